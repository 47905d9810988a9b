import { describe, expect, it } from 'vitest';
import { joinRuns } from '../../panel/editor/join-runs.ts';
import { joinLines, sameLines } from '../../panel/editor/same-lines.ts';
import { breakLine, eraseBefore, eraseBehind } from '../../panel/editor/splice-text.ts';

/** ‸ is the caret. */
function carry(drawn: string, change: (text: string, caret: number) => { text: string; caret: number } | null): string | null {
  const caret = drawn.indexOf('‸');
  const done = change(drawn.replace('‸', ''), caret);
  return done && `${done.text.slice(0, done.caret)}‸${done.text.slice(done.caret)}`;
}

describe('Enter', () => {
  it.each([
    ['một‸ hai', 'một\n‸ hai'],
    ['- một‸', '- một\n- ‸'],
    ['+ một‸ hai', '+ một\n+ ‸ hai'],
    ['9. một‸', '9. một\n10. ‸'],
    ['a) một‸', 'a) một\nb) ‸'],
    ['d) một‸', 'd) một\nđ) ‸'],
    ['- một\n- ‸', '- một\n‸'],
    ['‸- một', '\n‸- một'],
    ['31/12/2023‸', '31/12/2023\n‸'],
  ])('in %j', (before, wanted) => {
    expect(carry(before, (text, caret) => breakLine(text, caret, caret))).toBe(wanted);
  });
});

describe('Backspace and Delete', () => {
  it('take a chip whole and join lines; letters are the browser’s', () => {
    expect(carry('một {a b}‸ hai', eraseBefore)).toBe('một ‸ hai');
    expect(carry('một\n‸hai', eraseBefore)).toBe('một‸hai');
    expect(carry('mộ‸t', eraseBefore)).toBe(null);
    expect(carry('một ‸{a}', eraseBehind)).toBe('một ‸');
    expect(carry('một‸\nhai', eraseBehind)).toBe('một‸hai');
    expect(carry('‸{{', eraseBehind)).toBe(null);
  });
});

describe('runs of one look', () => {
  const run = (text: string, marks = '') => ({ text, bold: marks.includes('b'), italic: marks.includes('i') });
  it.each([
    [[run('a '), run('b', 'b'), run(' c')], 'a **b** c'],
    [[run('a ', 'b'), run('b', 'b')], '**a b**'],
    [[run(' a ', 'b'), run('c')], ' **a** c'],
    [[run('a', 'b'), run('b', 'bi'), run('c', 'i')], '**a__b**c__'],
    [[run('a', 'b'), run(' ', ''), run('b', 'b')], '**a b**'],
    [[run(' ', 'b')], ' '],
    [[], ''],
  ])('%j', (runs, line) => {
    expect(joinRuns(runs)).toBe(line);
  });
});

describe('two versions', () => {
  it('are the same where only blank lines and ends of lines differ', () => {
    expect(sameLines('a  \n\nb', 'a\r\nb\n')).toBe(true);
    expect(sameLines('a b', 'a  b')).toBe(false);
  });

  it('joined hold every paragraph once, mine first', () => {
    expect(joinLines('a\nb', 'b\nc')).toBe('a\nb\nc');
  });
});
