import { lastClosedPeriod } from '../base/period.ts';
import { emptyFilling } from '../form/filling.ts';
import { layoutBook } from '../form/layout.ts';
import { startFilling } from '../form/start.ts';
import { readWithSite } from '../report/read.ts';
import { deskTexts } from '../texts/desk.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { applyFixes } from './apply.ts';
import { answerWith, type Book, checkBook, isWritable, refuse, unusable } from './book.ts';
import { makeDocument } from './document.ts';
import { explainFinding } from './explain.ts';
import { openBook } from './open.ts';
import { printedEdits } from './own.ts';
import { savePassage } from './passage.ts';
import type { Answer, Now, Request } from './request.ts';
import { settle } from './settle.ts';
import { takeBack } from './take-back.ts';

/** All that a person can ask, answered from what was just read. Never throws for what a user did; changes nothing itself. */
export function answer(workbook: Workbook, request: Request, now: Now): Answer {
  if (request.type === 'new') return newBook(request, now);
  const read = request.type === 'check' ? request.read : undefined;
  const { report, site } = readWithSite(workbook, read);
  const book: Book = { workbook, report, site, ...(read ? { read } : {}) };
  if (request.type === 'open') return openBook(report);
  const why = unusable(report);
  if (why !== null) return refuse(why);
  if (request.type === 'check') return checkAgain(book);
  if (request.type === 'document') return makeDocument(book);
  if (!isWritable(report)) return refuse(deskTexts.notWritable);
  switch (request.type) {
    case 'save-passage':
      return savePassage(book, request);
    case 'apply':
      return applyFixes(book, request);
    case 'take-back':
      return takeBack(book, request);
    case 'explain':
      return explainFinding(book, request, now);
  }
}

/** A book that starts from nothing is of the last closed period of its form, unless another is asked for. */
function newBook({ form, filling, period, unit }: Extract<Request, { type: 'new' }>, now: Now): Answer {
  const asked = { period: period ?? (filling ? null : lastClosedPeriod(form.period, now.today)), unit };
  const plan = layoutBook(form, startFilling(filling ?? emptyFilling, asked));
  return { reply: { type: 'new' }, edits: [], own: [], marks: null, newBook: plan };
}

function checkAgain(before: Book): Answer {
  const { book, results } = settle(before, []);
  const check = checkBook(book.report);
  return answerWith({ book, check, reply: { type: 'checked', check }, edits: [], own: [...results, ...printedEdits(book.report)] });
}
