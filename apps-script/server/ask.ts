import {
  type Answer,
  bookSheets,
  type Marks,
  type Now,
  printNumber,
  type Reply,
  type Request,
  sheetsTexts,
  type Workbook,
} from '../../core/index.ts';
import { answer } from '../../core/whole.ts';
import { onlyLooks } from '../only-looks.ts';
import type { Asked, Content } from '../protocol.ts';
import { attempt } from './attempt.ts';
import { compareAlone } from './beyond.ts';
import { readEmail } from './email.ts';
import { sayFailure } from './failures.ts';
import { type Kept, nextAt, readKept, stampOf, type Ways, writeKept } from './kept.ts';
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

/** Read and answer; then, under the lock, compare, write and mark. Whatever fails on Google's side is a reply that says what to do. */
export function askBook({ request, who, content }: Asking): Asked {
  try {
    const seen = look(request, readWays(SpreadsheetApp.getActiveSpreadsheet()), who);
    if (onlyLooks(request)) {
      attempt(() => rememberFirst(seen));
      return replied(seen.given.reply, stampOf(seen.kept), contentOf(seen.read.workbook, content));
    }
    // A new book takes the place of sheets: that is asked for by its own command.
    if (seen.given.newBook) return refused(sheetsTexts.notHere);
    const asked = { request, who, content };
    const held = whileLocked(0, () => decide(asked, seen)) ?? whileLocked(patience, () => decide(asked, look(request, seen.ways, who)));
    return held ? held.done : refused(sheetsTexts.busy);
  } catch (error) {
    return refused(sayFailure(error, null));
  }
}

/** The book as read, and what is to be said and done about a request. */
interface Looked {
  readonly read: ReadBook;
  /** As remembered before the first cell was read: a change meanwhile is seen as one. */
  readonly kept: Kept;
  readonly ways: Ways;
  readonly now: Now;
  readonly given: Answer;
}

function look(request: Request, ways: Ways, who: string, kept = readKept()): Looked {
  const read = readBook(SpreadsheetApp.getActiveSpreadsheet(), createReading(ways));
  const today = Utilities.formatDate(new Date(), ways.zone, 'yyyy-MM-dd');
  const now = { today, who: who === '' && request.type === 'explain' ? readEmail() : who, lays: true } as const;
  return { read, kept, ways, now, given: answer(read.workbook, request, now) };
}

function decide({ request, who, content }: Asking, before: Looked): Asked {
  const kept = readKept();
  // Somebody wrote or typed since the book was read.
  let seen = stampOf(kept) === stampOf(before.kept) ? before : look(request, before.ways, who, kept);
  let written = writeBook(seen.read, seen.given);
  if (written.type === 'moved') {
    // Once more from what stands there now; the second time both versions are shown.
    seen = look(request, before.ways, who, kept);
    written = writeBook(seen.read, seen.given);
  }
  if (written.type === 'refused') return refused(written.message);
  if (written.type === 'moved') return replied(conflictOf(written), stampOf(kept), contentOf(seen.read.workbook, content));
  const at = finish({ request, who, seen: { ...seen, kept }, written });
  return replied(withEdits(seen.given.reply, written), at, contentOf(written.workbook, content));
}

interface Finishing {
  readonly request: Request;
  readonly who: string;
  readonly seen: Looked;
  readonly written: Extract<Written, { type: 'written' }>;
}

/** Marks, memory and log. What was written stands whatever happens here: a mark that Google refuses comes with the next check. */
function finish({ request, who, seen: { read, kept, ways, given }, written }: Finishing): string {
  const at = written.wrote ? nextAt(kept.at) : kept.at;
  let shown: Pick<Kept, 'marks' | 'beyond'> = kept;
  const tasks: readonly (() => void)[] = [
    () => {
      if (given.marks) shown = show(given.marks, { read, kept, workbook: written.workbook });
    },
    () => writeKept(kept, { ...kept, ...shown, at, ways }),
    () => {
      if (given.edits.length > 0 || (given.show ?? []).length > 0 || request.type === 'document')
        keepLog({ request, given, workbook: read.workbook }, { email: readEmail(), who, zone: ways.zone });
    },
    () => SpreadsheetApp.flush(),
  ];
  return tasks.map(attempt).every(Boolean) ? stampOf({ at, edited: kept.edited }) : '';
}

interface Showing {
  readonly read: ReadBook;
  readonly kept: Kept;
  readonly workbook: Workbook;
}

function show(marks: Marks, { read, kept, workbook }: Showing): Pick<Kept, 'marks' | 'beyond'> {
  const { sheets, reading } = read;
  const beyond = compareAlone(workbook, marks, idsIn(read));
  const findings = marks.findings.filter(({ explained }) => !explained);
  return { marks: markSheets({ findings, live: marks.live }, { sheets, reading, known: kept.marks, look: lookAt(read) }), beyond };
}

/** A first look remembers what the trigger of the next edit has to know; cells and marks stay as they are. */
function rememberFirst({ read, kept, ways, given }: Looked): void {
  if (kept.beyond === null && given.marks)
    writeKept(kept, { ...kept, ways, beyond: compareAlone(read.workbook, given.marks, idsIn(read)) });
}

function idsIn({ sheets }: ReadBook): (name: string) => string | null {
  return (name) => {
    const sheet = sheets.get(name);
    return sheet ? String(sheet.getSheetId()) : null;
  };
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
