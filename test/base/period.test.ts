import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../core/base/date.ts';
import {
  lastClosedPeriod,
  type Period,
  type PeriodKind,
  periodCode,
  periodOf,
  previousPeriod,
  printNextPeriod,
  printPeriod,
  rangeOf,
  readPeriod,
  samePeriodLastYear,
} from '../../core/base/period.ts';

function period(text: string): Period {
  const read = readPeriod(text);
  if (!read) throw new Error(`“${text}” should be a period.`);
  return read;
}

const years = fc.integer({ min: 1990, max: 2100 });
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(fc.constantFrom('year', 'half', 'nine months'), years).map(([kind, year]) => periodOf(kind, year, 1)),
  fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, index]) => periodOf('quarter', year, index)),
  fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, index]) => periodOf('month', year, index)),
  fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 2_000 })).map(([start, length]) => {
    const from = addDays('1990-01-01', start);
    return rangeOf(from, addDays(from, length));
  }),
);

describe('kỳ kế tiếp trong câu phương hướng', () => {
  it.each([
    ['2025', 'năm 2026'],
    ['2025-6T', '6 tháng cuối năm 2025'],
    ['2025-9T', 'quý IV năm 2025'],
    ['2025-Q1', 'quý II năm 2025'],
    ['2025-Q4', 'quý I năm 2026'],
    ['2025-05', 'tháng 6 năm 2025'],
    ['2025-12', 'tháng 01 năm 2026'],
    ['2025-01-15..2025-06-14', 'thời gian tới'],
  ])('sau %s là %s', (code, next) => {
    expect(printNextPeriod(period(code))).toBe(next);
  });
});

describe('ngày chốt số liệu theo Nghị định 09/2019/NĐ-CP', () => {
  it.each([
    ['2025', '2024-12-15', '2025-12-14'],
    ['2025-6T', '2024-12-15', '2025-06-14'],
    ['2025-9T', '2024-12-15', '2025-09-14'],
    ['2025-Q1', '2024-12-15', '2025-03-14'],
    ['2025-Q2', '2025-03-15', '2025-06-14'],
    ['2025-Q3', '2025-06-15', '2025-09-14'],
    ['2025-Q4', '2025-09-15', '2025-12-14'],
    ['2025-01', '2024-12-15', '2025-01-14'],
    ['2025-05', '2025-04-15', '2025-05-14'],
    ['2025-12', '2025-11-15', '2025-12-14'],
    ['2025-01-15..2025-06-14', '2025-01-15', '2025-06-14'],
  ])('kỳ %s từ %s đến %s', (code, from, to) => {
    expect(period(code)).toMatchObject({ from, to, year: 2025 });
    expect(periodCode(period(code))).toBe(code);
  });
});

describe('đọc và viết kỳ báo cáo', () => {
  it.each([
    ['2025', 'năm 2025'],
    ['2025-6T', '6 tháng đầu năm 2025'],
    ['2025-9T', '9 tháng năm 2025'],
    ['2025-Q1', 'quý I năm 2025'],
    ['2025-Q4', 'quý IV năm 2025'],
    ['2025-01', 'tháng 01 năm 2025'],
    ['2025-05', 'tháng 5 năm 2025'],
    ['2025-01-15..2025-06-14', 'từ 15/01/2025 đến 14/6/2025'],
  ])('kỳ %s viết là “%s”', (code, words) => {
    expect(printPeriod(period(code))).toBe(words);
  });

  it.each([
    ['Năm 2025', '2025'],
    ['Quý 3/2025', '2025-Q3'],
    ['quý iii năm 2025', '2025-Q3'],
    ['2025-q3', '2025-Q3'],
    ['Tháng 05/2025', '2025-05'],
    ['Sáu tháng đầu năm 2025', '2025-6T'],
    ['06 tháng đầu năm 2025', '2025-6T'],
    ['6 tháng đầu năm\u00a02025'.normalize('NFD'), '2025-6T'],
    ['9 tháng đầu năm 2025', '2025-9T'],
    ['6 tháng cuối năm 2025', '2025-06-15..2025-12-14'],
    ['từ ngày 15/12/2022 đến ngày 14/12/2023', '2022-12-15..2023-12-14'],
    ['từ ngày 15 tháng 12 năm 2022 đến ngày 14 tháng 12 năm 2023', '2022-12-15..2023-12-14'],
    ['01/01/2023 – 06/12/2023', '2023-01-01..2023-12-06'],
    ['2025-06-14..2025-06-14', '2025-06-14..2025-06-14'],
  ])('“%s” là kỳ %s', (text, code) => {
    expect(periodCode(period(text))).toBe(code);
  });

  it.each([
    '',
    '25',
    '2025-Q5',
    '2025-13',
    '2025-00',
    '2025-7T',
    'quý V năm 2025',
    'tháng 13 năm 2025',
    'năm',
    'quý I',
    'cả năm 2025',
    '2025-06-14..2025-01-15',
    '30/02/2025 - 31/12/2025',
    '0025',
    '9999',
  ])('“%s” không phải là một kỳ báo cáo', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it('kỳ được viết ra, bằng lời hay bằng ký hiệu, đọc lại vẫn là kỳ ấy', () => {
    fc.assert(
      fc.property(periods, (one) => {
        expect(readPeriod(printPeriod(one))).toEqual(one);
        expect(readPeriod(periodCode(one))).toEqual(one);
      }),
    );
  });

  it('không bao giờ dừng giữa chừng vì điều người dùng gõ', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'năm',
            'quý',
            'tháng',
            'I',
            '6',
            '9',
            '2025',
            '0000',
            '1900',
            '/',
            '-',
            '..',
            'đến',
            '15/01/1900',
            '14/6/2025',
            ' ',
          ),
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = readPeriod(text);
        if (!read) return;
        expect(previousPeriod(read).to < read.from).toBe(true);
        expect(samePeriodLastYear(read).to < read.to).toBe(true);
      }),
    );
  });
});

describe('kỳ gần nhất đã chốt số liệu', () => {
  it.each([
    ['year', '2026-11-20', '2025'],
    ['year', '2025-12-14', '2024'],
    ['year', '2025-12-15', '2025'],
    ['half', '2025-06-14', '2024-6T'],
    ['half', '2025-06-15', '2025-6T'],
    ['nine months', '2025-10-01', '2025-9T'],
    ['quarter', '2025-01-10', '2024-Q4'],
    ['quarter', '2025-03-15', '2025-Q1'],
    ['quarter', '2025-12-31', '2025-Q4'],
    ['month', '2026-01-10', '2025-12'],
    ['month', '2026-01-15', '2026-01'],
    ['range', '2026-11-20', '2024-12-15..2025-12-14'],
  ] as const)('%s vào ngày %s là %s', (kind, today, code) => {
    expect(periodCode(lastClosedPeriod(kind, today))).toBe(code);
  });

  it('chốt trước hôm nay, và hôm nay không muộn hơn ngày chốt của kỳ sau', () => {
    const kinds = fc.constantFrom<PeriodKind>('year', 'half', 'nine months', 'quarter', 'month');
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 40_000 }), (kind, offset) => {
        const today = addDays('1990-01-01', offset);
        const last = lastClosedPeriod(kind, today);
        expect(last.to < today).toBe(true);
        const months = kind === 'quarter' ? 3 : kind === 'month' ? 1 : 12;
        expect(lastClosedPeriod(kind, addDays(last.to, 1))).toEqual(last);
        expect(addDays(last.to, months * 31) >= today).toBe(true);
      }),
    );
  });
});

describe('kỳ trước và cùng kỳ', () => {
  it.each([
    ['2025', '2024', '2024'],
    ['2025-Q1', '2024-Q4', '2024-Q1'],
    ['2025-Q3', '2025-Q2', '2024-Q3'],
    ['2025-01', '2024-12', '2024-01'],
    ['2025-6T', '2024-06-15..2024-12-14', '2024-6T'],
    ['2025-9T', '2024-03-15..2024-12-14', '2024-9T'],
    ['2025-01-15..2025-06-14', '2024-08-15..2025-01-14', '2024-01-15..2024-06-14'],
    ['2023-01-01..2023-12-31', '2022-01-01..2022-12-31', '2022-01-01..2022-12-31'],
    ['2025-03-01..2025-03-10', '2025-02-19..2025-02-28', '2024-03-01..2024-03-10'],
    ['2025-02-01..2025-02-28', '2025-01-01..2025-01-31', '2024-02-01..2024-02-29'],
    ['2024-02-01..2024-02-29', '2024-01-01..2024-01-31', '2023-02-01..2023-02-28'],
  ])('kỳ %s: kỳ trước là %s, cùng kỳ là %s', (code, previous, lastYear) => {
    expect(periodCode(previousPeriod(period(code)))).toBe(previous);
    expect(periodCode(samePeriodLastYear(period(code)))).toBe(lastYear);
  });

  it('kỳ trước chốt đúng một ngày trước khi kỳ này bắt đầu', () => {
    fc.assert(
      fc.property(periods, (one) => {
        const previous = previousPeriod(one);
        expect(addDays(previous.to, 1)).toBe(one.from);
        expect(previous.from <= previous.to).toBe(true);
      }),
    );
  });

  it('cùng kỳ là kỳ cùng loại của năm trước', () => {
    fc.assert(
      fc.property(periods, (one) => {
        const earlier = samePeriodLastYear(one);
        expect(earlier).toMatchObject({ kind: one.kind, year: one.year - 1 });
        expect(earlier.from <= earlier.to).toBe(true);
      }),
    );
  });
});
