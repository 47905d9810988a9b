import { bookTexts } from '../../texts/book.ts';
import type { RowPlan } from '../../workbook/plan.ts';
import { sheets } from '../sheets.ts';
import { cell, heightOf, link, row } from './cells.ts';

/** Title, then the way back with one sentence about the sheet, then the heads: the first three rows of every sheet but the first. */
export function sheetTop(title: string, hint: string, heads: readonly string[], widths: readonly number[]): RowPlan[] {
  // Bold letters are wider; the first head belongs to the hidden key.
  const heights = widths.map((width, index) => heightOf(heads[index + 1] ?? '', width * 0.85) + 4);
  return [
    row([null, cell(title, 'title')], 28),
    row([null, link(bookTexts.backToGuide, { sheet: sheets.guide, row: 1, column: 2 }, 'link'), cell(hint, 'hint')], 20),
    row(
      heads.map((head, index) => cell(head, index === 0 ? 'key' : 'head')),
      Math.max(22, ...heights),
    ),
  ];
}

/** The heads stand here on every sheet with fixed columns. */
export const headRow = 3;
