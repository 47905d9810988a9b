import { describe, expect, it } from 'vitest';
import type { Filling } from '../../core/form/filling.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { readReport } from '../../core/report/read.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { address, change, deleteSheet } from '../support/change-book.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';

const filling: Filling = {
  ...smallFilling,
  explanations: [
    {
      key: 'table/relation:cân đối|HS|hộ tịch|3',
      where: 'HS!D7',
      what: 'Cân đối',
      explanation: { reason: 'Chốt khác ngày.', by: 'Văn phòng', on: '2025-12-15', seen: '1.000|999' },
    },
  ],
};
const book = workbookOf(layoutBook(smallForm, filling));

describe('giải trình', () => {
  it('được đọc từng dòng có khóa, dòng trống bỏ qua', () => {
    expect(readReport(book).explanations).toEqual([
      {
        key: 'table/relation:cân đối|HS|hộ tịch|3',
        place: { sheet: 'Giải trình', row: 4, column: 4 },
        where: 'HS!D7',
        what: 'Cân đối',
        reason: 'Chốt khác ngày.',
        by: 'Văn phòng',
        on: '2025-12-15',
        seen: '1.000|999',
      },
    ]);
  });

  it('ghi ngày bằng chữ vẫn là ngày ấy, chữ không phải ngày để nguyên', () => {
    const onOf = (value: string) => readReport(change(book, 'Giải trình', { F4: value })).explanations[0]?.on;
    expect([onOf('15/12/2025'), onOf('hôm qua')]).toEqual(['2025-12-15', 'hôm qua']);
  });

  it('không có trang thì không có giải trình nào', () => {
    expect(readReport(deleteSheet(book, 'Giải trình'))).toMatchObject({ explanations: [], trouble: [] });
  });
});

describe('kỳ trước', () => {
  it('giữ số liệu và lời văn của báo cáo trước', () => {
    expect(readReport(book).earlier).toEqual(smallFilling.earlier);
  });

  it('dòng không nói rõ kỳ nào thì bỏ qua', () => {
    expect(readReport(change(book, 'Kỳ trước', { A2: 'hồ sơ tiếp nhận' })).earlier[0]?.values).toEqual({ 'HS|Hộ tịch|4': 512 });
  });
});

describe('số liệu', () => {
  it('cho biết lần báo cáo trước và các ô làm nên nó', () => {
    const [figure] = readReport(book).figures;
    expect([figure?.last?.held.value, figure?.from.map(address)]).toEqual([3500, ['HS!D32']]);
  });

  it('gõ tay mà là công thức chưa có kết quả thì là chưa tính', () => {
    const report = readReport(change(book, 'Số liệu', { C6: { value: null, formula: '=1+2' } }));
    expect(report.figures[2]).toMatchObject({ uncalculated: true, printed: '' });
  });

  it('gõ chữ vào ô tính không đổi được số in ra', () => {
    expect(readReport(change(book, 'Số liệu', { C4: 'nhiều' })).figures[0]).toMatchObject({ printed: '3.901', held: { value: 'nhiều' } });
  });

  it('mất dòng thì vẫn in trong lời văn', () => {
    const gone = change(book, 'Số liệu', { A4: null, B4: null });
    expect(readReport(gone).figures[0]).toMatchObject({ printed: '3.901', last: null });
    expect(readReport(gone).figures[0]?.derived).toBeUndefined();
  });
});
