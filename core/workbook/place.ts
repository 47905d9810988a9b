import type { Place } from './workbook.ts';

/** Column letters of a number from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** The last row and column that a sheet can have. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** The number of a column's letters. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `C7`, or `C7:E9` for a block. */
export function printCell(place: Omit<Place, 'sheet'>): string {
  const first = `${columnLetters(place.column)}${place.row}`;
  const rows = place.rows ?? 1;
  const columns = place.columns ?? 1;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(place.column + columns - 1)}${place.row + rows - 1}`;
}

/** Row and column of `C7` or `$C$7`; null for anything else. */
export function readCell(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  const letters = match?.[1];
  const digits = match?.[2];
  if (!letters || !digits) return null;
  return { row: Number(digits), column: columnNumber(letters) };
}

/** The block that `A1:B2` or `A1` means; null for anything else. */
export function readArea(text: string): Required<Omit<Place, 'sheet' | 'words'>> | null {
  const [first, last] = text.split(':');
  const from = readCell(first ?? '');
  const to = last === undefined ? from : readCell(last);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** The block that `'F-06'!$B$4:$P$17` means; null for every other formula. */
export function readBlock(formula: string): Place | null {
  const mark = formula.lastIndexOf('!');
  if (mark < 1) return null;
  const written = formula.slice(0, mark);
  const quoted = written.startsWith("'") && written.endsWith("'") && written.length > 2;
  const sheet = quoted ? written.slice(1, -1).replace(/''/g, "'") : written;
  const area = readArea(formula.slice(mark + 1));
  if (!area || (!quoted && /[\s,:+(']/.test(written))) return null;
  const { row, column, rows, columns } = area;
  return rows === 1 && columns === 1 ? { sheet, row, column } : { sheet, row, column, rows, columns };
}

/** A sheet's name as formulas write it; quoted always, which every host reads. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Whether two places are the same cell, words aside. */
export function sameCell(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
