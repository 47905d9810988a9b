import type { ColumnForm, ColumnKind, RowForm, TableForm } from '../form.ts';
import type { Expression } from './expression.ts';
import type { Grid, GridCell, GridColumn, GridRow } from './frame.ts';
import { getExpression } from './parse.ts';

/** A row as it stands in a book: the form's, or the user's own with `form` null. */
export interface PlacedRow {
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
  readonly form: RowForm | null;
  readonly heading?: true;
}

/** The key of every total row, in names and in findings. */
export const totalKey = 'tổng';

/** A table as names see it, its formulas parsed; throws where the form is broken. */
export function gridOf(table: TableForm, rows: readonly PlacedRow[]): Grid {
  const parsed = new Map<RowForm, Readonly<Record<string, Expression>>>();
  return {
    key: table.key,
    labels: [table.title, table.sheet],
    columns: table.columns.map(columnOf),
    rows: rows.map((row) => rowOf(row, parsed)),
    total: table.total ? { key: totalKey, label: table.total.label, groups: [] } : null,
  };
}

/** What computes a cell: its row's formula, its column's formula, in a total row the sum of an input column; null where it is typed. */
export function ruleOf(grid: Grid, cell: GridCell): Expression | 'sum' | null {
  const column = grid.columns[cell.column];
  if (!column) throw new Error(`Table ${grid.key} has no column ${cell.column}.`);
  if (cell.row === -1) return column.formula ?? (isNumeric(column.kind) && column.kind !== 'rate' ? 'sum' : null);
  const row = grid.rows[cell.row];
  if (!row) throw new Error(`Table ${grid.key} has no row ${cell.row}.`);
  if (row.heading) return null;
  return row.formulas?.[column.key] ?? column.formula ?? null;
}

/** Whether cells of this kind hold numbers that can be added, compared and missing. */
export function isNumeric(kind: ColumnKind): boolean {
  return kind === 'count' || kind === 'number' || kind === 'money' || kind === 'rate';
}

/** The kind of a cell: where rows differ in kind, the row's for its value cells. */
export function cellKind(_table: TableForm, row: RowForm | null, column: ColumnForm): ColumnKind {
  return row?.kind !== undefined && isNumeric(column.kind) ? row.kind : column.kind;
}

function columnOf(column: ColumnForm): GridColumn {
  return {
    key: column.key,
    label: column.heading.join(' > '),
    kind: column.kind,
    ...(column.formula === undefined ? {} : { formula: getExpression(column.formula) }),
    ...(column.optional ? { optional: true } : {}),
  };
}

function rowOf(row: PlacedRow, parsed: Map<RowForm, Readonly<Record<string, Expression>>>): GridRow {
  const heading = row.heading ?? row.form?.heading;
  return {
    key: row.key,
    label: row.label,
    groups: row.groups,
    ...(heading ? { heading: true } : {}),
    ...(row.form?.formulas ? { formulas: formulasOf(row.form, row.form.formulas, parsed) } : {}),
    ...(row.form?.optional ? { optional: true } : {}),
  };
}

function formulasOf(
  form: RowForm,
  sources: Readonly<Record<string, string>>,
  parsed: Map<RowForm, Readonly<Record<string, Expression>>>,
): Readonly<Record<string, Expression>> {
  const known = parsed.get(form);
  if (known) return known;
  const formulas: Record<string, Expression> = {};
  for (const [column, source] of Object.entries(sources)) formulas[column] = getExpression(source);
  parsed.set(form, formulas);
  return formulas;
}
