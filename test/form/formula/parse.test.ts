import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../core/form/formula/expression.ts';
import { getExpression, limits, parseExpression } from '../../../core/form/formula/parse.ts';

/** The tree as brackets, which shows what binds first. */
function draw(expression: Expression): string {
  switch (expression.type) {
    case 'number':
      return String(expression.value);
    case 'text':
      return `“${expression.value}”`;
    case 'name':
      return `[${[...(expression.earlier ? [expression.earlier] : []), ...expression.parts].join('|')}]`;
    case 'negative':
      return `(-${draw(expression.of)})`;
    case 'arithmetic':
    case 'comparison':
      return `(${draw(expression.left)} ${expression.sign} ${draw(expression.right)})`;
    case 'call':
      return `${expression.name}(${expression.of.map(draw).join('; ')})`;
  }
}

function problemOf(source: string) {
  const parsed = parseExpression(source);
  return parsed.type === 'problem' ? parsed.problem : null;
}

describe('a formula reads', () => {
  it.each([
    ['[3] = [7] + [11] + [14]', '([3] = (([7] + [11]) + [14]))'],
    ['1 + 2 * 3 - 4 / 5', '((1 + (2 * 3)) - (4 / 5))'],
    ['(1 + 2) * -[x]', '((1 + 2) * (-[x]))'],
    ['8 / 4 / 2', '((8 / 4) / 2)'],
    ['sum([.|*|4]; 2)', 'sum([.|*|4]; 2)'],
    ['SUM ( [4] )', 'sum([4])'],
    ['count([T-KP|*|Mức độ] = "xong")', 'count(([T-KP|*|Mức độ] = “xong”))'],
    ['if([4] >= 1; "có"; "không")', 'if(([4] >= 1); “có”; “không”)'],
    ['round([3] / [.|Có mặt|3]; 2)', 'round(([3] / [.|Có mặt|3]); 2)'],
    ['[kỳ trước|F-06|Hộ tịch|4]', '[kỳ trước|F-06|Hộ tịch|4]'],
    ['[ Cùng  kỳ | hồ sơ tiếp nhận ]', '[cùng kỳ|hồ sơ tiếp nhận]'],
    ['"nói ""được"""', '“nói "được"”'],
    ['([3] = [4])', '([3] = [4])'],
  ])('%s', (source, tree) => {
    expect(draw(getExpression(source))).toBe(tree);
  });

  it.each([
    ['0,5', 0.5],
    ['1.904', 1904],
    ['10.282.000', 10282000],
    ['1.234,56', 1234.56],
    ['2025', 2025],
  ])('with numbers as in Vietnamese: %s', (source, value) => {
    expect(getExpression(source)).toMatchObject({ type: 'number', value, written: source });
  });

  it('keeping where every part stands', () => {
    const expression = getExpression('  [3] + sum([4])');
    expect(expression.at).toEqual([2, 16]);
    expect(expression).toMatchObject({ left: { at: [2, 5] }, right: { at: [8, 16], of: [{ at: [12, 15] }] } });
  });
});

describe('a formula that does not read says where and what would fit', () => {
  it.each([
    ['', { type: 'empty', at: 0 }],
    ['   ', { type: 'empty', at: 0 }],
    ['[3] +', { type: 'unexpected', at: 5, found: '' }],
    ['[3] + * 2', { type: 'unexpected', at: 6, found: '*' }],
    ['[3] [4]', { type: 'unexpected', at: 4, found: '[' }],
    ['[3] = [4] = [5]', { type: 'unexpected', at: 10, found: '=' }],
    ['0.5', { type: 'unexpected', at: 1, found: '.' }],
    ['1.23', { type: 'unexpected', at: 1, found: '.' }],
    ['[3', { type: 'unclosed', at: 0, found: '[' }],
    ['([3] + 1', { type: 'unclosed', at: 0, found: '(' }],
    ['sum([3]; [4]', { type: 'unclosed', at: 3, found: '(' }],
    ['"chưa', { type: 'unclosed', at: 0, found: '"' }],
    ['[]', { type: 'empty name', at: 0 }],
    ['[F-06||4]', { type: 'empty name', at: 0 }],
    ['[a|b|c|d]', { type: 'unexpected', found: '|', at: 6 }],
    ['summ([3])', { type: 'unknown function', at: 0, found: 'summ', nearest: 'sum' }],
    ['tổng hợp', { type: 'unexpected', at: 0, found: 'tổng' }],
    ['sum', { type: 'unexpected', at: 3, expected: ['('] }],
    ['sum()', { type: 'unexpected', at: 4, found: ')' }],
    ['😀', { type: 'unexpected', at: 0, found: '😀' }],
    ['round([3]; [4])', { type: 'arguments', found: 'round' }],
    ['round([3]; 1; 2)', { type: 'arguments', found: 'round' }],
    ['if([3]; 1; 2)', { type: 'arguments', found: 'if' }],
    ['if([3] = 1)', { type: 'arguments', found: 'if' }],
  ])('%s', (source, problem) => {
    expect(problemOf(source)).toMatchObject(problem);
  });

  it.each([
    '[.|*|4]',
    '[.|*|4] + 1',
    'sum([.|*|4] * 2)',
    '[.|Công chức > *|3] = 1',
    'if([.|*|4] = 1; 2; 3)',
    'round([.|*|4])',
    'sum([kỳ trước|.|*|4])',
  ])('a list outside sum, min, max and count: %s', (source) => {
    expect(problemOf(source)).toMatchObject({ type: 'list', expected: ['sum', 'min', 'max', 'count'] });
  });

  it.each([
    ['([3] = [4]) + 1', 5],
    ['sum([3] = [4])', 8],
    ['if([3] = [4]; [5] > 1; 2)', 18],
    ['[3] + "xong"', 6],
    ['[3] > "xong"', 4],
    ['if([3] = 1; "có"; 2) + 1', 12],
  ])('a test among numbers, or a text that is counted with: %s', (source, at) => {
    expect(problemOf(source)).toMatchObject({ type: 'unexpected', at });
  });

  it('one that is too long, too deep or a chain without end, whatever its length', () => {
    expect(problemOf('('.repeat(100_000))).toMatchObject({ type: 'too long', at: limits.length });
    expect(problemOf('('.repeat(3_000))).toMatchObject({ type: 'too long' });
    expect(problemOf('-'.repeat(3_000))).toMatchObject({ type: 'too long' });
    expect(problemOf(`1${'+1'.repeat(1_000)}`)).toMatchObject({ type: 'too long' });
    expect(problemOf(`sum(1${';1'.repeat(1_000)})`)).toMatchObject({ type: 'too long' });
    expect(problemOf('9'.repeat(400))).toMatchObject({ type: 'too long' });
  });

  it('whatever is typed, without ever failing', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '"',
      '|',
      '*',
      '>',
      ';',
      '+',
      '-',
      '/',
      '=',
      '<',
      ' ',
      '4',
      '0,5',
      '.',
      'sum',
      'if',
      'kỳ trước',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (source) => {
          const problem = problemOf(source);
          if (problem) expect(problem.at).toBeLessThanOrEqual(source.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a broken form stops at once, with the formula and the place', () => {
    expect(() => getExpression('[3] +')).toThrow('“[3] +”: unexpected at 5');
  });
});
