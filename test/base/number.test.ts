import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber, readNumber, roundHalfUp, type Written } from '../../core/base/number.ts';

/** Numbers of at most 15 digits, the precision of a spreadsheet. */
const amounts = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc
    .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, decimals]) => Number(`${digits}e-${decimals}`)),
);

describe('làm tròn như hàm ROUND của Excel', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [0.285, 2, 0.29],
    [1.45, 1, 1.5],
    [0.5, 0, 1],
    [2.5, 0, 3],
    [0.49999999999999994, 0, 1],
    [0.4999999999999, 0, 0],
    [1.0049999, 2, 1],
    [4.35 * 100, 0, 435],
    [1.1 * 3, 15, 3.3000000000000003],
    [1250, -2, 1300],
    [49, -2, 0],
    [50, -2, 100],
    [49, -3, 0],
    [99.995, 2, 100],
    [1e-9, 6, 0],
    [9007199254740991, 2, 9007199254740991],
  ])('%f lấy %i chữ số thập phân là %f', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });

  it('số âm làm tròn đối xứng với số dương', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -3, max: 8 }), (value, decimals) => {
        const up = roundHalfUp(Math.abs(value), decimals);
        expect(roundHalfUp(-Math.abs(value), decimals)).toBe(up === 0 ? 0 : -up);
      }),
    );
  });

  it('số đã làm tròn thì làm tròn lần nữa không đổi', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const once = roundHalfUp(value, decimals);
        expect(roundHalfUp(once, decimals)).toBe(once);
      }),
    );
  });

  it('lệch không quá nửa đơn vị của chữ số cuối', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        expect(Math.abs(roundHalfUp(value, decimals) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(value) * 1e-14);
      }),
    );
  });
});

describe('viết số trong câu', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [3956, '3.956'],
    [10282000, '10.282.000'],
    [-1904.5, '-1.904,5'],
    [0.25, '0,25'],
    [1 / 3, '0,333333'],
    [0.1 + 0.2, '0,3'],
    [12345678901.3, '12.345.678.901,3'],
    [1e21, '1.000.000.000.000.000.000.000'],
    [1e-7, '0'],
    [-1e-7, '0'],
  ])('%f viết là %s', (value, expected) => {
    expect(printNumber(value)).toBe(expected);
  });

  it.each([
    [0.5879, {}, '58,79%'],
    [0.2, {}, '20%'],
    [1, {}, '100%'],
    [0.765, {}, '76,5%'],
    [2.285, {}, '228,5%'],
    [0.66665, {}, '66,67%'],
    [1 / 3, { decimals: 1 }, '33,3%'],
    [12.5, {}, '1.250%'],
  ] as const)('tỷ lệ %f %o viết là %s', (value, style, expected) => {
    expect(printNumber(value, { ...style, kind: 'percent' })).toBe(expected);
  });

  it('năm viết liền, không có dấu chấm', () => {
    expect(printNumber(2023, { kind: 'year' })).toBe('2023');
  });

  it.each([
    [0, '0'],
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [2.5, '2,5'],
    [-3, '-03'],
  ])('số dưới mười có số 0 ở trước khi biểu yêu cầu: %f là %s', (value, expected) => {
    expect(printNumber(value, { padded: true })).toBe(expected);
  });

  it('chữ số thập phân tính theo số làm tròn, số 0 cuối không viết', () => {
    expect(printNumber(2.675, { decimals: 2 })).toBe('2,68');
    expect(printNumber(2.701, { decimals: 2 })).toBe('2,7');
    expect(printNumber(1999.5, { decimals: 0 })).toBe('2.000');
  });

  it('điều không phải là số thì viết như chỗ còn trống', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(printNumber(value)).toBe('…');
  });
});

describe('đọc số người dùng gõ', () => {
  const written: readonly (readonly [string, Written])[] = [
    ['3.956', { value: 3956, decimals: 0 }],
    ['1077', { value: 1077, decimals: 0 }],
    ['1.077.000,25', { value: 1077000.25, decimals: 2 }],
    ['0,5', { value: 0.5, decimals: 1 }],
    ['3,956', { value: 3.956, decimals: 3 }],
    ['58,79%', { value: 0.5879, decimals: 2, percent: true }],
    ['58,79 %', { value: 0.5879, decimals: 2, percent: true }],
    ['100%', { value: 1, decimals: 0, percent: true }],
    ['1/2', { value: 0.5, decimals: 0, fraction: [1, 2] }],
    ['1.077/3.956', { value: 1077 / 3956, decimals: 0, fraction: [1077, 3956] }],
    ['06', { value: 6, decimals: 0, padded: true }],
    ['0', { value: 0, decimals: 0 }],
    ['-5', { value: -5, decimals: 0 }],
    ['\u22125', { value: -5, decimals: 0 }],
    ['- 1.904', { value: -1904, decimals: 0 }],
    ['-0', { value: 0, decimals: 0 }],
    ['\u00a03\u202f956\u00a0', { value: 3956, decimals: 0 }],
    ['41 triệu đồng', { value: 41000000, decimals: 0, unit: 'đồng', scale: 1000000 }],
    ['41 triệu đồng'.normalize('NFD'), { value: 41000000, decimals: 0, unit: 'đồng', scale: 1000000 }],
    ['41 TRIỆU ÐỒNG', { value: 41000000, decimals: 0, unit: 'đồng', scale: 1000000 }],
    ['10.282.000đ', { value: 10282000, decimals: 0, unit: 'đồng' }],
    ['250.000 đồng', { value: 250000, decimals: 0, unit: 'đồng' }],
    ['1,5 tỷ đồng', { value: 1500000000, decimals: 1, unit: 'đồng', scale: 1000000000 }],
    ['2,3 tỉ', { value: 2300000000, decimals: 1, scale: 1000000000 }],
    ['500 nghìn', { value: 500000, decimals: 0, scale: 1000 }],
    ['12 nghìn tỷ đồng', { value: 12e12, decimals: 0, unit: 'đồng', scale: 1e12 }],
  ];
  it.each(written)('“%s” là một số', (text, expected) => {
    expect(readNumber(text)).toEqual(expected);
  });

  it.each([
    ['', 'ô trống'],
    ['3.95', 'hai chữ số sau dấu chấm'],
    ['3.95.6', 'nhóm không đủ ba chữ số'],
    ['1.0000', 'nhóm bốn chữ số'],
    ['0.123', 'nhóm bắt đầu bằng số 0'],
    ['1,2,3', 'hai dấu phẩy'],
    ['1,234.5', 'dấu kiểu tiếng Anh'],
    ['12/12/2023', 'một ngày'],
    ['1/0', 'mẫu số bằng 0'],
    ['1/2%', 'phân số của phần trăm'],
    ['012', 'mã có số 0 ở trước'],
    ['00', 'hai số 0'],
    ['2021 135', 'hai số đứng cạnh nhau'],
    ['5,', 'thiếu chữ số sau dấu phẩy'],
    [',5', 'thiếu chữ số trước dấu phẩy'],
    ['--5', 'hai dấu trừ'],
    ['5 hồ sơ', 'số kèm từ khác tiền'],
    ['năm', 'chữ'],
    ['9'.repeat(400), 'số quá dài'],
    ['%', 'chỉ có dấu'],
  ])('“%s” không được coi là số: %s', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('số được viết ra rồi đọc lại vẫn là số ấy', () => {
    fc.assert(
      fc.property(amounts, (value) => {
        expect(readNumber(printNumber(value))?.value).toBe(roundHalfUp(value, 6));
      }),
    );
  });

  it('số nguyên bất kỳ được viết ra rồi đọc lại vẫn là số ấy', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }).map(Math.trunc), (value) => {
        expect(readNumber(printNumber(value))?.value).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('tỷ lệ và số có 0 ở trước được viết ra rồi đọc lại vẫn như cũ', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const rate = Number(`${digits}e-${decimals + 2}`);
        expect(readNumber(printNumber(rate, { kind: 'percent', decimals }))).toMatchObject({ value: rate, percent: true });
      }),
    );
    for (let value = 1; value <= 9; value++)
      expect(readNumber(printNumber(value, { padded: true }))).toEqual({ value, decimals: 0, padded: true });
  });

  it('không bao giờ dừng giữa chừng vì điều người dùng gõ', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,/% -đtriệu '), maxLength: 40 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = readNumber(text);
        expect(read === null || Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});
