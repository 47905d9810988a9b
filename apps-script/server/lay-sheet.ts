import { type BookPlan, bookSheets, printCell, sheetsTexts } from '../../core/index.ts';
import { looksLikeFormula, toSheets } from './formulas.ts';
import { layFormats, layValidations } from './lay-checks.ts';
import { layLooks } from './lay-looks.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type SheetPlan = BookPlan['sheets'][number];
export type CellPlan = NonNullable<SheetPlan['rows'][number]['cells'][number]>;

/** How a plan is written into this spreadsheet. */
export interface InPlace {
  readonly styles: BookPlan['styles'];
  /** A formula as it stands while the sheets have their temporary names. */
  formula(formula: string): string;
  /** The address of a cell of this book; null where there is no such sheet. */
  link(sheet: string, cell: string): string | null;
}

/** Blank rows and columns that stay for the person beyond what is laid. */
const spare = { rows: 60, columns: 3 } as const;

/** Fills one blank sheet: contents, looks, checks, all in blocks. */
export function laySheet(sheet: GoogleSheet, plan: SheetPlan, inPlace: InPlace): void {
  const rows = Math.max(1, plan.rows.length);
  const columns = plan.rows.reduce((widest, row) => Math.max(widest, row.cells.length), Math.max(1, plan.columns.length));
  resize(sheet, rows + spare.rows, columns + spare.columns);
  const cells = Array.from({ length: rows }, (_, at) =>
    Array.from({ length: columns }, (_unused, across) => plan.rows[at]?.cells[across] ?? null),
  );
  const range = sheet.getRange(1, 1, rows, columns);
  range.setNumberFormats(cells.map((row) => row.map((cell) => formatOf(cell, inPlace.styles))));
  range.setValues(cells.map((row) => row.map((cell) => writtenOf(cell, inPlace))));
  layTexts(sheet, cells, inPlace);
  layLooks(sheet, plan, cells, inPlace.styles);
  layValidations(sheet, plan.validations);
  layFormats(sheet, plan.formats);
  if (plan.tab !== undefined) sheet.setTabColor(`#${plan.tab}`);
  if (plan.gridlines === false) sheet.setHiddenGridlines(true);
  if (plan.name === bookSheets.form) sheet.protect().setDescription(sheetsTexts.log.protection).setWarningOnly(true);
}

function resize(sheet: GoogleSheet, rows: number, columns: number): void {
  const [depth, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (depth < rows) sheet.insertRowsAfter(depth, rows - depth);
  if (depth > rows) sheet.deleteRows(rows + 1, depth - rows);
  if (width < columns) sheet.insertColumnsAfter(width, columns - width);
  if (width > columns) sheet.deleteColumns(columns + 1, width - columns);
}

/** A text is plain text whatever it looks like; a cell that computes never is. */
function formatOf(cell: CellPlan | null, styles: BookPlan['styles']): string {
  if (!cell) return 'General';
  const isText = cell.formula === undefined && typeof cell.value === 'string' && cell.value !== '';
  const format = cell.style === undefined ? undefined : styles[cell.style]?.format;
  if (cell.formula !== undefined && format === '@') return 'General';
  return isText ? '@' : (format ?? 'General');
}

function writtenOf(cell: CellPlan | null, inPlace: InPlace): string | number | boolean {
  if (!cell) return '';
  if (cell.formula !== undefined) return toSheets(inPlace.formula(cell.formula));
  return needsWords(cell) ? '' : (cell.value ?? '');
}

/** A text that begins like a formula, and one that leads somewhere. */
function needsWords({ value, formula, link }: CellPlan): boolean {
  return formula === undefined && typeof value === 'string' && value !== '' && (link !== undefined || looksLikeFormula(value));
}

function layTexts(sheet: GoogleSheet, cells: readonly (readonly (CellPlan | null)[])[], inPlace: InPlace): void {
  cells.forEach((row, at) => {
    row.forEach((cell, across) => {
      if (!cell || !needsWords(cell)) return;
      const words = SpreadsheetApp.newRichTextValue().setText(String(cell.value));
      const url = cell.link ? inPlace.link(cell.link.sheet, printCell({ row: cell.link.row, column: cell.link.column })) : null;
      sheet.getRange(at + 1, across + 1).setRichTextValue((url === null ? words : words.setLinkUrl(url)).build());
    });
  });
}
