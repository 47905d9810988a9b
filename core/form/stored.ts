import type { CellValue } from '../workbook/workbook.ts';
import { checksum } from './checksum.ts';
import type { Form } from './form.ts';
import { isForm } from './form-shape.ts';
import { bookFormat, formPieces } from './sheets.ts';

/** What the sheet `_mẫu` holds. `newer`: written by a later version of this product, read but never written. */
export type StoredForm =
  | { readonly type: 'form'; readonly form: Form }
  | { readonly type: 'none' }
  | { readonly type: 'newer'; readonly format: number }
  | { readonly type: 'broken' };

/** The first column of `_mẫu` from its first row: format of the book, form, version, length and checksum, then the form as JSON in pieces. */
export function storeForm(form: Form): string[] {
  const json = plainJson(form);
  return [`${bookFormat.mark} ${bookFormat.version}`, form.id, String(form.version), stampOf(json), ...cut(json)];
}

/** The form that the first column of `_mẫu` holds. Never throws: whatever does not fit together is `broken`. */
export function readStoredForm(cells: readonly CellValue[]): StoredForm {
  const mark = /^so-bao-cao ([0-9]{1,6})$/.exec(textOf(cells[0]).trim());
  if (!mark) return { type: 'none' };
  const format = Number(mark[1]);
  if (format > bookFormat.version) return { type: 'newer', format };
  const form = formOf(piecesIn(cells), textOf(cells[formPieces.firstRow - 2]));
  return form && form.id === textOf(cells[1]) ? { type: 'form', form } : { type: 'broken' };
}

/** The form read last with the very text that it was read from: the book one works in brings the same form at each request. */
let last: { readonly pieces: readonly string[]; readonly stamp: string; readonly form: Form } | null = null;

/** Null where the text is not what was stored, or no form. */
function formOf(pieces: readonly string[], stamp: string): Form | null {
  if (last && last.stamp === stamp && isSame(last.pieces, pieces)) return last.form;
  const json = pieces.join('');
  if (stampOf(json) !== stamp) return null;
  const form = parse(json);
  if (!isForm(form)) return null;
  last = { pieces, stamp, form };
  return form;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((piece, index) => piece === b[index]);
}

function stampOf(json: string): string {
  return `${json.length} ${checksum(json)}`;
}

/** JSON that survives a spreadsheet: no character that XML forbids, nothing Excel takes for its own escape `_x0041_`. */
function plainJson(form: Form): string {
  return JSON.stringify(form)
    .replace(
      /[\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/_x/g, '\\u005fx');
}

function cut(json: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < json.length) {
    let to = Math.min(from + formPieces.length, json.length);
    // A pair of surrogates stays together: half of one is no character of an XML file.
    if (to < json.length && isHighSurrogate(json.charCodeAt(to - 1))) to -= 1;
    pieces.push(json.slice(from, to));
    from = to;
  }
  return pieces;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function piecesIn(cells: readonly CellValue[]): readonly string[] {
  const pieces: string[] = [];
  for (let index = formPieces.firstRow - 1; index < cells.length; index++) {
    const piece = cells[index];
    if (typeof piece !== 'string') break;
    pieces.push(piece);
  }
  return pieces;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
