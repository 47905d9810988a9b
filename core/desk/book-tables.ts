import { findTable } from '../report/find-table.ts';
import type { Book } from './book.ts';
import type { OpenedBook } from './request.ts';

/** Every table of the form that stands in the book, those too that lie hidden until they are needed. */
export function bookTables({ workbook, report }: Book): OpenedBook['tables'] {
  return (report.form?.tables ?? []).flatMap((form) => {
    const found = findTable(workbook, form);
    return found ? [{ key: form.key, title: form.title, place: found.place, hidden: found.sheet.hidden === true }] : [];
  });
}
