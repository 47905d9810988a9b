import { readWithSite } from '../report/read.ts';
import { deskTexts } from '../texts/desk.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { addTable } from './add-table.ts';
import { applyFixes } from './apply.ts';
import { answerWith, askedOf, type Book, checkBook, isWritable, refuse, unusable } from './book.ts';
import { explainFinding } from './explain.ts';
import { showFigures } from './figures.ts';
import type { Everyday } from './making.ts';
import { markSection } from './mark-section.ts';
import { openBook } from './open.ts';
import { findOverrun } from './overrun.ts';
import { printedEdits } from './own.ts';
import { savePassage } from './passage.ts';
import type { Answer, Now } from './request.ts';
import { showSection } from './section.ts';
import { settle } from './settle.ts';
import { takeBack } from './take-back.ts';
import { tieNumber } from './tie.ts';

/** The half of `answer` that reads, checks and changes a book that stands open. */
export function answerEveryday(workbook: Workbook, request: Everyday, now: Now): Answer {
  const read = request.type === 'check' ? request.read : undefined;
  const readBook = readWithSite(workbook, read);
  const { report } = readBook;
  const book: Book = { workbook, ...readBook, ...askedOf({ ...now, ...(read ? { read } : {}) }) };
  if (request.type === 'open') return openBook(book);
  const why = unusable(report);
  if (why !== null) return refuse(why);
  if (request.type === 'check') return checkAgain(book);
  if (request.type === 'section') return showSection(book, request);
  if (request.type === 'figures') return showFigures(book);
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

function checkAgain(before: Book): Answer {
  const { book, results } = settle(before, []);
  const check = checkBook(book.report);
  return answerWith({ book, check, reply: { type: 'checked', check }, edits: [], own: [...results, ...printedEdits(book.report)] });
}
