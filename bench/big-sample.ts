import type { Filling, RowFilling } from '../core/form/filling.ts';
import type { Form } from '../core/form/form.ts';

/** The sample with so many rows of the unit's own in its widest growing table that about `cells` cells hold numbers. */
export function bigSample(form: Form, sample: Filling, cells: number): Filling {
  const table = form.tables.filter((candidate) => candidate.grows).sort((a, b) => b.columns.length - a.columns.length)[0];
  if (!table) throw new Error('no table grows');
  const typed = table.columns.filter((column) => column.kind === 'count' && !column.formula && !column.optional);
  const count = Math.ceil(cells / table.columns.length);
  const rows: RowFilling[] = Array.from({ length: count }, (_, index) => ({
    label: `Lĩnh vực riêng số ${index + 1}`,
    cells: Object.fromEntries(typed.map((column, at) => [column.key, (index * 31 + at * 17) % 97])),
  }));
  return { ...sample, tables: { ...sample.tables, [table.key]: { rows } } };
}
