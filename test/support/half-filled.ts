import { emptyFilling, type Filling, type RowFilling } from '../../core/form/filling.ts';
import type { Form, TableForm } from '../../core/form/form.ts';
import type { CellValue } from '../../core/workbook/workbook.ts';

/** A filling in which each input cell is by chance a number, a decimal, a text or blank; the same for the same seed. */
export function halfFilled(form: Form, seed: number): Filling {
  const chance = chances(seed);
  const tables = Object.fromEntries(form.tables.map((table) => [table.key, { rows: rowsOf(table, chance) }]));
  const figures: Record<string, CellValue> = {};
  for (const figure of form.figures) if (!figure.expression) figures[figure.name] = chosen(chance);
  return { ...emptyFilling, fields: { năm: 2025 }, tables, figures };
}

function rowsOf(table: TableForm, chance: () => number): RowFilling[] {
  const typed = table.columns.filter((column) => ['count', 'number', 'money'].includes(column.kind) && !column.formula);
  const cells = () => Object.fromEntries(typed.map((column) => [column.key, chosen(chance)]));
  const fixed = table.rows
    .filter((row) => !row.heading && !row.formulas)
    .map((row) => ({ key: row.key, cells: chance() < 0.3 ? {} : cells() }));
  const own = table.grows && typed.length > 0 ? [{ label: 'Việc riêng của phường', cells: cells() }] : [];
  return [...fixed, ...own];
}

function chosen(chance: () => number): CellValue {
  const kind = chance();
  if (kind < 0.55) return Math.floor(chance() * 50);
  if (kind < 0.65) return 0;
  if (kind < 0.72) return Math.round(chance() * 1000) / 100;
  if (kind < 0.77) return 'không có';
  return null;
}

/** A small generator of even chances between 0 and 1 (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
