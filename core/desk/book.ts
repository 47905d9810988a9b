import type { ReadBook } from '../report/read.ts';
import type { BookTrouble, Report } from '../report/report.ts';
import { checkReport } from '../rules/check.ts';
import { deskTexts } from '../texts/desk.ts';
import type { Edit } from '../workbook/edit.ts';
import type { Finding } from '../workbook/finding.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { liveFormats } from './live.ts';
import type { Answer, Checked } from './request.ts';

/** A book read and ready for a decision. */
export interface Book extends ReadBook {
  readonly workbook: Workbook;
  /** The sheets just read; absent: all. */
  readonly read?: readonly string[];
  /** The host lays conditional formats. */
  readonly lays?: true;
}

/** How a book was asked for, apart from what stands in it: the same when it is read again. */
export function askedOf({ read, lays }: Pick<Book, 'read' | 'lays'>): Pick<Book, 'read' | 'lays'> {
  return { ...(read ? { read } : {}), ...(lays ? { lays } : {}) };
}

/** An answer that changes nothing and marks nothing. */
export function refuse(message: string): Answer {
  return { reply: { type: 'refused', message }, edits: [], own: [], marks: null };
}

/** Why a book cannot be worked on at all; null where it can. */
export function unusable(report: Report): string | null {
  if (report.form) return null;
  const [trouble] = report.trouble;
  return trouble ? sayTrouble(trouble) : deskTexts.noBook;
}

/** A book of a higher format is read, never written. */
export function isWritable(report: Report): boolean {
  return report.form !== null && !report.trouble.some((trouble) => trouble.type === 'newer format' || trouble.type === 'broken form');
}

export function sayTrouble(trouble: BookTrouble): string {
  switch (trouble.type) {
    case 'not ours':
    case 'newer format':
      return deskTexts.trouble[trouble.type]();
    case 'broken form':
      return deskTexts.trouble[trouble.type](trouble.place);
    case 'no sheet':
      return deskTexts.trouble[trouble.type](trouble);
    case 'no table':
      return deskTexts.trouble[trouble.type](trouble);
  }
}

/** A check of the whole report with its counts; explained findings count only as explained. */
export function checkBook(report: Report): Checked {
  const { findings, faults } = checkReport(report);
  const open = findings.filter((finding) => !finding.explained);
  const count = (severity: Finding['severity']): number => open.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), hint: count('hint'), explained: findings.length - open.length };
  return { findings, faults, counts };
}

/** What the desk says after a decision, the book being as it will stand. */
export interface Said {
  readonly book: Book;
  readonly check: Checked;
  readonly reply: Answer['reply'];
  readonly edits: readonly Edit[];
  readonly own: readonly Edit[];
}

/** The answer with marks for what is open; nothing is written into a book that is only read. */
export function answerWith({ book, check, reply, edits, own }: Said): Answer {
  const marks = { findings: check.findings.filter((finding) => !finding.explained), live: book.lays ? liveFormats(book) : [] };
  return { reply, edits, own: isWritable(book.report) ? own : [], marks };
}
