import { type BookRead, type ReadOptions, readBook } from './read-book.ts';
import { mostCells } from './read-plan.ts';
import { isTooMuch } from './say-error.ts';

/** The whole book; where the way between pane and book is too narrow for it, in smaller rounds. */
export async function readWhole(context: Excel.RequestContext, options: ReadOptions): Promise<BookRead | { readonly tooMany: number }> {
  try {
    return await readBook(context, options);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return await readBook(context, { ...options, most: mostCells / 10 });
  }
}
