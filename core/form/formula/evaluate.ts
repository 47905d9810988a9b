import { added, createComputer } from './compute.ts';
import type { Expression, Value } from './expression.ts';
import type { Frame, Grid, GridCell, Here, Target } from './frame.ts';
import { bodyRows, isNumeric, ruleOf } from './grid.ts';
import { comparesTexts } from './kinds.ts';
import type { Name, Resolved } from './names.ts';
import { rememberNames } from './remembered.ts';
import { circle, compareOperands, errorValue, nothingCollected, type Operand, take } from './values.ts';

/** What was typed. Never asked for what a formula computes. */
export interface Source {
  cell(cell: GridCell): Value;
  /** No number anywhere in the row. */
  skipped(grid: number, row: number): boolean;
  /** The total line was typed, all body rows being blank. */
  typedTotal(grid: number): boolean;
  figure(index: number): Value;
  field(index: number): Value;
  earlier(relation: 'kỳ trước' | 'cùng kỳ', key: string): Value;
}

export interface Evaluator {
  cell(cell: GridCell): Value;
  figure(index: number): Value;
  field(index: number): Value;
  evaluate(expression: Expression, here: Here): Value;
  /** Both sides of a test and whether it holds; null where a side is blank, unknown or incomplete. */
  compare(
    test: Expression & { readonly type: 'comparison' },
    here: Here,
  ): { readonly left: Value; readonly right: Value; readonly holds: boolean | null };
  /** What a name means, remembered. */
  resolve(here: Here, name: Name): Resolved;
}

/** The one arithmetic over a frame: every value is computed once, blanks, unknowns and incompleteness as design section 6 says. */
export function createEvaluator(frame: Frame, source: Source): Evaluator {
  const resolve = rememberNames(frame);
  const { evaluate, operand } = createComputer({ frame, resolve, lookUp, listed });
  const cells = frame.grids.map((grid): (Value | undefined)[] => new Array((grid.rows.length + 1) * grid.columns.length));
  const figures: (Value | undefined)[] = [];
  const fields: (Value | undefined)[] = [];

  function cell(at: GridCell): Value {
    const grid = frame.grids[at.grid];
    const memo = cells[at.grid];
    if (!grid || !memo) throw new Error(`There is no grid ${at.grid}.`);
    const index = (at.row + 1) * grid.columns.length + at.column;
    const remembered = memo[index];
    if (remembered) return remembered;
    // Whoever asks again while we compute asks in a circle.
    memo[index] = circle;
    const value = computeCell(grid, at);
    memo[index] = value;
    return value;
  }

  function computeCell(grid: Grid, at: GridCell): Value {
    const column = grid.columns[at.column];
    if (!column) return errorValue;
    const rule = ruleOf(grid, at);
    if (rule !== null && rule !== 'sum') return evaluate(rule, at);
    const row = grid.rows[at.row];
    const expected = rule === 'sum' || (at.row !== -1 && !row?.heading && isTyped(column.kind));
    const required = expected && !column.optional && !row?.optional;
    const value = rule === 'sum' && !source.typedTotal(at.grid) ? total(grid, at) : source.cell(at);
    return value.type === 'blank' && required ? { type: 'blank', missing: true, incomplete: true } : value;
  }

  function total(grid: Grid, { grid: index, column }: GridCell): Value {
    const collected = nothingCollected();
    for (const row of bodyRows(grid)) take(collected, shownCell(index, row, column));
    return added(collected);
  }

  function shownCell(grid: number, row: number, column: number): Operand {
    return { value: cell({ grid, row, column }), shown: true, skipped: source.skipped(grid, row) };
  }

  function listed(grid: number, column: number, rows: readonly number[]): readonly Operand[] {
    return rows.map((row) => shownCell(grid, row, column));
  }

  function figure(index: number): Value {
    const remembered = figures[index];
    if (remembered) return remembered;
    figures[index] = circle;
    const expression = frame.figures[index]?.expression;
    const value = expression ? evaluate(expression, {}) : typed(source.figure(index));
    figures[index] = value;
    return value;
  }

  function field(index: number): Value {
    const remembered = fields[index];
    if (remembered) return remembered;
    fields[index] = circle;
    const expression = frame.fields[index]?.expression;
    const value = expression ? evaluate(expression, {}) : typed(source.field(index));
    fields[index] = value;
    return value;
  }

  function lookUp(target: Exclude<Target, { readonly type: 'list' }>): Value {
    switch (target.type) {
      case 'cell':
        return cell(target.cell);
      case 'figure':
        return figure(target.index);
      case 'field':
        return field(target.index);
      case 'earlier':
        return typed(source.earlier(target.relation, target.key));
    }
  }

  return {
    cell,
    figure,
    field,
    evaluate,
    resolve,
    compare(test, here) {
      const left = operand(test.left, here);
      const right = operand(test.right, here);
      const compared = compareOperands(test.sign, [left, right], comparesTexts(test, here, { frame, resolve }));
      return { left: left.value, right: right.value, holds: compared.type === 'truth' && !compared.incomplete ? compared.value : null };
    },
  };
}

/** Cells of these kinds are typed by a person; a number of order and a unit never are. */
function isTyped(kind: Parameters<typeof isNumeric>[0]): boolean {
  return isNumeric(kind) || kind === 'text' || kind === 'date';
}

function typed(value: Value): Value {
  return value.type === 'blank' ? { type: 'blank', missing: true, incomplete: true } : value;
}
