import { describe, expect, it } from 'vitest';
import { formatValue } from '../../local/page/format-value.ts';
import { editText, readTyped } from '../../local/page/typed.ts';

describe('what is typed into a cell', () => {
  it.each([
    ['1.904', '#,##0', 1904],
    ['1904', 'General', 1904],
    ['0,5', 'General', 0.5],
    ['-3', '#,##0', -3],
    ['58,79%', '0.00%', 0.5879],
    ['58,79', '0.00%', 0.5879],
    ['06/12/2023', 'dd/mm/yyyy', 45266],
    ['2023-12-06', 'dd/mm/yyyy', 45266],
    ['không phát sinh', '#,##0', 'không phát sinh'],
    ['3.95', '#,##0', '3.95'],
    ['41 triệu đồng', '#,##0', '41 triệu đồng'],
    ['1/2', 'General', '1/2'],
    ['06', '@', '06'],
    ['=1+1', '@', '=1+1'],
    ["'06", 'General', '06'],
    ['', '#,##0', null],
  ] as const)('“%s” in a cell of format %s is %s', (typed, format, value) => {
    expect(readTyped(typed, format)).toEqual({ value });
  });

  it('a formula stays a formula that nobody has calculated, its arguments parted as the file parts them', () => {
    expect(readTyped('=IF(A1>0;"a;b";B1)', 'General')).toEqual({ value: null, formula: '=IF(A1>0,"a;b",B1)' });
  });

  it.each([
    ['=SUM(E7:E39', '=SUM(E7:E39)'],
    ['=SUM(A1;0,5;2', '=SUM(A1,0.5,2)'],
    ['=A1*0,5', '=A1*0.5'],
    ['=ROUND(A1,2)', '=ROUND(A1,2)'],
    ['=SUM(F7:F9;{1;2})', '=SUM(F7:F9,{1;2})'],
  ])('“%s” is the formula %s', (typed, formula) => {
    expect(readTyped(typed, '#,##0')).toEqual({ value: null, formula });
  });

  it.each(['=>', '==', '=', '=SUM(', '= 5 hồ sơ', '=> Chuyển sang kỳ sau', '=không phải công thức'])(
    '“%s” cannot be a formula and stays the text it is',
    (typed) => {
      expect(readTyped(typed, '#,##0')).toEqual({ value: typed });
    },
  );

  it('line ends and letters are spelled in the one way of the book', () => {
    expect(readTyped('mo\u0323\u0302t\r\nhai', '@')).toEqual({ value: 'một\nhai' });
  });

  it('nothing typed empties the cell', () => {
    expect(readTyped(null, '@')).toEqual({ value: null });
  });
});

describe('what the editor of a cell begins with', () => {
  it.each([
    [1904, '#,##0'],
    [0.1 + 0.2, 'General'],
    [-2.5, '#,##0.00'],
    [0.5879, '0.00%'],
    [1 / 3, '0.00%'],
    [45266, 'dd/mm/yyyy'],
    ['06', '@'],
    ['06', 'General'],
    ['=không phải công thức', 'General'],
    ["'nháy", 'General'],
    ['hai\ndòng', '@'],
    [null, 'General'],
  ] as const)('typed again unchanged, %s of format %s stays what it is', (value, format) => {
    const { value: again } = readTyped(editText({ value }, format), format);
    if (typeof value === 'number') expect(again).toBeCloseTo(value, 12);
    else expect(again).toBe(value);
  });

  it('a formula is edited as a formula', () => {
    expect(editText({ value: 3, formula: '=A1+A2' }, 'General')).toBe('=A1+A2');
  });
});

describe('what a cell shows before the library of number formats is there', () => {
  it.each([
    [1904, '#,##0', '1.904'],
    [1904.5, '#,##0', '1.905'],
    [0.5879, '0.00%', '58,79%'],
    [45266, 'dd/mm/yyyy', '06/12/2023'],
    [2023, '0', '2023'],
    [2023, 'General', '2023'],
    [1.5, 'General', '1,5'],
    [true, 'General', 'TRUE'],
    ['chữ', '#,##0', 'chữ'],
    [null, '0', ''],
  ] as const)('%s of format %s is “%s”', (value, format, text) => {
    expect(formatValue(value, format, null)).toBe(text);
  });
});
