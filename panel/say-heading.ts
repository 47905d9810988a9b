import { type OutlineNode, panelTexts } from '../core/index.ts';

/** Number and heading as the report prints them; the opening and the closing have neither and are called by their key. */
export function sayHeading({ number, heading, key }: Pick<OutlineNode, 'number' | 'heading' | 'key'>): string {
  if (heading === '') return panelTexts.outline.noHeading(key);
  return number === '' ? heading : `${sayNumber(number)} ${heading}`;
}

/** `1.`, `2.1.`, `a)`; a part or chapter is called by its words. */
export function sayNumber(number: string): string {
  if (/[.)]$/.test(number) || /^(phần|chương)\s/iu.test(number)) return number;
  return /^[a-zđ]$/u.test(number) ? `${number})` : `${number}.`;
}
