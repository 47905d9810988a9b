import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromSerial,
  daysBetween,
  getDay,
  printDay,
  printLongDay,
  readDay,
  serialFromDay,
} from '../../core/base/date.ts';

/** Days a spreadsheet can hold, reckoned by the calendar of the language itself. */
const days = fc.integer({ min: -25567, max: 2932896 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe('số thứ tự ngày của bảng tính', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2000-02-29', 36585],
    ['2023-12-06', 45266],
    ['9999-12-31', 2958465],
  ])('%s là %i', (day, serial) => {
    expect(serialFromDay(day)).toBe(serial);
    expect(dayFromSerial(serial)).toBe(day);
  });

  it('giờ trong ngày không tính', () => {
    expect(dayFromSerial(45266.999)).toBe('2023-12-06');
  });

  it.each([0, 0.5, -1, 60, 60.5, 2958466, Number.NaN, Number.POSITIVE_INFINITY])('%f không phải là một ngày có thật', (serial) => {
    expect(dayFromSerial(serial)).toBeNull();
  });

  it('đổi ngày ra số rồi đổi lại vẫn là ngày ấy', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayFromSerial(serialFromDay(day))).toBe(day);
      }),
    );
  });
});

describe('đọc ngày người dùng gõ', () => {
  it.each([
    '06/12/2023',
    '6/12/2023',
    ' 06 / 12 / 2023 ',
    '06-12-2023',
    '06\u201312\u20132023',
    '06.12.2023',
    'ngày 06/12/2023',
    'ngày 06 tháng 12 năm 2023',
    'Ngày 6 tháng 12 năm 2023',
    'NGÀY 06 THÁNG 12 NĂM 2023'.normalize('NFD'),
    'ngày\u00a006 tháng 12\nnăm 2023',
    '2023-12-06',
  ])('“%s” là ngày 06 tháng 12 năm 2023', (text) => {
    expect(readDay(text)).toBe('2023-12-06');
  });

  it.each([
    '',
    '30/2/2023',
    '29/02/2023',
    '31/4/2023',
    '00/12/2023',
    '06/13/2023',
    '06/12/23',
    '06/12',
    '06-12/2023',
    '45266',
    '2023-2-6',
    '01/01/1899',
    '1/2',
  ])('“%s” không phải là một ngày', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('năm nhuận có ngày 29 tháng 02', () => {
    expect(readDay('29/02/2024')).toBe('2024-02-29');
    expect(readDay('29/02/2000')).toBe('2000-02-29');
    expect(readDay('29/02/2100')).toBeNull();
  });

  it('ngày được viết ra rồi đọc lại vẫn là ngày ấy', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(readDay(printDay(day))).toBe(day);
        expect(readDay(printLongDay(day))).toBe(day);
        expect(readDay(day)).toBe(day);
      }),
    );
  });

  it('không bao giờ dừng giữa chừng vì điều người dùng gõ', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789/.- ngàytháăm'), maxLength: 40 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const day = readDay(text);
        expect(day === null || dayFromSerial(serialFromDay(day)) === day).toBe(true);
      }),
    );
  });
});

describe('viết ngày như văn bản hành chính', () => {
  it.each([
    ['2023-12-06', '06/12/2023', 'ngày 06 tháng 12 năm 2023'],
    ['2010-06-08', '08/6/2010', 'ngày 08 tháng 6 năm 2010'],
    ['2023-01-10', '10/01/2023', 'ngày 10 tháng 01 năm 2023'],
    ['2023-02-16', '16/02/2023', 'ngày 16 tháng 02 năm 2023'],
    ['2025-03-31', '31/3/2025', 'ngày 31 tháng 3 năm 2025'],
  ])('ngày dưới 10 và tháng 1, 2 có số 0 ở trước: %s', (day, short, long) => {
    expect(printDay(day)).toBe(short);
    expect(printLongDay(day)).toBe(long);
  });

  it('lời gọi sai bị chặn ngay', () => {
    for (const day of ['', '2023-2-6', '2023-02-30', '06/12/2023']) expect(() => printDay(day)).toThrow(/2023-12-06/);
    expect(() => getDay(2023, 2, 29)).toThrow();
  });
});

describe('tính ngày', () => {
  it.each([
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2025-12-15', -1, '2025-12-14'],
    ['2025-01-01', 0, '2025-01-01'],
  ])('%s thêm %i ngày là %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it.each([
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2025-11-15', 3, '2026-02-15'],
  ])('%s thêm %i tháng là %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it('thêm bao nhiêu ngày thì cách bấy nhiêu ngày', () => {
    fc.assert(
      fc.property(
        days.filter((day) => day < '9000'),
        fc.integer({ min: 0, max: 100_000 }),
        (day, count) => {
          const later = addDays(day, count);
          expect(daysBetween(day, later)).toBe(count);
          expect(addDays(later, -count)).toBe(day);
        },
      ),
    );
  });
});
