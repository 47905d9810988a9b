import { holdTab, type Keeping, type Recovery } from './keep.ts';
import type { OpenSession } from './open-session.ts';

/** Keeps the open book on this machine until it is saved, so that a lost tab loses nothing. */
export interface RecoveryKeeper {
  /** Soon, once for many changes. */
  later(session: OpenSession): void;
  now(): void;
  /** Everything is in the file. */
  saved(): void;
  /** Everything is in a download, which may never arrive: the copy stays until that very file is opened. */
  downloaded(session: OpenSession, file: Uint8Array): void;
  /** A file was opened: if it is a download that was waited for, its copy goes. */
  opened(file: Uint8Array): Promise<void>;
  /** The book is closed; what was kept of it goes, but for a download. */
  stop(): void;
  /** The kept book of a lost tab is ours from here on. */
  takeOver(lost: string): void;
}

interface Held {
  readonly session: OpenSession;
  readonly id: string;
  release(): void;
  downloaded: Recovery | null;
}

const pause = 700;

/** `cannotKeep` is told once. */
export function createRecovery(keeping: Keeping, cannotKeep: () => void): RecoveryKeeper {
  let waiting: number | null = null;
  let held: Held | null = null;
  let lost: string | null = null;
  let told = false;

  const forget = (): void => {
    if (waiting !== null) window.clearTimeout(waiting);
    waiting = null;
  };
  const hold = (session: OpenSession): Held => {
    if (held?.session === session) return held;
    held?.release();
    const id = newId();
    held = { session, id, release: holdTab(id), downloaded: null };
    return held;
  };
  const put = async (record: Recovery): Promise<void> => {
    const before = lost;
    if (await keeping.keep(record)) {
      // The only copy goes when there is another.
      if (before !== null) await keeping.drop(before);
      if (lost === before) lost = null;
    } else if (!told) {
      told = true;
      cannotKeep();
    }
  };
  const keep = (): void => {
    forget();
    if (held) void put(recordOf(held));
  };
  const leave = (keepDownload: boolean): void => {
    forget();
    if (lost !== null) void keeping.drop(lost);
    lost = null;
    if (!held) return;
    const { id, downloaded, release } = held;
    if (!keepDownload || !downloaded) void keeping.drop(id);
    else void keeping.keep(downloaded);
    release();
    held = null;
  };
  return {
    later: (session) => {
      hold(session);
      forget();
      waiting = window.setTimeout(keep, pause);
    },
    now: () => {
      if (waiting !== null) keep();
    },
    saved: () => leave(false),
    downloaded: (session, file) => {
      forget();
      const now = hold(session);
      now.downloaded = { ...recordOf(now), downloaded: markOf(file) };
      void put(now.downloaded);
    },
    opened: async (file) => {
      const mark = markOf(file);
      for (const { id, downloaded } of await keeping.lost()) if (downloaded === mark) await keeping.drop(id);
    },
    stop: () => leave(true),
    takeOver: (of) => {
      lost = of;
    },
  };
}

function recordOf({ id, session: { name, desk } }: Held): Recovery {
  const { book } = desk;
  return { id, name, bytes: book.original, edits: book.edits(), show: book.shown(), at: new Date().toISOString() };
}

/** Tells one file from another by its length and a checksum. */
function markOf(file: Uint8Array): string {
  const sum = file.reduce((so, byte) => Math.imul(so ^ byte, 16_777_619), -2_128_831_035);
  return `${file.length} ${sum}`;
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
