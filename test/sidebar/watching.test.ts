import { describe, expect, it } from 'vitest';
import { paces, type Watched, watchWhileSeen } from '../../apps-script/sidebar/watching.ts';

async function rested(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

/** A page whose time passes by hand. */
function createPage() {
  let visible = true;
  let planned: { readonly act: () => void; readonly pause: number } | null = null;
  const seen = new Set<() => void>();
  const page: Watched = {
    isVisible: () => visible,
    onSeen: (tell) => {
      seen.add(tell);
      return () => void seen.delete(tell);
    },
    later: (act, pause) => {
      const mine = { act, pause };
      planned = mine;
      return () => {
        if (planned === mine) planned = null;
      };
    },
  };
  return {
    page,
    /** The pause that is being waited for; null: none. */
    pause: () => planned?.pause ?? null,
    async pass(): Promise<void> {
      const now = planned;
      planned = null;
      now?.act();
      await rested();
    },
    async show(now: boolean): Promise<void> {
      visible = now;
      if (now) for (const tell of [...seen]) tell();
      await rested();
    },
    listeners: () => seen.size,
  };
}

describe('looking for what others change', () => {
  it('goes on at the same pace while things change, and slower after a long quiet', async () => {
    const hands = createPage();
    let changes = true;
    watchWhileSeen(hands.page, async () => changes);
    for (let look = 0; look < paces.restAfter + 5; look++) await hands.pass();
    expect(hands.pause()).toBe(paces.soon);
    changes = false;
    for (let look = 0; look < paces.restAfter; look++) await hands.pass();
    expect(hands.pause()).toBe(paces.rare);
    changes = true;
    await hands.pass();
    expect(hands.pause()).toBe(paces.soon);
  });

  it('stops while nobody sees the page, and looks at once when it is seen again', async () => {
    const hands = createPage();
    let looks = 0;
    watchWhileSeen(hands.page, async () => {
      looks++;
      return false;
    });
    await hands.show(false);
    await hands.pass();
    expect([looks, hands.pause()]).toEqual([0, null]);
    await hands.show(true);
    expect([looks, hands.pause()]).toEqual([1, paces.soon]);
  });

  it('never looks twice at the same time', async () => {
    const hands = createPage();
    let looks = 0;
    let letGo = (): void => {};
    watchWhileSeen(hands.page, () => {
      looks++;
      return new Promise((go) => {
        letGo = () => go(false);
      });
    });
    await hands.pass();
    await hands.show(true);
    expect(looks).toBe(1);
    letGo();
    await rested();
    await hands.show(true);
    expect(looks).toBe(2);
  });

  it('ends when it is told to', async () => {
    const hands = createPage();
    let looks = 0;
    const end = watchWhileSeen(hands.page, async () => {
      looks++;
      return false;
    });
    end();
    await hands.pass();
    await hands.show(true);
    expect([looks, hands.pause(), hands.listeners()]).toEqual([0, null, 0]);
  });
});
