import { afterEach, describe, expect, it } from 'vitest';
import type { ExcelHost } from './host/excel-host.ts';
import { bieu, closeSample, codeOf, openSample } from './host/sample-excel.ts';

afterEach(closeSample);

/** What came. */
interface Told {
  readonly heard: string[];
  /** Once so many events came. */
  until(count: number): Promise<readonly string[]>;
}

function listen(): Told & { hear(said: string): void } {
  const heard: string[] = [];
  let check = (): void => {};
  return {
    heard,
    hear: (said) => {
      heard.push(said);
      check();
    },
    until: (count) =>
      new Promise((done) => {
        check = () => {
          if (heard.length >= count) done([...heard]);
        };
        check();
      }),
  };
}

const say = (event: Excel.WorksheetChangedEventArgs): string =>
  [event.address, event.changeType, event.source, event.triggerSource ?? ''].join(' ').trim();

const typeAt = (host: ExcelHost, row: number, column: number, value: number): void =>
  host.typeInGrid([{ place: { sheet: 'Biểu', row, column }, held: { value } }]);

async function hearBook(): Promise<Told> {
  const told = listen();
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => told.hear(say(event)));
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => told.hear(`chosen ${address}`));
    await context.sync();
  });
  return told;
}

describe('events in the test’s Excel, with Microsoft’s client', () => {
  it('come for the whole book: typing, pasting, rows put in, choosing, and somebody on another machine', async () => {
    const { host } = await openSample();
    const told = await hearBook();
    typeAt(host, 3, 2, 5);
    host.pasteBlock({ sheet: 'Biểu', row: 3, column: 1 }, [[{ value: 'a' }, { value: 1 }], [{ value: 'b' }]]);
    host.insertRows('Biểu', 4, 2);
    host.select({ sheet: 'Biểu', row: 3, column: 2, rows: 2 });
    host.typeElsewhere([{ place: { sheet: 'Biểu', row: 3, column: 2 }, held: { value: 8 } }]);
    expect(await told.until(5)).toEqual([
      'B3 RangeEdited Local',
      'A3:B4 RangeEdited Local',
      '4:5 RowInserted Local',
      'chosen B3:B4',
      'B3 RangeEdited Remote',
    ]);
  });

  it('come for our own writing too, and say so from 1.14 on', async () => {
    for (const [api, said] of [
      ['1.9', 'B3 RangeEdited Local'],
      ['1.14', 'B3 RangeEdited Local ThisLocalAddin'],
    ] as const) {
      await openSample({ api });
      const told = await hearBook();
      await codeOf(async (context) => Object.assign(bieu(context).getRange('B3'), { values: [[5]] }));
      expect(await told.until(1)).toEqual([said]);
      closeSample();
    }
  });

  it('come never at once, and never to who no longer listens', async () => {
    const { host } = await openSample();
    const told = listen();
    const later = listen();
    await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async (event) => told.hear(say(event)));
      await context.sync();
      typeAt(host, 3, 2, 5);
      expect(told.heard).toEqual([]);
      await told.until(1);
      bieu(context).onChanged.add(async (event) => later.hear(say(event)));
      handler.remove();
      await context.sync();
    });
    typeAt(host, 3, 2, 6);
    await later.until(1);
    expect(told.heard).toEqual(['B3 RangeEdited Local']);
  });

  it('come sheet by sheet at 1.7, where the whole book cannot be listened to', async () => {
    const { host } = await openSample({ api: '1.7' });
    expect(await codeOf(async (context) => context.workbook.worksheets.onChanged.add(async () => {}))).toBe('ApiNotFound');
    const told = listen();
    await Excel.run(async (context) => {
      bieu(context).onChanged.add(async (event) => told.hear(say(event)));
      await context.sync();
    });
    host.typeInGrid([{ place: { sheet: 'Nội dung', row: 2, column: 2 }, held: { value: 'Hai.' } }]);
    typeAt(host, 3, 2, 5);
    expect(await told.until(1)).toEqual(['B3 RangeEdited Local']);
  });

  it('tell of scattered cells in one change', async () => {
    const { host } = await openSample();
    const told = await hearBook();
    host.typeInGrid([3, 4].map((row) => ({ place: { sheet: 'Biểu', row, column: row - 1 }, held: { value: 1 } })));
    expect(await told.until(1)).toEqual(['B3,C4 RangeEdited Local']);
  });
});
