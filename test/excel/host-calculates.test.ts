import { afterEach, describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { findCell, type Workbook } from '../../core/workbook/workbook.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { createExcelHost } from './host/excel-host.ts';
import { bieu, closeSample, openSample } from './host/sample-excel.ts';

afterEach(closeSample);

const value = (workbook: Workbook, sheet: string, row: number, column: number) => findCell(workbook, { sheet, row, column })?.value;

describe('the test’s Excel calculates', () => {
  it('what hangs on a change, on other sheets too, whoever made it', async () => {
    const { host } = await openSample();
    host.typeInGrid([{ place: { sheet: 'Biểu', row: 3, column: 2 }, held: { value: 10 } }]);
    expect([value(host.read(), 'Biểu', 5, 2), value(host.read(), 'Cộng', 1, 1)]).toEqual([14, 28]);
    await Excel.run(async (context) => {
      bieu(context).getRange('B4').values = [[1]];
      const sum = context.workbook.worksheets.getItem('Cộng').getRange('A1').load('values');
      await context.sync();
      expect(sum.values).toEqual([[22]]);
    });
  });

  it('a formula that takes the place of a number, and a number that takes the place of a formula', async () => {
    const { host } = await openSample();
    host.typeInGrid([{ place: { sheet: 'Biểu', row: 5, column: 2 }, held: { value: 100 } }]);
    expect(value(host.read(), 'Cộng', 1, 1)).toBe(200);
    host.typeInGrid([{ place: { sheet: 'Biểu', row: 5, column: 2 }, held: { value: null, formula: '=B3*B4' } }]);
    expect(value(host.read(), 'Cộng', 1, 1)).toBe(24);
    host.typeInGrid([{ place: { sheet: 'Biểu', row: 4, column: 2 }, held: { value: 5 } }]);
    expect(value(host.read(), 'Cộng', 1, 1)).toBe(30);
  });

  it('a book as laid to what was laid: typing a number over itself changes nothing', () => {
    const host = createExcelHost(layoutBook(smallForm, smallFilling), { api: '1.19' });
    const before = host.read();
    const cells = before.sheets.flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell.value === null || cell.formula !== undefined
            ? []
            : [{ place: { sheet: name, row: row + 1, column: column + 1 }, held: cell }],
        ),
      ),
    );
    host.typeInGrid(cells);
    expect(host.read()).toEqual(before);
  });

  it('keeps what a person’s Excel said where a formula uses more than ours do', async () => {
    const { host } = await openSample();
    host.typeInGrid([{ place: { sheet: 'Biểu', row: 6, column: 2 }, held: { value: 3, formula: '=MEDIAN(B3:B4)' } }]);
    host.typeInGrid([{ place: { sheet: 'Biểu', row: 3, column: 2 }, held: { value: 10 } }]);
    expect(value(host.read(), 'Biểu', 6, 2)).toBe(3);
  });

  it('moves formulas, names, merges and formats along with rows put in before them', async () => {
    const { host } = await openSample();
    host.insertRows('Biểu', 4, 2);
    const book = host.read();
    expect(findCell(book, { sheet: 'Biểu', row: 7, column: 2 })).toEqual({ value: 7, formula: '=SUM(B3:B6)' });
    expect(findCell(book, { sheet: 'Cộng', row: 1, column: 1 })).toEqual({ value: 14, formula: "='Biểu'!B7*2" });
    expect(book.names.sbc_bieu).toEqual({ sheet: 'Biểu', row: 2, column: 1, rows: 6, columns: 3 });
    expect(host.conditionalFormats('Biểu')[0]?.areas).toEqual([{ row: 3, column: 2, rows: 4, columns: 1 }]);
    host.insertRows('Biểu', 1, 1);
    expect(host.conditionalFormats('Biểu')[0]).toMatchObject({ formula: '=B4>9', areas: [{ row: 4, column: 2, rows: 4, columns: 1 }] });
    host.typeInGrid([{ place: { sheet: 'Biểu', row: 6, column: 2 }, held: { value: 5 } }]);
    expect(value(host.read(), 'Cộng', 1, 1)).toBe(24);
  });

  it('lets formulas and names follow a sheet’s new name', async () => {
    const { host } = await openSample();
    host.renameSheet('Biểu', "Biểu 'mới'");
    expect(findCell(host.read(), { sheet: 'Cộng', row: 1, column: 1 })).toEqual({ value: 14, formula: "='Biểu ''mới'''!B5*2" });
    expect(host.read().names.sbc_bieu?.sheet).toBe("Biểu 'mới'");
    host.typeInGrid([{ place: { sheet: "Biểu 'mới'", row: 3, column: 2 }, held: { value: 5 } }]);
    expect(value(host.read(), 'Cộng', 1, 1)).toBe(18);
  });
});
