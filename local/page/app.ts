import { type Place, pageTexts, panelTexts } from '../../core/index.ts';
import { mountPanel } from '../../panel/panel.tsx';
import { loadSample } from './forms.ts';
import { createGrid } from './grid/grid.ts';
import { gridMarks } from './grid-marks.ts';
import { gridSheets } from './grid-sheets.ts';
import type { Keeping, Recovery } from './keep.ts';
import { createLayout, type KeptState, type Layout } from './layout.ts';
import { listLost, sayLost } from './lost-books.ts';
import { makeBook } from './make-book.ts';
import { loadNumberFormats, numberFormats } from './number-formats.ts';
import { type OpenSession, openSession, type Source, today } from './open-session.ts';
import type { Step } from './page-desk.ts';
import { readSource } from './read-source.ts';
import { createRecovery, isSameFile } from './recovery.ts';
import { type FileHandle, newFileSaver, pickFile } from './saving.ts';
import { createStates } from './states.ts';
import { writeBook } from './write-book.ts';

/** What can be asked of the running page from outside its own buttons. */
export interface App {
  /** Opens a book; unsaved changes of the present one are asked about first. */
  open(source: Source): void;
  /** A file from a picker, an input or a drop. */
  openFile(file: File, handle: FileHandle | null): Promise<void>;
  openSample(): Promise<void>;
  /** Beside a book that was opened at once, the newest one that was lost. */
  offerLost(): Promise<void>;
  save(): Promise<void>;
  step(way: 'undo' | 'redo'): void;
  isUnsaved(): boolean;
  /** Keeps what is not saved, at once. */
  keepNow(): void;
  readonly layout: Layout;
}

const said = panelTexts.page;

/** Wires grid, panel, file and machine together. */
export function createApp(root: HTMLElement, keeping: Keeping, askForFile: () => void): App {
  let session: OpenSession | null = null;
  let state: KeptState = 'unchanged';
  let changes = 0;
  let drawn = 0;
  let findLost = () => listLost(keeping, openLost);
  const recovery = createRecovery(keeping, () => notice.say(pageTexts.cannotKeep));
  const states = createStates(() => grid.refresh());

  const layout = createLayout(root, keeping.memory, {
    save: () => void save(),
    undo: () => step('undo'),
    redo: () => step('redo'),
    close: () => void whenSettled(close),
    openSample: () => void openSample(),
    back: () => {
      layout.wayBack.hide();
      layout.showSide('report');
      panel.comeBack();
    },
    next: () => panel.next(),
    wipe: () =>
      layout.notice.say(said.wipeAsk, [
        { label: said.wipeYes, act: () => void wipe() },
        { label: said.wipeNo, act: () => {} },
      ]),
  });
  const { notice } = layout;

  const grid = createGrid(layout.grid, {
    edited: (typed) => {
      const before = drawn;
      const sentence = session?.desk.write(typed) ?? null;
      if (sentence !== null) notice.say(sentence);
      if (drawn === before) grid.refresh();
    },
    chosen: (place) => session?.desk.tell({ type: 'chosen', place }),
    undo: () => step('undo'),
    redo: () => step('redo'),
    follow: (place) => goTo(place),
    told: (sentence) => notice.say(sentence),
  });

  const panel = mountPanel(layout.panel, {
    desk: null,
    today,
    doors: {
      openBook: () => void pick(),
      newBook,
      checkWord: null,
      get lost() {
        return findLost;
      },
    },
    onWide: layout.widen,
  });

  const setState = (next: KeptState): void => {
    state = next;
    layout.showState(state, session?.desk.can() ?? { back: false, forth: false });
  };

  const isUnsaved = (): boolean => session !== null && (state === 'unsaved' || state === 'new' || state === 'saving' || grid.isTyping());

  /** What is still being typed goes into the book: in a cell, in a field of the panel, in a passage. */
  const settleTyping = async (): Promise<void> => {
    grid.settle();
    await panel.settle();
  };

  const refresh = ({ decided }: { readonly decided: boolean }): void => {
    if (!session) return;
    if (decided) {
      changes++;
      if (state !== 'new') setState('unsaved');
      recovery.later(session);
      const { book } = session.desk;
      // The marks are seen first: a frame is drawn, then this.
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (book.settle()) grid.refresh();
        }),
      );
      states.later(book);
    }
    drawn++;
    // Draws the cells too.
    grid.mark(gridMarks(session.desk.marks()));
    layout.wayBack.follow(session.desk.marks()?.findings ?? []);
    // The way back is noted after the change is written.
    queueMicrotask(() => setState(state));
  };

  function goTo(place: Place): void {
    const sheet = session?.desk.book.workbook().sheets.find(({ name }) => name === place.sheet);
    if (!sheet || sheet.hidden) {
      notice.say(said.sheetGone(place.sheet));
      return;
    }
    layout.showSide('sheet');
    // What takes room from the sheet stands before the cell is looked for.
    layout.wayBack.lead(place, session?.desk.marks()?.findings ?? []);
    grid.goTo(place);
  }

  function show(source: Source, kept: KeptState): void {
    const opened = tryOpen(source);
    if (typeof opened === 'string') {
      notice.say(opened);
      return;
    }
    notice.clear();
    recovery.stop();
    void recovery.opened(source.bytes);
    session = opened;
    changes = 0;
    layout.showBook(opened.name);
    layout.showSide('report');
    layout.wayBack.hide();
    setState(kept);
    grid.show(gridSheets(opened.desk.book, opened.look, numberFormats));
    panel.show(opened.desk);
    if (isUnsaved()) recovery.later(opened);
    states.later(opened.desk.book);
    void loadNumberFormats().then(() => grid.refresh());
  }

  function tryOpen(source: Source): OpenSession | string {
    try {
      return openSession(source, { keeping, goTo, refresh });
    } catch {
      return said.fault;
    }
  }

  function close(): void {
    recovery.stop();
    states.stop();
    session = null;
    state = 'unchanged';
    panel.close();
    grid.show([]);
    notice.clear();
    layout.showWelcome();
  }

  /** Does it at once where nothing would be lost; else asks what becomes of the changes. */
  async function whenSettled(act: () => void): Promise<void> {
    if (session) await settleTyping();
    if (!session || !isUnsaved()) {
      act();
      return;
    }
    const saveFirst = async (): Promise<void> => {
      await save();
      if (!isUnsaved()) act();
    };
    notice.say(said.closeAsk(session.name), [
      { label: said.saveAndClose, act: () => void saveFirst() },
      { label: said.closeAnyway, act },
      { label: said.stay, act: () => grid.focus() },
    ]);
  }

  async function save(): Promise<void> {
    const saving = session;
    if (!saving || state === 'saving') return;
    await settleTyping();
    if (session !== saving || isSaving()) return;
    const before = state;
    const count = changes;
    setState('saving');
    const saved = await writeBook(saving);
    if (session !== saving) return;
    const complete = saved.kept && changes === count;
    setState(complete ? (saved.byDownload ? 'downloaded' : 'saved') : saved.kept || before !== 'new' ? 'unsaved' : before);
    if (complete && !saved.byDownload) recovery.saved();
    else if (complete && saved.bytes) recovery.downloaded(saving, saved.bytes);
    saving.desk.tell({ type: 'kept', kept: complete });
    notice.say(saved.said);
  }

  const isSaving = (): boolean => state === 'saving';

  function step(way: 'undo' | 'redo'): void {
    const done: Step | undefined = session?.desk[way]();
    if (!done) return;
    if (done.sentence !== null) notice.say(done.sentence);
    else if (done.at) grid.goTo(done.at);
    setState(state);
  }

  async function pick(): Promise<void> {
    const handle = await pickFile();
    if (handle === 'none') askForFile();
    else if (handle) {
      const file = await handle.getFile().catch(() => null);
      if (file) await openFile(file, handle);
      else notice.say(said.notReadable(handle.name));
    }
  }

  async function openFile(file: File, handle: FileHandle | null): Promise<void> {
    const source = await readSource(file, handle);
    if (typeof source === 'string') notice.say(source);
    else open(source);
  }

  function open(source: Source, kept: KeptState = 'unchanged'): void {
    void whenSettled(() => show(source, kept));
  }

  async function newBook(asked: { readonly period: string; readonly unit: string }): Promise<string | null> {
    const made = await makeBook(asked);
    if (typeof made === 'string') return made;
    open(made, 'new');
    return null;
  }

  async function openSample(): Promise<void> {
    const bytes = await loadSample();
    const name = said.sampleName;
    if (bytes) open({ name, bytes, saver: newFileSaver(name) });
    else notice.say(said.noForm);
  }

  function openLost(lost: Recovery): void {
    void whenSettled(() => {
      // The file that stands open is the one that was lost: it is saved to the same place.
      const saver = session && isSameFile(session, lost) ? session.saver : newFileSaver(lost.name);
      show({ name: lost.name, bytes: lost.bytes, saver, past: lost }, 'unsaved');
      recovery.takeOver(lost.id);
      notice.say(said.recoveredOpen(lost.name));
    });
  }

  async function offerLost(): Promise<void> {
    // Without a book the first screen lists them all.
    const lost = session ? (await keeping.lost()).find(({ downloaded }) => downloaded === undefined) : undefined;
    if (lost) notice.say(...sayLost(lost, { open: () => openLost(lost), drop: () => void keeping.drop(lost.id) }));
  }

  async function wipe(): Promise<void> {
    recovery.stop();
    const living = await keeping.wipe();
    notice.say(living === null ? pageTexts.wipeFailed : living > 0 ? pageTexts.wipedOthers(living) : said.wiped);
    // The first screen asks again.
    findLost = () => listLost(keeping, openLost);
    panel.close();
  }

  function keepNow(): void {
    grid.settle();
    // Passages stay the drafts that the panel keeps: once written into the book they would go with the page.
    recovery.now();
  }

  return { open, openFile, openSample, offerLost, save, step, isUnsaved, keepNow, layout };
}
