import { lastClosedPeriod } from '../base/period.ts';
import { emptyFilling } from '../form/filling.ts';
import { layoutBook } from '../form/layout.ts';
import { startFilling } from '../form/start.ts';
import { readWithSite } from '../report/read.ts';
import { deskTexts } from '../texts/desk.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { addTable } from './add-table.ts';
import { applyFixes } from './apply.ts';
import { answerWith, type Book, checkBook, isWritable, refuse, unusable } from './book.ts';
import { makeBrief } from './brief.ts';
import { makeDocument } from './document.ts';
import { explainFinding } from './explain.ts';
import { showFigures } from './figures.ts';
import { markSection } from './mark-section.ts';
import { openBook } from './open.ts';
import { findOverrun } from './overrun.ts';
import { printedEdits } from './own.ts';
import { savePassage } from './passage.ts';
import type { Answer, Now, Request } from './request.ts';
import { showSection } from './section.ts';
import { settle } from './settle.ts';
import { takeBack } from './take-back.ts';
import { tieNumber } from './tie.ts';

/** All that a person can ask, answered from what was just read. Never throws for what a user did; changes nothing itself. */
export function answer(workbook: Workbook, request: Request, now: Now): Answer {
  if (request.type === 'new') return newBook(request, now);
  const read = request.type === 'check' ? request.read : undefined;
  const readBook = readWithSite(workbook, read);
  const { report } = readBook;
  const book: Book = { workbook, ...readBook, ...(read ? { read } : {}) };
  if (request.type === 'open') return openBook(book);
  const why = unusable(report);
  if (why !== null) return refuse(why);
  if (request.type === 'check') return checkAgain(book);
  if (request.type === 'document') return makeDocument(book, request);
  if (request.type === 'section') return showSection(book, request);
  if (request.type === 'figures') return showFigures(book);
  if (request.type === 'brief') return makeBrief(book);
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
    case 'tie':
      return tieNumber(book, request);
    case 'mark-section':
      return markSection(book, request);
    case 'add-table':
      return addTable(book, request);
    case 'overrun':
      return findOverrun(book, request);
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
