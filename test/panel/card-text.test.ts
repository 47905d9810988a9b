import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../core/report/passage.ts';
import { type Card, isSound, readCard, sayTest, writeCard } from '../../panel/editor/card-text.ts';

describe('a card', () => {
  it.each<[string, Card | null]>([
    ['{hồ sơ}', null],
    ['{nếu [a] = 0: Không. | Có {a} việc.}', { type: 'choice', test: '[a] = 0', yes: 'Không.', no: 'Có {a} việc.' }],
    ['{nếu [a] = 0: Không.}', { type: 'choice', test: '[a] = 0', yes: 'Không.', no: null }],
    ['{Nếu ([a: b] + 1) > 0: x || y | z}', { type: 'choice', test: '([a: b] + 1) > 0', yes: 'x || y', no: 'z' }],
    ['{nếu [a] = 0: {chú thích: b | c} | d}', { type: 'choice', test: '[a] = 0', yes: '{chú thích: b | c}', no: 'd' }],
    ['{nếu thiếu}', null],
    ['{mỗi dòng của [T|A]: + [nhãn]: [3]}', { type: 'repeat', over: '[T|A]', test: null, text: '+ [nhãn]: [3]' }],
    ['{mỗi dòng của [T] nếu [3] > 0: [nhãn]}', { type: 'repeat', over: '[T]', test: '[3] > 0', text: '[nhãn]' }],
    ['{mỗi dòng của T: x}', null],
    ['{chú thích: Lời: chú.}', { type: 'note', text: 'Lời: chú.' }],
    ['{văn bản của mục này}', { type: 'documents' }],
  ])('of %s', (brace, card) => {
    expect(readCard(brace)).toEqual(card);
  });

  it('a bar that was typed is a bar to print, a line end a blank', () => {
    expect(writeCard({ type: 'choice', test: '[a] = 0', yes: 'x | y\nz', no: '' })).toBe('{nếu [a] = 0: x || y z}');
  });

  it('put together and taken apart is the same, and the report reads the same branches', () => {
    const text = fc
      .array(fc.constantFrom('có', '{hồ sơ}', ' ', 'việc', '**', '||', ':', '.', '{chú thích: a | b}'), { minLength: 1, maxLength: 8 })
      .map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(text, fc.option(text), (yes, no) => {
        const card: Card = { type: 'choice', test: '[a] = 0', yes, no };
        const brace = writeCard(card);
        expect(readCard(brace)).toEqual(card);
        const piece = parsePassage(`x${brace}`)[0]?.pieces[1];
        expect(piece?.type).toBe('choice');
        if (piece?.type === 'choice') expect(piece.no.length > 0).toBe(no !== null);
      }),
    );
  });

  it.each([
    ['{a}', true],
    ['{a', false],
    ['a}', false],
    ['{{', true],
    ['{a {b} c}', true],
  ])('“%s” can stand inside a brace: %s', (text, sound) => {
    expect(isSound(text)).toBe(sound);
  });

  it('its test is said in words', () => {
    expect(sayTest('[T-CB|Công chức|3]>=[hồ sơ] + 1', { '>=': 'từ' })).toBe('“T-CB › Công chức › 3” từ “hồ sơ” + 1');
  });
});
