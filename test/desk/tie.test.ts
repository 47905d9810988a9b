import { describe, expect, it } from 'vitest';
import { sheets } from '../../core/form/sheets.ts';
import type { Place, Workbook } from '../../core/workbook/workbook.ts';
import { ask, placeOf, smallBook, type, valueAt, write } from '../support/ask.ts';
import { deleteColumn } from '../support/change-book.ts';
import { drawBook } from '../support/draw-book.ts';

const sentence = 'Đã tiếp nhận 3.901 hồ sơ, thu 41 triệu đồng.';

function drawn(): { readonly workbook: Workbook; readonly place: Place } {
  const { workbook } = drawBook({ passages: { II: [sentence] } });
  const place = placeOf(workbook, sheets.content, sentence);
  return { workbook, place: { ...place, words: [13, 18] } };
}

describe('tying a typed number to its figure', () => {
  it('puts the name in its place and leaves the words around it', () => {
    const { workbook, place } = drawn();
    const given = ask(workbook, { type: 'tie', place, name: 'Hồ sơ tiếp nhận' }, 'tied');
    const written = write(workbook, given);
    expect(valueAt(written, place)).toBe('Đã tiếp nhận {hồ sơ tiếp nhận} hồ sơ, thu 41 triệu đồng.');
    expect(given.reply.edits).toEqual(given.edits);
    expect(valueAt(write(written, ask(written, { type: 'take-back', edits: given.edits }, 'taken-back')), place)).toBe(sentence);
  });

  it('takes the words that scale a number with it', () => {
    const { workbook, place } = drawn();
    const words = [sentence.indexOf('41'), sentence.indexOf(' đồng')] as const;
    const given = ask(workbook, { type: 'tie', place: { ...place, words }, name: 'hồ sơ tiếp nhận' }, 'tied');
    expect(given.edits[0]?.after.value).toBe('Đã tiếp nhận 3.901 hồ sơ, thu {hồ sơ tiếp nhận} đồng.');
  });

  it('is refused where no number stands any more, for a name nobody knows, and outside the text', () => {
    const { workbook, place } = drawn();
    ask(workbook, { type: 'tie', place: { ...place, words: [0, 5] }, name: 'hồ sơ tiếp nhận' }, 'refused');
    ask(workbook, { type: 'tie', place, name: 'hồ sơ không có' }, 'refused');
    ask(workbook, { type: 'tie', place: { ...place, sheet: 'HS' }, name: 'hồ sơ tiếp nhận' }, 'refused');
    const moved = type(workbook, place, 'Viết lại.');
    ask(moved, { type: 'tie', place, name: 'hồ sơ tiếp nhận' }, 'refused');
  });
});

describe('a line that the unit called something braces cannot hold', () => {
  it('is neither offered nor tied', () => {
    const general = smallBook().sheets.find(({ name }) => name === sheets.general);
    const row = (general?.rows.length ?? 0) + 1;
    const workbook = ['Ghi chú {thêm}', 'nếu cần', 'Số điện thoại'].reduce(
      (book, label, index) => type(book, { sheet: sheets.general, row: row + index, column: 2 }, label),
      drawn().workbook,
    );
    const names = ask(workbook, { type: 'figures' }, 'figures').reply.lines.map(({ name }) => name);
    expect(names).toContain('Số điện thoại');
    expect(names).not.toContain('Ghi chú {thêm}');
    ask(workbook, { type: 'tie', place: drawn().place, name: 'Ghi chú {thêm}' }, 'refused');
  });
});

describe('marking a section', () => {
  it('writes its state and who writes it beside its heading, and nothing that stands there already', () => {
    const workbook = smallBook();
    const given = ask(workbook, { type: 'mark-section', section: 'I.1', state: 'đang soạn', person: 'Văn phòng' }, 'marked');
    expect(given.edits.map(({ after }) => after.value)).toEqual(['đang soạn']);
    const view = ask(write(workbook, given), { type: 'section', section: 'I.1' }, 'section').reply.section;
    expect([view.state, view.person]).toEqual(['đang soạn', 'Văn phòng']);
  });

  it('takes a name out again', () => {
    const given = ask(smallBook(), { type: 'mark-section', section: 'I.1', person: ' ' }, 'marked');
    expect(given.edits.map(({ after }) => after.value)).toEqual([null]);
  });

  it('is refused where its column was deleted', () => {
    const workbook = deleteColumn(smallBook(), sheets.content, 6);
    const { reply } = ask(workbook, { type: 'mark-section', section: 'I.1', state: 'đã xong' }, 'refused');
    expect(reply.message).toContain('Trạng thái');
  });
});

describe('adding a table', () => {
  it('shows the sheet that lay hidden, and leads to it', () => {
    const given = ask(smallBook(), { type: 'add-table', table: 'KP' }, 'table-added');
    expect([given.show, given.reply.place.sheet, given.edits]).toEqual([['KP'], 'KP', []]);
  });

  it('is refused for one that is there, and for one that the form does not have', () => {
    ask(smallBook(), { type: 'add-table', table: 'HS' }, 'refused');
    ask(smallBook(), { type: 'add-table', table: 'XX' }, 'refused');
  });
});
