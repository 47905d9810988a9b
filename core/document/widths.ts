export type FontFace = 'regular' | 'bold' | 'italic';

/**
 * Advance widths of Times New Roman in 1/2048 em for U+0020–U+007E (Liberation Serif, made to the same widths), then for
 * the letters below. A letter with accents is as wide as its base letter; the horned ones were measured in printed lines.
 */
const ascii: Readonly<Record<FontFace, readonly number[]>> = {
  regular: [
    512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479,
    1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682,
    1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
  ],
  bold: [
    512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479,
    1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682,
    1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
  ],
  italic: [
    512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884, 1251, 1251, 1366, 1479, 1251, 1251, 1479, 1479, 682, 909, 1366, 1139, 1706, 1366,
    1479, 1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139, 1139, 797, 569, 797, 864, 1024, 682, 1024, 1024, 909, 1024, 909, 569,
    1024, 1024, 569, 569, 909, 569, 1479, 1024, 1024, 1024, 1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108,
  ],
};

const others: Readonly<Record<FontFace, Readonly<Record<string, number>>>> = {
  regular: { đ: 1024, Đ: 1479, '“': 909, '”': 909, '‘': 682, '’': 682, '–': 1024, '—': 2048, '…': 2048, '•': 717, '°': 819, '\u00a0': 512 },
  bold: { đ: 1139, Đ: 1479, '“': 1024, '”': 1024, '‘': 682, '’': 682, '–': 1024, '—': 2048, '…': 2048, '•': 717, '°': 819, '\u00a0': 512 },
  italic: {
    đ: 1024,
    Đ: 1479,
    '“': 1139,
    '”': 1139,
    '‘': 682,
    '’': 682,
    '–': 1024,
    '—': 1821,
    '…': 1821,
    '•': 717,
    '°': 819,
    '\u00a0': 512,
  },
};

const horn: Readonly<Record<string, number>> = { o: 56, O: 56, u: 94, U: 94 };
const em = 2048;

/** How long a text is on paper, in twips, at a size in points. Unknown characters count as half an em, wide scripts as one. */
export function textWidth(text: string, size: number, face: FontFace): number {
  const letters = ascii[face];
  const known = others[face];
  let sum = 0;
  let base = '';
  for (const letter of text.normalize('NFD')) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x300 && code <= 0x36f) {
      if (code === 0x31b) sum += horn[base] ?? 0;
      continue;
    }
    base = letter;
    sum += letters[code - 0x20] ?? known[letter] ?? (code >= 0x2e80 ? em : em / 2);
  }
  return Math.round((sum * size * 20) / em);
}

/** The longest of some lines, in twips. */
export function longestWidth(lines: readonly string[], size: number, face: FontFace): number {
  return lines.reduce((longest, line) => Math.max(longest, textWidth(line, size, face)), 0);
}

/** The width of the longest word: what a column needs at least. */
export function longestWordWidth(text: string, size: number, face: FontFace): number {
  return longestWidth(text.split(/\s+/), size, face);
}

/** Breaks a text at spaces into as few lines as fit the width, of lengths as even as possible. A word that is too long stands alone. */
export function breakEvenly(text: string, width: number, size: number, face: FontFace): readonly string[] {
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
  const fewest = fill(words, width, size, face);
  if (fewest.length < 2) return fewest;
  let narrow = 0;
  let wide = width;
  while (wide - narrow > 20) {
    const middle = Math.floor((narrow + wide) / 2);
    const lines = fill(words, middle, size, face);
    if (lines.length === fewest.length && longestWidth(lines, size, face) <= middle) wide = middle;
    else narrow = middle;
  }
  return fill(words, wide, size, face);
}

function fill(words: readonly string[], width: number, size: number, face: FontFace): readonly string[] {
  const space = textWidth(' ', size, face);
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of words) {
    const length = textWidth(word, size, face);
    if (line.length > 0 && used + space + length > width) {
      lines.push(line.join(' '));
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? space : 0) + length;
    line.push(word);
  }
  if (line.length > 0) lines.push(line.join(' '));
  return lines;
}
