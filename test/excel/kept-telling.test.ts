import { afterEach, describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { sheets } from '../../core/form/sheets.ts';
import { excelTexts, markSignature, type Place } from '../../core/index.ts';
import { placeOf } from '../support/ask.ts';
import { checked, heard } from '../support/ask-desk.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { type OpenDesk, openDesk, versions } from './support/open-desk.ts';
import { typeIn } from './support/type-in.ts';

let open: OpenDesk | null = null;
afterEach(async () => {
  await open?.end();
  open = null;
});
const start = async (api: (typeof versions)[number]): Promise<OpenDesk> => {
  open = await openDesk(layoutBook(smallForm, smallFilling), api);
  await checked(open.desk);
  return open;
};
const numberCell = ({ host }: OpenDesk): Place => ({ ...placeOf(host.read(), 'HS', 'Hộ tịch'), column: 5 });

describe.each(versions)('an edit that could not be checked at once, with ExcelApi %s', (api) => {
  it('is told as a list older than the book, and checked by itself as soon as Excel listens', async () => {
    const opened = await start(api);
    const told = heard(opened.desk, 'checked');
    opened.host.failNext('GeneralException');
    opened.host.typeInGrid([{ place: numberCell(opened), held: { value: 601 } }]);
    const { check } = await told;
    expect(check.findings.some(({ rule }) => rule === 'table/relation')).toBe(true);
    expect(opened.noticed()).toEqual([excelTexts.listOld, '']);
  });

  it('is checked when Excel is back, however often it failed in between', async () => {
    const opened = await start(api);
    const told = heard(opened.desk, 'checked');
    const gone = heard(opened.desk, 'gone');
    opened.host.typeInGrid([{ place: numberCell(opened), held: { value: 601 } }]);
    opened.host.vanish();
    await gone;
    await expect.poll(opened.noticed).toEqual([excelTexts.listOld]);
    opened.host.comeBack();
    expect((await told).check.findings.some(({ rule }) => rule === 'table/relation')).toBe(true);
  });
});

describe.each(['1.9', '1.14', '1.19'] as const)('marks on a locked sheet, with ExcelApi %s', (api) => {
  const marksOn = ({ host }: OpenDesk, sheet: string): number =>
    host.conditionalFormats(sheet).filter(({ formula }) => formula === markSignature).length;
  const marked = async (): Promise<OpenDesk> => {
    const opened = await start(api);
    await typeIn(opened, [{ place: numberCell(opened), held: { value: 601 } }]);
    await checked(opened.desk);
    expect(marksOn(opened, 'HS')).toBeGreaterThan(0);
    return opened;
  };

  it('stay where they are, and the sheet is named instead of saying that all are gone', async () => {
    const opened = await marked();
    opened.host.protect('HS');
    expect(await opened.desk.wipeMarks()).toBe(excelTexts.foot.wipedBut(['HS']));
    expect(new Set(opened.marked().map(({ sheet }) => sheet))).toEqual(new Set(['HS']));
    opened.host.unprotect('HS');
    expect(await opened.desk.wipeMarks()).toBeNull();
    expect(opened.marked()).toEqual([]);
  });

  it('are not said to be gone where Excel failed while they were taken away', async () => {
    const opened = await marked();
    const pending = opened.desk.wipeMarks();
    opened.host.failNext('GeneralException');
    expect(await pending).toBe(excelTexts.failed);
    expect(marksOn(opened, 'HS')).toBeGreaterThan(0);
  });

  it('are not drawn, and the check says so in one line until the sheet is open again', async () => {
    const opened = await start(api);
    await typeIn(opened, [{ place: numberCell(opened), held: { value: 601 } }]);
    await opened.desk.wipeMarks();
    opened.host.protect('HS');
    expect((await checked(opened.desk)).findings.some(({ place }) => place.sheet === 'HS')).toBe(true);
    expect([opened.noticed(), marksOn(opened, 'HS')]).toEqual([[excelTexts.unmarked(['HS'])], 0]);
    opened.host.unprotect('HS');
    await checked(opened.desk);
    expect([opened.noticed().at(-1), marksOn(opened, 'HS') > 0]).toEqual(['', true]);
  });
});

it('marks on a sheet that somebody hid since are taken away with the others', async () => {
  const opened = await start('1.9');
  const before = opened.host.conditionalFormats(sheets.form);
  await opened.client.Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem(sheets.form).getRange('B2').conditionalFormats.add('Custom');
    format.custom.rule.formula = markSignature;
    await context.sync();
  });
  expect(opened.marked().map(({ sheet }) => sheet)).toContain(sheets.form);
  expect(await opened.desk.wipeMarks()).toBeNull();
  expect(opened.host.conditionalFormats(sheets.form)).toEqual(before);
});
