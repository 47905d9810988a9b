import { readXlsx } from '../../core/files.ts';
import { forms } from '../../core/forms.ts';
import type { BookPlan, Cell, Workbook } from '../../core/index.ts';
import { answer, writeXlsx } from '../../core/whole.ts';

const now = { today: '2026-01-05', who: '' };

/** The bytes of a built-in sample, or of a blank book. */
export function sampleBook(which: 'sample' | 'sampleWithErrors' | 'sampleWithTwoErrors' | 'blank'): Uint8Array {
  return writeXlsx(samplePlan(which));
}

/** The sample with one more sheet, “Lớn”, of so many cells. */
export function bigBook(rows: number, columns: number): Uint8Array {
  const plan = samplePlan('sample');
  const [first] = plan.sheets;
  if (!first) throw new Error('no sheet');
  const cells = (row: number) => Array.from({ length: columns }, (_, column) => ({ value: row * columns + column }));
  const big = {
    name: 'Lớn',
    columns: Array.from({ length: columns }, () => ({ width: 10 })),
    rows: Array.from({ length: rows }, (_, row) => ({ cells: cells(row) })),
    merges: [],
    validations: [],
    formats: [],
    print: first.print,
  };
  return writeXlsx({ ...plan, sheets: [...plan.sheets, big] });
}

function samplePlan(which: 'sample' | 'sampleWithErrors' | 'sampleWithTwoErrors' | 'blank'): BookPlan {
  const [built] = forms;
  if (!built) throw new Error('no form');
  const filling = which === 'blank' ? null : built.samples[which];
  const { newBook } = answer({ sheets: [], names: {} }, { type: 'new', form: built.form, filling, period: null, unit: null }, now);
  if (!newBook) throw new Error('no book');
  return newBook;
}

export function readBook(bytes: Uint8Array): Workbook {
  const read = readXlsx(bytes);
  if (read.type === 'unreadable') throw new Error(read.message);
  return read.workbook;
}

/** The cell of a saved book. */
export function cellIn(bytes: Uint8Array, sheet: string, row: number, column: number): Cell {
  const found = readBook(bytes).sheets.find(({ name }) => name === sheet);
  return found?.rows[row - 1]?.[column - 1] ?? { value: null };
}
