import { afterEach, describe, expect, it } from 'vitest';
import { bieu, closeSample, codeOf, openSample } from './host/sample-excel.ts';

afterEach(closeSample);

describe('reading in the test’s Excel, with Microsoft’s client', () => {
  it('gives nothing before load, nothing between load and sync, and all after', async () => {
    await openSample();
    await Excel.run(async (context) => {
      const range = bieu(context).getRange('A3:B3');
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      range.load('values');
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      await context.sync();
      expect(range.values).toEqual([['Hộ tịch', 3]]);
      expect(() => range.formulas).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('takes what to load as a text, a list or an object, and of a collection the properties of its items', async () => {
    await openSample();
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const [first, second, third] = ['A3', 'A4', 'A5'].map((address) => bieu(context).getRange(address));
      if (!first || !second || !third) throw new Error('three ranges');
      first.load('values, rowIndex');
      second.load(['values', 'address']);
      third.load({ values: true, formulas: true });
      worksheets.load('items/name,items/visibility');
      names.load('items/name,items/formula');
      await context.sync();
      expect([first.rowIndex, second.address, third.formulas]).toEqual([2, "'Biểu'!A4", [['Tổng']]]);
      expect(worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
        'Biểu Visible',
        'Nội dung Visible',
        'Cộng Visible',
        'Kỳ trước Hidden',
      ]);
      expect(names.items.map(({ name, formula }) => name + formula)).toEqual(["sbc_bieu='Biểu'!$A$2:$C$5"]);
    });
  });

  it('gives dates as days, errors as their text, blanks as an empty text, and a merged block in its first cell alone', async () => {
    await openSample();
    await Excel.run(async (context) => {
      const used = bieu(context).getUsedRangeOrNullObject(true).load(['values', 'formulas', 'rowCount', 'columnCount']);
      await context.sync();
      expect([used.rowCount, used.columnCount]).toEqual([5, 3]);
      expect(used.values).toEqual([
        ['Biểu hồ sơ', '', ''],
        ['Lĩnh vực', 'Hồ sơ', 'Ngày'],
        ['Hộ tịch', 3, 45_000],
        ['Đất đai', 4, '#REF!'],
        ['Tổng', 7, ''],
      ]);
      expect(used.formulas[4]).toEqual(['Tổng', '=SUM(B3:B4)', '']);
    });
  });

  it('counts cells that have only a format as used, unless asked for values only', async () => {
    await openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Nội dung');
      const values = sheet.getUsedRangeOrNullObject(true).load('address');
      const all = sheet.getUsedRangeOrNullObject(false).load('address');
      await context.sync();
      expect([values.address, all.address]).toEqual(["'Nội dung'!A1:B2", "'Nội dung'!A1:B3"]);
    });
  });

  it('gives a null object for what is not there where asked so, and fails at sync where not', async () => {
    await openSample();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Không có');
      const used = none.getUsedRangeOrNullObject(true).load('values');
      await context.sync();
      expect([none.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
    expect(await codeOf(async (context) => void context.workbook.worksheets.getItem('Không có').load('name'))).toBe('ItemNotFound');
    expect(
      await codeOf(async (context) => void context.workbook.worksheets.getItemOrNullObject('Không có').getRange('A1').load('values')),
    ).toBe('InvalidObjectPath');
  });

  it('keeps a range from one sync to the next, but not from one batch to the next', async () => {
    const { host } = await openSample();
    let lost: Excel.Range | null = null;
    await Excel.run(async (context) => {
      const range = bieu(context).getRange('B3');
      lost = range;
      range.load('values');
      await context.sync();
      range.values = [[5]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[5]]);
    });
    await Excel.run(async (context) => {
      if (!lost) throw new Error('no range');
      const range: Excel.Range = lost;
      expect(() => context.load(range, 'values')).toThrow(expect.objectContaining({ code: 'InvalidRequestContext' }));
      expect(() => Object.assign(range, { values: [[6]] })).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
    });
    expect(host.read().sheets[0]?.rows[2]?.[1]).toEqual({ value: 5 });
  });

  it('gives no values at all, and no error, for more than five million cells', async () => {
    await openSample();
    await Excel.run(async (context) => {
      const whole = bieu(context).getRange();
      whole.load(['values', 'rowCount']);
      await context.sync();
      expect([whole.values, whole.rowCount]).toEqual([null, 1_048_576]);
    });
  });

  it('knows only what the shell uses: another property, a load of everything, a load of an object are refused', async () => {
    await openSample();
    expect(await codeOf(async (context) => void bieu(context).getRange('A1').load('text'))).toBe('InvalidArgument');
    expect(await codeOf(async (context) => void bieu(context).getRange('A1').load('nothing'))).toBe('InvalidArgument');
    expect(await codeOf(async (context) => void bieu(context).getRange('A1').load())).toBe('InvalidArgument');
    expect(await codeOf(async (context) => void bieu(context).load('protection'))).toBe('InvalidArgument');
    expect(await codeOf(async (context) => bieu(context).getRange('A1').clear())).toBe('InvalidArgument');
    expect(await codeOf(async (context) => bieu(context).protection.unprotect())).toBe('InvalidArgument');
  });

  it('refuses what is no address', async () => {
    await openSample();
    for (const address of ['', 'A0', 'A', '7', 'A1:B2:C3', 'ZZZZ1', 'A1048577', "'Nội dung'!A1"])
      expect([address, await codeOf(async (context) => void bieu(context).getRange(address).load('values'))]).toEqual([
        address,
        'InvalidArgument',
      ]);
  });
});
