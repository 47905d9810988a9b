import type { RelationForm, RowForm, TableForm } from '../form.ts';

interface Category {
  readonly key: string;
  readonly label: string;
  readonly mark: string;
  /** A category the unit may not have: its blanks are nothing. */
  readonly optional?: true;
}

const categories: readonly Category[] = [
  { key: 'cán bộ', label: 'Cán bộ', mark: 'I' },
  { key: 'công chức', label: 'Công chức', mark: 'II' },
  { key: 'không chuyên trách', label: 'Người hoạt động không chuyên trách ở cấp xã', mark: 'III', optional: true },
];

const profession = 'Trình độ chuyên môn';
const theory = 'Lý luận chính trị';
const professionLevels = ['Thạc sĩ', 'Đại học', 'Cao đẳng', 'Trung cấp', 'Sơ cấp', 'Chưa đào tạo'];
const theoryLevels = ['Cao cấp', 'Trung cấp', 'Sơ cấp', 'Chưa qua đào tạo'];
const shareOfPresent = { '4': '[3] / [.|Có mặt|3]' };

/** Levels nobody has stay blank as often as they say 0, so only the number present is asked for. Rows are not counted: blank ones are not printed. */
function rowsOf({ key, label, mark, optional }: Category): readonly RowForm[] {
  const groups = [label];
  const blankIsNothing = { optional: true } as const;
  const levels = (group: string, from: string, names: readonly string[]): readonly RowForm[] =>
    names.map((name) => ({
      key: `${key}.${from}.${name.toLowerCase()}`,
      label: name,
      groups: [label, group],
      mark: '+',
      formulas: shareOfPresent,
      ...blankIsNothing,
    }));
  return [
    { key, label, heading: true, mark },
    { key: `${key}.chỉ tiêu`, label: 'Chỉ tiêu giao', groups, mark: '-', ...blankIsNothing },
    { key: `${key}.có mặt`, label: 'Có mặt', groups, mark: '-', ...(optional ? blankIsNothing : {}) },
    { key: `${key}.đạt chuẩn`, label: 'Đạt chuẩn chức danh', groups, mark: '-', formulas: shareOfPresent, ...blankIsNothing },
    { key: `${key}.thpt`, label: 'Tốt nghiệp trung học phổ thông', groups, mark: '-', formulas: shareOfPresent, ...blankIsNothing },
    { key: `${key}.chuyên môn`, label: profession, groups, heading: true, mark: '-' },
    ...levels(profession, 'chuyên môn', professionLevels),
    { key: `${key}.lý luận`, label: theory, groups, heading: true, mark: '-' },
    ...levels(theory, 'lý luận', theoryLevels),
  ];
}

function relationsOf({ key, label }: Category): readonly RelationForm[] {
  const at = { column: '3' };
  const present = `[.|${label} > Có mặt|3]`;
  return [
    {
      key: `T-CB.${key}.chuyên môn`,
      test: `${present} = sum([.|${label} > ${profession} > *|3])`,
      at,
      reason: 'Mỗi người có mặt được tính đúng một lần theo trình độ chuyên môn cao nhất.',
    },
    {
      key: `T-CB.${key}.lý luận`,
      test: `${present} = sum([.|${label} > ${theory} > *|3])`,
      at,
      reason: 'Mỗi người có mặt được tính đúng một lần theo trình độ lý luận chính trị.',
    },
    {
      key: `T-CB.${key}.đạt chuẩn`,
      test: `[.|${label} > Đạt chuẩn chức danh|3] <= ${present}`,
      at,
      reason: 'Người đạt chuẩn nằm trong số người có mặt.',
    },
    {
      key: `T-CB.${key}.thpt`,
      test: `[.|${label} > Tốt nghiệp trung học phổ thông|3] <= ${present}`,
      at,
      reason: 'Người tốt nghiệp trung học phổ thông nằm trong số người có mặt, không tính theo chỉ tiêu giao.',
    },
    {
      key: `T-CB.${key}.chỉ tiêu`,
      test: `${present} <= [.|${label} > Chỉ tiêu giao|3]`,
      at,
      reason: 'Số người có mặt không vượt chỉ tiêu được giao.',
      severity: 'warning',
    },
  ];
}

const total: RowForm = {
  key: 'tổng số có mặt',
  label: 'Tổng số có mặt',
  mark: '',
  formulas: { '3': categories.map(({ label }) => `[.|${label} > Có mặt|3]`).join(' + ') },
};

/** Staff by category, schooling and political theory. People present and posts assigned are two bases: every share is of those present. */
export const tCb: TableForm = {
  key: 'T-CB',
  sheet: 'T-CB',
  title: 'Chất lượng đội ngũ cán bộ, công chức, người hoạt động không chuyên trách',
  unitLine: 'Đơn vị tính: người',
  presence: 'always',
  columns: [
    { key: '1', heading: ['TT'], kind: 'ordinal', width: 6 },
    { key: '2', heading: ['Nội dung'], kind: 'label', width: 44 },
    { key: '3', heading: ['Số lượng'], kind: 'count', width: 12, unit: 'người' },
    { key: '4', heading: ['Tỷ lệ'], kind: 'rate', optional: true, width: 12 },
    { key: '5', heading: ['Ghi chú'], kind: 'text', optional: true, width: 20 },
  ],
  rows: [...categories.flatMap(rowsOf), total],
  relations: categories.flatMap(relationsOf),
  printed: {},
};
