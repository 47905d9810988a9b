import type { CellValue, Place } from './workbook.ts';

/** A new book as data. Only `form/layout` makes one; `xlsx/write` and the hosts lay it. */
export interface BookPlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: Readonly<Record<string, Place>>;
  readonly styles: Readonly<Record<string, StylePlan>>;
}

export interface SheetPlan {
  readonly name: string;
  readonly hidden?: true;
  readonly tab?: string;
  /** A page to read, not a grid to fill. */
  readonly gridlines?: false;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Area[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly validations: readonly ValidationPlan[];
  readonly formats: readonly FormatPlan[];
  readonly print: PrintPlan;
}

/** Width in characters of the default font, as Excel counts it. */
export interface ColumnPlan {
  readonly width: number;
  readonly hidden?: true;
}

/** Cells from column 1; `null` leaves a cell without content and style. Height in points; absent: automatic. */
export interface RowPlan {
  readonly height?: number;
  readonly hidden?: true;
  readonly cells: readonly (CellPlan | null)[];
}

export interface CellPlan {
  readonly value: CellValue;
  /** Excel's English spelling with `=`; `value` is then our own result. */
  readonly formula?: string;
  /** A name in `BookPlan.styles`. */
  readonly style?: string;
  /** A place in this book that the cell leads to. */
  readonly link?: Place;
}

/** A block of a sheet, from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What may be typed, and the hint that appears beside the cell. Title up to 32 characters, text up to 255. */
export interface ValidationPlan {
  readonly areas: readonly Area[];
  readonly allow:
    | { readonly type: 'any' }
    | { readonly type: 'whole'; readonly min: number }
    | { readonly type: 'decimal'; readonly min: number }
    | { readonly type: 'date' }
    | { readonly type: 'list'; readonly items: readonly string[] };
  /** Warn lets the user keep what was typed. */
  readonly strict: 'stop' | 'warn';
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string };
}

/** A conditional format: `formula` is written for the first cell of the first area, with `=`. */
export interface FormatPlan {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly look: FormatLook;
}

export type FormatLook = 'wrong' | 'done' | 'missing';

export interface PrintPlan {
  readonly landscape: boolean;
  /** Rows repeated at the top of each page, from 1. */
  readonly titleRows?: readonly [from: number, to: number];
}

export interface StylePlan {
  readonly font?: {
    readonly size?: number;
    readonly bold?: true;
    readonly italic?: true;
    readonly color?: string;
    readonly underline?: true;
  };
  readonly fill?: string;
  readonly border?: 'thin' | 'hair';
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right';
    readonly vertical?: 'top' | 'center';
    readonly wrap?: true;
    readonly indent?: number;
  };
  /** An Excel number format, English: `0`, `#,##0`, `0.00%`, `dd/mm/yyyy`, `@`. Absent: General. */
  readonly format?: string;
}
