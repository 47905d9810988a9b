import { useEffect, useState } from 'preact/hooks';
import { panelTexts } from '../core/index.ts';
import type { LostBook } from './panel.tsx';

const texts = panelTexts.doors;

/** Books that were not saved: each is opened or dropped, and dropped only after a second word. */
export function LostBooks({ find }: { readonly find: () => Promise<readonly LostBook[]> }) {
  const [lost, setLost] = useState<readonly LostBook[]>([]);
  const [dropping, setDropping] = useState<LostBook | null>(null);
  useEffect(() => {
    let isHere = true;
    const show = (found: readonly LostBook[]): void => {
      if (isHere) setLost(found);
    };
    // A machine that cannot be asked has nothing to offer; the doors stay.
    find().then(show, () => show([]));
    return () => {
      isHere = false;
    };
  }, [find]);

  async function drop(book: LostBook): Promise<void> {
    setDropping(null);
    try {
      await book.drop();
      setLost(await find());
    } catch {
      // What could not be dropped stands in the list as before.
    }
  }

  if (lost.length === 0) return null;
  return (
    <section class="sbc-lost" aria-label={texts.lost}>
      <h2>{texts.lost}</h2>
      <ul>
        {lost.map((book, index) => (
          <li key={`${index}|${book.name}|${book.what}`} class="sbc-notice sbc-warning">
            <div>
              <p>
                <strong>{book.name}</strong>
              </p>
              <p>{book.what}</p>
              <div class="sbc-actions">
                {dropping === book ? (
                  <>
                    <button type="button" class="sbc-button" onClick={() => void drop(book)}>
                      {texts.lostDropSure}
                    </button>
                    <button type="button" class="sbc-link" onClick={() => setDropping(null)}>
                      {texts.lostKeep}
                    </button>
                  </>
                ) : (
                  <>
                    <button type="button" class="sbc-button sbc-primary" onClick={() => book.open()}>
                      {texts.lostOpen}
                    </button>
                    <button type="button" class="sbc-link" onClick={() => setDropping(book)}>
                      {texts.lostDrop}
                    </button>
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
