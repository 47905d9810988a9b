import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, keyOf, nearest, toNfc } from '../../core/base/text.ts';

/** Words as they come from forms, converters, phones and web pages. */
const pasted = fc
  .array(
    fc.constantFrom(
      ...[
        'Tiếp nhận',
        'Tiếp nhận'.normalize('NFD'),
        'Ðã',
        'đ',
        'Đ',
        'e',
        '\u0302',
        '\u0301',
        '\u0323',
        ' ',
        '  ',
        '\u00a0',
        '\n',
        '\t',
        '\u200b',
        '\ufeff',
      ],
      ...[
        '\u00ad',
        '-',
        '–',
        '—',
        '\u2212',
        '“',
        '”',
        '\ud800',
        '\udc00',
        '😀',
        '\u1100',
        '\u1161',
        '\u11a8',
        '\ufe0f',
        '\u{1d15e}',
        '\u{e0041}',
        '.',
        '1',
        '<',
        '\u0338',
      ],
    ),
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  pasted,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe('một cách viết để so sánh', () => {
  it.each([
    ['Tiếp nhận', 'Tiếp nhận'],
    ['Tiếp nhận'.normalize('NFD'), 'Tiếp nhận'],
    ['e\u0301\u0323\u0302', 'e\u0301\u0323\u0302'.normalize('NFC')],
    ['Ðã giải quyết', 'Đã giải quyết'],
    ['\u0189ã \u0256ã ðã', 'Đã đã đã'],
    ['Trước\u00a0 hạn', 'Trước hạn'],
    ['Trước\r\nhạn', 'Trước hạn'],
    ['  hai đầu  ', ' hai đầu '],
    ['2021 – 2025 — a \u2212 b \u2010', '2021 - 2025 - a - b -'],
    ['số\u200b \u200bliệu\ufeff', 'số liệu'],
    ['ti\u00adếp', 'tiếp'],
    ['e\u200b\u0301', 'é'],
    ['“đúng hạn”', '“đúng hạn”'],
    ['Đúng Hạn', 'Đúng Hạn'],
    ['\u1112\u1161\u11ab', '\ud55c'],
    ['', ''],
  ])('“%s” thành “%s”', (typed, expected) => {
    expect(fold(typed).text).toBe(expected);
  });

  it('đưa về một cách viết hai lần cũng như một lần, và kết quả ở dạng dựng sẵn', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
        expect(toNfc(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('chữ dựng sẵn hay tổ hợp cho cùng kết quả', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(keyOf(text.normalize('NFD'))).toBe(keyOf(text.normalize('NFC')));
      }),
    );
  });

  it('không còn hai dấu cách liền nhau, không còn ký tự vô hình', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text).text).not.toMatch(/ {2}|[\u0000-\u001f\u007f-\u009f\u00a0\u00ad\u200b-\u200f\u2010-\u2015\u2212\ufeff]/);
      }),
    );
  });
});

describe('đường về chữ đã gõ', () => {
  it.each([
    ['Ðã  giải\u00a0quyết', 'quyết'],
    ['Ðã  giải\u00a0quyết'.normalize('NFD'), 'quyết'],
    ['số\u200bliệu\u200b tiếp\u00ad nhận', 'nhận'],
    ['😀 tổng số', 'tổng'],
    ['a — b', 'b'],
  ])('tìm được đúng chỗ trong “%s”', (typed, word) => {
    const { text, at } = fold(typed);
    const found = text.indexOf(word);
    expect(toNfc(typed.slice(at[found], at[found + word.length]))).toBe(word);
  });

  it('vị trí không lùi, không ra ngoài, đủ cho từng ký tự', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, at } = fold(text);
        expect(at).toHaveLength(folded.length + 1);
        expect(at[folded.length]).toBe(text.length);
        for (const [index, offset] of at.entries()) {
          expect(offset).toBeGreaterThanOrEqual(at[index - 1] ?? 0);
          expect(offset).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('mỗi từ của câu viết tổ hợp đều về đúng chỗ', () => {
    const words = fc.array(fc.constantFrom('tiếp', 'nhận', 'hồ', 'sơ', 'Đường', '3.956', 'nghị', 'quyết'), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '\u00a0', '  ', '\n', ' \u200b'), (list, gap) => {
        const typed = list.map((word) => word.normalize('NFD')).join(gap);
        const { text, at } = fold(typed);
        let from = 0;
        for (const word of list) {
          expect(text.slice(from, from + word.length)).toBe(word);
          const last = at[from + word.length - 1] ?? 0;
          const end = Math.max(last + 1, ...at.slice(from + word.length, from + word.length + 1));
          expect(toNfc(typed.slice(at[from], end)).trim().replace('\u200b', '')).toBe(word);
          from += word.length + 1;
        }
      }),
    );
  });

  it('câu đã đúng cách viết thì giữ nguyên từng vị trí', () => {
    const text = 'Trong kỳ tiếp nhận 3.956 hồ sơ; “đúng hạn” 58,79%…';
    expect(fold(text)).toEqual({ text, at: Array.from({ length: text.length + 1 }, (_, index) => index) });
  });
});

describe('so nhãn', () => {
  it.each([
    ['Tiếp nhận', ' TIẾP\n NHẬN '],
    ['Đã giải quyết', 'ðã giải quyết'.normalize('NFD')],
    ['2021–2025', '2021-2025'],
  ])('“%s” và “%s” là một', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it('khác dấu là khác nhãn', () => {
    expect(keyOf('Quá hạn')).not.toBe(keyOf('Qua hạn'));
  });
});

describe('gợi ý tên gần nhất', () => {
  const names = ['hồ sơ tiếp nhận', 'hồ sơ quá hạn', 'tỷ lệ đúng hạn', 'F-06', 'T-SH', '3', '4', '14'];
  it.each([
    ['hồ sơ tiếp nhân', 'hồ sơ tiếp nhận'],
    ['ho so tiep nhan', 'hồ sơ tiếp nhận'],
    ['Hồ sơ quá  hạn', 'hồ sơ quá hạn'],
    ['hồ sơ qúa hạn', 'hồ sơ quá hạn'],
    ['tỷ lệ dúng hạn', 'tỷ lệ đúng hạn'],
    ['hồ sơ tiếp nhậ', 'hồ sơ tiếp nhận'],
    ['hồ sơ tiếp nhnậ', 'hồ sơ tiếp nhận'],
    ['F06', 'F-06'],
  ])('“%s” gợi ý “%s”', (word, expected) => {
    expect(nearest(word, names)).toBe(expected);
  });

  it.each(['', 'dân số', '5', '15', 'hồ', 'x'.repeat(5000)])('“%s” không gần tên nào', (word) => {
    expect(nearest(word, names)).toBeUndefined();
  });

  it('trong những tên chỉ khác dấu, tên ít sai dấu hơn được gợi ý', () => {
    expect(nearest('nhận', ['nhân', 'nhạn', 'nhận '])).toBe('nhận ');
  });
});
