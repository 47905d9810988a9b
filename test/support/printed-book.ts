import { addressesOn, type CellAddresses, type CellPlaces } from '../../core/form/addresses.ts';
import type { Value } from '../../core/form/formula/expression.ts';
import type { GridCell } from '../../core/form/formula/frame.ts';
import { ruleOf } from '../../core/form/formula/grid.ts';
import { printFormula } from '../../core/form/formula/print.ts';
import type { CellValue } from '../../core/workbook/workbook.ts';
import type { Drawn } from './draw-frame.ts';
import { createExcel, type Scalar } from './excel-evaluator.ts';

/** A drawn frame laid out on sheets with its printed formulas, calculated by the small Excel and not by us. */
export interface PrintedBook {
  readonly addresses: (sheet: string) => CellAddresses;
  sheetOf(grid: number): string;
  evaluate(formula: string, sheet: string): Scalar;
  cell(cell: GridCell): Scalar;
}

const figures = 'Số liệu';
const fields = 'Thông tin chung';
const earlier = 'Kỳ trước';

export function printBook(drawn: Drawn, earlierValues: Readonly<Record<string, CellValue>> = {}): PrintedBook {
  const { frame, source, typed } = drawn;
  const sheetOf = (grid: number): string => `Biểu ${grid + 1}`;
  const earlierKeys = Object.keys(earlierValues);
  const places: CellPlaces = {
    // Headings in row 1, a thin row, the body, a thin row, the total row.
    grids: frame.grids.map((grid, index) => ({
      sheet: sheetOf(index),
      row: (row) => (row === -1 ? grid.rows.length + 4 : row + 3),
      column: (column) => column + 1,
      top: 2,
      bottom: grid.rows.length + 3,
    })),
    figure: (index) => ({ sheet: figures, row: index + 1, column: 3 }),
    field: (index) => ({ sheet: fields, row: index + 1, column: 3 }),
    earlier: (_, key) => {
      if (!earlierKeys.includes(key)) earlierKeys.push(key);
      return { sheet: earlier, row: earlierKeys.indexOf(key) + 1, column: 4 };
    },
  };
  const addresses = (sheet: string): CellAddresses => addressesOn(places, { sheet });
  const results = new Map<string, Scalar>();
  const evaluate = createExcel((sheet, row, column) => {
    const key = `${sheet}|${row}|${column}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    const value = valueAt(sheet, row, column);
    results.set(key, value);
    return value;
  });

  function valueAt(sheet: string, row: number, column: number): Scalar {
    if (sheet === figures) return shownOf(frame.figures[row - 1]?.expression, source.figure(row - 1), sheet);
    if (sheet === fields) return shownOf(frame.fields[row - 1]?.expression, source.field(row - 1), sheet);
    if (sheet === earlier) return earlierValues[earlierKeys[row - 1] ?? ''] ?? null;
    const index = places.grids.findIndex((grid) => grid.sheet === sheet);
    const grid = frame.grids[index];
    if (!grid || column > grid.columns.length) return null;
    const at = row === grid.rows.length + 4 && grid.total ? -1 : row - 3;
    if (at !== -1 && !grid.rows[at]) return null;
    if (row === 2) return null;
    const cell = { grid: index, row: at, column: column - 1 };
    const rule = ruleOf(grid, cell);
    if (rule === null || (rule === 'sum' && source.typedTotal(index))) return typed(cell);
    return evaluate(printFormula(rule, frame, cell, addresses(sheet)), sheet);
  }

  function shownOf(expression: Parameters<typeof printFormula>[0] | undefined, value: Value, sheet: string): Scalar {
    if (expression !== undefined) return evaluate(printFormula(expression, frame, {}, addresses(sheet)), sheet);
    return value.type === 'number' || value.type === 'text' || value.type === 'truth' ? value.value : null;
  }

  return {
    addresses,
    sheetOf,
    evaluate,
    cell: ({ grid, row, column }) => {
      const place = places.grids[grid];
      if (!place) throw new Error(`There is no grid ${grid}.`);
      return evaluate(`=${addresses(place.sheet).cell({ grid, row, column })}`, place.sheet);
    },
  };
}

/** What a cell shows for a value of ours. */
export function shown(value: Value): Scalar {
  switch (value.type) {
    case 'number':
    case 'text':
    case 'truth':
      return value.value;
    case 'blank':
      return '';
    case 'unknown':
      return value.why === 'zero' ? '–' : '';
  }
}
