import { keyOf, type NameView } from '../../core/index.ts';
import type { OpenBrace } from './complete-name.ts';

/** The square bracket that stands open before the caret, and what was typed behind it; null where none is. */
export function findOpenBracket(text: string, caret: number): OpenBrace | null {
  const from = text.lastIndexOf('[', caret - 1);
  if (from === -1 || caret <= from) return null;
  const query = text.slice(from + 1, caret);
  return /[\]|]/.test(query) ? null : { from, query };
}

/** The test with the open bracket made a whole name, and where the caret goes. */
export function completeBracket(
  text: string,
  from: number,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.charAt(caret) === ']' ? text.slice(caret + 1) : text.slice(caret);
  const head = `${text.slice(0, from)}[${name}]`;
  return { text: head + rest, caret: head.length };
}

/** The first name of one part that no figure and no line of the book bears; null where all are known. A cell of a table is for the book to judge. */
export function unknownName(test: string, names: readonly NameView[]): string | null {
  const known = new Set(names.map(({ name }) => keyOf(name)));
  for (const [, name = ''] of test.replace(/"[^"]*"/g, '').matchAll(/\[([^\]|]*)\]/g)) {
    if (!known.has(keyOf(name))) return name.trim();
  }
  return null;
}
