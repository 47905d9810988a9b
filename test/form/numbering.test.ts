import { describe, expect, it } from 'vitest';
import type { Numbering } from '../../core/form/form.ts';
import { sectionNumber } from '../../core/form/numbering.ts';

const state: Numbering = ['roman', 'arabic', 'decimal', 'letter'];

describe('numbers of headings', () => {
  it.each([
    [1, 1, '', 'I'],
    [1, 4, '', 'IV'],
    [1, 9, '', 'IX'],
    [1, 14, '', 'XIV'],
    [2, 3, 'II', '3'],
    [3, 1, '2', '2.1'],
    [3, 12, '6', '6.12'],
    [4, 1, '2.1', 'a'],
    [4, 5, '2.1', 'đ'],
    [4, 6, '2.1', 'e'],
    [5, 1, 'a', ''],
  ])('level %i, the %i. under “%s” is “%s”', (level, place, parent, number) => {
    expect(sectionNumber(state, level, place, parent)).toBe(number);
  });

  it('a decimal number stands alone under a Roman one', () => {
    expect(sectionNumber(['roman', 'decimal'], 2, 3, 'II')).toBe('3');
  });

  it('decimal numbers go on level by level', () => {
    expect(sectionNumber(['arabic', 'decimal', 'decimal'], 3, 4, '1.2')).toBe('1.2.4');
  });

  it('a level without numbers has none', () => {
    expect(sectionNumber(['none'], 1, 2, '')).toBe('');
  });
});
