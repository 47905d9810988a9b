import { readNumber } from '../base/number.ts';
import { rawText } from '../report/outline.ts';
import { allSections } from '../rules/sections.ts';
import { deskTexts } from '../texts/desk.ts';
import { answerWith, type Book, checkBook, refuse } from './book.ts';
import { printedEdits } from './own.ts';
import { chipOf, meaningOf } from './pieces.ts';
import type { Answer, Request } from './request.ts';
import { settle } from './settle.ts';

/** A typed number becomes the name of a figure, so that the sentence can no longer disagree with its table; the words around it stay. */
export function tieNumber(book: Book, request: Extract<Request, { type: 'tie' }>): Answer {
  const { place, name } = request;
  const passages = allSections(book.report).flatMap((section) => section.passages);
  const passage = passages.find((candidate) => isSameCell(candidate.place, place));
  const raw = passage ? rawText(passage.held) : '';
  const [from, to] = place.words ?? [0, 0];
  if (!passage || passage.held.formula !== undefined || !readNumber(raw.slice(from, to).replace(/ %$/, '%')))
    return refuse(deskTexts.noNumber);
  const chip = chipFor(book, name);
  if (chip === null) return refuse(deskTexts.noFigure(name));
  const edits = [{ place: passage.place, before: passage.held, after: { value: raw.slice(0, from) + chip + raw.slice(to) } }];
  const { book: settled, results } = settle(book, edits);
  const check = checkBook(settled.report);
  const own = [...results, ...printedEdits(settled.report)];
  return answerWith({ book: settled, check, reply: { type: 'tied', edits, check }, edits, own });
}

/** In the form's own spelling. */
function chipFor({ site }: Book, name: string): string | null {
  const meaning = site && meaningOf(site, name);
  if (!site || !meaning || meaning.type === 'unknown') return null;
  if (meaning.type === 'expression') return chipOf(name);
  const { target } = meaning;
  if (target.type === 'figure') return chipOf(site.frame.figures[target.index]?.name ?? name);
  if (target.type === 'field') return chipOf(site.frame.fields[target.index]?.key ?? name);
  return target.type === 'cell' ? chipOf(name) : null;
}

function isSameCell(a: { sheet: string; row: number; column: number }, b: { sheet: string; row: number; column: number }): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
