import { type Look, marksBetween, plain } from './join-runs.ts';
import { scanLine } from './scan-line.ts';

/** A text with what is selected in it. */
export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Makes what is selected bold or italic, or plain again if all of it was; without a selection the word at the caret. Lists keep their marks. */
export function toggleMark(selected: Selected, mark: 'bold' | 'italic'): Selected {
  const { text } = selected;
  const [from, to] = selected.from === selected.to ? wordAt(text, selected.from) : [selected.from, selected.to];
  if (from === to) return selected;
  const lines = readLines(text);
  const chosen = lines.flatMap(({ atoms }) => atoms.filter((atom) => atom.at < to && atom.at + atom.raw.length > from && !atom.fixed));
  const worded = chosen.filter((atom) => atom.raw.trim() !== '');
  if (worded.length === 0) return selected;
  const on = !worded.every((atom) => atom.look[mark]);
  for (const { atoms } of lines) {
    const inside = atoms.filter((atom) => chosen.includes(atom));
    const first = inside.findIndex((atom) => atom.raw.trim() !== '');
    const last = inside.length - 1 - [...inside].reverse().findIndex((atom) => atom.raw.trim() !== '');
    for (const atom of first === -1 ? [] : inside.slice(first, last + 1)) atom.look = { ...atom.look, [mark]: on };
  }
  return write(lines, worded);
}

interface Atom {
  readonly raw: string;
  readonly at: number;
  /** Part of the mark a line begins with. */
  readonly fixed: boolean;
  look: Look;
}

interface Line {
  readonly atoms: readonly Atom[];
}

function readLines(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const head = lineMark(line).length;
    const atoms: Atom[] = [];
    let look = plain;
    for (const token of scanLine(line)) {
      if (token.type === 'bold' || token.type === 'italic') {
        look = { ...look, [token.type]: !look[token.type] };
        continue;
      }
      const pieces = token.type === 'brace' ? [line.slice(token.from, token.to)] : [...line.slice(token.from, token.to)];
      let at = token.from;
      for (const raw of pieces) {
        atoms.push({ raw, at: start + at, fixed: at < head, look });
        at += raw.length;
      }
    }
    start += line.length + 1;
    return { atoms };
  });
}

/** The mark that a line begins with, its blank included; empty where there is none. */
export function lineMark(line: string): string {
  return /^\s*(?:[*+\-\u2010-\u2015]|[0-9]{1,3}\.|[a-zđ]\))\s+/u.exec(line)?.[0] ?? '';
}

function write(lines: readonly Line[], worded: readonly Atom[]): Selected {
  let text = '';
  let from = 0;
  let to = 0;
  lines.forEach(({ atoms }, index) => {
    if (index > 0) text += '\n';
    let look = plain;
    for (const atom of atoms) {
      text += marksBetween(look, atom.look);
      look = atom.look;
      if (atom === worded[0]) from = text.length;
      text += atom.raw;
      if (atom === worded[worded.length - 1]) to = text.length;
    }
    text += marksBetween(look, plain);
  });
  return { text, from, to };
}

function wordAt(text: string, caret: number): readonly [number, number] {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  let from = caret;
  let to = caret;
  while (from > 0 && letter.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && letter.test(text.charAt(to))) to += 1;
  return [from, to];
}
