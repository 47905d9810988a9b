import { keyOf } from '../base/text.ts';
import type { RowForm, TableForm } from '../form/form.ts';
import { cellKind, isNumeric } from '../form/formula/grid.ts';
import { oncePer } from '../form/once-per.ts';
import { blankCell, type Cell, cellOf } from '../workbook/workbook.ts';
import { type FoundTable, totalKey } from './find-table.ts';
import { textOf } from './listing.ts';

/** A row as it stands in the sheet, before anything is computed. */
export interface ReadRow {
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
  readonly form: RowForm | null;
  readonly heading?: true;
  /** In the sheet; 0 where the table does not stand in the book. */
  readonly row: number;
  /** One per column of the form; blank where the column was deleted. */
  readonly cells: readonly Cell[];
  readonly skipped: boolean;
}

export interface ReadTable {
  readonly form: TableForm;
  /** Null: not in the book. Names that lead to it are then blank. */
  readonly found: FoundTable | null;
  readonly rows: readonly ReadRow[];
  readonly total: ReadRow | null;
  /** The total line was typed, body rows being blank. */
  readonly typedTotal: boolean;
}

/** The rows of a table by the keys and labels that stand in the sheet; blank spare rows are left out. */
export function readTable(form: TableForm, found: FoundTable | null): ReadTable {
  if (!found) return absentTable(form);
  const raw = rawRows(form, found);
  const forms = matchForms(form, raw);
  const rows = nameRows(form, raw, forms);
  const total = readTotal(form, found);
  const typedTotal = total !== null && rows.every((row) => row.heading || row.skipped) && hasTypedNumber(form, total);
  return { form, found, rows, total, typedTotal };
}

interface RawRow {
  readonly row: number;
  readonly key: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** The position of the column whose text names the row. */
function labelIndex(form: TableForm): number {
  const label = form.columns.findIndex((column) => column.kind === 'label');
  return label === -1 ? form.columns.findIndex((column) => column.kind === 'text') : label;
}

function rawRows(form: TableForm, found: FoundTable): RawRow[] {
  const at = labelIndex(form);
  const rows: RawRow[] = [];
  for (let row = found.body[0]; row <= found.body[1]; row++) {
    const key = found.keyColumn === null ? '' : textOf(cellOf(found.sheet, row, found.keyColumn).value);
    const cells = cellsOf(found, row);
    const label = textOf((cells[at] ?? blankCell).value);
    if (key !== '' || label !== '' || cells.some((cell, index) => isFilled(cell) && isTypedKind(form, index)))
      rows.push({ row, key, label, cells });
  }
  return rows;
}

function cellsOf(found: FoundTable, row: number): Cell[] {
  return found.headings.columns.map(({ column }) => (column === null ? blankCell : cellOf(found.sheet, row, column)));
}

/** A spare row holds our formulas and nothing typed. */
function isFilled(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== undefined;
}

/** Neither a mark nor a unit nor computed: a column that people type in. */
export function isTypedKind(form: TableForm, index: number): boolean {
  const column = form.columns[index];
  return column !== undefined && column.kind !== 'ordinal' && column.kind !== 'unit' && column.formula === undefined;
}

/** Which row of the form each sheet row is: by key, the first one with it; by label only where no key was left at all. */
function matchForms(form: TableForm, raw: readonly RawRow[]): ReadonlyMap<RawRow, RowForm> {
  const byKey = rowsByKey(form);
  const matched = new Map<RawRow, RowForm>();
  const taken = new Set<RowForm>();
  for (const row of raw) {
    const rowForm = row.key === '' ? undefined : byKey.get(keyOf(row.key));
    if (!rowForm || taken.has(rowForm)) continue;
    matched.set(row, rowForm);
    taken.add(rowForm);
  }
  if (matched.size > 0) return matched;
  let from = 0;
  for (const row of raw) {
    const label = keyOf(row.label);
    const at = form.rows.findIndex((candidate, index) => index >= from && keyOf(candidate.label) === label);
    const rowForm = form.rows[at];
    if (!rowForm || row.key !== '') continue;
    matched.set(row, rowForm);
    from = at + 1;
  }
  return matched;
}

const rowsByKey = oncePer((form: TableForm): ReadonlyMap<string, RowForm> => new Map(form.rows.map((row) => [keyOf(row.key), row])));

function nameRows(form: TableForm, raw: readonly RawRow[], forms: ReadonlyMap<RawRow, RowForm>): ReadRow[] {
  const seen = new Map<string, number>();
  const rows: ReadRow[] = [];
  let groups: readonly string[] = [];
  for (const line of raw) {
    const rowForm = forms.get(line) ?? null;
    if (rowForm) {
      const own = rowForm.groups ?? [];
      groups = rowForm.heading ? [...own, rowForm.label] : own;
      const row = { key: rowForm.key, label: line.label || rowForm.label, groups: own, form: rowForm, row: line.row, cells: line.cells };
      rows.push(rowForm.heading ? { ...row, heading: true, skipped: true } : { ...row, skipped: isSkipped(form, rowForm, line.cells) });
      continue;
    }
    const key = ownKey(line.label, seen);
    rows.push({ key, label: line.label, groups, form: null, row: line.row, cells: line.cells, skipped: isSkipped(form, null, line.cells) });
  }
  return rows;
}

/** `+label`, then `+label#2`; a row without label is `+#1`. No two are alike, whatever the labels say. */
export function ownKey(label: string, seen: Map<string, number>): string {
  const key = `+${keyOf(label).replace(/\|/g, '¦')}`;
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  const numbered = times === 1 && key !== '+' ? key : `${key}#${times}`;
  if (numbered === key) return key;
  if (seen.has(numbered)) return ownKey(label, seen);
  seen.set(numbered, 1);
  return numbered;
}

/** No number where one could be typed; in a table without numbers, nothing typed beside the label. */
function isSkipped(form: TableForm, row: RowForm | null, cells: readonly Cell[]): boolean {
  let numbers = 0;
  let computed = false;
  let filled = false;
  let others = false;
  const at = labelIndex(form);
  for (let index = 0; index < form.columns.length; index++) {
    const column = form.columns[index];
    const cell = cells[index];
    if (!column || !cell) continue;
    const derived = column.formula !== undefined || row?.formulas?.[column.key] !== undefined;
    if (isNumeric(row?.kind ? cellKind(form, row, column) : column.kind)) {
      if (derived) computed = true;
      else numbers += 1;
      filled ||= !derived && isFilled(cell);
    } else if (index !== at && isTypedKind(form, index)) others ||= isFilled(cell);
  }
  if (numbers > 0) return !filled;
  // A row that is all computed is worth what its formulas are worth.
  return !computed && !others && (row !== null || at === -1);
}

function readTotal(form: TableForm, found: FoundTable): ReadRow | null {
  if (found.totalRow === null || !form.total) return null;
  return {
    key: totalKey,
    label: form.total.label,
    groups: [],
    form: null,
    row: found.totalRow,
    cells: cellsOf(found, found.totalRow),
    skipped: false,
  };
}

function hasTypedNumber(form: TableForm, total: ReadRow): boolean {
  return form.columns.some((column, index) => {
    const cell = total.cells[index];
    return isNumeric(column.kind) && column.formula === undefined && cell?.formula === undefined && typeof cell?.value === 'number';
  });
}

/** A table that does not stand in the book, as the form knows it. */
function absentTable(form: TableForm): ReadTable {
  const cells = form.columns.map(() => blankCell);
  const rows = form.rows.map((row): ReadRow => {
    const read = { key: row.key, label: row.label, groups: row.groups ?? [], form: row, row: 0, cells, skipped: true };
    return row.heading ? { ...read, heading: true } : read;
  });
  const total = form.total ? { key: totalKey, label: form.total.label, groups: [], form: null, row: 0, cells, skipped: true } : null;
  return { form, found: null, rows, total, typedTotal: false };
}
