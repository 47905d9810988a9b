import type { Draft, Drafts, Memory } from '../panel/desk.ts';

/** Where a browser keeps things between visits; in Excel on the web apart for each host that frames the pane. */
export interface Storage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

export interface Keeping {
  /** `former`: a name the file had before; what is kept under it moves to the one it has now. */
  draftsOf(identity: () => string, former?: () => string | null): Drafts;
  readonly memory: Memory;
}

/** What this machine keeps. Where the browser refuses it lives as long as the pane does. */
export function createKeeping(storage: Storage | null, partitionKey: string | undefined): Keeping {
  const prefix = `${partitionKey ?? ''}so-bao-cao:`;
  const here = new Map<string, string>();
  const read = (name: string): string | null => {
    try {
      return storage?.getItem(prefix + name) ?? here.get(name) ?? null;
    } catch {
      return here.get(name) ?? null;
    }
  };
  const write = (name: string, value: string | null): void => {
    if (value === null) here.delete(name);
    else here.set(name, value);
    try {
      if (value === null) storage?.removeItem(prefix + name);
      else storage?.setItem(prefix + name, value);
    } catch {
      // Kept for this visit: a pane may be forbidden to store anything.
    }
  };
  return {
    draftsOf: (identity, former = () => null) => {
      const name = (of: string): string => `nháp:${of}`;
      return createDrafts({ read, write }, () => {
        const old = former();
        const left = old === null ? null : read(name(old));
        if (old !== null && left !== null && read(name(identity())) === null) {
          write(name(identity()), left);
          write(name(old), null);
        }
        return name(identity());
      });
    },
    memory: { read, write: (name, value) => write(name, value) },
  };
}

interface Kept {
  read(name: string): string | null;
  write(name: string, value: string | null): void;
}

function createDrafts({ read, write }: Kept, name: () => string): Drafts {
  const all = (): readonly Draft[] => readDrafts(read(name()));
  const put = (drafts: readonly Draft[]): void => write(name(), drafts.length === 0 ? null : JSON.stringify(drafts));
  return {
    read: async () => all(),
    keep: async (draft) => put([...all().filter(({ section }) => section !== draft.section), draft]),
    drop: async (section) => put(all().filter((draft) => draft.section !== section)),
  };
}

/** What an older version or another program left there is no draft. */
function readDrafts(text: string | null): readonly Draft[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is Draft {
  const texts = ['section', 'heading', 'before', 'text', 'at'] as const;
  if (typeof value !== 'object' || value === null) return false;
  const fields: Partial<Record<(typeof texts)[number], unknown>> = value;
  return texts.every((name) => typeof fields[name] === 'string');
}
