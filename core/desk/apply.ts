import { deskTexts } from '../texts/desk.ts';
import type { Edit } from '../workbook/edit.ts';
import { answerWith, type Book, checkBook, refuse } from './book.ts';
import { mergeEdits } from './merge-edits.ts';
import { printedEdits } from './own.ts';
import type { Answer, Request } from './request.ts';
import { settle } from './settle.ts';

/** Applies the fixes that a person chose, all or none; the reply lists what was written, to be taken back. */
export function applyFixes(book: Book, request: Extract<Request, { type: 'apply' }>): Answer {
  const { findings } = checkBook(book.report);
  const chosen: Edit[] = [];
  for (const { key, fix } of request.fixes) {
    const finding = findings.find((candidate) => candidate.key === key);
    if (!finding) return refuse(deskTexts.noFinding);
    const mend = finding.fixes[fix];
    if (!mend) return refuse(deskTexts.noFix);
    chosen.push(...mend.edits);
  }
  const edits = mergeEdits(chosen);
  if (!edits) return refuse(deskTexts.twoFixes);
  const { book: settled, results } = settle(book, edits);
  const check = checkBook(settled.report);
  const own = [...results, ...printedEdits(settled.report)];
  return answerWith({ book: settled, check, reply: { type: 'applied', edits, check }, edits, own });
}
