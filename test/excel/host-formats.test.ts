import { afterEach, describe, expect, it } from 'vitest';
import { bieu, closeSample, codeOf, openSample } from './host/sample-excel.ts';

afterEach(closeSample);

/** Lays a format on cells that stand apart, as we mark. */
function mark(context: Excel.RequestContext, addresses: string): Excel.ConditionalFormat {
  const format = bieu(context).getRanges(addresses).conditionalFormats.add('Custom');
  format.custom.rule.formula = '=LEN("sbc")>0';
  format.custom.format.fill.color = '#ffc7ce';
  format.custom.format.font.color = '#9C0006';
  return format;
}

describe('conditional formats in the test’s Excel, with Microsoft’s client', () => {
  it('are laid on cells that stand apart, before those that stand, and are found again by their id', async () => {
    const { host } = await openSample();
    await Excel.run(async (context) => {
      const format = mark(context, 'B3,C4:C5').load('id');
      await context.sync();
      const [first, second] = host.conditionalFormats('Biểu');
      expect(first).toMatchObject({ id: format.id, formula: '=LEN("sbc")>0', fill: '#FFC7CE', font: '#9C0006' });
      expect(first?.areas).toEqual([
        { row: 3, column: 2, rows: 1, columns: 1 },
        { row: 4, column: 3, rows: 2, columns: 1 },
      ]);
      expect(second?.formula).toBe('=B3>9');
      const again = bieu(context).getRange().conditionalFormats.getItem(format.id);
      const areas = again.getRanges().load('address');
      again.custom.rule.load('formula');
      await context.sync();
      expect([areas.address, again.custom.rule.formula]).toEqual(["'Biểu'!B3,'Biểu'!C4:C5", '=LEN("sbc")>0']);
      again.delete();
      await context.sync();
    });
    expect(host.conditionalFormats('Biểu').map(({ formula }) => formula)).toEqual(['=B3>9']);
  });

  it('of a range are those that touch one of its cells', async () => {
    const { host } = await openSample();
    host.addFormat({ sheet: 'Biểu', row: 9, column: 1 }, '=TRUE');
    await Excel.run(async (context) => {
      const found = ['A1:A9', 'B4', 'A3'].map((address) => bieu(context).getRange(address).conditionalFormats.load('items/type'));
      await context.sync();
      expect(found.map(({ items }) => items.length)).toEqual([1, 1, 0]);
    });
  });

  it('of another kind have no formula to look at, and those on many blocks no single range', async () => {
    const { host } = await openSample();
    host.addFormat({ sheet: 'Biểu', row: 9, column: 1 }, null);
    await Excel.run(async (context) => {
      const formats = bieu(context).getRange().conditionalFormats.load('items/id,items/type');
      await context.sync();
      expect(formats.items.map(({ type }) => type)).toEqual(['CellValue', 'Custom']);
    });
    expect(await codeOf(async (context) => void bieu(context).getRange().conditionalFormats.load('items/custom/rule/formula'))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf(async (context) => void mark(context, 'B3,B5').getRange().load('address'))).toBe('GeneralException');
  });

  it('refuse a rule that is no formula, a colour that is none, an id that is not there, and the same delete twice', async () => {
    await openSample();
    expect(await codeOf(async (context) => Object.assign(mark(context, 'B3').custom.rule, { formula: 'LEN(1)' }))).toBe('InvalidArgument');
    expect(await codeOf(async (context) => Object.assign(mark(context, 'B3').custom.format.fill, { color: 'rgb(1,2,3)' }))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf(async (context) => bieu(context).getRange().conditionalFormats.getItem('{0}').delete())).toBe('ItemNotFound');
    const twice = async (context: Excel.RequestContext): Promise<void> => {
      const format = mark(context, 'B3');
      format.delete();
      format.delete();
    };
    expect(await codeOf(twice)).toBe('ItemNotFound');
  });

  it('over many blocks need 1.9, and an address of bearable length', async () => {
    await openSample({ api: '1.7' });
    expect(await codeOf(async (context) => void mark(context, 'B3,B5'))).toBe('ApiNotFound');
    closeSample();
    await openSample();
    expect(await codeOf(async (context) => void mark(context, Array.from({ length: 2000 }, (_, row) => `B${row + 1}`).join(',')))).toBe(
      'InvalidArgument',
    );
  });
});
