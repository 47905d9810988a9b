import type { Comparison, Expression } from './expression.ts';
import type { Frame, Here } from './frame.ts';
import { comparesTexts } from './kinds.ts';
import { difference, printComparison, printWhole } from './print-expression.ts';
import type { Addresses, Comparing, Printing } from './print-names.ts';
import { followTest, noNeeds, testsOf } from './print-needs.ts';
import { allOf, type Condition, nested, sized } from './print-part.ts';
import { rememberNames } from './remembered.ts';
import { isSurelyThere, mayBeUnknown } from './under.ts';

export type { Addresses } from './print-names.ts';

/** Every function that a printed formula may call: all of Excel 2007, none that depends on regional settings. */
export const printedFunctions: readonly string[] = [
  'SUM',
  'COUNT',
  'IF',
  'ROUND',
  'MIN',
  'MAX',
  'AND',
  'OR',
  'NOT',
  'SUMPRODUCT',
  'ABS',
  'ISNUMBER',
  'COUNTA',
  'LEN',
];

/** What computes a cell as a formula of Excel with the same meaning, `=` before it. */
export function printFormula(rule: Expression | 'sum', frame: Frame, here: Here, addresses: Addresses): string {
  if (rule !== 'sum') return `=${printWhole(rule, here, printingOf(frame, addresses))}`;
  const { grid, column } = here;
  if (grid === undefined || column === undefined) throw new Error('A sum of rows needs its column.');
  const range = addresses.column(grid, column);
  return `=IF(COUNT(${range})=0,"",SUM(${range}))`;
}

/** A formula that is true where a relation is broken, and only where nothing that it needs is missing or unknown. */
export function printBreach(test: Expression, frame: Frame, here: Here, addresses: Addresses): string {
  return `=${breachOf(comparing(test), here, printingOf(frame, addresses))}`;
}

/** The same without `=`. */
export function breachOf(test: Comparing, here: Here, printing: Printing): string {
  const needs = noNeeds(printing);
  followTest(test, here, needs);
  const { known, zeros, sides } = printComparison(test, here, printing);
  const surely = [isSurelyThere(test.left, here, printing), isSurelyThere(test.right, here, printing)];
  needs.conditions.push(...known.filter((condition) => !isSaid(condition, sides, surely)));
  for (const zero of zeros) needs.conditions.push({ type: 'raw', text: `NOT(${zero})` });
  const { plain, raw } = testsOf(needs);
  const texts = comparesTexts(test, here, printing) && (test.sign === '=' || test.sign === '<>');
  const broken = texts
    ? `${sides[0].value}${opposite[test.sign]}${sides[1].value}`
    : `${difference(sides[0], sides[1])}${opposite[test.sign]}0`;
  // AND looks at all its arguments: a product of what is not there would make it an error.
  const breakable = raw.length > 0 || mayBeUnknown(test.left) || mayBeUnknown(test.right);
  return breakable ? nested(plain, [...raw, broken]) : sized(allOf([...plain, broken]));
}

/** That a side shows something need not be asked again where what it needs says so. */
function isSaid(
  condition: Condition,
  sides: readonly { readonly some: Condition | null; readonly ref?: string; readonly single?: true }[],
  surely: readonly boolean[],
): boolean {
  return sides.some((side, index) => {
    if (!surely[index]) return false;
    if (condition === side.some) return true;
    return condition.type === 'numbers' && side.single === true && side.ref !== undefined && condition.refs[0] === side.ref;
  });
}

const opposite: Readonly<Record<Comparison, Comparison>> = { '=': '<>', '<>': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

export function comparing(test: Expression): Comparing {
  if (test.type !== 'comparison') throw new Error('A relation compares two sides.');
  return test;
}

export function printingOf(frame: Frame, addresses: Addresses): Printing {
  return { frame, addresses, resolve: rememberNames(frame) };
}
