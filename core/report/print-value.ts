import { printNumber } from '../base/number.ts';
import type { ColumnKind, FigureForm } from '../form/form.ts';
import type { Value } from '../form/formula/expression.ts';
import { reportWords } from '../texts/report.ts';
import { printSerial } from './fields.ts';

/** How a cell of a table prints in a sentence; null where there is nothing to print. */
export function printCellValue(kind: ColumnKind, decimals: number | undefined, value: Value): string | null {
  if (value.type !== 'number') return printOther(value);
  if (kind === 'date') return printSerial(value.value) || null;
  if (kind === 'rate') return printNumber(value.value, { kind: 'percent', decimals: decimals ?? 2 });
  return printNumber(value.value, decimals === undefined ? {} : { decimals });
}

/** How a figure prints in a sentence: by its kind, its decimals, 01…09 where asked. */
export function printFigureValue(form: FigureForm, value: Value): string | null {
  if (value.type !== 'number') return printOther(value);
  const decimals = form.decimals === undefined ? {} : { decimals: form.decimals };
  if (form.kind === 'rate') return printNumber(value.value, { kind: 'percent', decimals: form.decimals ?? 2 });
  if (form.kind === 'year') return printNumber(value.value, { kind: 'year' });
  return printNumber(value.value, { ...decimals, ...(form.padded ? { padded: true as const } : {}) });
}

/** A sum or a ratio that no figure stands for. A ratio below one takes four decimals, so that 99,54% is not printed as 1. */
export function printPlainValue(value: Value): string | null {
  if (value.type !== 'number') return printOther(value);
  return printNumber(value.value, { decimals: Math.abs(value.value) < 1 ? 4 : 2 });
}

function printOther(value: Value): string | null {
  if (value.type === 'text') return value.value;
  if (value.type === 'truth') return value.value ? reportWords.truth.yes : reportWords.truth.no;
  return null;
}
