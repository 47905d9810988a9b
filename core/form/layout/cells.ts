import type { CellPlan, ColumnPlan, RowPlan } from '../../workbook/plan.ts';
import type { CellValue, Place } from '../../workbook/workbook.ts';
import type { ColumnKind } from '../form.ts';
import type { Value } from '../formula/expression.ts';
import type { FormatName, StyleName } from './styles.ts';

/** A cell that somebody types in, or that shows a fixed text. */
export function cell(value: CellValue, style: StyleName): CellPlan {
  return { value: value === '' ? null : value, style };
}

/** A cell the book computes, with our own result. */
export function computed(formula: string, value: CellValue, style: StyleName): CellPlan {
  return { value: value === '' ? null : value, formula, style };
}

/** A cell that leads to a place of the book. */
export function link(text: string, to: Place, style: StyleName): CellPlan {
  return { value: text, style, link: to };
}

export function row(cells: readonly (CellPlan | null)[], height?: number): RowPlan {
  return height === undefined ? { cells } : { height, cells };
}

/** The row above the first and below the last body row: thin, so that it is not typed in. */
export const thinRow: RowPlan = { height: 5, cells: [] };

/** The hidden key column first, then the others. */
export function columns(widths: readonly number[]): ColumnPlan[] {
  return [{ width: 14, hidden: true }, ...widths.map((width) => ({ width }))];
}

/** Height in points that a wrapped text needs: spreadsheets do not fit rows that a file brings. */
export function heightOf(text: string, width: number): number {
  let lines = 0;
  // Times New Roman at 12 points holds about 1.15 letters of Vietnamese where Excel counts one.
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / (width * 1.1)));
  return Math.min(409, Math.max(18, lines * 16 + 2));
}

/** How a value of a kind is shown. */
export function formatOf(kind: ColumnKind, decimals?: number): FormatName {
  switch (kind) {
    case 'ordinal':
      return 'mark';
    case 'label':
      return 'label';
    case 'unit':
      return 'mark';
    case 'text':
      return 'text';
    case 'date':
      return 'date';
    case 'count':
      return 'count';
    case 'rate':
      return decimals === 0 ? 'rate0' : decimals === 1 ? 'rate1' : 'rate2';
    case 'money':
    case 'number':
      return numberFormat(kind, decimals);
  }
}

/** What a cell shows for a value: the same that the printed formula gives. */
export function shown(value: Value): CellValue {
  switch (value.type) {
    case 'number':
    case 'text':
    case 'truth':
      return value.value;
    case 'blank':
      return null;
    case 'unknown':
      return value.why === 'zero' ? '–' : null;
  }
}

/** A typed value as expressions see it. */
export function typedValue(value: CellValue | undefined): Value {
  if (value === undefined || value === null || value === '') return { type: 'blank' };
  if (typeof value === 'number') return { type: 'number', value };
  return typeof value === 'boolean' ? { type: 'truth', value } : { type: 'text', value };
}

function numberFormat(kind: 'money' | 'number', decimals: number | undefined): FormatName {
  if (decimals === undefined) return kind === 'money' ? 'count' : 'plain';
  return decimals === 0 ? 'count' : decimals === 1 ? 'decimal1' : 'decimal2';
}
