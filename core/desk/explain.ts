import { serialFromDay } from '../base/date.ts';
import { toNfc } from '../base/text.ts';
import { heads, sheets } from '../form/sheets.ts';
import { cellIn, findListing, type Listing, placeIn, textIn } from '../report/listing.ts';
import { seenOf } from '../rules/check.ts';
import { deskTexts } from '../texts/desk.ts';
import { type Edit, type Held, sameHeld } from '../workbook/edit.ts';
import type { Finding } from '../workbook/finding.ts';
import { printCell } from '../workbook/place.ts';
import type { CellValue } from '../workbook/workbook.ts';
import { answerWith, type Book, checkBook, refuse } from './book.ts';
import { printedEdits } from './own.ts';
import type { Answer, Now, Request } from './request.ts';
import { settle } from './settle.ts';

/** Writes why a finding stays as it is into `Giải trình`; explaining again overwrites the same row, a blank reason empties it. */
export function explainFinding(book: Book, request: Extract<Request, { type: 'explain' }>, now: Now): Answer {
  const reason = toNfc(request.reason).trim();
  const finding = checkBook(book.report).findings.find(({ key }) => key === request.key);
  if (!finding) return refuse(deskTexts.noFinding);
  const list = findListing(book.workbook, sheets.explanations, heads.explanations);
  // A key and a reason are what an explanation cannot do without.
  if (!list || list.columns.Khóa === null || list.columns['Lý do'] === null) return refuse(deskTexts.noExplanations(sheets.explanations));
  const row = rowFor(list, finding.key);
  if (reason === '' && textIn(list, row, 'Khóa') !== finding.key) return refuse(deskTexts.noReason);
  const edits = rowEdits(list, row, reason === '' ? nothing : valuesOf(finding, reason, now));
  const { book: settled, results } = settle(book, edits);
  const check = checkBook(settled.report);
  const own = [...results, ...printedEdits(settled.report)];
  return { ...answerWith({ book: settled, check, reply: { type: 'explained', check }, edits, own }), show: [list.sheet.name] };
}

type Head = (typeof heads.explanations)[number];
type List = Listing<Head>;

/** The row that holds the key already, else the first row with nothing in it. */
function rowFor(list: List, key: string): number {
  let free = 0;
  for (let row = list.from; row <= list.to; row++) {
    if (textIn(list, row, 'Khóa') === key) return row;
    if (free === 0 && heads.explanations.every((head) => isFree(cellIn(list, row, head)))) free = row;
  }
  return free === 0 ? Math.max(list.to + 1, list.from) : free;
}

function isFree({ value, formula }: Held): boolean {
  return formula === undefined && (value === null || (typeof value === 'string' && value.trim() === ''));
}

function valuesOf(finding: Finding, reason: string, now: Now): Readonly<Record<Head, CellValue>> {
  const { sheet, row, column } = finding.place;
  return {
    Khóa: finding.key,
    Nơi: deskTexts.where(sheet, printCell({ row, column })),
    'Điều cần xem': finding.message,
    'Lý do': reason,
    'Người ghi': now.who === '' ? null : toNfc(now.who),
    Ngày: serialFromDay(now.today),
    'Số liệu khi ghi': seenOf(finding),
  };
}

const nothing: Readonly<Record<Head, CellValue>> = {
  Khóa: null,
  Nơi: null,
  'Điều cần xem': null,
  'Lý do': null,
  'Người ghi': null,
  Ngày: null,
  'Số liệu khi ghi': null,
};

function rowEdits(list: List, row: number, values: Readonly<Record<Head, CellValue>>): readonly Edit[] {
  return heads.explanations.flatMap((head) => {
    const place = placeIn(list, row, head);
    if (!place) return [];
    const before = cellIn(list, row, head);
    const after = { value: values[head] };
    return sameHeld(before, after) ? [] : [{ place, before, after }];
  });
}
