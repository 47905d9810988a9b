import { type CellAt, findDependents, type Grids } from '../workbook/dependents.ts';
import { applyEdits, type Edit } from '../workbook/edit.ts';
import { columnLetters, quoteSheet } from '../workbook/place.ts';
import type { Place, Workbook } from '../workbook/workbook.ts';

/**
 * The workbook in which a user's own formulas that the edited cells can reach have no result: nobody has calculated them yet.
 * `isOurs` tells the cells whose formulas are ours: those we evaluate ourselves.
 */
export function forgetReached(workbook: Workbook, edits: readonly Edit[], isOurs: (place: Place, formula: string) => boolean): Workbook {
  if (edits.length === 0 || !hasOwnFormula(workbook, isOurs)) return workbook;
  const numbers = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const changed = edits.flatMap(({ place: { sheet, row, column } }): CellAt[] => {
    const number = numbers.get(sheet);
    return number === undefined ? [] : [{ sheet: number, row, column }];
  });
  const forgotten = findDependents(gridsOf(workbook), changed).flatMap(({ sheet, row, column }): Edit[] => {
    const place = { sheet: workbook.sheets[sheet]?.name ?? '', row, column };
    const formula = workbook.sheets[sheet]?.rows[row - 1]?.[column - 1]?.formula;
    if (formula === undefined || isOurs(place, formula)) return [];
    return [{ place, before: { value: null, formula }, after: { value: null, formula } }];
  });
  return applyEdits(workbook, forgotten);
}

function hasOwnFormula({ sheets }: Workbook, isOurs: (place: Place, formula: string) => boolean): boolean {
  return sheets.some(({ name, rows }) =>
    rows.some((row, index) =>
      row.some(({ formula }, at) => formula !== undefined && !isOurs({ sheet: name, row: index + 1, column: at + 1 }, formula)),
    ),
  );
}

/** What was read of a book holds no array formulas' blocks; what hangs on one is found by its own formula. */
function gridsOf({ sheets, names }: Workbook): Grids {
  return {
    sheets: sheets.map(({ name, rows }) => ({ name, rows })),
    names: Object.entries(names).map(([name, place]) => ({ name, sheet: null, formula: formulaOf(place) })),
  };
}

function formulaOf({ sheet, row, column, rows = 1, columns = 1 }: Place): string {
  const last = `$${columnLetters(column + columns - 1)}$${row + rows - 1}`;
  return `${quoteSheet(sheet)}!$${columnLetters(column)}$${row}:${last}`;
}
