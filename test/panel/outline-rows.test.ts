import { describe, expect, test } from 'vitest';
import type { Finding, OutlineNode } from '../../core/index.ts';
import { countBySection, progress, stateOf, typeAhead, visibleRows } from '../../panel/outline-rows.ts';

function node(key: string, row: number, state: OutlineNode['state'] = 'chưa soạn', children: readonly OutlineNode[] = []): OutlineNode {
  return { key, number: key, heading: `Mục ${key}`, state, person: '', place: { sheet: 'Nội dung', row, column: 4 }, children };
}

const outline = [
  node('mở đầu', 2, 'đã xong'),
  node('I', 4, 'chưa soạn', [node('I.1', 5, 'đã xong'), node('I.2', 9, 'đang soạn')]),
  node('II', 20),
];

function at(row: number, sheet = 'Nội dung', explained = false): Finding {
  const explanation = { reason: 'Đã chốt.', by: '', on: '', seen: '' };
  return {
    rule: 'prose/chip',
    key: `${sheet}|${row}`,
    severity: 'error',
    place: { sheet, row, column: 4 },
    related: [],
    data: {},
    message: '',
    fixes: [],
    ...(explained ? { explained: explanation } : {}),
  };
}

describe('the tree', () => {
  test('shows what is not folded away, with level and position', () => {
    const rows = visibleRows(outline, new Set());
    expect(rows.map((row) => [row.node.key, row.level, row.position, row.size, row.parent])).toEqual([
      ['mở đầu', 1, 1, 3, null],
      ['I', 1, 2, 3, null],
      ['I.1', 2, 1, 2, 'I'],
      ['I.2', 2, 2, 2, 'I'],
      ['II', 1, 3, 3, null],
    ]);
    expect(visibleRows(outline, new Set(['I'])).map((row) => row.node.key)).toEqual(['mở đầu', 'I', 'II']);
  });

  test('letters find headings without accents, round the end, by number too', () => {
    const rows = visibleRows(outline, new Set());
    expect(typeAhead(rows, 1, 'muc i.2')).toBe(3);
    expect(typeAhead(rows, 3, 'mục mở')).toBe(0);
    expect(typeAhead(rows, 0, 'ii')).toBe(4);
    expect(typeAhead(rows, 2, 'không có')).toBe(2);
  });
});

describe('the state of a section', () => {
  test('findings belong to the section in whose rows they stand; explained ones and other sheets do not count', () => {
    const counts = countBySection(outline, [at(6), at(8), at(10), at(30), at(1), at(6, 'F-06'), at(7, 'Nội dung', true)]);
    expect([...counts]).toEqual([
      ['I.1', 2],
      ['I.2', 1],
      ['II', 1],
    ]);
  });

  test('a section that only holds others speaks for them; folded, for their findings too', () => {
    const [, parent] = outline;
    if (!parent) throw new Error('no parent');
    const counts = new Map([['I.2', 3]]);
    expect(stateOf(parent, counts, false)).toEqual({ type: 'all', state: 'đang soạn', done: 1, all: 2, open: 0 });
    expect(stateOf(parent, counts, true).open).toBe(3);
    expect(stateOf(node('x', 1, 'đang soạn'), counts, false).type).toBe('own');
  });

  test('progress counts the sections without others below', () => {
    expect(progress(outline)).toEqual({ done: 2, all: 4 });
  });
});
