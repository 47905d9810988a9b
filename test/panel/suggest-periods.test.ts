import { expect, test } from 'vitest';
import { readPeriod } from '../../core/index.ts';
import { suggestPeriods } from '../../panel/suggest-periods.ts';

test.each([
  ['2025-12-15', '2025'],
  ['2026-01-10', '2025'],
  ['2025-06-14', '2025-6T'],
  ['2025-09-14', '2025-9T'],
])('on %s the likeliest report is of %s', (today, code) => {
  const { codes, likely } = suggestPeriods(today);
  expect(likely).toBe(code);
  expect(codes).toContain(code);
  expect(codes.every((one) => readPeriod(one) !== null)).toBe(true);
});
