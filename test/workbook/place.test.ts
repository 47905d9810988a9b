import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters, printCell, quoteSheet, readCell, sameCell } from '../../core/workbook/place.ts';

describe('địa chỉ ô', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('cột thứ %i là %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('một ô viết là C7, một khối viết là C7:E9', () => {
    expect(printCell({ row: 7, column: 3 })).toBe('C7');
    expect(printCell({ row: 7, column: 3, rows: 1, columns: 1 })).toBe('C7');
    expect(printCell({ row: 7, column: 3, rows: 3, columns: 3 })).toBe('C7:E9');
    expect(printCell({ row: 7, column: 3, rows: 3 })).toBe('C7:C9');
    expect(printCell({ row: 7, column: 3, columns: 2 })).toBe('C7:D7');
  });

  it('địa chỉ viết ra rồi đọc lại vẫn là ô ấy, có dấu $ hay không', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
        expect(readCell(printCell({ row, column }))).toEqual({ row, column });
        expect(readCell(`$${columnLetters(column)}$${row}`)).toEqual({ row, column });
        expect(readCell(printCell({ row, column }).toLowerCase())).toEqual({ row, column });
      }),
    );
  });

  it.each(['', 'C', '7', 'C0', 'C07', 'C7:E9', 'ABCD1', 'C12345678', "'A'!C7", 'Đ7', 'C 7'])('“%s” không phải là địa chỉ một ô', (text) => {
    expect(readCell(text)).toBeNull();
  });

  it('tên trang tính luôn nằm trong dấu nháy, dấu nháy trong tên viết hai lần', () => {
    expect(quoteSheet('Biểu F-06')).toBe("'Biểu F-06'");
    expect(quoteSheet("Quý I '25")).toBe("'Quý I ''25'");
  });

  it('cùng một ô dù nói về những chữ khác nhau trong ô', () => {
    const cell = { sheet: 'Nội dung', row: 4, column: 3 };
    expect(sameCell({ ...cell, words: [0, 5] }, cell)).toBe(true);
    expect(sameCell(cell, { ...cell, row: 5 })).toBe(false);
    expect(sameCell(cell, { ...cell, column: 5 })).toBe(false);
    expect(sameCell(cell, { ...cell, sheet: 'Số liệu' })).toBe(false);
  });
});
