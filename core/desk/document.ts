import { printPeriod } from '../base/period.ts';
import { composeDocument } from '../document/compose.ts';
import type { Report } from '../report/report.ts';
import { deskTexts } from '../texts/desk.ts';
import { answerWith, type Book, checkBook } from './book.ts';
import { fieldText } from './open.ts';
import { lastTimeEdits, printedEdits } from './own.ts';
import type { Answer, Request } from './request.ts';
import { settle } from './settle.ts';

/** The report as it stands, whatever is still open. */
export function makeDocument(before: Book, { preview }: Extract<Request, { type: 'document' }>): Answer {
  const { book, results } = settle(before, []);
  const check = checkBook(book.report);
  const own = [...results, ...printedEdits(book.report), ...(preview ? [] : lastTimeEdits(book.report))];
  const document = composeDocument(book.report);
  return answerWith({ book, check, reply: { type: 'document', document, fileName: fileNameOf(book.report), check }, edits: [], own });
}

/** `Bao-cao-CCHC-nam-2023-phuong-Nguyen-Nghiem.docx`: letters that every file system and mail program keeps. */
export function fileNameOf(report: Report): string {
  const period = report.period ? printPeriod(report.period) : '';
  const unit = fieldText(report, 'đơn vị').replace(/^\s*(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu, '');
  const words = [...joinOverlap(plainWords(report.form?.name ?? deskTexts.fileName), plainWords(period)), ...plainWords(unit)];
  return `${words.join('-').slice(0, longest).replace(/-+$/, '') || deskTexts.fileName}.docx`;
}

const longest = 100;

/** `Báo cáo CCHC năm` and `năm 2023` share a word that is written once. */
export function joinOverlap(first: readonly string[], second: readonly string[]): readonly string[] {
  for (let length = Math.min(first.length, second.length); length > 0; length--) {
    const end = first.slice(-length).map((word) => word.toLowerCase());
    if (end.every((word, index) => word === second[index]?.toLowerCase())) return [...first, ...second.slice(length)];
  }
  return [...first, ...second];
}

/** Words in ASCII letters and digits. */
function plainWords(text: string): readonly string[] {
  const plain = text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[Đđ]/g, (letter) => (letter === 'Đ' ? 'D' : 'd'));
  return plain.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
}
