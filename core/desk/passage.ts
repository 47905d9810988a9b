import { toNfc } from '../base/text.ts';
import type { Section } from '../report/report.ts';
import { allSections } from '../rules/sections.ts';
import { deskTexts } from '../texts/desk.ts';
import type { Edit, Held } from '../workbook/edit.ts';
import { findCell, type Place, type Workbook } from '../workbook/workbook.ts';
import { answerWith, type Book, checkBook, refuse } from './book.ts';
import { printedEdits } from './own.ts';
import type { Answer, Request } from './request.ts';
import { settle } from './settle.ts';
import { type Line, spreadLines } from './spread-lines.ts';

/** A cell of text holds no more than this many characters. */
export const longestCell = 30_000;

/** Writes a section's text over its rows, if it still is what the person saw when they began to type. */
export function savePassage(book: Book, request: Extract<Request, { type: 'save-passage' }>): Answer {
  const section = allSections(book.report).find((candidate) => candidate.key === request.section);
  if (!section) return refuse(deskTexts.noSection);
  const present = sectionText(book.workbook, section);
  const text = linesOf(request.text).join('\n');
  if (present !== text && present !== linesOf(request.before).join('\n')) {
    const places = [{ place: section.written, mine: text, theirs: present }];
    return { reply: { type: 'conflict', places }, edits: [], own: [], marks: null };
  }
  const edits = present === text ? [] : writeLines(book.workbook, section, linesOf(request.text));
  if (edits.some(({ after }) => String(after.value ?? '').length > longestCell)) return refuse(deskTexts.tooLong);
  const { book: settled, results } = settle(book, edits);
  const check = checkBook(settled.report);
  const reply = { type: 'saved' as const, section: section.key, text, check };
  return answerWith({ book: settled, check, reply, edits, own: [...results, ...printedEdits(settled.report)] });
}

/** A section's text: its rows in order, each with its lines; blank lines are no paragraphs. */
export function sectionText(workbook: Workbook, section: Section): string {
  return rowsOf(workbook, section)
    .flatMap(({ held }) => linesOf(String(held.value ?? '')))
    .join('\n');
}

interface SectionRow {
  readonly place: Place;
  readonly held: Held;
}

function rowsOf(workbook: Workbook, section: Section): readonly SectionRow[] {
  const places = section.rows.length > 0 ? section.rows : [section.written];
  return places.map((place) => ({ place, held: findCell(workbook, place) ?? { value: null } }));
}

function linesOf(text: string): readonly Line[] {
  return toNfc(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

function writeLines(workbook: Workbook, section: Section, lines: readonly Line[]): readonly Edit[] {
  const rows = rowsOf(workbook, section);
  const spread = spreadLines(
    rows.map(({ held }) => linesOf(String(held.value ?? ''))),
    lines,
  );
  return rows.flatMap(({ place, held }, index) => {
    const mine = spread[index] ?? [];
    // A row that keeps its lines keeps its cell, formula and spelling and all.
    if (mine.join('\n') === linesOf(String(held.value ?? '')).join('\n')) return [];
    return [{ place, before: held, after: { value: mine.length === 0 ? null : mine.join('\n') } }];
  });
}
