import type { Book } from './book.ts';
import { loadMaking } from './load-making.ts';

/** Calculates the states of the first sheet and of `Đối chiếu`, which rest on our layout: a moment after the last change, never while somebody types. */
export interface States {
  later(book: Book): void;
  stop(): void;
}

/** As long as people pause between two cells, in milliseconds. */
const pause = 300;

export function createStates(calculated: () => void): States {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    stop,
    later: (book) => {
      stop();
      timer = setTimeout(() => void calculate(book).then((some) => some && calculated()), pause);
    },
  };
}

/** Whether there was anything to calculate. Where the part that knows the layout cannot be had, they stay as not calculated. */
async function calculate(book: Book): Promise<boolean> {
  const making = await loadMaking();
  if (!making) return false;
  book.settle();
  const own = making.stateResults(book.workbook());
  return own.length > 0 && book.write({ edits: [], own, show: [] });
}
