import { createShift, type LiveFormat, type MarkedBlock, type Marks, markSignature, planMarks, type Severity } from '../core/index.ts';
import { joinAddresses } from './addresses.ts';
import type { StandingFormat } from './read-formats.ts';

/** Soft grounds that dark ink can be read on, each unlike the red of the layout's own formats. */
export const markFills: Readonly<Record<Severity, string>> = { error: '#FFB3B8', warning: '#FFE08A', hint: '#BFDDF5' };

/** The ground of a live format that is laid again, as the layout has it. */
export const liveLook = { fill: '#FFC7CE', ink: '#9C0006' } as const;

/** What is to be done on one sheet. */
export interface SheetMarking {
  readonly sheet: string;
  /** Ids of our formats that no longer say what they should. */
  readonly drop: readonly string[];
  readonly add: readonly { readonly fill: string; readonly addresses: readonly string[]; readonly blocks: readonly MarkedBlock[] }[];
  readonly live: readonly LiveFormat[];
}

/** What must change so that the marks stand as planned. Formats that say the right thing are left alone; so is everything not ours. */
export function planMarking(marks: Marks, standing: ReadonlyMap<string, readonly StandingFormat[]>): readonly SheetMarking[] {
  const planned = planMarks(marks.findings);
  return [...standing].flatMap(([sheet, formats]): readonly SheetMarking[] => {
    const ours = formats.filter(({ formula }) => isOurs(formula));
    const wanted = planned.filter((mark) => mark.sheet === sheet).map(({ severity, blocks }) => ({ fill: markFills[severity], blocks }));
    const kept = wanted.filter(({ fill, blocks }) => saysTheSame(ours, fill, blocks));
    const keptFills = new Set(kept.map(({ fill }) => fill));
    const drop = ours.filter(({ fill }) => !keptFills.has(fill)).map(({ id }) => id);
    const add = wanted
      .filter(({ fill }) => !keptFills.has(fill))
      .map(({ fill, blocks }) => ({ fill, addresses: joinAddresses(blocks), blocks }));
    const live = missingFormats(
      marks.live.filter(({ place }) => place.sheet === sheet),
      formats,
    );
    return drop.length + add.length + live.length === 0 ? [] : [{ sheet, drop, add, live }];
  });
}

export function isOurs(formula: string): boolean {
  return plain(formula) === plain(markSignature);
}

/** One colour covers exactly these cells, with no more formats than they need. */
function saysTheSame(ours: readonly StandingFormat[], fill: string, blocks: readonly MarkedBlock[]): boolean {
  const mine = ours.filter((format) => format.fill === fill);
  if (mine.length === 0 || mine.length > joinAddresses(blocks).length) return false;
  const there = cellsOf(mine.flatMap((format) => format.blocks));
  const wanted = cellsOf(blocks);
  return there.size === wanted.size && [...wanted].every((cell) => there.has(cell));
}

/** The live formats that no longer cover their cells with their formula. More formats than could be told apart are left as they are. */
function missingFormats(live: readonly LiveFormat[], formats: readonly StandingFormat[]): readonly LiveFormat[] {
  // A host that spells formulas otherwise than they were laid would have them laid again at each check.
  if (formats.length > live.length * 3 + 30) return [];
  return live.filter(({ place, formula }) => {
    const shift = createShift(formula);
    const covered = new Set<string>();
    for (const format of formats) {
      if (format.blocks.some((block) => plain(shift(block.row - place.row, block.column - place.column)) === plain(format.formula)))
        for (const cell of cellsOf(format.blocks)) covered.add(cell);
    }
    const { row, column, rows = 1, columns = 1 } = place;
    return [...cellsOf([{ row, column, rows, columns }])].some((cell) => !covered.has(cell));
  });
}

function cellsOf(blocks: readonly MarkedBlock[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { row, column, rows, columns } of blocks)
    for (let at = row; at < row + rows; at++) for (let right = column; right < column + columns; right++) cells.add(`${at}:${right}`);
  return cells;
}

/** A formula without what hosts spell each in their way: the leading sign and blanks outside quotes. */
function plain(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s+/g, '').toUpperCase() : part))
    .join('"');
}
