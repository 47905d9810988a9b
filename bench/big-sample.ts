import type { Filling, RowFilling } from '../core/form/filling.ts';
import type { Form } from '../core/form/form.ts';

/** The sample with so many rows of the unit's own in F-06, all of them right, that about `cells` cells stand there. */
export function bigSample(form: Form, sample: Filling, cells: number): Filling {
  const table = form.tables.find(({ key }) => key === 'F-06');
  if (!table) throw new Error('this form has no F-06');
  const count = Math.ceil(cells / table.columns.length);
  const rows: RowFilling[] = Array.from({ length: count }, (_, index) => ({
    label: `Lĩnh vực riêng số ${index + 1}`,
    cells: { '4': index % 97, '5': index % 31, '6': 1, '8': (index % 97) + (index % 31), '10': 0, '12': 1, '13': 0 },
  }));
  return { ...sample, tables: { ...sample.tables, [table.key]: { rows } } };
}
