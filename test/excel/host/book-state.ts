import type { Area, BookPlan } from '../../../core/workbook/plan.ts';
import type { Cell, CellValue, Place, Sheet, Workbook } from '../../../core/workbook/workbook.ts';

/** A cell as the host keeps it. A formula may give `""`; a blank cell is `null`. */
export interface HostCell {
  value: CellValue;
  formula?: string;
  format?: string;
  /** The formula waits to be calculated. */
  stale?: true;
}

export interface HostRule {
  readonly id: string;
  readonly type: 'Custom' | 'CellValue';
  areas: readonly Area[];
  formula: string;
  fill: string | null;
  font: string | null;
}

export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  /** Cells that may be written all the same. */
  unlocked: readonly Area[];
  rows: (HostCell | undefined)[][];
  merges: readonly Area[];
  /** In order of priority. */
  rules: HostRule[];
}

export interface HostName {
  readonly name: string;
  place: Place;
  visible: boolean;
}

/** The book while a test runs: what Excel would hold in memory. */
export interface BookState {
  readonly sheets: HostSheet[];
  readonly names: HostName[];
  nextRule: number;
}

const looks: Readonly<Record<string, string>> = { wrong: '#F8D7DA', done: '#DFF0D8', missing: '#FFF3CD' };

/** A plan brings its merges, number formats and conditional formats; a workbook is cells and names alone. */
export function openBook(book: BookPlan | Workbook): BookState {
  const state: BookState = { sheets: [], names: [], nextRule: 1 };
  const add = (name: string, hidden: boolean): HostSheet => {
    const id = `{00000000-0000-0000-0000-${String(state.sheets.length + 1).padStart(12, '0')}}`;
    const visibility = hidden ? 'Hidden' : 'Visible';
    const sheet: HostSheet = { id, name, visibility, protected: false, unlocked: [], rows: [], merges: [], rules: [] };
    state.sheets.push(sheet);
    return sheet;
  };
  if ('styles' in book)
    for (const plan of book.sheets) {
      const sheet = add(plan.name, plan.hidden === true);
      sheet.rows = plan.rows.map(({ cells }) =>
        cells
          .map((cell) => cell && hostCell(cell, cell.style === undefined ? undefined : book.styles[cell.style]?.format))
          .map((cell) => cell ?? undefined),
      );
      sheet.merges = plan.merges;
      sheet.rules = plan.formats.map(({ areas, formula, look }) => newRule(state, { areas, formula, fill: looks[look] ?? null }));
    }
  else
    for (const { name, rows, hidden } of book.sheets)
      add(name, hidden === true).rows = rows.map((cells) => cells.map((cell) => hostCell(cell, undefined)));
  for (const [name, place] of Object.entries(book.names)) state.names.push({ name, place, visible: true });
  return state;
}

export function newRule(state: BookState, given: Pick<HostRule, 'areas'> & Partial<Omit<HostRule, 'id' | 'areas'>>): HostRule {
  const id = `{00000000-0000-0000-0001-${String(state.nextRule).padStart(12, '0')}}`;
  state.nextRule += 1;
  return { id, type: 'Custom', formula: '', fill: null, font: null, ...given };
}

export function findSheet(state: BookState, name: string): HostSheet | null {
  const key = name.toLowerCase();
  return state.sheets.find((sheet) => sheet.name.toLowerCase() === key || sheet.id === name) ?? null;
}

export function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.rows[row - 1]?.[column - 1];
}

/** The cell to write into, made where there was none. */
export function cellFor(sheet: HostSheet, row: number, column: number): HostCell {
  while (sheet.rows.length < row) sheet.rows.push([]);
  const cells = sheet.rows[row - 1] ?? [];
  const cell = cells[column - 1] ?? { value: null };
  cells[column - 1] = cell;
  return cell;
}

/** Only the first cell of a merged block holds anything. */
export function isUnderMerge(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns &&
      (row !== area.row || column !== area.column),
  );
}

/** The smallest block around what is there; null on an empty sheet. */
export function usedArea(sheet: HostSheet, counts: (cell: HostCell) => boolean): Area | null {
  let bottom = 0;
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  sheet.rows.forEach((cells, index) => {
    cells.forEach((cell, at) => {
      if (!cell || !counts(cell)) return;
      top = Math.min(top, index + 1);
      bottom = index + 1;
      left = Math.min(left, at + 1);
      right = Math.max(right, at + 1);
    });
  });
  return bottom === 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The book as the rest of the product knows it. */
export function workbookFrom(state: BookState): Workbook {
  const sheets = state.sheets.map((sheet): Sheet => {
    const rows = sheet.rows.map((cells) => Array.from(cells, plainCell));
    return { name: sheet.name, rows, ...(sheet.visibility === 'Visible' ? {} : { hidden: true as const }) };
  });
  return { sheets, names: Object.fromEntries(state.names.map(({ name, place }) => [name, place])) };
}

function plainCell(cell: HostCell | undefined): Cell {
  if (!cell) return { value: null };
  const value = cell.value === '' ? null : cell.value;
  return cell.formula === undefined ? { value } : { value, formula: cell.formula };
}

function hostCell(cell: Cell, format: string | undefined): HostCell {
  const formula = cell.formula === undefined ? {} : { formula: cell.formula };
  return { value: cell.value, ...formula, ...(format === undefined ? {} : { format }) };
}
