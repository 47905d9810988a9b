import { keyOf } from '../../base/text.ts';
import type { CellValue } from '../../workbook/workbook.ts';
import type { Filling, RowFilling } from '../filling.ts';
import type { Form, RowForm, TableForm } from '../form.ts';
import { spareRows } from '../sheets.ts';

/** A body row as it will stand in a table's sheet. */
export interface LaidRow {
  /** Empty for the user's own rows and the spare ones. */
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
  readonly form: RowForm | null;
  readonly heading?: true;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** The body rows of a table: the form's, then the unit's own, then spare ones where users add rows. */
export function bodyRows(table: TableForm, filling: Filling): readonly LaidRow[] {
  const given = filling.tables[table.key]?.rows ?? [];
  const fixed = table.rows.map((form) => fixedRow(form, given));
  // A row below the last fixed one belongs to its groups, as whoever reads the book will see it.
  const groups = groupsBelow(table);
  const own = given.filter((row) => !table.rows.some((form) => isOf(form, row))).map((row) => ownRow(row, groups));
  const spare = table.grows ? Array.from({ length: spareRows.table }, () => ownRow({ cells: {} }, groups)) : [];
  return [...fixed, ...own, ...spare];
}

/** Whether a table stands open in a new book: always, or because something was filled in. */
export function isShown(table: TableForm, filling: Filling): boolean {
  const given = filling.tables[table.key];
  return table.presence === 'always' || (given !== undefined && (given.rows.length > 0 || given.total !== undefined));
}

/** The value a line of `Thông tin chung` starts with: what was typed, else the form's draft. */
export function fieldValue(form: Form, filling: Filling, index: number): CellValue {
  const field = form.fields[index];
  if (!field) return null;
  const typed = filling.fields[field.key];
  return typed === undefined ? (field.draft ?? null) : typed === '' ? null : typed;
}

function fixedRow(form: RowForm, given: readonly RowFilling[]): LaidRow {
  const filled = given.find((row) => isOf(form, row));
  const row = { key: form.key, label: filled?.label ?? form.label, groups: form.groups ?? [], form, cells: filled?.cells ?? {} };
  return form.heading ? { ...row, heading: true } : row;
}

function groupsBelow(table: TableForm): readonly string[] {
  const last = table.rows[table.rows.length - 1];
  if (!last) return [];
  return last.heading ? [...(last.groups ?? []), last.label] : (last.groups ?? []);
}

function ownRow(row: RowFilling, groups: readonly string[]): LaidRow {
  return { key: '', label: row.label ?? '', groups, form: null, cells: row.cells };
}

function isOf(form: RowForm, row: RowFilling): boolean {
  return row.key !== undefined && keyOf(row.key) === keyOf(form.key);
}
