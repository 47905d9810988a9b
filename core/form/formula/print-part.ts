import type { Comparison } from './expression.ts';

/** What must hold before a printed value may be looked at. Those of type `raw` may rely on all that stand before them. */
export type Condition =
  /** Each is a number. */
  | { readonly type: 'numbers'; readonly refs: readonly string[] }
  /** One at least is a number. */
  | { readonly type: 'some'; readonly refs: readonly string[] }
  | { readonly type: 'filled'; readonly ref: string }
  /** Never an error, wherever it stands. */
  | { readonly type: 'safe'; readonly text: string }
  | { readonly type: 'raw'; readonly text: string };

/** A part of a formula: its value is a number where `known` holds and no divisor of `zeros` is zero. */
export interface Part {
  readonly known: readonly Condition[];
  /** Tests that a divisor is zero, each valid when those before it are false. */
  readonly zeros: readonly string[];
  /** When there is anything at all; null: always. Until then the value is 0. */
  readonly some: Condition | null;
  readonly value: string;
  /** 3: a call or a reference, 2: a product, 1: a sum. */
  readonly level: 1 | 2 | 3;
  /** The cell or the range it only refers to. */
  readonly ref?: string;
  /** The reference is one cell. */
  readonly single?: true;
}

/** The longest formula that Excel takes, its `=` aside. */
const longest = 8_191;

/** What a formula longer than Excel takes ends with. */
export class FormulaTooLong extends Error {}

export function sized(text: string): string {
  if (text.length > longest) throw new FormulaTooLong(`A formula is longer than ${longest} characters: ${text.slice(0, 120)}…`);
  return text;
}

export function always(value: string, level: Part['level'] = 3): Part {
  return { known: [], zeros: [], some: null, value, level };
}

export const nothing: Part = { known: [], zeros: [], some: { type: 'safe', text: 'FALSE' }, value: '0', level: 3 };

/** The value as an operand that binds at least as tightly as asked for. */
export function bound(part: Part, level: Part['level']): string {
  return part.level >= level ? part.value : `(${part.value})`;
}

/** A call whose arguments may be more than the 255 that Excel takes. */
export function callOf(name: 'COUNT' | 'COUNTA' | 'SUM' | 'MIN' | 'MAX', of: readonly string[]): string {
  if (of.length <= 250) return `${name}(${of.join(',')})`;
  const inner: string[] = [];
  for (let index = 0; index < of.length; index += 250) inner.push(`${name}(${of.slice(index, index + 250).join(',')})`);
  const outer = name === 'COUNT' || name === 'COUNTA' ? 'SUM' : name;
  return `${outer}(${inner.join(',')})`;
}

export function allOf(tests: readonly string[]): string {
  return tests.length === 1 ? (tests[0] ?? 'TRUE') : `AND(${tests.join(',')})`;
}

/** Conditions as one test, the same counts joined; null where there is none. */
export function printConditions(conditions: readonly Condition[]): string | null {
  const { plain, raw } = sortConditions(conditions);
  return raw.length === 0 && plain.length === 0 ? null : nested(plain, raw);
}

/** Tests that are never errors, joined by AND; each that may be one is asked only where all before it hold. */
export function nested(plain: readonly string[], raw: readonly string[]): string {
  const [first, ...others] = raw;
  if (first === undefined) return allOf(plain);
  const rest = others.length === 0 ? first : nested([first], others);
  return sized(plain.length === 0 ? rest : `IF(${allOf(plain)},${rest},FALSE)`);
}

export function sortConditions(conditions: readonly Condition[]): { readonly plain: readonly string[]; readonly raw: readonly string[] } {
  const numbers = new Set<string>();
  for (const condition of conditions) if (condition.type === 'numbers') for (const ref of condition.refs) numbers.add(ref);
  const plain = new Set<string>();
  const raw = new Set<string>();
  if (numbers.size > 0) plain.add(`${callOf('COUNT', [...numbers])}=${numbers.size}`);
  for (const condition of conditions) {
    if (condition.type === 'some' && !condition.refs.some((ref) => numbers.has(ref))) plain.add(printSome(condition));
    else if (condition.type === 'filled') plain.add(`LEN(${condition.ref})>0`);
    else if (condition.type === 'safe') plain.add(condition.text);
    else if (condition.type === 'raw') raw.add(condition.text);
  }
  return { plain: [...plain], raw: [...raw] };
}

export function printSome(condition: Condition): string {
  if (condition.type === 'some') return `${callOf('COUNT', condition.refs)}>0`;
  return printConditions([condition]) ?? 'TRUE';
}

/** One of them at least; null where one is always there. */
export function anyOf(somes: readonly (Condition | null)[]): Condition | null {
  const known: Condition[] = [];
  for (const some of somes) {
    if (some === null) return null;
    if (some.type !== 'safe' || some.text !== 'FALSE') known.push(some);
  }
  const refs = known.flatMap((some) => (some.type === 'some' ? some.refs : []));
  const others = known.filter((some) => some.type !== 'some').map(printSome);
  if (others.length === 0) return refs.length === 0 ? nothing.some : { type: 'some', refs };
  const tests = refs.length === 0 ? others : [`${callOf('COUNT', refs)}>0`, ...others];
  return { type: 'raw', text: sized(tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`) };
}

/** What a factor or a side of a comparison asks for: that it is known and that something is there. */
export function demands(part: Part): readonly Condition[] {
  const { known, zeros, some, ref, single } = part;
  if (some === null) return known;
  if (single && ref !== undefined) return [...known, { type: 'numbers', refs: [ref] }];
  if (some.type !== 'raw') return [...known, some];
  // Behind a divisor that is zero nothing can be asked; the zero itself is shown then.
  return [...known, { type: 'raw', text: zeros.reduceRight((text, zero) => `IF(${zero},TRUE,${text})`, some.text) }];
}

/** A value behind its conditions: "" where something is unknown, the dash where a divisor is zero. */
export function guarded(known: readonly Condition[], zeros: readonly string[], value: string): string {
  const test = printConditions(known);
  const divided = zeros.reduceRight((text, zero) => `IF(${zero},"–",${text})`, value);
  return sized(test === null ? divided : `IF(${test},${divided},"")`);
}

/** Half of the last decimal that comparisons look at. */
const half = '1/2000000';

/** A number of a range compared with a number, precise to six decimals without ROUND, which a text would make an error. */
export function rowTest(sign: Comparison, left: string, right: string): string {
  const below = `(${left}<=${right}-${half})`;
  const above = `(${left}>=${right}+${half})`;
  switch (sign) {
    case '<':
      return below;
    case '>':
      return above;
    case '<=':
      return `(1-${above})`;
    case '>=':
      return `(1-${below})`;
    case '<>':
      return `(${below}+${above})`;
    case '=':
      return `(1-${below}-${above})`;
  }
}
