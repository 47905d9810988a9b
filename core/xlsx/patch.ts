import { replaceParts } from '../base/zip.ts';
import { files } from '../texts/files.ts';
import { type CellAt, findDependents, type Grids } from '../workbook/dependents.ts';
import type { Edit, Held } from '../workbook/edit.ts';
import { mendFormula } from '../workbook/mend-formula.ts';
import { decodePart, relationsPath } from './package.ts';
import { type CellChange, patchSheet } from './patch-sheet.ts';
import { createStylist } from './patch-styles.ts';
import { askForCalculation, dropContentType, dropRelations, showSheets } from './patch-workbook.ts';
import { type ReadBook, readBook } from './read.ts';
import { cellLimit, type SheetCells } from './read-sheet.ts';
import { attempt, refuse, type Unreadable } from './refusal.ts';

/** A cell's edits taken together: what it held before the first, what it holds after the last. */
interface Changed extends CellAt {
  readonly before: Held;
  readonly after: Held;
}

/**
 * The file with the edits written and some hidden sheets shown: only touched cells are new, all other parts keep their bytes.
 * A result that may depend on an edited cell and is not among the edits is taken away, because LibreOffice trusts what is stored.
 */
export function patchXlsx(
  bytes: Uint8Array,
  edits: readonly Edit[],
  show: readonly string[] = [],
): { readonly type: 'patched'; readonly bytes: Uint8Array } | Unreadable {
  if (edits.length === 0 && show.length === 0) return { type: 'patched', bytes };
  return attempt(() => {
    const book = readBook(bytes);
    const changes = patchParts(book, edits, show);
    return { type: 'patched', bytes: changes.size === 0 ? bytes : replaceParts(book.opened.archive, changes) };
  });
}

function patchParts(book: ReadBook, edits: readonly Edit[], show: readonly string[]): ReadonlyMap<string, string | null> {
  const { opened } = book;
  const parts = new Map<string, string | null>();
  const entryOf = new Map(opened.archive.entries.map(({ name }) => [name.toLowerCase(), name]));
  const put = (path: string, content: string | null) => {
    parts.set(entryOf.get(path.toLowerCase()) ?? path, content && asUtf8(content));
  };
  const changed = mergeEdits(book, edits);
  const stylesPath = opened.relations.find((relation) => relation.type === 'styles')?.path ?? '';
  const stylist = createStylist(opened.text(stylesPath), book.formats);
  for (const [sheet, changes] of planChanges(book, changed)) {
    const path = book.sheets[sheet]?.part.path ?? '';
    const xml = decodePart(opened.bytes(path) ?? refuse(files.damaged));
    put(path, patchSheet(xml, changes, { stylist, daysToAdd: book.daysToAdd }));
  }
  const styles = stylist.written();
  if (styles !== null) put(stylesPath, styles);
  const shown = showSheets(opened.workbook, show);
  const workbook = changed.length > 0 ? askForCalculation(shown) : shown;
  if (workbook !== opened.workbook) put(opened.workbookPath, workbook);
  if (changed.some(({ before, after }) => before.formula !== undefined && after.formula === undefined)) dropCalculationChain(book, put);
  return parts;
}

/** Excel calls a file damaged whose list of formulas names a cell without one; without the list it makes a new one. */
function dropCalculationChain(book: ReadBook, put: (path: string, content: string | null) => void): void {
  const { opened } = book;
  const chain = opened.relations.find((relation) => relation.type === 'calcChain');
  if (!chain) return;
  const relations = relationsPath(opened.workbookPath);
  const types = '[Content_Types].xml';
  put(chain.path, null);
  put(relations, dropRelations(opened.text(relations) ?? refuse(files.damaged), 'calcChain'));
  put(types, dropContentType(opened.text(types) ?? refuse(files.damaged), chain.path));
}

function mergeEdits(book: ReadBook, edits: readonly Edit[]): readonly Changed[] {
  const numbers = new Map(book.sheets.map(({ part }, index) => [part.name, index]));
  const merged = new Map<string, Changed>();
  for (const { place, before, after } of edits) {
    const sheet = numbers.get(place.sheet);
    if (sheet === undefined) throw new Error(`An edit is for a sheet that the book does not have: “${place.sheet}”`);
    const key = `${sheet} ${place.row} ${place.column}`;
    merged.set(key, { sheet, row: place.row, column: place.column, before: merged.get(key)?.before ?? before, after });
  }
  return [...merged.values()].filter(({ before, after }) => before.formula !== after.formula || before.value !== after.value);
}

/** What becomes of which cell, by the number of its sheet. */
function planChanges(book: ReadBook, changed: readonly Changed[]): ReadonlyMap<number, readonly CellChange[]> {
  const sheets = new Map<number, Map<string, CellChange>>();
  const add = (sheet: number, change: CellChange) => {
    const changes = sheets.get(sheet) ?? new Map<string, CellChange>();
    sheets.set(sheet, changes);
    changes.set(`${change.row} ${change.column}`, change);
  };
  if (changed.length === 0) return new Map();
  for (const { sheet, row, column } of findDependents(gridsOf(book), changed)) add(sheet, { row, column, formula: 'keep', value: null });
  for (const { sheet, row, column, before, after } of changed) {
    const kept = after.formula !== undefined && before.formula === after.formula;
    add(sheet, { row, column, ...(kept ? { formula: 'keep', value: after.value } : writable(after)) });
  }
  book.sheets.forEach((_, sheet) => {
    const changes = sheets.get(sheet);
    if (changes) for (const change of freeFollowers(book, sheet, changes)) add(sheet, change);
  });
  return new Map([...sheets].map(([sheet, changes]) => [sheet, [...changes.values()]]));
}

/** The cells and names of a book that was read. */
export function gridsOf({ opened, sheets, names }: ReadBook): Grids {
  const parts = sheets.map(({ part }) => part);
  // A name counts all sheets, those without cells too.
  const ownSheet = (sheet: number | null) => {
    const part = sheet === null ? undefined : opened.sheets[sheet];
    return part ? parts.indexOf(part) : null;
  };
  return {
    sheets: sheets.map(({ part, cells }, sheet) => ({ name: part.name, rows: cells.rows, spills: spillsOf(cells, sheet) })),
    names: names.map((name) => ({ ...name, sheet: ownSheet(name.sheet) })),
  };
}

/** The cells that each array formula or data table of a sheet fills, by its first cell; what was not read is blank and stays so. */
function spillsOf({ rows: read, spills: blocks }: SheetCells, sheet: number): ReadonlyMap<string, readonly CellAt[]> {
  let count = 0;
  const spills = new Map<string, readonly CellAt[]>();
  for (const { row, column, rows, columns } of blocks) {
    const filled: CellAt[] = [];
    for (let at = row; at < row + rows && at <= read.length; at++) {
      const width = Math.min(column + columns - 1, read[at - 1]?.length ?? 0);
      for (let across = column; across <= width; across++)
        if (at !== row || across !== column) filled.push({ sheet, row: at, column: across });
    }
    count += filled.length;
    if (count > cellLimit) refuse(files.tooBig);
    spills.set(`${row} ${column}`, filled);
  }
  return spills;
}

/** One formula that cannot be one makes Excel call the whole file damaged: it is written as the text it is. */
function writable({ value, formula }: Held): Pick<CellChange, 'formula' | 'value'> {
  const written = writtenFormula(formula);
  if (written === 'none') return { formula: written, value };
  const mended = mendFormula(written);
  return mended === null ? { formula: 'none', value: written } : { formula: mended, value };
}

function writtenFormula(formula: string | undefined): 'none' | `=${string}` {
  if (formula === undefined) return 'none';
  if (!formula.startsWith('=')) throw new Error(`A formula begins with “=”, not “${formula}”`);
  return `=${formula.slice(1)}`;
}

/** When the first cell of a shared formula loses it, the others get it spelled out. */
function freeFollowers(book: ReadBook, sheet: number, changes: ReadonlyMap<string, CellChange>): readonly CellChange[] {
  const freed: CellChange[] = [];
  const cells = book.sheets[sheet]?.cells;
  for (const follower of cells?.followers ?? []) {
    const master = cells?.masters.get(follower.group);
    const fate = master && changes.get(`${master.row} ${master.column}`);
    if (!master || !fate || fate.formula === 'keep') continue;
    const own = changes.get(`${follower.row} ${follower.column}`);
    if (own && own.formula !== 'keep') continue;
    const { row, column } = follower;
    const formula = cells?.rows[row - 1]?.[column - 1]?.formula;
    if (formula !== undefined) freed.push({ ...own, row, column, formula: writtenFormula(formula) });
  }
  return freed;
}

/** Parts are written in UTF-8, whatever they were in. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
}
