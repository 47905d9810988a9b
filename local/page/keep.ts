import type { Edit } from '../../core/index.ts';
import type { Draft, Drafts, Memory } from '../../panel/desk.ts';

/** A book as it was when the tab was last alive. */
export interface Recovery {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly edits: readonly Edit[];
  readonly show: readonly string[];
  /** ISO time of the last change, or of the download. */
  readonly at: string;
  /** The mark of the file that was downloaded: it may never have arrived. */
  readonly downloaded?: string;
}

/** What this machine keeps between visits. Where the browser refuses, it keeps nothing and says so to who asked. */
export interface Keeping {
  draftsOf(identity: string): Drafts;
  /** Whether it was kept. */
  keep(recovery: Recovery): Promise<boolean>;
  /** Whether it is gone. */
  drop(id: string): Promise<boolean>;
  /** Books of tabs that are no longer there, newest first. */
  lost(): Promise<readonly Recovery[]>;
  readonly memory: Memory;
  /** All but the books of living tabs, and how many those are; null where the browser refused. */
  wipe(): Promise<number | null>;
}

const database = 'so-bao-cao';
const stores = { drafts: 'drafts', books: 'books' } as const;
type Store = (typeof stores)[keyof typeof stores];
type StoredDraft = Draft & { readonly identity: string };

export function createKeeping(): Keeping {
  const memory = createMemory();
  return {
    memory,
    draftsOf: (identity) => createDrafts(identity),
    keep: (recovery) => change(stores.books, (store) => store.put(recovery, recovery.id)),
    drop: (id) => change(stores.books, (store) => store.delete(id)),
    lost: async () => {
      const [found, living] = await Promise.all([all<Recovery>(stores.books), livingTabs()]);
      return found.filter(({ id }) => !living.has(id)).sort((a, b) => (a.at < b.at ? 1 : -1));
    },
    wipe: async () => {
      memory.wipe();
      const [found, living] = await Promise.all([all<Recovery>(stores.books), livingTabs()]);
      const gone = found.filter(({ id }) => !living.has(id));
      const done = await Promise.all([
        change(stores.drafts, (store) => store.clear()),
        ...gone.map(({ id }) => change(stores.books, (store) => store.delete(id))),
      ]);
      return done.every(Boolean) ? found.length - gone.length : null;
    },
  };
}

// The browser needs a moment to let go of a lock.
const released = new Set<string>();

/** Says to other tabs that this book is open, until it is released or the tab is gone: their visits must not offer it as lost. */
export function holdTab(id: string): () => void {
  if (!('locks' in navigator)) return () => {};
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks.request(lockOf(id), () => held).catch(() => undefined);
  return () => {
    released.add(id);
    release();
  };
}

async function livingTabs(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  try {
    const { held = [] } = await navigator.locks.query();
    return new Set(held.map(({ name = '' }) => name.slice(lockOf('').length)).filter((id) => !released.has(id)));
  } catch {
    return new Set();
  }
}

function lockOf(id: string): string {
  return `so-bao-cao ${id}`;
}

function createDrafts(identity: string): Drafts {
  const key = (section: string): string => `${identity}\n${section}`;
  // What the browser refuses to keep lives as long as the page does.
  const here = new Map<string, Draft>();
  return {
    read: async () => {
      const stored = (await all<StoredDraft>(stores.drafts)).filter((draft) => draft.identity === identity);
      const drafts = new Map<string, Draft>(stored.map(({ identity: _, ...draft }) => [draft.section, draft]));
      for (const [section, draft] of here) drafts.set(section, draft);
      return [...drafts.values()];
    },
    keep: async (draft) => {
      here.set(draft.section, draft);
      await change(stores.drafts, (store) => store.put({ ...draft, identity } satisfies StoredDraft, key(draft.section)));
    },
    drop: async (section) => {
      here.delete(section);
      await change(stores.drafts, (store) => store.delete(key(section)));
    },
  };
}

function createMemory(): Memory & { wipe(): void } {
  const prefix = 'so-bao-cao:';
  const here = new Map<string, string>();
  return {
    read: (name) => {
      try {
        return localStorage.getItem(prefix + name) ?? here.get(name) ?? null;
      } catch {
        return here.get(name) ?? null;
      }
    },
    write: (name, value) => {
      here.set(name, value);
      try {
        localStorage.setItem(prefix + name, value);
      } catch {
        // A page opened from disk may not keep anything; for this visit it is remembered.
      }
    },
    wipe: () => {
      here.clear();
      try {
        for (const name of Object.keys(localStorage).filter((key) => key.startsWith(prefix))) localStorage.removeItem(name);
      } catch {
        // Nothing was kept where nothing may be kept.
      }
    },
  };
}

let connection: Promise<IDBDatabase> | null = null;

/** Kept open: a page that is going away has no time left to open it, but what is written then still arrives. */
function open(): Promise<IDBDatabase> {
  connection ??= connect().catch((error: unknown) => {
    connection = null;
    throw error;
  });
  return connection;
}

function connect(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => {
      for (const name of Object.values(stores)) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      const opened = request.result;
      const leave = () => {
        connection = null;
        opened.close();
      };
      opened.onclose = leave;
      opened.onversionchange = leave;
      resolve(opened);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** Whether it was kept. */
async function change(name: Store, act: (store: IDBObjectStore) => IDBRequest): Promise<boolean> {
  try {
    const opened = await open();
    return await new Promise((resolve) => {
      const transaction = opened.transaction(name, 'readwrite');
      const done = (kept: boolean) => () => resolve(kept);
      transaction.oncomplete = done(true);
      transaction.onerror = done(false);
      transaction.onabort = done(false);
      act(transaction.objectStore(name));
      transaction.commit();
    });
  } catch {
    return false;
  }
}

async function all<Kept>(name: Store): Promise<readonly Kept[]> {
  try {
    const opened = await open();
    return await new Promise((resolve) => {
      const request = opened.transaction(name, 'readonly').objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result as Kept[]);
      request.onerror = () => resolve([]);
    });
  } catch {
    return [];
  }
}
