import { scanLine } from './scan-line.ts';
import { lineMark } from './toggle-mark.ts';

export interface Spliced {
  readonly text: string;
  readonly caret: number;
}

export function splice(text: string, from: number, to: number, words: string): Spliced {
  return { text: text.slice(0, from) + words + text.slice(to), caret: from + words.length };
}

/** A new line; in a list the next item, and out of the list where the item is still empty. */
export function breakLine(text: string, from: number, to: number): Spliced {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(start, from);
  const mark = lineMark(`${line} `).trimEnd();
  if (mark === '') return splice(text, from, to, '\n');
  const next = text.indexOf('\n', to);
  const rest = text.slice(to, next === -1 ? text.length : next);
  if (line.trim() === mark.trim() && rest.trim() === '') return splice(text, start, to, '');
  return line.length < mark.length ? splice(text, from, to, '\n') : splice(text, from, to, `\n${nextMark(mark)} `);
}

/** What Backspace takes away where a browser cannot be trusted with it: a whole chip, or the end of a line; null elsewhere. */
export function eraseBefore(text: string, caret: number): Spliced | null {
  if (caret > 0 && text.charAt(caret - 1) === '\n') return splice(text, caret - 1, caret, '');
  const brace = bracesOf(text).find(({ to }) => to === caret);
  return brace ? splice(text, brace.from, brace.to, '') : null;
}

export function eraseBehind(text: string, caret: number): Spliced | null {
  if (text.charAt(caret) === '\n') return splice(text, caret, caret + 1, '');
  const brace = bracesOf(text).find(({ from }) => from === caret);
  return brace ? splice(text, brace.from, brace.to, '') : null;
}

export interface Brace {
  readonly from: number;
  readonly to: number;
  readonly raw: string;
}

/** The outermost braces of a text, in order. */
export function bracesOf(text: string): readonly Brace[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    return scanLine(line).flatMap(({ type, from, to }) =>
      type === 'brace' ? [{ from: at + from, to: at + to, raw: line.slice(from, to) }] : [],
    );
  });
}

function nextMark(mark: string): string {
  const number = /^(\s*)([0-9]{1,3})\.$/.exec(mark);
  if (number) return `${number[1] ?? ''}${Number(number[2]) + 1}.`;
  const letters = 'abcdđeghiklmnopqrstuvxy';
  const letter = /^(\s*)([a-zđ])\)$/u.exec(mark);
  const next = letter ? letters.charAt(letters.indexOf(letter[2] ?? '') + 1) : '';
  return letter && next !== '' ? `${letter[1] ?? ''}${next})` : mark;
}
