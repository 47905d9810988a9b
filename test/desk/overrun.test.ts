import { describe, expect, it } from 'vitest';
import { sheets } from '../../core/form/sheets.ts';
import type { Sheet, Workbook } from '../../core/workbook/workbook.ts';
import { ask, placeOf, smallBook, type, valueAt, write } from '../support/ask.ts';
import { insertRows } from '../support/change-book.ts';

const second = 'Đề nghị cấp trên hỗ trợ **máy quét**.';

function content(workbook: Workbook): Sheet {
  const sheet = workbook.sheets.find(({ name }) => name === sheets.content);
  if (!sheet) throw new Error('no content');
  return sheet;
}

/** Pastes paragraphs downwards from the cell with this text. */
function paste(workbook: Workbook, at: { row: number; column: number }, paragraphs: readonly (string | null)[]): Workbook {
  return paragraphs.reduce<Workbook>(
    (book, text, index) => type(book, { sheet: sheets.content, row: at.row + index, column: at.column }, text),
    workbook,
  );
}

function find(before: Workbook, after: Workbook) {
  return ask(after, { type: 'overrun', before: content(before), mend: false }, 'overrun').reply.over;
}

describe('a paste in the sheet', () => {
  const book = smallBook();
  const start = placeOf(book, sheets.content, 'Hiện có {[CB|Có mặt|3]} công chức.');

  it('that stays in the rows of its section is none of our business', () => {
    expect(find(book, paste(book, start, ['Một.', 'Hai.']))).toEqual([]);
  });

  it('that runs over the next sections is noticed by their headings', () => {
    const rows = placeOf(book, sheets.content, second).row - start.row;
    const pasted = Array.from({ length: rows + 1 }, (_, index) => `Đoạn ${index + 1}.`);
    expect(find(book, paste(book, start, pasted))).toEqual(['Tuyên truyền', 'KIẾN NGHỊ']);
  });

  it('is noticed over blank rows and with blank paragraphs in it', () => {
    const rows = placeOf(book, sheets.content, 'Đã phát 20 bản tin.').row - start.row;
    const pasted = ['Đoạn đầu.', ...Array.from({ length: rows - 1 }, () => null), 'Đoạn cuối.'];
    expect(find(book, paste(book, start, pasted))).toEqual(['Tuyên truyền']);
  });

  it('is put where it belongs by one decision: paragraphs below each other, the others as they were', () => {
    const next = placeOf(book, sheets.content, 'Đã phát 20 bản tin.');
    const pasted = Array.from({ length: next.row - start.row + 1 }, (_, index) => `Đoạn ${index + 1}.`);
    const after = paste(book, start, pasted);
    const mended = ask(after, { type: 'overrun', before: content(book), mend: true }, 'overrun');
    const written = write(after, mended);
    expect(valueAt(written, next)).toBe('Đã phát 20 bản tin.');
    const text = ask(written, { type: 'section', section: 'I.2' }, 'section').reply.section.text;
    expect(text).toBe(pasted.join('\n'));
    const back = ask(written, { type: 'take-back', edits: mended.reply.edits }, 'taken-back');
    expect(valueAt(write(written, back), next)).toBe(pasted[pasted.length - 1]);
  });

  it('is not taken for rows that somebody inserted, nor for text that was taken out', () => {
    expect(find(book, insertRows(book, sheets.content, start.row, 3))).toEqual([]);
    const blank = paste(
      book,
      start,
      Array.from({ length: 8 }, () => null),
    );
    expect(find(book, blank)).toEqual([]);
  });

  it('is not looked for where the sheet was never read before', () => {
    expect(ask(book, { type: 'overrun', before: { name: '', rows: [] }, mend: true }, 'overrun').reply).toEqual({
      type: 'overrun',
      over: [],
      edits: [],
    });
  });
});
