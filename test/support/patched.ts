import { decodeText, unzipParts } from '../../core/base/zip.ts';
import type { Edit, Held } from '../../core/workbook/edit.ts';
import { readCell } from '../../core/workbook/place.ts';
import { cellOf, type Workbook } from '../../core/workbook/workbook.ts';
import { patchXlsx } from '../../core/xlsx/patch.ts';
import { readXlsx } from '../../core/xlsx/read.ts';
import { type HandMade, makeXlsx } from './hand-made-xlsx.ts';

/** The workbook in a file that can be read. */
export function read(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (result.type !== 'workbook') throw new Error(result.message);
  return result.workbook;
}

/** The bytes of a file that can be written into. */
export function patch(bytes: Uint8Array, edits: readonly Edit[], show?: readonly string[]): Uint8Array {
  const result = patchXlsx(bytes, edits, show);
  if (result.type !== 'patched') throw new Error(result.message);
  return result.bytes;
}

/** An edit of `Biểu!B2` or of `B2` on the first sheet, from what the book holds there. */
export function edit(bytes: Uint8Array, where: string, after: Held): Edit {
  const book = read(bytes);
  const mark = where.lastIndexOf('!');
  const name = mark < 0 ? (book.sheets[0]?.name ?? '') : where.slice(0, mark);
  const at = readCell(where.slice(mark + 1)) ?? { row: 0, column: 0 };
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  return { place: { sheet: name, ...at }, before: sheet ? cellOf(sheet, at.row, at.column) : { value: null }, after };
}

/** The text of a part. */
export function textOf(bytes: Uint8Array, name: string): string {
  const opened = unzipParts(bytes);
  const content = opened.type === 'parts' ? opened.parts.get(name) : undefined;
  return (content && decodeText(content)) ?? '';
}

/** Where the first sheet of a small book stands. */
export const firstSheet = 'xl/worksheets/sheet1.xml';

/** The sheet's part after some edits of a hand-made book with one sheet. */
export function patchedSheet(data: string, edits: Readonly<Record<string, Held>>, more: Partial<HandMade> = {}): string {
  const bytes = makeXlsx({ sheets: [['Biểu', data]], ...more });
  const list = Object.entries(edits).map(([where, after]) => edit(bytes, where, after));
  const xml = textOf(patch(bytes, list), firstSheet);
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? xml;
}
