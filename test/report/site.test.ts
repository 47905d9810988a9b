import { describe, expect, it } from 'vitest';
import { getExpression } from '../../core/form/formula/parse.ts';
import { printFormula } from '../../core/form/formula/print.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { readWithSite } from '../../core/report/read.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { deleteRow, deleteSheet, insertColumn } from '../support/change-book.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';

const book = workbookOf(layoutBook(smallForm, smallFilling));

function print(workbook: typeof book, source: string) {
  const site = readWithSite(workbook).site;
  if (!site) throw new Error('Not our book.');
  const addresses = site.addresses({ sheet: 'Đối chiếu' });
  const formula = printFormula(getExpression(source), site.frame, {}, addresses);
  return [formula, addresses.lost];
}

describe('chỗ đứng của các tên trong sổ', () => {
  it.each([
    ['như đã bày', book, '[HS|Hộ tịch|4]', '=IF(\'HS\'!$E$7="","",\'HS\'!$E$7)', false],
    ['sau khi chèn cột', insertColumn(book, 'HS', 2), '[HS|Hộ tịch|4]', '=IF(\'HS\'!$F$7="","",\'HS\'!$F$7)', false],
    ['khi dòng đã xóa', deleteRow(book, 'HS', 7), '[HS|Hộ tịch|4]', '=IF(#REF!="","",#REF!)', true],
    ['khi biểu không còn', deleteSheet(book, 'HS'), '[HS|4]', '=IF(#REF!="","",#REF!)', true],
  ])('%s', (_, workbook, source, formula, lost) => {
    expect(print(workbook, source)).toEqual([formula, lost]);
  });

  it('không có trong sổ không phải của ta', () => {
    expect(readWithSite(deleteSheet(book, '_mẫu')).site).toBeNull();
  });
});
