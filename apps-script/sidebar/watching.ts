/** What watching needs of the page. */
export interface Watched {
  isVisible(): boolean;
  /** Calls when the page is seen again or the network is back; the function that comes back ends it. */
  onSeen(tell: () => void): () => void;
  /** Calls once, later; the function that comes back takes it back. */
  later(act: () => void, milliseconds: number): () => void;
}

/** Milliseconds between two looks: soon after something happened, rarely when nothing does. */
export const paces = { soon: 8_000, rare: 30_000, restAfter: 20 } as const;

/** Looks again and again while the page is seen, one look at a time. `look` says whether there was something new. */
export function watchWhileSeen(page: Watched, look: () => Promise<boolean>): () => void {
  let ended = false;
  let looking = false;
  let quiet = 0;
  let cancel = (): void => {};

  const plan = (): void => {
    cancel();
    if (!ended && page.isVisible()) cancel = page.later(() => void step(), quiet < paces.restAfter ? paces.soon : paces.rare);
  };
  const step = async (): Promise<void> => {
    if (ended || looking || !page.isVisible()) return;
    looking = true;
    try {
      quiet = (await look()) ? 0 : quiet + 1;
    } finally {
      looking = false;
    }
    plan();
  };
  const stop = page.onSeen(() => {
    quiet = 0;
    cancel();
    void step();
  });
  plan();
  return () => {
    ended = true;
    cancel();
    stop();
  };
}
