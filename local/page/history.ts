import { type Edit, invertEdits } from '../../core/index.ts';

/** The way back and forth through what people decided, last first. */
export interface History {
  /** `of`: steps of the same name that follow each other are one step, as letters of one passage are. */
  push(edits: readonly Edit[], of?: string): void;
  back(): readonly Edit[] | null;
  forth(): readonly Edit[] | null;
  /** Ends a run of steps of one name. */
  rest(): void;
  can(): { readonly back: boolean; readonly forth: boolean };
}

interface Step {
  readonly edits: readonly Edit[];
  readonly of: string | null;
}

// Far more than anybody walks back; a day of typing must not fill the memory.
const longest = 300;

export function createHistory(): History {
  let done: Step[] = [];
  let undone: Step[] = [];
  return {
    push: (edits, of) => {
      if (edits.length === 0) return;
      undone = [];
      const last = done[done.length - 1];
      if (of !== undefined && last?.of === of) done[done.length - 1] = { edits: joinEdits(last.edits, edits), of };
      else done = [...done.slice(1 - longest), { edits, of: of ?? null }];
    },
    back: () => {
      const step = done.pop();
      if (step) undone.push({ ...step, of: null });
      return step?.edits ?? null;
    },
    forth: () => {
      const step = undone.pop();
      if (step) done.push(step);
      return step?.edits ?? null;
    },
    rest: () => {
      const last = done[done.length - 1];
      if (last) done[done.length - 1] = { ...last, of: null };
    },
    can: () => ({ back: done.length > 0, forth: undone.length > 0 }),
  };
}

/** What to hand to `take-back` so that these edits are written: their inverse. */
export function toWrite(edits: readonly Edit[]): readonly Edit[] {
  return invertEdits(edits);
}

/** Two lists after each other as one: a cell goes from its first `before` to its last `after`. */
function joinEdits(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const joined = new Map<string, Edit>();
  for (const edit of [...first, ...second]) {
    const { sheet, row, column } = edit.place;
    const key = `${row}:${column}:${sheet}`;
    const { before } = joined.get(key) ?? edit;
    joined.set(key, { ...edit, before });
  }
  return [...joined.values()];
}
