import { describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import { markSignature } from '../../core/workbook/mark-plan.ts';
import type { Cell, Place } from '../../core/workbook/workbook.ts';
import type { FakeRule, FakeSheet } from './fake/book.ts';
import { openSheets, type Sheets, smallSheets } from './support.ts';

function tableSheet({ google }: Sheets): FakeSheet {
  const sheet = google.book.sheets.find(({ name }) => name === 'HS');
  if (!sheet) throw new Error('There is no sheet HS.');
  return sheet;
}

const isOurs = ({ formula }: Cell): boolean => formula?.startsWith('=IF(COUNT') ?? false;

/** A cell that the book computes, as long as nobody has typed over it. */
function derivedCell({ google }: Sheets): Place {
  const rows = google.read().sheets.find(({ name }) => name === 'HS')?.rows ?? [];
  const row = rows.findIndex((cells) => cells.some(isOurs));
  return { sheet: 'HS', row: row + 1, column: (rows[row] ?? []).findIndex(isOurs) + 1 };
}

const before: FakeRule = { blocks: [{ sheet: 'HS', row: 1, column: 1 }], formula: '=A1="của tôi"', background: '#00FF00' };
const scale: FakeRule = { blocks: [{ sheet: 'HS', row: 2, column: 2 }], formula: null, background: null };

describe('marks in a spreadsheet', () => {
  it('stand before the person’s own rules, which stay untouched and in order, colour scales too', async () => {
    const sheets = await smallSheets();
    const sheet = tableSheet(sheets);
    const laid = [...sheet.rules];
    sheet.rules = [before, ...laid, scale];
    const typed = derivedCell(sheets);
    sheets.google.type([{ place: typed, held: { value: 7 } }]);
    sheets.ask({ type: 'check' });
    const [first, ...others] = sheet.rules;
    expect([first?.formula, first?.blocks.map(({ row, column }) => ({ sheet: 'HS', row, column }))]).toEqual([markSignature, [typed]]);
    expect(others).toEqual([before, ...laid, scale]);
    // Mended, nothing of ours is left.
    const finding = sheets.said({ type: 'check' }, 'checked').check.findings[0];
    sheets.said({ type: 'apply', fixes: [{ key: finding?.key ?? '', fix: 0 }] }, 'applied');
    expect(sheet.rules).toEqual([before, ...laid, scale]);
  });

  it('a live format that a paste took away is laid again with the next marks on its sheet, and not twice', async () => {
    const sheets = await smallSheets();
    sheets.ask({ type: 'check' });
    const sheet = tableSheet(sheets);
    const laid = sheet.rules.length;
    const lost = sheet.rules.find(({ background }) => background === 'wrong');
    sheet.rules = sheet.rules.filter((rule) => rule !== lost);
    sheets.google.type([{ place: derivedCell(sheets), held: { value: 7 } }]);
    sheets.ask({ type: 'check' });
    const ours = sheet.rules.filter(({ formula }) => formula === markSignature).length;
    expect(sheet.rules.length - ours).toBe(laid);
    expect(sheet.rules.map(({ formula }) => formula)).toContain(lost?.formula);
    sheets.ask({ type: 'check' });
    expect(sheet.rules.length - ours).toBe(laid);
  });

  it('a file that was copied without our memory is marked anew and grows no second format', async () => {
    const sheets = await smallSheets();
    sheets.ask({ type: 'check' });
    const sheet = tableSheet(sheets);
    const count = sheet.rules.length;
    sheets.google.properties.clear();
    sheets.ask({ type: 'check' });
    expect(sheet.rules.length).toBe(count);
  });

  it('a sheet that somebody else locked keeps its looks, and the check goes on', async () => {
    const sheets = await smallSheets();
    sheets.google.type([{ place: derivedCell(sheets), held: { value: 7 } }]);
    const rules = tableSheet(sheets).rules;
    sheets.google.properties.clear();
    sheets.google.protect('HS');
    expect(
      sheets.said({ type: 'check' }, 'checked').check.counts.error + sheets.said({ type: 'check' }, 'checked').check.counts.warning,
    ).toBeGreaterThan(0);
    expect(tableSheet(sheets).rules).toEqual(rules);
  });
});

function printed({ google }: Sheets): readonly string[] {
  return google
    .marked()
    .map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)
    .sort();
}

describe('after a person’s edit', () => {
  it('what the edited sheet alone can tell is marked at once, and the panel hears that the rest is to be checked', async () => {
    const sheets = await smallSheets();
    const { at } = sheets.ask({ type: 'check' });
    const typed = derivedCell(sheets);
    sheets.google.type([{ place: typed, held: { value: 7 } }]);
    expect(sheets.google.marked()).toEqual([typed]);
    expect(sheets.script.run('sbcChanged', at)).toBe(true);
  });

  it('marks that look at other tables stay, and what was explained is not marked again', async () => {
    const [built] = forms;
    if (!built) throw new Error('There is no form.');
    const sheets = await openSheets(layoutBook(built.form, built.samples.sampleWithErrors));
    const { check } = sheets.said({ type: 'check' }, 'checked');
    const explained = check.findings.filter(({ place }) => !['_mẫu', 'Nội dung'].includes(place.sheet)).slice(0, 2);
    expect(explained.length).toBe(2);
    for (const { key } of explained) sheets.said({ type: 'explain', key, reason: 'Đã kiểm tra lại, số này đúng.' }, 'explained');
    const before = printed(sheets);
    expect(before.length).toBeGreaterThan(0);
    for (const name of new Set(check.findings.map(({ place }) => place.sheet))) {
      const depth = sheets.google.book.sheets.find((sheet) => sheet.name === name)?.depth ?? 1;
      const place = { sheet: name, row: Math.min(depth, 200), column: 1 };
      sheets.google.type([{ place, held: { value: 'x' } }]);
      sheets.google.type([{ place, held: { value: null } }]);
    }
    expect(printed(sheets)).toEqual(before);
  });

  it('where rows moved under the marks since the last check, they are left as they are', async () => {
    const [built] = forms;
    if (!built) throw new Error('There is no form.');
    const sheets = await openSheets(layoutBook(built.form, built.samples.sampleWithErrors));
    sheets.ask({ type: 'check' });
    const beyond = JSON.parse(sheets.google.properties.get('sbc.beyond') ?? 'null') as Record<string, { far: object }>;
    const id = Object.entries(beyond).find(([, { far }]) => Object.keys(far).length > 0)?.[0];
    const sheet = sheets.google.book.sheets.find((one) => String(one.id) === id);
    if (!sheet) throw new Error('No sheet has a mark from beyond it.');
    const moved = sheet.rules.map((rule) => ({ ...rule, blocks: rule.blocks.map((block) => ({ ...block, row: block.row + 1 })) }));
    sheet.rules = [...moved];
    sheets.google.type([{ place: { sheet: sheet.name, row: Math.min(sheet.depth, 200), column: 1 }, held: { value: 'x' } }]);
    expect(sheet.rules).toEqual(moved);
  });

  it('before the first check, and while another script writes, only the panel is told', async () => {
    const sheets = await smallSheets();
    sheets.google.type([{ place: derivedCell(sheets), held: { value: 7 } }]);
    expect([sheets.google.marked(), sheets.script.run('sbcChanged', '0')]).toEqual([[], true]);
    const { at } = sheets.ask({ type: 'check' });
    sheets.google.lock(true);
    sheets.google.resetCalls();
    sheets.google.type([{ place: { sheet: 'Nội dung', row: 6, column: 4 }, held: { value: 'Mới.' } }]);
    expect(sheets.google.calls().total).toBeLessThanOrEqual(2);
    expect(sheets.script.run('sbcChanged', at)).toBe(true);
  });

  it('an edit on a sheet without a book, or in the log, costs nothing', async () => {
    const sheets = await smallSheets();
    sheets.google.insertSheet('_nhật ký');
    sheets.google.resetCalls();
    sheets.google.type([{ place: { sheet: '_nhật ký', row: 1, column: 1 }, held: { value: 'x' } }]);
    expect(sheets.google.calls().total).toBe(0);
    sheets.google.deleteSheet('_mẫu');
    sheets.google.type([{ place: { sheet: 'HS', row: 1, column: 1 }, held: { value: 'x' } }]);
    expect(sheets.google.calls().total).toBe(0);
  });

  it('a trigger that fails in the middle leaves the edit and still tells the panel', async () => {
    const sheets = await smallSheets();
    const { at } = sheets.ask({ type: 'check' });
    sheets.google.fate((call) => {
      if (call === 'Spreadsheet.getNamedRanges') throw new Error('Exception: Service Spreadsheets timed out.');
    });
    sheets.google.type([{ place: derivedCell(sheets), held: { value: 7 } }]);
    sheets.google.fate(null);
    expect(sheets.script.run('sbcChanged', at)).toBe(true);
    expect(sheets.google.lockHeld()).toBe(false);
  });
});
