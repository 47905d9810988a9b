import type { Draft, Drafts, Memory } from '../../panel/desk.ts';

const prefix = 'so-bao-cao:';

/** What the browser keeps for one file: drafts and choices. Google's frame may refuse storage: then it lives as long as the page. */
export function createKeeping(storage: () => Storage, identity: string): { readonly drafts: Drafts; readonly memory: Memory } {
  const here = new Map<string, string | null>();

  const read = (name: string): string | null => {
    const fresh = here.get(name);
    if (fresh !== undefined) return fresh;
    try {
      return storage().getItem(prefix + name);
    } catch {
      return null;
    }
  };
  const write = (name: string, value: string | null): void => {
    try {
      if (value === null) storage().removeItem(prefix + name);
      else storage().setItem(prefix + name, value);
      here.delete(name);
    } catch {
      here.set(name, value);
    }
  };
  const names = (): readonly string[] => {
    const known = new Set([...here.keys()]);
    try {
      for (const name of Object.keys(storage())) if (name.startsWith(prefix)) known.add(name.slice(prefix.length));
    } catch {
      // Only what this page keeps itself is there.
    }
    return [...known];
  };
  const shelf = `draft:${identity}:`;

  return {
    memory: { read, write },
    drafts: {
      read: async () =>
        names()
          .filter((name) => name.startsWith(shelf))
          .flatMap((name) => readDraft(read(name)) ?? []),
      keep: async (draft) => write(shelf + draft.section, JSON.stringify(draft)),
      drop: async (section) => write(shelf + section, null),
    },
  };
}

/** What another version or another hand left there is no draft. */
function readDraft(kept: string | null): Draft | null {
  if (kept === null) return null;
  try {
    const draft: unknown = JSON.parse(kept);
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

const parts: readonly (keyof Draft)[] = ['section', 'heading', 'before', 'text', 'at'];

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && parts.every((name) => typeof Reflect.get(value, name) === 'string');
}
