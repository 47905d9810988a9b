import { heads, sheets } from '../form/sheets.ts';
import { cellIn, findListing, type Listing, textOf } from '../report/listing.ts';
import type { Section } from '../report/report.ts';
import { allSections } from '../rules/sections.ts';
import { deskTexts } from '../texts/desk.ts';
import { type Edit, type Held, sameHeld } from '../workbook/edit.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { answerWith, type Book, checkBook, refuse } from './book.ts';
import { printedEdits } from './own.ts';
import { longestCell } from './passage.ts';
import type { Answer, Request } from './request.ts';
import { settle } from './settle.ts';

type Content = Listing<(typeof heads.content)[number]>;

/** Whether a paste that began in one section ran over the rows of the next, and, with `mend`, every line where it belongs. */
export function findOverrun(book: Book, request: Extract<Request, { type: 'overrun' }>): Answer {
  const overrun = findRun(book, request.before);
  const over = overrun ? overrun.over.map(nameOf) : [];
  if (!overrun || !request.mend) return { reply: { type: 'overrun', over, edits: [] }, edits: [], own: [], marks: null };
  const edits = mendEdits(overrun);
  if (edits.some(({ after }) => String(after.value ?? '').length > longestCell)) return refuse(deskTexts.tooLong);
  const { book: settled, results } = settle(book, edits);
  const check = checkBook(settled.report);
  const own = [...results, ...printedEdits(settled.report)];
  return answerWith({ book: settled, check, reply: { type: 'overrun', over, edits }, edits, own });
}

interface Overrun {
  readonly now: Content;
  readonly before: Content;
  /** Rows of the section in which the paste began, from its first row on, and those of others that it ran over. */
  readonly own: readonly number[];
  readonly others: readonly number[];
  readonly over: readonly Section[];
}

function findRun(book: Book, before: Sheet): Overrun | null {
  const now = findListing(book.workbook, sheets.content, heads.content);
  const then = findListing({ sheets: [before], names: {} }, before.name, heads.content);
  if (
    !now ||
    !then ||
    now.sheet.name !== before.name ||
    now.columns['Nội dung'] === null ||
    now.columns['Nội dung'] !== then.columns['Nội dung'] ||
    now.from !== then.from
  )
    return null;
  const owners = ownersOf(book);
  for (const run of runsOf(now, then)) {
    const first = owners.get(run[0] ?? 0);
    const others = run.filter((row) => owners.get(row) !== first);
    const pasted = others.some((row) => textAt(now, row) !== '');
    if (!first || !pasted || others.some((row) => !owners.has(row) || !sameHeading(now, then, row))) continue;
    const over = [...new Set(others.flatMap((row) => owners.get(row) ?? []))];
    return { now, before: then, own: run.filter((row) => owners.get(row) === first), others, over };
  }
  return null;
}

function ownersOf(book: Book): ReadonlyMap<number, Section> {
  return new Map(allSections(book.report).flatMap((section) => section.rows.map(({ row }) => [row, section] as const)));
}

/** Rows that changed one below the other; what was and is blank parts no paste. */
function runsOf(now: Content, before: Content): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  let blanks: number[] = [];
  for (let row = now.from; row <= now.to; row++) {
    const changed = !sameHeld(cellIn(now, row, 'Nội dung'), cellIn(before, row, 'Nội dung'));
    if (changed) {
      if (run.length === 0) runs.push(run);
      run.push(...blanks, row);
      blanks = [];
    } else if (run.length > 0 && textAt(now, row) === '') blanks.push(row);
    else {
      run = [];
      blanks = [];
    }
  }
  return runs;
}

/** Rows that were inserted or moved carry their headings with them: no paste did that. */
function sameHeading(now: Content, before: Content, row: number): boolean {
  return (['Khóa', 'Mục', 'Tiêu đề'] as const).every((head) => sameHeld(cellIn(now, row, head), cellIn(before, row, head)));
}

/** What others held comes back; the paragraphs that lay there follow in the first section, its last row taking the rest. */
function mendEdits({ now, before, own, others }: Overrun): readonly Edit[] {
  const restored = others.flatMap((row) => editOf(now, row, cellIn(before, row, 'Nội dung')));
  const lines = [...own, ...others].map((row) => textAt(now, row)).filter((text) => text !== '');
  const kept = own.flatMap((row, index) => {
    const mine = index === own.length - 1 ? lines.slice(index) : lines.slice(index, index + 1);
    return editOf(now, row, { value: mine.length === 0 ? null : mine.join('\n') });
  });
  return [...kept, ...restored];
}

function editOf(now: Content, row: number, after: Held): readonly Edit[] {
  const held = cellIn(now, row, 'Nội dung');
  const column = now.columns['Nội dung'] ?? 4;
  return sameHeld(held, after) ? [] : [{ place: { sheet: now.sheet.name, row, column }, before: held, after }];
}

function textAt(listing: Content, row: number): string {
  return textOf(cellIn(listing, row, 'Nội dung').value);
}

function nameOf({ heading, key }: Section): string {
  return heading === '' ? key : heading;
}
