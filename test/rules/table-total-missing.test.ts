import { expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { readReport } from '../../core/report/read.ts';
import { runRule } from '../../core/rules/check.ts';
import { tableTotal } from '../../core/rules/table-total.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { deleteRow } from '../support/change-book.ts';
import { blankFilling, smallFilling, smallForm } from '../support/small-form.ts';

function told(filling: typeof smallFilling) {
  const book = workbookOf(layoutBook(smallForm, filling));
  const table = readReport(book).tables.find(({ key }) => key === 'HS');
  if (!table?.total) throw new Error('the small form has a total row');
  const without = deleteRow(book, table.sheet, table.total.place.row);
  return runRule(tableTotal, readReport(without)).findings.map(({ key, place, message }) => ({
    key,
    row: place.row,
    message,
    at: table.total?.place.row,
  }));
}

it('a table with rows that lost its total row is told, where the row would be', () => {
  const [finding, ...more] = told(smallFilling);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ key: 'table/total|HS|tổng', row: finding?.at });
  expect(finding?.message).toContain('dòng tổng');
});

it('a table nobody filled has nothing to sum', () => {
  expect(told(blankFilling)).toEqual([]);
});
