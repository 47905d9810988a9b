import { dayFromSerial } from '../base/date.ts';
import { printPeriod } from '../base/period.ts';
import { dueField } from '../form/sheets.ts';
import type { Report, Section } from '../report/report.ts';
import { type Book, isWritable, sayTrouble } from './book.ts';
import { bookTables } from './book-tables.ts';
import type { Answer, OpenedBook, OutlineNode } from './request.ts';

/** What a person sees of a book before anything is checked. Any workbook opens; what is wrong with it is said. */
export function openBook(read: Book): Answer {
  const { report } = read;
  const book: OpenedBook = {
    form: report.form ? { id: report.form.id, name: report.form.name } : null,
    unit: fieldText(report, 'đơn vị'),
    period: report.period ? printPeriod(report.period) : fieldText(report, 'kỳ báo cáo'),
    due: dueDay(report),
    writable: isWritable(report),
    reasons: report.form?.reasons ?? [],
    trouble: report.trouble.map(sayTrouble),
    outline: report.sections.map(nodeOf),
    tables: bookTables(read),
  };
  return { reply: { type: 'opened', book }, edits: [], own: [], marks: null };
}

function dueDay(report: Report): string | null {
  const field = report.fields.find(({ key }) => key === dueField);
  return field?.value.type === 'number' ? dayFromSerial(field.value.value) : null;
}

/** A line of `Thông tin chung` as chips print it. */
export function fieldText(report: Report, key: string): string {
  return report.fields.find((field) => field.key === key)?.printed ?? '';
}

function nodeOf(section: Section): OutlineNode {
  const { key, number, heading, state, person, written, children } = section;
  return { key, number, heading, state, person, place: written, children: children.map(nodeOf) };
}
