import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { BookPlan, SheetPlan } from '../../core/workbook/plan.ts';

const sheet: SheetPlan = {
  name: 'HS',
  columns: [],
  rows: [{ cells: [{ value: 'a', style: 'x' }, null, { value: 3, formula: '=1+2' }] }, { cells: [{ value: '' }] }],
  merges: [],
  validations: [],
  formats: [],
  print: { landscape: false },
};
const plan: BookPlan = {
  title: 'Sổ',
  sheets: [sheet, { ...sheet, name: 'KP', hidden: true, rows: [] }],
  names: { sbc_HS: { sheet: 'HS', row: 1, column: 1 } },
  styles: {},
};

describe('sổ vừa bày', () => {
  it('đọc lại như trang tính sẽ đưa: ô trống là trống, công thức kèm kết quả, tên vùng giữ nguyên', () => {
    expect(workbookOf(plan)).toEqual({
      sheets: [
        { name: 'HS', rows: [[{ value: 'a' }, { value: null }, { value: 3, formula: '=1+2' }], [{ value: null }]] },
        { name: 'KP', rows: [], hidden: true },
      ],
      names: plan.names,
    });
  });
});
