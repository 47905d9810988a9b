import { describe, expect, it } from 'vitest';
import { cchcNam } from '../../../core/form/kinds/cchc-nam.ts';
import { layoutBook } from '../../../core/form/layout.ts';
import { sample } from '../../../core/form/samples/cchc-nam.ts';
import { readReport } from '../../../core/report/read.ts';
import { workbookOf } from '../../../core/workbook/of-plan.ts';
import type { Workbook } from '../../../core/workbook/workbook.ts';
import { deleteSheet, renameSheet, withoutNames } from '../../support/change-book.ts';

const book = workbookOf(layoutBook(cchcNam, sample));

/** On which sheet each table of the annual report was found. */
function foundOn(workbook: Workbook): Readonly<Record<string, string>> {
  return Object.fromEntries(readReport(workbook).tables.map((table) => [table.key, table.sheet]));
}

describe('các biểu của báo cáo năm, giống nhau ở vài tiêu đề và ở hàng số cột', () => {
  it.each(['F-06', 'T-SH', 'T-CB', 'Văn bản viện dẫn'])('“%s” đổi tên trang và mất tên vùng thì vẫn là biểu của mình', (sheet) => {
    const before = foundOn(book);
    const after = foundOn(withoutNames(renameSheet(book, sheet, 'Sheet5')));
    expect(after).toEqual(Object.fromEntries(Object.entries(before).map(([key, on]) => [key, on === sheet ? 'Sheet5' : on])));
  });

  it.each(['F-06', 'T-SH', 'T-CB'])('“%s” bị xóa thì không có biểu nào khác bị nhận thay', (sheet) => {
    const { [sheet]: gone, ...rest } = foundOn(book);
    expect(gone).toBe(sheet);
    expect(foundOn(deleteSheet(book, sheet))).toEqual(rest);
    expect(foundOn(withoutNames(deleteSheet(book, sheet)))).toEqual(rest);
  });
});
