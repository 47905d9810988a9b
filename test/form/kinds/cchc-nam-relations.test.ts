import { describe, expect, it } from 'vitest';
import type { Filling } from '../../../core/form/filling.ts';
import { getExpression } from '../../../core/form/formula/parse.ts';
import { cchcNam } from '../../../core/form/kinds/cchc-nam.ts';
import { modelOf } from '../../../core/form/layout/model.ts';
import { sample } from '../../../core/form/samples/cchc-nam.ts';

/** A table of one value per row, with some of them typed anew. */
function typed(filling: Filling, table: string, cells: Readonly<Record<string, number>>): Filling {
  const column = table === 'T-SH' ? '4' : '3';
  const rows = (filling.tables[table]?.rows ?? []).filter(({ key }) => key === undefined || !(key in cells));
  const anew = Object.entries(cells).map(([key, value]) => ({ key, cells: { [column]: value } }));
  return { ...filling, tables: { ...filling.tables, [table]: { rows: [...rows, ...anew] } } };
}

function total(filling: Filling, cells: Readonly<Record<string, number>>): Filling {
  return { ...filling, tables: { ...filling.tables, 'F-06': { rows: [], total: { ...filling.tables['F-06']?.total, ...cells } } } };
}

function pendingBefore(filling: Filling, value: number): Filling {
  return { ...filling, earlier: [{ relation: 'kỳ trước', period: 'năm 2022', values: { 'F-06|tổng|11': value }, passages: {} }] };
}

/** The sample with everything a commune can fill, so that no relation is silent. */
const full = pendingBefore(
  typed(typed(sample, 'T-SH', { 'SH.3': 2000 }), 'T-CB', {
    'cán bộ.chỉ tiêu': 11,
    'công chức.chỉ tiêu': 10,
    'không chuyên trách.đạt chuẩn': 10,
    'không chuyên trách.lý luận.sơ cấp': 4,
    'không chuyên trách.lý luận.chưa qua đào tạo': 6,
  }),
  6,
);

function verdicts(filling: Filling): Readonly<Record<string, boolean | null>> {
  const { evaluator } = modelOf(cchcNam, filling);
  return Object.fromEntries(
    cchcNam.tables.flatMap((table, grid) =>
      table.relations.map(({ key, test, at }) => {
        const expression = getExpression(test);
        if (expression.type !== 'comparison') throw new Error(`${key} is no relation.`);
        const here = at === 'rows' ? { grid, row: -1 } : { grid, column: table.columns.findIndex((column) => column.key === at.column) };
        return [key, evaluator.compare(expression, here).holds];
      }),
    ),
  );
}

function broken(filling: Filling): readonly string[] {
  return Object.entries(verdicts(filling)).flatMap(([key, holds]) => (holds === false ? [key] : []));
}

/** One wrong cell each, and what it breaks. */
const mistakes: readonly (readonly [what: string, filling: Filling, breaks: readonly string[]])[] = [
  ['quên mười hồ sơ rút', total(full, { '14': 4 }), ['F-06.cân đối']],
  ['hồ sơ kỳ trước chuyển sang thiếu một', pendingBefore(full, 7), ['F-06.kỳ trước']],
  ['hồ sơ thuộc diện số hóa tính theo mẫu số khác', typed(full, 'T-SH', { 'SH.1': 3897 }), ['T-SH.tiếp nhận']],
  ['hồ sơ số hóa nhiều hơn hồ sơ tiếp nhận', typed(full, 'T-SH', { 'SH.2': 3951 }), ['T-SH.có số hóa']],
  ['số hóa đầy đủ nhiều hơn có số hóa', typed(full, 'T-SH', { 'SH.3': 2292 }), ['T-SH.số hóa đầy đủ']],
  ['kết quả thuộc diện số hóa tính theo mẫu số khác', typed(full, 'T-SH', { 'SH.8': 3877 }), ['T-SH.đã giải quyết']],
  ['kết quả số hóa nhiều hơn hồ sơ đã giải quyết', typed(full, 'T-SH', { 'SH.9': 3939 }), ['T-SH.số hóa kết quả']],
  ['một cán bộ thạc sĩ đếm hai lần', typed(full, 'T-CB', { 'cán bộ.chuyên môn.thạc sĩ': 3 }), ['T-CB.cán bộ.chuyên môn']],
  ['quên một cán bộ có trình độ cao cấp lý luận', typed(full, 'T-CB', { 'cán bộ.lý luận.cao cấp': 1 }), ['T-CB.cán bộ.lý luận']],
  ['mười một trong mười cán bộ đạt chuẩn', typed(full, 'T-CB', { 'cán bộ.đạt chuẩn': 11 }), ['T-CB.cán bộ.đạt chuẩn']],
  ['mười một trong mười cán bộ tốt nghiệp phổ thông', typed(full, 'T-CB', { 'cán bộ.thpt': 11 }), ['T-CB.cán bộ.thpt']],
  ['chín chỉ tiêu cho mười cán bộ', typed(full, 'T-CB', { 'cán bộ.chỉ tiêu': 9 }), ['T-CB.cán bộ.chỉ tiêu']],
  ['một công chức đếm hai lần', typed(full, 'T-CB', { 'công chức.chuyên môn.đại học': 10 }), ['T-CB.công chức.chuyên môn']],
  [
    'quên một công chức chưa qua đào tạo lý luận',
    typed(full, 'T-CB', { 'công chức.lý luận.chưa qua đào tạo': 1 }),
    ['T-CB.công chức.lý luận'],
  ],
  ['mười trong chín công chức đạt chuẩn', typed(full, 'T-CB', { 'công chức.đạt chuẩn': 10 }), ['T-CB.công chức.đạt chuẩn']],
  ['mười trong chín công chức tốt nghiệp phổ thông', typed(full, 'T-CB', { 'công chức.thpt': 10 }), ['T-CB.công chức.thpt']],
  ['tám chỉ tiêu cho chín công chức', typed(full, 'T-CB', { 'công chức.chỉ tiêu': 8 }), ['T-CB.công chức.chỉ tiêu']],
  [
    'quên một người không chuyên trách trình độ cao đẳng',
    typed(full, 'T-CB', { 'không chuyên trách.chuyên môn.cao đẳng': 2 }),
    ['T-CB.không chuyên trách.chuyên môn'],
  ],
  [
    'đếm gấp đôi người không chuyên trách có sơ cấp lý luận',
    typed(full, 'T-CB', { 'không chuyên trách.lý luận.sơ cấp': 8 }),
    ['T-CB.không chuyên trách.lý luận'],
  ],
  [
    'người không chuyên trách đạt chuẩn nhiều hơn có mặt',
    typed(full, 'T-CB', { 'không chuyên trách.đạt chuẩn': 11 }),
    ['T-CB.không chuyên trách.đạt chuẩn'],
  ],
  ['lấy chỉ tiêu thay cho số người có mặt', typed(full, 'T-CB', { 'không chuyên trách.thpt': 12 }), ['T-CB.không chuyên trách.thpt']],
  [
    'chín chỉ tiêu cho mười người không chuyên trách',
    typed(full, 'T-CB', { 'không chuyên trách.chỉ tiêu': 9 }),
    ['T-CB.không chuyên trách.chỉ tiêu'],
  ],
];

describe('Điều phải khớp trong báo cáo CCHC năm', () => {
  it('đều khớp khi phường điền đủ và đúng', () => {
    expect(Object.entries(verdicts(full)).filter(([, holds]) => holds !== true)).toEqual([]);
  });

  it.each(mistakes)('thấy %s, không báo thêm điều nào khác', (_, filling, breaks) => {
    expect(broken(filling)).toEqual(breaks);
  });

  it('điều nào cũng có một chỗ sai làm nó không khớp', () => {
    const seen = mistakes.flatMap(([, , breaks]) => breaks);
    const all = cchcNam.tables.flatMap((table) => table.relations.map(({ key }) => key));
    expect([...seen].sort()).toEqual([...all].sort());
  });

  it('không nói gì về chỗ chưa điền', () => {
    const blank = { ...sample, tables: {}, earlier: [] };
    expect(Object.values(verdicts(blank)).filter((holds) => holds !== null)).toEqual([]);
  });

  it('áp dụng cho từng lĩnh vực như cho dòng tổng: hồ sơ nhận thì đã giải quyết, đang giải quyết hoặc đã trả lại', () => {
    const row = { '4': 10, '5': 5, '6': 1, '8': 12, '10': 1, '12': 2, '13': 0 };
    const balance = (cells: Readonly<Record<string, number>>): boolean | null => {
      const { evaluator, frame } = modelOf(cchcNam, { ...sample, tables: { 'F-06': { rows: [{ key: 'hộ tịch', cells }] } } });
      const grid = frame.grids.findIndex(({ key }) => key === 'F-06');
      const expression = getExpression('[3] = [7] + [11] + [14]');
      if (expression.type !== 'comparison') throw new Error('The balance is a relation.');
      return evaluator.compare(expression, { grid, row: frame.grids[grid]?.rows.findIndex(({ key }) => key === 'hộ tịch') ?? 0 }).holds;
    };
    expect(balance(row)).toBe(false);
    expect(balance({ ...row, '14': 1 })).toBe(true);
    expect(balance({ '4': 10, '5': 5 })).toBe(null);
  });
});
