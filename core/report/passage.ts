import { reportWords } from '../texts/report.ts';
import {
  dropSpaces,
  findBar,
  findColon,
  type Mark,
  nextOpen,
  pairTwins,
  readKeyword,
  readLineStart,
  scanMarks,
  skipSpaces,
} from './passage-marks.ts';
import type { ChipProblem, LineMark } from './report.ts';

/** A cell of `Nội dung` as it was written (design section 5): one entry per printed line, blank lines left out. */
export type ParsedPassage = readonly ParsedLine[];

export interface ParsedLine {
  readonly mark: LineMark;
  readonly label?: string;
  readonly at: Span;
  readonly pieces: readonly Piece[];
}

/** UTF-16 units in the raw cell, `to` excluded. */
export type Span = readonly [from: number, to: number];

export interface Look {
  readonly bold?: true;
  readonly italic?: true;
}

export interface Source {
  readonly text: string;
  readonly at: Span;
}

export type Piece =
  | { readonly type: 'text'; readonly text: string; readonly look: Look }
  /** Printed as it stands, and found. */
  | { readonly type: 'stray'; readonly text: string; readonly look: Look; readonly problem: ChipProblem }
  | { readonly type: 'chip'; readonly source: Source; readonly at: Span; readonly look: Look }
  /** `[nhãn]` or `[3]` inside a repetition. */
  | { readonly type: 'cell'; readonly source: Source; readonly at: Span; readonly look: Look }
  | { readonly type: 'note'; readonly of: readonly Piece[]; readonly at: Span }
  | {
      readonly type: 'choice';
      readonly test: Source;
      readonly yes: readonly Piece[];
      readonly no: readonly Piece[];
      readonly at: Span;
      readonly look: Look;
    }
  | Repeat
  | { readonly type: 'documents'; readonly at: Span; readonly look: Look };

export interface Repeat {
  readonly type: 'repeat';
  /** The table or group, with its brackets. */
  readonly rows: Source;
  readonly test: Source | null;
  readonly of: readonly Piece[];
  /** `dash` and `plus` give one line per row. */
  readonly mark: 'none' | 'dash' | 'plus';
  readonly at: Span;
  readonly look: Look;
}

/** Reads what a person typed, in time that grows with its length only; whatever does not fit stands as typed, with its problem. */
export function parsePassage(raw: string): ParsedPassage {
  const lines: ParsedLine[] = [];
  let from = 0;
  while (from <= raw.length) {
    const next = raw.indexOf('\n', from);
    const to = next === -1 ? raw.length : next;
    const end = dropSpaces(raw, from, to);
    const start = readLineStart(raw, from, end);
    if (start.from < end) {
      const pieces = parsePieces({ raw, marks: scanMarks(raw, start.from, end), inside: [] }, start.from, end, 0, {});
      const line = { mark: start.mark, at: [from, to] as const, pieces };
      lines.push(start.label === undefined ? line : { ...line, label: start.label });
    } else if (start.mark !== 'none') {
      lines.push({
        mark: 'none',
        at: [from, to],
        pieces: [{ type: 'text', text: raw.slice(skipSpaces(raw, from, to), end).normalize('NFC'), look: {} }],
      });
    }
    from = to + 1;
  }
  return lines;
}

type Room = 'choice' | 'note' | 'repeat';

interface Line {
  readonly raw: string;
  readonly marks: readonly Mark[];
  /** What the pieces stand in, from outside in. */
  readonly inside: readonly Room[];
}

/** The pieces between two offsets; `first` is the first mark that is not before them. */
function parsePieces(line: Line, from: number, to: number, first: number, outer: Look): Piece[] {
  const { raw, marks } = line;
  const twins = pairTwins(marks, first, to);
  const pieces: Piece[] = [];
  let look = outer;
  let text = '';
  let at = from;
  const flush = () => {
    if (text !== '') pieces.push({ type: 'text', text: text.normalize('NFC'), look });
    text = '';
  };
  const push = (piece: Piece) => {
    flush();
    pieces.push(piece);
  };
  const stray = (mark: Mark) =>
    push({
      type: 'stray',
      text: raw.slice(mark.from, mark.to),
      look,
      problem: { type: 'unmatched', mark: raw.slice(mark.from, mark.to), at: [mark.from, mark.to] },
    });
  for (let index = first; index < marks.length; ) {
    const mark = marks[index];
    if (!mark || mark.from >= to) break;
    text += raw.slice(at, mark.from);
    at = mark.to;
    index += 1;
    switch (mark.kind) {
      case 'brace':
        text += raw.charAt(mark.from);
        break;
      case 'bars':
        text += line.inside.includes('choice') ? '|' : '||';
        break;
      case 'bar':
        if (line.inside[line.inside.length - 1] === 'choice') stray(mark);
        else text += '|';
        break;
      case 'bold':
      case 'italic':
        if (twins.has(mark)) {
          flush();
          look = turn(look, mark.kind);
        } else stray(mark);
        break;
      case 'bracket': {
        const end = marks[mark.match];
        if (!end || !line.inside.includes('repeat')) text += '[';
        else {
          push({ type: 'cell', source: { text: raw.slice(mark.to, end.from), at: [mark.to, end.from] }, at: [mark.from, end.to], look });
          at = end.to;
          index = mark.match + 1;
        }
        break;
      }
      case 'bracket end':
        text += ']';
        break;
      case 'close':
        stray(mark);
        break;
      case 'open': {
        const end = marks[mark.match];
        if (!end) stray(mark);
        else {
          push(parseBrace(line, mark, end, index, look));
          at = end.to;
          index = mark.match + 1;
        }
        break;
      }
    }
  }
  text += raw.slice(at, to);
  flush();
  return pieces;
}

function turn(look: Look, kind: 'bold' | 'italic'): Look {
  const { [kind]: on, ...rest } = look;
  return on ? rest : { ...look, [kind]: true };
}

/** What stands between a brace and its partner; `inner` is the mark after the opening one. */
function parseBrace(line: Line, open: Mark, close: Mark, inner: number, look: Look): Piece {
  const { raw, inside } = line;
  const at: Span = [open.from, close.to];
  const broken = (from: number, expected: readonly string[]): Piece => ({
    type: 'stray',
    text: raw.slice(open.from, close.to).normalize('NFC'),
    look,
    problem: {
      type: 'syntax',
      source: raw.slice(open.from, close.to),
      found: raw.slice(from, Math.min(close.from, from + 20)),
      expected,
      at,
    },
  });
  const word = readKeyword(raw, open.to, close.from);
  const nested = nextOpen(line.marks, inner, close.from);
  if (!word) {
    const from = skipSpaces(raw, open.to, close.from);
    const to = dropSpaces(raw, from, close.from);
    if (nested < close.from || from === to) return broken(from, [expected.name]);
    return { type: 'chip', source: { text: raw.slice(from, to), at: [from, to] }, at, look };
  }
  switch (word.keyword) {
    case 'documents':
      return inside.includes('repeat') ? broken(open.to, [expected.row]) : { type: 'documents', at, look };
    case 'note': {
      if (inside.includes('note')) return broken(open.to, [expected.plain]);
      const colon = findColon(raw, word.from, close.from);
      return { type: 'note', of: parseInside(line, 'note', colon + 1, close.from, inner, {}), at };
    }
    case 'choice': {
      if (inside.includes('choice')) return broken(open.to, [expected.plain]);
      const colon = findColon(raw, word.from, nested);
      if (colon === -1) return broken(word.from, [expected.colon]);
      const bar = findBar(line.marks, inner, colon, close.from);
      const yes = parseInside(line, 'choice', colon + 1, bar?.from ?? close.from, inner, look);
      const no = bar ? parseInside(line, 'choice', bar.to, close.from, inner, look) : [];
      return { type: 'choice', test: trimmed(raw, word.from, colon), yes, no, at, look };
    }
    case 'repeat': {
      if (inside.length > 0) return broken(open.to, [expected.plain]);
      const name = skipSpaces(raw, word.from, close.from);
      const nameEnd = name + raw.slice(name, nested).indexOf(']') + 1;
      if (raw.charAt(name) !== '[' || nameEnd <= name) return broken(name, [expected.table]);
      const condition = readKeyword(raw, nameEnd, nested);
      const colon = findColon(raw, nameEnd, nested);
      const testFrom = condition?.keyword === 'choice' ? condition.from : null;
      if (colon === -1 || (testFrom === null && skipSpaces(raw, nameEnd, close.from) !== colon)) return broken(nameEnd, [expected.colon]);
      const start = readLineStart(raw, colon + 1, close.from);
      const mark = start.mark === 'dash' || start.mark === 'plus' ? start.mark : 'none';
      const from = mark === 'none' ? colon + 1 : start.from;
      const test = testFrom === null ? null : trimmed(raw, testFrom, colon);
      return {
        type: 'repeat',
        rows: trimmed(raw, name, nameEnd),
        test,
        of: parseInside(line, 'repeat', from, close.from, inner, look),
        mark,
        at,
        look,
      };
    }
  }
}

const { expected } = reportWords;

function parseInside(line: Line, room: Room, from: number, to: number, first: number, look: Look): Piece[] {
  const start = skipSpaces(line.raw, from, to);
  const end = dropSpaces(line.raw, start, to);
  let index = first;
  while (index < line.marks.length && (line.marks[index]?.from ?? 0) < start) index += 1;
  return parsePieces({ ...line, inside: [...line.inside, room] }, start, end, index, look);
}

function trimmed(raw: string, from: number, to: number): Source {
  const start = skipSpaces(raw, from, to);
  const end = dropSpaces(raw, start, to);
  return { text: raw.slice(start, end), at: [start, end] };
}
