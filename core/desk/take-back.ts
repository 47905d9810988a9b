import { printNumber } from '../base/number.ts';
import { findConflicts, type Held, invertEdits } from '../workbook/edit.ts';
import { answerWith, type Book, checkBook } from './book.ts';
import { printedEdits } from './own.ts';
import type { Answer, Request } from './request.ts';
import { settle } from './settle.ts';

/** Undoes what an earlier reply listed; what somebody typed since is never overwritten. */
export function takeBack(book: Book, request: Extract<Request, { type: 'take-back' }>): Answer {
  const edits = invertEdits(request.edits);
  const conflicts = findConflicts(book.workbook, edits);
  if (conflicts.length > 0) {
    const places = conflicts.map(({ edit, now }) => ({ place: edit.place, mine: sayHeld(edit.after), theirs: now ? sayHeld(now) : '' }));
    return { reply: { type: 'conflict', places }, edits: [], own: [], marks: null };
  }
  const { book: settled, results } = settle(book, edits);
  const check = checkBook(settled.report);
  const own = [...results, ...printedEdits(settled.report)];
  return answerWith({ book: settled, check, reply: { type: 'taken-back', check }, edits, own });
}

/** A cell's content as a person compares it. */
function sayHeld({ value, formula }: Held): string {
  if (formula !== undefined) return formula;
  return typeof value === 'number' ? printNumber(value) : String(value ?? '');
}
