import type { TableForm } from '../form/form.ts';
import { createEvaluator, type Evaluator } from '../form/formula/evaluate.ts';
import type { Value } from '../form/formula/expression.ts';
import { cellKind, isNumeric } from '../form/formula/grid.ts';
import type { Cell } from '../workbook/workbook.ts';
import { dateValue } from './fields.ts';
import { textOf } from './listing.ts';
import type { ReadRow, ReadTable } from './read-table.ts';
import type { Site } from './site.ts';

export interface TypedValues {
  readonly site: Site;
  /** Beside the tables of the site, their rows first and in the same order. */
  readonly tables: readonly ReadTable[];
  figure(index: number): Value;
  field(index: number): Value;
  earlier(relation: 'kỳ trước' | 'cùng kỳ', key: string): Value;
}

/** Evaluates a book from what was typed into it; what the book computes is never read. */
export function evaluatorOf({ site, tables, figure, field, earlier }: TypedValues): Evaluator {
  return createEvaluator(site.frame, {
    cell({ grid, row, column }) {
      const table = tables[grid];
      const read = row === -1 ? table?.total : table?.rows[row];
      return table && read ? typedValue(table.form, read, column) : blank;
    },
    skipped: (grid, row) => tables[grid]?.rows[row]?.skipped ?? true,
    typedTotal: (grid) => tables[grid]?.typedTotal ?? false,
    figure,
    field,
    earlier,
  });
}

const blank: Value = { type: 'blank' };

/** What a typed cell is worth: a text where a number belongs is unknown, and so is a formula without result. */
export function typedValue(form: TableForm, row: ReadRow, index: number): Value {
  const cell = row.cells[index];
  const column = form.columns[index];
  if (!cell || !column) return blank;
  if (column.kind === 'label') return row.label === '' ? blank : { type: 'text', value: row.label };
  return worthOf(cell, row.form ? cellKind(form, row.form, column) : column.kind);
}

function worthOf(cell: Cell, kind: TableForm['columns'][number]['kind']): Value {
  const { value } = cell;
  if (value === null) return cell.formula === undefined ? blank : { type: 'unknown', why: 'error' };
  if (isNumeric(kind))
    return typeof value === 'number' && Number.isFinite(value) ? { type: 'number', value } : { type: 'unknown', why: 'error' };
  if (isErrorText(value)) return { type: 'unknown', why: 'error' };
  if (kind === 'date') return dateValue(value);
  const text = textOf(value);
  return text === '' ? blank : { type: 'text', value: text };
}

/** `#REF!` and its kin, as a host hands them over. */
export function isErrorText(value: Cell['value']): boolean {
  return typeof value === 'string' && /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/.test(value);
}
