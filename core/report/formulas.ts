import type { Expression } from '../form/formula/expression.ts';
import type { GridCell, Here } from '../form/formula/frame.ts';
import { resolveName } from '../form/formula/names.ts';
import { printFormula } from '../form/formula/print.ts';
import { FormulaTooLong } from '../form/formula/print-part.ts';
import type { Site, SiteAddresses } from './site.ts';

/** Prints the formula that should stand in a cell; null where a part of it no longer stands in the book. */
export type FormulaPrinter = (rule: Expression | 'sum', cell: GridCell) => string | null;

interface Template {
  /** The formula cut where the number of its own row stands; null: lost. */
  readonly pieces: readonly string[] | null;
  /** Rows of its own table that it looks at wherever it stands: there it reads otherwise. */
  readonly fixed: ReadonlySet<number>;
}

/** One printer per read: a formula that many rows of a group share is printed once and copied down. */
export function createFormulaPrinter(site: Site): FormulaPrinter {
  const templates = site.tables.map(() => new Map<Expression | string, Map<string, Template>>());
  return (rule, cell) => {
    const table = site.tables[cell.grid];
    const line = table?.rows[cell.row];
    const row = (cell.row === -1 ? table?.totalRow : line?.row) ?? 0;
    if (!table || row === 0 || (table.columns[cell.column] ?? 0) === 0) return null;
    const at: Standing = { site, cell, sheet: table.sheet, row };
    if (rule === 'sum' || !line) return printAt(at, rule);
    const group = line.groups.length === 0 ? '' : line.groups.join('>');
    const own = line.form?.formulas?.[table.form.columns[cell.column]?.key ?? ''];
    // Rows that write the same formula of their own share it too.
    const shared = own === undefined ? rule : `${cell.column}|${own}`;
    const alike = templates[cell.grid]?.get(shared);
    const known = alike?.get(group);
    if (known && !known.fixed.has(cell.row)) return known.pieces?.join(`${row}`) ?? null;
    const fixed = known ? null : fixedRows(site, rule, cell);
    if (!fixed) return printAt(at, rule);
    const made = { pieces: cutAt(at, rule), fixed };
    if (alike) alike.set(group, made);
    else templates[cell.grid]?.set(shared, new Map([[group, made]]));
    return made.pieces?.join(`${row}`) ?? null;
  };
}

interface Standing {
  readonly site: Site;
  readonly cell: GridCell;
  readonly sheet: string;
  readonly row: number;
}

function printAt({ site, cell, sheet, row }: Standing, rule: Expression | 'sum'): string | null {
  const addresses = site.addresses({ sheet, row });
  return printIn(addresses, () => printFormula(rule, site.frame, cell, addresses));
}

/** What is printed of a form that came with a book; null where the book has lost a cell of it, or where it is longer than Excel takes. */
export function printIn(addresses: SiteAddresses, print: () => string): string | null {
  try {
    const formula = print();
    return addresses.lost ? null : formula;
  } catch (error) {
    if (error instanceof FormulaTooLong) return null;
    throw error;
  }
}

/** A character that no formula holds stands for the row's number. */
const rowMark = '\u0001';

function cutAt({ site, cell, sheet, row }: Standing, rule: Expression): readonly string[] | null {
  const addresses = site.addresses({ sheet, row });
  const marked = {
    ...addresses,
    cell(asked: GridCell) {
      const address = addresses.cell(asked);
      return asked.grid === cell.grid && asked.row === cell.row ? address.replace(/[0-9]+$/, rowMark) : address;
    },
  };
  return printIn(addresses, () => printFormula(rule, site.frame, cell, marked))?.split(rowMark) ?? null;
}

/** The rows of its own table that a formula names beside its own; null where it names its own row as it would any other. */
function fixedRows(site: Site, rule: Expression, cell: GridCell): ReadonlySet<number> | null {
  const fixed = new Set<number>();
  const copies = everyName(rule, (name) => {
    const target = resolveName(site.frame, cell, name);
    if (target.type !== 'cell' || target.cell.grid !== cell.grid) return true;
    if (target.cell.row !== cell.row) fixed.add(target.cell.row);
    return target.cell.row !== cell.row || (name.parts.length === 1 && target.cell.column !== cell.column);
  });
  return copies ? fixed : null;
}

/**
 * Whether an expression reads the same from every row of one group that has no formulas of its own: it names cells of its own row by
 * their columns alone, through derived columns too.
 */
export function readsAlike(site: Site, expression: Expression, here: OwnRow, seen = new Set<number>()): boolean {
  return everyName(expression, (name) => {
    const target = resolveName(site.frame, here, name);
    if (target.type !== 'cell' || name.parts.length > 1) return false;
    const { grid, row, column } = target.cell;
    if (grid !== here.grid || row !== here.row || column === here.column) return false;
    const formula = site.frame.grids[grid]?.columns[column]?.formula;
    if (formula === undefined || seen.has(column)) return true;
    return readsAlike(site, formula, { grid, row, column }, seen.add(column));
  });
}

interface OwnRow extends Here {
  readonly grid: number;
  readonly row: number;
}

export type Name = Expression & { readonly type: 'name' };

/** Every name of an expression, from left to right. */
export function namesOf(expression: Expression): readonly Name[] {
  const names: Name[] = [];
  everyName(expression, (name) => names.push(name) > 0);
  return names;
}

/** Whether all names of an expression hold, asked from left to right. */
export function everyName(expression: Expression, holds: (name: Name) => boolean): boolean {
  switch (expression.type) {
    case 'number':
    case 'text':
      return true;
    case 'name':
      return holds(expression);
    case 'negative':
      return everyName(expression.of, holds);
    case 'arithmetic':
    case 'comparison':
      return everyName(expression.left, holds) && everyName(expression.right, holds);
    case 'call':
      return expression.of.every((part) => everyName(part, holds));
  }
}
