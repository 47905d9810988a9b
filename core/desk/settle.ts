import { readWithSite } from '../report/read.ts';
import type { Derived, Report } from '../report/report.ts';
import { applyEdits, type Edit, type Held } from '../workbook/edit.ts';
import type { Place, Workbook } from '../workbook/workbook.ts';
import { askedOf, type Book } from './book.ts';
import { forgetReached } from './reach.ts';

/** The book as it will stand once the edits are written and the host has calculated, and what the book writes of it by itself. */
export interface Settled {
  readonly book: Book;
  /** New results of our own formulas, for hosts that do not calculate. */
  readonly results: readonly Edit[];
}

/**
 * Applies the edits in memory. Derived cells that held our value follow; one that shows something else keeps it, for it is a finding.
 * A user's own formula that an edit can reach is left without result.
 */
export function settle(before: Book, edits: readonly Edit[]): Settled {
  const reached = edits.length === 0 ? before.workbook : reachedBy(before, edits);
  const after = edits.length === 0 ? before : readAgain(before, reached);
  const results = newResults(before.report, after.report);
  return { book: results.length === 0 ? after : readAgain(before, applyEdits(reached, results)), results };
}

function readAgain(book: Book, workbook: Workbook): Book {
  return { workbook, ...readWithSite(workbook, book.read), ...askedOf(book) };
}

/** The cells after the edits, users' own formulas that these reach left without result. */
function reachedBy(before: Book, edits: readonly Edit[]): Workbook {
  const ours = new Map(computedCells(before.report).map(({ place, derived }) => [addressOf(place), derived.formula]));
  return forgetReached(applyEdits(before.workbook, edits), edits, (place, formula) => ours.get(addressOf(place)) === formula);
}

interface Computed {
  readonly place: Place;
  readonly held: Held;
  readonly derived: Derived;
}

function newResults(before: Report, after: Report): Edit[] {
  const held = before === after ? null : new Map(computedCells(before).map((cell) => [addressOf(cell.place), cell]));
  const edits: Edit[] = [];
  for (const cell of computedCells(after)) {
    const { place, held: now, derived } = cell;
    if (now.formula !== derived.formula) continue;
    const result = resultOf(derived);
    if (same(now.value, result)) continue;
    const then = held ? held.get(addressOf(place)) : cell;
    const followed =
      now.value === null || (then !== undefined && then.held.formula !== undefined && same(then.held.value, resultOf(then.derived)));
    if (followed) edits.push({ place, before: now, after: { value: result, formula: derived.formula } });
  }
  return edits;
}

/** Every cell of the book that our formulas compute. */
function computedCells(report: Report): readonly Computed[] {
  const cells: Computed[] = [];
  const add = (cell: Omit<Computed, 'derived'> & Partial<Computed>): void => {
    if (isComputed(cell)) cells.push(cell);
  };
  for (const table of report.tables) {
    for (const row of table.rows) row.cells.forEach(add);
    table.total?.cells.forEach(add);
  }
  report.figures.forEach(add);
  report.fields.forEach(add);
  return cells;
}

function isComputed(cell: Partial<Computed>): cell is Computed {
  return cell.derived !== undefined;
}

/** What hangs on a cell that cannot be calculated has no result either; the host finds it. */
function resultOf(derived: Derived): Held['value'] {
  return derived.value.type === 'unknown' && derived.value.why !== 'zero' && derived.value.why !== 'blank' ? null : derived.result;
}

function same(a: Held['value'], b: Held['value']): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) : a === b;
}

function addressOf(place: Place): string {
  return `${place.row}:${place.column}:${place.sheet}`;
}
