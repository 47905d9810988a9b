import { afterEach, describe, expect, it } from 'vitest';
import { markBook } from '../../addin-excel/mark.ts';
import { type BookRead, readBook } from '../../addin-excel/read-book.ts';
import { writeBook } from '../../addin-excel/write-book.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import type { Cell, Edit, Finding, Severity, Workbook } from '../../core/index.ts';
import { checked, said } from '../support/ask-desk.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { type OpenExcel, openExcel } from './host/open-excel.ts';
import { type OpenDesk, openDesk, versions } from './support/open-desk.ts';
import { typeIn } from './support/type-in.ts';

const built = forms[0];
if (!built) throw new Error('no form is built in');
const commune = layoutBook(built.form, built.samples.sample);
const small = layoutBook(smallForm, smallFilling);
const kilobyte = 1024;

let close: () => void | Promise<void> = () => {};
afterEach(async () => {
  await close();
  close = () => {};
});

async function start(book: Parameters<typeof openDesk>[0], api: (typeof versions)[number]): Promise<OpenDesk> {
  const opened = await openDesk(book, api);
  close = opened.end;
  return opened;
}

describe.each(versions)('with ExcelApi %s', (api) => {
  it('a check takes four rounds at most, two more where the book has something to write', async () => {
    const { desk, host } = await start(commune, api);
    host.resetCounts();
    await checked(desk);
    expect(host.counts().syncs).toBeLessThanOrEqual(6);
    host.resetCounts();
    await checked(desk);
    expect(host.counts().syncs).toBeLessThanOrEqual(4);
  });

  it('a check of many findings takes no more rounds than one of few', async () => {
    const opened = await start(small, api);
    await checked(opened.desk);
    const texts = Array.from({ length: 15 }, (_, at) => ({
      place: { sheet: 'HS', row: 10 + at, column: 5 },
      held: { value: `chữ ${at}` },
    }));
    const { findings } = await typeIn(opened, texts);
    expect(findings.length).toBeGreaterThan(10);
    opened.host.resetCounts();
    await checked(opened.desk);
    expect(opened.host.counts().syncs).toBeLessThanOrEqual(4 + 2);
  });

  it('an edit takes two rounds at most, and nothing is written where that would cost the person’s way back', async () => {
    const opened = await start(small, api);
    await checked(opened.desk);
    opened.host.resetCounts();
    await typeIn(opened, [{ place: { sheet: 'HS', row: 11, column: 5 }, held: { value: 'chữ' } }]);
    expect(opened.host.counts().syncs).toBeLessThanOrEqual(api === '1.19' ? 2 : 1);
    expect(opened.host.undoStackEmptied()).toBe(false);
  });

  it('opening a book and looking at it writes nothing', async () => {
    const { desk, host } = await start(commune, api);
    await said(desk, { type: 'open' }, 'opened');
    await said(desk, { type: 'check', first: true }, 'checked');
    await said(desk, { type: 'figures' }, 'figures');
    await said(desk, { type: 'document', preview: true }, 'document');
    expect([host.dirty(), host.undoStackEmptied()]).toEqual([false, false]);
  });
});

describe('what goes over to Excel', () => {
  const severities: readonly Severity[] = ['error', 'warning', 'hint'];
  /** Cells that are nowhere side by side. */
  const scattered = (sheets: number, count: number): readonly Finding[] =>
    Array.from({ length: count }, (_, at) => {
      const severity = severities[at % 3] ?? 'hint';
      const place = { sheet: `Biểu ${(at % sheets) + 1}`, row: 2 * Math.floor(at / sheets) + 1, column: 1 + (at % 3) * 2 };
      return { rule: 'table/cell', key: `${at}`, severity, place, related: [], data: {}, message: 'x', fixes: [] };
    });
  const book = (sheets: number): Workbook => ({
    sheets: Array.from({ length: sheets }, (_, at) => ({ name: `Biểu ${at + 1}`, rows: [[{ value: at }]] })),
    names: {},
  });
  const excel = async (workbook: Workbook): Promise<OpenExcel> => {
    const opened = await openExcel(workbook, { api: '1.19' });
    close = opened.close;
    return opened;
  };
  const read = async (context: Excel.RequestContext): Promise<BookRead> => {
    const found = await readBook(context, { formats: 'all' });
    if ('tooMany' in found) throw new Error('too many cells');
    return found;
  };

  it.each([
    [1, 25],
    [15, 100],
  ])('500 findings on %i sheets are marked with at most %i KB, old marks taken away too', async (sheets, most) => {
    const { host, client } = await excel(book(sheets));
    const draw = (findings: readonly Finding[]): Promise<number> =>
      client.Excel.run(async (context) => {
        const { sheets: known, formats } = await read(context);
        const before = host.counts();
        await markBook(context, known, { findings, live: [] }, formats ?? new Map());
        expect(host.counts().syncs - before.syncs).toBe(1);
        return host.counts().bytes - before.bytes;
      });
    const findings = scattered(sheets, 500);
    expect(await draw(findings)).toBeLessThanOrEqual(most * kilobyte);
    host.resetCounts();
    expect(await draw(findings.map((finding, at) => (at % 7 === 0 ? { ...finding, severity: 'error' } : finding)))).toBeLessThanOrEqual(
      most * kilobyte,
    );
    // All that the check sent, finding the old marks included.
    if (sheets > 1) expect(host.counts().bytes).toBeLessThanOrEqual(most * kilobyte);
    await draw([]);
    expect(host.conditionalFormats('Biểu 1')).toEqual([]);
  });

  it('marks that stand right are left alone', async () => {
    const { host, client } = await excel(book(3));
    const findings = scattered(3, 90);
    for (const syncs of [1, 0]) {
      await client.Excel.run(async (context) => {
        const { sheets, formats } = await read(context);
        host.resetCounts();
        await markBook(context, sheets, { findings, live: [] }, formats ?? new Map());
        expect(host.counts().syncs).toBe(syncs);
      });
    }
  });

  it('10,000 cells are written with at most 150 KB, in two rounds', async () => {
    const { host, client } = await excel(book(1));
    const cell = (at: number): Cell => ({ value: at % 4 === 0 ? `dòng ${at}` : at * 7 });
    const edits = Array.from({ length: 10_000 }, (_, at): Edit => {
      const place = { sheet: 'Biểu 1', row: 2 + Math.floor(at / 20), column: 1 + (at % 20) };
      return { place, before: { value: null }, after: cell(at) };
    });
    await client.Excel.run(async (context) => {
      const { sheets } = await read(context);
      host.resetCounts();
      const written = await writeBook(
        context,
        { edits, own: [], show: [] },
        { sheets, canSuspend: true, formats: new Map(), begin: () => {} },
      );
      expect(written).toMatchObject({ type: 'written', changed: true });
      expect(host.counts().syncs).toBe(2);
      expect(host.counts().bytes).toBeLessThanOrEqual(150 * kilobyte);
    });
    expect(host.read().sheets[0]?.rows[500]?.[19]).toEqual(cell(9_999));
  });

  it('a book of 250,000 cells is read in five rounds: names, extents, and one for each 100,000', async () => {
    const rows = Array.from({ length: 12_500 }, (_, row) => Array.from({ length: 20 }, (_cell, column): Cell => ({ value: row + column })));
    const { host, client } = await excel({ sheets: [{ name: 'Lớn', rows }], names: {} });
    await client.Excel.run(async (context) => {
      host.resetCounts();
      const found = await readBook(context, { formats: 'none' });
      expect(host.counts().syncs).toBe(5);
      expect('tooMany' in found ? null : found.workbook.sheets[0]?.rows[12_499]?.[19]).toEqual({ value: 12_518 });
    });
  });
});
