import type { Expression } from './expression.ts';
import type { GridCell, Here, Target } from './frame.ts';
import { isNumeric, ruleOf } from './grid.ts';
import type { Name } from './names.ts';
import { type Printing, targetOf } from './print-names.ts';

/** Whether an expression surely shows something once its needs are met. */
export function isSurelyThere(expression: Expression, here: Here, printing: Printing, depth = 0): boolean {
  if (depth > 40) return false;
  const surely = (inner: Expression, at: Here = here): boolean => isSurelyThere(inner, at, printing, depth + 1);
  switch (expression.type) {
    case 'number':
    case 'text':
    case 'comparison':
      return true;
    case 'negative':
      return surely(expression.of);
    case 'arithmetic':
      return expression.sign === '*' || expression.sign === '/' || surely(expression.left) || surely(expression.right);
    case 'call': {
      const [first, ...choices] = expression.of;
      if (expression.name === 'count') return true;
      if (expression.name === 'if') return choices.length === 2 && choices.every((choice) => surely(choice));
      if (expression.name === 'round') return first !== undefined && surely(first);
      return expression.of.some((argument) => surely(argument));
    }
    case 'name': {
      const target = targetOf(expression, here, printing);
      if (target.type === 'list') return false;
      if (target.type === 'earlier') return true;
      const rule = ruleUnder(target, printing);
      if (rule !== null && rule !== 'sum') return surely(rule, target.type === 'cell' ? target.cell : {});
      return target.type !== 'cell' || isRequired(target.cell, printing);
    }
  }
}

/** What computes a name's target; null where it is typed. */
export function ruleUnder(target: Exclude<Target, { type: 'list' }>, { frame }: Printing): Expression | 'sum' | null {
  switch (target.type) {
    case 'cell': {
      const grid = frame.grids[target.cell.grid];
      return grid ? ruleOf(grid, target.cell) : null;
    }
    case 'figure':
      return frame.figures[target.index]?.expression ?? null;
    case 'field':
      return frame.fields[target.index]?.expression ?? null;
    case 'earlier':
      return null;
  }
}

/** Whether a blank in this cell is missing. */
export function isRequired(cell: GridCell, { frame }: Printing): boolean {
  const grid = frame.grids[cell.grid];
  const column = grid?.columns[cell.column];
  const row = grid?.rows[cell.row];
  if (!column || column.optional || row?.optional || row?.heading) return false;
  if (cell.row === -1) return isNumeric(column.kind) && column.kind !== 'rate';
  return isNumeric(column.kind) || column.kind === 'text' || column.kind === 'date';
}

/** The number columns of a row that are typed. */
export function inputsOf(grid: number, row: number, { frame }: Printing): readonly number[] {
  const own = frame.grids[grid];
  return (own?.columns ?? []).flatMap((column, index) =>
    own && isNumeric(column.kind) && ruleOf(own, { grid, row, column: index }) === null ? [index] : [],
  );
}

/** The names of an expression, in reading order. */
export function namesIn(expression: Expression): readonly Name[] {
  switch (expression.type) {
    case 'number':
    case 'text':
      return [];
    case 'name':
      return [expression];
    case 'negative':
      return namesIn(expression.of);
    case 'arithmetic':
    case 'comparison':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'call':
      return expression.of.flatMap(namesIn);
  }
}

/** Whether an expression can be unknown by itself, its names aside. */
export function mayBeUnknown(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
    case 'text':
    case 'name':
      return false;
    case 'negative':
      return mayBeUnknown(expression.of);
    case 'arithmetic':
      return expression.sign === '*' || expression.sign === '/' || mayBeUnknown(expression.left) || mayBeUnknown(expression.right);
    case 'comparison':
      return true;
    case 'call':
      return expression.name !== 'count' && expression.of.some(mayBeUnknown);
  }
}

/** Whether an `if` stands anywhere in it. */
export function hasChoice(expression: Expression): boolean {
  if (expression.type === 'negative') return hasChoice(expression.of);
  if (expression.type === 'arithmetic' || expression.type === 'comparison')
    return hasChoice(expression.left) || hasChoice(expression.right);
  return expression.type === 'call' && (expression.name === 'if' || expression.of.some(hasChoice));
}

/** Whether it can be a text. */
export function choosesText(expression: Expression): boolean {
  return expression.type === 'text' || (expression.type === 'call' && expression.name === 'if' && expression.of.slice(1).some(choosesText));
}
