import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../core/index.ts';
import { findingAt, followKey, groupFindings, keysInOrder, safeFixes, stepKey } from '../../panel/findings-list.ts';

const everything = { words: '', severity: null };

function finding(key: string, severity: Severity, sheet: string, row = 1, more: Partial<Finding> = {}): Finding {
  const place = { sheet, row, column: 4 };
  return { rule: 'table/total', key, severity, place, related: [], data: {}, message: `Dòng tổng ${key}`, fixes: [], ...more };
}

const list = [
  finding('a', 'hint', 'Nội dung'),
  finding('b', 'error', 'F-06'),
  finding('c', 'warning', 'F-06'),
  finding('d', 'error', 'Nội dung'),
  finding('e', 'error', 'F-06', 9, { explained: { reason: 'Đã chốt.', by: 'Hoa', on: '2025-12-15', seen: '1|2' } }),
];

describe('the list of findings', () => {
  test('stands by severity, then by sheet in the order of the book; explained ones are not in it', () => {
    expect(keysInOrder(groupFindings(list, everything))).toEqual(['b', 'd', 'c', 'a']);
  });

  test('is filtered by severity, and by words without accents', () => {
    expect(keysInOrder(groupFindings(list, { words: '', severity: 'error' }))).toEqual(['b', 'd']);
    expect(keysInOrder(groupFindings(list, { words: 'noi dung', severity: null }))).toEqual(['d', 'a']);
    expect(keysInOrder(groupFindings(list, { words: 'dong tong c', severity: null }))).toEqual(['c']);
  });
});

describe('walking', () => {
  test.each([
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['a', 1, 'b'],
    ['c', 1, 'a'],
    ['a', -1, 'c'],
    ['gone', 1, 'a'],
  ] as const)('from %s by %s comes %s', (from, step, to) => expect(stepKey(['a', 'b', 'c'], from, step)).toBe(to));

  test('an empty list leads nowhere', () => expect(stepKey([], 'a', 1)).toBeNull());

  test.each([
    [['a', 'b', 'c'], ['a', 'c'], 'b', 'c'],
    [['a', 'b', 'c'], ['a', 'b'], 'c', 'b'],
    [['a', 'b', 'c'], ['b', 'c'], 'c', 'c'],
    [['a'], [], 'a', null],
  ] as const)('of %s remain %s: %s becomes %s', (before, after, chosen, next) => expect(followKey(before, after, chosen)).toBe(next));
});

describe('a cell of the grid', () => {
  test('chooses its open finding; the one chosen already wins', () => {
    const here = { sheet: 'F-06', row: 1, column: 4 };
    expect(findingAt(list, here, null)).toBe('b');
    expect(findingAt(list, here, 'c')).toBe('c');
    expect(findingAt(list, { ...here, row: 9 }, null)).toBeNull();
  });

  test('inside a range chooses the finding of the range', () => {
    const range = finding('r', 'error', 'F-06', 3, { place: { sheet: 'F-06', row: 3, column: 2, rows: 2, columns: 3 } });
    expect(findingAt([range], { sheet: 'F-06', row: 4, column: 4 }, null)).toBe('r');
    expect(findingAt([range], { sheet: 'F-06', row: 5, column: 4 }, null)).toBeNull();
  });
});

test('only safe fixes of open findings are made together, one for each', () => {
  const fix = (safe: boolean) => ({ label: 'Sửa', safe, edits: [] });
  const fixable = [
    finding('a', 'hint', 'Nội dung', 1, { fixes: [fix(false), fix(true), fix(true)] }),
    finding('b', 'hint', 'Nội dung', 2, { fixes: [fix(false)] }),
  ];
  expect(safeFixes(fixable)).toEqual([{ key: 'a', fix: 1 }]);
});
