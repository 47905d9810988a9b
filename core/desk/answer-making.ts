import { lastClosedPeriod } from '../base/period.ts';
import { emptyFilling } from '../form/filling.ts';
import { layoutBook } from '../form/layout.ts';
import { startFilling } from '../form/start.ts';
import { readWithSite } from '../report/read.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { askedOf, type Book, refuse, unusable } from './book.ts';
import { makeBrief } from './brief.ts';
import { makeDocument } from './document.ts';
import type { Making } from './making.ts';
import type { Answer, Now, Request } from './request.ts';

/** The half of `answer` that lays a new book or composes a document. */
export function answerMaking(workbook: Workbook, request: Making, now: Now): Answer {
  if (request.type === 'new') return newBook(request, now);
  const book: Book = { workbook, ...readWithSite(workbook), ...askedOf(now) };
  const why = unusable(book.report);
  if (why !== null) return refuse(why);
  return request.type === 'document' ? makeDocument(book, request) : makeBrief(book);
}

/** A book that starts from nothing is of the last closed period of its form, unless another is asked for. */
function newBook({ form, filling, period, unit }: Extract<Request, { type: 'new' }>, now: Now): Answer {
  const asked = { period: period ?? (filling ? null : lastClosedPeriod(form.period, now.today)), unit };
  const plan = layoutBook(form, startFilling(filling ?? emptyFilling, asked));
  return { reply: { type: 'new' }, edits: [], own: [], marks: null, newBook: plan };
}
