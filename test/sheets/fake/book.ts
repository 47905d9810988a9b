import { workbookOf } from '../../../core/workbook/of-plan.ts';
import type { BookPlan } from '../../../core/workbook/plan.ts';
import type { CellValue, Place, Workbook } from '../../../core/workbook/workbook.ts';

/** A cell as Google keeps it: a formula as it was typed, in the spreadsheet's own spelling; a date is a number with a date's format. */
export interface FakeCell {
  value: CellValue;
  formula?: string;
  format: string;
}

export interface FakeRule {
  readonly blocks: readonly Place[];
  readonly formula: string | null;
  readonly background: string | null;
}

export interface FakeSheet {
  name: string;
  readonly id: number;
  hidden: boolean;
  readonly rows: FakeCell[][];
  rules: FakeRule[];
  columns: number;
  depth: number;
  /** Looks, in the words of the calls that set them. */
  readonly looks: Map<string, unknown>;
}

export interface FakeBook {
  readonly id: string;
  title: string;
  timeZone: string;
  locale: string;
  readonly sheets: FakeSheet[];
  readonly names: Map<string, { sheet: FakeSheet; place: Place }>;
  /** Counts changes of cells: results are calculated anew. */
  version: number;
  nextId: number;
  active: { sheet: FakeSheet | null; row: number; column: number };
}

export function createFakeBook(from: BookPlan | Workbook | null, options: { title: string; timeZone: string; locale: string }): FakeBook {
  const book: FakeBook = {
    id: 'bang-tinh-1',
    ...options,
    sheets: [],
    names: new Map(),
    version: 0,
    nextId: 1,
    active: { sheet: null, row: 1, column: 1 },
  };
  const plan = from && 'styles' in from ? from : null;
  const workbook: Workbook = plan
    ? workbookOf(plan)
    : ((from as Workbook | null) ?? { sheets: [{ name: 'Trang tính1', rows: [] }], names: {} });
  for (const { name, rows, hidden } of workbook.sheets) {
    const sheet = addSheet(book, name);
    sheet.hidden = hidden === true;
    sheet.depth = Math.max(sheet.depth, rows.length);
    rows.forEach((row, at) => {
      row.forEach((cell, across) => {
        const kept = cellAt(sheet, at + 1, across + 1);
        kept.value = cell.value;
        if (cell.formula !== undefined) kept.formula = asLocal(cell.formula, book.locale);
        else if (typeof cell.value === 'string') kept.format = '@';
      });
    });
  }
  for (const sheetPlan of plan?.sheets ?? []) {
    const sheet = book.sheets.find(({ name }) => name === sheetPlan.name);
    if (!sheet) continue;
    sheetPlan.rows.forEach((row, at) => {
      row.cells.forEach((cell, across) => {
        const format = plan?.styles[cell?.style ?? '']?.format;
        if (cell && format !== undefined) cellAt(sheet, at + 1, across + 1).format = format;
      });
    });
    sheet.rules = sheetPlan.formats.map(({ areas, formula, look }) => ({
      blocks: areas.map((area) => ({ sheet: sheet.name, ...area })),
      formula: asLocal(formula, book.locale),
      background: look,
    }));
  }
  for (const [name, place] of Object.entries(workbook.names)) {
    const sheet = book.sheets.find((candidate) => candidate.name === place.sheet);
    if (sheet) book.names.set(name, { sheet, place });
  }
  book.active.sheet = book.sheets[0] ?? null;
  return book;
}

/** A formula as this spreadsheet shows it: its locale decides what parts arguments. */
export function asLocal(formula: string, locale: string): string {
  const sign = locale.startsWith('en') ? ',' : ';';
  return formula.replace(/[,;](?=(?:[^"]*"[^"]*")*[^"]*$)/g, sign);
}

export function addSheet(book: FakeBook, name: string, at = book.sheets.length): FakeSheet {
  if (book.sheets.some((sheet) => sheet.name === name)) throw new Error(`A sheet with the name "${name}" already exists.`);
  const sheet: FakeSheet = { name, id: book.nextId++, hidden: false, rows: [], rules: [], columns: 26, depth: 1000, looks: new Map() };
  book.sheets.splice(at, 0, sheet);
  return sheet;
}

export function cellAt(sheet: FakeSheet, row: number, column: number): FakeCell {
  while (sheet.rows.length < row) sheet.rows.push([]);
  const cells = sheet.rows[row - 1] ?? [];
  while (cells.length < column) cells.push({ value: null, format: '' });
  return cells[column - 1] ?? { value: null, format: '' };
}

export function peek(sheet: FakeSheet, row: number, column: number): FakeCell | null {
  return sheet.rows[row - 1]?.[column - 1] ?? null;
}

/** The block from A1 to the last cell that holds something; A1 alone on a blank sheet. */
export function usedSize(sheet: FakeSheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((cells, at) => {
    cells.forEach((cell, across) => {
      if (cell.value === null && cell.formula === undefined) return;
      rows = Math.max(rows, at + 1);
      columns = Math.max(columns, across + 1);
    });
  });
  return { rows, columns };
}
