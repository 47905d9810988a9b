import { render } from 'preact';
import { App } from './app.tsx';
import { allAnswered } from './asks.ts';
import type { Desk } from './desk.ts';
import { keeperOf } from './editor/keeper-of.ts';
import { loadLateViews } from './late-views.ts';
import { createSession, type Session } from './session.ts';
import { createStore, emptyState, type Tab } from './store.ts';
import { viewId } from './tabs.tsx';

export interface PanelStart {
  readonly desk: Desk | null;
  readonly doors: Doors;
  /** ISO day. */
  today(): string;
  /** Begins with the section in full width: the host's bigger window. */
  readonly wide?: boolean;
  /** "Soạn rộng" was chosen or left: a host that can gives the panel more room. */
  onWide?(wide: boolean): void;
}

/** The ways in. Null: comes later, the door says so. */
export interface Doors {
  readonly openBook: (() => void) | null;
  /** The sentence above the doors, where the report lies elsewhere than in a file of the office. */
  readonly welcome?: string;
  /** What stands under the first door, where it is no file that is chosen. */
  readonly openWhat?: string;
  /** A sentence about why it could not be made, or null. `period` as `readPeriod` reads it. */
  readonly newBook: ((asked: { readonly period: string; readonly unit: string }) => Promise<string | null>) | null;
  readonly checkWord: null;
  /** Books that were not saved when the host closed, the newest first; asked whenever the first screen appears. */
  readonly lost?: () => Promise<readonly LostBook[]>;
}

export interface LostBook {
  /** The file's name. */
  readonly name: string;
  /** One sentence: from when it is, and what became of it. */
  readonly what: string;
  open(): void;
  /** The person needs it no more. */
  drop(): Promise<void>;
}

export interface PanelHandle {
  /** Another book. */
  show(desk: Desk): void;
  /** No book any more: the first screen. */
  close(): void;
  /** On to the next place in the list, as F8 does. */
  next(): void;
  /** *Kiểm tra* from outside: the ribbon of a host. */
  check(): Promise<void>;
  turnTo(tab: Tab): void;
  /** Tries again what failed while the book was opened; nothing where all is well. */
  reopen(): void;
  /** What is typed in the panel and not in the book yet goes there now; comes back when the desk has answered. */
  settle(): Promise<void>;
  /** The panel is in sight again: what was chosen in it takes the focus. */
  comeBack(): void;
}

/** Draws the panel into `root`. Every host has one; it knows the host only as a desk. */
export function mountPanel(root: HTMLElement, start: PanelStart): PanelHandle {
  const store = createStore();
  let session: Session | null = null;

  function draw(): void {
    render(<App store={store} session={session} doors={start.doors} today={start.today} />, root);
  }

  function show(desk: Desk | null): void {
    session?.end();
    session = desk ? createSession(desk, store) : null;
    store.set({ ...emptyState, desk, wide: start.wide === true });
    draw();
    void session?.open();
  }

  let wide = false;
  store.subscribe(() => {
    const now = store.get().wide;
    if (now !== wide) start.onWide?.(now);
    wide = now;
  });

  // F8 walks through the list wherever the focus is, also in the grid beside the panel.
  root.ownerDocument.addEventListener('keydown', (event) => {
    if (event.key !== 'F8' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !session) return;
    event.preventDefault();
    session.stepFinding(event.shiftKey ? -1 : 1, event.target instanceof Node && root.contains(event.target));
  });

  const reopen = (): void => {
    const { book, check, busy } = store.get();
    if (!busy && (!book || (book.form && !check))) void session?.open();
  };

  show(start.desk);
  setTimeout(() => void loadLateViews(), 300);
  return {
    show,
    close: () => show(null),
    next: () => session?.stepFinding(1, false),
    check: async () => {
      session?.selectTab('findings');
      await session?.check();
    },
    turnTo: (tab) => {
      session?.selectTab(tab);
      reopen();
    },
    reopen,
    settle: async () => {
      const { desk } = store.get();
      if (!desk) return;
      leaveField(root);
      await keeperOf(desk).saveAll();
      await allAnswered(desk);
    },
    comeBack: () => {
      const { tab, focusFinding } = store.get();
      if (tab === 'findings') store.set({ focusFinding: focusFinding + 1 });
      else root.querySelector<HTMLElement>(`#${viewId}`)?.focus({ preventScroll: true });
    },
  };
}

/** A field hands over what was typed when it is left; whoever types goes on in it. A passage hands over at each key. */
function leaveField(root: HTMLElement): void {
  const field = root.ownerDocument.activeElement;
  if (!(field instanceof HTMLElement) || !root.contains(field) || !field.matches('input, textarea')) return;
  field.blur();
  field.focus({ preventScroll: true });
}
