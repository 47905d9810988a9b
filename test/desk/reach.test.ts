import { describe, expect, it } from 'vitest';
import { forgetReached } from '../../core/desk/reach.ts';
import { referencesOf } from '../../core/desk/references.ts';
import type { Cell, Workbook } from '../../core/workbook/workbook.ts';

function blocksOf(formula: string): readonly string[] {
  const names = { sbc_HS: { sheet: 'HS', row: 3, column: 2, rows: 4, columns: 5 } };
  const { blocks, anything } = referencesOf(formula, 'A', names);
  return [
    ...blocks.map(({ sheet, top, bottom, left, right }) => `${sheet} ${top}-${bottom} ${left}-${right}`),
    ...(anything ? ['anything'] : []),
  ];
}

describe('the cells a formula reads', () => {
  it.each([
    ['=B7+$C$8', ['A 7-7 2-2', 'A 8-8 3-3']],
    ['=SUM(B2:D4)', ['A 2-4 2-4']],
    ["='Số liệu'!C5*2", ['Số liệu 5-5 3-3']],
    ["='It''s'!A1", ["It's 1-1 1-1"]],
    ['=Sheet2!B2', ['Sheet2 2-2 2-2']],
    ['=SUM(B:B)', ['A 1-1048576 2-2']],
    ['=SUM(3:5)', ['A 3-5 1-16384']],
    ['=COUNT(sbc_HS)', ['HS 3-6 2-6']],
    ['=IF(TRUE,"B7",1)', []],
    ['=LOG10(4)', []],
    ['=OFFSET(B7,1,1)', ['A 7-7 2-2', 'anything']],
    ['=Bảng1[Tổng]', ['anything']],
    ['=unknown_name', ['anything']],
  ])('%s', (formula, expected) => {
    expect(blocksOf(formula)).toEqual(expected);
  });
});

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

  it('in a circle come to an end', () => {
    const workbook = book([{ value: 2 }, { value: 1, formula: '=C1+A1' }, { value: 1, formula: '=B1' }]);
    expect(forgetReached(workbook, [edit], notOurs).sheets[0]?.rows[0]?.map(({ value }) => value)).toEqual([2, null, null]);
  });
});
