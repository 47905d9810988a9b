import type { BookPlan, CellPlan } from './plan.ts';
import { blankCell, type Cell, type Workbook } from './workbook.ts';

/** The workbook that a host would read back from a laid plan: values, formulas and names, without the looks. */
export function workbookOf(plan: BookPlan): Workbook {
  const sheets = plan.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row) => row.cells.map(cellOfPlan)),
    ...(sheet.hidden ? { hidden: true as const } : {}),
  }));
  return { sheets, names: plan.names };
}

function cellOfPlan(plan: CellPlan | null): Cell {
  if (!plan) return blankCell;
  const value = plan.value === '' ? null : plan.value;
  return plan.formula === undefined ? { value } : { value, formula: plan.formula };
}
