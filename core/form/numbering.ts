import { romanNumeral } from '../base/number.ts';
import type { Numbering } from './form.ts';

/** The number a heading prints: level and place counted from 1, `parent` the number of the heading above it. Empty where the scheme gives none. */
export function sectionNumber(numbering: Numbering, level: number, place: number, parent: string): string {
  switch (numbering[level - 1] ?? 'none') {
    case 'roman':
      return romanNumeral(place);
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

/** Letters as Vietnamese documents count them: đ stands after d; no f, j, w, z. */
const letters = 'abcdđeghiklmnopqrstuvxy';

function letter(place: number): string {
  return letters[place - 1] ?? String(place);
}
