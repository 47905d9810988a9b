import { render } from 'preact';
import { sidebarTexts } from '../../core/index.ts';
import type { Desk } from '../../panel/desk.ts';
import { mountPanel } from '../../panel/panel.tsx';
import { rememberedIn } from '../../panel/remembered.ts';
import type { Greeting, Opening } from '../protocol.ts';
import { type Calls, createCalls, type Line } from './calls.ts';
import { CopyFirst } from './copy-first.tsx';
import { sayFailure } from './failures.ts';
import { download, toGoogleDoc } from './hand-out.ts';
import { createKeeping } from './keeping.ts';
import { createSheetsDesk } from './sheets-desk.ts';
import { Waiting } from './waiting.tsx';
import type { Watched } from './watching.ts';

const { doors } = sidebarTexts;

/** What the page in Google's frame has. */
export interface Frame {
  readonly line: Line;
  readonly page: Watched;
  readonly opening: Opening;
  readonly build: string;
  storage(): Storage;
  /** ISO day. */
  today(): string;
}

/** Greets the server and draws what it was opened for; a server that does not answer is said, with a way to try again. */
export async function start(root: HTMLElement, frame: Frame): Promise<void> {
  const calls = createCalls(frame.line);
  render(<Waiting trouble={null} onAgain={() => {}} />, root);
  const greeted = await calls.call('sbcGreet', [], 'read');
  if (greeted.type === 'failed') {
    const trouble = sayFailure(greeted.failure, false, greeted.hadLeft);
    render(<Waiting trouble={trouble} onAgain={() => void start(root, frame)} />, root);
    return;
  }
  const greeting = greeted.value;
  if (frame.opening.view !== 'new' || !greeting.hasBook) {
    showPanel(root, { frame, calls, greeting, isNew: !greeting.hasBook, isCopy: false });
    return;
  }
  const choose = (isNew: boolean) => () => showPanel(root, { frame, calls, greeting, isNew, isCopy: isNew });
  render(<CopyFirst file={greeting.file} onCopy={choose(true)} onBack={choose(false)} />, root);
}

interface Showing {
  readonly frame: Frame;
  readonly calls: Calls;
  readonly greeting: Greeting;
  /** The first screen instead of the book. */
  readonly isNew: boolean;
  /** A report that stands here is to be replaced: the person said that the file is a copy. */
  readonly isCopy: boolean;
}

function showPanel(root: HTMLElement, { frame, calls, greeting, isNew, isCopy }: Showing): void {
  const { drafts, memory } = createKeeping(frame.storage, greeting.identity);
  const isWide = frame.opening.view === 'wide';
  const desk = createSheetsDesk({
    calls,
    greeting,
    build: frame.build,
    drafts,
    memory,
    page: frame.page,
    deliver: download,
    also: [toGoogleDoc(calls)],
    isWide,
  });
  remember(desk, frame.opening);
  render(null, root);
  // In full width the panel hides its own title: a page needs one that is read aloud.
  if (isWide) root.before(titleOf(root.ownerDocument, greeting.file));
  const panel = mountPanel(root, {
    desk: isNew ? null : desk,
    today: frame.today,
    wide: isWide,
    doors: {
      openBook: greeting.hasBook ? () => panel.show(desk) : null,
      welcome: doors.welcome,
      openWhat: greeting.hasBook ? doors.here(greeting.file) : doors.none(greeting.file),
      newBook: async (asked) => {
        const called = await calls.call('sbcNew', [{ ...asked, isCopy }], 'write');
        if (called.type === 'failed') return sayFailure(called.failure, true, called.hadLeft);
        if (called.value.type === 'refused') return called.value.message;
        panel.show(desk);
        return null;
      },
      checkWord: null,
    },
  });
}

function titleOf(page: Document, file: string): HTMLElement {
  const title = page.createElement('h1');
  title.className = 'sheets-title';
  title.textContent = file;
  return title;
}

/** The panel begins where it was left in this file; a menu line or the big window says otherwise. */
function remember(desk: Desk, { view, section }: Opening): void {
  const tab = view === 'wide' ? 'editor' : view;
  if (tab === 'editor' || tab === 'findings' || tab === 'export') desk.memory.write(rememberedIn(desk, 'tab'), tab);
  if (section !== undefined) desk.memory.write(rememberedIn(desk, 'section'), section);
}
