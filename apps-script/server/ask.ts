import { type Answer, bookSheets, type Now, printNumber, type Reply, type Request, sheetsTexts, type Workbook } from '../../core/index.ts';
import { answer } from '../../core/whole.ts';
import type { Asked, Content } from '../protocol.ts';
import { sayFailure } from './failures.ts';
import { type Kept, nextAt, readKept, type Ways, writeKept } from './kept.ts';
import { whileLocked } from './locked.ts';
import { keepLog } from './log.ts';
import { markSheets } from './mark-sheets.ts';
import { printOf } from './print-of.ts';
import { createReading, type ReadBook, readBook, readWays } from './read-book.ts';
import { type Written, writeBook } from './write-book.ts';

declare const BUILD: string;

/** Milliseconds that a person waits for somebody else's writing. */
const patience = 20_000;

export interface Asking {
  readonly request: Request;
  /** Blank: the account's own. */
  readonly who: string;
  /** The print of the content sheet that the asker keeps. */
  readonly content: string;
}

/** Read, answer, write, mark, reply. Whatever fails on Google's side is a reply that says what to do. */
export function askBook(asking: Asking): Asked {
  try {
    if (looksOnly(asking.request)) return lookUp(asking);
    const held = whileLocked(patience, () => decide(asking));
    return held ? held.done : refused(sheetsTexts.busy);
  } catch (error) {
    return refused(sayFailure(error, null));
  }
}

/** What writes and marks nothing needs no lock. */
function looksOnly(request: Request): boolean {
  switch (request.type) {
    case 'open':
    case 'section':
    case 'figures':
    case 'brief':
      return true;
    case 'document':
      return request.preview === true;
    case 'overrun':
      return !request.mend;
    default:
      return false;
  }
}

interface Open {
  readonly read: ReadBook;
  readonly kept: Kept;
  readonly ways: Ways;
  readonly now: Now;
}

function open(who: string): Open {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const kept = readKept();
  const ways = readWays(spreadsheet);
  const read = readBook(spreadsheet, createReading(ways));
  const today = Utilities.formatDate(new Date(), ways.zone, 'yyyy-MM-dd');
  return { read, kept, ways, now: { today, who: who === '' ? Session.getActiveUser().getEmail() : who } };
}

function lookUp({ request, who, content }: Asking): Asked {
  const { read, kept, now } = open(who);
  return replied(answer(read.workbook, request, now).reply, kept.at, contentOf(read.workbook, content));
}

function decide({ request, who, content }: Asking): Asked {
  const { read: first, kept, ways, now } = open(who);
  let read = first;
  let given = answer(read.workbook, request, now);
  // A new book takes the place of sheets: that is asked for by its own command.
  if (given.newBook) return refused(sheetsTexts.notHere);
  let written = writeBook(read, given);
  if (written.type === 'moved') {
    // Once more from what stands there now; the second time both versions are shown.
    read = readBook(SpreadsheetApp.getActiveSpreadsheet(), first.reading);
    given = answer(read.workbook, request, now);
    written = writeBook(read, given);
  }
  if (written.type === 'refused') return refused(written.message);
  if (written.type === 'moved') return replied(conflictOf(written), kept.at, contentOf(read.workbook, content));
  const at = finish({ request, given, written, read, kept, ways, who: now.who });
  return replied(withEdits(given.reply, written), at, contentOf(written.workbook, content));
}

interface Finishing {
  readonly request: Request;
  readonly given: Answer;
  readonly written: Extract<Written, { type: 'written' }>;
  readonly read: ReadBook;
  readonly kept: Kept;
  readonly ways: Ways;
  readonly who: string;
}

/** Marks, memory and log. What was written stands whatever happens here: a mark that Google refuses comes with the next check. */
function finish({ request, given, written, read, kept, ways, who }: Finishing): string {
  const at = written.wrote ? nextAt(kept.at) : kept.at;
  const tasks: readonly (() => void)[] = [
    () => {
      const marking = { sheets: read.sheets, reading: read.reading, known: kept.marks, look: lookAt(read) };
      writeKept(kept, { at, ways, marks: given.marks ? markSheets(given.marks, marking) : kept.marks });
    },
    () => {
      if (given.edits.length > 0 || (given.show ?? []).length > 0 || request.type === 'document')
        keepLog(request, given, { who, zone: ways.zone });
    },
    () => SpreadsheetApp.flush(),
  ];
  return tasks.map(attempt).every(Boolean) ? at : '';
}

function attempt(task: () => void): boolean {
  try {
    task();
    return true;
  } catch {
    return false;
  }
}

/** One sheet after the other, minute by minute, is looked at even where nothing should have changed: a paste takes rules away. */
function lookAt({ sheets }: ReadBook): string | null {
  const names = [...sheets.keys()];
  return names[Math.floor(Date.now() / 60_000) % Math.max(1, names.length)] ?? null;
}

function withEdits(reply: Reply, { edits }: Extract<Written, { type: 'written' }>): Reply {
  return 'edits' in reply ? { ...reply, edits } : reply;
}

function conflictOf({ conflicts }: Extract<Written, { type: 'moved' }>): Reply {
  return {
    type: 'conflict',
    places: conflicts.map(({ edit, now }) => ({ place: edit.place, mine: sayHeld(edit.after), theirs: now ? sayHeld(now) : '' })),
  };
}

function sayHeld({ value, formula }: Answer['edits'][number]['after']): string {
  if (formula !== undefined) return formula;
  return typeof value === 'number' ? printNumber(value) : String(value ?? '');
}

function contentOf(workbook: Workbook, known: string): Content | null {
  const sheet = workbook.sheets.find(({ name }) => name === bookSheets.content);
  if (!sheet) return null;
  const print = printOf(JSON.stringify(sheet));
  return print === known ? null : { print, sheet };
}

function replied(reply: Reply, at: string, content: Content | null): Asked {
  return content ? { reply, at, build: BUILD, content } : { reply, at, build: BUILD };
}

function refused(message: string): Asked {
  return { reply: { type: 'refused', message }, at: '', build: BUILD };
}
