import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../core/report/passage.ts';
import { scanLine } from '../../panel/editor/scan-line.ts';

const shown = (line: string) => scanLine(line).map(({ type, from, to }) => `${type === 'text' ? '' : `${type} `}${line.slice(from, to)}`);

describe('what the editor sees in a line', () => {
  it.each([
    ['có {hồ sơ} hồ sơ', ['có ', 'brace {hồ sơ}', ' hồ sơ']],
    ['**đậm** __nghiêng__', ['bold **', 'đậm', 'bold **', ' ', 'italic __', 'nghiêng', 'italic __']],
    ['một ** lẻ', ['một ** lẻ']],
    ['ký tên: ______', ['ký tên: ______']],
    ['{{ngoặc}}', ['{{ngoặc}}']],
    ['{nếu [a] = 0: **x** {b} | y}', ['brace {nếu [a] = 0: **x** {b} | y}']],
    ['{mở', ['{mở']],
    ['{a {b}', ['{a ', 'brace {b}']],
    ['', []],
  ])('%s', (line, tokens) => {
    expect(shown(line)).toEqual(tokens);
  });

  const pieces = fc.constantFrom('{', '}', '**', '__', '*', '_', 'a', ' ', '[b]', '|', ':', 'nếu ', 'chú thích:', '{{', '}}');
  it('nothing of a line is passed over or seen twice', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const line = parts.join('');
        expect(
          scanLine(line)
            .map(({ from, to }) => line.slice(from, to))
            .join(''),
        ).toBe(line);
      }),
    );
  });

  it('braces are those that the report reads', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const line = `x${parts.join('')}x`;
        const read = (parsePassage(line)[0]?.pieces ?? []).flatMap((piece) => {
          if (piece.type === 'text' || piece.type === 'cell') return [];
          if (piece.type !== 'stray') return [line.slice(...piece.at)];
          return piece.problem.type === 'syntax' ? [line.slice(...piece.problem.at)] : [];
        });
        expect(scanLine(line).flatMap(({ type, from, to }) => (type === 'brace' ? [line.slice(from, to)] : []))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});
