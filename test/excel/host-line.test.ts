import { afterEach, describe, expect, it } from 'vitest';
import { type Client, loadClient } from './host/load-client.ts';
import { bieu, closeSample, codeOf, openSample } from './host/sample-excel.ts';

afterEach(closeSample);

const readCell = async (context: Excel.RequestContext): Promise<void> => void bieu(context).getRange('A3').load('values');
const waiting = { delayForCellEdit: true };

/** The client can look by itself whether a member is there; as shipped it does not, and Excel says so at sync. */
function letClientLook({ OfficeExtension }: Client, looks: boolean): void {
  const extension: unknown = OfficeExtension;
  if (typeof extension !== 'object' || extension === null || !('CommonUtility' in extension)) throw new Error('another client library');
  Object.assign(Object(extension.CommonUtility), { _doApiNotSupportedCheck: looks });
}

describe('the line to the test’s Excel, with Microsoft’s client', () => {
  it('counts requests, actions and bytes as they go over it; letting go of what was kept is no sync', async () => {
    const { host } = await openSample();
    await Excel.run(async (context) => {
      const range = bieu(context).getRange('A3').load('values');
      await context.sync();
      range.load('formulas');
      await context.sync();
    });
    await Excel.run(async (context) => void context.workbook.load('name'));
    const { syncs, requests, actions, bytes } = host.counts();
    expect(syncs).toBe(3);
    expect(requests).toBeGreaterThan(syncs);
    expect(actions).toBeGreaterThan(syncs);
    expect(bytes).toBeGreaterThan(500);
    host.resetCounts();
    expect(host.counts()).toEqual({ requests: 0, syncs: 0, actions: 0, bytes: 0 });
  });

  it('grows with each cell that is written alone, and not with cells in one block', async () => {
    const { host } = await openSample();
    const bytesOf = async (write: (sheet: Excel.Worksheet) => unknown): Promise<number> => {
      host.resetCounts();
      await Excel.run(async (context) => write(bieu(context)));
      return host.counts().bytes;
    };
    const rows = Array.from({ length: 100 }, (_, row) => [row]);
    const block = await bytesOf((sheet) => Object.assign(sheet.getRange('A10:A109'), { values: rows }));
    const single = await bytesOf((sheet) => {
      for (const [at, row] of rows.entries()) sheet.getRange(`A${at + 10}`).values = [row];
    });
    expect(single).toBeGreaterThan(20 * block);
  });

  it('holds a request while a person is in a cell, if it asked to wait, and refuses it if not', async () => {
    const { host } = await openSample();
    host.startCellEdit();
    expect(await codeOf(readCell)).toBe('InvalidOperationInCellEditMode');
    let answered = false;
    const held = codeOf(readCell, waiting).then((code) => {
      answered = true;
      return code;
    });
    expect(await codeOf(readCell)).toBe('InvalidOperationInCellEditMode');
    expect(answered).toBe(false);
    host.endCellEdit();
    expect(await held).toBe(null);
  });

  it('refuses everything when the host is gone, also what was held, and nothing when it is back', async () => {
    const { host } = await openSample();
    host.startCellEdit();
    const held = codeOf(readCell, waiting);
    expect(await codeOf(readCell)).toBe('InvalidOperationInCellEditMode');
    host.vanish();
    expect(await held).toBe('InvalidOrTimedOutSession');
    expect(await codeOf(readCell)).toBe('InvalidOrTimedOutSession');
    host.endCellEdit();
    host.comeBack();
    expect(await codeOf(readCell)).toBe(null);
  });

  it('refuses requests and answers above the limit of the web', async () => {
    const { host } = await openSample({ payloadLimit: 5000 });
    const write = async (context: Excel.RequestContext): Promise<unknown> =>
      Object.assign(bieu(context).getRange('A10'), { values: [['x'.repeat(6000)]] });
    expect(await codeOf(write)).toBe('RequestPayloadSizeLimitExceeded');
    host.typeInGrid([{ place: { sheet: 'Biểu', row: 10, column: 1 }, held: { value: 'x'.repeat(6000) } }]);
    const read = async (context: Excel.RequestContext): Promise<unknown> => bieu(context).getRange('A10').load('values');
    expect(await codeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('fails once as it is told to', async () => {
    const { host } = await openSample();
    host.failNext('InactiveWorkbook');
    expect([await codeOf(readCell), await codeOf(readCell)]).toEqual(['InactiveWorkbook', null]);
  });

  it('answers for members of the chosen set and below alone, whether or not the client looks first', async () => {
    for (const [api, checks] of [
      ['1.7', true],
      ['1.7', false],
    ] as const) {
      const { client } = await openSample({ api });
      letClientLook(client, checks);
      const newer: readonly ((context: Excel.RequestContext) => unknown)[] = [
        (context) => bieu(context).getRanges('A1,B2').load('address'),
        (context) => context.application.suspendScreenUpdatingUntilNextSync(),
        (context) => context.workbook.save(),
      ];
      for (const act of newer) expect([checks, await codeOf(async (context) => act(context))]).toEqual([checks, 'ApiNotFound']);
      expect(await codeOf(async (context) => void context.workbook.load('name'))).toBe(null);
      closeSample();
    }
  });

  it('opens a new workbook from 1.8 on, on the desktop and on the web', async () => {
    for (const platform of ['PC', 'OfficeOnline'] as const) {
      const { host } = await openSample({ platform });
      await Excel.createWorkbook('UEsDBA==');
      expect([platform, host.created()]).toEqual([platform, ['UEsDBA==']]);
      closeSample();
    }
    await openSample({ api: '1.7' });
    await expect(Excel.createWorkbook('UEsDBA==')).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('is a fresh one for each copy of the library', async () => {
    const [one, other] = [await loadClient(), await loadClient()];
    expect(one.Excel).not.toBe(other.Excel);
    expect(Object.keys(one.OfficeExtension)).toEqual(Object.keys(other.OfficeExtension));
  });
});
