import { nearest } from '../../base/text.ts';
import type { Comparison, Expression, FunctionName, ParseProblem, Span } from './expression.ts';
import { findMisplaced } from './places.ts';

export type Parsed =
  | { readonly type: 'expression'; readonly expression: Expression }
  | { readonly type: 'problem'; readonly problem: ParseProblem };

export const functionNames: readonly FunctionName[] = ['sum', 'min', 'max', 'round', 'count', 'if'];

/** Longer sources, deeper nesting and longer chains are refused, so that no stack and no formula of Excel overflows. */
export const limits = { length: 4_000, depth: 40, chain: 200 } as const;

/** Reads an expression of the one grammar; a problem names the character and what would fit. Never throws. */
export function parseExpression(source: string): Parsed {
  if (source.length > limits.length) {
    return { type: 'problem', problem: { type: 'too long', at: limits.length, found: characterAt(source, limits.length), expected: [] } };
  }
  const reader: Reader = { source, at: 0, depth: 0, problem: null };
  skipSpaces(reader);
  if (reader.at >= source.length) return { type: 'problem', problem: { type: 'empty', at: 0, found: '', expected: factorStarts } };
  const expression = readTest(reader);
  if (expression && reader.at < source.length) fail(reader, 'unexpected', afterTest(expression, ['end']));
  const problem = reader.problem ?? (expression ? findMisplaced(expression, source) : null);
  if (problem) return { type: 'problem', problem };
  if (!expression) throw new Error('A source that does not parse must name its problem.');
  return { type: 'expression', expression };
}

/** The expression of a form's formula; throws at once where the form is broken. */
export function getExpression(source: string): Expression {
  const parsed = parseExpression(source);
  if (parsed.type === 'expression') return parsed.expression;
  const { type, at, found, expected } = parsed.problem;
  throw new Error(
    `Formula “${source.slice(0, 200)}”: ${type} at ${at}, found “${found}”, expected ${expected.join(' ') || 'nothing more'}.`,
  );
}

interface Reader {
  readonly source: string;
  at: number;
  depth: number;
  problem: ParseProblem | null;
}

const factorStarts = ['name', 'number', 'text', 'call', '(', '-'] as const;
const operators = ['+', '-', '*', '/'] as const;
const comparisons: readonly Comparison[] = ['<>', '<=', '>=', '=', '<', '>'];

function afterTest(expression: Expression, closing: readonly string[]): readonly string[] {
  return expression.type === 'comparison' ? [...operators, ...closing] : [...operators, '=', ...closing];
}

function readTest(reader: Reader): Expression | null {
  if (reader.depth >= limits.depth) return fail(reader, 'too long', []);
  reader.depth += 1;
  const left = readSum(reader);
  const sign = left ? comparisons.find((candidate) => reader.source.startsWith(candidate, reader.at)) : undefined;
  let test = left;
  if (left && sign) {
    step(reader, sign.length);
    const right = readSum(reader);
    test = right && { type: 'comparison', sign, left, right, at: across(left, right) };
  }
  reader.depth -= 1;
  return test;
}

function readSum(reader: Reader): Expression | null {
  return readChain(reader, ['+', '-'], (inner) => readChain(inner, ['*', '/'], readFactor));
}

function readChain(
  reader: Reader,
  signs: readonly ('+' | '-' | '*' | '/')[],
  readPart: (reader: Reader) => Expression | null,
): Expression | null {
  let left = readPart(reader);
  for (let length = 1; left; length += 1) {
    const sign = signs.find((candidate) => candidate === reader.source[reader.at]);
    if (!sign) return left;
    if (length >= limits.chain) return fail(reader, 'too long', []);
    step(reader, 1);
    const right = readPart(reader);
    left = right && { type: 'arithmetic', sign, left, right, at: across(left, right) };
  }
  return null;
}

function readFactor(reader: Reader): Expression | null {
  const character = reader.source[reader.at] ?? '';
  if (character === '[') return readName(reader);
  if (character === '"') return readText(reader);
  if (character === '(') return readGroup(reader);
  if (character === '-') return readNegative(reader);
  if (character >= '0' && character <= '9') return readWrittenNumber(reader);
  return readCall(reader);
}

function readGroup(reader: Reader): Expression | null {
  const from = reader.at;
  step(reader, 1);
  const inner = readTest(reader);
  if (!inner) return null;
  if (reader.source[reader.at] !== ')') return failToClose(reader, from, afterTest(inner, [')']));
  step(reader, 1);
  return inner;
}

function readNegative(reader: Reader): Expression | null {
  const from = reader.at;
  if (reader.depth >= limits.depth) return fail(reader, 'too long', []);
  reader.depth += 1;
  step(reader, 1);
  const of = readFactor(reader);
  reader.depth -= 1;
  return of && { type: 'negative', of, at: [from, of.at[1]] };
}

function readWrittenNumber(reader: Reader): Expression | null {
  const from = reader.at;
  const written = match(reader, /\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/y);
  const next = reader.source[from + written.length] ?? '';
  reader.at = from + written.length;
  if (next === '.' || next === ',') return fail(reader, 'unexpected', next === '.' ? [',', ...operators] : [';', ...operators]);
  const value = Number(written.replace(/\./g, '').replace(',', '.'));
  if (!Number.isFinite(value)) return fail(reader, 'too long', []);
  skipSpaces(reader);
  return { type: 'number', value, written, at: [from, from + written.length] };
}

function readText(reader: Reader): Expression | null {
  const from = reader.at;
  const written = match(reader, /"(?:[^"]|"")*"/y);
  if (written === '') return failToClose({ ...reader, at: reader.source.length }, from, ['"'], reader);
  step(reader, written.length);
  return { type: 'text', value: written.slice(1, -1).replace(/""/g, '"'), at: [from, from + written.length] };
}

function readName(reader: Reader): Expression | null {
  const from = reader.at;
  const end = match(reader, /\[[^[\]]*/y).length + from;
  if (reader.source[end] !== ']') {
    reader.at = end;
    return failToClose(reader, from, [']']);
  }
  const written = reader.source
    .slice(from + 1, end)
    .split('|')
    .map((part) => part.trim());
  const earlier = written.length > 1 ? earlierOf(written[0] ?? '') : undefined;
  const parts = earlier ? written.slice(1) : written;
  if (parts.some((part) => part === '')) return fail(reader, 'empty name', ['name']);
  if (parts.length > 3) {
    // The bar behind the last part that fits.
    reader.at =
      from +
      1 +
      reader.source
        .slice(from + 1, end)
        .split('|', written.length - parts.length + 3)
        .join('|').length;
    return fail(reader, 'unexpected', [']']);
  }
  step(reader, end + 1 - from);
  return { type: 'name', parts, ...(earlier ? { earlier } : {}), at: [from, end + 1] };
}

function earlierOf(part: string): 'kỳ trước' | 'cùng kỳ' | undefined {
  const key = part.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  return key === 'kỳ trước' || key === 'cùng kỳ' ? key : undefined;
}

function readCall(reader: Reader): Expression | null {
  const from = reader.at;
  const word = match(reader, /[\p{L}\p{M}_]+/uy);
  if (word === '') return fail(reader, 'unexpected', factorStarts);
  const name = functionNames.find((candidate) => candidate === word.toLowerCase());
  const open = from + word.length + match({ ...reader, at: from + word.length }, /\s*/y).length;
  if (!name) {
    if (reader.source[open] !== '(') return fail(reader, 'unexpected', factorStarts, word);
    const near = nearest(word, functionNames);
    return fail(reader, 'unknown function', functionNames, word, near);
  }
  reader.at = open;
  if (reader.source[open] !== '(') return fail(reader, 'unexpected', ['(']);
  step(reader, 1);
  const of: Expression[] = [];
  for (;;) {
    const argument = readTest(reader);
    if (!argument) return null;
    of.push(argument);
    const character = reader.source[reader.at];
    if (character === ')') break;
    if (character !== ';') return failToClose(reader, open, afterTest(argument, [';', ')']));
    if (of.length >= limits.chain) return fail(reader, 'too long', []);
    step(reader, 1);
  }
  const at: Span = [from, reader.at + 1];
  step(reader, 1);
  return { type: 'call', name, of, at };
}

function across(left: Expression, right: Expression): Span {
  return [left.at[0], right.at[1]];
}

function match(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  return pattern.exec(reader.source)?.[0] ?? '';
}

function step(reader: Reader, length: number): void {
  reader.at += length;
  skipSpaces(reader);
}

function skipSpaces(reader: Reader): void {
  reader.at += match(reader, /\s*/y).length;
}

function characterAt(source: string, at: number): string {
  const point = source.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** The source ended before what stands open was closed: the place is where it was opened. */
function failToClose(reader: Reader, opened: number, expected: readonly string[], told: Reader = reader): null {
  if (reader.at < reader.source.length) return fail(told, 'unexpected', expected);
  told.problem = { type: 'unclosed', at: opened, found: characterAt(reader.source, opened), expected };
  return null;
}

function fail(
  reader: Reader,
  type: ParseProblem['type'],
  expected: readonly string[],
  found = characterAt(reader.source, reader.at),
  near?: string,
): null {
  const problem = { type, at: reader.at, found, expected };
  reader.problem = near === undefined ? problem : { ...problem, nearest: near };
  return null;
}
