import { describe, expect, it } from 'vitest';
import { forgetReached } from '../../core/desk/reach.ts';
import type { Cell, Workbook } from '../../core/workbook/workbook.ts';

describe('formulas of the user that an edit can reach', () => {
  function book(cells: readonly Cell[]): Workbook {
    return { sheets: [{ name: 'A', rows: [cells] }], names: {} };
  }
  const edit = { place: { sheet: 'A', row: 1, column: 1 }, before: { value: 1 }, after: { value: 2 } };
  const notOurs = () => false;

  it('have no result until somebody calculates them, also behind another formula', () => {
    const workbook = book([
      { value: 2 },
      { value: 2, formula: '=A1*2' },
      { value: 4, formula: '=B1*2' },
      { value: 9, formula: '=E1' },
      { value: 9 },
    ]);
    const after = forgetReached(workbook, [edit], notOurs);
    expect(after.sheets[0]?.rows[0]?.map(({ value }) => value)).toEqual([2, null, null, 9, 9]);
  });

  it('keep their result where nothing was edited', () => {
    const workbook = book([{ value: 1 }, { value: 2, formula: '=A1*2' }]);
    expect(forgetReached(workbook, [], notOurs)).toBe(workbook);
  });

  it('are told from ours, which we evaluate ourselves', () => {
    const workbook = book([{ value: 1 }, { value: 2, formula: '=A1*2' }]);
    expect(forgetReached(workbook, [edit], () => true)).toBe(workbook);
  });

  it.each([
    ['=SUM(sbc_HS)', true],
    ['=SUM(SBC_hs)', true],
    ['=SUM(sbc_TB)', false],
    ["=SUM('It''s'!A1:B2)", false],
    ['=OFFSET(B7,1,1)', true],
    ['=Bảng1[Tổng]', true],
    ['=unknown_name', true],
    ['=IF(TRUE,"A1",1)', false],
    ["=SUMIF(C1:D2,1,'A'!A1)", true],
  ])('are found by the names of the book too: %s', (formula, reached) => {
    const names = {
      sbc_HS: { sheet: 'A', row: 1, column: 1, rows: 4, columns: 2 },
      sbc_TB: { sheet: "It's", row: 1, column: 1, rows: 4, columns: 2 },
    };
    const sheets = [
      { name: 'A', rows: [[{ value: 2 }]] },
      { name: "It's", rows: [[], [], [{ value: 1 }, { value: 1 }, { value: 5, formula }]] },
    ];
    const after = forgetReached({ sheets, names }, [edit], notOurs);
    expect(after.sheets[1]?.rows[2]?.[2]).toEqual({ value: reached ? null : 5, formula });
  });

  it('in a circle come to an end', () => {
    const workbook = book([{ value: 2 }, { value: 1, formula: '=C1+A1' }, { value: 1, formula: '=B1' }]);
    expect(forgetReached(workbook, [edit], notOurs).sheets[0]?.rows[0]?.map(({ value }) => value)).toEqual([2, null, null]);
  });
});
