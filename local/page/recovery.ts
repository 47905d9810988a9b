import { holdTab, type Keeping, type Recovery } from './keep.ts';
import type { OpenSession } from './open-session.ts';

/** Keeps the open book on this machine until it is saved, so that a lost tab loses nothing. */
export interface RecoveryKeeper {
  /** Soon, once for many changes. */
  later(session: OpenSession): void;
  now(): void;
  /** Everything is in the file. */
  saved(): void;
  /** The book is closed; what was kept of it goes. */
  stop(): void;
  /** The kept book of a lost tab is ours from here on. */
  takeOver(lost: string): void;
}

const pause = 700;

export function createRecovery(keeping: Keeping): RecoveryKeeper {
  const id = newId();
  let waiting: number | null = null;
  let session: OpenSession | null = null;
  let lost: string | null = null;
  holdTab(id);

  const forget = (): void => {
    if (waiting !== null) window.clearTimeout(waiting);
    waiting = null;
  };
  const keep = (): void => {
    forget();
    if (!session) return;
    const { name, desk } = session;
    const { book } = desk;
    const record = { id, name, bytes: book.original, edits: book.edits(), show: book.shown(), at: new Date().toISOString() };
    const after = lost;
    lost = null;
    void keeping.keep(record).then(() => (after === null ? undefined : keeping.drop(after)));
  };
  const drop = (): void => {
    forget();
    session = null;
    if (lost !== null) void keeping.drop(lost);
    lost = null;
    void keeping.drop(id);
  };
  return {
    later: (of) => {
      session = of;
      forget();
      waiting = window.setTimeout(keep, pause);
    },
    now: () => {
      if (waiting !== null) keep();
    },
    saved: drop,
    stop: drop,
    takeOver: (of) => {
      lost = of;
    },
  };
}

/** Whether the open book is the one that was lost. */
export function isSameFile({ name, desk }: OpenSession, lost: Recovery): boolean {
  const { original } = desk.book;
  return name === lost.name && original.length === lost.bytes.length && original.every((byte, index) => byte === lost.bytes[index]);
}

/** `crypto.randomUUID` is not there for pages from disk in every browser. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
