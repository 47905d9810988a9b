import type { Cell, CellValue, Held } from '../core/index.ts';

/** A cell of ours from what Excel gives: `""` is blank, line ends are `\n`, a formula is what begins with `=` and shows something else. */
export function cellOfHost(value: unknown, formula: unknown): Cell {
  const now = valueOfHost(value);
  // A text that begins with = is given as its own formula.
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { value: now, formula } : { value: now };
}

function valueOfHost(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
}

/** What is set so that a cell holds it. */
export function contentForHost({ value, formula }: Held): string | number | boolean {
  return formula ?? value ?? '';
}

export const textFormat = '@';
