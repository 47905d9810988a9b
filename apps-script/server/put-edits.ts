import { type Cell, type CellValue, type Edit, findConflicts, type Held, joinCells, printCell, type Workbook } from '../../core/index.ts';
import { looksLikeFormula, toSheets } from './formulas.ts';
import { type GoogleSheet, type ReadBook, type Reading, readRange } from './read-book.ts';

/** Edits by the sheet they are for, in order. */
export function bySheet(edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> {
  const sheets = new Map<string, Edit[]>();
  for (const edit of edits) {
    const list = sheets.get(edit.place.sheet);
    if (list) list.push(edit);
    else sheets.set(edit.place.sheet, [edit]);
  }
  return sheets;
}

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The smallest block around the cells of a list. */
function boxOf(edits: readonly Edit[]): Box {
  const rows = edits.map(({ place }) => place.row);
  const columns = edits.map(({ place }) => place.column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** The workbook with the block around the edits read again: what somebody typed meanwhile is seen. */
export function readAgain(workbook: Workbook, sheet: GoogleSheet, edits: readonly Edit[], reading: Reading): Workbook {
  const box = boxOf(edits);
  const fresh = readRange(sheet.getRange(box.row, box.column, box.rows, box.columns), reading);
  const name = edits[0]?.place.sheet;
  const sheets = workbook.sheets.map((one) => {
    if (one.name !== name) return one;
    const rows = one.rows.map((row) => [...row]);
    while (rows.length < box.row + box.rows - 1) rows.push([]);
    fresh.forEach((cells, at) => {
      const row = rows[box.row - 1 + at] ?? [];
      while (row.length < box.column + box.columns - 1) row.push({ value: null });
      row.splice(box.column - 1, cells.length, ...cells);
    });
    return { ...one, rows };
  });
  return { ...workbook, sheets };
}

/** Writes the cells of one sheet, a text as a text, a number as a number. Cells beyond the sheet's edge make room first. */
export function putEdits(sheet: GoogleSheet, edits: readonly Edit[]): void {
  const box = boxOf(edits);
  makeRoom(sheet, box.row + box.rows - 1, box.column + box.columns - 1);
  const texts = edits.filter(({ after }) => isText(after));
  const others = edits.filter(({ after }) => !isText(after) && (after.formula !== undefined || after.value !== null));
  if (texts.length > 0) sheet.getRangeList(addressesOf(texts)).setNumberFormat('@');
  if (others.length > 0) liftTextFormat(sheet, others);
  const plain = edits.filter(({ after }) => !needsWords(after));
  const held = new Map(plain.map(({ place, after }) => [`${place.row}:${place.column}`, after]));
  for (const { row, column, rows, columns } of joinCells(plain.map(({ place }) => place))) {
    const values = Array.from({ length: rows }, (_, at) =>
      Array.from({ length: columns }, (_unused, across) => writtenOf(held.get(`${row + at}:${column + across}`) ?? { value: null })),
    );
    sheet.getRange(row, column, rows, columns).setValues(values);
  }
  // Whatever the cell's format, Google may take a text that begins like a formula for one.
  for (const { place, after } of edits) {
    if (needsWords(after))
      sheet.getRange(place.row, place.column).setRichTextValue(SpreadsheetApp.newRichTextValue().setText(String(after.value)).build());
  }
}

/** A number or a formula in a cell of plain text would stay a text. */
function liftTextFormat(sheet: GoogleSheet, edits: readonly Edit[]): void {
  const box = boxOf(edits);
  const formats = sheet.getRange(box.row, box.column, box.rows, box.columns).getNumberFormats();
  const plain = edits.filter(({ place }) => formats[place.row - box.row]?.[place.column - box.column] === '@');
  if (plain.length > 0) sheet.getRangeList(addressesOf(plain)).setNumberFormat('General');
}

function addressesOf(edits: readonly Edit[]): string[] {
  return joinCells(edits.map(({ place }) => place)).map(printCell);
}

function makeRoom(sheet: GoogleSheet, row: number, column: number): void {
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  if (row > rows) sheet.insertRowsAfter(rows, row - rows);
  if (column > columns) sheet.insertColumnsAfter(columns, column - columns);
}

function isText({ value, formula }: Held): boolean {
  return formula === undefined && typeof value === 'string';
}

function needsWords(held: Held): boolean {
  return isText(held) && looksLikeFormula(String(held.value));
}

function writtenOf({ value, formula }: Held): string | number | boolean {
  return formula === undefined ? (value ?? '') : toSheets(formula);
}

/**
 * What the book keeps for itself on one sheet, where it still fits. Rows between that hold blanks or texts of the same column are written
 * again as they are, so that one call does for a whole column that nobody types in.
 */
export function putOwn({ workbook }: Pick<ReadBook, 'workbook'>, sheet: GoogleSheet, own: readonly Edit[]): readonly Edit[] {
  const fitting = own.filter((edit) => edit.after.formula === undefined && findConflicts(workbook, [edit]).length === 0);
  if (fitting.length === 0) return [];
  const name = fitting[0]?.place.sheet;
  const rows = workbook.sheets.find((one) => one.name === name)?.rows ?? [];
  putEdits(sheet, [...fitting, ...fillGaps(fitting, (row, column) => rows[row - 1]?.[column - 1] ?? { value: null })]);
  return fitting;
}

function fillGaps(edits: readonly Edit[], cellAt: (row: number, column: number) => Cell): readonly Edit[] {
  const columns = new Map<number, Edit[]>();
  for (const edit of edits) columns.set(edit.place.column, [...(columns.get(edit.place.column) ?? []), edit]);
  return [...columns.values()].flatMap((list) => {
    const sorted = [...list].sort((a, b) => a.place.row - b.place.row);
    return sorted.flatMap((edit, index) => {
      const next = sorted[index + 1];
      return next ? gapBetween(edit, next, cellAt) : [];
    });
  });
}

function gapBetween(edit: Edit, next: Edit, cellAt: (row: number, column: number) => Cell): readonly Edit[] {
  const between: Edit[] = [];
  for (let row = edit.place.row + 1; row < next.place.row; row++) {
    const cell = cellAt(row, edit.place.column);
    if (!isSteady(cell, edit.after.value)) return [];
    between.push({ place: { ...edit.place, row }, before: cell, after: { value: cell.value } });
  }
  return between;
}

/** Written again it stays what it is. */
function isSteady({ value, formula }: Cell, beside: CellValue): boolean {
  if (formula !== undefined) return false;
  return value === null || (typeof value === 'string' && typeof beside === 'string' && !looksLikeFormula(value));
}
