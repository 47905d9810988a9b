import { keyOf } from '../../base/text.ts';
import type { Grid } from './frame.ts';
import { totalKey } from './grid.ts';

/** Keys of the groups a name stands in, from outside in. */
export type Level = readonly string[];

/** The labels of a table in the one spelling that names are compared in; lists are made when first asked for. */
export interface GridIndex {
  readonly grid: Grid;
  readonly columns: readonly Entry[];
  readonly rows: readonly Entry[];
  /** The body rows and the total row by their keys and the last words of their labels: no other row can answer to a name. */
  readonly rowsByWord: ReadonlyMap<string, readonly Entry[]>;
  /** Groups as people write them, for naming the nearest. */
  readonly groupNames: readonly string[];
}

interface Entry {
  /** In the grid; -1 is the total row. */
  readonly index: number;
  readonly raw: string;
  readonly key: string;
  /** Groups and label, or the levels of a heading, from outside in. */
  readonly path: readonly string[];
  readonly groups: number;
  readonly heading: boolean;
}

/** A label as names compare it; a bar, which no name can hold, is written `¦`. */
export function labelKey(label: string): string {
  return keyOf(label).replace(/\|/g, '¦');
}

export function createIndex(grid: Grid): GridIndex {
  let columns: readonly Entry[] | null = null;
  let rows: readonly Entry[] | null = null;
  let byWord: ReadonlyMap<string, readonly Entry[]> | null = null;
  return {
    grid,
    get columns() {
      columns ??= grid.columns.map(({ key, label }, index) => entryOf(index, key, [label]));
      return columns;
    },
    get rows() {
      rows ??= rowEntries(grid);
      return rows;
    },
    get rowsByWord() {
      byWord ??= wordsOf(this.rows);
      return byWord;
    },
    get groupNames() {
      return [...new Set(grid.rows.flatMap((row) => row.groups))];
    },
  };
}

/** A column answers to its key, the number printed under its heading, its whole heading, or a tail of it; levels between may be left out. */
export function findColumns(index: GridIndex, part: string): readonly number[] {
  const exact = index.grid.columns.findIndex((column) => column.key === part);
  if (exact !== -1) return [exact];
  const number = /^\(([^()]+)\)$/.exec(part.trim())?.[1];
  return findBest(index.columns, number ?? part, 0);
}

/** Rows that answer to a part, in the own group first, then outwards. */
export function findRows(index: GridIndex, part: string, level: Level): readonly number[] {
  const candidates = candidatesOf(index.rowsByWord, part);
  if (candidates.length === 0) return [];
  for (let depth = level.length; depth >= 0; depth -= 1) {
    const inside = depth === 0 ? candidates : candidates.filter((row) => standsUnder(row, level, depth));
    const found = inside.length === 0 ? [] : findBest(inside, part, depth);
    if (found.length > 0) return found;
  }
  return [];
}

/** The rows of which one may be meant, in the order of the table. */
function candidatesOf(byWord: ReadonlyMap<string, readonly Entry[]>, part: string): readonly Entry[] {
  const key = labelKey(part);
  const words = [...new Set([part, key, key.slice(key.lastIndexOf('>') + 1).trim()])];
  const lists = words.flatMap((word) => byWord.get(word) ?? []);
  if (lists.length < 2) return lists;
  // The total row stands last.
  const order = (row: Entry): number => (row.index === -1 ? Number.POSITIVE_INFINITY : row.index);
  return [...new Set(lists)].sort((a, b) => order(a) - order(b));
}

function wordsOf(rows: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byWord = new Map<string, Entry[]>();
  for (const row of rows) {
    if (!isBody(row)) continue;
    for (const word of new Set([row.raw, row.key, row.path[row.path.length - 1] ?? ''])) {
      const list = byWord.get(word);
      if (list) list.push(row);
      else byWord.set(word, [row]);
    }
  }
  return byWord;
}

export type FoundGroup =
  | { readonly type: 'rows'; readonly rows: readonly number[] }
  | { readonly type: 'unknown' }
  | { readonly type: 'ambiguous'; readonly matches: readonly string[] };

/** The body rows of `*`, or of the group before it, in the own group first, then outwards. */
export function findGroup(index: GridIndex, part: string, level: Level): FoundGroup {
  const segments = segmentsOf(part).slice(0, -1);
  const body = index.rows.filter((row) => row.index !== -1);
  if (segments.length === 0) return { type: 'rows', rows: body.filter(isBody).map((row) => row.index) };
  for (let depth = level.length; depth >= 0; depth -= 1) {
    const found = new Map<string, number[]>();
    for (const row of body) {
      if (depth > 0 && !standsUnder(row, level, depth)) continue;
      // The heading row of a group counts as standing in it, so that a group without rows is known.
      const end = endOfGroup(row.path.slice(depth, row.heading ? row.path.length : row.groups), segments);
      if (end === -1) continue;
      const group = row.path.slice(0, depth + end).join(' > ');
      const rows = found.get(group) ?? [];
      if (isBody(row)) rows.push(row.index);
      found.set(group, rows);
    }
    const [first, ...others] = found.entries();
    if (first) return others.length === 0 ? { type: 'rows', rows: first[1] } : { type: 'ambiguous', matches: [...found.keys()] };
  }
  return { type: 'unknown' };
}

function isBody(row: Entry): boolean {
  return !row.heading;
}

function rowEntries(grid: Grid): readonly Entry[] {
  const rows = grid.rows.map((row, index) => entryOf(index, row.key, [...row.groups, row.label], row.heading));
  return grid.total ? [...rows, entryOf(-1, totalKey, [...grid.total.groups, grid.total.label])] : rows;
}

function entryOf(index: number, key: string, labels: readonly string[], heading = false): Entry {
  const path = labels.flatMap(segmentsOf);
  return { index, raw: key, key: labelKey(key), path, groups: path.length - segmentsOf(labels[labels.length - 1] ?? '').length, heading };
}

/** The levels of a label or of a part, in the spelling that names are compared in. */
export function segmentsOf(label: string): readonly string[] {
  return labelKey(label)
    .split('>')
    .map((segment) => segment.trim());
}

function standsUnder(row: Entry, level: Level, depth: number): boolean {
  if (row.groups < depth) return false;
  for (let index = 0; index < depth; index += 1) if (row.path[index] !== level[index]) return false;
  return true;
}

/** A key beats a whole path, a whole path beats a tail of one. */
function findBest(entries: readonly Entry[], part: string, depth: number): readonly number[] {
  const exact = entries.find((entry) => entry.raw === part);
  if (exact) return [exact.index];
  const key = labelKey(part);
  const byKey = entries.filter((entry) => entry.key === key);
  if (byKey.length > 0) return indexes(byKey);
  const segments = segmentsOf(part);
  const whole = entries.filter((entry) => entry.path.length - depth === segments.length && endsLike(entry.path, segments));
  if (whole.length > 0) return indexes(whole);
  return indexes(entries.filter((entry) => isTail(entry.path, segments, depth)));
}

function indexes(entries: readonly Entry[]): readonly number[] {
  return entries.map((entry) => entry.index);
}

function endsLike(path: readonly string[], segments: readonly string[]): boolean {
  const skip = path.length - segments.length;
  return segments.every((segment, index) => path[skip + index] === segment);
}

/** The last segment is the label, the others stand before it in their order. */
function isTail(path: readonly string[], segments: readonly string[], depth: number): boolean {
  let from = path.length - 1;
  if (path[from] !== segments[segments.length - 1]) return false;
  for (let index = segments.length - 2; index >= 0; index -= 1) {
    from -= 1;
    while (from >= depth && path[from] !== segments[index]) from -= 1;
    if (from < depth) return false;
  }
  return true;
}

/** Where the groups have said all segments in order: the length up to there, -1 where they do not. */
function endOfGroup(groups: readonly string[], segments: readonly string[]): number {
  let next = 0;
  for (const [index, group] of groups.entries()) {
    if (group !== segments[next]) continue;
    next += 1;
    if (next === segments.length) return index + 1;
  }
  return -1;
}
