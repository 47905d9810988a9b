import type { Form } from '../form/form.ts';
import { bookFormat, sheets } from '../form/sheets.ts';
import { readStoredForm } from '../form/stored.ts';
import type { CellValue, Sheet, Workbook } from '../workbook/workbook.ts';
import type { BookTrouble } from './report.ts';

/** Whether a workbook says that it is a report book, whatever else is wrong with it. */
export function isOurBook(workbook: Workbook): boolean {
  return findFormSheet(workbook) !== null;
}

/** The form that a book brings; the form in the book wins over any built-in one. */
export function findForm(
  workbook: Workbook,
): { readonly type: 'form'; readonly form: Form; readonly sheet: string } | { readonly type: 'trouble'; readonly trouble: BookTrouble } {
  const sheet = findFormSheet(workbook);
  if (!sheet) return { type: 'trouble', trouble: { type: 'not ours' } };
  const stored = readStoredForm(sheet.rows.map((row) => row[0]?.value ?? null));
  switch (stored.type) {
    case 'form':
      return { type: 'form', form: stored.form, sheet: sheet.name };
    case 'newer':
      return { type: 'trouble', trouble: { type: 'newer format', format: stored.format } };
    case 'broken':
      return { type: 'trouble', trouble: brokenForm(sheet.name) };
    case 'none':
      return { type: 'trouble', trouble: { type: 'not ours' } };
  }
}

/** The form in the book was damaged, or its formulas mean nothing. */
export function brokenForm(sheet: string): BookTrouble {
  return { type: 'broken form', place: { sheet, row: 1, column: 1 } };
}

/** By its name, else by what its first cell says. */
function findFormSheet(workbook: Workbook): Sheet | null {
  const says = (sheet: Sheet): boolean => isMark(sheet.rows[0]?.[0]?.value ?? null);
  return workbook.sheets.find((sheet) => sheet.name === sheets.form && says(sheet)) ?? workbook.sheets.find(says) ?? null;
}

function isMark(value: CellValue): boolean {
  return typeof value === 'string' && value.trim().startsWith(`${bookFormat.mark} `);
}
