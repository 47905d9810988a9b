import { type Edit, findCell, findConflicts, type Held, type Workbook } from '../core/index.ts';
import { contentForHost, textFormat } from './cells.ts';
import { type ChangedFormat, type FormatMemory, formatAround, formatFor } from './format-memory.ts';
import type { KnownSheet } from './read-plan.ts';
import { type BlockRange, blocksOf, cellKey, eachCell, editsByCell, rangeOf, type SheetBlock, workbookOfBlocks } from './written-blocks.ts';

/** What is to be written at once: `edits` all or none, each of `own` where its cell still holds what it held. */
export interface Writing {
  readonly edits: readonly Edit[];
  readonly own: readonly Edit[];
  /** Sheets to unhide. */
  readonly show: readonly string[];
}

export type Written =
  /** `edits` as Excel holds them now. */
  | { readonly type: 'written'; readonly edits: readonly Edit[]; readonly changed: boolean }
  | { readonly type: 'conflict'; readonly conflicts: ReturnType<typeof findConflicts> }
  | { readonly type: 'locked'; readonly sheet: string };

export interface WriteOptions {
  readonly sheets: readonly KnownSheet[];
  /** Whether Excel can hold back its drawing until all is written. */
  readonly canSuspend: boolean;
  /** The number formats that we changed, and what they were. */
  readonly formats: FormatMemory;
  /** Told before anything is sent that changes the book: which blocks, and how to put back what stood there. */
  begin(blocks: readonly SheetBlock[], edits: readonly Edit[], formats: ReadonlyMap<string, unknown>): void;
}

/** Compare and set: one sync reads what stands there, one writes and reads back. Nothing is sent where an edit would meet something else. */
export async function writeBook(context: Excel.RequestContext, writing: Writing, options: WriteOptions): Promise<Written> {
  const { sheets } = options;
  const own = writing.own.filter(({ place }) => sheets.some(({ name }) => name === place.sheet));
  const looked = await lookAt(context, [writing.edits, own], sheets);
  const conflicts = findConflicts(looked.workbook, writing.edits);
  if (conflicts.length > 0) return { type: 'conflict', conflicts };
  const around = await lookAround(context, [...writing.edits, ...own], sheets, looked.formats);
  const formatOf = (held: Held, key: string): string | null =>
    formatFor(held, { now: looked.formats.get(key), changed: options.formats.get(key), around: around.get(key) });
  const isShut = ({ place, after }: Edit): boolean => {
    const key = cellKey(place.sheet, place.row, place.column);
    // A locked sheet lets nobody change a number format, not even of its open cells.
    const isLocked = sheets.some(({ name, locked }) => locked && name === place.sheet);
    return looked.shut.has(key) || (isLocked && formatOf(after, key) !== null);
  };
  const shut = writing.edits.find(isShut);
  if (shut) return { type: 'locked', sheet: shut.place.sheet };

  const standing = own.filter((edit) => !isShut(edit) && findConflicts(looked.workbook, [edit]).length === 0);
  const final = editsByCell([...writing.edits, ...standing]);
  const hidden = sheets.filter((sheet) => sheet.hidden && writing.show.includes(sheet.name));
  if (final.size + hidden.length === 0) return { type: 'written', edits: writing.edits, changed: false };

  const blocks = blocksOf([...final.values()], sheets);
  options.begin(blocks, [...final.values()], looked.formats);
  if (options.canSuspend) context.application.suspendScreenUpdatingUntilNextSync();
  // First what a locked structure would refuse: nothing after it is done then.
  for (const { id } of hidden) context.workbook.worksheets.getItem(id).visibility = 'Visible';
  const ranges = blocks.map((at): BlockRange => ({ at, range: setBlock(context, at, final, formatOf) }));
  await context.sync();
  const remembered: [string, ChangedFormat][] = [];
  for (const [key, { before, after }] of final) {
    const became = formatOf(after, key);
    const was = looked.formats.get(key);
    if (became !== null && typeof was === 'string') remembered.push([key, { was, became, before }]);
  }
  for (const [key, changed] of remembered) options.formats.set(key, changed);
  const now = workbookOfBlocks(ranges, sheets);
  return {
    type: 'written',
    edits: writing.edits.map((edit) => ({ ...edit, after: findCell(now, edit.place) ?? edit.after })),
    changed: true,
  };
}

/** Puts back what stood in the cells that hold what we wrote: Excel stopped in the middle. Whether nothing of ours is left. */
export async function restoreBook(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  sheets: readonly KnownSheet[],
  formats: ReadonlyMap<string, unknown>,
): Promise<boolean> {
  const looked = await lookAt(context, [edits], sheets);
  const back = edits
    .map(({ place, before, after }): Edit => ({ place, before: after, after: before }))
    .filter((edit) => findConflicts(looked.workbook, [edit]).length === 0);
  const final = editsByCell(back);
  if (final.size === 0) return true;
  const formatOf = (_: Held, key: string): string | null => {
    const was = formats.get(key);
    return typeof was === 'string' && was !== looked.formats.get(key) ? was : null;
  };
  const ranges = blocksOf(back, sheets).map((at): BlockRange => ({ at, range: setBlock(context, at, final, formatOf) }));
  await context.sync();
  const now = workbookOfBlocks(ranges, sheets);
  return (
    findConflicts(
      now,
      back.map(({ place, before, after }) => ({ place, before: after, after: before })),
    ).length === 0
  );
}

interface Looked {
  readonly workbook: Workbook;
  /** The number format of each cell. */
  readonly formats: ReadonlyMap<string, unknown>;
  /** Cells that nobody may write. */
  readonly shut: ReadonlySet<string>;
}

/** Group by group, so that one that is shut does not shut another beside it. */
async function lookAt(context: Excel.RequestContext, groups: readonly (readonly Edit[])[], sheets: readonly KnownSheet[]): Promise<Looked> {
  const blocks = groups.flatMap((edits) => blocksOf(edits, sheets));
  const asked = blocks.map((at) => {
    const range = rangeOf(context, at);
    range.load('values,formulas,numberFormat');
    const guard = sheets.some(({ id, locked }) => id === at.id && locked) ? range.format.protection : null;
    guard?.load('locked');
    return { at, range, guard };
  });
  if (asked.length > 0) await context.sync();
  const formats = new Map<string, unknown>();
  const shut = new Set<string>();
  for (const { at, range, guard } of asked) {
    const given = range.numberFormat.flat();
    const keys = eachCell(at, (key) => key).flat();
    keys.forEach((key, index) => {
      formats.set(key, given[index]);
      // Of a block some of whose cells are shut Excel says neither yes nor no.
      if (guard && guard.locked !== false) shut.add(key);
    });
  }
  return { workbook: workbookOfBlocks(asked, sheets), formats, shut };
}

/** Rows above and below in which the format of a column shows. */
const nearRows = 5;

/** For each number that meets a text format: how the numbers around it are formatted. One more sync, only where that happens. */
async function lookAround(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  sheets: readonly KnownSheet[],
  formats: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, string>> {
  const meets = edits.filter(({ place, after }) => {
    const isNumber = after.formula !== undefined || (after.value !== null && typeof after.value !== 'string');
    return isNumber && formats.get(cellKey(place.sheet, place.row, place.column)) === textFormat;
  });
  const found = new Map<string, string>();
  if (meets.length === 0) return found;
  const asked = blocksOf(meets, sheets).map((at) => {
    const row = Math.max(1, at.block.row - nearRows);
    const near = { ...at, block: { ...at.block, row, rows: at.block.row + at.block.rows + nearRows - row } };
    const range = rangeOf(context, near);
    range.load('numberFormat');
    return { at, row, range };
  });
  await context.sync();
  for (const { at, row, range } of asked)
    for (let right = 0; right < at.block.columns; right++) {
      const column = new Map(range.numberFormat.map((cells, down) => [row + down, cells[right]] as const));
      for (let down = 0; down < at.block.rows; down++) {
        const format = formatAround(column, at.block.row + down);
        if (format !== undefined) found.set(cellKey(at.sheet, at.block.row + down, at.block.column + right), format);
      }
    }
  return found;
}

/** The number format first: what is set into a text cell stays the text it is. */
function setBlock(
  context: Excel.RequestContext,
  at: SheetBlock,
  final: ReadonlyMap<string, Edit>,
  formatOf: (held: Held, key: string) => string | null,
): Excel.Range {
  const range = rangeOf(context, at);
  const held = (key: string): Edit['after'] => final.get(key)?.after ?? { value: null };
  const needed = eachCell(at, (key) => formatOf(held(key), key));
  if (needed.some((row) => row.some((format) => format !== null))) range.numberFormat = needed;
  range.formulas = eachCell(at, (key) => contentForHost(held(key)));
  range.load('values,formulas');
  return range;
}
