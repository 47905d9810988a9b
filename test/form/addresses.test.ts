import { describe, expect, it } from 'vitest';
import { addressesOn, type CellPlaces } from '../../core/form/addresses.ts';

const places: CellPlaces = {
  grids: [{ sheet: 'F-06', row: (index) => (index === -1 ? 20 : 8 + index), column: (index) => 2 + index, top: 7, bottom: 19 }],
  figure: (index) => ({ sheet: 'Số liệu', row: 4 + index, column: 3 }),
  field: (index) => ({ sheet: 'Thông tin chung', row: 4 + index, column: 3 }),
  earlier: () => ({ sheet: 'Kỳ trước', row: 2, column: 4 }),
};

describe('addresses in formulas', () => {
  it('a cell of the formula’s own row can be copied with it', () => {
    expect(addressesOn(places, { sheet: 'F-06', row: 9 }).cell({ grid: 0, row: 1, column: 2 })).toBe('D9');
  });

  it('a cell of another row stays where it is', () => {
    expect(addressesOn(places, { sheet: 'F-06', row: 9 }).cell({ grid: 0, row: 0, column: 2 })).toBe('$D$8');
    expect(addressesOn(places, { sheet: 'F-06', row: 9 }).cell({ grid: 0, row: -1, column: 2 })).toBe('$D$20');
  });

  it('a column runs from thin row to thin row', () => {
    expect(addressesOn(places, { sheet: 'F-06', row: 20 }).column(0, 2)).toBe('$D$7:$D$19');
  });

  it('the rows of a group run from the first to the last', () => {
    expect(addressesOn(places, { sheet: 'F-06' }).rows(0, 2, [3, 1, 2])).toBe('$D$9:$D$11');
    expect(addressesOn(places, { sheet: 'F-06' }).rows(0, 2, [1])).toBe('$D$9:$D$9');
    expect(() => addressesOn(places, { sheet: 'F-06' }).rows(0, 2, [])).toThrow();
  });

  it('another sheet is named, even in the same row', () => {
    const there = addressesOn(places, { sheet: "Nhật ký 'cũ'", row: 9 });
    expect(there.cell({ grid: 0, row: 1, column: 2 })).toBe("'F-06'!$D$9");
    expect(there.column(0, 2)).toBe("'F-06'!$D$7:$D$19");
    expect([there.figure(1), there.field(0), there.earlier('kỳ trước', 'x')]).toEqual([
      "'Số liệu'!$C$5",
      "'Thông tin chung'!$C$4",
      "'Kỳ trước'!$D$2",
    ]);
  });
});
