import { describe, expect, it } from 'vitest';
import { liveFormats } from '../../core/desk/live.ts';
import type { Filling } from '../../core/form/filling.ts';
import type { Form } from '../../core/form/form.ts';
import { cchcNam } from '../../core/form/kinds/cchc-nam.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sample } from '../../core/form/samples/cchc-nam.ts';
import { readWithSite } from '../../core/report/read.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { printCell } from '../../core/workbook/place.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';

/** Rows that differ: one relation looks at one row from all of them, another through a derived column, one row has its own formula. */
const unlike: Form = {
  ...smallForm,
  tables: smallForm.tables.map((table) =>
    table.key === 'HS'
      ? {
          ...table,
          columns: table.columns.map((column) => (column.key === '8' ? { ...column, formula: '[7] + [.|Hộ tịch|7]' } : column)),
          rows: table.rows.map((row) => (row.key === 'hộ tịch' ? { ...row, formulas: { '3': '[4]' } } : row)),
          relations: [
            ...table.relations,
            { key: 'không quá', test: '[7] <= [.|Hộ tịch|4]', at: 'rows', reason: '' },
            { key: 'qua cột tính', test: '[3] >= [8]', at: 'rows', reason: '' },
            { key: 'cả cột', test: '[4] <= sum([.|*|4])', at: 'rows', reason: '' },
          ],
        }
      : table,
  ),
};

const forms: readonly (readonly [name: string, form: Form, filling: Filling])[] = [
  ['the small form', smallForm, smallFilling],
  ['the annual report of a commune', cchcNam, sample],
  ['a form whose rows read their relations differently', unlike, smallFilling],
];

describe('the red formats as they should stand', () => {
  it.each(forms)('are those of the layout in a book nobody moved anything in: %s', (_name, form, filling) => {
    const plan = layoutBook(form, filling);
    const tables = new Set(form.tables.map(({ sheet }) => sheet));
    const laid = plan.sheets
      .filter(({ name }) => tables.has(name))
      .flatMap(({ name, formats }) =>
        formats
          .filter(({ look }) => look === 'wrong')
          .flatMap(({ areas, formula }) => areas.map((area) => `${name}!${printCell(area)} ${formula}`)),
      );
    const live = liveFormats(readWithSite(workbookOf(plan))).map(({ place, formula }) => `${place.sheet}!${printCell(place)} ${formula}`);
    expect(live.length).toBeGreaterThan(0);
    expect([...live].sort()).toEqual([...laid].sort());
  });
});
