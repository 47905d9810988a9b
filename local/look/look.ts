import type { Place } from '../../core/index.ts';

/** What an .xlsx says of its looks, beside what the core reads of its cells. */
export interface Look {
  readonly sheets: ReadonlyMap<string, SheetLook>;
}

/** A block of cells, from 1. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetLook {
  /** The last row and column that have a cell, blank ones with a style included. */
  readonly rows: number;
  readonly columns: number;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Block[];
  /** Pixels, 0 where the column is hidden. */
  widthOf(column: number): number;
  /** Pixels, 0 where the row is hidden, null where its content decides. */
  heightOf(row: number): number | null;
  styleOf(row: number, column: number): CellLook;
  linkOf(row: number, column: number): Place | null;
}

export interface CellLook {
  /** The code of the number format, Excel's English spelling. */
  readonly format: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** `#rrggbb`; null: none of its own. */
  readonly fill: string | null;
  readonly color: string | null;
  /** Null: numbers to the right, words to the left. */
  readonly align: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** Steps from the left or right edge. */
  readonly indent: number;
  /** Pixels. */
  readonly size: number;
  readonly bordered: boolean;
}

export const plainCell: CellLook = {
  format: 'General',
  bold: false,
  italic: false,
  underline: false,
  fill: null,
  color: null,
  align: null,
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  size: 14.7,
  bordered: false,
};

/** Excel's own width of a column nobody sized. */
export const usualWidth = 64;

/** The look of a sheet of which nothing is known. */
export const plainSheet: SheetLook = {
  rows: 0,
  columns: 0,
  gridlines: true,
  frozen: { rows: 0, columns: 0 },
  merges: [],
  widthOf: () => usualWidth,
  heightOf: () => null,
  styleOf: () => plainCell,
  linkOf: () => null,
};
