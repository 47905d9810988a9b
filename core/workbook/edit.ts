import { type Cell, type CellValue, findCell, type Place, type Sheet, type Workbook } from './workbook.ts';

/** What a cell holds, as compared and written: its formula if it has one, its value otherwise. */
export interface Held {
  readonly value: CellValue;
  readonly formula?: string;
}

/** A change of one cell, written only where the cell still holds `before`. Never inserts rows, columns or sheets. */
export interface Edit {
  readonly place: Place;
  readonly before: Held;
  readonly after: Held;
}

/** A cell with a formula is compared by its formula, any other by its value. */
export function sameHeld(a: Held, b: Held): boolean {
  return a.formula !== undefined || b.formula !== undefined ? a.formula === b.formula : a.value === b.value;
}

/** The edits whose cell no longer holds what it held. All or nothing: one is enough to write none. */
export function findConflicts(workbook: Workbook, edits: readonly Edit[]): readonly { readonly edit: Edit; readonly now: Cell | null }[] {
  const conflicts: { edit: Edit; now: Cell | null }[] = [];
  for (const edit of edits) {
    const now = findCell(workbook, edit.place);
    if (!now || !sameHeld(now, edit.before)) conflicts.push({ edit, now });
  }
  return conflicts;
}

/** Undo is the same list inverted, last first: it too never overwrites what somebody typed since. */
export function invertEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit) => ({ place: edit.place, before: edit.after, after: edit.before })).reverse();
}

/** The workbook with the edits in place; sheets it does not have are left out. */
export function applyEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  if (edits.length === 0) return workbook;
  const bySheet = new Map<string, Edit[]>();
  for (const edit of edits) {
    const list = bySheet.get(edit.place.sheet);
    if (list) list.push(edit);
    else bySheet.set(edit.place.sheet, [edit]);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const mine = bySheet.get(sheet.name);
    return mine ? applyToSheet(sheet, mine) : sheet;
  });
  return { ...workbook, sheets };
}

function applyToSheet(sheet: Sheet, edits: readonly Edit[]): Sheet {
  const rows = [...sheet.rows];
  const own = new Set<number>();
  for (const { place, after } of edits) {
    while (rows.length < place.row) rows.push([]);
    const index = place.row - 1;
    const row: Cell[] = own.has(index) ? (rows[index] as Cell[]) : [...(rows[index] ?? [])];
    while (row.length < place.column) row.push({ value: null });
    row[place.column - 1] = after.formula === undefined ? { value: after.value } : { value: after.value, formula: after.formula };
    rows[index] = row;
    own.add(index);
  }
  return { ...sheet, rows };
}
