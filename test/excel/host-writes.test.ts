import { afterEach, describe, expect, it } from 'vitest';
import { findCell, type Place } from '../../core/workbook/workbook.ts';
import type { ExcelHost } from './host/excel-host.ts';
import { bieu, closeSample, codeOf, openSample } from './host/sample-excel.ts';

afterEach(closeSample);

const at = (host: ExcelHost, sheet: string, row: number, column: number) => findCell(host.read(), { sheet, row, column });
const write = (address: string, values: readonly (readonly unknown[])[]) =>
  codeOf(async (context) => {
    bieu(context).getRange(address).values = values.map((row) => [...row]);
  });

describe('writing in the test’s Excel, with Microsoft’s client', () => {
  it('happens at sync, and is seen by nobody before', async () => {
    const { host } = await openSample();
    await Excel.run(async (context) => {
      bieu(context).getRange('B3').values = [[5]];
      expect(at(host, 'Biểu', 3, 2)?.value).toBe(3);
      await context.sync();
      expect(at(host, 'Biểu', 3, 2)?.value).toBe(5);
    });
  });

  it('refuses values of another shape than the range', async () => {
    const { host } = await openSample();
    for (const values of [[[1]], [[1, 2]], [[1], [2], [3]], [[1], []]]) expect(await write('B3:B4', values)).toBe('InvalidArgument');
    for (const values of [7, null, [1, 2]])
      expect(await codeOf(async (context) => void Object.assign(bieu(context).getRange('B3:B4'), { values }))).toBe('InvalidArgument');
    expect(await write('B3', [[{}]])).toBe('InvalidArgument');
    expect(await write('B3', [[Number.NaN]])).toBe(null);
    expect(at(host, 'Biểu', 3, 2)?.value).toBe(3);
  });

  it('leaves a cell alone at null, clears it at an empty text, takes “=” for a formula and calculates', async () => {
    const { host } = await openSample();
    expect(await write('B3:B6', [[null], [''], ['=SUM(B3:B4)*2'], [true]])).toBe(null);
    expect([3, 4, 5, 6].map((row) => at(host, 'Biểu', row, 2))).toEqual([
      { value: 3 },
      { value: null },
      { value: 6, formula: '=SUM(B3:B4)*2' },
      { value: true },
    ]);
  });

  it('makes of a text what Excel makes of it, unless the cell is of text format', async () => {
    const { host } = await openSample();
    const given = [['001', '1/2', '58%', "'001", '- gạch', '1.904'].map(String)];
    expect(await write('A9:F9', given)).toBe(null);
    const values = host.read().sheets[0]?.rows[8]?.map(({ value }) => value);
    expect([values?.[0], typeof values?.[1], values?.[2], values?.[3], values?.[4], values?.[5]]).toEqual([
      1,
      'number',
      0.58,
      '001',
      '- gạch',
      1.904,
    ]);
    await Excel.run(async (context) => {
      const range = bieu(context).getRange('A9:F9');
      range.numberFormat = [['@', '@', '@', '@', '@', '@']];
      range.values = [['001', '=1+1', '58%', 5, true, '-a']];
      await context.sync();
    });
    expect(host.read().sheets[0]?.rows[8]?.map(({ value }) => value)).toEqual(['001', '=1+1', '58%', '5', 'TRUE', '-a']);
    expect(await write('A10', [['-a']])).toBe('InvalidArgument');
    expect(await write('A10', [['a'.repeat(32_768)]])).toBe('InvalidArgument');
  });

  it('refuses a formula that cannot be read', async () => {
    await openSample();
    for (const formula of ['=SUM(', '=1+', '=A1 B1'])
      expect([formula, await write('B9', [[formula]])]).toEqual([formula, 'InvalidArgument']);
  });

  it('writes of a merged block only its first cell', async () => {
    const { host } = await openSample();
    expect(await write('A1:C1', [['Mới', 'mất', 'mất']])).toBe(null);
    expect(host.read().sheets[0]?.rows[0]?.map(({ value }) => value)).toEqual(['Mới', null, null]);
  });

  it('stops at the first action that fails; what was done before stays done', async () => {
    const { host } = await openSample();
    const code = await codeOf(async (context) => {
      bieu(context).getRange('B3').values = [[5]];
      bieu(context).getRange('B4').values = [[1, 2]];
      bieu(context).getRange('A4').values = [['không tới']];
    });
    expect(code).toBe('InvalidArgument');
    expect([at(host, 'Biểu', 3, 2)?.value, at(host, 'Biểu', 4, 2)?.value, at(host, 'Biểu', 4, 1)?.value]).toEqual([5, 4, 'Đất đai']);
    expect(at(host, 'Biểu', 5, 2)?.value).toBe(9);
  });

  it('refuses every change on a sheet that somebody locked, but not showing it or reading it', async () => {
    const { host } = await openSample();
    host.protect('Biểu');
    const refused: readonly ((context: Excel.RequestContext) => void)[] = [
      (context) => Object.assign(bieu(context).getRange('B3'), { values: [[5]] }),
      (context) => Object.assign(bieu(context).getRange('B3'), { formulas: [['=1']] }),
      (context) => Object.assign(bieu(context).getRange('B3'), { numberFormat: [['@']] }),
      (context) => void bieu(context).getRange('B3').conditionalFormats.add('Custom'),
    ];
    for (const act of refused) expect(await codeOf(async (context) => act(context))).toBe('AccessDenied');
    await Excel.run(async (context) => {
      const { protection } = bieu(context);
      protection.load('protected');
      bieu(context).activate();
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    host.unprotect('Biểu');
    expect(await write('B3', [[5]])).toBe(null);
  });

  it('takes in an open block of a locked sheet values alone', async () => {
    const { host } = await openSample();
    host.protect('Biểu', [{ row: 3, column: 2, rows: 2, columns: 1 }]);
    expect(await write('B3:B4', [[5], [6]])).toBe(null);
    expect(await write('A3:B3', [['a', 6]])).toBe('AccessDenied');
    await Excel.run(async (context) => {
      const guards = ['B3', 'A3', 'A3:B3'].map((address) => bieu(context).getRange(address).format.protection.load('locked'));
      await context.sync();
      expect(guards.map(({ locked }) => locked)).toEqual([false, true, null]);
    });
  });

  it('writes large blocks in the client’s own pieces', async () => {
    const { host } = await openSample();
    host.resetCounts();
    const values = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 10 }, (_cell, column) => row * 10 + column));
    await Excel.run(async (context) => {
      bieu(context).getRangeByIndexes(9, 0, 1000, 10).values = values;
      await context.sync();
    });
    expect([at(host, 'Biểu', 10, 1)?.value, at(host, 'Biểu', 1009, 10)?.value, host.counts().syncs]).toEqual([0, 9999, 1]);
    expect(await codeOf(async (context) => Object.assign(bieu(context).getRangeByIndexes(9, 0, 999, 10), { values }))).toBe(
      'InvalidArgument',
    );
  });

  it('shows a hidden sheet, never hides the last one, and chooses cells only where they can be seen', async () => {
    const { host } = await openSample();
    const shown = (name: string, visibility: 'Visible' | 'Hidden') =>
      codeOf(async (context) => Object.assign(context.workbook.worksheets.getItem(name), { visibility }));
    const choose = (sheet: string) => codeOf(async (context) => context.workbook.worksheets.getItem(sheet).getRange('B2:C3').select());
    expect(await choose('Kỳ trước')).toBe('GeneralException');
    expect(await shown('Kỳ trước', 'Visible')).toBe(null);
    expect(await choose('Kỳ trước')).toBe(null);
    const chosen: Place = { sheet: 'Kỳ trước', row: 2, column: 2, rows: 2, columns: 2 };
    expect([host.shownSheet(), host.selected()]).toEqual(['Kỳ trước', chosen]);
    for (const name of ['Biểu', 'Nội dung', 'Cộng']) expect(await shown(name, 'Hidden')).toBe(null);
    expect(await shown('Kỳ trước', 'Hidden')).toBe('InvalidArgument');
  });

  it('empties below 1.19 what the person could take back, until they type again', async () => {
    for (const [api, emptied] of [
      ['1.14', true],
      ['1.19', false],
    ] as const) {
      const { host } = await openSample({ api });
      const typed = [{ place: { sheet: 'Biểu', row: 3, column: 2 }, held: { value: 4 } }];
      host.typeInGrid(typed);
      await codeOf(async (context) => void bieu(context).getRange('A1').load('values'));
      expect([host.undoStackEmptied(), host.dirty()]).toEqual([false, false]);
      await write('B4', [[9]]);
      expect([api, host.undoStackEmptied(), host.dirty()]).toEqual([api, emptied, true]);
      host.typeInGrid(typed);
      expect(host.undoStackEmptied()).toBe(false);
      closeSample();
    }
  });
});
