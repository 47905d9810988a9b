import type { Sheet } from '../core/index.ts';
import type { SheetChange } from './reread-sheets.ts';
import type { HeardChange } from './watch-book.ts';

/** What changed since the book was last read, many events joined: one reading answers them all. */
export interface PendingChanges {
  readonly sheets: ReadonlyMap<string, SheetChange>;
  /** Sheets into which several rows came at once, as they stood before. */
  readonly pasted: ReadonlyMap<string, Sheet>;
  /** All of it was made elsewhere. */
  readonly remote: boolean;
}

export const nothingPending: PendingChanges = { sheets: new Map(), pasted: new Map(), remote: true };

/** One more change. `before`: its sheet as it was last read. */
export function joinChange(pending: PendingChanges, heard: HeardChange, before: Sheet | null): PendingChanges {
  const pasted = new Map(pending.pasted);
  if (heard.tall && !heard.remote && before && !pasted.has(heard.id)) pasted.set(heard.id, before);
  return { sheets: joinSheet(pending.sheets, heard.id, heard.change), pasted, remote: pending.remote && heard.remote };
}

/** Changes that could not be answered, and those that came since. */
export function joinPending(earlier: PendingChanges, later: PendingChanges): PendingChanges {
  let sheets = earlier.sheets;
  for (const [id, change] of later.sheets) sheets = joinSheet(sheets, id, change);
  return { sheets, pasted: new Map([...later.pasted, ...earlier.pasted]), remote: earlier.remote && later.remote };
}

function joinSheet(sheets: ReadonlyMap<string, SheetChange>, id: string, change: SheetChange): ReadonlyMap<string, SheetChange> {
  const known = sheets.get(id);
  const moved = change.moved || known?.moved === true;
  // What moved adds to what was there: many moves may push further than each of them.
  const join = (a: number, b: number): number => (moved ? a + b : Math.max(a, b));
  const joined = known ? { rows: join(known.rows, change.rows), columns: join(known.columns, change.columns), moved } : change;
  return new Map([...sheets, [id, joined]]);
}
