import { type NumberStyle, printNumber, roundHalfUp } from '../base/number.ts';
import type { Value } from '../form/formula/expression.ts';
import type { Difference, ResultData } from '../texts/findings/table.ts';
import type { Held } from '../workbook/edit.ts';
import type { Fix, Severity } from '../workbook/finding.ts';
import type { Place } from '../workbook/workbook.ts';
import { printHeld } from './words.ts';

/** A cell whose content follows from others, as it stands in the book. */
export interface DerivedCell {
  readonly place: Place;
  readonly held: Held;
  readonly derived: { readonly formula: string; readonly value: Value; readonly result: Held['value'] };
}

export interface Verdict {
  readonly state: State;
  readonly told: { readonly severity: Severity; readonly expected?: string; readonly found?: string };
  /** What would be written: our formula with our result. */
  readonly edit: Fix['edits'][number];
  readonly safe: boolean;
}

type Plain<Data> = Data extends { readonly where: unknown } ? Omit<Data, 'where' | 'unit'> : never;
type State = Plain<ResultData>;

/** Whether a derived cell holds our formula with our result, or one that is not stored yet: every host calculates it on opening. */
export function isAsLaid({ held, derived }: Pick<DerivedCell, 'held' | 'derived'>): boolean {
  return held.formula === derived.formula && (held.value === null || sameValue(held.value, derived.result));
}

/** What is wrong with what a derived cell shows; null when nothing is, or when it cannot be known. */
export function judgeDerived(cell: DerivedCell, style: NumberStyle): Verdict | null {
  const { held, derived } = cell;
  if (isAsLaid(cell)) return null;
  const edit = { place: cell.place, before: held, after: { value: derived.result, formula: derived.formula } };
  const shown = printHeld(held.value, style);
  const result = printHeld(derived.result, style);
  const amounts = { expected: result, found: shown };
  if (!isKnown(derived.value)) {
    // The number typed over the formula cannot be compared, and the document will not print it.
    const blank = derived.value.type !== 'unknown' || derived.value.why === 'blank';
    const typed = held.formula === undefined && typeof held.value === 'number' && blank;
    return typed ? { state: { type: 'unsupported', shown }, told: { severity: 'warning', found: shown }, edit, safe: false } : null;
  }
  if (held.formula === derived.formula) {
    return { state: compared('stale', held.value, derived.result, style), told: { severity: 'warning', ...amounts }, edit, safe: true };
  }
  if (held.formula !== undefined) {
    if (sameValue(held.value, derived.result)) return null;
    if (held.value === null) return { state: { type: 'uncalculated' }, told: { severity: 'warning', expected: result }, edit, safe: false };
    return { state: compared('changed', held.value, derived.result, style), told: { severity: 'error', ...amounts }, edit, safe: false };
  }
  if (held.value === null) {
    if (derived.result === null) return null;
    return { state: { type: 'blank', result }, told: { severity: 'warning', expected: result }, edit, safe: true };
  }
  if (sameValue(held.value, derived.result) || (typeof held.value === 'number' && shown === result)) {
    return { state: { type: 'frozen', result }, told: { severity: 'warning', ...amounts }, edit, safe: true };
  }
  return { state: compared('typed', held.value, derived.result, style), told: { severity: 'error', ...amounts }, edit, safe: false };
}

/** The mend of a derived cell; its label names the number it brings, where that is another one. */
export function mendDerived(verdict: Verdict, texts: { set(result: string): string; restore(): string }): Fix {
  const changes =
    verdict.state.type === 'typed' || verdict.state.type === 'changed' || verdict.state.type === 'stale' || verdict.state.type === 'text';
  const label = changes && verdict.told.expected ? texts.set(verdict.told.expected) : texts.restore();
  return { label, safe: verdict.safe, edits: [verdict.edit] };
}

/** Complete and not the result of something that cannot be calculated. */
export function isKnown(value: Value): boolean {
  if (value.type === 'text') return true;
  return value.incomplete !== true && (value.type === 'number' || value.type === 'truth');
}

/** Equal as the book compares: to 6 decimals, texts exactly. */
export function sameValue(a: Held['value'], b: Held['value']): boolean {
  return typeof a === 'number' && typeof b === 'number' ? roundHalfUp(a - b, 6) === 0 : a === b;
}

function compared(type: 'typed' | 'changed' | 'stale', shown: Held['value'], result: Held['value'], style: NumberStyle): State {
  const printed = printHeld(result, style);
  if (typeof shown !== 'number') return { type: 'text', shown: printHeld(shown, style), result: printed };
  const difference = typeof result === 'number' ? differenceOf(shown, result, style) : undefined;
  return { type, shown: printHeld(shown, style), result: printed, ...(difference ? { difference } : {}) };
}

/** How much the first is short of the second or over it; not said of rates, where points and percents are mixed up too easily. */
export function differenceOf(shown: number, result: number, style: NumberStyle): Difference | undefined {
  const gap = roundHalfUp(result - shown, 6);
  if (gap === 0 || style.kind !== undefined) return undefined;
  return { amount: printNumber(Math.abs(gap), style), side: gap > 0 ? 'short' : 'over' };
}
