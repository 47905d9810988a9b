import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../core/files.ts';
import { forms } from '../../core/forms.ts';
import { findCell, type Place, type Workbook } from '../../core/index.ts';
import { answer, patchXlsx, writeXlsx } from '../../core/whole.ts';
import { readLook } from '../../local/look/read-look.ts';
import { createBook } from '../../local/page/book.ts';
import { formatOf } from '../../local/page/grid-sheets.ts';
import { createPageDesk, type PageDesk } from '../../local/page/page-desk.ts';
import type { Draft, HostEvent } from '../../panel/desk.ts';

const now = { today: '2025-12-10', who: '' };

describe('a desk over a file in memory', () => {
  it('finds the two errors of the sample and marks them', async () => {
    const { desk } = openSample();
    const check = await checked(desk);
    expect(check.counts.error + check.counts.warning).toBe(2);
    expect(desk.marks()?.findings).toHaveLength(2);
  });

  it('what is typed in the grid is checked at once, and told to the panel', async () => {
    const { desk, events } = openSample();
    await checked(desk);
    const place = await tableInput(desk);
    const before = numberAt(desk, place);
    expect(desk.write([{ place, typed: String(before + 7) }])).toBeNull();
    expect(numberAt(desk, place)).toBe(before + 7);
    expect(events.map(({ type }) => type)).toEqual(['kept', 'checked']);
  });

  it('what we compute follows what is typed', async () => {
    const { desk } = openSample();
    await checked(desk);
    const place = await tableInput(desk);
    const was = desk.book.workbook();
    desk.write([{ place, typed: String(numberAt(desk, place) + 7) }]);
    const followed = desk.book
      .edits()
      .filter(({ place: at, after }) => after.formula !== undefined && findCell(was, at)?.value !== after.value);
    expect(followed.length).toBeGreaterThan(0);
    for (const { after } of followed) expect(after.value).not.toBeNull();
  });

  it('a formula of one’s own is not calculated from the start, nor once a cell under it changes', async () => {
    const { desk } = openSample();
    await checked(desk);
    const place = await tableInput(desk);
    const far: Place = { sheet: place.sheet, row: 400, column: 3 };
    desk.write([{ place: far, typed: `=${cellName(place)}*2` }]);
    desk.book.settle();
    expect(desk.book.isStale(far)).toBe(true);
    desk.write([{ place, typed: '5' }]);
    desk.book.settle();
    expect(desk.book.isStale(far)).toBe(true);
    desk.write([{ place: far, typed: '7' }]);
    expect(desk.book.isStale(far)).toBe(false);
    desk.undo();
    desk.book.settle();
    expect(desk.book.isStale(far)).toBe(true);
    expect(findCell(desk.book.workbook(), far)?.value).toBeNull();
  });

  it('a formula of ours put back is calculated at once, blank rows too', async () => {
    const { desk } = openSample();
    await checked(desk);
    const reply = await desk.ask({ type: 'open' });
    const sheets = new Set(reply.type === 'opened' ? reply.book.tables.map(({ place }) => place.sheet) : []);
    const derived = desk.book
      .workbook()
      .sheets.filter(({ name }) => sheets.has(name))
      .flatMap(({ name, rows }) =>
        rows.flatMap((row, at) =>
          row.flatMap(({ formula }, across) => (formula === undefined ? [] : [{ sheet: name, row: at + 1, column: across + 1 }])),
        ),
      );
    const blank = derived.find((place) => findCell(desk.book.workbook(), place)?.value === null);
    for (const place of [derived[0], blank]) {
      if (!place) throw new Error('nothing derived');
      desk.write([{ place, typed: '7' }]);
      desk.undo();
      desk.book.settle();
      expect(desk.book.isStale(place)).toBe(false);
    }
  });

  it('undo and redo walk through what was typed, and come to the same book', async () => {
    const { desk } = openSample();
    await checked(desk);
    const place = await tableInput(desk);
    const first = numberAt(desk, place);
    desk.write([{ place, typed: '11' }]);
    desk.write([{ place, typed: '12' }]);
    expect(desk.undo().sentence).toBeNull();
    expect(numberAt(desk, place)).toBe(11);
    desk.undo();
    expect(numberAt(desk, place)).toBe(first);
    expect(desk.can()).toEqual({ back: false, forth: true });
    desk.redo();
    desk.redo();
    expect(numberAt(desk, place)).toBe(12);
    expect(desk.can()).toEqual({ back: true, forth: false });
  });

  it('letters of one passage are one step back', async () => {
    const { desk } = openSample();
    const section = await firstSection(desk);
    const text = await passageOf(desk, section);
    let before = text;
    for (const added of [' M', ' Mộ', ' Một']) {
      const reply = await desk.ask({ type: 'save-passage', section, before, text: text + added });
      expect(reply.type).toBe('saved');
      if (reply.type === 'saved') before = reply.text;
    }
    desk.undo();
    expect(await passageOf(desk, section)).toBe(text);
  });

  it('a fix is written, can be undone, and the finding comes back', async () => {
    const { desk } = openSample();
    const check = await checked(desk);
    const finding = check.findings.find(({ fixes }) => fixes.length > 0);
    const reply = await desk.ask({ type: 'apply', fixes: [{ key: finding?.key ?? '', fix: 0 }] });
    expect(reply.type).toBe('applied');
    expect((await checked(desk)).findings.some(({ key }) => key === finding?.key)).toBe(false);
    desk.undo();
    expect((await checked(desk)).findings.some(({ key }) => key === finding?.key)).toBe(true);
  });

  it('the saved file holds what is on the screen and opens again with the same findings', async () => {
    const { desk } = openSample();
    await checked(desk);
    const place = await tableInput(desk);
    desk.write([{ place, typed: '77' }]);
    const saved = desk.book.toBytes(patchXlsx);
    if (saved.type !== 'patched') throw new Error(saved.message);
    const again = openBytes(saved.bytes);
    expect(numberAt(again.desk, place)).toBe(77);
    expect((await checked(again.desk)).findings.map(({ key }) => key)).toEqual((await checked(desk)).findings.map(({ key }) => key));
  });

  it('a lost tab is made whole from the file and what was written since', async () => {
    const { desk } = openSample();
    await checked(desk);
    const place = await tableInput(desk);
    desk.write([{ place, typed: '78' }]);
    const { book } = desk;
    const again = openBytes(book.original, { edits: book.edits(), show: book.shown() });
    expect(again.desk.book.workbook().sheets).toEqual(book.workbook().sheets);
  });

  it('cells typed back to what they were leave nothing to write', async () => {
    const { desk } = openSample();
    await checked(desk);
    const settled = desk.book.edits().length;
    const place = await tableInput(desk);
    const first = numberAt(desk, place);
    desk.write([{ place, typed: '79' }]);
    desk.write([{ place, typed: String(first) }]);
    expect(desk.book.edits()).toHaveLength(settled);
  });

  it('a workbook that is not ours is shown and never written', () => {
    const place: Place = { sheet: 'Trang 1', row: 1, column: 1 };
    const { desk } = openWorkbook({ sheets: [{ name: 'Trang 1', rows: [[{ value: 'chữ' }]] }], names: {} });
    expect(desk.write([{ place, typed: 'khác' }])).toMatch(/Sổ báo cáo/);
    expect(findCell(desk.book.workbook(), place)?.value).toBe('chữ');
  });
});

function openSample(): Opened {
  const [built] = forms;
  if (!built) throw new Error('no form');
  const request = { type: 'new', form: built.form, filling: built.samples.sampleWithTwoErrors, period: null, unit: null } as const;
  const { newBook } = answer({ sheets: [], names: {} }, request, now);
  if (!newBook) throw new Error('no book');
  return openBytes(writeXlsx(newBook));
}

interface Opened {
  readonly desk: PageDesk;
  readonly events: readonly HostEvent[];
}

function openBytes(bytes: Uint8Array, past?: Parameters<typeof createBook>[2]): Opened {
  const read = readXlsx(bytes);
  if (read.type !== 'workbook') throw new Error(read.message);
  return openWorkbook(read.workbook, bytes, past);
}

function openWorkbook(workbook: Workbook, bytes: Uint8Array = new Uint8Array(), past?: Parameters<typeof createBook>[2]): Opened {
  const look = readLook(bytes);
  const drafts = new Map<string, Draft>();
  const remembered = new Map<string, string>();
  const events: HostEvent[] = [];
  const desk = createPageDesk(createBook(bytes, workbook, past), {
    file: 'so.xlsx',
    identity: 'so.xlsx',
    today: () => now.today,
    formatOf: (place) => formatOf(look, place),
    goTo: () => {},
    deliver: async () => ({ said: '', otherWay: '' }),
    refresh: () => {},
    drafts: {
      read: async () => [...drafts.values()],
      keep: async (draft) => {
        drafts.set(draft.section, draft);
      },
      drop: async (section) => {
        drafts.delete(section);
      },
    },
    memory: { read: (name) => remembered.get(name) ?? null, write: (name, value) => void remembered.set(name, value) },
  });
  desk.watch((event) => events.push(event));
  return { desk, events };
}

async function checked(desk: PageDesk) {
  const reply = await desk.ask({ type: 'check' });
  if (reply.type !== 'checked') throw new Error(`a check was answered with ${reply.type}`);
  return reply.check;
}

/** A typed number of the first table that something is computed from. */
async function tableInput(desk: PageDesk): Promise<Place> {
  const reply = await desk.ask({ type: 'open' });
  const table = reply.type === 'opened' ? reply.book.tables[0] : undefined;
  const sheet = desk.book.workbook().sheets.find(({ name }) => name === table?.place.sheet);
  if (!sheet) throw new Error('no table');
  for (const [index, row] of sheet.rows.entries()) {
    const column = row.findIndex(({ value, formula }) => typeof value === 'number' && formula === undefined && value > 20);
    if (column > 0) return { sheet: sheet.name, row: index + 1, column: column + 1 };
  }
  throw new Error('no number');
}

function numberAt(desk: PageDesk, place: Place): number {
  const value = findCell(desk.book.workbook(), place)?.value;
  return typeof value === 'number' ? value : Number.NaN;
}

function cellName({ row, column }: Place): string {
  return `${String.fromCharCode(64 + column)}${row}`;
}

async function firstSection(desk: PageDesk): Promise<string> {
  const reply = await desk.ask({ type: 'open' });
  return (reply.type === 'opened' && reply.book.outline[0]?.key) || '';
}

async function passageOf(desk: PageDesk, section: string): Promise<string> {
  const reply = await desk.ask({ type: 'section', section });
  return reply.type === 'section' ? reply.section.text : `${reply.type}`;
}
