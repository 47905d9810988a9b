import { describe, expect, it } from 'vitest';
import type { Form } from '../../core/form/form.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { printedText } from '../../core/report/print-passage.ts';
import { readReport } from '../../core/report/read.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { change, insertRows } from '../support/change-book.ts';
import { blankFilling, smallFilling, smallForm } from '../support/small-form.ts';

const register: Form['tables'][number] = {
  key: 'VB',
  sheet: 'Văn bản viện dẫn',
  title: 'Danh mục văn bản viện dẫn',
  presence: 'always',
  columns: [
    { key: '1', heading: ['Loại'], kind: 'text', width: 10 },
    { key: '2', heading: ['Số, ký hiệu'], kind: 'label', width: 10 },
    { key: '3', heading: ['Ngày'], kind: 'date', width: 10 },
    { key: '4', heading: ['Cơ quan ban hành'], kind: 'text', width: 10 },
    { key: '5', heading: ['Trích yếu'], kind: 'text', width: 10 },
    { key: '6', heading: ['Dùng ở mục'], kind: 'text', width: 10 },
  ],
  rows: [],
  grows: true,
  relations: [],
  printed: false,
};

const form: Form = { ...smallForm, tables: [...smallForm.tables, register] };
const documents = {
  rows: [
    { label: '10/QĐ-UBND', cells: { '1': 'Quyết định', '3': 44936, '4': 'UBND xã', '5': 'về kế hoạch năm', '6': 'I.1; II' } },
    { label: '19/KH-UBND', cells: { '1': 'Kế hoạch', '6': 'Mục I.1' } },
    { label: '5/CT-TTg', cells: { '1': 'Chỉ thị', '6': 'I.2' } },
  ],
};

function printIn(text: string, filling = smallFilling) {
  const laid = { ...filling, tables: { ...filling.tables, VB: documents }, sections: { ...filling.sections, 'I.1': { passages: [text] } } };
  const report = readReport(workbookOf(layoutBook(form, laid)));
  const [passage] = report.sections.flatMap(({ children }) => children).find(({ key }) => key === 'I.1')?.passages ?? [];
  return {
    printed: printedText(passage?.lines ?? []),
    problems: passage?.problems.map((problem) => [
      problem.type,
      text.slice(problem.at[0], problem.at[1]),
      'nearest' in problem ? problem.nearest : undefined,
    ]),
  };
}

describe('số liệu trong lời văn', () => {
  it.each([
    ['{hồ sơ tiếp nhận}', '3.901'],
    ['{Hồ sơ  Tiếp nhận}', '3.901'],
    ['{tỷ lệ đúng hạn}', '99,87%'],
    ['{cuộc họp}', '03'],
    ['{đơn vị}', 'UBND xã Bình Minh'],
    ['{Tên đơn vị}', 'UBND xã Bình Minh'],
    ['{năm}', '2025'],
    ['{năm sau}', '2026'],
    ['{ngày ký}', '15/12/2025'],
    ['{trích yếu}', 'Kết quả công tác năm 2025'],
    ['{[HS|Hộ tịch|4]}', '600'],
    ['{[HS|Trực tuyến]}', '2.050'],
    ['{[HS|hộ tịch|9]}', '99,6%'],
    ['{[CB|Có mặt|3] - [CB|Đại học|3]}', '2'],
    ['{[CB|Đại học|3] / 3}', '2,67'],
    ['{sum([CB|Công chức > *|3])}', '3.921'],
    ['{[kỳ trước|hồ sơ tiếp nhận]}', '3.500'],
    ['{nếu [cuộc họp] > 2: nhiều | ít}', 'nhiều'],
    ['{nếu [đơn vị] = "ubnd xã bình minh": đúng}', 'đúng'],
    [
      '{mỗi dòng của [CB|Công chức]: + [nhãn]: [3]/{[CB|Có mặt|3]}, [4]}',
      '+ Có mặt: 10/10, 100%\n+ Đại học: 8/10, 80%\n+ Khác: 2/10, 20%\n+ Hồ sơ phụ trách: 3.901/10, 100%',
    ],
    ['{mỗi dòng của [CB|Công chức] nếu [3] < 5: [nhãn] [3]}', 'Khác 2'],
    ['{mỗi dòng của [HS] nếu [7] > 0: [nhãn] ([7])}', 'Hộ tịch (4); Bảo trợ xã hội (1)'],
    ['{văn bản của mục này}', 'Quyết định số 10/QĐ-UBND ngày 10/01/2023 của UBND xã về kế hoạch năm; Kế hoạch số 19/KH-UBND'],
  ])('“%s” in là “%s”', (text, printed) => {
    expect(printIn(text)).toEqual({ printed, problems: [] });
  });

  it.each([
    ['{hồ sơ tiêp nhận}', 'unknown name', '{hồ sơ tiêp nhận}', 'hồ sơ tiếp nhận'],
    ['{[HS|Hộ tich|4]}', 'unknown name', '{[HS|Hộ tich|4]}', 'HS|Hộ tịch|4'],
    ['{[HS|Hộ tich|4] + 1}', 'unknown name', '[HS|Hộ tich|4]', 'HS|Hộ tịch|4'],
    ['{[HS|Tổng số|Hạn]}', 'unknown name', '{[HS|Tổng số|Hạn]}', undefined],
    ['{[CB|*|3]}', 'syntax', '{[CB|*|3]}', undefined],
    ['{1 + [cuộc họp}', 'syntax', '{1 + [cuộc họp}', undefined],
    ['{nếu [cuộc hop] = 1: A}', 'unknown name', '[cuộc hop]', 'cuộc họp'],
    ['{mỗi dòng của [CBB|Công chức]: [nhãn]}', 'unknown name', '[CBB|Công chức]', 'CB|Công chức'],
    ['{mỗi dòng của [CB|Công chưc]: [nhãn]}', 'unknown name', '[CB|Công chưc]', 'CB|Công chức'],
  ])('trong “%s” tìm thấy %s ở “%s”', (text, type, words, nearest) => {
    expect(printIn(text).problems).toEqual([[type, words, nearest]]);
  });

  it('chỗ chưa có số in dấu ba chấm và được tìm thấy', () => {
    expect(printIn('Họp {cuộc họp} cuộc; {nếu [cuộc họp] > 1: A | B}', { ...smallFilling, figures: {} })).toEqual({
      printed: 'Họp … cuộc; …',
      problems: [
        ['blank', '{cuộc họp}', undefined],
        ['unknown test', '[cuộc họp] > 1', undefined],
      ],
    });
  });

  it('biểu còn ô trống thì số in ra và được nhắc là chưa đủ', () => {
    const half = { ...smallFilling, tables: { ...smallFilling.tables, HS: { rows: [{ key: 'hộ tịch', cells: { '4': 600, '6': 1 } }] } } };
    expect(printIn('{hồ sơ tiếp nhận}', half)).toEqual({ printed: '600', problems: [['incomplete', '{hồ sơ tiếp nhận}', undefined]] });
  });

  it('dòng trống không được nhắc lại trong lời văn', () => {
    expect(printIn('{mỗi dòng của [CB|Công chức]: + [nhãn]}', blankFilling)).toEqual({ printed: '', problems: [] });
  });

  it('dòng đơn vị thêm cũng được nhắc, đúng tên đã gõ', () => {
    const book = workbookOf(
      layoutBook(form, { ...smallFilling, sections: { 'I.1': { passages: ['{mỗi dòng của [CB|Công chức] nếu [3] = 7: [nhãn]}'] } } }),
    );
    const added = change(insertRows(book, 'CB', 10, 1), 'CB', { C10: 'Có mặt', D10: 7 });
    const [passage] = readReport(added).sections.flatMap(({ children }) => children)[0]?.passages ?? [];
    expect(printedText(passage?.lines ?? [])).toBe('Có mặt');
  });

  it('dòng của Thông tin chung tự nhắc chính mình thì để trống chứ không chạy vòng', () => {
    const fields = { ...smallFilling.fields, 'trích yếu': 'Về {trích yếu} của {không có}' };
    const report = readReport(workbookOf(layoutBook(form, { ...smallFilling, fields })));
    const field = report.fields.find(({ key }) => key === 'trích yếu');
    expect(field?.printed).toBe('Về … của {không có}');
    expect(field?.problems.map(({ type }) => type)).toEqual(['blank', 'unknown name']);
  });
});
