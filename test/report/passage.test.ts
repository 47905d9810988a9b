import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedPassage, type Piece, parsePassage } from '../../core/report/passage.ts';

/** The pieces drawn on one line, nested ones in round brackets. */
function draw(pieces: readonly Piece[]): string {
  return pieces.map(drawPiece).join(' · ');
}

function drawPiece(piece: Piece): string {
  switch (piece.type) {
    case 'text':
      return `${piece.look.bold ? 'đậm ' : ''}${piece.look.italic ? 'nghiêng ' : ''}“${piece.text}”`;
    case 'stray':
      return `lạc “${piece.text}” ${piece.problem.type}`;
    case 'chip':
      return `chip <${piece.source.text}>`;
    case 'cell':
      return `ô <${piece.source.text}>`;
    case 'note':
      return `chú thích (${draw(piece.of)})`;
    case 'choice':
      return `nếu <${piece.test.text}> (${draw(piece.yes)}) (${draw(piece.no)})`;
    case 'repeat':
      return `mỗi dòng ${piece.mark} <${piece.rows.text}> ${piece.test ? `<${piece.test.text}> ` : ''}(${draw(piece.of)})`;
    case 'documents':
      return 'văn bản';
  }
}

function drawLine(text: string): string {
  return parsePassage(text)
    .map((line) => draw(line.pieces))
    .join(' // ');
}

describe('một đoạn lời văn', () => {
  it.each([
    ['* Kết quả', 'star', undefined],
    ['- Kết quả', 'dash', undefined],
    ['– Kết quả dán từ Word', 'dash', undefined],
    ['+ Kết quả', 'plus', undefined],
    ['1. Kết quả', 'number', '1'],
    ['12. Kết quả', 'number', '12'],
    ['a) Kết quả', 'letter', 'a'],
    ['đ) Kết quả', 'letter', 'đ'],
    ['Một là, kết quả', 'none', undefined],
    ['-5 độ', 'none', undefined],
    ['1.904 hồ sơ', 'none', undefined],
    ['   - thụt vào', 'dash', undefined],
  ])('dòng “%s” bắt đầu bằng dấu %s', (text, mark, label) => {
    const [line] = parsePassage(text);
    expect([line?.mark, line?.label]).toEqual([mark, label]);
  });

  it.each([
    ['xem https://a.gov.vn/a_b__c__d?x=1 nhé', '“xem https://a.gov.vn/a_b__c__d?x=1 nhé”'],
    ['xem www.a.vn/b**c**d', '“xem www.a.vn/b**c**d”'],
    ['__https://a.vn/b__c__ và __nghiêng__', 'nghiêng “https://a.vn/b__c” · “ và ” · nghiêng “nghiêng”'],
    ['**https://a.vn/b**, sau', 'đậm “https://a.vn/b” · “, sau”'],
  ])('địa chỉ trên mạng giữ nguyên: %s', (text, drawn) => {
    expect(drawLine(text)).toBe(drawn);
  });

  it('mỗi dòng là một đoạn in, dòng trống không in, vị trí tính theo ô', () => {
    expect(parsePassage('Một\n\n  \n- Hai').map(({ mark, at }) => [mark, at])).toEqual([
      ['none', [0, 3]],
      ['dash', [8, 13]],
    ]);
  });

  it.each([
    ['a **b** c', '“a ” · đậm “b” · “ c”'],
    ['__a **b** c__', 'nghiêng “a ” · đậm nghiêng “b” · nghiêng “ c”'],
    ['a ** b', '“a ” · lạc “**” unmatched · “ b”'],
    ['ký tên ____ và ***', '“ký tên ____ và ***”'],
    ['{hồ sơ tiếp nhận} hồ sơ', 'chip <hồ sơ tiếp nhận> · “ hồ sơ”'],
    ['{ [F-06|Hộ tịch|4] }', 'chip <[F-06|Hộ tịch|4]>'],
    ['{{a}}', '“{a}”'],
    ['a | b || c', '“a | b || c”'],
    ['{a', 'lạc “{” unmatched · “a”'],
    ['a}', '“a” · lạc “}” unmatched'],
    ['{}', 'lạc “{}” syntax'],
    ['{a {b} c}', 'lạc “{a {b} c}” syntax'],
    ['x{chú thích: theo {nguồn} **mới**}.', '“x” · chú thích (“theo ” · chip <nguồn> · “ ” · đậm “mới”) · “.”'],
    ['{nếu [a] = 0: A | B {b} }', 'nếu <[a] = 0> (“A”) (“B ” · chip <b>)'],
    ['{nếu [a] = 0: A}', 'nếu <[a] = 0> (“A”) ()'],
    ['{nếu [a] = 0: A || B | C | D}', 'nếu <[a] = 0> (“A | B”) (“C ” · lạc “|” unmatched · “ D”)'],
    ['{nếu [x: y] = "a:b": A}', 'nếu <[x: y] = "a:b"> (“A”) ()'],
    ['{NẾU  [a] = 0: A}', 'nếu <[a] = 0> (“A”) ()'],
    ['{nếu [a] = 0: {nếu [b] = 0: x} | B}', 'nếu <[a] = 0> (lạc “{nếu [b] = 0: x}” syntax) (“B”)'],
    ['{nếu [a] = 0 A}', 'lạc “{nếu [a] = 0 A}” syntax'],
    ['{mỗi dòng của [T|G]: [nhãn] [3]}', 'mỗi dòng none <[T|G]> (ô <nhãn> · “ ” · ô <3>)'],
    ['{mỗi dòng của [T] nếu [3] > 0: + {[3] / [4]}}', 'mỗi dòng plus <[T]> <[3] > 0> (chip <[3] / [4]>)'],
    ['{mỗi dòng của T: x}', 'lạc “{mỗi dòng của T: x}” syntax'],
    ['{văn bản của mục này}', 'văn bản'],
    ['[3] trong ngoặc vuông', '“[3] trong ngoặc vuông”'],
  ])('“%s” gồm %s', (text, drawn) => {
    expect(drawLine(text)).toBe(drawn);
  });

  it('chữ tổ hợp rời được đọc như chữ dựng sẵn', () => {
    expect(drawLine('{nếu [a] = 0: số liệu}'.normalize('NFD'))).toBe('nếu <[a] = 0> (“số liệu”) ()');
  });

  it('vị trí của mỗi mã trỏ đúng chỗ đã gõ', () => {
    const raw = '- Tiếp nhận {hồ sơ}, {nếu [a] = 0: không | có {b}}';
    const [line] = parsePassage(raw);
    const chips = spansOf(line ? line.pieces : []).map(([from, to]) => raw.slice(from, to));
    expect(chips).toEqual(['{hồ sơ}', '{nếu [a] = 0: không | có {b}}', '{b}']);
  });
});

function spansOf(pieces: readonly Piece[]): readonly (readonly [number, number])[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'text') return [];
    if (piece.type === 'stray') return [piece.problem.at];
    if (piece.type === 'choice') return [piece.at, ...spansOf(piece.yes), ...spansOf(piece.no)];
    if (piece.type === 'note' || piece.type === 'repeat') return [piece.at, ...spansOf(piece.of)];
    return [piece.at];
  });
}

const junk = fc.array(
  fc.constantFrom(
    '{',
    '}',
    '{{',
    '}}',
    '**',
    '__',
    '|',
    '||',
    '[',
    ']',
    ':',
    'nếu ',
    'mỗi dòng của ',
    'chú thích:',
    'văn bản của mục này',
    'a',
    'ế',
    ' ',
    '\n',
    '- ',
    '+ ',
    '"',
  ),
  { maxLength: 60 },
);

describe('chữ bất kỳ', () => {
  it('mọi chữ đã gõ đều còn trong đoạn, không vị trí nào ra ngoài ô', () => {
    fc.assert(
      fc.property(junk, (parts) => {
        const raw = parts.join('');
        const parsed: ParsedPassage = parsePassage(raw);
        for (const line of parsed) {
          for (const [from, to] of spansOf(line.pieces)) {
            expect(line.at[0] <= from && from < to && to <= line.at[1]).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  const walls = [
    '{',
    '{ ',
    '}',
    '} ',
    '**',
    '** ',
    '__a **b ',
    '[',
    '|',
    '{a',
    '{nếu a: ',
    '{nếu [: a}',
    '{chú thích: ',
    '{mỗi dòng của [',
    '{mỗi dòng của [}',
    '\n',
    '- \n',
    '{e\u0301',
  ];
  it.each(walls)('ba mươi nghìn chữ “%s” lặp lại được đọc trong thời gian tỷ lệ với độ dài', (piece) => {
    const short = steps(piece.repeat(Math.floor(3_000 / piece.length)));
    const long = steps(piece.repeat(Math.floor(30_000 / piece.length)));
    expect(long).toBeLessThan(short * 12 + 1_000);
  });

  it('dấu ngoặc lồng sâu không làm tràn', () => {
    expect(() => parsePassage(`${'{nếu a: '.repeat(3_500)}${'}'.repeat(3_500)}`)).not.toThrow();
    expect(() => parsePassage(`${'{chú thích: '.repeat(2_000)}${'}'.repeat(2_000)}`)).not.toThrow();
  });
});

/** How many characters the reader looks at, counted instead of timed. */
function steps(text: string): number {
  let looked = 0;
  const counted = new Proxy(Object(text) as object, {
    get(target, name) {
      if (typeof name === 'string' && /^[0-9]+$/.test(name)) looked += 1;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: readonly number[]) => {
        const result: unknown = Reflect.apply(value, text, given);
        looked += typeof result === 'string' ? result.length : 1;
        return result;
      };
    },
  });
  parsePassage(counted as unknown as string);
  return looked;
}
