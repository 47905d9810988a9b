import { deskTexts } from '../texts/desk.ts';
import { type Book, refuse } from './book.ts';
import { bookTables } from './book-tables.ts';
import type { Answer, Request } from './request.ts';

/** "Thêm biểu": a table that is there when needed lies in the book as a hidden sheet; showing it is all. */
export function addTable(book: Book, request: Extract<Request, { type: 'add-table' }>): Answer {
  const table = bookTables(book).find(({ key }) => key === request.table);
  if (!table) return refuse(deskTexts.noTable(request.table));
  if (!table.hidden) return refuse(deskTexts.tableThere(table.key));
  return { reply: { type: 'table-added', place: table.place }, edits: [], own: [], marks: null, show: [table.place.sheet] };
}
