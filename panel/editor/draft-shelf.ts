import type { Draft, Drafts } from '../desk.ts';

/** Drafts under their sections. One that a person has not decided about is never written over: newer ones stand beside it. */
export interface DraftShelf {
  /** Those of an earlier time, nobody having decided about them. */
  open(): Promise<readonly Draft[]>;
  keep(draft: Draft): Promise<void>;
  drop(section: string): Promise<void>;
  /** The draft becomes the one of its section again. */
  release(draft: Draft): Draft;
  discard(draft: Draft): Promise<void>;
}

export function createDraftShelf(drafts: Drafts): DraftShelf {
  const offered = new Map<string, Draft>();
  /** One after the other, in the order asked for. A machine that keeps nothing must not stop the writing. */
  let line: Promise<unknown> = drafts
    .read()
    .then((found) => {
      for (const draft of found) offered.set(draft.section, draft);
    })
    .catch(ignored);
  const queue = (work: () => Promise<void>): Promise<void> => {
    const done = line.then(work).catch(ignored);
    line = done;
    return done;
  };
  const freeKey = (section: string): string => {
    let key = section;
    for (let count = 2; offered.has(key); count++) key = `${section} #${count}`;
    return key;
  };
  return {
    async open() {
      await line;
      return [...offered.values()];
    },
    keep: (draft) => queue(() => drafts.keep({ ...draft, section: freeKey(draft.section) })),
    drop: (section) => queue(() => drafts.drop(freeKey(section))),
    release(draft) {
      offered.delete(draft.section);
      return { ...draft, section: sectionOf(draft) };
    },
    discard(draft) {
      offered.delete(draft.section);
      return queue(() => drafts.drop(draft.section));
    },
  };
}

/** The section a draft belongs to. */
export function sectionOf(draft: Draft): string {
  return draft.section.replace(/ #[0-9]+$/, '');
}

function ignored(): void {
  // The text itself stays in the editor, whose state says where it is.
}
