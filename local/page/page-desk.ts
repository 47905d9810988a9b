import {
  type Answer,
  answerEveryday,
  type Checked,
  type Edit,
  findCell,
  isMaking,
  type Marks,
  type Now,
  type Place,
  pageTexts,
  panelTexts,
  type Reply,
  type Request,
  type Sheet,
  type Workbook,
} from '../../core/index.ts';
import type { Deliverable, Delivered, Desk, Drafts, HostEvent, Memory } from '../../panel/desk.ts';
import type { Book } from './book.ts';
import { createHistory, toWrite } from './history.ts';
import { loadMaking, type Making } from './load-making.ts';
import { readTyped } from './typed.ts';

/** What the page gives to a desk: its clock, its places to keep things, its screen. */
export interface PageHost {
  readonly file: string;
  readonly identity: string;
  today(): string;
  /** The number format of a cell, as the file has it. */
  formatOf(place: Place): string;
  goTo(place: Place): void;
  deliver(file: Deliverable): Promise<Delivered>;
  /** Something in the book is other than before, or new marks are there. */
  refresh(change: { readonly decided: boolean }): void;
  readonly drafts: Drafts;
  readonly memory: Memory;
}

/** Where the last step back or forth was, or the sentence that says why there was none. */
export interface Step {
  readonly at: Place | null;
  readonly sentence: string | null;
}

export interface Typed {
  readonly place: Place;
  readonly typed: string | null;
}

/** A Desk over a file in memory, and what the page's own grid and buttons ask of it. */
export interface PageDesk extends Desk {
  readonly book: Book;
  marks(): Marks | null;
  /** The sentence that says why nothing was written; null where it was. */
  write(typed: readonly Typed[]): string | null;
  undo(): Step;
  redo(): Step;
  can(): { readonly back: boolean; readonly forth: boolean };
  tell(event: HostEvent): void;
}

const said = panelTexts.page;
const nowhere: Step = { at: null, sentence: null };

export function createPageDesk(book: Book, host: PageHost): PageDesk {
  const history = createHistory();
  const watching = new Set<(event: HostEvent) => void>();
  let marks: Marks | null = null;
  let pastedOver: Sheet | null = null;

  const tell = (event: HostEvent): void => {
    for (const listener of [...watching]) listener(event);
  };

  /** Answers from the book as it is and writes what follows; nothing else runs in between. */
  const decide = (request: Request, making: Making | null): Answer => {
    const now = { today: host.today(), who: host.memory.read('who') ?? '' };
    book.settle();
    const answered = answerWith(making, book.workbook(), request, now);
    const { edits, own, show = [] } = answered;
    if (!book.write({ edits, own, show })) return { ...answered, reply: { type: 'refused', message: said.notWritten }, edits: [], own: [] };
    if (answered.marks) marks = answered.marks;
    // A report that was handed out is remembered in the book: that too must reach the file.
    const handedOut = request.type === 'document' && !request.preview && own.length > 0;
    const decided = edits.length > 0 || show.length > 0 || handedOut;
    if (decided) tell({ type: 'kept', kept: false });
    if (decided || own.length > 0 || answered.marks) host.refresh({ decided });
    return answered;
  };

  /** What goes wrong here is our own fault and is said as such; the book stays as it was. */
  const tryDecide = (request: Request, making: Making | null = null): Answer => {
    try {
      return decide(request, making);
    } catch {
      return refuse(said.fault);
    }
  };

  const checked = (reply: Reply): Checked | null => ('check' in reply ? reply.check : null);

  /** Writes a list of edits the way every decision is written: reached cells follow, and the whole book is checked. */
  const put = (edits: readonly Edit[], otherwise: string): { readonly sentence: string | null; readonly edits: readonly Edit[] } => {
    const { reply, edits: written } = tryDecide({ type: 'take-back', edits: toWrite(edits) });
    if (reply.type === 'refused') return { sentence: reply.message, edits: [] };
    const check = checked(reply);
    if (reply.type === 'conflict' || !check) return { sentence: otherwise, edits: [] };
    tell({ type: 'checked', check, wrote: written });
    return { sentence: null, edits: written };
  };

  const step = (edits: readonly Edit[]): Step => ({ at: edits[0]?.place ?? null, sentence: put(edits, said.notUndone).sentence });

  const noticeOverrun = (before: readonly Sheet[], edits: readonly Edit[]): void => {
    const sheets = new Set(edits.map(({ place }) => place.sheet));
    const rows = new Set(edits.map(({ place }) => place.row));
    const sheet = sheets.size === 1 && rows.size > 1 ? before.find(({ name }) => sheets.has(name)) : undefined;
    if (!sheet) return;
    const { reply } = answerEveryday(book.workbook(), { type: 'overrun', before: sheet, mend: false }, { today: host.today(), who: '' });
    if (reply.type !== 'overrun' || reply.over.length === 0) return;
    pastedOver = sheet;
    tell({ type: 'overrun', over: reply.over });
  };

  return {
    host: { name: 'page', file: host.file, identity: host.identity, writesWhileTyping: true },
    book,
    marks: () => marks,
    tell,
    can: history.can,
    ask: async (request) => {
      if (request.type === 'section' || request.type === 'figures') await nextTask();
      // The panel knows that a paste ran over, not what stood there before.
      const asked = request.type === 'overrun' && pastedOver ? { ...request, before: pastedOver } : request;
      const { reply, edits } = tryDecide(asked, isMaking(asked) ? await loadMaking() : null);
      history.push(edits, request.type === 'save-passage' ? `passage ${request.section}` : undefined);
      if (request.type === 'overrun' && request.mend) pastedOver = null;
      return reply;
    },
    goTo: async (place) => {
      host.goTo(place);
      return null;
    },
    deliver: host.deliver,
    draft: host.drafts,
    memory: host.memory,
    watch: (listener) => {
      watching.add(listener);
      return () => watching.delete(listener);
    },
    write: (typed) => {
      const before = book.workbook();
      const edits = editsOf(typed, (place) => findCell(before, place), host.formatOf);
      if (edits.length === 0) return null;
      history.rest();
      const { sentence, edits: written } = put(edits, said.notWritten);
      history.push(written);
      if (sentence === null) noticeOverrun(before.sheets, written);
      return sentence;
    },
    undo: () => {
      const edits = history.back();
      return edits ? step(toWrite(edits)) : nowhere;
    },
    redo: () => {
      const edits = history.forth();
      return edits ? step(edits) : nowhere;
    },
  };
}

/** The two halves of `answer`, the second of which may not be there. */
function answerWith(making: Making | null, workbook: Workbook, request: Request, now: Now): Answer {
  if (!isMaking(request)) return answerEveryday(workbook, request, now);
  return making ? making.answerMaking(workbook, request, now) : refuse(pageTexts.partMissing);
}

/** What is only shown again after a change waits until the change itself is drawn; what a person wrote never waits. */
function nextTask(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}

function refuse(message: string): Answer {
  return { reply: { type: 'refused', message }, edits: [], own: [], marks: null };
}

type HeldNow = ReturnType<typeof findCell>;

/** The edits of what was typed; cells that would stay as they are, and cells of sheets that are gone, are left out. */
function editsOf(typed: readonly Typed[], now: (place: Place) => HeldNow, formatOf: (place: Place) => string): readonly Edit[] {
  const edits = new Map<string, Edit>();
  for (const { place: at, typed: text } of typed) {
    const place: Place = { sheet: at.sheet, row: at.row, column: at.column };
    const before = now(place);
    if (!before) continue;
    const after = readTyped(text, formatOf(place));
    const key = `${place.row}:${place.column}:${place.sheet}`;
    edits.delete(key);
    if (before.formula === undefined ? after.formula !== undefined || before.value !== after.value : before.formula !== after.formula)
      edits.set(key, { place, before, after });
  }
  return [...edits.values()];
}
