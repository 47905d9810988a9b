import { applyEdits, type Edit, findConflicts, findStale, type Held, type Place, type Workbook } from '../../core/index.ts';
import type { Making } from './load-making.ts';

/** What is written into the book at once. `edits` all or nothing; each of `own` where its cell still holds `before`. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly own: readonly Edit[];
  readonly show: readonly string[];
}

/** One book in memory: what its file held, and everything written since. */
export interface Book {
  readonly original: Uint8Array;
  workbook(): Workbook;
  /** A formula that is not ours and was just typed, or that a change reached: nobody has calculated it yet. */
  isStale(place: Place): boolean;
  /** Whether it was written. */
  write(change: Change): boolean;
  /**
   * Takes away the results that the last change made doubtful; whether there were any. A step of its own, after the marks are drawn:
   * it costs as much as a check. Done at the latest before anything is read or written again.
   */
  settle(): boolean;
  /** Everything written since the file was opened: one edit for a cell. */
  edits(): readonly Edit[];
  shown(): readonly string[];
  /** The file as it should be now. */
  toBytes(patch: Making['patchXlsx']): ReturnType<Making['patchXlsx']>;
}

/** A book from its file; `past` is what was written before a tab was lost. */
export function createBook(original: Uint8Array, read: Workbook, past: Pick<Change, 'edits' | 'show'> = { edits: [], show: [] }): Book {
  let workbook = read;
  let doubtful: readonly Edit[] = [];
  const written = new Map<string, Edit>();
  const stale = new Set<string>();
  const shown = new Set<string>();

  const note = (edit: Edit): void => {
    const address = addressOf(edit.place);
    const { before } = written.get(address) ?? edit;
    if (sameContent(before, edit.after)) written.delete(address);
    else written.set(address, { place: edit.place, before, after: edit.after });
    if (edit.after.formula === undefined) stale.delete(address);
  };

  const put = (edits: readonly Edit[]): void => {
    workbook = applyEdits(workbook, edits);
    edits.forEach(note);
  };

  const settle = (): boolean => {
    const edits = doubtful;
    doubtful = [];
    const reached = findStale(workbook, edits);
    for (const place of reached) stale.add(addressOf(place));
    workbook = applyEdits(
      workbook,
      reached.map((place) => forgetting(workbook, place)),
    );
    return reached.length > 0;
  };

  const write = ({ edits, own, show }: Change): boolean => {
    if (findConflicts(workbook, edits).length > 0) return false;
    settle();
    put(edits);
    const standing = own.filter((edit) => findConflicts(workbook, [edit]).length === 0);
    put(standing);
    for (const { place } of standing) stale.delete(addressOf(place));
    doubtful = edits;
    for (const name of show) shown.add(name);
    if (show.length > 0) workbook = showSheets(workbook, show);
    return true;
  };

  // A file that changed under the lost tab keeps what it says now.
  const standing = past.edits.filter((edit) => findConflicts(workbook, [edit]).length === 0);
  write({ edits: standing, own: [], show: past.show });
  return {
    original,
    workbook: () => workbook,
    isStale: (place) => stale.has(addressOf(place)),
    write,
    settle,
    edits: () => [...written.values()],
    shown: () => [...shown],
    toBytes: (patch) => patch(original, [...written.values()], [...shown]),
  };
}

/** A result that is not known any more. The file loses it by itself when it is written. */
function forgetting(workbook: Workbook, place: Place): Edit {
  const { row, column } = place;
  const cell = workbook.sheets.find(({ name }) => name === place.sheet)?.rows[row - 1]?.[column - 1];
  const held: Held = { value: null, ...(cell?.formula === undefined ? {} : { formula: cell.formula }) };
  return { place, before: held, after: held };
}

function showSheets(workbook: Workbook, names: readonly string[]): Workbook {
  const sheets = workbook.sheets.map((sheet) => (names.includes(sheet.name) ? { name: sheet.name, rows: sheet.rows } : sheet));
  return { ...workbook, sheets };
}

function sameContent(a: Held, b: Held): boolean {
  return a.formula === b.formula && a.value === b.value;
}

function addressOf({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}
