import type { Area, CellPlan } from '../../workbook/plan.ts';
import type { ColumnForm } from '../form.ts';
import { cell } from './cells.ts';
import type { TablePlace } from './places.ts';

/** The heading rows of a table: neighbours under the same texts share a merged cell, a short heading is merged downwards. */
export function headingRows(place: TablePlace): { readonly rows: readonly (readonly CellPlan[])[]; readonly merges: readonly Area[] } {
  const { columns } = place.form;
  const merges: Area[] = [];
  const rows: CellPlan[][] = Array.from({ length: place.depth }, () => columns.map(() => cell(null, 'head')));
  for (let level = 0; level < place.depth; level++) {
    let index = 0;
    while (index < columns.length) {
      const text = columns[index]?.heading[level];
      const across = text === undefined ? 1 : acrossOf(columns, index, level);
      if (text !== undefined) {
        const line = rows[level];
        if (line) line[index] = cell(text, 'head');
        const down = isLast(columns[index], level) ? place.depth - level : 1;
        if (across > 1 || down > 1) {
          merges.push({ row: place.headRow + level, column: place.firstColumn + index, rows: down, columns: across });
        }
      }
      index += across;
    }
  }
  return { rows, merges };
}

/** `(1)`, `(2)` … as text: the printed numbers of the columns. */
export function numberTexts(columns: readonly ColumnForm[]): readonly string[] {
  return columns.map(({ key }, index) => (/^[0-9]+[a-z]?$/.test(key) ? `(${key})` : `(${index + 1})`));
}

/** How many columns from here share this text and all texts above it; the last text of a heading stands alone. */
function acrossOf(columns: readonly ColumnForm[], from: number, level: number): number {
  const first = columns[from];
  if (!first || isLast(first, level)) return 1;
  let to = from + 1;
  while (to < columns.length) {
    const other = columns[to];
    if (!other || isLast(other, level) || !sameAbove(first, other, level)) break;
    to += 1;
  }
  return to - from;
}

function sameAbove(a: ColumnForm, b: ColumnForm, level: number): boolean {
  for (let index = 0; index <= level; index++) if (a.heading[index] !== b.heading[index]) return false;
  return true;
}

function isLast(column: ColumnForm | undefined, level: number): boolean {
  return column !== undefined && level === column.heading.length - 1;
}
