import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply, Request } from '../../core/index.ts';
import type { Desk, Draft } from '../../panel/desk.ts';
import { createKeeper } from '../../panel/editor/keeper.ts';

const check = { findings: [], faults: [], counts: { error: 0, warning: 0, hint: 0, explained: 0 } };

/** A host that holds one text per section, answers when it is let, and can fail. */
function stage(drafts: readonly Draft[] = []) {
  const book = new Map([
    ['a', 'A'],
    ['b', 'B'],
  ]);
  const kept = new Map(drafts.map((draft) => [draft.section, draft]));
  const waiting: (() => void)[] = [];
  let fails = false;
  const save = (request: Extract<Request, { type: 'save-passage' }>): Reply => {
    const present = book.get(request.section) ?? '';
    if (present !== request.before && present !== request.text) {
      const place = { sheet: 'Nội dung', row: 1, column: 4 };
      return { type: 'conflict', places: [{ place, mine: request.text, theirs: present }] };
    }
    book.set(request.section, request.text);
    return { type: 'saved', section: request.section, text: request.text, check };
  };
  const desk: Desk = {
    host: { name: 'page', file: 'x', identity: 'x', writesWhileTyping: false },
    async ask(request) {
      await new Promise<void>((go) => waiting.push(go));
      if (fails) throw new Error('offline');
      if (request.type !== 'save-passage') throw new Error(request.type);
      return save(request);
    },
    goTo: async () => null,
    deliver: async () => ({ said: '', otherWay: '' }),
    draft: {
      read: async () => [...kept.values()],
      keep: async (draft) => void kept.set(draft.section, draft),
      drop: async (section) => void kept.delete(section),
    },
    memory: { read: () => null, write: () => undefined },
    watch: () => () => undefined,
  };
  const keeper = createKeeper(desk, 'lỗi', { quiet: 0, draft: 0, now: () => '2025-12-15T00:00:00Z' });
  keeper.read('a', 'Mục a', 'A');
  keeper.read('b', 'Mục b', 'B');
  const settle = async () => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
  };
  return {
    keeper,
    book,
    kept,
    settle,
    fail: (next: boolean) => {
      fails = next;
    },
    async answer() {
      await settle();
      for (const go of waiting.splice(0)) go();
      await settle();
    },
  };
}

describe('what was typed', () => {
  it('is in the book once it is saved, and no draft is left', async () => {
    const { keeper, book, kept, answer } = stage();
    keeper.type('a', 'A1');
    keeper.save('a');
    await answer();
    expect([book.get('a'), keeper.find('a')?.state, [...kept]]).toEqual(['A1', 'written', []]);
  });

  it('while a save is under way is saved after it', async () => {
    const { keeper, book, answer } = stage();
    keeper.type('a', 'A1');
    keeper.save('a');
    keeper.type('a', 'A2');
    keeper.save('a');
    await answer();
    expect(keeper.find('a')).toMatchObject({ text: 'A2', before: 'A1' });
    await answer();
    expect([book.get('a'), keeper.find('a')?.state]).toEqual(['A2', 'written']);
  });

  it('is a draft while the host fails', async () => {
    const { keeper, book, kept, answer, fail } = stage();
    fail(true);
    keeper.type('a', 'A1');
    keeper.save('a');
    await answer();
    expect([book.get('a'), keeper.find('a')?.state, keeper.find('a')?.message, kept.get('a')?.text]).toEqual(['A', 'failed', 'lỗi', 'A1']);
  });

  it('stays when the book is read again in between', async () => {
    const { keeper } = stage();
    keeper.type('a', 'A1');
    expect(keeper.read('a', 'Mục a', 'khác').text).toBe('A1');
  });

  it('in a conflict is written only when the person says so', async () => {
    const { keeper, book, kept, answer } = stage();
    book.set('a', 'X');
    keeper.type('a', 'A1');
    keeper.save('a');
    await answer();
    expect(keeper.find('a')).toMatchObject({ state: 'conflict', text: 'A1', theirs: 'X' });
    expect(kept.get('a')?.text).toBe('A1');
    keeper.type('a', 'A2');
    keeper.save('a');
    await answer();
    expect(book.get('a')).toBe('X');
    keeper.settle('a', 'A2');
    keeper.save('a');
    await answer();
    expect([book.get('a'), [...kept]]).toEqual(['A2', []]);
  });
});

describe('a draft of an earlier time', () => {
  const old: Draft = { section: 'a', heading: 'Mục a', before: 'A', text: 'cũ', at: '2025-12-14T00:00:00Z' };

  it('is not written over by a newer one', async () => {
    const { keeper, kept, answer, fail } = stage([old]);
    await keeper.drafts();
    fail(true);
    keeper.type('a', 'mới');
    keeper.save('a');
    await answer();
    expect([...kept.values()].map(({ text }) => text)).toEqual(['cũ', 'mới']);
  });

  it('taken up is typed text; over a changed book it is a conflict', async () => {
    const { keeper } = stage([old]);
    await keeper.drafts();
    keeper.takeUp(old);
    expect(keeper.find('a')).toMatchObject({ state: 'typed', text: 'cũ' });
    const other = stage([{ ...old, before: 'khác' }]);
    await other.keeper.drafts();
    other.keeper.takeUp({ ...old, before: 'khác' });
    expect(other.keeper.find('a')).toMatchObject({ state: 'conflict', text: 'cũ', theirs: 'A' });
  });
});

describe('whatever happens in whatever order', () => {
  it('the last text of each section is in the book, in the editor or in a draft', async () => {
    const steps = fc.array(fc.constantFrom('type a', 'type b', 'save a', 'save b', 'answer', 'fail', 'work', 'other', 'read'), {
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (acts) => {
        const { keeper, book, answer, fail, settle } = stage();
        const last = new Map([
          ['a', 'A'],
          ['b', 'B'],
        ]);
        let count = 0;
        for (const act of acts) {
          const [verb, section = ''] = act.split(' ');
          count += 1;
          if (verb === 'type') {
            last.set(section, `${section}${count}`);
            keeper.type(section, `${section}${count}`);
          } else if (verb === 'save') keeper.save(section);
          else if (verb === 'answer') await answer();
          else if (verb === 'other') book.set('a', `other${count}`);
          else if (verb === 'read') keeper.read('a', 'Mục a', book.get('a') ?? '');
          else fail(verb === 'fail');
          await settle();
        }
        for (const [section, text] of last) {
          const now = keeper.find(section);
          const typed = text !== section.toUpperCase();
          // Once written it is the book's, and others may change it there.
          if (typed && now?.text !== text) expect(now?.text).toMatch(/^other/);
          else expect(typed ? now?.text : text).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });
});
