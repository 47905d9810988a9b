import { answer } from '../../core/desk/answer.ts';
import type { Answer, Checked, Now, Reply, Request } from '../../core/desk/request.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { applyEdits, type Edit, sameHeld } from '../../core/workbook/edit.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { findCell, type Place, type Workbook } from '../../core/workbook/workbook.ts';
import { smallFilling, smallForm } from './small-form.ts';

export const now: Now = { today: '2025-12-15', who: 'Văn phòng' };

/** The small form's book in which everything agrees. */
export function smallBook(): Workbook {
  return workbookOf(layoutBook(smallForm, smallFilling));
}

export function ask<Type extends Reply['type']>(
  workbook: Workbook,
  request: Request,
  type: Type,
): Answer & { readonly reply: Extract<Reply, { type: Type }> } {
  const given = answer(workbook, request, now);
  if (given.reply.type !== type) throw new Error(`${request.type} was answered with ${JSON.stringify(given.reply).slice(0, 300)}`);
  return given as Answer & { readonly reply: Extract<Reply, { type: Type }> };
}

export function check(workbook: Workbook): Checked {
  return ask(workbook, { type: 'check' }, 'checked').reply.check;
}

/** What a host does with an answer: the person's edits all or nothing, the book's own where they still fit. */
export function write(workbook: Workbook, { edits, own }: Pick<Answer, 'edits' | 'own'>): Workbook {
  const fits = ({ place, before }: Edit, book: Workbook): boolean => sameHeld(findCell(book, place) ?? { value: null }, before);
  if (!edits.every((edit) => fits(edit, workbook))) throw new Error('an edit does not fit the book it was made from');
  const edited = applyEdits(workbook, edits);
  return applyEdits(
    edited,
    own.filter((edit) => fits(edit, edited)),
  );
}

/** The book after somebody typed into a cell. */
export function type(workbook: Workbook, place: Place, value: string | number | null, formula?: string): Workbook {
  const after = formula === undefined ? { value } : { value, formula };
  return applyEdits(workbook, [{ place, before: { value: null }, after }]);
}

/** Where a text stands on a sheet. */
export function placeOf(workbook: Workbook, sheet: string, text: string): Place {
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  for (let row = 0; row < rows.length; row++) {
    const column = (rows[row] ?? []).findIndex(({ value }) => value === text);
    if (column !== -1) return { sheet, row: row + 1, column: column + 1 };
  }
  throw new Error(`“${text}” does not stand on ${sheet}.`);
}

export function valueAt(workbook: Workbook, place: Place): unknown {
  return findCell(workbook, place)?.value;
}
