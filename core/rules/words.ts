import { type NumberStyle, printNumber } from '../base/number.ts';
import type { ColumnKind, FigureForm } from '../form/form.ts';
import { cellKind } from '../form/formula/grid.ts';
import type { Figure, Row, Table } from '../report/report.ts';
import type { Where } from '../texts/findings/where.ts';
import type { CellValue } from '../workbook/workbook.ts';

/** Where a cell of a table stands, in the shortest words that mean only this cell. */
export function cellWords(table: Table, row: Row, column: number): Where {
  if (row === table.total) return { column: columnWords(table, column), total: true };
  const label = rowWords(table, row);
  const where = label === '' ? {} : { row: label };
  return hasOneNumber(table) ? where : { column: columnWords(table, column), ...where };
}

/** A column's heading, its last part alone where no other column ends like it. */
export function columnWords(table: Table, column: number): string {
  return shortestTail(
    partsOf(table.columns[column]?.heading ?? ''),
    table.columns.filter((_, index) => index !== column).map((other) => partsOf(other.heading)),
  );
}

/** A row's label, with the groups it needs before it. */
export function rowWords(table: Table, row: Row): string {
  const others = table.rows.filter((other) => other !== row && other.label === row.label);
  if (others.length === 0) return row.label;
  return shortestTail(
    [...row.groups, row.label],
    others.map((other) => [...other.groups, other.label]),
  );
}

/** How numbers of a cell are written in a sentence. */
export function cellStyle(table: Table, row: Row, column: number): NumberStyle {
  const form = table.columns[column]?.form;
  if (!form) return {};
  return kindStyle(cellKind(table.form, row.form, form), row.form?.decimals ?? form.decimals);
}

export function figureStyle(figure: Figure): NumberStyle {
  return kindStyle(figure.form.kind, figure.form.decimals);
}

function kindStyle(kind: ColumnKind | FigureForm['kind'], decimals: number | undefined): NumberStyle {
  if (kind === 'year') return { kind: 'year' };
  if (kind === 'rate') return decimals === undefined ? { kind: 'percent' } : { kind: 'percent', decimals };
  return {};
}

/** The unit a number of a cell is counted in; empty where the number says it itself. */
export function cellUnit(table: Table, row: Row, column: number): string {
  const form = table.columns[column]?.form;
  if (form && cellKind(table.form, row.form, form) === 'rate') return '';
  return row.form?.unit ?? form?.unit ?? unitOfLine(table.form.unitLine ?? '');
}

/** What a cell shows, as a sentence writes it. */
export function printHeld(value: CellValue, style: NumberStyle): string {
  return typeof value === 'number' ? printNumber(value, style) : String(value ?? '');
}

/** `hồ sơ` of `Đơn vị tính: hồ sơ`; nothing where the line names several units. */
function unitOfLine(line: string): string {
  const unit = line.slice(line.indexOf(':') + 1).trim();
  return line.includes(':') && unit.length <= 20 && !/[,;/()]/.test(unit) ? unit.toLowerCase() : '';
}

/** A table such as T-SH, whose rows alone tell the cells apart. */
function hasOneNumber(table: Table): boolean {
  return table.columns.filter(({ form }) => !['ordinal', 'label', 'unit', 'text', 'date'].includes(form.kind)).length === 1;
}

function partsOf(heading: string): readonly string[] {
  return heading.split(' > ');
}

function shortestTail(parts: readonly string[], others: readonly (readonly string[])[]): string {
  for (let length = 1; length < parts.length; length++) {
    const tail = parts.slice(-length);
    if (!others.some((other) => tail.every((part, index) => other[other.length - length + index] === part))) return tail.join(' – ');
  }
  return parts.join(' – ');
}
