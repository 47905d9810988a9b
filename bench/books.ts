import type { BookPlan, CellPlan, SheetPlan } from '../core/workbook/plan.ts';

/** A book of numbers, words and formulas: sheets × rows × columns. */
export function makeBook(sheets: number, rows: number, columns: number): BookPlan {
  return {
    title: 'bench',
    names: {},
    styles: { text: { format: '@' } },
    sheets: Array.from({ length: sheets }, (_, sheet) => makeSheet(`Biểu ${sheet + 1}`, rows, columns)),
  };
}

function makeSheet(name: string, rows: number, columns: number): SheetPlan {
  return {
    name,
    columns: [],
    merges: [],
    validations: [],
    formats: [],
    print: { landscape: false },
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: Array.from({ length: columns }, (_, column) => makeCell(row, column, columns)),
    })),
  };
}

function makeCell(row: number, column: number, columns: number): CellPlan {
  if (column === 0) return { value: `Lĩnh vực thứ ${row + 1}`, style: 'text' };
  if (column === columns - 1) return { value: row * 3, formula: `=SUM(B${row + 1}:C${row + 1})` };
  return { value: (row * 7919 + column * 104_729) % 10_007 };
}
