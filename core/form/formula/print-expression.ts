import type { Expression } from './expression.ts';
import { type Here, sameRows, type Target } from './frame.ts';
import { comparesTexts } from './kinds.ts';
import { type Comparing, choiceOf, type Printing, printWritten, quoted, rangeOf, referTo, targetOf } from './print-names.ts';
import {
  always,
  anyOf,
  bound,
  type Condition,
  callOf,
  demands,
  guarded,
  nothing,
  type Part,
  printConditions,
  printSome,
  rowTest,
  sized,
} from './print-part.ts';
import { isSum, termsOf } from './terms.ts';

/** A whole formula without `=`: what it shows is what we evaluate, "" for a blank or an unknown, a dash for a division by zero. */
export function printWhole(expression: Expression, here: Here, printing: Printing): string {
  if (expression.type === 'text') return quoted(expression.value);
  if (expression.type === 'name') {
    const { ref } = referTo(expression, here, printing);
    return `IF(${ref}="","",${ref})`;
  }
  if (expression.type === 'comparison') {
    const { known, zeros, holds } = printComparison(expression, here, printing);
    return guarded(known, zeros, holds);
  }
  if (expression.type === 'call' && expression.name === 'if') {
    const { test, yes, no } = choiceOf(expression);
    const { known, zeros, holds } = printComparison(test, here, printing);
    const other = no ? printWhole(no, here, printing) : '""';
    return guarded(known, zeros, sized(`IF(${holds},${printWhole(yes, here, printing)},${other})`));
  }
  const { known, zeros, some, value } = printPart(expression, here, printing);
  if (some === null) return guarded(known, zeros, value);
  const shown = some.type === 'some' ? `IF(${callOf('COUNT', some.refs)}=0,"",${value})` : `IF(${printSome(some)},${value},"")`;
  return guarded(known, zeros, sized(shown));
}

/** An expression as part of a larger one. */
export function printPart(expression: Expression, here: Here, printing: Printing): Part {
  if (isSum(expression)) return printSum(expression, here, printing);
  switch (expression.type) {
    case 'number':
      return always(printWritten(expression.written));
    case 'text':
      return always(quoted(expression.value));
    case 'name':
      return referTo(expression, here, printing);
    case 'negative':
      return printSum(expression, here, printing);
    case 'arithmetic':
      return printProduct(expression, here, printing);
    case 'comparison':
      throw new Error('A comparison is no part of a sum or product.');
    case 'call':
      return printCall(expression, here, printing);
  }
}

/** A comparison: when it is known, and a test that holds then. */
export interface PrintedComparison {
  readonly known: readonly Condition[];
  readonly zeros: readonly string[];
  readonly holds: string;
  readonly sides: readonly [left: Part, right: Part];
}

export function printComparison(test: Comparing, here: Here, printing: Printing): PrintedComparison {
  const texts = comparesTexts(test, here, printing) && (test.sign === '=' || test.sign === '<>');
  const side = (expression: Expression): Part =>
    texts ? printTextSide(expression, here, printing) : printPart(expression, here, printing);
  const left = side(test.left);
  const right = side(test.right);
  const known = [...demands(left), ...demands(right)];
  const zeros = [...left.zeros, ...right.zeros];
  const holds = texts ? `${bound(left, 3)}${test.sign}${bound(right, 3)}` : `${difference(left, right)}${test.sign}0`;
  return { known, zeros, holds: sized(holds), sides: [left, right] };
}

/** The rounded difference of two sides. */
export function difference(left: Part, right: Part): string {
  return right.value === '0' ? `ROUND(${left.value},6)` : `ROUND(${left.value}-${bound(right, 2)},6)`;
}

function printSum(expression: Expression, here: Here, printing: Printing): Part {
  const parts = termsOf(expression).map(({ sign, of }) => ({ sign, part: printPart(of, here, printing) }));
  const plus = parts.filter(({ sign }) => sign === 1).map(({ part }) => part);
  const minus = parts.filter(({ sign }) => sign === -1).map(({ part }) => part);
  const added = addUp(plus);
  const taken = addUp(minus);
  const value = taken === null ? (added?.value ?? '0') : `${added?.value ?? ''}-${bound(taken, 2)}`;
  return {
    known: parts.flatMap(({ part }) => part.known),
    zeros: parts.flatMap(({ part }) => part.zeros),
    some: anyOf(parts.map(({ part }) => part.some)),
    value: sized(value),
    level: taken === null ? (added?.level ?? 3) : 1,
  };
}

/** `SUM` skips the "" of derived cells where `+` would give #VALUE!; numbers that are surely there are added plainly. */
function addUp(parts: readonly Part[]): Part | null {
  const [first, ...others] = parts;
  if (!first) return null;
  if (others.length === 0) return first;
  if (parts.every((part) => part.ref === undefined)) return always(parts.map((part) => part.value).join('+'), 1);
  return always(
    callOf(
      'SUM',
      parts.map((part) => part.ref ?? part.value),
    ),
  );
}

function printProduct(expression: Expression & { type: 'arithmetic' }, here: Here, printing: Printing): Part {
  const factors: { readonly sign: '' | '*' | '/'; readonly part: Part }[] = [];
  let first: Expression = expression;
  while (first.type === 'arithmetic' && (first.sign === '*' || first.sign === '/')) {
    factors.push({ sign: first.sign, part: printPart(first.right, here, printing) });
    first = first.left;
  }
  factors.push({ sign: '', part: printPart(first, here, printing) });
  factors.reverse();
  const zeros = factors.flatMap(({ sign, part }) => (sign === '/' ? [...part.zeros, `ROUND(${factorOf(part, 1)},6)=0`] : part.zeros));
  const value = factors.map(({ sign, part }) => `${sign}${factorOf(part, 3)}`).join('');
  return { known: factors.flatMap(({ part }) => demands(part)), zeros, some: null, value: sized(value), level: 2 };
}

/** A factor that is one cell is surely a number where the product is looked at. */
function factorOf(part: Part, level: Part['level']): string {
  return part.single && part.ref !== undefined ? part.ref : bound(part, level);
}

function printCall(expression: Expression & { type: 'call' }, here: Here, printing: Printing): Part {
  const [first, second] = expression.of;
  if (!first) throw new Error(`${expression.name} needs an argument.`);
  switch (expression.name) {
    case 'sum':
      return printSum(expression, here, printing);
    case 'min':
    case 'max':
      return printExtreme(expression, here, printing);
    case 'round': {
      const part = printPart(first, here, printing);
      const decimals = second?.type === 'number' ? second.value : 0;
      return { known: part.known, zeros: part.zeros, some: part.some, value: sized(`ROUND(${part.value},${decimals})`), level: 3 };
    }
    case 'count':
      return printCount(expression.of, here, printing);
    case 'if':
      return printChoice(expression, here, printing);
  }
}

function printExtreme(expression: Expression & { type: 'call' }, here: Here, printing: Printing): Part {
  const parts = expression.of.map((argument) => printPart(argument, here, printing)).filter((part) => part.ref !== '0');
  // An argument that is blank must lose against every other.
  const loser = expression.name === 'min' ? '1E+300' : '-1E+300';
  const values = parts.map((part) => part.ref ?? (part.some === null ? part.value : `IF(${printSome(part.some)},${part.value},${loser})`));
  const some = anyOf(parts.map((part) => part.some));
  const value = values.length === 0 ? '0' : callOf(expression.name === 'min' ? 'MIN' : 'MAX', values);
  const mayLose = some !== null && parts.some((part) => part.ref === undefined);
  return {
    known: parts.flatMap((part) => part.known),
    zeros: parts.flatMap((part) => part.zeros),
    some,
    value: sized(mayLose ? `IF(${printSome(some)},${value},0)` : value),
    level: 3,
  };
}

function printChoice(expression: Expression & { type: 'call' }, here: Here, printing: Printing): Part {
  const { test, yes, no } = choiceOf(expression);
  const { known, zeros, holds } = printComparison(test, here, printing);
  const first = printPart(yes, here, printing);
  const second = no ? printPart(no, here, printing) : nothing;
  const either = (a: string, b: string): string => sized(`IF(${holds},${a},${b})`);
  const chosen = [printConditions(first.known), printConditions(second.known)] as const;
  const divided = [anyZero(first.zeros), anyZero(second.zeros)] as const;
  const knownThen = either(chosen[0] ?? 'TRUE', chosen[1] ?? 'TRUE');
  const some: Condition | null =
    first.some === null && second.some === null
      ? null
      : { type: 'raw', text: either(first.some ? printSome(first.some) : 'TRUE', second.some ? printSome(second.some) : 'TRUE') };
  return {
    known:
      chosen[0] === null && chosen[1] === null
        ? known
        : [...known, { type: 'raw', text: sized(zeros.reduceRight((text, zero) => `IF(${zero},TRUE,${text})`, knownThen)) }],
    zeros: divided[0] === null && divided[1] === null ? zeros : [...zeros, either(divided[0] ?? 'FALSE', divided[1] ?? 'FALSE')],
    some,
    value: either(first.value, second.value),
    level: 3,
  };
}

function anyZero(zeros: readonly string[]): string | null {
  const last = zeros[zeros.length - 1];
  return last === undefined ? null : zeros.slice(0, -1).reduceRight((text, zero) => `IF(${zero},TRUE,${text})`, last);
}

function printCount(of: readonly Expression[], here: Here, printing: Printing): Part {
  const refs: string[] = [];
  const others: string[] = [];
  for (const argument of of) {
    if (argument.type === 'comparison') {
      others.push(printListTest(argument, here, printing) ?? printTestCount(argument, here, printing));
      continue;
    }
    const part = printPart(argument, here, printing);
    if (part.ref !== undefined && part.ref !== '0') refs.push(part.ref);
    else if (part.ref === undefined)
      others.push(countOnce(part.known, part.zeros, part.some === null ? '1' : `IF(${printSome(part.some)},1,0)`));
  }
  const pieces = refs.length === 0 ? others : [callOf('COUNT', refs), ...others];
  return always(sized(pieces.length === 0 ? '0' : pieces.join('+')), pieces.length > 1 ? 1 : 3);
}

function printTestCount(test: Comparing, here: Here, printing: Printing): string {
  const { known, zeros, holds } = printComparison(test, here, printing);
  return countOnce(known, zeros, `IF(${holds},1,0)`);
}

function countOnce(known: readonly Condition[], zeros: readonly string[], value: string): string {
  const test = printConditions(known);
  const divided = zeros.reduceRight((text, zero) => `IF(${zero},0,${text})`, value);
  return sized(test === null ? divided : `IF(${test},${divided},0)`);
}

/** A comparison with a list, row by row; null where no side is one. IF and ROUND would not look at every row in every Excel. */
export function printListTest(test: Comparing, here: Here, printing: Printing): string | null {
  const list = (side: Expression): (Target & { type: 'list' }) | null => {
    const target = side.type === 'name' ? targetOf(side, here, printing) : null;
    return target?.type === 'list' ? target : null;
  };
  const lists = [list(test.left), list(test.right)] as const;
  if (!lists[0] && !lists[1]) return null;
  if (lists[0] && lists[1] && !sameRows(lists[0], lists[1])) {
    throw new Error('Two lists are compared that do not have the same rows.');
  }
  const ranges = lists.map((target) => (target ? rangeOf(target, printing) : null));
  if (lists.some((target, index) => target !== null && ranges[index] === null)) return '0';
  const texts = comparesTexts(test, here, printing);
  const side = (expression: Expression): Part =>
    texts ? printTextSide(expression, here, printing) : printPart(expression, here, printing);
  const scalar = lists[0] && lists[1] ? null : side(lists[0] ? test.right : test.left);
  const left = ranges[0] ?? bound(scalar ?? nothing, 2);
  const right = ranges[1] ?? bound(scalar ?? nothing, 2);
  const present = ranges.flatMap((range) => (range === null ? [] : [texts ? `(LEN(${range})>0)` : `ISNUMBER(${range})`])).join('*');
  // Rows of derived columns may hold "", which no arithmetic survives: two lists are compared as they stand.
  const plain = texts || scalar === null;
  const counted = `SUMPRODUCT(${present}*${plain ? `(${left}${test.sign}${right})` : rowTest(test.sign, left, right)})`;
  return scalar ? countOnce(demands(scalar), scalar.zeros, counted) : sized(counted);
}

function printTextSide(expression: Expression, here: Here, printing: Printing): Part {
  if (expression.type === 'name') {
    const part = referTo(expression, here, printing);
    return { known: [{ type: 'filled', ref: part.ref }], zeros: [], some: null, value: part.ref, level: 3 };
  }
  if (expression.type !== 'call' || expression.name !== 'if') return printPart(expression, here, printing);
  const { test, yes, no } = choiceOf(expression);
  const { known, zeros, holds } = printComparison(test, here, printing);
  const first = printTextSide(yes, here, printing);
  const second = no ? printTextSide(no, here, printing) : nothing;
  const demanded = [first, second].map((part) => printConditions(demands(part)) ?? 'TRUE');
  const knownThen = `IF(${holds},${demanded[0]},${demanded[1]})`;
  const text = zeros.reduceRight((inner, zero) => `IF(${zero},TRUE,${inner})`, knownThen);
  const divided = [anyZero(first.zeros), anyZero(second.zeros)];
  const more = divided.every((zero) => zero === null) ? [] : [`IF(${holds},${divided[0] ?? 'FALSE'},${divided[1] ?? 'FALSE'})`];
  return {
    known: [...known, { type: 'raw', text: sized(text) }],
    zeros: [...zeros, ...more],
    some: null,
    value: sized(`IF(${holds},${first.value},${second.value})`),
    level: 3,
  };
}
