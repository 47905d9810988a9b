import type { Place, Severity } from '../../../core/index.ts';

/** A sheet as the grid asks for it; rows and columns count from 1, sizes are pixels. */
export interface GridSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** False for a page to read, not a grid to fill. */
  readonly gridlines?: boolean;
  /** 0: hidden. */
  widthOf(column: number): number;
  /** 0: hidden; null: its content decides. */
  heightOf(row: number): number | null;
  readonly merges: readonly Block[];
  show(row: number, column: number): ShownCell;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ShownCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  readonly indent?: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** `#rrggbb` */
  readonly fill: string | null;
  readonly color: string | null;
  /** What the editor starts with. */
  readonly edit: string;
  readonly derived: boolean;
  /** A user's own formula that nobody has computed since its cells changed. */
  readonly stale: boolean;
  readonly link: Place | null;
  /** Pixels. */
  readonly size: number;
  readonly bordered: boolean;
}

export interface GridMark {
  readonly place: Place;
  readonly severity: Severity;
  readonly text: string;
}

/** `typed` as a person would type it; null empties the cell. */
export interface GridChange {
  readonly place: Place;
  readonly typed: string | null;
}

export interface GridEvents {
  edited(changes: readonly GridChange[]): void;
  chosen(place: Place): void;
  undo(): void;
  redo(): void;
  follow(place: Place): void;
  /** A sentence that everybody should see. */
  told?(sentence: string): void;
}

export interface Grid {
  show(sheets: readonly GridSheet[], chosen?: string): void;
  refresh(): void;
  mark(marks: readonly GridMark[]): void;
  goTo(place: Place): void;
  focus(): void;
  /** Whether something stands in the editor of a cell that the book does not have. */
  isTyping(): boolean;
  /** What stands in the editor of a cell is written. */
  settle(): void;
}

/** A cell by row and column, or the shown corner of a merged one. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}
