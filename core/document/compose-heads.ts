import { toNfc } from '../base/text.ts';
import type { GridCell, GridRow } from './document.ts';

/**
 * Heading rows from headings such as `Đã giải quyết > Quá hạn`: neighbours with the same texts above share a cell, a short
 * heading reaches down. Below them the row of numbers.
 */
export function headRows(headings: readonly string[], numbers: readonly string[]): readonly GridRow[] {
  const paths = headings.map((heading) => toNfc(heading).split(' > '));
  const depth = paths.reduce((deepest, path) => Math.max(deepest, path.length), 1);
  const rows: GridRow[] = [];
  for (let level = 0; level < depth; level += 1) {
    const cells: GridCell[] = [];
    for (let column = 0; column < paths.length; column += 1) {
      const path = paths[column] ?? [];
      const text = path[level];
      if (text === undefined) continue;
      const leaf = level === path.length - 1;
      const across = leaf ? 1 : countSame(paths, column, level);
      const down = leaf ? depth - level : 1;
      cells.push({
        column,
        ...(across > 1 ? { across } : {}),
        ...(down > 1 ? { down } : {}),
        runs: text === '' ? [] : [{ text }],
        align: 'center',
      });
      column += across - 1;
    }
    rows.push({ cells, bold: true });
  }
  const last = numbers.map((number, column): GridCell => ({ column, runs: [{ text: number, italic: true }], align: 'center' }));
  return [...rows, { cells: last }];
}

/** How many neighbours from here on have the same texts down to this level, none of them ending here. */
function countSame(paths: readonly (readonly string[])[], from: number, level: number): number {
  const path = paths[from] ?? [];
  let count = 1;
  while (from + count < paths.length) {
    const other = paths[from + count] ?? [];
    if (other.length - 1 <= level || !path.slice(0, level + 1).every((text, at) => other[at] === text)) break;
    count += 1;
  }
  return count;
}
