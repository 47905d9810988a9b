import { describe, expect, it } from 'vitest';
import type { Form } from '../../core/form/form.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { markSignature } from '../../core/workbook/mark-plan.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { openSheets, type Sheets } from './support.ts';

/** Fifteen tables: those of the small form, and more that look at nothing but themselves. */
const form: Form = {
  ...smallForm,
  tables: [
    ...smallForm.tables,
    ...Array.from({ length: 12 }, (_, index) => ({ ...getTable('HS'), key: `P${index + 1}`, sheet: `P${index + 1}` })),
  ],
};

function getTable(key: string): Form['tables'][number] {
  const table = smallForm.tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(`There is no table ${key}.`);
  return table;
}

const filling = {
  ...smallFilling,
  tables: {
    ...smallFilling.tables,
    ...Object.fromEntries(
      form.tables.slice(3).map(({ key }) => [key, { rows: (smallFilling.tables.HS?.rows ?? []).filter((row) => 'key' in row) }]),
    ),
  },
};

/** Fifteen tables on twenty-two sheets: a unit may throw the guide away. */
async function openBig(): Promise<Sheets> {
  const sheets = await openSheets(layoutBook(form, filling));
  sheets.google.deleteSheet('Hướng dẫn');
  expect([form.tables.length, sheets.google.book.sheets.length]).toEqual([15, 22]);
  return sheets;
}

describe('what a check costs, in calls that carry data, rules, names or properties', () => {
  it('is 52 at most where nothing is to be written', async () => {
    const { google, script } = await openBig();
    script.run('sbcAsk', { type: 'check' }, '', '');
    google.resetCalls();
    const asked = script.run('sbcAsk', { type: 'check' }, '', '');
    expect(asked).toMatchObject({ reply: { type: 'checked' } });
    const { total, by } = google.calls();
    expect(total).toBeLessThanOrEqual(52);
    expect([by['Range.getValues'], by['Range.getFormulas'], by['Range.setValues']]).toEqual([22, 22, undefined]);
  });

  it('is 96 at worst: a copied file in which every sheet carries old marks and every sentence is to be printed', async () => {
    const { google, script } = await openBig();
    for (const sheet of google.book.sheets)
      sheet.rules.unshift({ blocks: [{ sheet: sheet.name, row: 1, column: 1 }], formula: markSignature, background: '#FFC7CE' });
    google.resetCalls();
    const asked = script.run('sbcAsk', { type: 'check' }, '', '');
    expect(asked).toMatchObject({ reply: { type: 'checked' } });
    const { total, by } = google.calls();
    expect(by['Sheet.setConditionalFormatRules']).toBe(22);
    expect(by['Range.setValues']).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(96);
    expect(google.marked()).toEqual([]);
  });

  it('is 8 at most after an edit, marks included', async () => {
    const { google, script, said } = await openBig();
    script.run('sbcAsk', { type: 'check' }, '', '');
    const { book } = said({ type: 'open' }, 'opened');
    const table = book.tables.find(({ key }) => key === 'P3');
    const rows = google.read().sheets.find(({ name }) => name === 'P3')?.rows ?? [];
    const row = rows.findIndex((cells, at) => at > (table?.place.row ?? 0) && cells.some(({ formula }) => formula)) + 1;
    const column = (rows[row - 1] ?? []).findIndex(({ formula }) => formula !== undefined) + 1;
    google.resetCalls();
    google.type([{ place: { sheet: 'P3', row, column }, held: { value: 7 } }]);
    expect(google.calls().total).toBeLessThanOrEqual(8);
    expect(google.marked()).toContainEqual({ sheet: 'P3', row, column });
  });
});
