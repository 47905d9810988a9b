import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../core/base/period.ts';
import { answer } from '../../core/desk/answer.ts';
import { forms } from '../../core/forms.ts';
import { sheetsTexts } from '../../core/texts/sheets.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { openSheets, smallSheets } from './support.ts';

const asked = { period: 'năm 2025', unit: 'phường Ba Đình', isCopy: false };

describe('a new report in the open spreadsheet', () => {
  it('is laid at once where none stands: the same cells, formulas, names and hidden sheets as anywhere', async () => {
    const { google, script } = await openSheets(null);
    expect(script.run('sbcNew', asked)).toEqual({ type: 'done', done: null });
    const [built] = forms;
    if (!built) throw new Error('There is no form.');
    const request = { type: 'new', form: built.form, filling: null, period: readPeriod(asked.period), unit: asked.unit } as const;
    const { newBook } = answer({ sheets: [], names: {} }, request, { today: '2025-12-15', who: '' });
    if (!newBook) throw new Error('No book was made.');
    const laid = workbookOf(newBook);
    const standing = google.read();
    const sheets = standing.sheets.filter(({ name }) => name !== '_nhật ký');
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual(
      laid.sheets.map(({ name, hidden }) => [name, hidden === true]),
    );
    expect(standing.names).toEqual(laid.names);
    for (const [index, { name, rows }] of laid.sheets.entries()) {
      rows.forEach((row, at) => {
        row.forEach((cell, across) => {
          const now = sheets[index]?.rows[at]?.[across] ?? { value: null };
          const held = cell.formula === undefined ? cell.value : cell.formula;
          expect([name, at + 1, across + 1, now.formula ?? now.value]).toEqual([name, at + 1, across + 1, held]);
        });
      });
    }
    expect(google.book.active.sheet?.name).toBe('Hướng dẫn');
  });

  it('leaves a sheet of the person where it is', async () => {
    const { google, script } = await openSheets({ sheets: [{ name: 'Danh sách', rows: [[{ value: 'Bà Lan' }]] }], names: {} });
    expect(script.run('sbcNew', asked)).toMatchObject({ type: 'done' });
    expect(google.book.sheets[0]?.name).toBe('Danh sách');
    expect(google.read().sheets[0]?.rows[0]?.[0]?.value).toBe('Bà Lan');
  });

  it('asks for a copy where a report stands, and changes nothing', async () => {
    const { google, script } = await smallSheets();
    const before = google.read();
    expect(script.run('sbcNew', asked)).toEqual({ type: 'refused', message: sheetsTexts.new.askCopy });
    expect(google.read()).toEqual(before);
  });

  it('in the copy the old sheets go last, renamed ones too, and the person’s own stay', async () => {
    const { google, script, said } = await smallSheets();
    google.insertSheet('Của tôi');
    google.renameSheet('HS', 'Hồ sơ');
    google.resetCalls();
    expect(script.run('sbcNew', { ...asked, isCopy: true })).toMatchObject({ type: 'done' });
    const names = google.book.sheets.map(({ name }) => name);
    expect(names).toContain('Của tôi');
    expect(names.filter((name) => ['HS', 'Hồ sơ', 'CB', 'KP'].includes(name) || name.startsWith('~'))).toEqual([]);
    const { book } = said({ type: 'open' }, 'opened');
    expect([book.form?.id, book.unit, book.trouble]).toEqual(['cchc-nam', 'Ủy ban nhân dân phường Ba Đình', []]);
    expect(said({ type: 'check' }, 'checked').check.findings.filter(({ rule }) => rule === 'table/formula')).toEqual([]);
  });

  it('does not take the name of a sheet of the person', async () => {
    const { google, script } = await openSheets({ sheets: [{ name: 'Nội dung', rows: [[{ value: 'riêng' }]] }], names: {} });
    expect(script.run('sbcNew', asked)).toEqual({ type: 'refused', message: sheetsTexts.new.nameTaken('Nội dung') });
    expect(google.book.sheets.map(({ name }) => name)).toEqual(['Nội dung']);
  });

  it.each([40, 200, 400])('that Google stops at call %i is taken away again, and the old report stands untouched', async (last) => {
    const { google, script } = await smallSheets();
    const before = google.read();
    let made = 0;
    google.fate((call) => {
      if (call === 'Spreadsheet.deleteSheet' || call === 'Spreadsheet.getNamedRanges') return;
      made += 1;
      if (made === last) throw new Error('Exception: Service Spreadsheets failed.');
    });
    expect(script.run('sbcNew', { ...asked, isCopy: true })).toEqual({ type: 'refused', message: sheetsTexts.new.failed });
    google.fate(null);
    expect(google.read()).toEqual(before);
    expect(google.lockHeld()).toBe(false);
  });

  it('says that half-laid sheets may remain where Google refuses to take them away, and takes them away the next time', async () => {
    const { google, script } = await openSheets(null);
    let made = 0;
    google.fate(() => {
      made += 1;
      if (made > 200) throw new Error('Exception: Service invoked too many times for one day: spreadsheets.');
    });
    expect(script.run('sbcNew', asked)).toEqual({ type: 'refused', message: sheetsTexts.new.leftOver });
    google.fate(null);
    expect(google.book.sheets.some(({ name }) => name.startsWith('~'))).toBe(true);
    expect(script.run('sbcNew', asked)).toEqual({ type: 'done', done: null });
    const names = google.book.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('~') || name === 'Trang tính1')).toEqual([]);
  });

  it('is said to be laid although the memory and the log fail after it', async () => {
    const { google, script } = await openSheets(null);
    google.fate((call) => {
      if (/^Properties|appendRow/.test(call)) throw new Error('Exception: Service failed.');
    });
    expect(script.run('sbcNew', asked)).toEqual({ type: 'done', done: null });
  });

  it('says how to get the old report back where Google stops while the sheets change places', async () => {
    const { google, script } = await smallSheets();
    google.fate((call) => {
      if (call === 'Sheet.setName') throw new Error('Exception: Service Spreadsheets failed.');
    });
    expect(script.run('sbcNew', { ...asked, isCopy: true })).toEqual({ type: 'refused', message: sheetsTexts.new.halfDone });
  });

  it('of a period that is not understood is not made', async () => {
    const { script } = await openSheets(null);
    expect(script.run('sbcNew', { ...asked, period: 'mai kia' })).toEqual({
      type: 'refused',
      message: sheetsTexts.new.badPeriod('mai kia'),
    });
  });
});
