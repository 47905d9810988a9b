import { keyOf, type NameView } from '../../core/index.ts';

export interface OpenBrace {
  readonly from: number;
  readonly query: string;
}

/** The brace that stands open before the caret, and what was typed behind it; null where none is. */
export function findOpenBrace(text: string, caret: number): OpenBrace | null {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const open: number[] = [];
  for (let at = start; at < caret; at++) {
    const letter = text.charAt(at);
    if (letter === '{' && text.charAt(at + 1) === '{' && at + 1 < caret) at += 1;
    else if (letter === '{') open.push(at);
    else if (letter === '}') open.pop();
  }
  const from = open[open.length - 1];
  if (from === undefined) return null;
  const query = text.slice(from + 1, caret);
  return /[[\]|:]/.test(query) ? null : { from, query };
}

/** The names that fit, best first: as typed, then without accents; the beginning of the name before the middle. */
export function filterNames(names: readonly NameView[], query: string, limit: number): readonly NameView[] {
  const key = keyOf(query);
  const bare = withoutAccents(key);
  const words = bare.split(' ').filter((word) => word !== '');
  const scored = names.flatMap((name, order) => {
    const score = scoreOf(keyOf(name.name), key, bare, words);
    return score === null ? [] : [{ name, score, order }];
  });
  scored.sort((a, b) => a.score - b.score || a.order - b.order);
  return scored.slice(0, limit).map(({ name }) => name);
}

/** The text with the open brace made a whole one, and where the caret goes. */
export function completeName(text: string, from: number, caret: number, name: string): { readonly text: string; readonly caret: number } {
  const rest = text.charAt(caret) === '}' ? text.slice(caret + 1) : text.slice(caret);
  const head = `${text.slice(0, from)}{${name}}`;
  return { text: head + rest, caret: head.length };
}

function scoreOf(name: string, key: string, bare: string, words: readonly string[]): number | null {
  if (name === key) return 0;
  if (name.startsWith(key)) return 1;
  const other = withoutAccents(name);
  if (other.startsWith(bare)) return 2;
  if (` ${name}`.includes(` ${key}`)) return 3;
  if (` ${other}`.includes(` ${bare}`)) return 4;
  if (words.every((word) => ` ${other}`.includes(` ${word}`))) return 5;
  if (other.includes(bare)) return 6;
  // First letters alone: "hstn" for "hồ sơ tiếp nhận".
  const letters = other
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('');
  return bare.length > 1 && letters.startsWith(bare) ? 7 : null;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}
