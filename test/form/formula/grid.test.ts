import { describe, expect, it } from 'vitest';
import type { ColumnForm, RowForm, TableForm } from '../../../core/form/form.ts';
import { cellKind, gridOf, isNumeric, ruleOf } from '../../../core/form/formula/grid.ts';

const columns: readonly ColumnForm[] = [
  { key: '1', heading: ['TT'], kind: 'ordinal', width: 5 },
  { key: '2', heading: ['Nội dung'], kind: 'label', width: 30 },
  { key: '3', heading: ['Nhận', 'Tổng số'], kind: 'count', formula: '[4] + [5]', width: 10 },
  { key: '4', heading: ['Nhận', 'Trực tuyến'], kind: 'count', width: 10 },
  { key: '5', heading: ['Nhận', 'Trực tiếp'], kind: 'count', optional: true, width: 10 },
  { key: '6', heading: ['Tỷ lệ'], kind: 'rate', width: 10 },
  { key: '7', heading: ['Ghi chú'], kind: 'text', width: 10 },
];
const group: RowForm = { key: 'n', label: 'Nhóm', heading: true };
const plain: RowForm = { key: 'a', label: 'Việc A', groups: ['Nhóm'] };
const own: RowForm = { key: 'b', label: 'Việc B', formulas: { '4': '[Việc A] * 2' }, kind: 'rate', optional: true };
const table: TableForm = {
  key: 'T',
  sheet: 'Biểu T',
  title: 'Tình hình',
  presence: 'always',
  columns,
  rows: [group, plain, own],
  total: { label: 'Tổng số' },
  relations: [],
  printed: false,
};
const rows = [group, plain, own].map((form) => ({ key: form.key, label: form.label, groups: form.groups ?? [], form }));
const grid = gridOf(table, [...rows, { key: '+việc c', label: 'Việc C', groups: [], form: null }]);
const ruleAt = (row: number, column: number) => {
  const rule = ruleOf(grid, { grid: 0, row, column });
  return rule === null || rule === 'sum' ? rule : rule.type;
};

describe('a table as names see it', () => {
  it('answers to its key, its title and its sheet, its columns by their whole heading', () => {
    expect(grid.key).toBe('T');
    expect(grid.labels).toEqual(['Tình hình', 'Biểu T']);
    expect(grid.columns.map((column) => column.label)).toContain('Nhận > Trực tuyến');
    expect(grid.total).toEqual({ key: 'tổng', label: 'Tổng số', groups: [] });
  });

  it('computes a cell by the formula of its row, else of its column', () => {
    expect(ruleAt(1, 2)).toBe('arithmetic');
    expect(ruleAt(2, 3)).toBe('arithmetic');
    expect(ruleAt(1, 3)).toBeNull();
    expect(ruleAt(3, 2)).toBe('arithmetic');
    expect(ruleAt(3, 3)).toBeNull();
  });

  it('computes nothing in a row that only heads a group', () => {
    expect(ruleAt(0, 2)).toBeNull();
  });

  it('sums input columns in the total row, computes derived ones there and never sums a rate or a text', () => {
    expect(ruleAt(-1, 2)).toBe('arithmetic');
    expect(ruleAt(-1, 3)).toBe('sum');
    expect(ruleAt(-1, 4)).toBe('sum');
    expect(ruleAt(-1, 5)).toBeNull();
    expect(ruleAt(-1, 6)).toBeNull();
  });

  it('takes the kind of a value cell from its row where rows differ', () => {
    const [, label, count] = columns;
    if (!label || !count) throw new Error('The table has two columns.');
    expect(cellKind(table, own, count)).toBe('rate');
    expect(cellKind(table, plain, count)).toBe('count');
    expect(cellKind(table, own, label)).toBe('label');
    expect(isNumeric('money')).toBe(true);
    expect(isNumeric('date')).toBe(false);
  });

  it('stops at once where a formula of the form is broken', () => {
    expect(() => gridOf({ ...table, columns: [{ key: '1', heading: ['A'], kind: 'count', formula: '[', width: 1 }] }, [])).toThrow(
      'unclosed',
    );
  });
});
