/** A text in the one spelling we compare, with the way back: `at[i]` is the offset in the original of `text[i]`. */
export interface Folded {
  readonly text: string;
  /** One longer than `text`: the last is the length of the original. */
  readonly at: readonly number[];
}

/** The composed spelling (NFC), the only one we write. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/** Composed, `Ð` as `Đ`, every run of spaces and line breaks one space, every dash a hyphen, nothing invisible; case and quotes kept. */
export function fold(text: string): Folded {
  const at: number[] = [];
  const folded = foldInto(text, at);
  at.push(text.length);
  return { text: folded, at };
}

/** What two labels share when people call them the same: folded, trimmed, lower case. */
export function keyOf(text: string): string {
  return foldInto(text, null).trim().toLowerCase();
}

/** The candidate a mistyped word most likely means, missing accents being the smallest mistake; undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const key = keyOf(word);
  if (key.length === 0 || key.length > longestWord) return undefined;
  const bare = withoutAccents(key);
  const limit = bare.length < 3 ? 0 : Math.max(1, Math.floor(bare.length / 4));
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = keyOf(candidate);
    const otherBare = withoutAccents(other);
    if (Math.abs(otherBare.length - bare.length) > limit) continue;
    const distance = editDistance(bare, otherBare);
    if (distance > limit) continue;
    // Letters weigh more than any number of accents.
    const score = distance * (longestWord * 2) + editDistance(key, other);
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

const longestWord = 200;

function foldInto(text: string, at: number[] | null): string {
  let folded = '';
  let afterSpace = false;
  let index = 0;
  while (index < text.length) {
    const end = plainEnd(text, index, afterSpace);
    if (end > index) {
      if (index === 0 && end === text.length) folded = text;
      else folded += text.slice(index, end);
      if (at) for (let offset = index; offset < end; offset++) at.push(offset);
      afterSpace = text.charCodeAt(end - 1) === 0x20;
      index = end;
      continue;
    }
    const code = text.codePointAt(index) ?? 0;
    const kind = kindOf(code);
    if (kind === 'letter') {
      const cluster = readCluster(text, index);
      const composed = cluster.text.normalize('NFC');
      folded += composed;
      if (at) for (let unit = 0; unit < composed.length; unit++) at.push(composed === cluster.text ? (cluster.at[unit] ?? index) : index);
      afterSpace = false;
      index = cluster.end;
      continue;
    }
    if (kind === 'dash' || (kind === 'space' && !afterSpace)) {
      folded += kind === 'dash' ? '-' : ' ';
      at?.push(index);
      afterSpace = kind === 'space';
    }
    index += widthOf(code);
  }
  return folded;
}

/** The end of the stretch that folding leaves as it is; a letter before anything unusual is left out, it may take an accent. */
function plainEnd(text: string, start: number, afterSpace: boolean): number {
  let spaced = afterSpace;
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      if (spaced) return index;
      spaced = true;
    } else if (isPlain(code)) {
      spaced = false;
    } else {
      return index === start || spaced ? index : index - 1;
    }
  }
  return text.length;
}

/** Characters of Vietnamese prose that are their own folded form unless an accent follows. */
function isPlain(code: number): boolean {
  if (code < 0x7f) return code > 0x20;
  if (code < 0x180) return code >= 0xc0 && code !== 0xd0 && code !== 0xf0;
  if (code >= 0x1ea0 && code <= 0x1ef9) return true;
  if (code === 0x1a0 || code === 0x1a1 || code === 0x1af || code === 0x1b0) return true;
  return (code >= 0x2018 && code <= 0x201f) || code === 0x2026;
}

type CharacterKind = 'space' | 'dash' | 'invisible' | 'letter';

const spaces = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
const dashes = /^[\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]$/;
// Controls, soft hyphen, joiners, directions, variation selectors, tags.
const invisibles =
  /^(?:\p{Cc}|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}])$/u;
// What may melt into the character before it: marks, and the second and third letters of a Korean syllable.
const melting = /^[\p{M}\u1160-\u11ff]$/u;

function kindOf(code: number): CharacterKind {
  if (isPlain(code) || (code >= 0x300 && code < 0x34f)) return 'letter';
  const character = String.fromCodePoint(code);
  if (spaces.test(character)) return 'space';
  if (dashes.test(character)) return 'dash';
  return invisibles.test(character) ? 'invisible' : 'letter';
}

function melts(code: number): boolean {
  if (code < 0x300) return false;
  return code < 0x370 || melting.test(String.fromCodePoint(code));
}

/** A character with all that melts into it, invisible ones between left out; `at` are the offsets of its units. */
function readCluster(text: string, start: number): { text: string; at: number[]; end: number } {
  const at: number[] = [];
  let cluster = '';
  let index = start;
  while (index < text.length) {
    const code = text.codePointAt(index) ?? 0;
    const width = widthOf(code);
    const kind = index === start ? 'letter' : kindOf(code);
    if (kind !== 'invisible') {
      if (index > start && !(kind === 'letter' && melts(code))) break;
      cluster += latinD(String.fromCodePoint(code));
      for (let unit = 0; unit < width; unit++) at.push(index + unit);
    }
    index += width;
  }
  return { text: cluster, at, end: index };
}

/** Icelandic and African D look like the Vietnamese one and come from bad keyboards and converters. */
function latinD(character: string): string {
  if (character === '\u00d0' || character === '\u0189') return 'Đ';
  return character === '\u00f0' || character === '\u0256' ? 'đ' : character;
}

function widthOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

/** Letters left out, added, changed, or two neighbours swapped. */
function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((oneBack[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (oneBack[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (twoBack[column - 2] ?? 0) + 1);
      line.push(cost);
    }
    twoBack = oneBack;
    oneBack = line;
  }
  return oneBack[b.length] ?? 0;
}
