import type { ColumnForm, ColumnKind, RowForm, TableForm } from '../form.ts';
import { oncePer } from '../once-per.ts';
import type { Expression } from './expression.ts';
import type { Grid, GridCell, GridColumn, GridRow } from './frame.ts';
import { getExpression } from './parse.ts';

/** A row as it stands in a book: the form's, which goes by what the form calls it, or the user's own with `form` null. */
export interface PlacedRow {
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
  readonly form: RowForm | null;
}

/** The key of every total row, in names and in findings. */
export const totalKey = 'tổng';

/** A table as names see it, its formulas parsed; throws where the form is broken. */
export function gridOf(table: TableForm, rows: readonly PlacedRow[]): Grid {
  return {
    key: table.key,
    labels: [table.title, table.sheet],
    columns: columnsOf(table),
    rows: rows.map((row) => (row.form ? rowOfForm(row.form) : ownRow(row))),
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

/** The rows of a table that are no headings. */
export const bodyRows = oncePer((grid: Grid): readonly number[] => grid.rows.flatMap((row, index) => (row.heading ? [] : [index])));

/** Whether some row has formulas of its own. */
export const hasRowFormulas = oncePer((grid: Grid): boolean => grid.rows.some((row) => row.formulas !== undefined));

/** Whether cells of this kind hold numbers that can be added, compared and missing. */
export function isNumeric(kind: ColumnKind): boolean {
  return kind === 'count' || kind === 'number' || kind === 'money' || kind === 'rate';
}

/** The kind of a cell: where rows differ in kind, the row's for its value cells. */
export function cellKind(_table: TableForm, row: RowForm | null, column: ColumnForm): ColumnKind {
  return row?.kind !== undefined && isNumeric(column.kind) ? row.kind : column.kind;
}

const columnsOf = oncePer((table: TableForm): readonly GridColumn[] => table.columns.map(columnOf));

function columnOf(column: ColumnForm): GridColumn {
  return {
    key: column.key,
    label: column.heading.join(' > '),
    kind: column.kind,
    ...(column.formula === undefined ? {} : { formula: getExpression(column.formula) }),
    ...(column.optional ? { optional: true } : {}),
  };
}

const rowOfForm = oncePer((form: RowForm): GridRow => {
  return {
    key: form.key,
    label: form.label,
    groups: form.groups ?? [],
    ...(form.heading ? { heading: true } : {}),
    ...(form.formulas ? { formulas: formulasOf(form.formulas) } : {}),
    ...(form.optional ? { optional: true } : {}),
  };
});

function ownRow({ key, label, groups }: PlacedRow): GridRow {
  return { key, label, groups, own: true };
}

function formulasOf(sources: Readonly<Record<string, string>>): Readonly<Record<string, Expression>> {
  const formulas: Record<string, Expression> = {};
  for (const [column, source] of Object.entries(sources)) formulas[column] = getExpression(source);
  return formulas;
}
