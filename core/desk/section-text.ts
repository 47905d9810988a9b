import { toNfc } from '../base/text.ts';
import { rawText } from '../report/outline.ts';
import type { Section } from '../report/report.ts';
import { findCell, type Place, type Workbook } from '../workbook/workbook.ts';

/** A section's rows as one text: lines joined by line ends, blank ones left out, with the way back to the cells. */
export interface SectionText {
  readonly text: string;
  /** The words between two offsets of one line, in their raw cell; null across lines and outside the text. */
  placeOf(from: number, to: number): Place | null;
}

interface LineAt {
  readonly place: Place;
  /** Where the line begins in the joined text, and in its raw cell. */
  readonly from: number;
  readonly rawFrom: number;
  readonly text: string;
  readonly raw: string;
}

/** The same text as `save-passage` takes and compares. */
export function readSectionText(workbook: Workbook, section: Section): SectionText {
  const lines: LineAt[] = [];
  let from = 0;
  for (const place of section.rows.length > 0 ? section.rows : [section.written]) {
    const raw = rawText(findCell(workbook, place) ?? { value: null });
    for (const line of rawLines(raw)) {
      const text = toNfc(line.raw).trimEnd();
      if (text === '') continue;
      lines.push({ place, from, rawFrom: line.from, text, raw: line.raw });
      from += text.length + 1;
    }
  }
  return {
    text: lines.map(({ text }) => text).join('\n'),
    placeOf(start, end) {
      const line = lines.find((candidate) => start >= candidate.from && end <= candidate.from + candidate.text.length);
      if (!line) return null;
      const words = [rawOffset(line, start - line.from), rawOffset(line, end - line.from)] as const;
      return { ...line.place, words: [line.rawFrom + words[0], line.rawFrom + words[1]] };
    },
  };
}

function rawLines(raw: string): readonly { readonly from: number; readonly raw: string }[] {
  const lines: { from: number; raw: string }[] = [];
  let from = 0;
  for (const end of raw.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ from, raw: raw.slice(from, end.index) });
    from = end.index + end[0].length;
  }
  return [...lines, { from, raw: raw.slice(from) }];
}

/** Composing shortens a line letter by letter: a letter with all its accents is one step. */
function rawOffset({ raw, text }: LineAt, offset: number): number {
  if (raw.startsWith(text)) return offset;
  let composed = 0;
  let at = 0;
  for (const letter of raw.match(/[^\p{M}]\p{M}*|\p{M}+/gu) ?? []) {
    if (composed >= offset) break;
    composed += toNfc(letter).length;
    at += letter.length;
  }
  return at;
}
