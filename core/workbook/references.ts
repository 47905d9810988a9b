import { readTokens, type Token } from './formula-tokens.ts';
import { columnNumber, lastColumn, lastRow } from './place.ts';

/** A block of cells that a formula looks at. */
export interface Reference {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A name of the book as it stands; `sheet` counts the sheets from 0 where the name belongs to one of them. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly formula: string;
}

/** The sheets and names by which a formula can mean cells. Sheets are found by their name in small letters. */
export interface Surroundings {
  readonly sheets: ReadonlyMap<string, number>;
  /** Names with the number of their own sheet among `sheets`, null for the whole book. */
  readonly names: readonly DefinedName[];
  /** What names were found to mean, kept while one book is searched: names built on names must not be followed twice. */
  readonly followed: Map<string, readonly Reference[] | null>;
}

const reachingAnywhere =
  /^(?:INDIRECT|OFFSET|CELL|INFO|GETPIVOTDATA|RTD|CUBE\w*|CALL|REGISTER\.ID|EVALUATE|\w*\.?ANCHORARRAY|\w*\.?LAMBDA)$/i;

// A name built deeper or wider than this counts as one that cannot be understood.
const deepest = 50;
const widest = 1000;

// No program takes a longer formula.
const longestFormula = 8192;

/** The blocks that a formula on a sheet looks at; null where only the spreadsheet program can know. */
export function findReferences(formula: string, sheet: number, around: Surroundings): readonly Reference[] | null {
  return collect(formula, sheet, { around, open: new Set(), absoluteOnly: false });
}

const growing = /^(?:SUMIF|AVERAGEIF)$/i;

/** `SUMIF(A1:A9,"x",B1)` sums B1:B9: a block named by its first cell is as large as the one that is searched. */
function grown(references: readonly Reference[]): readonly Reference[] {
  let rows = 0;
  let columns = 0;
  for (const { row, column, ...last } of references) {
    rows = Math.max(rows, last.lastRow - row);
    columns = Math.max(columns, last.lastColumn - column);
  }
  return references.map((block) => ({
    ...block,
    lastRow: Math.min(lastRow, Math.max(block.lastRow, block.row + rows)),
    lastColumn: Math.min(lastColumn, Math.max(block.lastColumn, block.column + columns)),
  }));
}

interface Search {
  readonly around: Surroundings;
  /** Names being looked into: one that means itself ends there. */
  readonly open: ReadonlySet<string>;
  /** Inside a name a relative reference moves with the cell that uses it. */
  readonly absoluteOnly: boolean;
}

function collect(formula: string, home: number, search: Search): readonly Reference[] | null {
  if (formula.length > longestFormula) return null;
  const tokens = readTokens(formula);
  const references: Reference[] = [];
  let sheet: number | null = null;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.type === 'sheet') {
      const found = search.around.sheets.get(sheetName(token.text).toLowerCase());
      if (found === undefined) return null;
      sheet = found;
      continue;
    }
    if (token.type === 'bracket' || (token.type === 'text' && !token.text.startsWith('"'))) return null;
    // A colon between two plain ends is passed over with them; any other joins what only the program can compute.
    if (token.type === 'sign' && (token.text === '#' || token.text === ':')) return null;
    if (token.type === 'function' && reachingAnywhere.test(token.text)) return null;
    const end = tokens[index + 1]?.text === ':' ? tokens[index + 2] : undefined;
    if (end && token.type !== end.type) return null;
    const block = blockOf(token, end);
    if (block) {
      if (search.absoluteOnly && !isAbsolute(token, end)) return null;
      references.push({ sheet: sheet ?? home, ...block });
      if (end) index += 2;
    } else if (token.type === 'name' && !/^(?:TRUE|FALSE)$/i.test(token.text)) {
      const inside = followName(token.text, sheet ?? home, search);
      if (!inside) return null;
      references.push(...inside);
    }
    sheet = null;
  }
  return tokens.some((token) => token.type === 'function' && growing.test(token.text)) ? grown(references) : references;
}

function followName(name: string, home: number, search: Search): readonly Reference[] | null {
  const key = name.toLowerCase();
  const memo = `${home} ${key}`;
  const known = search.around.followed.get(memo);
  if (known !== undefined) return known;
  const alike = search.around.names.filter((candidate) => candidate.name.toLowerCase() === key);
  const found = alike.find((candidate) => candidate.sheet === home) ?? alike.find((candidate) => candidate.sheet === null);
  if (!found || search.open.has(key) || search.open.size >= deepest) return null;
  const inside = collect(found.formula, home, { around: search.around, open: new Set([...search.open, key]), absoluteOnly: true });
  const references = inside && inside.length <= widest ? inside : null;
  search.around.followed.set(memo, references);
  return references;
}

function sheetName(text: string): string {
  const bare = text.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replace(/''/g, "'") : bare;
}

function blockOf(token: Token, end: Token | undefined): Omit<Reference, 'sheet'> | null {
  if (token.type === 'cell') {
    const first = cellOf(token.text);
    const last = end ? cellOf(end.text) : first;
    return between(first, last);
  }
  if (!end) return null;
  const from = token.text.replace('$', '');
  const to = end.text.replace('$', '');
  if (/^[A-Za-z]{1,3}$/.test(from) && /^[A-Za-z]{1,3}$/.test(to)) {
    return between({ row: 1, column: columnNumber(from) }, { row: lastRow, column: columnNumber(to) });
  }
  if (/^[0-9]{1,7}$/.test(from) && /^[0-9]{1,7}$/.test(to)) {
    return between({ row: Number(from), column: 1 }, { row: Number(to), column: lastColumn });
  }
  return null;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

function cellOf(text: string): Corner {
  const [, letters, digits] = /^\$?([A-Za-z]+)\$?([0-9]+)$/.exec(text) ?? [];
  return { row: Number(digits), column: columnNumber(letters ?? '') };
}

function between(a: Corner, b: Corner): Omit<Reference, 'sheet'> {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    lastRow: Math.max(a.row, b.row),
    lastColumn: Math.max(a.column, b.column),
  };
}

function isAbsolute(token: Token, end: Token | undefined): boolean {
  const whole = token.type === 'cell' ? /^\$[A-Za-z]+\$[0-9]+$/ : /^\$/;
  return whole.test(token.text) && (!end || whole.test(end.text));
}
