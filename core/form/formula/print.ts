import type { Comparison, Expression } from './expression.ts';
import type { Frame, Here } from './frame.ts';
import { comparesTexts } from './kinds.ts';
import { difference, printComparison, printWhole } from './print-expression.ts';
import type { Addresses, Comparing, Printing } from './print-names.ts';
import { followTest, noNeeds, testsOf } from './print-needs.ts';
import { allOf, type Condition, callOf, nested, sized } from './print-part.ts';
import { printBrokenRows, staysInRows } from './print-rows.ts';
import { rememberNames } from './remembered.ts';
import { inputsOf, isSurelyThere, mayBeUnknown } from './under.ts';

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

/** In how many body rows a relation is broken, over the input columns alone: they hold no "". */
export function printBreachCount(test: Expression, frame: Frame, here: Here, addresses: Addresses): string {
  const { grid } = here;
  const rows = grid === undefined ? undefined : frame.grids[grid]?.rows;
  if (grid === undefined || !rows) throw new Error('Rows are counted in a table.');
  const printing = printingOf(frame, addresses);
  const relation = comparing(test);
  if (staysInRows(relation, grid, printing)) return `=${printBrokenRows(relation, grid, printing)}`;
  // Rows that differ from each other are counted one by one, those without any number left out.
  const each = rows.flatMap((row, index) => {
    if (row.heading) return [];
    const count = `IF(${breachOf(relation, { ...here, row: index }, printing)},1,0)`;
    const inputs = inputsOf(grid, index, printing).map((column) => addresses.cell({ grid, row: index, column }));
    return [inputs.length === 0 ? count : `IF(${callOf('COUNT', inputs)}=0,0,${count})`];
  });
  return `=${sized(each.length === 0 ? '0' : each.join('+'))}`;
}

function breachOf(test: Comparing, here: Here, printing: Printing): string {
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

function comparing(test: Expression): Comparing {
  if (test.type !== 'comparison') throw new Error('A relation compares two sides.');
  return test;
}

function printingOf(frame: Frame, addresses: Addresses): Printing {
  return { frame, addresses, resolve: rememberNames(frame) };
}
