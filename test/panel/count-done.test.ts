import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/index.ts';
import { countDone } from '../../panel/count-done.ts';

const finding = (key: string, change: Partial<Finding> = {}): Finding => ({
  rule: 'table/total',
  key,
  severity: 'error',
  place: { sheet: 'F-06', row: 1, column: 1 },
  related: [],
  data: {},
  message: key,
  fixes: [],
  ...change,
});
const found = (...keys: readonly string[]): readonly Finding[] => keys.map((key) => finding(key));
const none: ReadonlySet<string> = new Set();

describe('what counts as done since the book was opened', () => {
  it('a place that went away', () => {
    expect([...countDone(none, found('a', 'b'), found('b'))]).toEqual(['a']);
  });

  it('a place that stays with its reason', () => {
    const explained = { reason: 'Đã chốt.', by: 'Hoa', on: '2025-12-15', seen: '' };
    expect([...countDone(none, found('a'), [finding('a', { explained })])]).toEqual(['a']);
  });

  it('not a place that only became another', () => {
    expect([...countDone(none, found('a', 'b'), found('b', 'c'))]).toEqual([]);
  });

  it('no longer a place that is back', () => {
    expect([...countDone(new Set(['a']), found('b'), found('a', 'b'))]).toEqual([]);
  });

  it('a place that went away while another came back', () => {
    expect([...countDone(new Set(['a']), found('b'), found('a'))]).toEqual(['b']);
  });
});
