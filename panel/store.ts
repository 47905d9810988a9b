import type { Checked, Edit, OpenedBook, Place, Severity } from '../core/index.ts';
import type { Desk } from './desk.ts';

export const tabs = ['outline', 'editor', 'findings', 'figures', 'export'] as const;
export type Tab = (typeof tabs)[number];

/** All that the panel shows, in one place. What a person typed and has not sent lives in its view. */
export interface PanelState {
  readonly desk: Desk | null;
  readonly book: OpenedBook | null;
  readonly check: Checked | null;
  /** Findings that were open since the book was opened and are done. */
  readonly done: ReadonlySet<string>;
  /** The outline may be older than the book. */
  readonly outlineAged: boolean;
  readonly tab: Tab;
  readonly section: string | null;
  readonly finding: string | null;
  /** Counts up when the chosen finding should take the focus. */
  readonly focusFinding: number;
  readonly filter: Filter;
  /** Reasons begun and not written yet, by the key of their finding. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly hintsOpen: boolean;
  readonly wide: boolean;
  readonly help: boolean;
  readonly busy: boolean;
  /** The book was asked for and did not come: it can be tried again. */
  readonly unopened: boolean;
  readonly message: Message | null;
  readonly conflict: readonly Conflict[];
  readonly overrun: readonly string[];
  readonly gone: string | null;
  /** Whether everything typed is in the file. */
  readonly kept: boolean;
  /** Counts up when the panel wrote what a view may still show as it was. */
  readonly rewritten: number;
  /** The last change made from the panel, to be taken back. */
  readonly last: readonly Edit[];
}

export interface Filter {
  readonly words: string;
  readonly severity: Severity | null;
}

/** `trouble` stays until something else is done; both are read aloud. */
export interface Message {
  readonly type: 'done' | 'trouble';
  readonly text: string;
}

export interface Conflict {
  readonly place: Place;
  readonly mine: string;
  readonly theirs: string;
}

export const emptyState: PanelState = {
  desk: null,
  book: null,
  check: null,
  done: new Set(),
  reasons: {},
  outlineAged: false,
  tab: 'findings',
  section: null,
  finding: null,
  focusFinding: 0,
  filter: { words: '', severity: null },
  hintsOpen: false,
  wide: false,
  help: false,
  busy: false,
  unopened: false,
  message: null,
  conflict: [],
  overrun: [],
  gone: null,
  kept: true,
  rewritten: 0,
  last: [],
};

export interface Store {
  get(): PanelState;
  set(change: Partial<PanelState>): void;
  subscribe(tell: () => void): () => void;
}

export function createStore(): Store {
  let state = emptyState;
  const told = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const tell of [...told]) tell();
    },
    subscribe(tell) {
      told.add(tell);
      return () => told.delete(tell);
    },
  };
}
