import { applyEdits, type Edit } from '../workbook/edit.ts';
import type { Place, Workbook } from '../workbook/workbook.ts';
import { isIn, type References, referencesOf } from './references.ts';

interface FormulaCell {
  readonly place: Place;
  readonly formula: string;
  readonly own: boolean;
  readonly reads: References;
}

/** More than this many cells on the way, and every formula of the user counts as reached. */
const farthest = 2_000;

/**
 * The workbook in which a user's own formulas that the edited cells can reach have no result: nobody has calculated them yet.
 * `isOurs` tells the cells whose formulas are ours: those we evaluate ourselves.
 */
export function forgetReached(workbook: Workbook, edits: readonly Edit[], isOurs: (place: Place, formula: string) => boolean): Workbook {
  if (edits.length === 0) return workbook;
  const cells = formulaCells(workbook, isOurs);
  if (!cells.some((cell) => cell.own)) return workbook;
  const written = new Set(edits.map(({ place }) => addressOf(place)));
  const reached = reachedFrom(
    edits.map(({ place }) => place),
    cells,
  );
  const forgotten = cells.filter((cell) => cell.own && reached.has(cell) && !written.has(addressOf(cell.place)));
  return applyEdits(
    workbook,
    forgotten.map(({ place, formula }) => ({ place, before: { value: null, formula }, after: { value: null, formula } })),
  );
}

function formulaCells(workbook: Workbook, isOurs: (place: Place, formula: string) => boolean): readonly FormulaCell[] {
  const cells: FormulaCell[] = [];
  for (const { name, rows } of workbook.sheets) {
    rows.forEach((row, index) => {
      row.forEach(({ formula }, at) => {
        if (formula === undefined) return;
        const place = { sheet: name, row: index + 1, column: at + 1 };
        cells.push({ place, formula, own: !isOurs(place, formula), reads: referencesOf(formula, name, workbook.names) });
      });
    });
  }
  return cells;
}

function reachedFrom(start: readonly Place[], cells: readonly FormulaCell[]): ReadonlySet<FormulaCell> {
  const reached = new Set<FormulaCell>(cells.filter((cell) => cell.reads.anything));
  let waiting: readonly Place[] = [...start, ...[...reached].map((cell) => cell.place)];
  while (waiting.length > 0) {
    if (reached.size > farthest) return new Set(cells);
    const next: Place[] = [];
    for (const cell of cells) {
      if (reached.has(cell) || !cell.reads.blocks.some((block) => waiting.some((place) => isIn(block, place)))) continue;
      reached.add(cell);
      next.push(cell.place);
    }
    waiting = next;
  }
  return reached;
}

function addressOf(place: Place): string {
  return `${place.row}:${place.column}:${place.sheet}`;
}
