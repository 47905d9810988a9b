import type { Expression } from '../form/formula/expression.ts';
import type { Here } from '../form/formula/frame.ts';
import { isProblem, resolveName } from '../form/formula/names.ts';
import { everyName } from './formulas.ts';
import type { Site } from './site.ts';

/** Whether every name of a form that came with a book means one thing, so that no formula of it fails when printed. Rows that stand alike are asked once. */
export function meansWell({ frame, tables, relations }: Site): boolean {
  const means = (expression: Expression | undefined, here: Here): boolean =>
    expression === undefined || everyName(expression, (name) => !isProblem(resolveName(frame, here, name)));
  const tablesMean = frame.grids.every((grid, index) => {
    const rows = firstOfEachKind(tables[index]?.rows ?? []);
    if (grid.total) rows.push(-1);
    const formulasMean = rows.every((row) => {
      const own = grid.rows[row]?.formulas;
      return grid.columns.every(({ key, formula }, column) => means(own?.[key] ?? formula, { grid: index, row, column }));
    });
    const relationsMean = (relations[index] ?? []).every(({ relation: { at }, test }) => {
      if (at === 'rows') return rows.every((row) => means(test, { grid: index, row }));
      const column = grid.columns.findIndex(({ key }) => key === at.column);
      return column !== -1 && means(test, { grid: index, column });
    });
    return formulasMean && relationsMean;
  });
  return tablesMean && [...frame.figures, ...frame.fields].every(({ expression }) => means(expression, {}));
}

/** Rows with formulas of their own, and of the others one in each group. */
function firstOfEachKind(rows: Site['tables'][number]['rows']): number[] {
  const groups = new Set<string>();
  const first: number[] = [];
  rows.forEach(({ form, heading, groups: own }, index) => {
    const kind = own.join('\n');
    if (heading || (form?.formulas === undefined && groups.has(kind))) return;
    if (form?.formulas === undefined) groups.add(kind);
    first.push(index);
  });
  return first;
}
