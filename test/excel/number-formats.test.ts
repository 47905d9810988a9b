import { afterEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../addin-excel/decide.ts';
import { formatAround } from '../../addin-excel/format-memory.ts';
import { readWhole } from '../../addin-excel/read-whole.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { type Edit, findCell, type Place } from '../../core/index.ts';
import { placeOf } from '../support/ask.ts';
import { checked, said } from '../support/ask-desk.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { openExcel } from './host/open-excel.ts';
import { type OpenDesk, openDesk, versions } from './support/open-desk.ts';

let close: () => void | Promise<void> = () => {};
afterEach(async () => {
  await close();
  close = () => {};
});

describe.each(versions)('the number format of a cell, with ExcelApi %s', (api) => {
  const start = async (): Promise<OpenDesk & { readonly place: Place }> => {
    const opened = await openDesk(layoutBook(smallForm, smallFilling), api);
    close = opened.end;
    return { ...opened, place: { ...placeOf(opened.host.read(), 'HS', 'Hộ tịch'), column: 5 } };
  };
  const mend = async ({ desk, place }: Awaited<ReturnType<typeof start>>): Promise<readonly Edit[]> => {
    const { findings } = await checked(desk);
    const found = findings.find((finding) => finding.place.sheet === 'HS' && finding.place.row === place.row && finding.fixes.length > 0);
    if (!found) throw new Error('nothing to mend');
    return (await said(desk, { type: 'apply', fixes: [{ key: found.key, fix: 0 }] }, 'applied')).edits;
  };

  it('that met a number as text is that of the numbers around it, as text again when taken back, and no General is left', async () => {
    const opened = await start();
    const { desk, host, place } = opened;
    const laid = host.numberFormat(place);
    expect(['@', 'General']).not.toContain(laid);
    host.pasteBlock(place, [[{ value: '600' }]], '@');
    const edits = await mend(opened);
    expect([host.numberFormat(place), findCell(host.read(), place)?.value]).toEqual([laid, 600]);
    await said(desk, { type: 'take-back', edits }, 'taken-back');
    expect([host.numberFormat(place), findCell(host.read(), place)?.value]).toEqual(['@', '600']);
    await mend(opened);
    expect(host.numberFormat(place)).toBe(laid);
  });

  it('comes back with what is taken back, though a text needed another one', async () => {
    const { host, client, close: shut } = await openExcel(layoutBook(smallForm, smallFilling), { api });
    close = shut;
    const place = { ...placeOf(host.read(), 'HS', 'Hộ tịch'), column: 5 };
    const laid = host.numberFormat(place);
    const held = findCell(host.read(), place) ?? { value: null };
    const text = { value: 'chưa có' };
    const formats = new Map();
    const write = (edit: Edit) =>
      client.Excel.run(async (context) => {
        const read = await readWhole(context, { formats: 'none' });
        if ('tooMany' in read) throw new Error('too many cells');
        const options = { sheets: read.sheets, canSuspend: api !== '1.7', formats, begin: () => {} };
        return await writeWhole(context, { edits: [edit], own: [], show: [] }, options);
      });
    await write({ place, before: held, after: text });
    expect(host.numberFormat(place)).toBe('@');
    await write({ place, before: text, after: held });
    expect([host.numberFormat(place), findCell(host.read(), place)?.value]).toEqual([laid, held.value]);
    await write({ place, before: held, after: text });
    await write({ place, before: text, after: { value: 7 } });
    expect(host.numberFormat(place)).toBe(laid);
  });

  it('is put back with the rest where Excel stops in the middle of writing', async () => {
    const { host, client, close: shut } = await openExcel(layoutBook(smallForm, smallFilling), { api });
    close = shut;
    const place = { ...placeOf(host.read(), 'HS', 'Hộ tịch'), column: 5 };
    const laid = host.numberFormat(place);
    const broken = { ...place, row: place.row + 1 };
    const heldAt = (at: Place) => findCell(host.read(), at) ?? { value: null };
    const edits: readonly Edit[] = [
      { place, before: heldAt(place), after: { value: 'chưa có' } },
      { place: broken, before: heldAt(broken), after: { value: null, formula: '=KHONGCO(1)' } },
    ];
    await expect(
      client.Excel.run(async (context) => {
        const read = await readWhole(context, { formats: 'none' });
        if ('tooMany' in read) throw new Error('too many cells');
        const options = { sheets: read.sheets, canSuspend: api !== '1.7', formats: new Map(), begin: () => {} };
        return await writeWhole(context, { edits, own: [], show: [] }, options);
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(host.numberFormat(place)).toBe(laid);
  });
});

it('of the numbers around the nearest one speaks, and texts and plain cells say nothing', () => {
  const column = new Map<number, unknown>([
    [1, '0.00'],
    [4, '@'],
    [6, 'General'],
    [8, '#,##0'],
  ]);
  expect(formatAround(column, 6)).toBe('#,##0');
  expect(formatAround(column, 2)).toBe('0.00');
  expect(formatAround(new Map([[1, '@']]), 2)).toBeUndefined();
});
