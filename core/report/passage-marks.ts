import { fold, keyOf } from '../base/text.ts';
import type { LineMark } from './report.ts';

/** A mark inside a line, in UTF-16 units of the raw cell. Everything between two marks is text. */
export interface Mark {
  readonly kind: 'open' | 'close' | 'brace' | 'bar' | 'bars' | 'bold' | 'italic' | 'bracket' | 'bracket end';
  readonly from: number;
  readonly to: number;
  /** Index of the mark that closes this one; -1: nothing does, or it opens nothing. */
  match: number;
}

/** Every mark of a line with its partner, in one pass. `{{` is always a brace to print, `}}` only where no brace is open. */
export function scanMarks(raw: string, from: number, to: number): readonly Mark[] {
  const marks: Mark[] = [];
  const open: number[] = [];
  let bracket = -1;
  let address = from;
  const line = raw.slice(from, to);
  for (let at = from + nextTelling(line, 0); at < to; at = from + nextTelling(line, at - from)) {
    const kind = kindAt(raw, at, to, open.length > 0);
    if (kind === null) {
      if (at >= address && startsAddress(raw, at)) address = addressEnd(raw, at, to);
      at += 1;
      continue;
    }
    if (at < address && (kind === 'bold' || kind === 'italic') && /^[0-9A-Za-z]/.test(raw.slice(at + 2, at + 3))) {
      at += 2;
      continue;
    }
    const width = kind === 'run' ? runLength(raw, at, to) : widthOf(kind);
    if (kind !== 'run') {
      const mark: Mark = { kind, from: at, to: at + width, match: -1 };
      const index = marks.push(mark) - 1;
      if (kind === 'open') open.push(index);
      if (kind === 'close') pair(marks, open.pop(), index);
      if (kind === 'bracket end') pair(marks, bracket, index);
      if (kind === 'bracket') bracket = index;
      else if (kind === 'open' || kind === 'close' || kind === 'bracket end') bracket = -1;
    }
    at += width;
  }
  return marks;
}

const telling = /[{}|[\]*_]|https?:\/\/|www\./g;

/** Where the next letter stands that may be a mark or begin an address; the end where there is none. */
function nextTelling(line: string, from: number): number {
  telling.lastIndex = from;
  return telling.exec(line)?.index ?? line.length;
}

/** An address on the web: `__` between its letters is part of it. */
function startsAddress(raw: string, at: number): boolean {
  const letter = raw[at];
  return (letter === 'h' && /^https?:\/\//.test(raw.slice(at, at + 8))) || (letter === 'w' && raw.startsWith('www.', at));
}

function addressEnd(raw: string, from: number, to: number): number {
  let end = from;
  while (end < to && !/[\s{}|]/.test(raw.charAt(end))) end += 1;
  return end;
}

function pair(marks: readonly Mark[], first: number | undefined, second: number): void {
  const opening = first === undefined ? undefined : marks[first];
  const closing = marks[second];
  if (!opening || !closing || first === undefined) return;
  opening.match = second;
  closing.match = first;
}

/** Three and more stars or underscores are a rule or a gap to fill in by hand, not a mark. */
function kindAt(raw: string, at: number, to: number, inside: boolean): Mark['kind'] | 'run' | null {
  const letter = raw[at];
  const twice = at + 1 < to && raw[at + 1] === letter;
  switch (letter) {
    case '{':
      return twice ? 'brace' : 'open';
    case '}':
      return twice && !inside ? 'brace' : 'close';
    case '|':
      return twice ? 'bars' : 'bar';
    case '[':
      return 'bracket';
    case ']':
      return 'bracket end';
    case '*':
    case '_':
      if (!twice) return null;
      if (at + 2 < to && raw[at + 2] === letter) return 'run';
      return letter === '*' ? 'bold' : 'italic';
    default:
      return null;
  }
}

function widthOf(kind: Mark['kind']): number {
  return kind === 'brace' || kind === 'bars' || kind === 'bold' || kind === 'italic' ? 2 : 1;
}

function runLength(raw: string, at: number, to: number): number {
  let end = at;
  while (end < to && raw[end] === raw[at]) end += 1;
  return end - at;
}

/** The bold and italic marks that have a partner at this level, braces passed over. */
export function pairTwins(marks: readonly Mark[], first: number, to: number): ReadonlySet<Mark> {
  const twins = new Set<Mark>();
  const waiting = new Map<Mark['kind'], Mark>();
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark || mark.from >= to) break;
    if (mark.kind === 'open' && mark.match >= 0) index = mark.match;
    if (mark.kind !== 'bold' && mark.kind !== 'italic') continue;
    const twin = waiting.get(mark.kind);
    if (twin) {
      twins.add(twin).add(mark);
      waiting.delete(mark.kind);
    } else waiting.set(mark.kind, mark);
  }
  return twins;
}

/** Where the first brace inside opens, or the end. */
export function nextOpen(marks: readonly Mark[], first: number, end: number): number {
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark || mark.from >= end) break;
    if (mark.kind === 'open') return mark.from;
  }
  return end;
}

/** The first bar at this level behind an offset. */
export function findBar(marks: readonly Mark[], first: number, after: number, end: number): Mark | null {
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark || mark.from >= end) return null;
    if (mark.kind === 'open' && mark.match >= 0) index = mark.match;
    else if (mark.kind === 'bar' && mark.from > after) return mark;
  }
  return null;
}

export interface LineStart {
  readonly mark: LineMark;
  readonly label?: string;
  /** Where its text begins. */
  readonly from: number;
}

/** How a line begins: `* `, `- `, `+ `, `1. `, `a) `; anything else is plain. */
export function readLineStart(raw: string, from: number, to: number): LineStart {
  const start = skipSpaces(raw, from, to);
  const match = /^(?:(\*)|([-\u2010-\u2015\u2212])|(\+)|([0-9]{1,3})\.|([a-zđ])\))\s/u.exec(raw.slice(start, Math.min(to, start + 6)));
  if (!match) return { mark: 'none', from: start };
  const text = skipSpaces(raw, start + match[0].length, to);
  if (match[1]) return { mark: 'star', from: text };
  if (match[2]) return { mark: 'dash', from: text };
  if (match[3]) return { mark: 'plus', from: text };
  if (match[4]) return { mark: 'number', label: match[4], from: text };
  return { mark: 'letter', label: match[5] ?? '', from: text };
}

const space = /\s/;

export function skipSpaces(raw: string, from: number, to: number): number {
  let at = from;
  while (at < to && space.test(raw.charAt(at))) at += 1;
  return at;
}

export function dropSpaces(raw: string, from: number, to: number): number {
  let at = to;
  while (at > from && space.test(raw.charAt(at - 1))) at -= 1;
  return at;
}

export type Keyword = 'choice' | 'repeat' | 'documents' | 'note';

const keywords: readonly { readonly word: string; readonly keyword: Keyword; readonly after: RegExp }[] = [
  { word: 'nếu', keyword: 'choice', after: /^[ [("0-9-]/ },
  { word: 'mỗi dòng của', keyword: 'repeat', after: /^[ [:]/ },
  { word: 'văn bản của mục này', keyword: 'documents', after: /^ ?$/ },
  { word: 'chú thích', keyword: 'note', after: /^ ?:/ },
];

/** The word that makes a brace more than a name, however it was typed; `from` is where the rest begins. */
export function readKeyword(raw: string, from: number, to: number): { readonly keyword: Keyword; readonly from: number } | null {
  const slice = raw.slice(from, Math.min(to, from + 120));
  const key = keyOf(slice);
  if (!keywords.some(({ word }) => key.startsWith(word))) return null;
  const folded = fold(slice);
  const lead = folded.text.startsWith(' ') ? 1 : 0;
  for (const { word, keyword, after } of keywords) {
    const end = lead + word.length;
    if (folded.text.slice(lead, end).toLowerCase() !== word || !after.test(folded.text.slice(end))) continue;
    return { keyword, from: from + (folded.at[end] ?? slice.length) };
  }
  return null;
}

/** The first colon outside brackets and quotes; -1 where there is none. */
export function findColon(raw: string, from: number, to: number): number {
  let closing = '';
  for (let at = from; at < to; at++) {
    const letter = raw.charAt(at);
    if (closing !== '') {
      if (letter === closing) closing = '';
    } else if (letter === ':') return at;
    else if (letter === '[') closing = ']';
    else if (letter === '"') closing = '"';
    else if (letter === '“') closing = '”';
  }
  return -1;
}
