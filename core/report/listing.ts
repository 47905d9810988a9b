import { keyOf, toNfc } from '../base/text.ts';
import { sheets } from '../form/sheets.ts';
import type { Held } from '../workbook/edit.ts';
import { type Cell, type CellValue, cellOf, type Place, type Sheet, type Workbook } from '../workbook/workbook.ts';

/** A sheet that is a list under a row of heads: `Thông tin chung`, `Nội dung`, `Số liệu` and their kin. */
export interface Listing<Head extends string> {
  readonly sheet: Sheet;
  /** The first row under the heads, and the last row with anything in it. */
  readonly from: number;
  readonly to: number;
  /** Null where the column was deleted. */
  readonly columns: Readonly<Record<Head, number | null>>;
}

const searchedRows = 20;

/** The list by its sheet's name; where no sheet has that name, the sheet whose heads fit best and that is no other list by its own name. */
export function findListing<Head extends string>(workbook: Workbook, name: string, heads: readonly Head[]): Listing<Head> | null {
  const key = keyOf(name);
  const named = workbook.sheets.find((sheet) => sheet.name === name) ?? workbook.sheets.find((sheet) => keyOf(sheet.name) === key);
  if (named) return listingOf(named, heads, findHeadRow(named, heads)?.row ?? null);
  let best: { readonly sheet: Sheet; readonly row: number; readonly score: number } | null = null;
  for (const sheet of workbook.sheets) {
    if (isNamed(sheet)) continue;
    const found = findHeadRow(sheet, heads);
    if (found && found.matched >= Math.max(3, heads.length - 2) && found.score > (best?.score ?? 0)) best = { sheet, ...found };
  }
  return best ? listingOf(best.sheet, heads, best.row) : null;
}

const names = new Set(Object.values(sheets).map(keyOf));

function isNamed(sheet: Sheet): boolean {
  return names.has(keyOf(sheet.name));
}

/** A place in the list; null where its column was deleted. */
export function placeIn<Head extends string>(listing: Listing<Head>, row: number, head: Head): Place | null {
  const column = listing.columns[head];
  return column === null ? null : { sheet: listing.sheet.name, row, column };
}

export function cellIn<Head extends string>(listing: Listing<Head>, row: number, head: Head): Cell {
  const column = listing.columns[head];
  return column === null ? blank : cellOf(listing.sheet, row, column);
}

/** What stands there as text, composed and trimmed. */
export function textIn<Head extends string>(listing: Listing<Head>, row: number, head: Head): string {
  return textOf(cellIn(listing, row, head).value);
}

export function textOf(value: CellValue): string {
  if (typeof value === 'string') return toNfc(value).trim();
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : '';
  return value === null ? '' : value ? 'TRUE' : 'FALSE';
}

const blank: Cell & Held = { value: null };

function findHeadRow(sheet: Sheet, heads: readonly string[]): { row: number; matched: number; score: number } | null {
  const wanted = new Set(heads.map(keyOf));
  let best: { row: number; matched: number; score: number } | null = null;
  for (let row = 1; row <= Math.min(searchedRows, sheet.rows.length); row++) {
    const found = new Set<string>();
    let others = 0;
    for (const cell of (sheet.rows[row - 1] ?? []).slice(0, 100)) {
      if (typeof cell.value !== 'string' || cell.value.length > 60) continue;
      const key = keyOf(cell.value);
      if (wanted.has(key)) found.add(key);
      else others += 1;
    }
    const score = found.size - others / 10;
    if (found.size >= 2 && score > (best?.score ?? 0)) best = { row, matched: found.size, score };
    // No row can fit better than one that has every head and nothing else.
    if (best?.score === wanted.size) break;
  }
  return best;
}

/** Without a row of heads the columns stand where the layout puts them. */
function listingOf<Head extends string>(sheet: Sheet, heads: readonly Head[], headRow: number | null): Listing<Head> {
  const columns = {} as Record<Head, number | null>;
  const cells = headRow === null ? [] : (sheet.rows[headRow - 1] ?? []);
  const keys = cells.map((cell) => (typeof cell.value === 'string' && cell.value.length <= 60 ? keyOf(cell.value) : ''));
  heads.forEach((head, index) => {
    const found = keys.indexOf(keyOf(head));
    columns[head] = headRow === null ? index + 1 : found === -1 ? null : found + 1;
  });
  return { sheet, from: (headRow ?? 0) + 1, to: sheet.rows.length, columns };
}
