import { readReport } from '../report/read.ts';
import type { Derived } from '../report/report.ts';
import type { Edit } from '../workbook/edit.ts';
import { findCell, type Place, type Workbook } from '../workbook/workbook.ts';
import { forgetReached } from './reach.ts';

/** The formulas other than our own that edits already written brought without a result or can reach: a host that does not calculate shows them as not calculated. */
export function findStale(workbook: Workbook, edits: readonly Edit[]): readonly Place[] {
  if (edits.length === 0) return [];
  const ours = ourFormulas(workbook);
  const forgotten: Place[] = edits
    .filter(({ place, after }) => after.formula !== undefined && after.value === null && ours.get(addressOf(place)) !== after.formula)
    .map(({ place }) => place);
  const marked = forgetReached(workbook, edits, (place, formula) => ours.get(addressOf(place)) === formula);
  if (marked === workbook) return forgotten;
  for (const { name, rows } of workbook.sheets) {
    rows.forEach((row, index) => {
      row.forEach((cell, at) => {
        if (cell.formula === undefined) return;
        const place = { sheet: name, row: index + 1, column: at + 1 };
        if (findCell(marked, place) !== cell) forgotten.push(place);
      });
    });
  }
  return forgotten;
}

function ourFormulas(workbook: Workbook): ReadonlyMap<string, string> {
  const { tables, figures, fields } = readReport(workbook);
  const ours = new Map<string, string>();
  const add = ({ place, derived }: { readonly place: Place; readonly derived?: Derived }): void => {
    if (derived) ours.set(addressOf(place), derived.formula);
  };
  for (const { rows, total } of tables) {
    for (const { cells } of rows) cells.forEach(add);
    total?.cells.forEach(add);
  }
  figures.forEach(add);
  fields.forEach(add);
  return ours;
}

function addressOf({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}
