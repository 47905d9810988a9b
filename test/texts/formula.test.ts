import { describe, expect, it } from 'vitest';
import { sayParseProblem } from '../../core/texts/formula.ts';

describe('what is said about a formula that does not read', () => {
  it('names the character, what stands there and what would fit', () => {
    expect(sayParseProblem({ type: 'unexpected', at: 5, found: '=', expected: ['name', 'number', '('] })).toBe(
      'Công thức, ký tự thứ 6: “=” không đứng được ở đây; cần một tên trong ngoặc vuông, một số hoặc “(”.',
    );
    expect(sayParseProblem({ type: 'unclosed', at: 0, found: '[', expected: [']'] })).toBe(
      'Công thức, ký tự thứ 1: “[” chưa đóng; cần “]”.',
    );
  });

  it('offers the nearest name of a calculation, or all of them', () => {
    expect(sayParseProblem({ type: 'unknown function', at: 0, found: 'sun', expected: ['sum', 'if'], nearest: 'sum' })).toContain(
      'có lẽ là sum',
    );
    expect(sayParseProblem({ type: 'unknown function', at: 0, found: 'xyz', expected: ['sum', 'if'] })).toContain(
      'các phép tính là sum hoặc if',
    );
  });

  it('can do without the place, for a chip that is marked anyway', () => {
    expect(sayParseProblem({ found: '', expected: ['name'] })).toBe('Công thức: công thức hết sớm; cần một tên trong ngoặc vuông.');
  });

  it.each(['unexpected', 'unclosed', 'unknown function', 'empty', 'list', 'arguments', 'empty name', 'too long'] as const)(
    'is one sentence with a full stop: %s',
    (type) => {
      expect(sayParseProblem({ type, at: 3, found: 'if', expected: ['if(a = b; c; d)'] })).toMatch(/^Công thức[^.]*\.$/);
    },
  );
});
