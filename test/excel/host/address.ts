import { columnLetters, columnNumber, lastColumn, lastRow, quoteSheet } from '../../../core/workbook/place.ts';
import type { Area } from '../../../core/workbook/plan.ts';
import { hostError } from './host-error.ts';

/** The longest text that Excel takes for many areas. */
const longest = 8_192;

/** `A1`, `A1:B2`, `$A$1`, `A:C`, `1:3`; anything else is an invalid argument. */
export function readArea(text: string): Area {
  const [first = '', last = first, more] = text.replace(/\$/g, '').split(':');
  const from = readPart(first);
  const to = readPart(last);
  const whole = from && (from.row === null || from.column === null);
  if (!from || !to || more !== undefined || (from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null))
    throw hostError('InvalidArgument', `No address: ${text}.`);
  if (whole && !text.includes(':')) throw hostError('InvalidArgument', `No address: ${text}.`);
  const row = from.row ?? 1;
  const column = from.column ?? 1;
  const area = { row, column, rows: (to.row ?? lastRow) - row + 1, columns: (to.column ?? lastColumn) - column + 1 };
  return checkArea(area, text);
}

/** Areas with commas between, as `getRanges` takes them. */
export function readAreas(text: string): readonly Area[] {
  if (text.length > longest) throw hostError('InvalidArgument', `An address of ${text.length} characters is too long.`);
  return text.split(',').map((part) => readArea(part.trim()));
}

export function checkArea(area: Area, said: string): Area {
  const { row, column, rows, columns } = area;
  const inside = row >= 1 && column >= 1 && rows >= 1 && columns >= 1 && row + rows - 1 <= lastRow && column + columns - 1 <= lastColumn;
  if (!inside) throw hostError('InvalidArgument', `Outside the sheet: ${said}.`);
  return area;
}

/** `A1:B2` without the sheet. */
export function printArea({ row, column, rows, columns }: Area): string {
  if (rows === lastRow && columns === lastColumn) return `1:${lastRow}`;
  const first = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** `'Nội dung'!A1:B2`, as `range.address` says it; a plain name stands without quotes. */
export function printAddress(sheet: string, areas: readonly Area[]): string {
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : quoteSheet(sheet);
  return areas.map((area) => `${name}!${printArea(area)}`).join(',');
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

export function boundsOf(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

function readPart(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]{0,3})([0-9]{0,7})$/.exec(text);
  const [, letters = '', digits = ''] = match ?? [];
  if (!match || (letters === '' && digits === '') || digits.startsWith('0')) return null;
  return { row: digits === '' ? null : Number(digits), column: letters === '' ? null : columnNumber(letters) };
}
