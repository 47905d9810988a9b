import { roundHalfUp } from '../../base/number.ts';
import { toNfc } from '../../base/text.ts';
import type { Comparison, Value } from './expression.ts';

export type Unknown = Value & { readonly type: 'unknown' };

/** What is added, compared or counted: a value, and whether it is what a cell shows or was computed in place. */
export interface Operand {
  readonly value: Value;
  /** A cell that shows "" or "–" or a text is skipped by a sum; an unknown computed in place makes the whole unknown. */
  readonly shown: boolean;
  /** Stands in a row without any number: it can add a number, but misses nothing. */
  readonly skipped?: boolean;
}

export const blank: Value = { type: 'blank' };
export const errorValue: Unknown = { type: 'unknown', why: 'error' };
export const circle: Unknown = { type: 'unknown', why: 'circle' };

/** Numbers collected from operands: blanks are skipped, what should have been there is remembered. */
export interface Collected {
  readonly numbers: number[];
  incomplete: boolean;
  unknown: Unknown | null;
}

export function nothingCollected(): Collected {
  return { numbers: [], incomplete: false, unknown: null };
}

/** Adds one operand to what `+ - sum min max` look at. */
export function take(collected: Collected, { value, shown, skipped }: Operand, sign: 1 | -1 = 1): void {
  if (value.type === 'number') {
    collected.numbers.push(sign * value.value);
    if (value.incomplete) collected.incomplete = true;
  } else if (value.type === 'blank') {
    if (value.incomplete && !skipped) collected.incomplete = true;
  } else if (shown && (value.type !== 'unknown' || value.why === 'blank' || value.why === 'zero')) {
    if (!skipped) collected.incomplete = true;
  } else {
    collected.unknown = worse(collected.unknown, value.type === 'unknown' ? value : errorValue);
    if (isIncomplete(value)) collected.incomplete = true;
  }
}

/** The unknown that outweighs: an error, then a circle, then a blank, then a division by zero. */
export function worse(first: Unknown | null, second: Unknown | null): Unknown | null {
  if (!first || !second) return first ?? second;
  return weight[second.why] > weight[first.why] ? second : first;
}

const weight: Readonly<Record<Unknown['why'], number>> = { error: 3, circle: 2, blank: 1, zero: 0 };

export function numberValue(value: number, incomplete: boolean): Value {
  if (!Number.isFinite(value)) return errorValue;
  return incomplete ? { type: 'number', value, incomplete: true } : { type: 'number', value };
}

export function blankValue(incomplete: boolean): Value {
  return incomplete ? { type: 'blank', incomplete: true } : blank;
}

export function unknownValue(why: Unknown['why'], incomplete: boolean): Unknown {
  return incomplete ? { type: 'unknown', why, incomplete: true } : { type: 'unknown', why };
}

export function isIncomplete(value: Value): boolean {
  return value.type !== 'text' && value.incomplete === true;
}

/** A value with everything under it that is incomplete made known. */
export function markIncomplete(value: Value, incomplete: boolean): Value {
  return !incomplete || value.type === 'text' ? value : { ...value, incomplete: true };
}

/** The number of a factor, or why there is none: a factor that shows a text or "–" is as good as blank. */
export function factorOf({ value, shown }: Operand): number | Unknown['why'] {
  if (value.type === 'number') return value.value;
  if (value.type === 'blank') return 'blank';
  if (value.type !== 'unknown') return shown ? 'blank' : 'error';
  return shown && value.why === 'zero' ? 'blank' : value.why;
}

/** Whether a difference is nothing at the precision of comparisons. */
export function isZero(difference: number): boolean {
  return roundHalfUp(difference, 6) === 0;
}

/** A comparison of two sides: unknown with a blank, numbers by their difference rounded to 6 decimals, texts without case. */
export function compareOperands(sign: Comparison, sides: readonly [left: Operand, right: Operand], texts: boolean): Value {
  const [left, right] = sides;
  const incomplete = isIncomplete(left.value) || isIncomplete(right.value);
  const truth = (value: boolean): Value => (incomplete ? { type: 'truth', value, incomplete: true } : { type: 'truth', value });
  if (texts) {
    const first = textOf(left);
    const second = textOf(right);
    if (typeof first === 'object' || typeof second === 'object') {
      const why = worse(typeof first === 'object' ? first : null, typeof second === 'object' ? second : null)?.why ?? 'error';
      return unknownValue(why, incomplete);
    }
    if (typeof first === 'number' && typeof second === 'number') return truth(holds(sign, first - second));
    if (sign !== '=' && sign !== '<>') return unknownValue('error', incomplete);
    return truth((first === second) === (sign === '='));
  }
  const first = factorOf(left);
  const second = factorOf(right);
  if (typeof first === 'number' && typeof second === 'number') return truth(holds(sign, first - second));
  const why = worse(
    typeof first === 'number' ? null : unknownValue(first, false),
    typeof second === 'number' ? null : unknownValue(second, false),
  );
  return unknownValue(why?.why ?? 'error', incomplete);
}

function textOf({ value, shown }: Operand): string | number | Unknown {
  if (value.type === 'number') return value.value;
  if (value.type === 'text') return toNfc(value.value).toLowerCase();
  if (value.type === 'blank') return unknownValue('blank', false);
  if (value.type === 'truth') return errorValue;
  return shown && value.why === 'zero' ? '–' : value;
}

function holds(sign: Comparison, difference: number): boolean {
  const rounded = roundHalfUp(difference, 6);
  switch (sign) {
    case '=':
      return rounded === 0;
    case '<>':
      return rounded !== 0;
    case '<':
      return rounded < 0;
    case '<=':
      return rounded <= 0;
    case '>':
      return rounded > 0;
    case '>=':
      return rounded >= 0;
  }
}
