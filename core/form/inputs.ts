import type { Expression } from './formula/expression.ts';
import type { Frame, GridCell, Here } from './formula/frame.ts';
import { ruleOf } from './formula/grid.ts';
import { createResolver } from './formula/names.ts';

/** The typed cells that an expression is made of, followed through derived cells; a list and a total row stand for their rows. */
export function inputsOf(expression: Expression, frame: Frame, here: Here): readonly GridCell[] {
  const resolve = createResolver(frame);
  const inputs = new Map<string, GridCell>();
  const seen = new Set<string>();
  const addCell = (cell: GridCell): void => {
    const key = `${cell.grid}|${cell.row}|${cell.column}`;
    const grid = frame.grids[cell.grid];
    if (!grid || seen.has(key)) return;
    seen.add(key);
    const rule = ruleOf(grid, cell);
    if (rule === null) inputs.set(key, cell);
    else if (rule === 'sum') addRows(cell.grid, cell.column, [...grid.rows.keys()]);
    else follow(rule, cell);
  };
  const addRows = (grid: number, column: number, rows: readonly number[]): void => {
    for (const row of rows) if (!frame.grids[grid]?.rows[row]?.heading) addCell({ grid, row, column });
  };
  const follow = (part: Expression, at: Here): void => {
    switch (part.type) {
      case 'number':
      case 'text':
        return;
      case 'name': {
        const target = resolve(at, part);
        if (target.type === 'cell') addCell(target.cell);
        else if (target.type === 'list') addRows(target.grid, target.column, target.rows);
        else if (target.type === 'figure') {
          const figure = frame.figures[target.index]?.expression;
          if (figure && !seen.has(`figure ${target.index}`)) {
            seen.add(`figure ${target.index}`);
            follow(figure, {});
          }
        }
        return;
      }
      case 'negative':
        follow(part.of, at);
        return;
      case 'arithmetic':
      case 'comparison':
        follow(part.left, at);
        follow(part.right, at);
        return;
      case 'call':
        for (const argument of part.of) follow(argument, at);
    }
  };
  follow(expression, here);
  return [...inputs.values()];
}
