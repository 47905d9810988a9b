import type { CellValue } from '../../../core/workbook/workbook.ts';
import type { HostCell } from './book-state.ts';
import { hostError } from './host-error.ts';

/** The longest text of a cell, and the longest formula. */
const longestText = 32_767;
const longestFormula = 8_192;

/**
 * What Excel makes of a value that a program writes: a text format keeps everything as text; else `=` begins a formula, and what looks
 * like a number, a date or a truth becomes one. `null` leaves the cell alone, `""` clears it. Whether the cell changed.
 */
export function putInput(cell: HostCell, input: unknown): boolean {
  if (input === null) return false;
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean')
    throw hostError('InvalidArgument', `A cell takes no ${typeof input}.`);
  if (typeof input === 'string' && input.length > longestText)
    throw hostError('InvalidArgument', `A text of ${input.length} characters is too long.`);
  delete cell.formula;
  delete cell.stale;
  if (input === '') cell.value = null;
  else if (cell.format === '@') cell.value = typeof input === 'boolean' ? String(input).toUpperCase() : String(input);
  else if (typeof input !== 'string') cell.value = input;
  else if (input.startsWith('=') && input.length > 1) {
    if (input.length > longestFormula) throw hostError('InvalidArgument', `A formula of ${input.length} characters is too long.`);
    cell.formula = input;
    cell.value = null;
  } else cell.value = guess(input);
  return true;
}

/** What typing the text into a cell of General format gives. */
function guess(text: string): CellValue {
  if (text.startsWith("'")) return text.slice(1);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const bare = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(bare)) return Number(bare);
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return Number(bare.replace(/,/g, ''));
  if (/^[+-]?\d+(\.\d+)?%$/.test(bare)) return Number(bare.slice(0, -1)) / 100;
  const date = /^(\d{1,4})[/-](\d{1,2})(?:[/-](\d{1,4}))?$/.exec(bare);
  // Which day it is depends on the machine; that it is a text no longer does not.
  if (date) return 40_000 + Number(date[1]) * 31 + Number(date[2]);
  if (/^[+\-@]\S/.test(bare))
    throw hostError('InvalidArgument', 'Excel would read this text as a formula; write it into a cell of text format.');
  return text;
}
