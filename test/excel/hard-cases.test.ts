import { afterEach, describe, expect, it } from 'vitest';
import type { Filling } from '../../core/form/filling.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sheets } from '../../core/form/sheets.ts';
import { forms } from '../../core/forms.ts';
import { answerEveryday, type BookPlan, createShift, type Finding, findCell, type Held, type Place } from '../../core/index.ts';
import { placeOf } from '../support/ask.ts';
import { checked, heard, said, section } from '../support/ask-desk.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { type OpenDesk, openDesk, versions } from './support/open-desk.ts';
import { typeIn } from './support/type-in.ts';

const built = forms[0];
if (!built) throw new Error('no form is built in');
const commune = layoutBook(built.form, built.samples.sample);
const small = (filling: Filling = smallFilling): BookPlan => layoutBook(smallForm, filling);
const now = { today: '2025-12-15', who: '' };

let open: OpenDesk | null = null;
afterEach(async () => {
  await open?.end();
  open = null;
});

describe.each(versions)('with ExcelApi %s', (api) => {
  const start = async (book: BookPlan): Promise<OpenDesk> => {
    open = await openDesk(book, api);
    return open;
  };
  /** The check, which must say what the same book says anywhere else. */
  const findings = async ({ desk, host }: OpenDesk): Promise<readonly Finding[]> => {
    const found = (await checked(desk)).findings;
    const { reply } = answerEveryday(host.read(), { type: 'check' }, now);
    expect(found).toEqual(reply.type === 'checked' ? reply.check.findings : []);
    return found;
  };
  const at = (opened: OpenDesk, sheet: string, text: string): Place => placeOf(opened.host.read(), sheet, text);
  const put = (place: Place, value: Held['value']) => [{ place, held: { value } }];

  it('an empty table is read as a table with nothing in it yet', async () => {
    const opened = await start(small({ ...smallFilling, tables: {} }));
    expect((await findings(opened)).filter(({ rule }) => rule === 'table/cell')).toEqual([]);
    const { book } = await said(opened.desk, { type: 'open' }, 'opened');
    expect(book.trouble).toEqual([]);
  });

  it('merged headings are read as what stands under them', async () => {
    const opened = await start(small());
    expect(small().sheets.some(({ merges }) => merges.length > 0)).toBe(true);
    const { figures } = await said(opened.desk, { type: 'figures' }, 'figures');
    expect(figures.find(({ name }) => name === 'hồ sơ tiếp nhận')?.printed).toBe('3.901');
  });

  it.each([
    ['15/12/2025', 'is read as that day', []],
    ['15/12/25', 'is told where it stands', ['table/cell']],
  ] as const)('a day written as the text %s stays the text it is and %s', async (written, _, rules) => {
    const opened = await start(small());
    const label = at(opened, sheets.general, 'Ngày ký');
    const place = { ...label, column: label.column + 1 };
    opened.host.pasteBlock(place, [[{ value: written }]], '@');
    const found = await findings(opened);
    expect(findCell(opened.host.read(), place)).toEqual({ value: written });
    expect(
      found.filter((finding) => finding.place.sheet === place.sheet && finding.place.row === place.row).map(({ rule }) => rule),
    ).toEqual(rules);
  });

  it('an error in a cell is found where it stands', async () => {
    const opened = await start(small());
    const place = { ...at(opened, 'HS', 'Hộ tịch'), column: 5 };
    await checked(opened.desk);
    await typeIn(opened, [{ place, held: { value: null, formula: '=1/0' } }]);
    expect(findCell(opened.host.read(), place)?.value).toBe('#DIV/0!');
    expect((await findings(opened)).some((finding) => finding.place.sheet === 'HS' && finding.place.row === place.row)).toBe(true);
  });

  it('a person’s own formula among the numbers counts with what it gives', async () => {
    const opened = await start(small());
    const place = { ...at(opened, 'HS', 'Hộ tịch'), column: 5 };
    await checked(opened.desk);
    await typeIn(opened, [{ place, held: { value: null, formula: '=500+100' } }]);
    expect(findCell(opened.host.read(), place)).toEqual({ value: 600, formula: '=500+100' });
    expect((await findings(opened)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('letters that come in two parts are the same letters', async () => {
    const opened = await start(small());
    const label = at(opened, 'HS', 'Hộ tịch');
    await checked(opened.desk);
    const told = await typeIn(opened, put(label, 'Hộ tịch'.normalize('NFD')));
    expect(told.counts.error).toBe(0);
    await findings(opened);
  });

  it('of two tables with the same headings the named one is meant', async () => {
    const plan = small();
    const table = plan.sheets.find(({ name }) => name === 'HS');
    if (!table) throw new Error('the small form has lost its table');
    const opened = await start({ ...plan, sheets: [{ ...table, name: 'HS (2)' }, ...plan.sheets] });
    await checked(opened.desk);
    const row = at(opened, 'HS', 'Hộ tịch').row;
    const copied = await typeIn(opened, put({ sheet: 'HS (2)', row, column: 5 }, 999));
    expect(copied.counts.error).toBe(0);
    const meant = await typeIn(opened, put({ sheet: 'HS', row, column: 5 }, 999));
    expect(meant.findings.some(({ place }) => place.sheet === 'HS')).toBe(true);
  });

  it('a sheet renamed in the middle of writing is written to all the same, or not at all', async () => {
    const opened = await start(small());
    const { text } = await section(opened.desk, 'II');
    const reply = opened.desk.ask({ type: 'save-passage', section: 'II', before: text, text: 'Đoạn mới.' });
    opened.host.renameSheet(sheets.content, 'Lời văn');
    const { type } = await reply;
    const after = (await section(opened.desk, 'II')).text;
    expect(after).toBe(type === 'saved' ? 'Đoạn mới.' : text);
    expect((await section(opened.desk, 'II')).place.sheet).toBe('Lời văn');
  });

  it('a renamed sheet is known again at the next edit, and a row inserted above moves what is told', async () => {
    const opened = await start(small());
    await checked(opened.desk);
    opened.host.renameSheet('HS', 'Biểu hồ sơ');
    opened.host.insertRows('Biểu hồ sơ', 2, 3);
    const place = { ...at(opened, 'Biểu hồ sơ', 'Hộ tịch'), column: 5 };
    const told = await typeIn(opened, put(place, 601));
    const finding = told.findings.find(({ rule }) => rule === 'table/relation');
    expect(finding?.place).toMatchObject({ sheet: 'Biểu hồ sơ', row: place.row });
  });

  it('a block of 30 rows with headings and a total row pasted over F-06 is answered, marked and can be taken back', async () => {
    const opened = await start(commune);
    await checked(opened.desk);
    const table = (await said(opened.desk, { type: 'open' }, 'opened')).book.tables.find(({ key }) => key === 'F-06');
    if (!table) throw new Error('the form has lost F-06');
    const corner = { sheet: table.place.sheet, row: table.place.row, column: table.place.column + 1 };
    const before = opened.host.read();
    const sheet = before.sheets.find(({ name }) => name === corner.sheet);
    // As copied from a page of the web: the same headings, every number bare, and a total row in the middle of ours.
    const block = Array.from({ length: 30 }, (_, row): Held[] =>
      Array.from({ length: 13 }, (_cell, column): Held => {
        const value = sheet?.rows[corner.row + row - 1]?.[corner.column + column - 1]?.value ?? null;
        if (row < 5) return { value };
        if (column === 0) return { value: row === 29 ? 'Tổng số' : value };
        return { value: row * 10 + column };
      }),
    );
    const told = heard(opened.desk, 'checked');
    opened.host.pasteBlock(corner, block);
    const { check } = await told;
    expect(check.findings.filter(({ place }) => place.sheet === corner.sheet).length).toBeGreaterThan(0);
    const found = await findings(opened);
    if (api !== '1.7') expect(opened.marked().length).toBeGreaterThan(0);
    expect(found.length).toBeGreaterThan(0);
    // The person takes the paste back.
    const old = block.map((cells, row) =>
      cells.map((_, column) => findCell(before, { ...corner, row: corner.row + row, column: corner.column + column }) ?? { value: null }),
    );
    const again = heard(opened.desk, 'checked');
    opened.host.pasteBlock(corner, old);
    expect((await again).check.counts.error).toBe(0);
    await findings(opened);
    expect(opened.marked()).toEqual([]);
  });
});

it.each(versions)(
  '20,000 rows are read in rounds and checked, and an edit among them is answered, with ExcelApi %s',
  async (api) => {
    open = await openDesk(small(), api);
    const { desk, host } = open;
    const { row } = placeOf(host.read(), 'HS', 'Bảo trợ xã hội');
    const cells = host.read().sheets.find(({ name }) => name === 'HS')?.rows[row - 1] ?? [];
    const more = 20_000;
    host.insertRows('HS', row + 1, more);
    host.pasteBlock(
      { sheet: 'HS', row: row + 1, column: 1 },
      Array.from({ length: more }, (_, index) =>
        cells.map(({ value, formula }, column): Held => {
          // The number in the row is typed: ours counts all rows above it, 20,000 times over.
          if (column === 1) return { value: index + 5 };
          if (formula !== undefined) return { value: null, formula: createShift(formula)(index + 1, 0) };
          return { value: column === 2 ? `Lĩnh vực ${index + 1}` : value };
        }),
      ),
    );
    host.resetCounts();
    const first = await checked(desk);
    expect(first.findings.filter(({ place }) => place.row > row && place.row <= row + more)).toEqual([]);
    // Names, extents, three rounds of cells, looking at and writing what the book keeps, marks.
    expect(host.counts().syncs).toBeLessThanOrEqual(8);
    const place = { sheet: 'HS', row: row + 19_000, column: 5 };
    const { findings } = await typeIn(open, [{ place, held: { value: 1 } }]);
    expect(findings.some((finding) => finding.place.sheet === 'HS' && finding.place.row === place.row)).toBe(true);
  },
  120_000,
);
