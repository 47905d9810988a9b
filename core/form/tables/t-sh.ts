import type { RowForm, TableForm } from '../form.ts';

const files = { kind: 'count', unit: 'hồ sơ' } as const;
const share = { kind: 'rate', unit: '%' } as const;

const rows: readonly RowForm[] = [
  { key: 'SH.1', label: 'Số hồ sơ tiếp nhận', ...files },
  { key: 'SH.2', label: 'Số hồ sơ có số hóa thành phần', ...files },
  { key: 'SH.3', label: 'Số hồ sơ số hóa đầy đủ thành phần', ...files, optional: true as const },
  { key: 'SH.4', label: 'Số hồ sơ chưa số hóa thành phần', ...files, formulas: { '4': '[SH.1] - [SH.2]' } },
  { key: 'SH.5', label: 'Tỷ lệ hồ sơ có số hóa thành phần', ...share, formulas: { '4': '[SH.2] / [SH.1]' } },
  { key: 'SH.6', label: 'Tỷ lệ hồ sơ số hóa đầy đủ thành phần', ...share, optional: true as const, formulas: { '4': '[SH.3] / [SH.1]' } },
  { key: 'SH.7', label: 'Tỷ lệ hồ sơ chưa số hóa thành phần', ...share, formulas: { '4': '[SH.4] / [SH.1]' } },
  { key: 'SH.8', label: 'Số hồ sơ đã giải quyết', ...files },
  { key: 'SH.9', label: 'Số hồ sơ có số hóa kết quả', ...files },
  { key: 'SH.10', label: 'Số hồ sơ chưa số hóa kết quả', ...files, formulas: { '4': '[SH.8] - [SH.9]' } },
  { key: 'SH.11', label: 'Tỷ lệ hồ sơ có số hóa kết quả', ...share, formulas: { '4': '[SH.9] / [SH.8]' } },
  { key: 'SH.12', label: 'Tỷ lệ hồ sơ chưa số hóa kết quả', ...share, formulas: { '4': '[SH.10] / [SH.8]' } },
].map((row, index) => ({ ...row, mark: String(index + 1) }));

/** Digitisation of files when received and of results when given: one value column, so `[T-SH|SH.2]` is one cell. */
export const tSh: TableForm = {
  key: 'T-SH',
  sheet: 'T-SH',
  title: 'Kết quả số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
  presence: 'always',
  columns: [
    { key: '1', heading: ['TT'], kind: 'ordinal', width: 5 },
    { key: '2', heading: ['Nội dung'], kind: 'label', width: 50 },
    { key: '3', heading: ['Đơn vị tính'], kind: 'unit', width: 12 },
    { key: '4', heading: ['Kết quả'], kind: 'count', width: 14 },
    { key: '5', heading: ['Ghi chú'], kind: 'text', optional: true, width: 24 },
  ],
  rows,
  relations: [
    {
      key: 'T-SH.tiếp nhận',
      test: '[SH.1] = [F-06|4] + [F-06|5]',
      at: { column: '4' },
      reason: 'Hồ sơ phải số hóa khi tiếp nhận là hồ sơ tiếp nhận trong kỳ ở biểu F-06.',
      severity: 'warning',
    },
    {
      key: 'T-SH.có số hóa',
      test: '[SH.2] <= [SH.1]',
      at: { column: '4' },
      reason: 'Hồ sơ có số hóa thành phần nằm trong số hồ sơ tiếp nhận.',
    },
    {
      key: 'T-SH.số hóa đầy đủ',
      test: '[SH.3] <= [SH.2]',
      at: { column: '4' },
      reason: 'Hồ sơ số hóa đầy đủ nằm trong số hồ sơ có số hóa thành phần.',
    },
    {
      key: 'T-SH.đã giải quyết',
      test: '[SH.8] = [F-06|7]',
      at: { column: '4' },
      reason: 'Hồ sơ phải số hóa kết quả là hồ sơ đã giải quyết ở biểu F-06.',
      severity: 'warning',
    },
    {
      key: 'T-SH.số hóa kết quả',
      test: '[SH.9] <= [SH.8]',
      at: { column: '4' },
      reason: 'Hồ sơ có số hóa kết quả nằm trong số hồ sơ đã giải quyết.',
    },
  ],
  printed: {},
};
