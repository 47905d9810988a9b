import type { Area } from '../../workbook/plan.ts';
import { sheetColumn, sheetRow, type TablePlace } from './places.ts';

/**
 * The stretches of a column whose rows share a key, by key; rows of key null stay out. Thin rows and headings of groups belong to
 * the stretch beside them, so that a row inserted anywhere in it is inside.
 */
export function areasByKey(
  place: TablePlace,
  column: number,
  keyOfRow: (row: number) => string | null,
): ReadonlyMap<string, readonly Area[]> {
  const stretches: { key: string | null; from: number; to: number }[] = [];
  place.rows.forEach((laid, row) => {
    if (laid.heading) return;
    const key = keyOfRow(row);
    const last = stretches[stretches.length - 1];
    if (last && last.key === key) last.to = row;
    else stretches.push({ key, from: row, to: row });
  });
  const areas = new Map<string, Area[]>();
  stretches.forEach(({ key, from, to }, index) => {
    if (key === null) return;
    const top = index === 0 ? place.thinTop : sheetRow(place, from);
    const bottom = index === stretches.length - 1 ? place.thinBottom : sheetRow(place, to);
    const area = { row: top, column: sheetColumn(place, column), rows: bottom - top + 1, columns: 1 };
    areas.set(key, [...(areas.get(key) ?? []), area]);
  });
  return areas;
}

/** One cell of a table as an area; row -1 is the total row. */
export function areaOf(place: TablePlace, row: number, column: number): Area {
  return { row: sheetRow(place, row), column: sheetColumn(place, column), rows: 1, columns: 1 };
}

/** Neighbouring columns with the same rows as one area. */
export function joinColumns(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of areas) {
    const last = joined[joined.length - 1];
    if (last && last.row === area.row && last.rows === area.rows && last.column + last.columns === area.column) {
      joined[joined.length - 1] = { ...last, columns: last.columns + area.columns };
    } else joined.push(area);
  }
  return joined;
}
