import type { ValidationPlan } from '../../workbook/plan.ts';

/** A hint beside a cell, cut at the end of a word to what spreadsheets hold: title 32, text 255 characters. */
export function promptOf(title: string, text: string): NonNullable<ValidationPlan['prompt']> {
  return { title: clip(title, 32), text: clip(text, 255) };
}

function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
