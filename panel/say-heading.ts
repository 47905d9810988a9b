import { type OutlineNode, panelTexts } from '../core/index.ts';

/** Number and heading; the opening and the closing have neither and are called by their key. */
export function sayHeading({ number, heading, key }: Pick<OutlineNode, 'number' | 'heading' | 'key'>): string {
  if (heading === '') return panelTexts.outline.noHeading(key);
  return number === '' ? heading : `${number}. ${heading}`;
}
