import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEvenly, longestWidth, textWidth } from '../../core/document/widths.ts';

describe('the length of a text on paper', () => {
  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 'bold', 5007],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold', 5424],
    ['Độc lập - Tự do - Hạnh phúc', 13, 'bold', 3183],
    ['Độc lập - Tự do - Hạnh phúc', 14, 'bold', 3428],
    ['ỦY BAN NHÂN DÂN', 13, 'bold', 2448],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 14, 'bold', 3858],
    ['Phường Nguyễn Nghiêm, ngày 06 tháng 12 năm 2023', 13, 'italic', 5601],
    ['Phường Nguyễn Nghiêm, ngày 06 tháng 12 năm 2023', 14, 'italic', 6032],
  ] as const)('%s at %d points (%s) is as measured in print', (text, size, face, twips) => {
    expect(Math.abs(textWidth(text, size, face) - twips)).toBeLessThanOrEqual(3);
  });

  it('does not depend on how accents are stored', () => {
    expect(textWidth('Nguyễn Trường Tộ'.normalize('NFD'), 14, 'regular')).toBe(textWidth('Nguyễn Trường Tộ', 14, 'regular'));
  });
});

describe('breaking a name into lines', () => {
  it('makes as few lines as fit, as even as they can be', () => {
    expect(breakEvenly('BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH VÀ CHUYỂN ĐỔI SỐ', 3600, 13, 'bold')).toEqual([
      'BAN CHỈ ĐẠO CẢI',
      'CÁCH HÀNH CHÍNH',
      'VÀ CHUYỂN ĐỔI SỐ',
    ]);
  });

  it('loses no word and keeps to the width unless a word alone is longer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('A', 'Ư', 'i', 'M', 'đ'), minLength: 1, maxLength: 12 }), { maxLength: 12 }),
        fc.integer({ min: 300, max: 6000 }),
        (words, width) => {
          const lines = breakEvenly(words.join(' '), width, 13, 'bold');
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) if (line.includes(' ')) expect(longestWidth([line], 13, 'bold')).toBeLessThanOrEqual(width + 2);
        },
      ),
    );
  });
});
