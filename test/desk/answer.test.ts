import { describe, expect, it } from 'vitest';
import { answer } from '../../core/desk/answer.ts';
import type { Request } from '../../core/desk/request.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sheets } from '../../core/form/sheets.ts';
import { readReport } from '../../core/report/read.ts';
import { applyEdits } from '../../core/workbook/edit.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { ask, check, now, placeOf, smallBook, type, valueAt, write } from '../support/ask.ts';
import { drawBook } from '../support/draw-book.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';

describe('opening', () => {
  it('shows the form, the unit, the period, the outline and the tables, and writes nothing', () => {
    const { reply, edits, own, marks } = ask(smallBook(), { type: 'open' }, 'opened');
    expect(reply.book).toMatchObject({
      form: { name: 'Báo cáo nhỏ' },
      unit: 'UBND xã Bình Minh',
      period: 'năm 2025',
      due: null,
      writable: true,
      trouble: [],
    });
    expect(reply.book.outline.map(({ key }) => key)).toEqual(['mở đầu', 'I', 'II', 'kết thúc']);
    expect(reply.book.outline[1]?.children.map(({ heading, state }) => [heading, state])).toEqual([
      ['Giải quyết hồ sơ', 'đã xong'],
      ['Đội ngũ', 'đang soạn'],
      ['Tuyên truyền', 'đã xong'],
    ]);
    expect(reply.book.tables.map(({ key }) => key)).toContain('HS');
    expect([edits, own, marks]).toEqual([[], [], null]);
  });

  it('says when the report is due, where the book has a line for it with a day in it', () => {
    const form = { ...smallForm, fields: [...smallForm.fields, { key: 'hạn gửi', label: 'Hạn gửi', kind: 'date' as const }] };
    const dueOf = (value: number | string | null) => {
      const book = workbookOf(layoutBook(form, { ...smallFilling, fields: { ...smallFilling.fields, 'hạn gửi': value } }));
      return ask(book, { type: 'open' }, 'opened').reply.book.due;
    };
    expect([dueOf(46007), dueOf('16/12/2025'), dueOf(null), dueOf('chưa rõ')]).toEqual(['2025-12-16', '2025-12-16', null, null]);
  });

  it('of a workbook that is not ours says so and offers nothing to write', () => {
    const { reply } = ask({ sheets: [{ name: 'Sheet1', rows: [[{ value: 'a' }]] }], names: {} }, { type: 'open' }, 'opened');
    expect(reply.book).toMatchObject({ form: null, writable: false, outline: [], tables: [] });
    expect(reply.book.trouble).toHaveLength(1);
  });
});

describe('what cannot be done is said in a sentence', () => {
  const requests: readonly Request[] = [
    { type: 'check' },
    { type: 'document' },
    { type: 'save-passage', section: 'I.1', before: '', text: 'a' },
    { type: 'apply', fixes: [] },
    { type: 'take-back', edits: [] },
    { type: 'explain', key: 'a', reason: 'b' },
  ];

  it.each(requests)('$type of a workbook that is not ours', (request) => {
    const given = answer({ sheets: [], names: {} }, request, now);
    expect(given.reply.type).toBe('refused');
    expect([given.edits, given.own, given.marks]).toEqual([[], [], null]);
  });

  it('writing into a book of a newer format, which is not even read halfway', () => {
    const place = { sheet: sheets.form, row: 1, column: 1 };
    const newer = type(smallBook(), place, 'so-bao-cao 99');
    expect(ask(newer, { type: 'open' }, 'opened').reply.book.writable).toBe(false);
    expect(answer(newer, { type: 'save-passage', section: 'II', before: '', text: 'a' }, now).reply.type).toBe('refused');
    expect(answer(newer, { type: 'check' }, now).own).toEqual([]);
  });
});

describe('a new book', () => {
  it('is laid with the period and the unit that were asked for', () => {
    const period = { kind: 'year', year: 2026, from: '2025-12-15', to: '2026-12-14' } as const;
    const { newBook } = ask({ sheets: [], names: {} }, { type: 'new', form: smallForm, filling: null, period, unit: 'xã Tân Lập' }, 'new');
    if (!newBook) throw new Error('no book');
    const { reply } = ask(workbookOf(newBook), { type: 'open' }, 'opened');
    expect(reply.book).toMatchObject({ unit: 'Ủy ban nhân dân xã Tân Lập', period: 'năm 2026', trouble: [] });
  });

  it('with a filling that agrees checks clean', () => {
    const { newBook } = ask(
      { sheets: [], names: {} },
      { type: 'new', form: smallForm, filling: smallFilling, period: null, unit: null },
      'new',
    );
    expect(newBook && check(workbookOf(newBook)).findings).toEqual([]);
  });
});

describe('checking', () => {
  it('writes Bản in beside every passage once, and nothing more the next time', () => {
    const workbook = smallBook();
    const first = ask(workbook, { type: 'check' }, 'checked');
    expect(first.edits).toEqual([]);
    expect(first.own.length).toBeGreaterThan(0);
    const printed = write(workbook, first);
    const heading = placeOf(printed, sheets.content, 'Giải quyết hồ sơ');
    expect(valueAt(printed, { ...heading, column: 5 })).toBe('Tiếp nhận 3.901 hồ sơ, giải quyết đúng hạn đạt 99,87%.');
    expect(ask(printed, { type: 'check' }, 'checked').own).toEqual([]);
  });

  it('stores results that a file has lost, and tells of results that are older than their cells', () => {
    const workbook = smallBook();
    const total = readReport(workbook).tables[0]?.total?.place;
    if (!total) throw new Error('no total row');
    const cells = workbook.sheets.find(({ name }) => name === 'HS')?.rows[total.row - 1] ?? [];
    const [first, second] = cells.flatMap((cell, index) =>
      cell.formula && typeof cell.value === 'number' ? [{ cell, column: index + 1 }] : [],
    );
    if (!first || !second) throw new Error('no sums');
    const lost = type(workbook, { ...total, column: first.column }, null, first.cell.formula);
    const stale = type(lost, { ...total, column: second.column }, 1, second.cell.formula);
    const { reply, own } = ask(stale, { type: 'check' }, 'checked');
    expect(reply.check.findings.map(({ place, data }) => [place.column, 'type' in data ? data.type : ''])).toEqual([
      [second.column, 'stale'],
    ]);
    const stored = own.filter(({ place }) => place.sheet === 'HS');
    expect(stored.map(({ place, after }) => [place.column, after.value])).toEqual([[first.column, first.cell.value]]);
    expect(stored.every(({ before, after }) => before.formula === after.formula)).toBe(true);
  });

  it('counts what is open by severity, and what is explained apart', () => {
    const rows = ['| Chỉ tiêu | 3 |', '| Có mặt | 10 |', '| Đại học | 8 |', '| Khác | 3 |', '| Hồ sơ phụ trách | 3.901 |'];
    const { workbook } = drawBook({ tables: { CB: rows.join('\n') } });
    const { counts, findings } = check(workbook);
    expect(findings.map(({ key }) => key)).toEqual(['table/relation:trình độ|CB|cc có mặt|3']);
    expect(counts).toEqual({ error: 1, warning: 0, hint: 0, explained: 0 });
    const key = findings[0]?.key ?? '';
    const explained = ask(workbook, { type: 'explain', key, reason: 'Một người có hai bằng.' }, 'explained');
    expect(explained.reply.check.counts).toEqual({ error: 0, warning: 0, hint: 0, explained: 1 });
    expect(explained.marks?.findings).toEqual([]);
  });

  it('marks what is open, and tells a host that lays them the layout’s red formats as they should stand', () => {
    const { marks } = ask(smallBook(), { type: 'check' }, 'checked');
    expect(marks).toEqual({ findings: [], live: [] });
    const live = answer(smallBook(), { type: 'check' }, { today: '2025-12-15', who: '', lays: true }).marks?.live ?? [];
    expect(live.map(({ place }) => place.sheet)).toEqual(['HS', 'HS', 'CB']);
    expect(live.every(({ formula }) => formula.startsWith('=') && !formula.includes('#REF!'))).toBe(true);
  });
});

describe('what an edit reaches', () => {
  it('derived cells follow in memory and are stored by themselves, with the same formula before and after', () => {
    const workbook = smallBook();
    const place = { ...placeOf(workbook, 'CB', 'Khác'), column: 4 };
    const wrong = type(workbook, place, '2 người');
    const { findings } = check(wrong);
    expect(findings.map(({ rule }) => rule)).toEqual(['table/cell']);
    const same = type(workbook, { ...placeOf(workbook, 'CB', 'Đại học'), column: 4 }, 4);
    const taken = ask(
      same,
      {
        type: 'take-back',
        edits: [{ place: { ...placeOf(workbook, 'CB', 'Đại học'), column: 4 }, before: { value: 8 }, after: { value: 4 } }],
      },
      'taken-back',
    );
    expect(taken.reply.check.findings).toEqual([]);
    expect(applyEdits(same, taken.edits)).toEqual(workbook);
  });

  it('a formula of one’s own that an edit reaches is not calculated until the host has done so', () => {
    const workbook = smallBook();
    const university = { ...placeOf(workbook, 'CB', 'Đại học'), column: 4 };
    const others = { ...placeOf(workbook, 'CB', 'Khác'), column: 4 };
    const own = type(workbook, others, 2, '=10-D7');
    const formula = `=10-D${university.row}`;
    const linked = type(own, others, 2, formula);
    const edit = { place: university, before: { value: 7 }, after: { value: 8 } };
    const { reply } = ask(linked, { type: 'take-back', edits: [edit] }, 'taken-back');
    const found = reply.check.findings.find(({ place }) => place.row === others.row);
    expect(found?.data).toMatchObject({ type: 'uncalculated' });
  });
});
