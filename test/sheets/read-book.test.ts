import { describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { instantOf, serialOf } from './fake/zones.ts';
import { openSheets, smallSheets } from './support.ts';

const plan = layoutBook(smallForm, smallFilling);
const zones = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/Berlin', 'Asia/Tokyo'];

describe('reading a spreadsheet', () => {
  it.each(zones)('takes a day for the day that the spreadsheet shows in %s, whatever the script’s own time zone', async (timeZone) => {
    const { said } = await openSheets(plan, { timeZone });
    const { lines } = said({ type: 'figures' }, 'figures');
    expect(lines.find(({ name }) => name === 'ngày ký')?.printed).toBe('15/12/2025');
  });

  it.each(zones)('the fake itself gives the same day back in %s, summer and winter', (zone) => {
    for (const serial of [46_006, 45_840, 45_945.75, 20_000]) expect(serialOf(instantOf(serial, zone), zone)).toBeCloseTo(serial, 6);
  });

  it.each(['vi_VN', 'en_US'])('knows its own formulas however %s parts their arguments', async (locale) => {
    const { said, google } = await openSheets(plan, { locale });
    const { check } = said({ type: 'check' }, 'checked');
    expect([check.counts.error, check.counts.warning]).toEqual([0, 0]);
    expect(check.findings.map(({ rule }) => rule)).not.toContain('table/formula');
    const written = google.book.sheets.flatMap(({ rows }) => rows.flat().flatMap(({ formula }) => formula ?? []));
    expect(written.some((formula) => formula.includes(locale === 'en_US' ? ',' : ';'))).toBe(true);
  });

  it('a book that Google has calculated agrees with our own results', async () => {
    const { google } = await smallSheets();
    const calculated = google.read();
    for (const { name, rows } of plan.sheets) {
      const read = calculated.sheets.find((sheet) => sheet.name === name);
      rows.forEach((row, at) => {
        row.cells.forEach((cell, across) => {
          if (cell?.formula === undefined) return;
          const value = read?.rows[at]?.[across]?.value ?? null;
          expect([name, at + 1, across + 1, value]).toEqual([name, at + 1, across + 1, cell.value === '' ? null : cell.value]);
        });
      });
    }
  });

  it('hidden sheets are hidden, the log is no part of the book, blank sheets are read', async () => {
    const { google, said } = await smallSheets();
    google.insertSheet('_nhật ký');
    google.insertSheet('Ghi chú của tôi');
    const { book } = said({ type: 'open' }, 'opened');
    expect(book.trouble).toEqual([]);
    expect(book.tables.map(({ key, hidden }) => [key, hidden])).toEqual([
      ['HS', false],
      ['CB', false],
      ['KP', true],
    ]);
  });

  it('a renamed sheet is still found by its name', async () => {
    const { google, said } = await smallSheets();
    google.renameSheet('HS', 'Hồ sơ');
    expect(said({ type: 'check' }, 'checked').check.counts.error).toBe(0);
    expect(said({ type: 'open' }, 'opened').book.tables[0]?.place.sheet).toBe('Hồ sơ');
  });

  it('says what is missing in a spreadsheet without a book', async () => {
    const notes: Workbook = { sheets: [{ name: 'Ghi chú', rows: [[{ value: 'a' }]] }], names: {} };
    const { script, ask } = await openSheets(notes);
    expect(script.run('sbcGreet')).toMatchObject({ hasBook: false, file: 'Báo cáo năm 2025' });
    expect(ask({ type: 'check' }).reply.type).toBe('refused');
  });
});
