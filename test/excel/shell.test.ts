import { afterEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../addin-excel/decide.ts';
import { readBook } from '../../addin-excel/read-book.ts';
import { readWhole } from '../../addin-excel/read-whole.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sheets } from '../../core/form/sheets.ts';
import { type Cell, type Edit, excelTexts, findCell, markSignature, type Place } from '../../core/index.ts';
import { placeOf } from '../support/ask.ts';
import { checked, heard, said, section, textOf } from '../support/ask-desk.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { openExcel } from './host/open-excel.ts';
import { type OpenDesk, openDesk, versions } from './support/open-desk.ts';
import { typeIn } from './support/type-in.ts';

const small = layoutBook(smallForm, smallFilling);

let close: () => void | Promise<void> = () => {};
afterEach(async () => {
  await close();
  close = () => {};
});
const start = async (api: (typeof versions)[number]): Promise<OpenDesk> => {
  const opened = await openDesk(small, api);
  close = opened.end;
  return opened;
};
const numberCell = ({ host }: OpenDesk): Place => ({ ...placeOf(host.read(), 'HS', 'Hộ tịch'), column: 5 });

describe('the person’s way back', () => {
  it.each(['1.7', '1.9', '1.14'] as const)('stays whole with ExcelApi %s while people type in the grid, whatever is found', async (api) => {
    const opened = await start(api);
    await checked(opened.desk);
    for (const value of [601, 'chữ', 600]) await typeIn(opened, [{ place: numberCell(opened), held: { value } }]);
    await opened.desk.goTo(numberCell(opened));
    await said(opened.desk, { type: 'figures' }, 'figures');
    expect(opened.host.undoStackEmptied()).toBe(false);
    expect(opened.desk.host.writesWhileTyping).toBe(false);
  });

  it('is given up below 1.19 only by who turns the colours on', async () => {
    const opened = await start('1.14');
    await checked(opened.desk);
    expect(opened.desk.coloring.isOn()).toBe(false);
    opened.desk.coloring.turn(true);
    await typeIn(opened, [{ place: numberCell(opened), held: { value: 601 } }]);
    expect(opened.marked().length).toBeGreaterThan(0);
    opened.desk.coloring.turn(false);
    await typeIn(opened, [{ place: numberCell(opened), held: { value: 600 } }]);
    expect(opened.marked().length).toBeGreaterThan(0);
  });

  it('does not hang on the colours from 1.19 on: they are on until somebody turns them off', async () => {
    const opened = await start('1.19');
    await checked(opened.desk);
    expect([opened.desk.coloring.isOn(), opened.desk.host.writesWhileTyping]).toEqual([true, true]);
    opened.desk.coloring.turn(false);
    await typeIn(opened, [{ place: numberCell(opened), held: { value: 601 } }]);
    expect(opened.marked()).toEqual([]);
  });
});

describe.each(versions)('what Excel tells, with ExcelApi %s', (api) => {
  it('of our own writing is no news', async () => {
    const opened = await start(api);
    await checked(opened.desk);
    const events: string[] = [];
    opened.desk.watch(({ type }) => events.push(type));
    await said(opened.desk, { type: 'save-passage', section: 'II', before: await textOf(opened.desk, 'II'), text: 'Đoạn mới.' }, 'saved');
    // One more question is answered after every event that was on its way.
    await section(opened.desk, 'II');
    await typeIn(opened, [{ place: numberCell(opened), held: { value: 601 } }]);
    expect(events.filter((type) => type === 'checked')).toEqual(['checked']);
  });

  it('of many changes at once is one check', async () => {
    const opened = await start(api);
    await checked(opened.desk);
    const events: string[] = [];
    opened.desk.watch(({ type }) => events.push(type));
    const place = numberCell(opened);
    const told = heard(opened.desk, 'checked');
    for (const value of [1, 2, 3, 601]) opened.host.typeInGrid([{ place, held: { value } }]);
    const { check } = await told;
    expect(check.findings.some(({ rule }) => rule === 'table/relation')).toBe(true);
    expect(events).toEqual(['checked']);
  });

  it('of a chosen cell comes to the panel as a place', async () => {
    const opened = await start(api);
    await checked(opened.desk);
    const told = heard(opened.desk, 'chosen');
    opened.host.select(numberCell(opened));
    expect((await told).place).toEqual(numberCell(opened));
  });
});

describe('marks in the book', () => {
  it('leave what the person laid, and go away before the book is sent', async () => {
    const opened = await start('1.9');
    const before = opened.host.conditionalFormats('HS');
    await typeInAfterCheck(opened);
    await checked(opened.desk);
    expect(opened.marked().length).toBeGreaterThan(0);
    expect(await opened.desk.wipeMarks()).toBeNull();
    expect(opened.host.conditionalFormats('HS')).toEqual(before);
    expect(before.some(({ formula }) => formula === markSignature)).toBe(false);
  });

  async function typeInAfterCheck(opened: OpenDesk): Promise<void> {
    await checked(opened.desk);
    await typeIn(opened, [{ place: numberCell(opened), held: { value: 601 } }]);
  }
});

describe('when Excel cannot', () => {
  it('a cell left open is waited for, then told; what was given up never happens later', async () => {
    const { host, client, close: shut } = await openExcel(small, { api: '1.19' });
    close = shut;
    const { createExcelRun } = await import('../../addin-excel/excel-run.ts');
    let giveUp = (): void => {};
    const run = createExcelRun(client.Excel, (act) => {
      giveUp = act;
      return () => {};
    });
    host.startCellEdit();
    const acts: string[] = [];
    const pending = run(async (context) => {
      await context.sync();
      acts.push('went on');
    });
    giveUp();
    await expect(pending).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    host.endCellEdit();
    await run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    expect(acts).toEqual([]);
  });

  it('too much for the way between pane and book goes over in smaller pieces', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 20 }, (_cell, column): Cell => ({ value: `ô số ${row}, ${column}` })),
    );
    const { client, close: shut } = await openExcel(
      { sheets: [{ name: 'Lớn', rows }], names: {} },
      { api: '1.19', payloadLimit: 1024 * 1024 },
    );
    close = shut;
    await expect(client.Excel.run((context) => readBook(context, { formats: 'none' }))).rejects.toMatchObject({
      code: 'ResponsePayloadSizeLimitExceeded',
    });
    const read = await client.Excel.run((context) => readWhole(context, { formats: 'none' }));
    expect('tooMany' in read ? 0 : read.workbook.sheets[0]?.rows.length).toBe(3000);
  });

  it('stops in the middle of writing, what was written is put back', async () => {
    const {
      host,
      client,
      close: shut,
    } = await openExcel({ sheets: [{ name: 'A', rows: [[{ value: 1 }], [], [{ value: 3 }]] }], names: {} }, { api: '1.19' });
    close = shut;
    const edit = (row: number, before: number, after: Edit['after']): Edit => ({
      place: { sheet: 'A', row, column: 1 },
      before: { value: before },
      after,
    });
    const edits = [edit(1, 1, { value: 100 }), edit(3, 3, { value: null, formula: '=KHONGCO(1)' })];
    await expect(
      client.Excel.run(async (context) => {
        const read = await readWhole(context, { formats: 'none' });
        if ('tooMany' in read) throw new Error('too many cells');
        return await writeWhole(
          context,
          { edits, own: [], show: [] },
          { sheets: read.sheets, canSuspend: true, formats: new Map(), begin: () => {} },
        );
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(host.read().sheets[0]?.rows.map((cells) => cells[0]?.value ?? null)).toEqual([1, null, 3]);
  });

  it.each(versions)('a sheet that is locked but for its input cells takes what is typed into them, with ExcelApi %s', async (api) => {
    const opened = await start(api);
    const { place } = await section(opened.desk, 'II');
    opened.host.protect(sheets.content, [{ row: place.row, column: place.column, rows: 3, columns: 2 }]);
    const before = await textOf(opened.desk, 'II');
    await said(opened.desk, { type: 'save-passage', section: 'II', before, text: 'Đoạn mới.' }, 'saved');
    expect(findCell(opened.host.read(), place)?.value).toBe('Đoạn mới.');
    const other = await textOf(opened.desk, 'I.2');
    const { message } = await said(opened.desk, { type: 'save-passage', section: 'I.2', before: other, text: 'Khác.' }, 'refused');
    expect(message).toBe(excelTexts.locked(sheets.content));
  });

  it('show a place on a sheet that is hidden or gone, nothing is chosen and the panel is told why', async () => {
    const { desk, host } = await start('1.9');
    const before = host.selected();
    for (const sheet of [sheets.form, 'không có']) expect(await desk.goTo({ sheet, row: 1, column: 1 })).toBe(excelTexts.noSheet(sheet));
    expect(host.selected()).toEqual(before);
    host.failNext('AccessDenied');
    expect(await desk.goTo(before)).toBe(excelTexts.denied);
    expect(await desk.goTo(before)).toBeNull();
  });

  it('what a person copies for help names steps and failures, no data', async () => {
    const { desk, host } = await start('1.9');
    await checked(desk);
    host.vanish();
    await said(desk, { type: 'section', section: 'II' }, 'refused');
    const notes = desk.steps.list().join('\n');
    expect(notes).toContain('ask check: ok');
    expect(notes).toMatch(/ask section: \w+/);
    for (const text of ['Bình Minh', 'HS', 'KIẾN NGHỊ', 'II']) expect(notes).not.toContain(text);
  });
});
