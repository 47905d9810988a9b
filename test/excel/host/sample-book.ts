import type { BookPlan, CellPlan, SheetPlan } from '../../../core/workbook/plan.ts';

const cell = (value: CellPlan['value'], style?: string, formula?: string): CellPlan => ({
  value,
  ...(style === undefined ? {} : { style }),
  ...(formula === undefined ? {} : { formula }),
});

const sheet = (name: string, rows: readonly (readonly (CellPlan | null)[])[], more: Partial<SheetPlan> = {}): SheetPlan => ({
  name,
  columns: [],
  rows: rows.map((cells) => ({ cells })),
  merges: [],
  validations: [],
  formats: [],
  print: { landscape: false },
  ...more,
});

/** A book small enough to see whole: a table with a total and a wrong-mark, texts, a hidden sheet, a name. */
export const sampleBook: BookPlan = {
  title: 'Sổ',
  names: { sbc_bieu: { sheet: 'Biểu', row: 2, column: 1, rows: 4, columns: 3 } },
  styles: { text: { format: '@' }, count: { format: '#,##0' }, day: { format: 'dd/mm/yyyy' } },
  sheets: [
    sheet(
      'Biểu',
      [
        [cell('Biểu hồ sơ'), null, null],
        [cell('Lĩnh vực'), cell('Hồ sơ'), cell('Ngày')],
        [cell('Hộ tịch'), cell(3, 'count'), cell(45_000, 'day')],
        [cell('Đất đai'), cell(4, 'count'), cell('#REF!')],
        [cell('Tổng'), cell(7, 'count', '=SUM(B3:B4)'), null],
      ],
      {
        merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
        formats: [{ areas: [{ row: 3, column: 2, rows: 2, columns: 1 }], formula: '=B3>9', look: 'wrong' }],
      },
    ),
    sheet('Nội dung', [
      [cell('Mục', 'text'), cell('Lời', 'text')],
      [cell('I', 'text'), cell('Một.', 'text')],
      [null, cell(null, 'text')],
    ]),
    sheet('Cộng', [[cell(14, undefined, "='Biểu'!B5*2")]]),
    sheet('Kỳ trước', [[cell('cũ')]], { hidden: true }),
  ],
};
