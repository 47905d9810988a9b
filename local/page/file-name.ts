import { keyOf, type Period, panelTexts, printPeriod } from '../../core/index.ts';

/** A name that every disk and mail program takes: letters of ASCII, digits, dashes. */
export function newFileName(unit: string, period: Period | null): string {
  return panelTexts.page.newFileName(slug(unit), period ? slug(printPeriod(period)) : '');
}

function slug(text: string): string {
  const plain = keyOf(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
