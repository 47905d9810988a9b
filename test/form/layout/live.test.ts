import { describe, expect, it } from 'vitest';
import type { Form, RelationForm, RowForm } from '../../../core/form/form.ts';
import { layoutBook } from '../../../core/form/layout.ts';
import { printCell } from '../../../core/workbook/place.ts';
import type { FormatPlan } from '../../../core/workbook/plan.ts';
import { smallFilling, smallForm } from '../../support/small-form.ts';

function formatsOf(form: Form, sheet: string): readonly FormatPlan[] {
  return layoutBook(form, smallFilling).sheets.find((candidate) => candidate.name === sheet)?.formats ?? [];
}

function withTable(key: string, change: { relations?: readonly RelationForm[]; rows?: readonly RowForm[] }): Form {
  return { ...smallForm, tables: smallForm.tables.map((table) => (table.key === key ? { ...table, ...change } : table)) };
}

const areas = (format: FormatPlan | undefined): string => (format?.areas ?? []).map(printCell).join(' ');

describe('live formats', () => {
  it('of rows run from thin row to thin row left of the sign, and stand in the total row', () => {
    const [body, total] = formatsOf(smallForm, 'HS');
    // Headings in rows 3 and 4, numbers in 5, thin 6; three rows, one own, twenty spare; thin 31, total 32.
    expect([areas(body), areas(total)]).toEqual(['D6:D31', 'D32']);
  });

  it('are written for the first cell of their area, so that each row looks at itself', () => {
    const formula = formatsOf(smallForm, 'HS')[0]?.formula ?? '';
    expect(formula).toContain('E6');
    expect(formula).not.toMatch(/\$|[A-Z]7/);
  });

  it('of a relation judged once stand on its cell alone', () => {
    const [once, ...others] = formatsOf(smallForm, 'CB');
    expect([areas(once), others]).toEqual(['D7', []]);
  });

  it('leave relations between sheets to the sheet of relations', () => {
    const formulas = formatsOf(smallForm, 'CB').map((format) => format.formula);
    expect(formulas.join()).not.toContain('HS');
  });

  it('rows with a formula of their own get a format of their own', () => {
    const rows: RowForm[] = [
      { key: 'a', label: 'A' },
      { key: 'b', label: 'B', formulas: { '3': '[6] + [7]' } },
      { key: 'c', label: 'C' },
    ];
    const [first, second, total] = formatsOf(withTable('HS', { rows }), 'HS');
    expect([areas(first), areas(second), areas(total)]).toEqual(['D6:D7 D9:D34', 'D8', 'D35']);
    expect(second?.formula).toMatch(/G8/);
  });
});
