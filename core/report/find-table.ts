import { keyOf } from '../base/text.ts';
import type { TableForm } from '../form/form.ts';
import { tableName } from '../form/sheets.ts';
import { cellOf, type Place, type Sheet, type Workbook } from '../workbook/workbook.ts';
import { type HeadingBlock, readHeadings } from './headings.ts';
import { textOf } from './listing.ts';

/** Where a table stands in the workbook. */
export interface FoundTable {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly headings: HeadingBlock;
  /** Null where the hidden column was deleted. */
  readonly keyColumn: number | null;
  /** From the thin row above the first body row to the thin row below the last. */
  readonly body: readonly [from: number, to: number];
  readonly totalRow: number | null;
}

export const totalKey = 'tổng';

/** By its defined name; where that leads nowhere, by its headings: on the sheet that has most of them, the form's own before others. */
export function findTable(workbook: Workbook, form: TableForm): FoundTable | null {
  const named = findNamed(workbook, form);
  if (named) return named;
  const own = keyOf(form.sheet);
  const sheets = [...workbook.sheets].sort((a, b) => Number(keyOf(b.name) === own) - Number(keyOf(a.name) === own));
  let best: { readonly sheet: Sheet; readonly headings: HeadingBlock } | null = null;
  for (const sheet of sheets) {
    const headings = searchHeadings(sheet, form);
    if (headings && headings.named > (best?.headings.named ?? 0)) best = { sheet, headings };
  }
  return best && completeTable(best.sheet, form, best.headings, best.sheet.rows.length);
}

function findNamed(workbook: Workbook, form: TableForm): FoundTable | null {
  const place = workbook.names[tableName(form.key)];
  const sheet = place && workbook.sheets.find((candidate) => candidate.name === place.sheet);
  if (!place || !sheet || !(place.row >= 1)) return null;
  const headings = readHeadings(sheet, place.row, form);
  return isEnough(headings, form) ? completeTable(sheet, form, headings, place.row + (place.rows ?? 1) - 1) : null;
}

function isEnough(headings: HeadingBlock, form: TableForm): boolean {
  return headings.matched > 0 && headings.matched * 2 >= form.columns.length;
}

/** Numbers under headings are alike in all tables, and tables of one form share some headings: without its name, two in three are asked for. */
function isAlike(headings: HeadingBlock, form: TableForm): boolean {
  return headings.named * 3 >= form.columns.length * 2;
}

const searchedRows = 200;

function searchHeadings(sheet: Sheet, form: TableForm): HeadingBlock | null {
  const tops = new Set(form.columns.map((column) => keyOf(column.heading[0] ?? '')).filter((text) => text !== ''));
  let best: HeadingBlock | null = null;
  for (let row = 1; row <= Math.min(searchedRows, sheet.rows.length); row++) {
    const cells = (sheet.rows[row - 1] ?? []).slice(0, 400);
    const looksRight = cells.some(({ value }) => typeof value === 'string' && value.length <= 200 && tops.has(keyOf(value)));
    if (!looksRight) continue;
    const headings = readHeadings(sheet, row, form);
    if (isAlike(headings, form) && headings.named > (best?.named ?? 0)) best = headings;
  }
  return best;
}

function completeTable(sheet: Sheet, form: TableForm, headings: HeadingBlock, areaEnd: number): FoundTable {
  const last = Math.min(Math.max(areaEnd, headings.to), Math.max(sheet.rows.length, headings.to));
  const keyColumn = findKeyColumn(sheet, form, headings, last);
  const totalRow = form.total ? findTotal(sheet, { form, headings, keyColumn, last }) : null;
  const bodyTo = totalRow === null ? findEnd(sheet, form, headings, last) : totalRow - 1;
  const columns = headings.columns.flatMap(({ column }) => (column === null ? [] : [column]));
  const first = Math.min(...columns);
  const end = totalRow ?? bodyTo;
  return {
    sheet,
    place: {
      sheet: sheet.name,
      row: headings.from,
      column: first,
      rows: end - headings.from + 1,
      columns: Math.max(...columns) - first + 1,
    },
    headings,
    keyColumn,
    body: [headings.to + 1, Math.max(bodyTo, headings.to + 1)],
    totalRow,
  };
}

/** The hidden column `Khóa` by its head, else the column beside the table that holds the form's keys, else the first one. */
function findKeyColumn(sheet: Sheet, form: TableForm, headings: HeadingBlock, last: number): number | null {
  const taken = new Set(headings.columns.map(({ column }) => column));
  const width = Math.max(1, ...headings.columns.map(({ column }) => column ?? 1)) + 2;
  for (let row = headings.from; row <= headings.to; row++) {
    for (let column = 1; column <= width; column++)
      if (!taken.has(column) && textOf(cellOf(sheet, row, column).value) === 'Khóa') return column;
  }
  const keys = new Set([...form.rows.map((row) => row.key), totalKey]);
  let best: number | null = null;
  let bestFound = 0;
  for (let column = 1; column <= width; column++) {
    if (taken.has(column)) continue;
    let found = 0;
    for (let row = headings.to + 1; row <= last; row++) if (keys.has(textOf(cellOf(sheet, row, column).value))) found += 1;
    if (found > bestFound) {
      best = column;
      bestFound = found;
    }
  }
  return best ?? (taken.has(1) ? null : 1);
}

interface Search {
  readonly form: TableForm;
  readonly headings: HeadingBlock;
  readonly keyColumn: number | null;
  readonly last: number;
}

/** The last row of the area that says it is the total, by its key or else by its label; one pushed below the area by its key alone. */
function findTotal(sheet: Sheet, { form, headings, keyColumn, last }: Search): number | null {
  if (keyColumn !== null) {
    for (let row = last; row > headings.to; row--) if (textOf(cellOf(sheet, row, keyColumn).value) === totalKey) return row;
    for (let row = last + 1; row <= sheet.rows.length; row++) if (textOf(cellOf(sheet, row, keyColumn).value) === totalKey) return row;
  }
  const label = keyOf(form.total?.label ?? '');
  const columns = headings.columns.filter(({ form: { kind } }) => kind === 'label' || kind === 'ordinal');
  for (let row = last; row > headings.to; row--) {
    for (const { column } of columns) {
      const value = column === null ? null : cellOf(sheet, row, column).value;
      if (typeof value === 'string' && keyOf(value) === label) return row;
    }
  }
  return null;
}

/** A table without total row ends with its name; where users add rows it also takes those typed right below. */
function findEnd(sheet: Sheet, form: TableForm, headings: HeadingBlock, last: number): number {
  if (!form.grows) return last;
  const columns = headings.columns.flatMap(({ column }) => (column === null ? [] : [column]));
  let end = last;
  while (end < sheet.rows.length && columns.some((column) => cellOf(sheet, end + 1, column).value !== null)) end += 1;
  return end;
}
