import { type CellValue, dayFromSerial, printNumber } from '../../core/index.ts';
import { isDateFormat, isPercentFormat, sayTruth } from './typed.ts';

/** The library of number formats; loaded when a book is open, because the first look does without it. */
export interface NumberFormats {
  format(pattern: string, value: number, options: { readonly locale: string; readonly throws?: boolean }): string;
}

/** What a cell shows of its value. Without the library the usual formats of reports are right and the others readable. */
export function formatValue(value: CellValue, format: string, formats: NumberFormats | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return sayTruth(value);
  if (format === '@' || /^general$/i.test(format) || format === '') return printNumber(value, { kind: 'year', decimals: 9 });
  if (!formats) return formatPlainly(value, format);
  try {
    return formats.format(format, value, { locale: 'vi', throws: false });
  } catch {
    return formatPlainly(value, format);
  }
}

function formatPlainly(value: number, format: string): string {
  const day = isDateFormat(format) ? dayFromSerial(value) : null;
  if (day !== null) return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? (format.includes('#') && format.includes('.') ? 6 : 0);
  if (isPercentFormat(format)) return printNumber(value, { kind: 'percent', decimals });
  return printNumber(value, { decimals, kind: format.includes(',') ? 'plain' : 'year' });
}
