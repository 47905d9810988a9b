import { afterEach, describe, expect, it } from 'vitest';
import type { Request } from '../../core/desk/request.ts';
import { renderDocx } from '../../core/docx/render.ts';
import type { Filling } from '../../core/form/filling.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sheets } from '../../core/form/sheets.ts';
import type { Held } from '../../core/workbook/edit.ts';
import type { BookPlan } from '../../core/workbook/plan.ts';
import { findCell, type Place, type Workbook } from '../../core/workbook/workbook.ts';
import type { Deliverable, Desk, HostEvent } from '../../panel/desk.ts';
import { placeOf } from './ask.ts';
import { breakTable, cellName, checked, heard, said, section, textOf } from './ask-desk.ts';
import { smallFilling, smallForm } from './small-form.ts';

/** A host with a book open in it, and the hands of a person and of fate. What a host has no such thing for is null. */
export interface DeskUnderTest {
  readonly desk: Desk;
  /** The book as it stands in the host now. */
  read(): Promise<Workbook>;
  /** A person types or pastes into the grid, all cells at once. */
  typeInGrid(cells: readonly { readonly place: Place; readonly held: Held }[]): Promise<void>;
  /** The cells the host shows as marked. */
  marked(): Promise<readonly Place[]>;
  /** Where the person was last taken. */
  shownPlace(): Promise<Place | null>;
  /** What was last handed out. */
  handedOut(): Promise<Deliverable | null>;
  /** Somebody else's sheet. */
  readonly protect: ((sheet: string) => Promise<void>) | null;
  /** The host goes away, and comes back with the book as it was. */
  readonly vanish: (() => Promise<void>) | null;
  readonly comeBack: (() => Promise<void>) | null;
  end(): Promise<void>;
}

/** What a host has no such thing for, and why. */
export interface Lacks {
  readonly protect?: string;
  readonly vanish?: string;
  /** No marks on the cells: the list alone shows what was found. */
  readonly marks?: string;
  /** Marks follow a check that was asked for, not each edit. */
  readonly marksWhileTyping?: string;
}

/** What every host must do, whatever it is: the same questions, the same answers, nothing half written. */
export function describeDesk(name: string, makeDesk: (book: BookPlan) => Promise<DeskUnderTest>, lacks: Lacks = {}): void {
  describe(`${name}: a desk`, () => {
    let open: DeskUnderTest | null = null;
    const start = async (filling: Filling = smallFilling): Promise<DeskUnderTest> => {
      open = await makeDesk(layoutBook(smallForm, filling));
      return open;
    };
    afterEach(async () => {
      await open?.end();
      open = null;
    });

    it('opens the book it was given', async () => {
      const { desk } = await start();
      const { book } = await said(desk, { type: 'open' }, 'opened');
      expect(book.form?.name).toBe('Báo cáo nhỏ');
      expect([book.unit, book.period, book.writable, book.trouble]).toEqual(['UBND xã Bình Minh', 'năm 2025', true, []]);
      expect(book.outline.map(({ key }) => key)).toEqual(['mở đầu', 'I', 'II', 'kết thúc']);
      expect(book.tables.map(({ key, hidden }) => `${key}${hidden ? ' hidden' : ''}`)).toEqual(['HS', 'CB', 'KP hidden']);
      expect(desk.host.file).not.toBe('');
      expect(desk.host.identity).not.toBe('');
    });

    it('checks, finds nothing in a book that agrees, and fills Bản in', async () => {
      const host = await start();
      expect((await checked(host.desk)).counts).toMatchObject({ error: 0 });
      const book = await host.read();
      expect(() => placeOf(book, sheets.content, 'Hiện có 10 công chức.')).not.toThrow();
    });

    it('tells of what is typed in the grid, and marks it', async () => {
      const host = await start();
      await checked(host.desk);
      const { finding } = await breakTable(host);
      expect(finding.place.sheet).toBe('HS');
      if (lacks.marks ?? lacks.marksWhileTyping) expect(await host.marked()).toEqual([]);
      if (lacks.marksWhileTyping) await checked(host.desk);
      const marked = await host.marked();
      expect(marked.map(cellName).includes(cellName(finding.place))).toBe(lacks.marks === undefined);
    });

    it('goes to where a finding stands', async () => {
      const host = await start();
      const { finding } = await breakTable(host);
      await host.desk.goTo(finding.place);
      expect(cellName((await host.shownPlace()) ?? nowhere)).toBe(cellName(finding.place));
    });

    it('saves a section as it is typed', async () => {
      const host = await start();
      const text = 'Đề nghị hỗ trợ kinh phí.\nĐề nghị tập huấn {cuộc họp} buổi.';
      await said(host.desk, { type: 'save-passage', section: 'II', before: await textOf(host.desk, 'II'), text }, 'saved');
      expect(await textOf(host.desk, 'II')).toBe(text);
      const book = await host.read();
      expect(() => placeOf(book, sheets.content, 'Đề nghị tập huấn 03 buổi.')).not.toThrow();
    });

    it('writes nothing over what somebody typed meanwhile, and shows both', async () => {
      const host = await start();
      const before = await textOf(host.desk, 'II');
      const place = (await section(host.desk, 'II')).place;
      await host.typeInGrid([{ place, held: { value: 'Người khác đã viết.' } }]);
      const { places } = await said(host.desk, { type: 'save-passage', section: 'II', before, text: 'Của tôi.' }, 'conflict');
      expect(places.map(({ mine, theirs }) => [mine, theirs])).toEqual([['Của tôi.', 'Người khác đã viết.']]);
      expect(await textOf(host.desk, 'II')).toBe('Người khác đã viết.');
    });

    it('fixes by one button, and takes back what it fixed', async () => {
      const host = await start();
      const { finding, broken } = await breakTable(host);
      const fixed = await said(host.desk, { type: 'apply', fixes: [{ key: finding.key, fix: 0 }] }, 'applied');
      expect(fixed.check.findings.map(({ key }) => key)).not.toContain(finding.key);
      await said(host.desk, { type: 'take-back', edits: fixed.edits }, 'taken-back');
      expect(findCell(await host.read(), broken)?.value).toBe(7);
      expect((await checked(host.desk)).findings.map(({ key }) => key)).toContain(finding.key);
    });

    it('never takes back over what was typed since', async () => {
      const host = await start();
      const { finding, broken } = await breakTable(host);
      const { edits } = await said(host.desk, { type: 'apply', fixes: [{ key: finding.key, fix: 0 }] }, 'applied');
      await host.typeInGrid([{ place: broken, held: { value: 9 } }]);
      await said(host.desk, { type: 'take-back', edits }, 'conflict');
      expect(findCell(await host.read(), broken)?.value).toBe(9);
    });

    it('keeps the reason why something stays, on a sheet that shows itself', async () => {
      const host = await start();
      const { finding } = await breakTable(host);
      const { check } = await said(host.desk, { type: 'explain', key: finding.key, reason: 'Theo phần mềm của tỉnh.' }, 'explained');
      expect(check.findings.find(({ key }) => key === finding.key)?.explained?.reason).toBe('Theo phần mềm của tỉnh.');
      const sheet = (await host.read()).sheets.find(({ name: title }) => title === sheets.explanations);
      expect(sheet?.hidden).toBeUndefined();
      expect((await host.marked()).map(cellName)).not.toContain(cellName(finding.place));
    });

    it('ties a typed number to its figure', async () => {
      const host = await start({
        ...smallFilling,
        sections: { ...smallFilling.sections, II: { passages: ['Đã tiếp nhận 3.901 hồ sơ.'] } },
      });
      const [typed] = (await section(host.desk, 'II')).typed;
      if (!typed) throw new Error('the typed number was not seen');
      await said(host.desk, { type: 'tie', place: typed.place, name: typed.names[0] ?? '' }, 'tied');
      expect(await textOf(host.desk, 'II')).toBe('Đã tiếp nhận {hồ sơ tiếp nhận} hồ sơ.');
    });

    it('marks how far a section is and who writes it', async () => {
      const host = await start();
      await said(host.desk, { type: 'mark-section', section: 'I.2', state: 'đã xong', person: 'Bà Lan' }, 'marked');
      const { state, person } = await section(host.desk, 'I.2');
      expect([state, person]).toEqual(['đã xong', 'Bà Lan']);
    });

    it('shows a table that is there when needed', async () => {
      const host = await start();
      const { place } = await said(host.desk, { type: 'add-table', table: 'KP' }, 'table-added');
      expect((await host.read()).sheets.find(({ name: title }) => title === place.sheet)?.hidden).toBeUndefined();
      await said(host.desk, { type: 'add-table', table: 'KP' }, 'refused');
    });

    it('tells of figures both ways', async () => {
      const { desk } = await start();
      const { figures, lines } = await said(desk, { type: 'figures' }, 'figures');
      expect(figures.find((figure) => figure.name === 'hồ sơ tiếp nhận')).toMatchObject({ printed: '3.901', last: '3.500' });
      expect(lines.map((line) => line.name)).toContain('đơn vị');
    });

    it('makes the document and the page for the leader whatever is open, and hands them out', async () => {
      const host = await start();
      await breakTable(host);
      for (const type of ['document', 'brief'] as const) {
        const reply = await said(host.desk, { type }, type);
        const file = { name: reply.fileName, bytes: renderDocx(reply.document), kind: 'docx' } as const;
        const delivered = await host.desk.deliver(file);
        expect([delivered.said, delivered.otherWay]).not.toContain('');
        expect((await host.handedOut())?.bytes.length).toBe(file.bytes.length);
      }
    });

    it('notices a paste that ran over other sections, and mends it by one request', async () => {
      const host = await start();
      const before = await textOf(host.desk, 'II');
      const { place } = await section(host.desk, 'I.2');
      const last = (await section(host.desk, 'II')).place.row;
      const lines = Array.from({ length: last - place.row + 1 }, (_, index) => `Đoạn ${index + 1}.`);
      const told = heard(host.desk, 'overrun');
      await host.typeInGrid(lines.map((value, index) => ({ place: { ...place, row: place.row + index }, held: { value } })));
      expect((await told).over).toContain('KIẾN NGHỊ');
      await said(host.desk, { type: 'overrun', before: { name: '', rows: [] }, mend: true }, 'overrun');
      expect(await textOf(host.desk, 'II')).toBe(before);
      expect(await textOf(host.desk, 'I.2')).toBe(lines.join('\n'));
    });

    // What a host has no such thing for it says, with the reason; there is nothing to run then.
    if (!lacks.protect)
      it('says so where a sheet is somebody else’s, writes nothing, and still checks', async () => {
        const host = await start();
        if (!host.protect) throw new Error('the host protects nothing and does not say why');
        const text = await textOf(host.desk, 'II');
        await host.protect(sheets.content);
        const { message } = await said(host.desk, { type: 'save-passage', section: 'II', before: text, text: 'Khác.' }, 'refused');
        expect(message).toContain(sheets.content);
        expect(await textOf(host.desk, 'II')).toBe(text);
        await checked(host.desk);
      });

    if (!lacks.vanish)
      it('answers when its host is gone, in the middle too, and leaves nothing half written', async () => {
        const host = await start();
        if (!host.vanish || !host.comeBack) throw new Error('the host never vanishes and does not say why');
        const before = await textOf(host.desk, 'II');
        const text = 'Một.\nHai.';
        const pending = host.desk.ask({ type: 'save-passage', section: 'II', before, text });
        await host.vanish();
        const { type } = await pending;
        expect(['saved', 'refused']).toContain(type);
        const { message } = await said(host.desk, { type: 'check' }, 'refused');
        expect(message).not.toBe('');
        await host.comeBack();
        expect(await textOf(host.desk, 'II')).toBe(type === 'saved' ? text : before);
      });

    it('keeps drafts and choices', async () => {
      const { desk } = await start();
      const draft = { section: 'II', heading: 'KIẾN NGHỊ', before: 'Cũ.', text: 'Mới.', at: '2025-12-15T08:00:00Z' };
      await desk.draft.keep(draft);
      await desk.draft.keep({ ...draft, text: 'Mới hơn.' });
      expect(await desk.draft.read()).toEqual([{ ...draft, text: 'Mới hơn.' }]);
      await desk.draft.drop('II');
      expect(await desk.draft.read()).toEqual([]);
      desk.memory.write('người ghi', 'Bà Lan');
      expect([desk.memory.read('người ghi'), desk.memory.read('khác')]).toEqual(['Bà Lan', null]);
    });

    it('tells nobody who no longer listens', async () => {
      const host = await start();
      const events: HostEvent[] = [];
      const end = host.desk.watch((event) => events.push(event));
      end();
      await breakTable(host);
      expect(events).toEqual([]);
    });

    it('refuses what is no longer there instead of failing', async () => {
      const { desk } = await start();
      const gone: readonly Request[] = [
        { type: 'section', section: 'không có' },
        { type: 'apply', fixes: [{ key: 'không có', fix: 0 }] },
        { type: 'explain', key: 'không có', reason: 'Có lý do.' },
        { type: 'tie', place: nowhere, name: 'hồ sơ tiếp nhận' },
        { type: 'mark-section', section: 'không có', state: 'đã xong' },
        { type: 'add-table', table: 'không có' },
      ];
      for (const request of gone) expect([request.type, (await desk.ask(request)).type]).toEqual([request.type, 'refused']);
    });

    it('works on a big book as on a small one', async () => {
      const host = await start(bigFilling);
      expect((await checked(host.desk)).counts).toMatchObject({ error: 0 });
      const { finding, broken } = await breakTable(host);
      await said(host.desk, { type: 'apply', fixes: [{ key: finding.key, fix: 0 }] }, 'applied');
      expect(findCell(await host.read(), broken)?.formula).toBeDefined();
      expect((await checked(host.desk)).counts).toMatchObject({ error: 0 });
    });
  });
}

const nowhere: Place = { sheet: 'HS', row: 900, column: 30 };

/** 1,500 rows of the unit's own, 12,000 cells. */
const bigFilling: Filling = {
  ...smallFilling,
  tables: {
    ...smallFilling.tables,
    HS: {
      rows: Array.from({ length: 1500 }, (_, at) => ({ label: `Lĩnh vực ${at + 1}`, cells: { '4': at, '5': 7, '6': at + 7, '7': 0 } })),
    },
    CB: { rows: [] },
  },
};
