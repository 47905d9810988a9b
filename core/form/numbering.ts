import type { Numbering } from './form.ts';

/** The number a heading prints: level and place counted from 1, `parent` the number of the heading above it. Empty where the scheme gives none. */
export function sectionNumber(numbering: Numbering, level: number, place: number, parent: string): string {
  switch (numbering[level - 1] ?? 'none') {
    case 'roman':
      return roman(place);
    case 'arabic':
      return String(place);
    case 'decimal':
      return /^[0-9]/.test(parent) ? `${parent}.${place}` : String(place);
    case 'letter':
      return letter(place);
    case 'none':
      return '';
  }
}

const romanParts: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [worth, sign] of romanParts) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** Letters as Vietnamese documents count them: đ stands after d; no f, j, w, z. */
const letters = 'abcdđeghiklmnopqrstuvxy';

function letter(place: number): string {
  return letters[place - 1] ?? String(place);
}
