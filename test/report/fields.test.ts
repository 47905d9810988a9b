import { describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { readReport } from '../../core/report/read.ts';
import type { Report } from '../../core/report/report.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { address, change, deleteRow, insertRows, renameSheet } from '../support/change-book.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';

const book = workbookOf(layoutBook(smallForm, smallFilling));

function fieldOf(report: Report, key: string) {
  const field = report.fields.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`No field ${key}.`);
  return field;
}

describe('một dòng của Thông tin chung', () => {
  it.each<[string, Workbook]>([
    ['đúng chỗ đã bày', book],
    ['trên trang đổi tên', renameSheet(book, 'Thông tin chung', 'Chung')],
    ['dưới dòng chèn thêm', insertRows(book, 'Thông tin chung', 4, 2)],
    ['theo tên gọi khi mất khóa', change(book, 'Thông tin chung', { A5: null })],
  ])('được đọc %s', (_, workbook) => {
    expect(fieldOf(readReport(workbook), 'đơn vị')).toMatchObject({ label: 'Tên đơn vị', printed: 'UBND xã Bình Minh' });
  });

  it('để trống mà bắt buộc thì là còn thiếu', () => {
    const report = readReport(change(book, 'Thông tin chung', { C5: null, C4: '   ' }));
    expect(fieldOf(report, 'đơn vị')).toMatchObject({ value: { type: 'blank', missing: true }, printed: '' });
    expect(fieldOf(report, 'cơ quan chủ quản').value).toEqual({ type: 'blank' });
  });

  it('đã xóa thì chỗ của nó là nơi sẽ viết', () => {
    const report = readReport(deleteRow(book, 'Thông tin chung', 5));
    expect(address(fieldOf(report, 'đơn vị').place)).toBe('Thông tin chung!C14');
  });

  it('ngày gõ thành chữ vẫn là ngày', () => {
    expect(fieldOf(readReport(change(book, 'Thông tin chung', { C8: '6/12/2023' })), 'ngày ký').printed).toBe('06/12/2023');
  });

  it('do đơn vị thêm cũng dùng được trong lời văn, không lấn tên của mẫu', () => {
    const added = change(book, 'Thông tin chung', { B15: 'Số tổ dân phố', C15: 6, B16: 'Năm', C16: 1999, D12: null });
    const report = readReport(change(added, 'Nội dung', { D12: '{số tổ dân phố} tổ, năm {năm}' }));
    expect(report.fields.slice(-2).map(({ key }) => key)).toEqual(['Số tổ dân phố', 'Năm (thêm)']);
    expect(fieldOf(report, 'năm sau').value).toEqual({ type: 'number', value: 2026 });
    expect(report.sections[1]?.children[0]?.passages[0]?.lines[0]?.runs.map(({ text }) => text).join('')).toBe('6 tổ, năm 2025');
  });

  it('do mẫu tính thì nói công thức phải có', () => {
    expect(fieldOf(readReport(book), 'năm sau').derived).toEqual({
      formula: '=SUM($C$10,1)',
      value: { type: 'number', value: 2026 },
      result: 2026,
    });
  });
});

describe('kỳ báo cáo', () => {
  const form = {
    ...smallForm,
    fields: [
      ...smallForm.fields,
      { key: 'từ ngày', label: 'Từ ngày', kind: 'date' as const },
      { key: 'đến ngày', label: 'Đến ngày', kind: 'date' as const },
    ],
  };
  const periodOf = (fields: Readonly<Record<string, string | number | null>>) => {
    const filling = { ...smallFilling, fields: { ...smallFilling.fields, ...fields } };
    const { period } = readReport(workbookOf(layoutBook(form, filling)));
    return period && [period.kind, period.from, period.to];
  };

  it.each([
    [{ 'kỳ báo cáo': 'năm 2025' }, ['year', '2024-12-15', '2025-12-14']],
    [{ 'kỳ báo cáo': 'năm 2023', 'từ ngày': 44927, 'đến ngày': 45266 }, ['year', '2023-01-01', '2023-12-06']],
    [{ 'kỳ báo cáo': 'năm 2023', 'từ ngày': '01/01/2023', 'đến ngày': null }, ['year', '2023-01-01', '2023-12-14']],
    [{ 'kỳ báo cáo': 'năm 2023', 'từ ngày': 45266, 'đến ngày': 44927 }, ['year', '2022-12-15', '2023-12-14']],
    [{ 'kỳ báo cáo': null, 'từ ngày': 44927, 'đến ngày': 45266 }, ['range', '2023-01-01', '2023-12-06']],
    [{ 'kỳ báo cáo': 'đợt kiểm tra' }, null],
  ])('%j là %j', (fields, period) => {
    expect(periodOf(fields)).toEqual(period);
  });
});
