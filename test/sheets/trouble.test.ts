import { describe, expect, it } from 'vitest';
import { sheetsTexts } from '../../core/texts/sheets.ts';
import { findCell, type Place } from '../../core/workbook/workbook.ts';
import { cellAt } from './fake/book.ts';
import { type Sheets, smallSheets } from './support.ts';

const quota = (): never => {
  throw new Error('Exception: Service invoked too many times for one day: spreadsheets.');
};

function textOf({ said }: Sheets): string {
  return said({ type: 'section', section: 'II' }, 'section').section.text;
}

function saving(sheets: Sheets, text: string) {
  return { type: 'save-passage', section: 'II', before: textOf(sheets), text } as const;
}

/** The first cell of HS that the book computes. */
function computed({ google }: Sheets): Place {
  const rows = google.read().sheets.find(({ name }) => name === 'HS')?.rows ?? [];
  const ours = ({ formula }: { readonly formula?: string }): boolean => formula?.startsWith('=IF(COUNT') ?? false;
  const row = rows.findIndex((cells) => cells.some(ours));
  return { sheet: 'HS', row: row + 1, column: (rows[row] ?? []).findIndex(ours) + 1 };
}

function typeQuietly({ google }: Sheets, { sheet, row, column }: Place, value: number): void {
  const found = google.book.sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`There is no sheet “${sheet}”.`);
  const cell = cellAt(found, row, column);
  delete cell.formula;
  cell.value = value;
  google.book.version += 1;
}

function logged({ google }: Sheets): readonly unknown[][] {
  return (google.book.sheets.find(({ name }) => name === '_nhật ký')?.rows ?? [])
    .slice(1)
    .map((row) => row.slice(1).map(({ value }) => value));
}

describe('what Google does while we write', () => {
  it('a text that was written and cannot be read again is said to be written, told to other panels and logged', async () => {
    const sheets = await smallSheets();
    const { at } = sheets.ask({ type: 'check' });
    const request = saving(sheets, 'Mới hẳn.');
    let wrote = false;
    sheets.google.fate((call) => {
      if (call === 'Range.setValues') wrote = true;
      else if (wrote && call === 'Range.getValues') quota();
    });
    const { reply } = sheets.ask(request);
    sheets.google.fate(null);
    expect(reply).toMatchObject({ type: 'saved', text: 'Mới hẳn.' });
    expect(textOf(sheets)).toBe('Mới hẳn.');
    expect(sheets.script.run('sbcChanged', at)).toBe(true);
    expect(logged(sheets)).toEqual([['lan@example.org (Lan)', 'Soạn lời văn', 'II. KIẾN NGHỊ']]);
  });

  it('other panels hear of a writing although the marks after it fail', async () => {
    const sheets = await smallSheets();
    const { at } = sheets.ask({ type: 'check' });
    const request = saving(sheets, 'Mới.');
    sheets.google.fate((call) => {
      if (/Rules$/.test(call)) quota();
    });
    sheets.google.book.sheets.find(({ name }) => name === 'HS')?.rules.splice(0);
    sheets.google.properties.delete('sbc.marks');
    expect(sheets.ask(request)).toMatchObject({ reply: { type: 'saved' }, at: '' });
    sheets.google.fate(null);
    expect(sheets.script.run('sbcChanged', at)).toBe(true);
  });

  it('a person’s edit in the middle of our writing is still news to the one who wrote', async () => {
    const sheets = await smallSheets();
    sheets.ask({ type: 'check' });
    const request = saving(sheets, 'Mới.');
    const place = computed(sheets);
    let typed = false;
    sheets.google.fate((call) => {
      if (call !== 'Range.setValues' || typed) return;
      typed = true;
      sheets.google.fate(null);
      sheets.google.type([{ place, held: { value: 7 } }]);
    });
    const { reply, at } = sheets.ask(request);
    expect([typed, reply.type, sheets.script.run('sbcChanged', at)]).toEqual([true, 'saved', true]);
    const { at: now } = sheets.ask({ type: 'check' });
    expect(sheets.script.run('sbcChanged', now)).toBe(false);
  });

  it('a mend whose cell was changed just before is made from what stands there now', async () => {
    const sheets = await smallSheets();
    const place = computed(sheets);
    const right = findCell(sheets.google.read(), place)?.formula;
    sheets.google.type([{ place, held: { value: 7 } }]);
    const finding = sheets.said({ type: 'check' }, 'checked').check.findings.find(({ rule }) => rule === 'table/formula');
    let read = 0;
    sheets.google.fate((call) => {
      if (call === 'Range.getFormulas') read += 1;
      if (read === sheets.google.book.sheets.length && call === 'Range.getFormulas') typeQuietly(sheets, place, 8);
    });
    const { edits } = sheets.said({ type: 'apply', fixes: [{ key: finding?.key ?? '', fix: 0 }] }, 'applied');
    sheets.google.fate(null);
    expect(edits.map(({ before }) => before.value)).toEqual([8]);
    expect(findCell(sheets.google.read(), place)?.formula).toBe(right);
  });

  it('what somebody typed while we waited for the lock is in the answer', async () => {
    const sheets = await smallSheets();
    sheets.ask({ type: 'check' });
    const place = computed(sheets);
    sheets.google.fate((call) => {
      if (call !== 'Spreadsheet.getNamedRanges') return;
      sheets.google.fate(null);
      sheets.google.lock(true);
      sheets.google.type([{ place, held: { value: 7 } }]);
      sheets.google.lock(false);
    });
    const { check } = sheets.said({ type: 'check' }, 'checked');
    expect(check.findings.map(({ place: at }) => at)).toContainEqual(expect.objectContaining(place));
  });

  it('the lock is held to compare, write and mark, not while the book is read', async () => {
    const sheets = await smallSheets();
    sheets.ask({ type: 'check' });
    const held: string[] = [];
    sheets.google.fate((call) => {
      if (sheets.google.lockHeld()) held.push(call);
    });
    sheets.ask({ type: 'check' });
    sheets.google.fate(null);
    expect(held.filter((call) => call.startsWith('Range.get'))).toEqual([]);
  });

  it('a look that nobody asked for waits for no lock, writes no cell and marks nothing', async () => {
    const sheets = await smallSheets();
    sheets.google.type([{ place: computed(sheets), held: { value: 7 } }]);
    sheets.google.lock(true);
    const called: string[] = [];
    sheets.google.fate((call) => void called.push(call));
    expect(sheets.said({ type: 'check', first: true }, 'checked').check.findings.length).toBeGreaterThan(0);
    sheets.google.fate(null);
    expect(called.filter((call) => /^(?!Properties).*\.(set|append|insert|delete)/.test(call))).toEqual([]);
  });
});

describe('who does something', () => {
  it('is never a reason to refuse, where Google may not tell', async () => {
    const sheets = await smallSheets();
    sheets.google.fate((call) => {
      if (call === 'User.getEmail') throw new Error('Exception: You do not have permission to call Session.getActiveUser.');
    });
    expect(sheets.ask({ type: 'open' }, '').reply.type).toBe('opened');
    expect(sheets.ask({ type: 'check' }, '').reply.type).toBe('checked');
    expect(sheets.ask(saving(sheets, 'Mới.'), '').reply.type).toBe('saved');
    sheets.said({ type: 'mark-section', section: 'I.2', state: 'đã xong' }, 'marked');
    expect(logged(sheets).map(([who]) => who || '')).toEqual(['', 'Lan']);
  });

  it('is the account first, whatever name was typed, and a name like a formula stays a text', async () => {
    const sheets = await smallSheets({ email: '' });
    sheets.ask(saving(sheets, 'Một.'), '=1+1');
    sheets.google.become('minh@example.org');
    sheets.ask(saving(sheets, 'Hai.'), 'Chủ tịch');
    const log = sheets.google.book.sheets.find(({ name }) => name === sheetsTexts.log.sheet);
    expect(log?.rows.slice(1).map((row) => row[1]?.formula)).toEqual([undefined, undefined]);
    expect(logged(sheets).map(([who]) => String(who))).toEqual([expect.stringMatching(/=1\+1$/), 'minh@example.org (Chủ tịch)']);
  });
});
