import { describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { readReport } from '../../core/report/read.ts';
import type { Section } from '../../core/report/report.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { address, change, deleteColumn, deleteSheet, insertColumn, insertRows, renameSheet } from '../support/change-book.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';

const book = workbookOf(layoutBook(smallForm, smallFilling));

function draw(sections: readonly Section[]): readonly string[] {
  return sections.flatMap((section) => [
    `${'  '.repeat(section.level - 1)}${[section.number, section.heading || section.key].filter((part) => part !== '').join('. ')}${section.own ? ' (của đơn vị)' : ''}: ${section.passages.length}`,
    ...draw(section.children),
  ]);
}

function outlineOf(workbook: Workbook): readonly string[] {
  return draw(readReport(workbook).sections);
}

function find(workbook: Workbook, key: string): Section {
  const all = (sections: readonly Section[]): readonly Section[] => sections.flatMap((section) => [section, ...all(section.children)]);
  const found = all(readReport(workbook).sections).find((section) => section.key === key);
  if (!found) throw new Error(`No section ${key}.`);
  return found;
}

const laid = [
  'mở đầu: 1',
  'I. KẾT QUẢ: 0',
  '  1. Giải quyết hồ sơ: 2',
  '  2. Đội ngũ: 1',
  '  3. Tuyên truyền (của đơn vị): 1',
  'II. KIẾN NGHỊ: 1',
  'kết thúc: 1',
];

describe('đề cương trong Nội dung', () => {
  it.each<[string, Workbook]>([
    ['như đã bày', book],
    ['sau khi đổi tên trang', renameSheet(book, 'Nội dung', 'Lời văn')],
    ['sau khi chèn cột', insertColumn(book, 'Nội dung', 3)],
    ['khi mất cột Khóa, theo tiêu đề', change(deleteColumn(book, 'Nội dung', 1), 'Nội dung', {})],
  ])('được đọc đủ %s', (name, workbook) => {
    const expected = name.startsWith('khi mất')
      ? laid.map((line) => line.replace(/^mở đầu/, 'Mở đầu. +#1 (của đơn vị)').replace(/^kết thúc/, 'Kết thúc. +#2 (của đơn vị)'))
      : laid;
    expect(outlineOf(workbook)).toEqual(expected);
  });

  it('dòng không có Mục và Tiêu đề tiếp nối mục ở trên', () => {
    const more = change(insertRows(book, 'Nội dung', 15, 1), 'Nội dung', { D15: 'Đoạn chèn thêm.' });
    expect(find(more, 'I.1').passages.map(({ key, place }) => [key, address(place)])).toEqual([
      ['I.1|1', 'Nội dung!D12'],
      ['I.1|2', 'Nội dung!D13'],
      ['I.1|3', 'Nội dung!D15'],
    ]);
    expect(find(more, 'I.1').rows.map(address)).toEqual([12, 13, 14, 15, 16, 17].map((row) => `Nội dung!D${row}`));
  });

  it.each([
    ['III', 1],
    ['3.', 2],
    ['5)', 2],
    ['', 2],
  ])('mục của đơn vị đánh số “%s” đứng ở bậc %i', (mark, level) => {
    const added = change(insertRows(book, 'Nội dung', 17, 1), 'Nội dung', {
      B17: mark === '' ? null : mark,
      C17: 'Chuyển đổi số',
      D17: 'Đã làm.',
    });
    expect(find(added, '+chuyển đổi số')).toMatchObject({ level, own: true, number: mark.replace(/[.)]$/, '') });
  });

  it('tiêu đề đơn vị đổi lại vẫn là mục của mẫu', () => {
    const renamed = change(book, 'Nội dung', { C12: 'Tình hình giải quyết hồ sơ' });
    expect(find(renamed, 'I.1')).toMatchObject({ heading: 'Tình hình giải quyết hồ sơ', required: true, own: false });
  });

  it('dòng chép lại của một mục là mục của đơn vị', () => {
    const copied = change(insertRows(book, 'Nội dung', 17, 1), 'Nội dung', {
      A17: 'I.1',
      B17: '1',
      C17: 'Giải quyết hồ sơ',
      D17: 'Bản chép.',
    });
    expect(find(copied, '+giải quyết hồ sơ').passages).toHaveLength(1);
    expect(find(copied, 'I.1').passages).toHaveLength(2);
  });

  it('chữ đứng trước mọi tiêu đề thuộc mục đầu tiên', () => {
    const before = change(insertRows(book, 'Nội dung', 4, 1), 'Nội dung', { D4: 'Chữ dán lên đầu.' });
    expect(find(before, 'mở đầu').passages.map(({ place }) => place.row)).toEqual([4, 5]);
  });

  it('trạng thái và người phụ trách theo dòng tiêu đề', () => {
    expect(find(book, 'I.1')).toMatchObject({ state: 'đã xong', person: 'Văn phòng', runIn: false });
    expect(find(book, 'I.2')).toMatchObject({ state: 'đang soạn', person: '', runIn: true });
  });

  it('cột Bản in đã xóa thì không có chỗ ghi', () => {
    const [passage] = find(deleteColumn(book, 'Nội dung', 5), 'I.1').passages;
    expect(passage?.printPlace).toBeNull();
  });

  it('không còn trang Nội dung thì báo thiếu trang', () => {
    expect(readReport(deleteSheet(book, 'Nội dung'))).toMatchObject({ sections: [], trouble: [{ type: 'no sheet', sheet: 'Nội dung' }] });
  });
});
