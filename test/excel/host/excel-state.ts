import type { Area } from '../../../core/workbook/plan.ts';
import type { BookState, HostSheet } from './book-state.ts';
import type { Calculator } from './calculate.ts';
import { hostError } from './host-error.ts';
import type { HostObject } from './member.ts';

/** What a member of the host works on. */
export interface ExcelState {
  readonly minor: number;
  readonly file: string;
  readonly book: BookState;
  readonly calculator: Calculator;
  readonly kept: Map<string, HostObject>;
  readonly created: string[];
  shown: HostSheet;
  selection: Area;
  saved: number;
  dirty: boolean;
  /** The person has typed since the last write of ours that cannot be taken back. */
  undoEmptied: boolean;
  readonly registered: Set<string>;
  tell(event: HostChange): void;
}

/** What the host tells listeners of. */
export type HostChange =
  | {
      readonly type: 'changed';
      readonly sheet: HostSheet;
      readonly areas: readonly Area[];
      readonly changeType: 'RangeEdited' | 'RowInserted';
      readonly by: 'us' | 'person' | 'colleague';
    }
  | { readonly type: 'selected'; readonly sheet: HostSheet; readonly area: Area };

/** Every write of ours passes here: a protected sheet refuses, and below ExcelApi 1.19 the person's undo is gone. */
export function beginWrite(state: ExcelState, sheet: HostSheet, cells?: Area): void {
  if (sheet.protected && !(cells && isUnlocked(sheet, cells))) throw hostError('AccessDenied', 'The sheet is protected.');
  noteWrite(state, state.minor < 19);
}

/** Whether one unlocked block holds all of the cells. */
export function isUnlocked({ unlocked }: HostSheet, { row, column, rows, columns }: Area): boolean {
  return unlocked.some(
    (area) =>
      row >= area.row && column >= area.column && row + rows <= area.row + area.rows && column + columns <= area.column + area.columns,
  );
}

/** `final`: cannot be taken back on any version. */
export function noteWrite(state: ExcelState, final: boolean): void {
  state.dirty = true;
  if (final) state.undoEmptied = true;
}
