import { columnLetters, printCell, quoteSheet } from '../workbook/place.ts';
import type { Place } from '../workbook/workbook.ts';
import type { GridCell } from './formula/frame.ts';
import { oncePer } from './once-per.ts';

/** Where the cells of a grid stand: `row` of -1 is the total row, `top` and `bottom` are the thin rows around the body. */
export interface GridPlace {
  readonly sheet: string;
  row(index: number): number;
  column(index: number): number;
  readonly top: number;
  readonly bottom: number;
}

/** Where everything stands that a formula can point to. */
export interface CellPlaces {
  readonly grids: readonly GridPlace[];
  figure(index: number): Place;
  field(index: number): Place;
  earlier(relation: 'kỳ trước' | 'cùng kỳ', key: string): Place;
}

/** What `printFormula` and its kin need: the spelling of places in a formula. */
export interface CellAddresses {
  cell(cell: GridCell): string;
  column(grid: number, column: number): string;
  rows(grid: number, column: number, rows: readonly number[]): string;
  figure(index: number): string;
  field(index: number): string;
  earlier(relation: 'kỳ trước' | 'cùng kỳ', key: string): string;
}

/**
 * Addresses as formulas of one sheet write them: cells of the formula's own row as `E7`, so that a row can be copied; all others
 * as `$E$8`; other sheets by their quoted name. Layout and report print alike, or every formula would look typed over.
 */
export function addressesOn(places: CellPlaces, here: { readonly sheet: string; readonly row?: number }): CellAddresses {
  const at = (place: Place): string => {
    if (place.sheet !== here.sheet) return `${quoteSheet(place.sheet)}!${fixed(place.row, place.column)}`;
    return place.row === here.row ? printCell(place) : fixed(place.row, place.column);
  };
  const gridAt = (index: number): GridPlace => {
    const grid = places.grids[index];
    if (!grid) throw new Error(`There is no grid ${index}.`);
    return grid;
  };
  const range = (index: number, column: number, from: number, to: number): string => {
    const grid = gridAt(index);
    const letters = columnLetters(grid.column(column));
    return `${grid.sheet === here.sheet ? '' : prefixOf(grid)}$${letters}$${from}:$${letters}$${to}`;
  };
  return {
    cell({ grid, row, column }) {
      const place = gridAt(grid);
      const [line, letters] = [place.row(row), columnLetters(place.column(column))];
      if (place.sheet !== here.sheet) return `${prefixOf(place)}$${letters}$${line}`;
      return line === here.row ? `${letters}${line}` : `$${letters}$${line}`;
    },
    column: (grid, column) => range(grid, column, gridAt(grid).top, gridAt(grid).bottom),
    rows(grid, column, rows) {
      const lines = rows.map((row) => gridAt(grid).row(row));
      if (lines.length === 0) throw new Error('A list without rows has no range.');
      return range(grid, column, Math.min(...lines), Math.max(...lines));
    },
    figure: (index) => at(places.figure(index)),
    field: (index) => at(places.field(index)),
    earlier: (relation, key) => at(places.earlier(relation, key)),
  };
}

const prefixOf = oncePer(({ sheet }: GridPlace): string => `${quoteSheet(sheet)}!`);

function fixed(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}
