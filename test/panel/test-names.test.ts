import { describe, expect, it } from 'vitest';
import { testProblem } from '../../core/desk/test-problem.ts';
import { completeBracket, findOpenBracket, unknownName } from '../../panel/editor/test-names.ts';

const names = ['hồ sơ quá hạn', 'đơn vị'].map((name) => ({
  name,
  printed: '13',
  unit: 'hồ sơ',
  how: '',
  place: { sheet: 'Số liệu', row: 4, column: 3 },
}));

describe('a name in a condition', () => {
  it.each([
    ['[ho so', 6, { from: 0, query: 'ho so' }],
    ['[hồ sơ quá hạn] > [', 19, { from: 18, query: '' }],
    ['[hồ sơ quá hạn] > 3', 19, null],
    ['[F-06|Hộ', 8, null],
    ['3 > 2', 5, null],
    ['[hồ sơ', 0, null],
  ])('is looked for behind an open bracket: %s', (text, caret, open) => {
    expect(findOpenBracket(text, caret)).toEqual(open);
  });

  it('takes the place of what was typed, with the bracket that is there already', () => {
    expect(completeBracket('[ho] = 0', 0, 3, 'hồ sơ quá hạn')).toEqual({ text: '[hồ sơ quá hạn] = 0', caret: 15 });
    expect(completeBracket('0 < [', 4, 5, 'đơn vị')).toEqual({ text: '0 < [đơn vị]', caret: 12 });
  });

  it.each([
    ['[hồ sơ quá hạn] = 0', null],
    ['[Hồ sơ  quá hạn] = 0', null],
    ['[hồ sơ qua han] = 0', 'hồ sơ qua han'],
    ['[F-06|Hộ tịch|4] = 0', null],
    ['[đơn vị] = "[lạ]"', null],
  ])('is known to the book or said not to be: %s', (test, unknown) => {
    expect(unknownName(test, names)).toBe(unknown);
  });
});

describe('a condition', () => {
  it.each(['[hồ sơ quá hạn] = 0', '[a] + [b] <= 0,5', 'if([a] = 1; 2; 3) = 2', '[đơn vị] = "x"'])(
    'is written once it reads: %s',
    (test) => {
      expect(testProblem(test)).toBeNull();
    },
  );

  it.each(['', '[hồ sơ', '[hồ sơ] =', '[hồ sơ quá hạn]', 'hồ sơ = 0', '[a] = 0: [b]', '3'])(
    'is said not to read, in a sentence: “%s”',
    (test) => {
      expect(testProblem(test)).toMatch(/^\p{Lu}.*\.$/u);
    },
  );
});
