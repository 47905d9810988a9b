import type { Expression } from './expression.ts';
import type { Grid, GridColumn, Here, Target } from './frame.ts';
import { comparesTexts } from './kinds.ts';
import type { Name } from './names.ts';
import { printListTest, printPart } from './print-expression.ts';
import { addressOf, type Comparing, choiceOf, type Printing, targetOf } from './print-names.ts';
import { follow, noNeeds, printNeeds } from './print-needs.ts';
import { printConditions, sized } from './print-part.ts';
import { termsOf } from './terms.ts';
import { inputsOf, namesIn } from './under.ts';

/** A part for every row at once: arrays of numbers, and of 1 and 0 for what holds. */
interface Rows {
  readonly known: readonly string[];
  /** 1 where there is anything; null: everywhere. */
  readonly some: string | null;
  /** Binds at least as a call. */
  readonly value: string;
}

interface Station {
  readonly grid: number;
  readonly printing: Printing;
}

/** Whether a relation reads the same in every body row: the same columns of the row, the same cells elsewhere, no formula of a single row. */
export function staysInRows(test: Expression, grid: number, printing: Printing, depth = 0): boolean {
  const own = printing.frame.grids[grid];
  if (!own || depth > 40 || own.rows.some((row) => row.optional && !row.heading) || choosesText(test)) return false;
  const [first = { grid, row: 0 }] = heresOf(own, grid);
  if (comparesListWithRow(test, first, printing)) return false;
  const namesRow = namesIn(test).some((name) => isInRow(targetOf(name, first, printing), first));
  if (depth === 0 && !namesRow) return false;
  return namesIn(test).every((name) => {
    const meanings = heresOf(own, grid).map((here) => ({ here, target: targetOf(name, here, printing) }));
    const meaning = JSON.stringify(meanings[0]?.target);
    const columns = meanings.map(({ here, target }) => (isInRow(target, here) ? target.cell.column : null));
    const [column] = columns;
    if (column === null || column === undefined) return meanings.every(({ target }) => JSON.stringify(target) === meaning);
    if (columns.some((other) => other !== column)) return false;
    const form = own.columns[column];
    if (!form || own.rows.some((row) => row.formulas?.[form.key] !== undefined)) return false;
    return form.formula === undefined || staysInRows(form.formula, grid, printing, depth + 1);
  });
}

/** The number of body rows where the test is known, complete and does not hold. */
export function printBrokenRows(test: Comparing, grid: number, printing: Printing): string {
  const { known, holds } = compareRows(test, { grid, printing });
  // A row without any number is not checked; where each must hold one, that is said already.
  const inputs = inputsOf(grid, hereOf({ grid, printing }).row, printing).map(
    (column) => `ISNUMBER(${printing.addresses.column(grid, column)})`,
  );
  const held = inputs.length === 0 || inputs.some((input) => known.includes(input)) ? [] : [`((${inputs.join('+')})>0)`];
  return sized(`SUMPRODUCT(${[...new Set([...held, ...known, `(1-${holds})`])].join('*')})`);
}

/** One row for every way that groups can stand around it. */
function heresOf(own: Grid, grid: number): readonly (Here & { readonly row: number })[] {
  const seen = new Map<string, number>();
  for (const [row, { heading, groups }] of own.rows.entries()) if (!heading && !seen.has(groups.join('>'))) seen.set(groups.join('>'), row);
  return seen.size === 0 ? [{ grid, row: 0 }] : [...seen.values()].map((row) => ({ grid, row }));
}

function isInRow(target: Target, here: Here): target is Target & { type: 'cell' } {
  return target.type === 'cell' && target.cell.grid === here.grid && target.cell.row === here.row;
}

function hereOf({ grid, printing }: Station): Here & { readonly row: number } {
  const own = printing.frame.grids[grid];
  return (own && heresOf(own, grid)[0]) ?? { grid, row: 0 };
}

function printRows(expression: Expression, station: Station): Rows {
  switch (expression.type) {
    case 'number':
    case 'text':
      return { known: [], some: null, value: printPart(expression, {}, station.printing).value };
    case 'name':
      return printName(expression, station);
    case 'negative':
      return printSum(expression, station);
    case 'arithmetic':
      return expression.sign === '+' || expression.sign === '-' ? printSum(expression, station) : printProduct(expression, station);
    case 'comparison':
      throw new Error('A comparison is no part of a sum or product.');
    case 'call':
      return printCall(expression, station);
  }
}

function printName(name: Name, station: Station): Rows {
  const { grid, printing } = station;
  const target = targetOf(name, hereOf(station), printing);
  if (!isInRow(target, hereOf(station))) return printElsewhere(name, station);
  const column = printing.frame.grids[grid]?.columns[target.cell.column];
  if (!column) throw new Error('The column is not in its table.');
  if (column.formula !== undefined) return printRows(column.formula, station);
  const range = printing.addresses.column(grid, target.cell.column);
  const holds = `ISNUMBER(${range})`;
  return isRequired(column) ? { known: [holds], some: null, value: range } : { known: [], some: holds, value: range };
}

/** What does not change from row to row is computed once. */
function printElsewhere(expression: Expression, station: Station): Rows {
  const here = hereOf(station);
  const needs = noNeeds(station.printing);
  follow(expression, here, needs);
  const { known, zeros, some, value } = printPart(expression, here, station.printing);
  const test = printConditions([...known, ...zeros.map((zero) => ({ type: 'raw', text: `NOT(${zero})` }) as const)]);
  const complete = printNeeds(needs);
  const present = some === null ? null : (printConditions([some]) ?? 'TRUE');
  return {
    known: [test, complete].flatMap((text) => (text === null ? [] : [`(${text})`])),
    some: present === null ? null : `(${test === null ? present : `IF(${test},${present},FALSE)`})`,
    value: test === null ? `(${value})` : `IF(${test},${value},0)`,
  };
}

function printSum(expression: Expression, station: Station): Rows {
  const parts = termsOf(expression).map(({ sign, of }) => ({ sign, rows: printRows(of, station) }));
  const value = parts.map(({ sign, rows }) => `${sign === 1 ? '+' : '-'}${rows.value}`).join('');
  return {
    known: parts.flatMap(({ rows }) => rows.known),
    some: anyOf(parts.map(({ rows }) => rows.some)),
    value: parts.length === 1 && parts[0]?.sign === 1 ? parts[0].rows.value : sized(`(${value.replace(/^\+/, '')})`),
  };
}

function anyOf(somes: readonly (string | null)[]): string | null {
  if (somes.some((some) => some === null)) return null;
  return somes.length === 1 ? (somes[0] ?? null) : `((${somes.join('+')})>0)`;
}

function printProduct(expression: Expression & { type: 'arithmetic' }, station: Station): Rows {
  const left = printRows(expression.left, station);
  const right = printRows(expression.right, station);
  const known = [...asked(left), ...asked(right)];
  if (expression.sign === '*') return { known, some: null, value: sized(`(${left.value}*${right.value})`) };
  const zero = `(ROUND(${right.value},6)=0)`;
  // A divisor of zero would make the whole count an error.
  return { known: [...known, `(1-${zero})`], some: null, value: sized(`(${left.value}/(${right.value}+${zero}))`) };
}

/** A factor or a side must be known and there. */
function asked(rows: Rows): readonly string[] {
  return rows.some === null ? rows.known : [...rows.known, rows.some];
}

function printCall(expression: Expression & { type: 'call' }, station: Station): Rows {
  const [first, second] = expression.of;
  if (!first) throw new Error(`${expression.name} needs an argument.`);
  switch (expression.name) {
    case 'sum':
      return printSum(expression, station);
    case 'min':
    case 'max':
      return printExtreme(expression, station);
    case 'round': {
      const rows = printRows(first, station);
      return { ...rows, value: sized(`ROUND(${rows.value},${second?.type === 'number' ? second.value : 0})`) };
    }
    case 'count':
      return printCount(expression.of, station);
    case 'if':
      return printChoice(expression, station);
  }
}

/** MIN and MAX would look at all rows at once: two numbers are ordered by their sum and distance instead. */
function printExtreme(expression: Expression & { type: 'call' }, station: Station): Rows {
  const sign = expression.name === 'min' ? '-' : '+';
  const parts = expression.of.map((argument) =>
    isList(argument, station) ? printElsewhere({ ...expression, of: [argument] }, station) : printRows(argument, station),
  );
  return parts.reduce((a, b) => {
    const both = `((${a.value}+${b.value}${sign}ABS(${a.value}-${b.value}))/2)`;
    const known = [...a.known, ...b.known];
    if (a.some === null && b.some === null) return { known, some: null, value: sized(both) };
    const first = a.some ?? '1';
    const second = b.some ?? '1';
    const value = `(${first}*${second}*${both}+${first}*(1-${second})*${a.value}+(1-${first})*${second}*${b.value})`;
    return { known, some: anyOf([a.some, b.some]), value: sized(value) };
  });
}

function printCount(of: readonly Expression[], station: Station): Rows {
  const known: string[] = [];
  const counted = of.map((argument) => {
    if (argument.type === 'comparison') {
      if (printListTest(argument, hereOf(station), station.printing) !== null) {
        const rows = printElsewhere({ type: 'call', name: 'count', of: [argument], at: argument.at }, station);
        known.push(...rows.known);
        return rows.value;
      }
      const rows = compareRows(argument, station);
      known.push(...rows.known);
      return rows.holds;
    }
    const rows = isList(argument, station)
      ? printElsewhere({ type: 'call', name: 'count', of: [argument], at: argument.at }, station)
      : printRows(argument, station);
    known.push(...rows.known);
    return isList(argument, station) ? rows.value : (rows.some ?? '1');
  });
  return { known, some: null, value: `(${counted.join('+')})` };
}

function printChoice(expression: Expression & { type: 'call' }, station: Station): Rows {
  const { test, yes, no } = choiceOf(expression);
  const { known, holds } = compareRows(test, station);
  const first = printRows(yes, station);
  const second: Rows = no ? printRows(no, station) : { known: [], some: '0', value: '0' };
  const either = (a: string, b: string): string => sized(`(${holds}*${a}+(1-${holds})*${b})`);
  const all = (rows: Rows): string => (rows.known.length === 0 ? '1' : rows.known.join('*'));
  return {
    known: first.known.length === 0 && second.known.length === 0 ? known : [...known, either(all(first), all(second))],
    some: first.some === null && second.some === null ? null : either(first.some ?? '1', second.some ?? '1'),
    value: either(first.value, second.value),
  };
}

function compareRows(test: Comparing, station: Station): { readonly known: readonly string[]; readonly holds: string } {
  const { printing } = station;
  const texts = comparesTexts(test, hereOf(station), printing) && (test.sign === '=' || test.sign === '<>');
  if (texts) {
    const left = printText(test.left, station);
    const right = printText(test.right, station);
    return { known: [...left.known, ...right.known], holds: sized(`(${left.value}${test.sign}${right.value})`) };
  }
  const left = printRows(test.left, station);
  const right = printRows(test.right, station);
  const difference = right.value === '0' ? left.value : `${left.value}-${right.value}`;
  return { known: [...asked(left), ...asked(right)], holds: sized(`(ROUND(${difference},6)${test.sign}0)`) };
}

function printText(expression: Expression, station: Station): Rows {
  if (expression.type !== 'name') {
    const rows = printRows(expression, station);
    return { known: asked(rows), some: null, value: rows.value };
  }
  const target = targetOf(expression, hereOf(station), station.printing);
  if (target.type === 'list') throw new Error('A list is compared in count only.');
  const { addresses } = station.printing;
  const ref = isInRow(target, hereOf(station)) ? addresses.column(station.grid, target.cell.column) : addressOf(target, addresses);
  return { known: [`(LEN(${ref})>0)`], some: null, value: ref };
}

function isList(expression: Expression, station: Station): boolean {
  return expression.type === 'name' && targetOf(expression, hereOf(station), station.printing).type === 'list';
}

function isRequired(column: GridColumn): boolean {
  return !column.optional;
}

/** A list compared with a cell of the row: rows within rows, which no SUMPRODUCT can say. */
function comparesListWithRow(expression: Expression, here: Here, printing: Printing): boolean {
  switch (expression.type) {
    case 'number':
    case 'text':
    case 'name':
      return false;
    case 'negative':
      return comparesListWithRow(expression.of, here, printing);
    case 'arithmetic':
      return comparesListWithRow(expression.left, here, printing) || comparesListWithRow(expression.right, here, printing);
    case 'comparison': {
      const targets = namesIn(expression).map((name) => targetOf(name, here, printing));
      const sides = [expression.left, expression.right].map((side) => (side.type === 'name' ? targetOf(side, here, printing) : null));
      if (sides.some((target) => target?.type === 'list')) return targets.some((target) => isInRow(target, here));
      return comparesListWithRow(expression.left, here, printing) || comparesListWithRow(expression.right, here, printing);
    }
    case 'call':
      return expression.of.some((argument) => comparesListWithRow(argument, here, printing));
  }
}

function choosesText(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
    case 'text':
    case 'name':
      return false;
    case 'negative':
      return choosesText(expression.of);
    case 'arithmetic':
    case 'comparison':
      return choosesText(expression.left) || choosesText(expression.right);
    case 'call':
      return expression.of.some((argument) => (expression.name === 'if' && argument.type === 'text') || choosesText(argument));
  }
}
