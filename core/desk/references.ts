import { readCell } from '../workbook/place.ts';
import type { Place, Workbook } from '../workbook/workbook.ts';

/** A block of cells that a formula reads. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a formula can read; `anything` where it names something whose cells cannot be told. */
export interface References {
  readonly blocks: readonly Block[];
  readonly anything: boolean;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;
/** No host takes a longer one. */
const longestFormula = 8_192;

/** Strings, sheet prefixes, cells and ranges, whole columns and rows, and every other word with the bracket that makes it a function. */
const tokens =
  /"(?:[^"]|"")*"?|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!|(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![\p{L}\p{N}_.(]))(?::(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}))?|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?![\p{L}\p{N}_.(])|\$?([0-9]{1,7}):\$?([0-9]{1,7})|([\p{L}_\\][\p{L}\p{N}_.\\]*)(\(?)/gu;

/** Functions that choose their cells while they calculate. */
const wandering = new Set(['INDIRECT', 'OFFSET']);
const constants = new Set(['TRUE', 'FALSE']);

/** The cells a formula on a sheet reads, told by its text alone; too many rather than too few. */
export function referencesOf(formula: string, sheet: string, names: Workbook['names']): References {
  if (formula.length > longestFormula) return { blocks: [], anything: true };
  const blocks: Block[] = [];
  let anything = /[[\]#]/.test(formula);
  let prefix: string | null = null;
  for (const match of formula.matchAll(tokens)) {
    const [, quoted, plain, first, second, fromColumn, toColumn, fromRow, toRow, word, bracket] = match;
    if (quoted !== undefined || plain !== undefined) {
      prefix = quoted === undefined ? (plain ?? '') : quoted.replace(/''/g, "'");
      // Several sheets at once.
      anything ||= prefix.includes(':');
      continue;
    }
    const on = prefix ?? sheet;
    prefix = null;
    if (first !== undefined) blocks.push(blockOf(on, first, second ?? first));
    else if (fromColumn !== undefined && toColumn !== undefined) {
      const [left, right] = ordered(columnOf(fromColumn), columnOf(toColumn));
      blocks.push({ sheet: on, top: 1, bottom: lastRow, left, right });
    } else if (fromRow !== undefined && toRow !== undefined) {
      const [top, bottom] = ordered(Number(fromRow), Number(toRow));
      blocks.push({ sheet: on, top, bottom, left: 1, right: lastColumn });
    } else if (word !== undefined) {
      const name = word.toUpperCase();
      const place = bracket === '' && !constants.has(name) ? nameOf(names, word) : null;
      if (place) blocks.push(blockOfPlace(place));
      else if (bracket === '' ? !constants.has(name) : wandering.has(name)) anything = true;
    }
  }
  return { blocks, anything };
}

/** Whether a cell stands in a block. */
export function isIn(block: Block, place: Pick<Place, 'sheet' | 'row' | 'column'>): boolean {
  return (
    block.sheet === place.sheet &&
    place.row >= block.top &&
    place.row <= block.bottom &&
    place.column >= block.left &&
    place.column <= block.right
  );
}

function blockOf(sheet: string, first: string, second: string): Block {
  const a = readCell(first) ?? { row: 1, column: 1 };
  const b = readCell(second) ?? a;
  const [top, bottom] = ordered(a.row, b.row);
  const [left, right] = ordered(a.column, b.column);
  return { sheet, top, bottom, left, right };
}

function blockOfPlace(place: Place): Block {
  const { sheet, row, column, rows = 1, columns = 1 } = place;
  return { sheet, top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 };
}

function nameOf(names: Workbook['names'], word: string): Place | null {
  const key = word.toLowerCase();
  return Object.entries(names).find(([name]) => name.toLowerCase() === key)?.[1] ?? null;
}

function columnOf(letters: string): number {
  return readCell(`${letters}1`)?.column ?? 1;
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}
