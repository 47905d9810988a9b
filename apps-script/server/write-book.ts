import { type Answer, applyEdits, type Edit, findCell, findConflicts, invertEdits, sheetsTexts, type Workbook } from '../../core/index.ts';
import { attempt } from './attempt.ts';
import { sayFailure } from './failures.ts';
import { bySheet, putEdits, putOwn, readAgain } from './put-edits.ts';
import type { GoogleSheet, ReadBook } from './read-book.ts';

/** What became of an answer's edits. `moved`: somebody changed a cell since it was read; nothing was written. */
export type Written =
  | { readonly type: 'written'; readonly workbook: Workbook; readonly edits: readonly Edit[]; readonly wrote: boolean }
  | { readonly type: 'moved'; readonly conflicts: ReturnType<typeof findConflicts> }
  | { readonly type: 'refused'; readonly message: string };

/** Compare, then write, then read back. All of `edits` or none; each of `own` where it still fits; sheets that are to be shown. */
export function writeBook(read: ReadBook, { edits, own, show = [] }: Answer): Written {
  const before = compare(read, edits);
  const conflicts = findConflicts(before, edits);
  if (conflicts.length > 0) return { type: 'moved', conflicts };
  const lists = bySheet(edits);
  const begun: string[] = [];
  let writing: string | null = null;
  try {
    for (const name of show) {
      writing = name;
      read.sheets.get(name)?.showSheet();
    }
    for (const [name, list] of lists) {
      writing = name;
      begun.push(name);
      putEdits(getSheet(read, name), list);
      // What Google put off is done now, so that a refusal is known here and nowhere later.
      SpreadsheetApp.flush();
    }
  } catch (error) {
    const half = undo(read, begun, lists);
    return { type: 'refused', message: half === null ? sayFailure(error, writing) : sheetsTexts.halfWritten(half) };
  }
  const after = edits.length === 0 ? before : readBack(read, applyEdits(before, edits), lists);
  const kept = writeOwn(read, after, own);
  const found = edits.map((edit): Edit => ({ ...edit, after: heldAt(after, edit) }));
  return {
    type: 'written',
    workbook: applyEdits(after, kept),
    edits: found,
    wrote: edits.length > 0 || kept.length > 0 || show.length > 0,
  };
}

function compare(read: ReadBook, edits: readonly Edit[]): Workbook {
  let workbook = read.workbook;
  for (const [name, list] of bySheet(edits)) {
    const sheet = read.sheets.get(name);
    if (sheet) workbook = readAgain(workbook, sheet, list, read.reading);
  }
  return workbook;
}

/** What was written stands: where Google does not let it be read again, it is taken to be what was meant. */
function readBack(read: ReadBook, workbook: Workbook, lists: ReadonlyMap<string, readonly Edit[]>): Workbook {
  let after = workbook;
  for (const [name, list] of lists) {
    attempt(() => {
      after = readAgain(after, getSheet(read, name), list, read.reading);
    });
  }
  return after;
}

/** A sheet that cannot be written is left: the book's own keeping is never worth a refusal, and what was decided stands already. */
function writeOwn(read: ReadBook, workbook: Workbook, own: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  const unwritten: string[] = [];
  for (const [name, list] of bySheet(own)) {
    const sheet = read.sheets.get(name);
    if (!sheet) continue;
    try {
      kept.push(...putOwn({ workbook }, sheet, list));
      SpreadsheetApp.flush();
    } catch {
      unwritten.push(name);
    }
  }
  return kept.filter(({ place }) => !unwritten.includes(place.sheet));
}

/** Cells that hold what we wrote get back what they held. The sheet that could not be given back, null where there is none. */
function undo(read: ReadBook, begun: readonly string[], lists: ReadonlyMap<string, readonly Edit[]>): string | null {
  let half: string | null = null;
  for (const name of begun) {
    const edits = lists.get(name) ?? [];
    try {
      const sheet = getSheet(read, name);
      const now = readAgain(read.workbook, sheet, edits, read.reading);
      const ours = edits.filter((edit) => findConflicts(now, [edit]).length > 0 && findConflicts(now, invertEdits([edit])).length === 0);
      if (ours.length > 0) putEdits(sheet, invertEdits(ours));
      SpreadsheetApp.flush();
    } catch {
      half ??= name;
    }
  }
  return half;
}

function getSheet(read: ReadBook, name: string): GoogleSheet {
  const sheet = read.sheets.get(name);
  if (!sheet) throw new Error(`There is no sheet “${name}”; there are: ${[...read.sheets.keys()].join(', ')}.`);
  return sheet;
}

function heldAt(workbook: Workbook, { place, after }: Edit): Edit['after'] {
  return findCell(workbook, place) ?? after;
}
