import type { GridRow } from './document.ts';
import { measures } from './measures.ts';
import { longestWordWidth } from './widths.ts';

/**
 * Column widths that fill the page in proportion to those of the sheet, at the largest size whose words fit unbroken with some room left.
 * Where none does, the smallest size, wide words taking room from the other columns.
 */
export function fitColumns(
  sheetWidths: readonly number[],
  page: number,
  rows: readonly GridRow[],
): { readonly columns: readonly number[]; readonly fontSize: number } {
  const sum = sheetWidths.reduce((total, width) => total + width, 0) || 1;
  const share = sheetWidths.map((width) => (width / sum) * page);
  const { sizes, padding, border } = measures.grid;
  const smallest = sizes[sizes.length - 1] ?? 10;
  const words = widestWords(rows, sheetWidths.length);
  const needs = (size: number): readonly number[] =>
    words.map((word) => (word === '' ? 0 : longestWordWidth(word, size, 'bold')) + 2 * padding + 2 * border);
  for (const size of sizes) {
    const least = needs(size);
    const needed = least.reduce((total, width) => total + width, 0);
    if (needed <= page * (size === smallest ? 1 : 0.85)) return { columns: roundTo(raise(share, least), page), fontSize: size };
  }
  return { columns: roundTo(share, page), fontSize: smallest };
}

/** The widest word of each column, among cells that do not span. Measured once, at one size: the order of widths does not change. */
function widestWords(rows: readonly GridRow[], columns: number): readonly string[] {
  const widest: string[] = new Array(columns).fill('');
  const widths: number[] = new Array(columns).fill(0);
  for (const row of rows) {
    for (const cell of row.cells) {
      if ((cell.across ?? 1) > 1) continue;
      for (const word of cell.runs
        .map((run) => run.text)
        .join('')
        .split(/\s+/)) {
        const width = longestWordWidth(word, 10, 'bold');
        if (width > (widths[cell.column] ?? 0)) {
          widths[cell.column] = width;
          widest[cell.column] = word;
        }
      }
    }
  }
  return widest;
}

/** Raises columns to what they need at least; the others give in proportion to what they have to spare. */
function raise(share: readonly number[], least: readonly number[]): readonly number[] {
  const lack = share.reduce((total, width, at) => total + Math.max(0, (least[at] ?? 0) - width), 0);
  const spare = share.reduce((total, width, at) => total + Math.max(0, width - (least[at] ?? 0)), 0);
  if (lack === 0 || spare === 0) return share;
  return share.map((width, at) => {
    const need = least[at] ?? 0;
    return width < need ? need : width - ((width - need) / spare) * lack;
  });
}

/** Whole twips whose sum is exactly the page. */
function roundTo(widths: readonly number[], page: number): readonly number[] {
  let used = 0;
  let given = 0;
  return widths
    .map((width) => {
      used += width;
      const rounded = Math.round(used) - given;
      given += rounded;
      return Math.max(1, rounded);
    })
    .map((width, at, all) => (at === all.length - 1 ? width + page - all.reduce((total, one) => total + one, 0) : width));
}
