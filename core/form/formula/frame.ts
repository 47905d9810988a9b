import type { ColumnKind } from '../form.ts';
import type { Expression } from './expression.ts';

/**
 * What names can mean: the tables of a book by keys and labels, without values and without addresses.
 * A report and a layout both make one; evaluating adds values, printing adds addresses.
 */
export interface Frame {
  readonly grids: readonly Grid[];
  readonly figures: readonly FrameFigure[];
  readonly fields: readonly FrameField[];
  /** What names mean, remembered once for all who ask; without it everyone finds out anew. */
  readonly resolve?: (here: Here, name: Expression & { readonly type: 'name' }) => Target | NameProblem;
}

export interface Grid {
  readonly key: string;
  /** The table's title and sheet name, for people who write it out. */
  readonly labels: readonly string[];
  readonly columns: readonly GridColumn[];
  /** Body rows in sheet order, heading rows among them. */
  readonly rows: readonly GridRow[];
  readonly total: GridRow | null;
}

export interface GridColumn {
  readonly key: string;
  /** The heading joined by ` > `. */
  readonly label: string;
  readonly kind: ColumnKind;
  readonly formula?: Expression;
  readonly optional?: true;
}

export interface GridRow {
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
  /** The user's own, not of the form. */
  readonly own?: true;
  readonly heading?: true;
  readonly formulas?: Readonly<Record<string, Expression>>;
  readonly optional?: true;
}

export interface FrameFigure {
  readonly name: string;
  readonly expression?: Expression;
}

export interface FrameField {
  readonly key: string;
  readonly label: string;
  readonly expression?: Expression;
}

/** A cell of a grid by index: `row` in `rows`, -1 for the total row; `column` in `columns`. */
export interface GridCell {
  readonly grid: number;
  readonly row: number;
  readonly column: number;
}

/** Where an expression stands: names of one part are looked for from here. */
export interface Here {
  readonly grid?: number;
  /** -1: the total row. */
  readonly row?: number;
  readonly column?: number;
}

/** What a name means. `list` holds the body rows only. */
export type Target =
  | { readonly type: 'cell'; readonly cell: GridCell }
  | { readonly type: 'list'; readonly grid: number; readonly column: number; readonly rows: readonly number[] }
  | { readonly type: 'figure'; readonly index: number }
  | { readonly type: 'field'; readonly index: number }
  | { readonly type: 'earlier'; readonly relation: 'kỳ trước' | 'cùng kỳ'; readonly key: string };

/** Whether two lists hold the same rows of the same table. */
export function sameRows(a: { readonly grid: number; readonly rows: readonly number[] }, b: typeof a): boolean {
  if (a.grid !== b.grid || a.rows.length !== b.rows.length) return false;
  return a.rows === b.rows || a.rows.every((row, index) => row === b.rows[index]);
}

/** Why a name means nothing, or two things. */
export type NameProblem =
  | { readonly type: 'unknown'; readonly name: string; readonly nearest?: string }
  | { readonly type: 'ambiguous'; readonly name: string; readonly matches: readonly string[] }
  | { readonly type: 'parts'; readonly name: string };
