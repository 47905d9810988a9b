import { type Answer, answerEveryday, excelTexts, isMaking, printNumber, type Reply, type Request, type Sheet } from '../core/index.ts';
import type { Deliverable, Delivered, Desk, Drafts, HostEvent, Memory } from '../panel/desk.ts';
import type { Capabilities } from './capabilities.ts';
import { type Coloring, createColoring } from './coloring.ts';
import { marksOf, replyOf, sheetById, writeWhole, writingOf } from './decide.ts';
import { createExcelRun, type ExcelDoor, type Later } from './excel-run.ts';
import type { FormatMemory } from './format-memory.ts';
import { goToPlace } from './go-to.ts';
import { loadMaking, type Making } from './load-making.ts';
import { markBook, sayUnmarked, wipeBook } from './mark.ts';
import { createNotices } from './notices.ts';
import { joinChange, joinPending, nothingPending, type PendingChanges } from './pending-changes.ts';
import { createQueue } from './queue.ts';
import type { BookRead, ReadOptions } from './read-book.ts';
import { readWhole } from './read-whole.ts';
import { rereadSheets, type SheetChange } from './reread-sheets.ts';
import { sayError } from './say-error.ts';
import { createSteps, type Steps } from './steps.ts';
import { createBookWatch } from './watch-book.ts';

/** What a desk over Excel is made of. */
export interface ExcelParts {
  readonly excel: ExcelDoor;
  readonly can: Capabilities;
  /** The file's name as far as it is known before the book was read. */
  readonly file: string;
  readonly identity: string;
  readonly later: Later;
  /** ISO day. */
  today(): string;
  /** The time of day, for the notes of what was done. */
  clock(): string;
  deliver(file: Deliverable): Promise<Delivered>;
  /** What the person should know until it is taken back with '': a list older than the book, sheets left without marks. */
  notice(said: string): void;
  readonly drafts: Drafts;
  readonly memory: Memory;
}

export interface ExcelDesk extends Desk {
  readonly coloring: Coloring;
  readonly steps: Steps;
  /** Takes our marks away, before a book is sent. Null where none is left, else what was not done and why. */
  wipeMarks(): Promise<string | null>;
  /** Runs a batch in turn with everything else. */
  batch<T>(step: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/** Milliseconds. `burst`: of quiet that join changes; `expected`: for an event of our own; `again`, `longest`: before a lost check is tried again. */
const pause = { burst: 150, expected: 3000, again: 500, longest: 32_000 } as const;

/** A Desk over the book that stands open in Excel: read, answer, write, mark, reply, one thing at a time. */
export function createExcelDesk({
  excel,
  can,
  file,
  identity,
  later,
  today,
  clock,
  deliver,
  notice,
  drafts,
  memory,
}: ExcelParts): ExcelDesk {
  const queue = createQueue();
  const steps = createSteps(clock);
  const run = createExcelRun(excel, later);
  const coloring = createColoring(can, memory);
  const listeners = new Set<(event: HostEvent) => void>();
  let book: BookRead | null = null;
  let pending: PendingChanges = nothingPending;
  /** Sheets that we wrote into since they were read. */
  let aged: ReadonlyMap<string, SheetChange> = new Map();
  let pastedOver: Sheet | null = null;
  let stopBurst = (): void => {};
  let stopExpecting = (): void => {};
  let ended = false;
  let wait: number = pause.again;
  const say = createNotices(notice);
  const formats: FormatMemory = new Map();

  const tell = (event: HostEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const now = () => ({ today: today(), who: memory.read('who') ?? '', lays: true }) as const;

  const watch = createBookWatch(can, {
    changed(heard) {
      // What stood in a cell stands in another now.
      if (heard.change.moved) formats.clear();
      pending = joinChange(pending, heard, sheetById(book, heard.id));
      stopBurst();
      stopBurst = later(() => void checkChanges(), pause.burst);
    },
    chosen({ id, row, column }) {
      const sheet = sheetById(book, id)?.name;
      if (sheet !== undefined) tell({ type: 'chosen', place: { sheet, row, column } });
    },
  });

  /** In turn, with what happened noted; what fails is said to whoever asked. */
  const batch = <T>(step: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    queue.add(async () => {
      try {
        const done = await run(work);
        steps.note(`${step}: ok`);
        return done;
      } catch (error) {
        const said = sayError(error);
        steps.note(`${step}: ${said.code}`);
        if (book === null) watch.restart();
        if (said.gone) tell({ type: 'gone', message: said.message });
        throw error;
      }
    });

  const readAll = async (
    context: Excel.RequestContext,
    formats: ReadOptions['formats'],
  ): Promise<BookRead | { readonly tooMany: number }> => {
    const read = await readWhole(context, { formats, found: (at, ids) => watch.listen(at, ids) });
    if ('tooMany' in read) return read;
    book = { ...read, formats: read.formats ?? book?.formats ?? null };
    aged = new Map();
    return book;
  };

  const decide = async (context: Excel.RequestContext, request: Request, making: Making | null): Promise<Reply> => {
    for (let again = false; ; again = true) {
      const read = await readAll(context, request.type === 'check' && can.wholeBook ? 'visible' : 'none');
      if ('tooMany' in read) return refuse(excelTexts.tooManyCells(printNumber(read.tooMany)));
      const answered = answerWith(making, read, request);
      const written = await writeWhole(context, writingOf(request, answered), {
        sheets: read.sheets,
        canSuspend: can.wholeBook,
        formats,
        begin(blocks) {
          watch.expect(blocks);
          stopExpecting();
          stopExpecting = later(watch.forgetExpected, pause.expected);
          aged = new Map(blocks.map(({ id }) => [id, { rows: 0, columns: 0, moved: false }]));
        },
      });
      if (written.type === 'conflict' && !again) continue;
      const marks = written.type === 'written' ? marksOf(request, answered) : null;
      if (marks) await mark(context, marks);
      if (request.type === 'check') say({ list: '', marks: request.first ? null : can.wholeBook ? sayUnmarked(read.sheets, marks) : '' });
      return replyOf(answered, written);
    }
  };

  const answerWith = (making: Making | null, { workbook }: BookRead, request: Request): Answer => {
    // The panel knows that a paste ran over, not what stood there before.
    const asked = request.type === 'overrun' && pastedOver ? { ...request, before: pastedOver } : request;
    if (!isMaking(asked)) return answerEveryday(workbook, asked, now());
    return making
      ? making.answerMaking(workbook, asked, now())
      : { reply: refuse(excelTexts.partMissing), edits: [], own: [], marks: null };
  };

  /** Marks that cannot be drawn are no reason to withhold an answer: the list has them all, and the next check draws them anew. */
  const mark = async (context: Excel.RequestContext, marks: NonNullable<Answer['marks']>): Promise<void> => {
    if (!can.wholeBook || !book?.formats) return;
    try {
      const formats = await markBook(context, book.sheets, marks, book.formats);
      book = { ...book, formats };
    } catch (error) {
      steps.note(`mark: ${sayError(error).code}`);
      book = { ...book, formats: null };
    }
  };

  /** What changed in the grid is read again, checked and told. What was overtaken by another change is dropped. */
  const checkChanges = async (): Promise<void> => {
    let taken = nothingPending;
    try {
      await batch('changes', async (context) => {
        taken = pending;
        pending = nothingPending;
        if (taken.sheets.size === 0 || ended) return;
        const read = await readChanged(context, taken);
        if ('tooMany' in read) {
          pending = joinPending(taken, pending);
          say({ list: `${excelTexts.listOlder} ${excelTexts.tooManyCells(printNumber(read.tooMany))}` });
          return;
        }
        if (pending.sheets.size > 0) {
          pending = joinPending(taken, pending);
          return;
        }
        const { reply, marks } = answerEveryday(read.workbook, { type: 'check' }, now());
        const over = findOverrun(read, taken);
        if (coloring.isOn() && !taken.remote && marks) await mark(context, { findings: marks.findings, live: [] });
        wait = pause.again;
        say({ list: '' });
        if (reply.type === 'checked') tell({ type: 'checked', check: reply.check });
        if (over.length > 0) tell({ type: 'overrun', over });
      });
    } catch {
      pending = joinPending(taken, pending);
      if (ended) return;
      say({ list: excelTexts.listOld });
      stopBurst();
      stopBurst = later(() => void checkChanges(), wait);
      wait = Math.min(wait * 2, pause.longest);
    }
  };

  const readChanged = async (context: Excel.RequestContext, { sheets }: PendingChanges): ReturnType<typeof readAll> => {
    const read = book && (await rereadSheets(context, book, new Map([...aged, ...sheets])));
    if (read) {
      book = read;
      aged = new Map();
      return read;
    }
    return await readAll(context, 'none');
  };

  const findOverrun = ({ workbook }: BookRead, { pasted }: PendingChanges): readonly string[] => {
    for (const before of pasted.values()) {
      const { reply } = answerEveryday(workbook, { type: 'overrun', before, mend: false }, now());
      if (reply.type !== 'overrun' || reply.over.length === 0) continue;
      pastedOver = before;
      return reply.over;
    }
    return [];
  };

  return {
    host: {
      name: 'excel',
      get file() {
        return book?.file ?? file;
      },
      identity,
      writesWhileTyping: can.undoKept,
    },
    async ask(request) {
      try {
        const making = isMaking(request) ? await loadMaking() : null;
        const reply = await batch(`ask ${request.type}`, (context) => decide(context, request, making));
        if (request.type === 'overrun' && request.mend) pastedOver = null;
        return reply;
      } catch (error) {
        return refuse(sayError(error).message);
      }
    },
    async goTo(place) {
      try {
        return await batch('go to', (context) => goToPlace(context, place));
      } catch (error) {
        return sayError(error).message;
      }
    },
    deliver,
    draft: drafts,
    memory,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    coloring,
    steps,
    async wipeMarks() {
      try {
        return await batch('wipe marks', async (context) => {
          const read = await readAll(context, can.wholeBook ? 'all' : 'none');
          if ('tooMany' in read) return excelTexts.tooManyCells(printNumber(read.tooMany));
          const wiped = await wipeBook(context, read.sheets, read.formats ?? new Map());
          book = { ...read, formats: wiped.formats };
          say({ marks: '' });
          return wiped.locked.length > 0 ? excelTexts.foot.wipedBut(wiped.locked) : null;
        });
      } catch (error) {
        return sayError(error).message;
      }
    },
    batch,
    async end() {
      ended = true;
      stopBurst();
      stopExpecting();
      await watch.end();
    },
  };
}

function refuse(message: string): Extract<Reply, { type: 'refused' }> {
  return { type: 'refused', message };
}
