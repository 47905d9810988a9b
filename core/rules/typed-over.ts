import type { Derived, Report } from '../report/report.ts';
import { type CellAt, findDependents } from '../workbook/dependents.ts';
import type { Held } from '../workbook/edit.ts';
import type { Cell, Place } from '../workbook/workbook.ts';
import { sameValue } from './derived.ts';

/**
 * Whether a formula that stands as laid follows from a cell whose own formula was typed over. Such a cell shows what that number gives,
 * and rightly so: only the cell typed over is told, and mending it mends them all.
 */
export function followsTypedOver(report: Report): (place: Place) => boolean {
  const cells = computedCells(report);
  const over = cells.filter(({ held, derived }) => held.formula !== derived.formula && !sameValue(held.value, derived.result));
  if (over.length === 0) return () => false;
  const names = [...new Set(cells.map(({ place }) => place.sheet))];
  const sheets = names.map((name) => ({ name, rows: [] as Cell[][] }));
  const at = ({ sheet, row, column }: Place): CellAt => ({ sheet: names.indexOf(sheet), row, column });
  for (const { place, held } of cells) {
    const rows = sheets[names.indexOf(place.sheet)]?.rows ?? [];
    const row = rows[place.row - 1] ?? [];
    rows[place.row - 1] = row;
    row[place.column - 1] = held;
  }
  const reached = findDependents(
    { sheets, names: [] },
    over.map(({ place }) => at(place)),
  );
  const addresses = new Set(reached.map(({ sheet, row, column }) => `${row}:${column}:${names[sheet]}`));
  return ({ sheet, row, column }) => addresses.has(`${row}:${column}:${sheet}`);
}

interface Computed {
  readonly place: Place;
  readonly held: Held;
  readonly derived: Derived;
}

function computedCells({ tables, figures, fields }: Report): readonly Computed[] {
  const cells: Computed[] = [];
  const add = ({ place, held, derived }: Omit<Computed, 'derived'> & { readonly derived?: Derived }): void => {
    if (derived) cells.push({ place, held, derived });
  };
  for (const { rows, total } of tables) {
    for (const row of rows) row.cells.forEach(add);
    total?.cells.forEach(add);
  }
  figures.forEach(add);
  fields.forEach(add);
  return cells;
}
