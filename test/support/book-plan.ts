import type { BookPlan, CellPlan, SheetPlan } from '../../core/workbook/plan.ts';

/** A sheet with nothing but what a test gives it. */
export function planSheet(name: string, cells: readonly (readonly (CellPlan | null)[])[], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    columns: [],
    rows: cells.map((row) => ({ cells: row })),
    merges: [],
    validations: [],
    formats: [],
    print: { landscape: false },
    ...more,
  };
}

/** A book of such sheets. */
export function planBook(sheets: readonly SheetPlan[], more: Partial<BookPlan> = {}): BookPlan {
  return { title: 'Sổ thử', sheets, names: {}, styles: {}, ...more };
}

/** A book that uses everything a plan can say. */
export const richPlan: BookPlan = {
  title: 'Sổ báo cáo “thử” & <mẫu>',
  names: {
    sbc_F_06: { sheet: "F-06 'một' cửa", row: 3, column: 1, rows: 3, columns: 4 },
    sbc_don_vi: { sheet: 'Thông tin chung', row: 2, column: 2 },
  },
  styles: {
    title: { font: { size: 14, bold: true, color: '#1F3864' }, align: { horizontal: 'center', vertical: 'center', wrap: true } },
    head: { font: { bold: true }, fill: '#D9E2F3', border: 'thin', align: { horizontal: 'center', vertical: 'center', wrap: true } },
    text: { format: '@', border: 'hair', align: { wrap: true, vertical: 'top', indent: 1 } },
    count: { format: '#,##0', border: 'thin' },
    rate: { format: '0.00%', border: 'thin', font: { italic: true } },
    day: { format: 'dd/mm/yyyy' },
    link: { font: { underline: true, color: '0563C1' } },
  },
  sheets: [
    {
      name: 'Thông tin chung',
      tab: '#2E74B5',
      columns: [{ width: 8, hidden: true }, { width: 30 }, { width: 40 }],
      rows: [
        { height: 30, cells: [{ value: 'Khóa', style: 'head' }, { value: 'Mục', style: 'head' }, null] },
        { cells: [null, { value: 'Ủy ban nhân dân xã “Hòa Bình”\nhuyện <A & B>  ', style: 'text' }, { value: 46_000, style: 'day' }] },
        { hidden: true, cells: [{ value: true }, { value: null, style: 'text' }] },
        { cells: [{ value: 'Đến biểu', style: 'link', link: { sheet: "F-06 'một' cửa", row: 3, column: 2 } }] },
      ],
      merges: [],
      validations: [
        {
          areas: [{ row: 2, column: 3, rows: 1, columns: 1 }],
          allow: { type: 'date' },
          strict: 'warn',
          prompt: { title: 'Ngày ký', text: 'Ghi ngày, tháng, năm ký báo cáo.' },
          error: { title: 'Ngày', text: 'Ô này cần một ngày.' },
        },
        {
          areas: [{ row: 2, column: 2, rows: 1, columns: 1 }],
          allow: { type: 'any' },
          strict: 'warn',
          prompt: { title: 'Tên đơn vị như ghi ở phần đầu văn bản', text: 'Rất dài. '.repeat(60) },
        },
      ],
      formats: [],
      print: { landscape: false },
    },
    {
      name: "F-06 'một' cửa",
      columns: [{ width: 30 }, { width: 12 }, { width: 12 }, { width: 12 }],
      rows: [
        { cells: [{ value: 'Tình hình tiếp nhận, giải quyết hồ sơ', style: 'title' }, null, null, null] },
        { cells: ['Lĩnh vực', '(1)', '(2)', 'Tỷ lệ'].map((value) => ({ value, style: 'head' })) },
        {
          cells: [
            { value: 'Hộ tịch', style: 'text' },
            { value: 1200, style: 'count' },
            { value: 300, style: 'count' },
            { value: 0.25, formula: '=IF(COUNT(B3:C3)=2,C3/B3,"")', style: 'rate' },
          ],
        },
        {
          cells: [
            { value: 'Đất đai', style: 'text' },
            { value: 800, style: 'count' },
            { value: null, style: 'count' },
            { value: null, formula: '=IF(COUNT(B4:C4)=2,C4/B4,"")', style: 'rate' },
          ],
        },
        {
          cells: [
            { value: 'Tổng', style: 'head' },
            { value: 2000, formula: '=SUM(B3:B4)', style: 'count' },
            { value: 300, formula: '=SUM(C3:C4)', style: 'count' },
            { value: true, formula: '=B5>=C5' },
          ],
        },
      ],
      merges: [{ row: 1, column: 1, rows: 1, columns: 4 }],
      frozen: { rows: 2, columns: 1 },
      validations: [
        {
          areas: [
            { row: 3, column: 2, rows: 2, columns: 1 },
            { row: 3, column: 3, rows: 2, columns: 1 },
          ],
          allow: { type: 'whole', min: 0 },
          strict: 'stop',
          error: { title: 'Số hồ sơ', text: 'Ô này cần một số đếm từ 0 trở lên.' },
        },
        { areas: [{ row: 3, column: 4, rows: 2, columns: 1 }], allow: { type: 'decimal', min: 0 }, strict: 'warn' },
        {
          areas: [{ row: 3, column: 1, rows: 2, columns: 1 }],
          allow: { type: 'list', items: ['Hộ tịch', 'Đất đai', 'Khác "lẻ"'] },
          strict: 'warn',
        },
      ],
      formats: [
        {
          areas: [{ row: 3, column: 2, rows: 3, columns: 1 }],
          formula: '=AND(COUNT($B3:$C3)=2,ROUND(SUM($B3)-SUM($C3),6)<0)',
          look: 'wrong',
        },
        { areas: [{ row: 3, column: 3, rows: 3, columns: 1 }], formula: '=$C3=""', look: 'missing' },
        { areas: [{ row: 5, column: 4, rows: 1, columns: 1 }], formula: '=D5', look: 'done' },
      ],
      print: { landscape: true, titleRows: [1, 2] },
    },
    { ...planSheet('_mẫu', [[{ value: '{"a":"_x0041_"}' }]]), hidden: true },
  ],
};
