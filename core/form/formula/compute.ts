import { roundHalfUp } from '../../base/number.ts';
import type { Expression, Value } from './expression.ts';
import { type Frame, type Here, sameRows, type Target } from './frame.ts';
import { comparesTexts, type Resolve } from './kinds.ts';
import { isProblem } from './names.ts';
import { isList } from './places.ts';
import { isSum, type Term, termsOf } from './terms.ts';
import {
  blank,
  blankValue,
  type Collected,
  circle,
  compareOperands,
  errorValue,
  factorOf,
  isIncomplete,
  isZero,
  markIncomplete,
  nothingCollected,
  numberValue,
  type Operand,
  take,
  type Unknown,
  unknownValue,
  worse,
} from './values.ts';

/** Where an expression gets the values of its names. */
export interface Ground {
  readonly frame: Frame;
  readonly resolve: Resolve;
  lookUp(target: Exclude<Target, { readonly type: 'list' }>): Value;
  /** The cells of a column in these rows. */
  listed(grid: number, column: number, rows: readonly number[]): readonly Operand[];
}

/** Computes expressions over a ground. */
export interface Computer {
  evaluate(expression: Expression, here: Here): Value;
  /** The same with whether it is what a cell shows. */
  operand(expression: Expression, here: Here): Operand;
}

/** A part of a sum, and whether it is a list. */
interface Addend extends Term {
  readonly list: boolean;
}

/** Deeper than any form of ours; what is deeper is taken for a circle instead of overflowing the stack. */
const deepest = 600;

/** The arithmetic of design section 6 with its blanks, unknowns and incompleteness. */
export function createComputer(ground: Ground): Computer {
  const { resolve, listed } = ground;
  const terms = new Map<Expression, readonly Addend[]>();
  let depth = 0;

  /** A column's formula is taken apart once, not once per row. */
  function remembered(expression: Expression): readonly Addend[] {
    const known = terms.get(expression);
    if (known) return known;
    const made = termsOf(expression).map(({ sign, of }) => ({ sign, of, list: isList(of) }));
    terms.set(expression, made);
    return made;
  }

  function evaluate(expression: Expression, here: Here): Value {
    if (depth >= deepest) return circle;
    depth += 1;
    const value = compute(expression, here);
    depth -= 1;
    return value;
  }

  function compute(expression: Expression, here: Here): Value {
    if (isSum(expression)) return sum(expression, here);
    switch (expression.type) {
      case 'number':
        return { type: 'number', value: expression.value };
      case 'text':
        return { type: 'text', value: expression.value };
      case 'name': {
        const target = resolve(here, expression);
        return isProblem(target) || target.type === 'list' ? errorValue : ground.lookUp(target);
      }
      case 'negative':
        return sum(expression, here);
      case 'arithmetic':
        return product(expression, here);
      case 'comparison':
        return compareOperands(
          expression.sign,
          [operand(expression.left, here), operand(expression.right, here)],
          comparesTexts(expression, here, ground),
        );
      case 'call':
        return call(expression, here);
    }
  }

  function operand(expression: Expression, here: Here): Operand {
    if (expression.type === 'call' && expression.name === 'if') return choice(expression, here);
    return { value: evaluate(expression, here), shown: expression.type === 'name' };
  }

  /** The operands of one argument: those of a list, or itself. */
  function operandsOf(expression: Expression, here: Here): readonly Operand[] {
    const target = listOf(expression, here);
    return target ? listed(target.grid, target.column, target.rows) : [operand(expression, here)];
  }

  function listOf(expression: Expression, here: Here): (Target & { type: 'list' }) | null {
    if (expression.type !== 'name' || !isList(expression)) return null;
    const target = resolve(here, expression);
    return target.type === 'list' ? target : null;
  }

  function sum(expression: Expression, here: Here): Value {
    const collected = nothingCollected();
    for (const { sign, of, list: isMany } of remembered(expression)) {
      const list = isMany ? listOf(of, here) : null;
      if (!list) take(collected, operand(of, here), sign);
      else for (const part of listed(list.grid, list.column, list.rows)) take(collected, part, sign);
    }
    return added(collected);
  }

  function product(expression: Expression & { type: 'arithmetic' }, here: Here): Value {
    const factors: { sign: '*' | '/'; of: Expression }[] = [];
    let first: Expression = expression;
    while (first.type === 'arithmetic' && (first.sign === '*' || first.sign === '/')) {
      factors.push({ sign: first.sign, of: first.right });
      first = first.left;
    }
    const operands = [{ sign: '*' as const, of: first }, ...factors.reverse()].map(({ sign, of }) => ({ sign, ...operand(of, here) }));
    const incomplete = operands.some(({ value }) => isIncomplete(value));
    let unknown: Unknown | null = null;
    let result = 1;
    for (const part of operands) {
      const factor = factorOf(part);
      if (typeof factor !== 'number') unknown = worse(unknown, unknownValue(factor, incomplete));
      else if (part.sign === '*') result *= factor;
      else if (isZero(factor)) unknown = worse(unknown, unknownValue('zero', incomplete));
      else result /= factor;
    }
    return unknown ?? numberValue(result, incomplete);
  }

  function call(expression: Expression & { type: 'call' }, here: Here): Value {
    const [first, second] = expression.of;
    if (!first) return errorValue;
    switch (expression.name) {
      case 'sum':
        return sum(expression, here);
      case 'min':
      case 'max':
        return extreme(expression, here);
      case 'round': {
        const collected = nothingCollected();
        take(collected, operand(first, here));
        const value = added(collected);
        const decimals = second?.type === 'number' ? second.value : 0;
        return value.type === 'number' ? numberValue(roundHalfUp(value.value, decimals), value.incomplete === true) : value;
      }
      case 'count':
        return count(expression.of, here);
      case 'if':
        return choice(expression, here).value;
    }
  }

  /** The branch that is taken, as if it stood there itself. */
  function choice({ of }: Expression & { type: 'call' }, here: Here): Operand {
    const [first, yes, no] = of;
    const test = first ? evaluate(first, here) : errorValue;
    if (test.type !== 'truth') return { value: test.type === 'unknown' ? test : errorValue, shown: false };
    const taken = test.value ? yes : no;
    const { value, shown } = taken ? operand(taken, here) : { value: blank, shown: false };
    return { value: markIncomplete(value, test.incomplete === true), shown };
  }

  function extreme(expression: Expression & { type: 'call' }, here: Here): Value {
    const collected = nothingCollected();
    for (const argument of expression.of) for (const part of operandsOf(argument, here)) take(collected, part);
    if (collected.unknown || collected.numbers.length === 0) return added(collected);
    const least = expression.name === 'min';
    const found = collected.numbers.reduce((best, next) => ((least ? next < best : next > best) ? next : best));
    return numberValue(found, collected.incomplete);
  }

  function count(of: readonly Expression[], here: Here): Value {
    let counted = 0;
    let incomplete = false;
    let unknown: Unknown | null = null;
    for (const argument of of) {
      for (const { value, shown, skipped } of counting(argument, here)) {
        if (value.type === 'number' || (value.type === 'truth' && value.value && !shown)) counted += 1;
        if (value.type === 'unknown' && (value.why === 'error' || value.why === 'circle')) unknown = worse(unknown, value);
        else if (value.type === 'number' || value.type === 'truth') incomplete ||= value.incomplete === true;
        else if (!skipped && (value.type !== 'blank' || value.incomplete)) incomplete = true;
      }
    }
    return unknown ? unknownValue(unknown.why, incomplete) : numberValue(counted, incomplete);
  }

  /** A comparison with a list counts row by row. */
  function* counting(argument: Expression, here: Here): Iterable<Operand> {
    if (argument.type !== 'comparison') {
      yield* operandsOf(argument, here);
      return;
    }
    const left = listOf(argument.left, here);
    const right = listOf(argument.right, here);
    const list = left ?? right;
    if (!list) {
      yield operand(argument, here);
      return;
    }
    if (left && right && !sameRows(left, right)) {
      yield { value: errorValue, shown: false };
      return;
    }
    const texts = comparesTexts(argument, here, ground);
    const other = left && right ? null : operand(left ? argument.right : argument.left, here);
    // A side that is no number or text makes every row unknown, rows that hold nothing too.
    const unheld = other ? compareOperands(argument.sign, [other, other], texts) : null;
    if (unheld?.type === 'unknown') {
      yield { value: unheld, shown: false };
      return;
    }
    if (other && isIncomplete(other.value)) yield { value: blankValue(true), shown: false };
    const cells = [left, right].map((side) => (side ? listed(side.grid, side.column, side.rows) : null));
    for (const index of list.rows.keys()) {
      const at = (side: 0 | 1): Operand => cells[side]?.[index] ?? other ?? { value: blank, shown: false };
      const sides = [at(0), at(1)] as const;
      const skipped = (left ? sides[0] : sides[1]).skipped === true;
      yield { value: compareOperands(argument.sign, sides, texts), shown: false, skipped };
    }
  }

  return { evaluate, operand };
}

/** What a sum is: blank where nothing was collected. */
export function added({ numbers, incomplete, unknown }: Collected): Value {
  if (unknown) return unknownValue(unknown.why, incomplete || unknown.incomplete === true);
  if (numbers.length === 0) return blankValue(incomplete);
  let sum = 0;
  for (const number of numbers) sum += number;
  return numberValue(sum, incomplete);
}
