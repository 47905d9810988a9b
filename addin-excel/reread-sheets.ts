import type { Workbook } from '../core/index.ts';
import { askExtent, askPiece, type BookRead, cellsOf, extentOf, placesOf, sheetOf } from './read-book.ts';
import { type KnownSheet, mostCells } from './read-plan.ts';

/** What changed on a sheet since it was read: how far, and whether cells moved. */
export interface SheetChange {
  readonly rows: number;
  readonly columns: number;
  /** Rows or columns came or went: nothing stands where it stood. */
  readonly moved: boolean;
}

/**
 * The changed sheets and those whose formulas look at them, read again in one sync; everything else as it was. Null where the book has
 * another shape than was known, or more changed than one sync may bring: then the whole is read.
 */
export async function rereadSheets(
  context: Excel.RequestContext,
  book: BookRead,
  changes: ReadonlyMap<string, SheetChange>,
): Promise<BookRead | null> {
  const names = new Set(book.sheets.filter(({ id }) => changes.has(id)).map(({ name }) => name));
  if (names.size < changes.size) return null;
  const touched = withLookers(book.workbook, names);
  const pieces = book.sheets.filter(({ name }) => touched.has(name)).map((sheet) => reachOf(sheet, changes.get(sheet.id)));
  if (pieces.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > mostCells) return null;

  const { worksheets, names: listed } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  listed.load('items/name,items/formula');
  const asked = pieces.map((piece) => {
    const used = askExtent(worksheets.getItem(piece.id));
    return { piece, used, range: piece.rows * piece.columns === 0 ? null : askPiece(context, piece) };
  });
  await context.sync();

  const found = worksheets.items.map((item) => `${item.id} ${item.visibility !== 'Visible'} ${item.name}`);
  if (found.join('\n') !== book.sheets.map(({ id, hidden, name }) => `${id} ${hidden} ${name}`).join('\n')) return null;
  const extents = new Map<string, { readonly rows: number; readonly columns: number }>();
  for (const { piece, used } of asked) {
    const extent = extentOf(used);
    if (extent.rows > piece.rows || extent.columns > piece.columns) return null;
    extents.set(piece.id, extent);
  }
  const read = new Map(asked.map(({ piece, range }) => [piece.id, range ? cellsOf(range) : []]));
  const ofBook = listed.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const places = placesOf(ofBook, book.sheets);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, ...extents.get(sheet.id) })),
    workbook: {
      sheets: book.workbook.sheets.map((sheet, index) => {
        const known = book.sheets[index];
        const rows = known && read.get(known.id);
        return known && rows ? sheetOf(known, rows) : sheet;
      }),
      names: places,
    },
    formats:
      book.formats && new Map([...book.formats].map(([id, formats]) => [id, changes.get(id)?.moved ? formats.map(forget) : formats])),
  };
}

/** Where a format stands is not known any more; that it is there is. */
function forget<T extends object>(format: T): T & { readonly blocks: readonly never[] } {
  return { ...format, blocks: [] };
}

function reachOf(sheet: KnownSheet, change: SheetChange | undefined) {
  const rows = Math.max(sheet.rows + (change?.moved ? change.rows : 0), change?.rows ?? 0);
  const columns = Math.max(sheet.columns + (change?.moved ? change.columns : 0), change?.columns ?? 0);
  return { id: sheet.id, row: 1, rows: Math.min(rows, 1_048_576), columns: Math.min(columns, 16_384) };
}

/** The sheets, and all whose formulas reach them, through others too. */
export function withLookers(workbook: Workbook, names: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(names);
  const looks = workbook.sheets.map(({ name }) => ({ name, at: sheetsSeenFrom(workbook, name) }));
  for (let grew = true; grew; ) {
    const more = looks.filter(({ name, at }) => !reached.has(name) && [...at].some((seen) => reached.has(seen)));
    for (const { name } of more) reached.add(name);
    grew = more.length > 0;
  }
  return reached;
}

function sheetsSeenFrom(workbook: Workbook, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const others = workbook.sheets.filter(({ name }) => name !== from).map(({ name }) => ({ name, written: name.replace(/'/g, "''") }));
  const named = Object.entries(workbook.names).filter(([, place]) => place.sheet !== from);
  for (const row of workbook.sheets.find(({ name }) => name === from)?.rows ?? []) {
    for (const { formula } of row) {
      if (formula === undefined) continue;
      if (formula.includes('!'))
        for (const { name, written } of others) if (formula.includes(`${written}'!`) || formula.includes(`${name}!`)) seen.add(name);
      for (const [name, place] of named) if (formula.includes(name)) seen.add(place.sheet);
    }
  }
  return seen;
}
