import { describe, expect, it } from 'vitest';
import type { Filling } from '../../core/form/filling.ts';
import type { Form } from '../../core/form/form.ts';
import { cchcNam } from '../../core/form/kinds/cchc-nam.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sample, sampleWithErrors, sampleWithTwoErrors } from '../../core/form/samples/cchc-nam.ts';
import { fillingOf } from '../../core/report/filling.ts';
import { readReport } from '../../core/report/read.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { change, deleteRow, insertRows } from '../support/change-book.ts';
import { blankFilling, smallFilling, smallForm } from '../support/small-form.ts';

const explained: Filling = {
  ...smallFilling,
  explanations: [
    {
      key: 'table/total|HS|tổng|4',
      where: 'HS, ô E32',
      what: 'Dòng tổng',
      explanation: { reason: 'Theo phần mềm.', by: 'Văn phòng', on: '2025-12-15', seen: '1|2' },
    },
  ],
  tables: { ...smallFilling.tables, KP: { rows: [{ label: 'Chậm trả', cells: { '3': 46006, '4': 'xong' } }] } },
};
const typedTotal: Filling = { ...blankFilling, tables: { HS: { rows: [], total: { '4': 10, '5': 5, '6': 14, '7': 1 } } } };
const manyOwn: Filling = {
  ...blankFilling,
  ownSections: [
    { heading: 'Trong mục một', after: 'I', level: 2, passages: ['A'] },
    { heading: 'Sau mục hai', after: 'I.2', level: 2, passages: [] },
    { heading: 'Phần thêm', after: 'II', level: 1, passages: ['B', 'C'], person: 'Tư pháp' },
  ],
};

describe('những gì một người đã điền', () => {
  it.each<[string, Form, Filling]>([
    ['một sổ nhỏ', smallForm, smallFilling],
    ['một sổ trống', smallForm, blankFilling],
    ['một sổ có giải trình và biểu khi cần', smallForm, explained],
    ['một sổ chỉ có dòng tổng', smallForm, typedTotal],
    ['một sổ có nhiều mục của đơn vị', smallForm, manyOwn],
    ['sổ mẫu', cchcNam, sample],
    ['sổ mẫu có lỗi', cchcNam, sampleWithErrors],
    ['sổ mẫu có hai lỗi', cchcNam, sampleWithTwoErrors],
  ])('đọc ra từ %s rồi bày lại cho đúng sổ ấy', (_, form, filling) => {
    const plan = layoutBook(form, filling);
    expect(layoutBook(form, fillingOf(readReport(workbookOf(plan))))).toEqual(plan);
  });

  it('không gồm những gì sổ tự tính', () => {
    const { tables, figures, fields } = fillingOf(readReport(workbookOf(layoutBook(smallForm, smallFilling))));
    expect(Object.keys(tables.HS?.rows[0]?.cells ?? {})).toEqual(['4', '5', '6', '7', '8']);
    expect(figures).toEqual({ 'cuộc họp': 3 });
    expect('năm sau' in fields).toBe(false);
  });

  it('gồm chữ người dùng sửa, dòng và mục người dùng thêm hay bỏ', () => {
    const book = workbookOf(layoutBook(smallForm, smallFilling));
    const typed = change(insertRows(book, 'HS', 9, 1), 'HS', { C9: 'Hòa giải', E9: 2, C7: 'Hộ tịch, quốc tịch' });
    const filling = fillingOf(readReport(deleteRow(change(typed, 'Nội dung', { C12: 'Hồ sơ' }), 'Nội dung', 4)));
    expect(filling.tables.HS?.rows.map(({ key, label }) => label ?? key)).toEqual([
      'Hộ tịch, quốc tịch',
      'chứng thực',
      'Hòa giải',
      'đất đai',
      'Bảo trợ xã hội',
    ]);
    expect(filling.sections['I.1']?.heading).toBe('Hồ sơ');
    expect(filling.sections['mở đầu']).toEqual({ passages: [] });
  });
});
