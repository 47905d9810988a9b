import type { Checked, Reply } from '../../core/index.ts';
import { askDesk } from '../asks.ts';
import type { Desk, Draft } from '../desk.ts';
import { createDraftShelf } from './draft-shelf.ts';
import { sameLines } from './same-lines.ts';

/** Where the text of a section is: in the book, on its way, or only here. */
export type KeptState = 'clean' | 'typed' | 'writing' | 'written' | 'failed' | 'conflict';

export interface Kept {
  readonly section: string;
  readonly heading: string;
  /** As the book held it when typing began, or took it last. */
  readonly before: string;
  readonly text: string;
  readonly state: KeptState;
  /** Why it could not be written. */
  readonly message: string;
  /** What the book holds instead, in a conflict. */
  readonly theirs: string;
  /** Counts the texts that came from elsewhere than the keyboard; only those are drawn anew. */
  readonly revision: number;
}

/** Writes what is typed into the book; what cannot be written is kept as a draft. A text leaves here only when the book or the person has it. */
export interface Keeper {
  find(section: string): Kept | null;
  /** The book's text of a section, just read. What was typed over it stays. */
  read(section: string, heading: string, text: string): Kept;
  type(section: string, text: string): void;
  /** Writes now; comes back when nothing is under way for the section. */
  save(section: string): Promise<void>;
  saveAll(): Promise<void>;
  /** The page may be going away: what is not in the book is kept at once, for the book itself may go with the page. */
  leave(): void;
  /** Settles a conflict: this text, over what the book holds now. */
  settle(section: string, text: string): void;
  /** Drafts of an earlier time that nobody has decided about. */
  drafts(): Promise<readonly Draft[]>;
  /** Takes up a draft: into the editor, or beside the book's text where that has changed since. */
  takeUp(draft: Draft): void;
  dropDraft(draft: Draft): Promise<void>;
  watch(tell: (kept: Kept, check: Checked | null) => void): () => void;
}

export interface KeeperTimes {
  /** Milliseconds of quiet before a text is written. */
  readonly quiet: number;
  /** Milliseconds before what was typed is kept as a draft. */
  readonly draft: number;
  now(): string;
}

type Timer = ReturnType<typeof setTimeout>;

export const usualTimes: KeeperTimes = { quiet: 800, draft: 250, now: () => new Date().toISOString() };

export function createKeeper(desk: Desk, sayFault: string, times: KeeperTimes): Keeper {
  const entries = new Map<string, Kept>();
  const saveTimers = new Map<string, Timer>();
  const draftTimers = new Map<string, Timer>();
  const listeners = new Set<(kept: Kept, check: Checked | null) => void>();
  const underWay = new Map<string, Promise<void>>();
  const shelf = createDraftShelf(desk.draft);

  const put = (kept: Kept, check: Checked | null = null): Kept => {
    entries.set(kept.section, kept);
    for (const tell of [...listeners]) tell(kept, check);
    return kept;
  };
  const stop = (timers: Map<string, Timer>, section: string): void => {
    clearTimeout(timers.get(section));
    timers.delete(section);
  };
  const keepDraft = (section: string): Promise<void> => {
    stop(draftTimers, section);
    const kept = entries.get(section);
    if (!kept || sameLines(kept.text, kept.before)) return Promise.resolve();
    const { heading, before, text } = kept;
    return shelf.keep({ section, heading, before, text, at: times.now() });
  };
  const saveLater = (section: string): void => {
    if (!desk.host.writesWhileTyping) return;
    stop(saveTimers, section);
    saveTimers.set(
      section,
      setTimeout(() => save(section), times.quiet),
    );
  };

  const type = (section: string, text: string, more = 0): void => {
    const kept = entries.get(section);
    if (!kept || kept.text === text) return;
    const state = kept.state === 'conflict' || kept.state === 'writing' ? kept.state : 'typed';
    put({ ...kept, text, state, revision: kept.revision + more });
    if (!draftTimers.has(section)) {
      draftTimers.set(
        section,
        setTimeout(() => keepDraft(section), times.draft),
      );
    }
    if (state === 'typed') saveLater(section);
  };

  const save = async (section: string): Promise<void> => {
    while (underWay.has(section)) await underWay.get(section);
    stop(saveTimers, section);
    const kept = entries.get(section);
    if (!kept || kept.state === 'conflict' || kept.text === kept.before) return;
    const work = write(kept);
    underWay.set(section, work);
    await work;
  };

  const write = async (kept: Kept): Promise<void> => {
    const { section, before, text } = kept;
    put({ ...kept, state: 'writing', message: '' });
    const reply = await ask({ section, before, text });
    underWay.delete(section);
    const now = entries.get(section) ?? kept;
    if (reply.type === 'saved') {
      const more = now.text !== text;
      put({ ...now, before: more ? reply.text : now.text, state: more ? 'typed' : 'written', message: '', theirs: '' }, reply.check);
      if (more) saveLater(section);
      else {
        stop(draftTimers, section);
        await shelf.drop(section);
      }
      return;
    }
    if (reply.type === 'conflict') put({ ...now, state: 'conflict', theirs: reply.places[0]?.theirs ?? '', message: '' });
    else put({ ...now, state: 'failed', message: reply.type === 'refused' ? reply.message : sayFault });
    await keepDraft(section);
  };
  const ask = async (text: { section: string; before: string; text: string }): Promise<Reply> => {
    try {
      return await askDesk(desk, { type: 'save-passage', ...text });
    } catch {
      // Said to the person in the state of the section, its text kept as a draft.
      return { type: 'refused', message: sayFault };
    }
  };

  return {
    find: (section) => entries.get(section) ?? null,
    read(section, heading, text) {
      const kept = entries.get(section);
      if (kept && (kept.text !== kept.before || kept.state === 'writing')) return kept;
      // Blank lines and blanks at the end of a line are not the book's: what stands on the screen stays as typed.
      if (kept && sameLines(kept.text, text)) return kept;
      return put({ section, heading, before: text, text, state: 'clean', message: '', theirs: '', revision: (kept?.revision ?? 0) + 1 });
    },
    type: (section, text) => type(section, text),
    save,
    async saveAll() {
      await Promise.all([...entries.keys()].map((section) => save(section)));
    },
    leave() {
      for (const section of entries.keys()) void keepDraft(section);
      if (!desk.host.writesWhileTyping) for (const section of entries.keys()) void save(section);
    },
    settle(section, text) {
      const kept = entries.get(section);
      if (!kept) return;
      const same = sameLines(text, kept.theirs);
      put({
        ...kept,
        before: same ? text : kept.theirs,
        text,
        state: same ? 'clean' : 'typed',
        theirs: '',
        message: '',
        revision: kept.revision + 1,
      });
      stop(draftTimers, section);
      if (same) shelf.drop(section);
      else saveLater(section);
    },
    drafts: () => shelf.open(),
    takeUp(draft) {
      const { section } = shelf.release(draft);
      const kept = entries.get(section);
      if (!kept) return;
      if (sameLines(draft.before, kept.before)) type(section, draft.text, 1);
      else put({ ...kept, text: draft.text, state: 'conflict', theirs: kept.text, revision: kept.revision + 1 });
    },
    dropDraft: (draft) => shelf.discard(draft),
    watch(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
