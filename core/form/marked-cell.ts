import type { Expression } from './formula/expression.ts';
import type { Frame, GridCell, Here } from './formula/frame.ts';
import { resolveName } from './formula/names.ts';

/** The cell where a broken relation is marked: the first one left of its sign, else right of it; null where a test names no cell. */
export function markedCell(test: Expression, frame: Frame, here: Here): GridCell | null {
  const cells = cellsOf(test, frame, here);
  const own = cells.find((cell) => cell.grid === here.grid);
  return own ?? cells[0] ?? null;
}

/** Cells that an expression names, in reading order; a list stands for its first row. */
function cellsOf(expression: Expression, frame: Frame, here: Here): readonly GridCell[] {
  switch (expression.type) {
    case 'number':
    case 'text':
      return [];
    case 'name': {
      const target = resolveName(frame, here, expression);
      if (target.type === 'cell') return [target.cell];
      const first = target.type === 'list' ? target.rows[0] : undefined;
      return target.type === 'list' && first !== undefined ? [{ grid: target.grid, row: first, column: target.column }] : [];
    }
    case 'negative':
      return cellsOf(expression.of, frame, here);
    case 'arithmetic':
    case 'comparison':
      return [...cellsOf(expression.left, frame, here), ...cellsOf(expression.right, frame, here)];
    case 'call':
      return expression.of.flatMap((argument) => cellsOf(argument, frame, here));
  }
}
