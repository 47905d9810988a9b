import { toNfc } from '../base/text.ts';
import { heads, sheets } from '../form/sheets.ts';
import { cellIn, findListing, placeIn } from '../report/listing.ts';
import { allSections } from '../rules/sections.ts';
import { deskTexts } from '../texts/desk.ts';
import { type Edit, sameHeld } from '../workbook/edit.ts';
import { answerWith, type Book, checkBook, refuse } from './book.ts';
import { printedEdits } from './own.ts';
import type { Answer, Request } from './request.ts';
import { settle } from './settle.ts';

/** How far a section is and who writes it, in the cells beside its heading. */
export function markSection(book: Book, request: Extract<Request, { type: 'mark-section' }>): Answer {
  const section = allSections(book.report).find(({ key }) => key === request.section);
  const list = findListing(book.workbook, sheets.content, heads.content);
  if (!section || !list) return refuse(deskTexts.noSection);
  const edits: Edit[] = [];
  const wanted = [
    { head: 'Trạng thái', value: request.state },
    { head: 'Người phụ trách', value: request.person === undefined ? undefined : toNfc(request.person).trim() },
  ] as const;
  for (const { head, value } of wanted) {
    if (value === undefined) continue;
    const place = placeIn(list, section.place.row, head);
    if (!place) return refuse(deskTexts.noColumn(head, list.sheet.name));
    const before = cellIn(list, section.place.row, head);
    const after = { value: value === '' ? null : value };
    if (!sameHeld(before, after)) edits.push({ place, before, after });
  }
  const { book: settled, results } = settle(book, edits);
  const check = checkBook(settled.report);
  const own = [...results, ...printedEdits(settled.report)];
  return answerWith({ book: settled, check, reply: { type: 'marked', edits, check }, edits, own });
}
