import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLines } from '../../core/desk/spread-lines.ts';

/** Rows drawn as texts parted by bars, lines of one row by `/`. */
function spread(rows: string, lines: string): string {
  const drawn = rows.split('|').map((row) =>
    row
      .trim()
      .split('/')
      .filter((line) => line !== ''),
  );
  const spreaded = spreadLines(
    drawn,
    lines.split('/').filter((line) => line !== ''),
  );
  return spreaded.map((row) => row.join('/')).join('|');
}

describe('a section’s paragraphs over its rows', () => {
  it.each([
    ['each paragraph takes a row', '||', 'a/b', 'a|b|'],
    ['a changed paragraph changes its row only', 'a|b|c|', 'a/x/c', 'a|x|c|'],
    ['a paragraph added at the end takes the next free row', 'a|b||', 'a/b/c', 'a|b|c|'],
    ['a paragraph added between moves what follows only when no row is free between', 'a|b||', 'a/x/b', 'a|x|b|'],
    ['a free row between is used before anything moves', 'a||b', 'a/x/b', 'a|x|b'],
    ['a paragraph taken out leaves its row blank', 'a|b|c', 'a/c', 'a||c'],
    ['paragraphs for which no row is left stand in the last row', 'a|b', 'a/b/c/d', 'a|b/c/d'],
    ['a section of one row holds everything', '', 'a/b/c', 'a/b/c'],
    ['a cell of several paragraphs stays one cell', 'a/b/c||', 'a/x/c', 'a/x/c||'],
    ['a row of several paragraphs that did not change is left alone', 'a/b|c||', 'a/b/x', 'a/b|x||'],
    ['nothing left makes every row blank', 'a|b/c|', '', '||'],
  ])('%s', (_title, rows, lines, expected) => {
    expect(spread(rows, lines)).toBe(expected);
  });

  it('no paragraph is lost, added or moved, whatever stood there before', () => {
    const row = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 10 }),
        (rows, lines) => {
          const after = spreadLines(rows, lines);
          expect(after.length).toBe(rows.length);
          expect(after.flat()).toEqual(lines);
        },
      ),
    );
  });
});
