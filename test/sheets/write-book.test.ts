import { describe, expect, it } from 'vitest';
import { sheets as names } from '../../core/form/sheets.ts';
import { sheetsTexts } from '../../core/texts/sheets.ts';
import type { Edit } from '../../core/workbook/edit.ts';
import { findCell, type Place } from '../../core/workbook/workbook.ts';
import { placeOf } from '../support/ask.ts';
import { cellAt } from './fake/book.ts';
import type { Google } from './fake/google.ts';
import { type Sheets, smallSheets } from './support.ts';

async function sectionText({ said }: Sheets, section: string): Promise<string> {
  return said({ type: 'section', section }, 'section').section.text;
}

async function save(sheets: Sheets, text: string): Promise<string> {
  const before = await sectionText(sheets, 'II');
  return sheets.said({ type: 'save-passage', section: 'II', before, text }, 'saved').text;
}

function sheetOf(google: Google, name: string): Google['book']['sheets'][number] {
  const sheet = google.book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet “${name}”.`);
  return sheet;
}

describe('writing into a spreadsheet', () => {
  it.each(['00123', '1/2', '=1+1', "'trong ngoặc'", '+84 24 3825', 'TRUE', '3.956', '15/12/2025'])(
    'a text is written as a text: %s',
    async (text) => {
      const sheets = await smallSheets();
      expect(await save(sheets, text)).toBe(text);
      expect(await sectionText(sheets, 'II')).toBe(text);
      const place = placeOf(sheets.google.read(), names.content, text);
      expect(findCell(sheets.google.read(), place)).toEqual({ value: text });
    },
  );

  it('a number goes into a cell of plain text as a number', async () => {
    const { google, said } = await smallSheets();
    const place = placeOf(google.read(), 'HS', 'Hộ tịch');
    const input = { ...place, column: place.column + 2 };
    const cell = cellAt(sheetOf(google, 'HS'), input.row, input.column);
    cell.format = '@';
    cell.value = 'sáu trăm';
    google.book.version += 1;
    const edit: Edit = { place: input, before: { value: 600 }, after: { value: 'sáu trăm' } };
    said({ type: 'take-back', edits: [edit] }, 'taken-back');
    expect([findCell(google.read(), input), cellAt(sheetOf(google, 'HS'), input.row, input.column).format]).toEqual([
      { value: 600 },
      'General',
    ]);
  });

  it('what stands there after writing is what the reply lists for taking back', async () => {
    const sheets = await smallSheets();
    const { google, said } = sheets;
    const broken = formulaOf(google, 'HS');
    google.type([{ place: broken, held: { value: 7 } }]);
    const finding = said({ type: 'check' }, 'checked').check.findings.find(({ rule }) => rule === 'table/formula');
    const { edits } = said({ type: 'apply', fixes: [{ key: finding?.key ?? '', fix: 0 }] }, 'applied');
    expect(edits.map(({ place, after }) => [place, after])).toEqual([[broken, findCell(google.read(), broken)]]);
  });

  it('somebody who types between our reading and our writing keeps what they typed, and both versions are shown', async () => {
    const sheets = await smallSheets();
    const { google, said } = sheets;
    const before = await sectionText(sheets, 'II');
    const place = said({ type: 'section', section: 'II' }, 'section').section.place;
    let read = 0;
    google.fate((call) => {
      if (call === 'Range.getFormulas') read += 1;
      if (read === google.book.sheets.length && call === 'Range.getFormulas') typeQuietly(google, place, 'Người khác vừa gõ.');
    });
    // The names are read after the sheets: from then on nothing of the first reading is read again.
    const { reply } = sheets.ask({ type: 'save-passage', section: 'II', before, text: 'Của tôi.' });
    google.fate(null);
    expect(reply).toMatchObject({ type: 'conflict', places: [{ mine: 'Của tôi.', theirs: 'Người khác vừa gõ.' }] });
    expect(await sectionText(sheets, 'II')).toBe('Người khác vừa gõ.');
  });

  it('all sheets of a decision are written or none: what was written gets back what it held', async () => {
    const { google, ask } = await smallSheets();
    const first = placeOf(google.read(), 'HS', 'Hộ tịch');
    const second = placeOf(google.read(), 'CB', 'Đại học');
    const edits: readonly Edit[] = [
      { place: first, before: { value: 'Việc hộ tịch' }, after: { value: 'Hộ tịch' } },
      { place: second, before: { value: 'Trình độ đại học' }, after: { value: 'Đại học' } },
    ];
    google.protect('HS');
    const { reply } = ask({ type: 'take-back', edits });
    expect(reply).toEqual({ type: 'refused', message: sheetsTexts.locked('HS') });
    expect([findCell(google.read(), first)?.value, findCell(google.read(), second)?.value]).toEqual(['Hộ tịch', 'Đại học']);
  });

  it('what was decided stands although Google refuses the marks, the memory and the log', async () => {
    const sheets = await smallSheets();
    const before = await sectionText(sheets, 'II');
    sheets.google.fate((call) => {
      if (/Rules$|setProperties|insertSheet/.test(call)) throw new Error('Exception: Service Spreadsheets failed.');
    });
    expect(sheets.ask({ type: 'save-passage', section: 'II', before, text: 'Mới.' })).toMatchObject({ reply: { type: 'saved' }, at: '' });
    sheets.google.fate(null);
    expect(await sectionText(sheets, 'II')).toBe('Mới.');
    // Nobody knows that it changed, so the next look says so.
    expect(sheets.script.run('sbcChanged', '')).toBe(true);
  });

  it('says which sheet is half written where Google refuses to give back what stood there', async () => {
    const { google, ask } = await smallSheets();
    const first = placeOf(google.read(), 'HS', 'Hộ tịch');
    const second = placeOf(google.read(), 'CB', 'Đại học');
    const edits: readonly Edit[] = [
      { place: first, before: { value: 'Việc hộ tịch' }, after: { value: 'Hộ tịch' } },
      { place: second, before: { value: 'Trình độ đại học' }, after: { value: 'Đại học' } },
    ];
    let written = 0;
    google.fate((call) => {
      if (call === 'Range.setValues') written += 1;
      if (written > 1) throw new Error('Exception: Service Spreadsheets failed.');
    });
    expect(ask({ type: 'take-back', edits }).reply).toEqual({ type: 'refused', message: sheetsTexts.halfWritten('CB') });
    google.fate(null);
    expect(google.lockHeld()).toBe(false);
  });

  it('waits for somebody else’s lock, says so where it does not come, and always gives its own back', async () => {
    const sheets = await smallSheets();
    sheets.google.lock(true);
    expect(sheets.ask({ type: 'check' }).reply).toEqual({ type: 'refused', message: sheetsTexts.busy });
    expect(sheets.ask({ type: 'open' }).reply.type).toBe('opened');
    sheets.google.lock(false);
    sheets.google.quotaFailure();
    expect(sheets.ask({ type: 'check' }).reply).toEqual({ type: 'refused', message: sheetsTexts.quota });
    sheets.google.fate(null);
    expect(sheets.google.lockHeld()).toBe(false);
    expect(await save(sheets, 'Mới.')).toBe('Mới.');
    expect(sheets.google.lockHeld()).toBe(false);
  });

  it('every decision adds a line to the hidden log: when, who, what, where; a look adds none', async () => {
    const sheets = await smallSheets();
    await save(sheets, '=Lời văn mới.');
    sheets.ask({ type: 'check' });
    sheets.said({ type: 'mark-section', section: 'I.2', state: 'đã xong' }, 'marked');
    sheets.google.become('minh@example.org');
    sheets.ask({ type: 'add-table', table: 'KP' }, '');
    const log = sheetOf(sheets.google, '_nhật ký');
    expect(log.hidden).toBe(true);
    expect(log.looks.get('warningOnly')).toBe(true);
    const lines = log.rows.map((row) => row.map(({ value }) => value));
    expect(lines.map((line) => line.slice(1))).toEqual([
      ['Ai', 'Việc', 'Chỗ'],
      ['lan@example.org (Lan)', 'Soạn lời văn', 'II. KIẾN NGHỊ'],
      ['lan@example.org (Lan)', 'Ghi trạng thái mục', '2. Đội ngũ'],
      ['minh@example.org', 'Thêm biểu', 'KP'],
    ]);
    expect(lines.slice(1).every(([at]) => at === '2025-12-15 09:00:00')).toBe(true);
  });

  it('each writing moves the count that other panels look at; a check with nothing to write does not', async () => {
    const sheets = await smallSheets();
    const { at } = sheets.ask({ type: 'check' });
    expect(sheets.ask({ type: 'check' }).at).toBe(at);
    expect(sheets.script.run('sbcChanged', at)).toBe(false);
    await save(sheets, 'Mới.');
    expect(sheets.script.run('sbcChanged', at)).toBe(true);
  });
});

function formulaOf(google: Google, name: string): Place {
  const rows = google.read().sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const row = rows.findIndex((cells) => cells.some(({ formula }) => formula?.startsWith('=IF(COUNT')));
  const column = (rows[row] ?? []).findIndex(({ formula }) => formula !== undefined);
  return { sheet: name, row: row + 1, column: column + 1 };
}

function typeQuietly(google: Google, { sheet, row, column }: Place, value: string): void {
  cellAt(sheetOf(google, sheet), row, column).value = value;
  google.book.version += 1;
}
