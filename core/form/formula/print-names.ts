import type { Expression } from './expression.ts';
import type { Frame, GridCell, Here, Target } from './frame.ts';
import { bodyRows } from './grid.ts';
import type { Resolve } from './kinds.ts';
import { isProblem, type Name } from './names.ts';
import { nothing, type Part } from './print-part.ts';

/** Where everything stands that a formula can point to. */
export interface Addresses {
  cell(cell: GridCell): string;
  /** The body of a column, from thin row to thin row. */
  column(grid: number, column: number): string;
  /** The range of a group's rows. */
  rows(grid: number, column: number, rows: readonly number[]): string;
  figure(index: number): string;
  field(index: number): string;
  earlier(relation: 'kỳ trước' | 'cùng kỳ', key: string): string;
}

/** What printing needs to know besides the expression and where it stands. */
export interface Printing {
  readonly frame: Frame;
  readonly resolve: Resolve;
  readonly addresses: Addresses;
}

export type Comparing = Expression & { readonly type: 'comparison' };

/** The address of a name that is no list. */
export function addressOf(target: Target, addresses: Addresses): string {
  switch (target.type) {
    case 'cell':
      return addresses.cell(target.cell);
    case 'figure':
      return addresses.figure(target.index);
    case 'field':
      return addresses.field(target.index);
    case 'earlier':
      return addresses.earlier(target.relation, target.key);
    case 'list':
      throw new Error('A list has no single address.');
  }
}

/** What a name of a form means; a form with an unknown name is broken. */
export function targetOf(name: Name, here: Here, printing: Printing): Target {
  const target = printing.resolve(here, name);
  if (!isProblem(target)) return target;
  const more =
    target.type === 'ambiguous'
      ? `: ${target.matches.join(', ')}`
      : target.type === 'unknown' && target.nearest
        ? `; nearest is [${target.nearest}]`
        : '';
  throw new Error(`The name [${target.name}] is ${target.type === 'parts' ? 'one part short' : target.type}${more}.`);
}

/** The range of a list; the whole body where it holds every row. Null where it has no rows. */
export function rangeOf(list: Target & { readonly type: 'list' }, printing: Printing): string | null {
  const grid = printing.frame.grids[list.grid];
  if (list.rows.length === (grid ? bodyRows(grid).length : 0)) return printing.addresses.column(list.grid, list.column);
  return list.rows.length === 0 ? null : printing.addresses.rows(list.grid, list.column, list.rows);
}

/** The test of an `if`, and what follows from it. */
export function choiceOf(expression: Expression & { readonly type: 'call' }): {
  readonly test: Comparing;
  readonly yes: Expression;
  readonly no: Expression | undefined;
} {
  const [test, yes, no] = expression.of;
  if (test?.type !== 'comparison' || !yes) throw new Error('if needs a comparison and what follows from it.');
  return { test, yes, no };
}

/** A name as part of a formula: skipped by SUM where it shows nothing. */
export function referTo(name: Name, here: Here, printing: Printing): Part & { readonly ref: string } {
  const target = targetOf(name, here, printing);
  if (target.type === 'list') {
    const ref = rangeOf(target, printing);
    return ref === null ? { ...nothing, ref: '0' } : { ...sumOfRefs([ref]), ref };
  }
  const ref = addressOf(target, printing.addresses);
  return { ...sumOfRefs([ref]), ref, single: true };
}

function sumOfRefs(refs: readonly string[]): Part {
  return { known: [], zeros: [], some: { type: 'some', refs }, value: `SUM(${refs.join(',')})`, level: 3 };
}

/** `0,5` prints as `(5/10)`: no mark of decimals, so that no regional setting matters. */
export function printWritten(written: string): string {
  const [whole = '0', decimals] = written.replace(/\./g, '').split(',');
  const plain = (digits: string): string => digits.replace(/^0+(?=\d)/, '');
  if (decimals === undefined) return plain(whole);
  return `(${plain(whole + decimals)}/1${'0'.repeat(decimals.length)})`;
}

/** A text as formulas write it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
