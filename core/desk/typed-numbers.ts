import { readNumber } from '../base/number.ts';
import { fold, keyOf } from '../base/text.ts';
import type { ParsedPassage, Span } from '../report/passage.ts';
import { readLineStart } from '../report/passage-marks.ts';
import type { Figure } from '../report/report.ts';
import type { TypedView } from './request.ts';
import type { SectionText } from './section-text.ts';

const mostNames = 3;

/** Numbers typed outside braces that equal a figure to the last digit. What counts days, articles or documents is none of them. */
export function findTyped(section: SectionText, passage: ParsedPassage, figures: readonly Figure[]): readonly TypedView[] {
  const known = figures.flatMap(knownFigure);
  return passage.flatMap((line) => {
    const braces = line.pieces.flatMap((piece): readonly Span[] => ('at' in piece ? [piece.at] : []));
    const start = readLineStart(section.text, ...line.at).from;
    return numbersIn(section.text, start, line.at[1])
      .filter(({ at }) => !braces.some(([from, to]) => at[0] < to && at[1] > from))
      .flatMap((number): readonly TypedView[] => {
        const names = namesFor(number, sentenceAround(section.text, line.at, number.at), known);
        const place = names.length === 0 ? null : section.placeOf(...number.at);
        return place ? [{ at: number.at, words: section.text.slice(...number.at), place, names }] : [];
      });
  });
}

interface TypedNumber {
  readonly at: Span;
  readonly value: number;
  readonly percent: boolean;
}

const token = /[^\s(){}[\];:“”"'‘’|*_<>=+]+/g;
const plain = /^[0-9][0-9.,]*%?$/;
/** Words before and behind a number that make it a day, a part of a law, a number of a document or a length of time. */
const before = /(?:ngày|tháng|năm|quý|điều|khoản|điểm|mục|lục|biểu|chương|phần|bước|đoạn|kỳ|khóa|khoá|thứ|lần|tuổi|điện thoại|fax) $/;
const behind = /^ (?:tháng|năm|ngày|giờ|phút|tuần|quý)(?![\p{L}])/u;
const scale = /^ ?(?:nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|nghìn|ngàn|triệu|tỷ|tỉ)(?![\p{L}])/u;

function numbersIn(text: string, from: number, to: number): readonly TypedNumber[] {
  const numbers: TypedNumber[] = [];
  const line = text.slice(from, to);
  for (const match of line.matchAll(token)) {
    const words = match[0].replace(/[.,!?…]+$/, '');
    if (!plain.test(words) || words.length > 40) continue;
    let end = match.index + words.length;
    const closed = words.length < match[0].length;
    if (!words.endsWith('%') && !closed) end += (/^ ?%/.exec(line.slice(end))?.[0] ?? scaleBehind(line, end)).length;
    const read = readNumber(line.slice(match.index, end).replace(/ %$/, '%'));
    if (!read || isCounting(line, match.index, end, words)) continue;
    numbers.push({ at: [from + match.index, from + end], value: read.value, percent: read.percent === true });
  }
  return numbers;
}

function scaleBehind(line: string, end: number): string {
  const rest = line.slice(end, end + 20);
  const found = scale.exec(rest.toLowerCase());
  return found ? rest.slice(0, found[0].length) : '';
}

function isCounting(line: string, from: number, end: number, words: string): boolean {
  if (/^(?:19|20)[0-9]{2}$|^2100$/.test(words)) return true;
  const head = fold(line.slice(Math.max(0, from - 24), from)).text.toLowerCase();
  if (before.test(head) || (/(?:^|[^\p{L}])số $/u.test(head) && !/tổng số $/.test(head))) return true;
  return behind.test(fold(line.slice(end, end + 8)).text.toLowerCase());
}

interface Sentence {
  readonly text: string;
  /** Where the number stands in it. */
  readonly at: number;
}

/** No sentence is longer; a cell without a full stop is not read over and over. */
const longestReach = 400;

function sentenceAround(text: string, [from, to]: Span, [start, end]: Span): Sentence {
  const least = Math.max(from, start - longestReach);
  let head = least;
  for (const stop of text.slice(least, start).matchAll(/[.;!?]\s/g)) head = least + stop.index + stop[0].length;
  const reach = Math.min(to, end + longestReach);
  const tail = /[.;!?](?:\s|$)/.exec(text.slice(end, reach));
  const sentence = text.slice(head, tail ? end + tail.index : reach);
  return { text: keyOf(sentence), at: keyOf(text.slice(head, start)).length };
}

interface KnownFigure {
  readonly name: string;
  readonly phrases: readonly string[];
  readonly order: number;
  readonly rate: boolean;
  /** What it is worth, and what its printed form says. */
  readonly values: readonly number[];
}

function knownFigure(figure: Figure, order: number): readonly KnownFigure[] {
  const { value, form, name, printed } = figure;
  if (value.type !== 'number' || value.incomplete || form.kind === 'year') return [];
  const shown = readNumber(printed)?.value;
  const phrases = [...(form.near ?? []), name].map(keyOf).filter((phrase) => phrase !== '');
  return [{ name, phrases, order, rate: form.kind === 'rate', values: shown === undefined ? [value.value] : [value.value, shown] }];
}

/** Figures of the same value, those whose words stand nearest first; a small number needs such words. */
function namesFor({ value, percent }: TypedNumber, sentence: Sentence, figures: readonly KnownFigure[]): readonly string[] {
  return figures
    .flatMap((figure) => {
      if (percent !== figure.rate || !figure.values.some((known) => same(known, value))) return [];
      const near = nearness(figure, sentence);
      return near === 0 && isCommon(value, percent) ? [] : [{ ...figure, near }];
    })
    .sort((a, b) => b.near - a.near || a.order - b.order)
    .slice(0, mostNames)
    .map(({ name }) => name);
}

/** What many things are worth by chance: small counts, none and all. */
function isCommon(value: number, percent: boolean): boolean {
  return percent ? Number.isInteger(Math.round(value * 1e6) / 1e4) : Math.abs(value) < 100;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
}

/** Whole phrases weigh most, and more the nearer they stand; then names most of whose words are in the sentence. */
function nearness({ phrases }: KnownFigure, sentence: Sentence): number {
  const phrase = Math.max(0, ...phrases.map((words) => phraseScore(words, sentence)));
  const share = Math.max(0, ...phrases.map((words) => sharedWords(words, sentence)));
  return phrase + (share >= 0.75 ? 5 * share : 0);
}

function sharedWords(phrase: string, { text }: Sentence): number {
  const words = phrase.split(' ');
  const shared = words.filter((word) => ` ${text.replace(/[,:()]/g, ' ')} `.includes(` ${word.replace(/[,:()]/g, '')} `));
  return shared.length / words.length;
}

function phraseScore(words: string, { text, at }: Sentence): number {
  let best = 0;
  for (let found = text.indexOf(words); found !== -1; found = text.indexOf(words, found + 1)) {
    const distance = found < at ? at - (found + words.length) : found - at;
    best = Math.max(best, 10 + words.length / 10 + 40 / (4 + Math.max(distance, 0)));
  }
  return best;
}
