import { keyOf } from '../../base/text.ts';
import { oncePer } from '../once-per.ts';
import type { Grid, GridColumn, GridRow } from './frame.ts';
import { bodyRows, totalKey } from './grid.ts';

/** Keys of the groups a name stands in, from outside in. */
export type Level = readonly string[];

/** A part of a name in the spelling that names are compared in, whole and by its levels. */
export interface Asked {
  readonly raw: string;
  readonly key: string;
  readonly path: Level;
}

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

interface Labels extends Asked {
  /** How many levels of its path are groups; in the path of a heading all levels but its own. */
  readonly groups: number;
  readonly heading: boolean;
}

interface Entry extends Labels {
  /** In the grid; -1 is the total row. */
  readonly index: number;
}

/** A label as names compare it; a bar, which no name can hold, is written `¦`. */
export function labelKey(label: string): string {
  const key = keyOf(label);
  return key.includes('|') ? key.replace(/\|/g, '¦') : key;
}

export function askedOf(part: string): Asked {
  const key = labelKey(part);
  return { raw: part, key, path: levelsOf(key) };
}

export function createIndex(grid: Grid): GridIndex {
  let rows: readonly Entry[] | null = null;
  let byWord: ReadonlyMap<string, readonly Entry[]> | null = null;
  return {
    grid,
    get columns() {
      return columnEntries(grid.columns);
    },
    get rows() {
      rows ??= rowEntries(grid);
      return rows;
    },
    get rowsByWord() {
      byWord ??= rowsByWord(this.rows);
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
  return findBest(index.columns, askedOf(number ?? part), 0);
}

/** Rows that answer to a part, in the own group first, then outwards. */
export function findRows(index: GridIndex, part: string, level: Level): readonly number[] {
  const asked = askedOf(part);
  const candidates = candidatesOf(index.rowsByWord, asked);
  if (candidates.length === 0) return [];
  for (let depth = level.length; depth >= 0; depth -= 1) {
    const inside = depth === 0 ? candidates : candidates.filter((row) => standsUnder(row, level, depth));
    const found = inside.length === 0 ? [] : findBest(inside, asked, depth);
    if (found.length > 0) return found;
  }
  return [];
}

/** The groups that a row stands in. */
export function levelOf(index: GridIndex, row: number): Level {
  const entry = index.rows[row];
  return entry && entry.index === row ? entry.path.slice(0, entry.groups) : [];
}

/** The rows of which one may be meant, in the order of the table, the total row last. */
function candidatesOf(byWord: ReadonlyMap<string, readonly Entry[]>, { key, path }: Asked): readonly Entry[] {
  const last = path[path.length - 1] ?? '';
  const byKey = byWord.get(key) ?? [];
  const byLabel = last === key ? [] : (byWord.get(last) ?? []);
  if (byKey.length === 0 || byLabel.length === 0) return byKey.length === 0 ? byLabel : byKey;
  const order = (row: Entry): number => (row.index === -1 ? Number.POSITIVE_INFINITY : row.index);
  return [...new Set([...byKey, ...byLabel])].sort((a, b) => order(a) - order(b));
}

function rowsByWord(rows: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byWord = new Map<string, Entry[]>();
  const add = (word: string, row: Entry): void => {
    const list = byWord.get(word);
    if (list) list.push(row);
    else byWord.set(word, [row]);
  };
  for (const row of rows) {
    if (!isBody(row)) continue;
    const last = row.path[row.path.length - 1] ?? '';
    add(row.key, row);
    if (last !== row.key) add(last, row);
  }
  return byWord;
}

export type FoundGroup =
  | { readonly type: 'rows'; readonly rows: readonly number[] }
  | { readonly type: 'unknown' }
  | { readonly type: 'ambiguous'; readonly matches: readonly string[] };

/** The body rows of `*`, or of the group before it, in the own group first, then outwards. */
export function findGroup(index: GridIndex, part: string, level: Level): FoundGroup {
  const segments = askedOf(part).path.slice(0, -1);
  if (segments.length === 0) return { type: 'rows', rows: bodyRows(index.grid) };
  for (let depth = level.length; depth >= 0; depth -= 1) {
    const found = new Map<string, number[]>();
    for (const row of index.rows) {
      if (row.index === -1) continue;
      if (depth > 0 && !standsUnder(row, level, depth)) continue;
      // The heading row of a group counts as standing in it, so that a group without rows is known.
      const end = endOfGroup(row, segments, depth);
      if (end === -1) continue;
      const group = row.path.slice(0, end).join(' > ');
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

const columnEntries = oncePer((columns: readonly GridColumn[]): readonly Entry[] =>
  columns.map(({ key, label }, index) => ({ index, ...labelsOf(key, [label], false) })),
);

function rowEntries(grid: Grid): readonly Entry[] {
  const rows = grid.rows.map((row, index): Entry => ({ index, ...(row.own ? labelsOfRow(row) : labelsOfForm(row)) }));
  return grid.total ? [...rows, { index: -1, ...labelsOf(totalKey, [...grid.total.groups, grid.total.label], false) }] : rows;
}

/** Rows of the form are the same at each reading, the user's own are made anew. */
const labelsOfForm = oncePer(labelsOfRow);

function labelsOfRow({ key, label, groups, heading }: GridRow): Labels {
  return labelsOf(key, [...groups, label], heading === true);
}

function labelsOf(key: string, labels: readonly string[], heading: boolean): Labels {
  const paths = labels.map((label) => levelsOf(labelKey(label)));
  const path = paths.flat();
  return { raw: key, key: labelKey(key), path, groups: path.length - (paths[paths.length - 1]?.length ?? 0), heading };
}

/** The levels of a label or of a part that is folded already. */
function levelsOf(key: string): Level {
  return key.includes('>') ? key.split('>').map((level) => level.trim()) : [key];
}

function standsUnder(row: Entry, level: Level, depth: number): boolean {
  if (row.groups < depth) return false;
  for (let index = 0; index < depth; index += 1) if (row.path[index] !== level[index]) return false;
  return true;
}

/** A key beats a whole path, a whole path beats a tail of one. */
function findBest(entries: readonly Entry[], { raw, key, path }: Asked, depth: number): readonly number[] {
  const exact = entries.find((entry) => entry.raw === raw);
  if (exact) return [exact.index];
  const byKey = entries.filter((entry) => entry.key === key);
  if (byKey.length > 0) return indexes(byKey);
  const whole = entries.filter((entry) => entry.path.length - depth === path.length && endsLike(entry.path, path));
  if (whole.length > 0) return indexes(whole);
  return indexes(entries.filter((entry) => isTail(entry.path, path, depth)));
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

/** Where the groups of a row below a depth have said all segments in order: the level up to there, -1 where they do not. */
function endOfGroup({ path, groups, heading }: Entry, segments: Level, depth: number): number {
  const end = heading ? path.length : groups;
  let next = 0;
  for (let index = depth; index < end; index += 1) {
    if (path[index] !== segments[next]) continue;
    next += 1;
    if (next === segments.length) return index + 1;
  }
  return -1;
}
