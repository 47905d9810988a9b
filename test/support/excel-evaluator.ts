import { printedFunctions } from '../../core/form/formula/print.ts';
import { readCell } from '../../core/workbook/place.ts';

/** What a cell holds or a formula gives; an error is its own kind, so that it cannot be mistaken for a text. */
export type Scalar = number | string | boolean | null | ExcelError;
export interface ExcelError {
  readonly error: '#VALUE!' | '#DIV/0!' | '#REF!' | '#NUM!';
}

interface Range {
  readonly type: 'range';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
interface Column {
  readonly type: 'array';
  readonly of: readonly Scalar[];
}
type Result = Scalar | Range | Column;

type Node =
  | { readonly type: 'constant'; readonly value: Scalar }
  | { readonly type: 'range'; readonly range: Range }
  | { readonly type: 'minus'; readonly of: Node }
  | { readonly type: 'binary'; readonly sign: string; readonly left: Node; readonly right: Node }
  | { readonly type: 'call'; readonly name: string; readonly of: readonly Node[] };

export type ReadCell = (sheet: string, row: number, column: number) => Scalar;

/**
 * A strict small Excel of before dynamic arrays: only the functions that we print, "" is a text, a sum over cells skips texts, `+` on a text
 * is #VALUE!. What would work only by luck (a range where one cell belongs, IF over many rows, a truth summed by SUMPRODUCT) throws.
 */
export function createExcel(read: ReadCell): (formula: string, sheet: string) => Scalar {
  const parsed = new Map<string, Node>();
  return (formula, sheet) => {
    const key = `${sheet}!${formula}`;
    const node = parsed.get(key) ?? parseFormula(formula, sheet);
    parsed.set(key, node);
    return scalarOf(compute(node, { read, rows: false }), { read, rows: false });
  };
}

interface Scope {
  readonly read: ReadCell;
  /** Inside SUMPRODUCT, where ranges are looked at row by row. */
  readonly rows: boolean;
}

export function isError(value: Result): value is ExcelError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

const error = (text: ExcelError['error']): ExcelError => ({ error: text });

function compute(node: Node, scope: Scope): Result {
  switch (node.type) {
    case 'constant':
      return node.value;
    case 'range':
      return node.range;
    case 'minus':
      return lift([compute(node.of, scope)], scope, ([value = null]) => withNumbers([value], ([number = 0]) => -number));
    case 'binary':
      return lift([compute(node.left, scope), compute(node.right, scope)], scope, ([left = null, right = null]) =>
        binary(node.sign, left, right),
      );
    case 'call':
      return call(node.name, node.of, scope);
  }
}

function binary(sign: string, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (['=', '<>', '<', '<=', '>', '>='].includes(sign)) return compare(sign, order(left, right));
  return withNumbers([left, right], ([a = 0, b = 0]) => {
    if (sign === '+') return a + b;
    if (sign === '-') return a - b;
    if (sign === '*') return a * b;
    return b === 0 ? error('#DIV/0!') : a / b;
  });
}

/** Numbers stand before texts, texts before truths; a blank is 0 or "". */
function order(left: Scalar, right: Scalar): number {
  const a = left ?? (typeof right === 'string' ? '' : typeof right === 'boolean' ? false : 0);
  const b = right ?? (typeof a === 'string' ? '' : typeof a === 'boolean' ? false : 0);
  const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.toLowerCase() === b.toLowerCase() ? 0 : a.toLowerCase() < b.toLowerCase() ? -1 : 1;
  return Number(a) - Number(b);
}

function compare(sign: string, difference: number): boolean {
  if (sign === '=') return difference === 0;
  if (sign === '<>') return difference !== 0;
  if (sign === '<') return difference < 0;
  if (sign === '<=') return difference <= 0;
  return sign === '>' ? difference > 0 : difference >= 0;
}

function call(name: string, of: readonly Node[], scope: Scope): Result {
  if (!printedFunctions.includes(name)) throw new Error(`${name} is not a function that we print.`);
  if (of.length === 0 || of.length > 255) throw new Error(`${name} takes 1 to 255 arguments, not ${of.length}.`);
  if (name === 'IF') return choose(of, scope);
  if (name === 'SUMPRODUCT') return sumProduct(of, scope);
  const results = of.map((argument) => compute(argument, scope));
  switch (name) {
    case 'SUM':
    case 'MIN':
    case 'MAX':
      return aggregate(name, results, scope);
    case 'COUNT':
      return countOf(results, scope, (value) => typeof value === 'number');
    case 'COUNTA':
      return countOf(results, scope, (value) => value !== null);
    case 'AND':
    case 'OR':
      return connect(name, results, scope);
    case 'NOT':
      return lift(results, scope, ([value = null]) => {
        const test = truthOf(value);
        return isError(test) ? test : !test;
      });
    case 'ISNUMBER':
      return lift(results, scope, ([value = null]) => typeof value === 'number');
    case 'LEN':
      return lift(results, scope, ([value = null]) => (isError(value) ? value : String(value ?? '').length));
    case 'ABS':
      return lift(results, scope, ([value = null]) => withNumbers([value], ([number = 0]) => Math.abs(number)));
    case 'ROUND':
      return lift(results, scope, ([value = null, decimals = 0]) =>
        withNumbers([value, decimals], ([number = 0, places = 0]) => roundLikeExcel(number, places)),
      );
    default:
      throw new Error(`${name} is not written here yet.`);
  }
}

function choose(of: readonly Node[], scope: Scope): Result {
  const [test, yes, no] = of;
  if (!test || !yes) throw new Error('IF needs two arguments.');
  const condition = compute(test, scope);
  if (isArray(condition) || isWide(condition)) throw new Error('IF looks at one value only.');
  const truth = truthOf(scalarOf(condition, scope));
  if (isError(truth)) return truth;
  if (truth) return compute(yes, scope);
  return no ? compute(no, scope) : false;
}

function sumProduct(of: readonly Node[], scope: Scope): Scalar {
  const [first] = of;
  if (!first || of.length !== 1) throw new Error('We print SUMPRODUCT with one argument.');
  const result = compute(first, { ...scope, rows: true });
  const values = valuesIn(result, scope);
  let sum = 0;
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value === 'boolean') throw new Error('SUMPRODUCT counts no truths.');
    if (typeof value === 'number') sum += value;
  }
  return sum;
}

function aggregate(name: string, results: readonly Result[], scope: Scope): Scalar {
  const numbers: number[] = [];
  for (const result of results) {
    const direct = !isRange(result) && !isArray(result);
    for (const value of valuesIn(result, scope)) {
      if (isError(value)) return value;
      if (typeof value === 'number') numbers.push(value);
      else if (direct && typeof value === 'string') return error('#VALUE!');
      else if (direct && typeof value === 'boolean') numbers.push(value ? 1 : 0);
    }
  }
  if (name === 'SUM') return numbers.reduce((sum, number) => sum + number, 0);
  if (numbers.length === 0) return 0;
  return name === 'MIN' ? Math.min(...numbers) : Math.max(...numbers);
}

function countOf(results: readonly Result[], scope: Scope, counts: (value: Scalar) => boolean): number {
  return results.reduce<number>((sum, result) => sum + valuesIn(result, scope).filter(counts).length, 0);
}

function connect(name: string, results: readonly Result[], scope: Scope): Scalar {
  const truths: boolean[] = [];
  for (const result of results) {
    if (isArray(result) || isWide(result)) throw new Error(`${name} of many rows is one truth.`);
    const truth = truthOf(scalarOf(result, scope));
    if (isError(truth)) return truth;
    truths.push(truth);
  }
  return name === 'AND' ? truths.every(Boolean) : truths.some(Boolean);
}

function truthOf(value: Scalar): boolean | ExcelError {
  if (isError(value)) return value;
  if (typeof value === 'string') return error('#VALUE!');
  return Boolean(value);
}

/** Half away from zero, on 15 significant digits. */
function roundLikeExcel(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const shifted = Number(`${mantissa}e${Number(exponent) + places}`);
  const rounded = Math.sign(shifted) * Math.floor(Math.abs(shifted) + 0.5);
  return Number(`${rounded}e${-places}`);
}

function withNumbers(values: readonly Scalar[], then: (numbers: readonly number[]) => Scalar): Scalar {
  const numbers: number[] = [];
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value === 'string') {
      if (value.trim() !== '' && !Number.isNaN(Number(value))) throw new Error('Excel would read this text as a number.');
      return error('#VALUE!');
    }
    numbers.push(Number(value ?? 0));
  }
  const result = then(numbers);
  return typeof result === 'number' && !Number.isFinite(result) ? error('#NUM!') : result;
}

/** Row by row where a side has many rows. */
function lift(results: readonly Result[], scope: Scope, then: (values: readonly Scalar[]) => Scalar): Result {
  const arrays = results.map((result) => (isArray(result) || isWide(result) ? valuesIn(result, scope) : null));
  const length = arrays.find((array) => array !== null)?.length;
  if (length === undefined) return then(results.map((result) => scalarOf(result, scope)));
  if (!scope.rows) throw new Error('A range stands where one cell belongs.');
  if (arrays.some((array) => array !== null && array.length !== length)) throw new Error('Ranges of different lengths.');
  const scalars = results.map((result, index) => (arrays[index] ? null : scalarOf(result, scope)));
  return {
    type: 'array',
    of: Array.from({ length }, (_, row) => then(results.map((_result, index) => arrays[index]?.[row] ?? scalars[index] ?? null))),
  };
}

function isArray(result: Result): result is Column {
  return typeof result === 'object' && result !== null && 'type' in result && result.type === 'array';
}

function isRange(result: Result): result is Range {
  return typeof result === 'object' && result !== null && 'type' in result && result.type === 'range';
}

function isWide(result: Result): boolean {
  return isRange(result) && result.rows * result.columns > 1;
}

function scalarOf(result: Result, scope: Scope): Scalar {
  if (isArray(result) || isWide(result)) throw new Error('A range stands where one cell belongs.');
  return isRange(result) ? scope.read(result.sheet, result.row, result.column) : (result as Scalar);
}

function valuesIn(result: Result, scope: Scope): readonly Scalar[] {
  if (isArray(result)) return result.of;
  if (!isRange(result)) return [result];
  const values: Scalar[] = [];
  for (let row = 0; row < result.rows; row += 1) {
    for (let column = 0; column < result.columns; column += 1)
      values.push(scope.read(result.sheet, result.row + row, result.column + column));
  }
  return values;
}

const tokens =
  /\s*(?:(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?<text>"(?:[^"]|"")*")|(?<range>(?:'(?:[^']|'')+'!|[A-Za-z_]\w*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|(?<word>[A-Z]+)|(?<sign><>|<=|>=|[-+*/=<>(),]))/y;

interface Token {
  readonly kind: string;
  readonly text: string;
}

function parseFormula(formula: string, sheet: string): Node {
  if (!formula.startsWith('=')) throw new Error('A formula begins with “=”.');
  if (formula.length > 8_192) throw new Error('A formula is too long for Excel.');
  const list: Token[] = [];
  tokens.lastIndex = 1;
  while (tokens.lastIndex < formula.length) {
    const at = tokens.lastIndex;
    const groups = tokens.exec(formula)?.groups;
    const found = Object.entries(groups ?? {}).find(([, text]) => text !== undefined);
    if (!found) throw new Error(`Unreadable at ${at}: ${formula.slice(at)}`);
    list.push({ kind: found[0], text: found[1] ?? '' });
  }
  let next = 0;
  let depth = 0;
  const takes = (...texts: readonly string[]): string | null => {
    const token = list[next];
    if (token?.kind !== 'sign' || !texts.includes(token.text)) return null;
    next += 1;
    return token.text;
  };
  const expects = (text: string): void => {
    if (takes(text) === null) throw new Error(`Expected ${text} before “${list[next]?.text}” in ${formula}`);
  };
  const chain = (signs: readonly string[], part: () => Node): Node => {
    let left = part();
    for (let sign = takes(...signs); sign !== null; sign = takes(...signs)) left = { type: 'binary', sign, left, right: part() };
    return left;
  };
  const comparison = (): Node => chain(['=', '<>', '<', '<=', '>', '>='], () => chain(['+', '-'], () => chain(['*', '/'], unary)));
  const unary = (): Node => (takes('-') === null ? factor() : { type: 'minus', of: unary() });
  const factor = (): Node => {
    if (takes('(') !== null) {
      const inner = comparison();
      expects(')');
      return inner;
    }
    const token = list[next];
    next += 1;
    if (token?.kind === 'number') return { type: 'constant', value: Number(token.text) };
    if (token?.kind === 'text') return { type: 'constant', value: token.text.slice(1, -1).replace(/""/g, '"') };
    if (token?.kind === 'range') return { type: 'range', range: readRange(token.text, sheet) };
    if (token?.kind !== 'word') throw new Error(`Unexpected “${token?.text}” in ${formula}`);
    if (token.text === 'TRUE' || token.text === 'FALSE') return { type: 'constant', value: token.text === 'TRUE' };
    expects('(');
    depth += 1;
    if (depth > 64) throw new Error('Excel nests 64 calls.');
    const of = [comparison()];
    while (takes(',') !== null) of.push(comparison());
    expects(')');
    depth -= 1;
    return { type: 'call', name: token.text, of };
  };
  const node = comparison();
  if (next < list.length) throw new Error(`Something is left over in ${formula}`);
  return node;
}

function readRange(text: string, own: string): Range {
  const mark = text.lastIndexOf('!');
  const sheet = mark === -1 ? own : text.slice(0, mark).replace(/^'|'$/g, '').replace(/''/g, "'");
  const [first = '', last = first] = text.slice(mark + 1).split(':');
  const from = readCell(first);
  const to = readCell(last);
  if (!from || !to) throw new Error(`No range: ${text}`);
  return { type: 'range', sheet, row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
