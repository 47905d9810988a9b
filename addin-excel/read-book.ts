import { type Cell, type Place, readBlock, type Sheet, type Workbook } from '../core/index.ts';
import { cellOfHost } from './cells.ts';
import { askFormats, type FoundFormats, type StandingFormat, takeFormats } from './read-formats.ts';
import { type KnownSheet, mostCells, type Piece, planRounds } from './read-plan.ts';

/** A book as it was read: plain cells for the core, and what the host knows of its sheets. */
export interface BookRead {
  readonly file: string;
  readonly sheets: readonly KnownSheet[];
  readonly workbook: Workbook;
  /** The conditional formats of visible sheets by the sheet's id; null where nobody asked. */
  readonly formats: ReadonlyMap<string, readonly StandingFormat[]> | null;
}

/** Books with more cells than this are refused: the pane would not answer for minutes. */
export const mostOfBook = 1_500_000;

export interface ReadOptions {
  readonly formats: 'none' | 'visible' | 'all';
  /** Cells per sync, where less must pass. */
  readonly most?: number;
  /** Called before anything is asked, so that it costs no sync of its own. */
  first?(context: Excel.RequestContext): void;
  /** Called with the ids of all sheets, likewise. */
  found?(context: Excel.RequestContext, ids: readonly string[]): void;
}

/** Three syncs up to 100,000 cells, one more for each further 100,000: names; extents; values and formulas. Null: too many cells. */
export async function readBook(context: Excel.RequestContext, options: ReadOptions): Promise<BookRead | { readonly tooMany: number }> {
  const { workbook } = context;
  options.first?.(context);
  workbook.load('name');
  const listed = workbook.worksheets;
  listed.load('items/id,items/name,items/visibility,items/protection/protected');
  workbook.names.load('items/name,items/formula');
  await context.sync();

  const names = workbook.names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const found = listed.items.map((item) => ({
    id: item.id,
    name: item.name,
    hidden: item.visibility !== 'Visible',
    locked: item.protection.protected,
  }));
  options.found?.(
    context,
    found.map(({ id }) => id),
  );
  const asked = found.map((sheet) => {
    const item = listed.getItem(sheet.id);
    return {
      sheet,
      used: askExtent(item),
      formats: options.formats === 'all' || (options.formats === 'visible' && !sheet.hidden) ? askFormats(item) : null,
    };
  });
  await context.sync();

  const sheets = asked.map(({ sheet, used }): KnownSheet => ({ ...sheet, ...extentOf(used) }));
  const cells = sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (cells > mostOfBook) return { tooMany: cells };

  const waiting: FoundFormats[] = asked.flatMap(({ formats, sheet }) => (formats ? takeFormats(formats, sheet.id) : []));
  const read = await readRounds(context, planRounds(sheets, options.most ?? mostCells), waiting.length > 0);
  return {
    file: workbook.name,
    sheets,
    workbook: { sheets: sheets.map((sheet) => sheetOf(sheet, read.get(sheet.id) ?? [])), names: placesOf(names, sheets) },
    formats: options.formats !== 'none' ? new Map(waiting.map(({ id, read: finish }) => [id, finish()])) : null,
  };
}

/** The cells of each sheet from its first row on. One sync for each round, and one at least where something else waits for it. */
export async function readRounds(
  context: Excel.RequestContext,
  rounds: readonly (readonly Piece[])[],
  waiting = false,
): Promise<ReadonlyMap<string, readonly (readonly Cell[])[]>> {
  const read = new Map<string, (readonly Cell[])[]>();
  for (const round of rounds) {
    const asked = round.map((piece) => ({ piece, range: askPiece(context, piece) }));
    await context.sync();
    for (const { piece, range } of asked) {
      const rows = read.get(piece.id) ?? [];
      rows.push(...cellsOf(range));
      read.set(piece.id, rows);
    }
  }
  if (waiting && rounds.length === 0) await context.sync();
  return read;
}

export function askExtent(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

export function extentOf(used: Excel.Range): Pick<KnownSheet, 'rows' | 'columns'> {
  if (used.isNullObject) return { rows: 0, columns: 0 };
  return { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
}

export function askPiece(context: Excel.RequestContext, { id, row, rows, columns }: Piece): Excel.Range {
  const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(row - 1, 0, rows, columns);
  range.load('values,formulas');
  return range;
}

export function cellsOf({ values, formulas }: Excel.Range): readonly (readonly Cell[])[] {
  return values.map((row, index) => row.map((value: unknown, at) => cellOfHost(value, formulas[index]?.[at])));
}

export function sheetOf({ name, hidden }: Pick<KnownSheet, 'name' | 'hidden'>, rows: Sheet['rows']): Sheet {
  return hidden ? { name, rows, hidden } : { name, rows };
}

/** The names that mean one block. Those of a single sheet, which copying a sheet makes, are not looked at: a table without a name goes by its headings. */
export function placesOf(
  names: readonly { readonly name: string; readonly formula: string }[],
  sheets: readonly { readonly name: string }[],
): Readonly<Record<string, Place>> {
  const places = new Map<string, Place>();
  const known = new Set(sheets.map(({ name }) => name));
  for (const { name, formula } of names) {
    const place = places.has(name) ? null : readBlock(formula.replace(/^=/, ''));
    if (place && known.has(place.sheet)) places.set(name, place);
  }
  return Object.fromEntries(places);
}
