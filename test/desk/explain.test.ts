import { describe, expect, it } from 'vitest';
import { answer } from '../../core/desk/answer.ts';
import { sheets } from '../../core/form/sheets.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { ask, check, now, placeOf, type, write } from '../support/ask.ts';
import { drawBook } from '../support/draw-book.ts';

const key = 'table/relation:trình độ|CB|cc có mặt|3';

function brokenBook(others: number): Workbook {
  const rows = ['| Chỉ tiêu | 3 |', '| Có mặt | 10 |', '| Đại học | 8 |', `| Khác | ${others} |`, '| Hồ sơ phụ trách | 3.901 |'];
  return drawBook({ tables: { CB: rows.join('\n') } }).workbook;
}

function explanations(workbook: Workbook): unknown[][] {
  const rows = workbook.sheets.find(({ name }) => name === sheets.explanations)?.rows ?? [];
  return rows.map((row) => row.map(({ value }) => value)).filter((row) => String(row[0] ?? '').startsWith('table/'));
}

describe('explaining why a finding stays', () => {
  it('fills the next row of Giải trình and shows the sheet', () => {
    const workbook = brokenBook(3);
    const given = ask(workbook, { type: 'explain', key, reason: ' Một người có hai bằng. ' }, 'explained');
    expect(given.show).toEqual([sheets.explanations]);
    const [row] = explanations(write(workbook, given));
    const place = check(workbook).findings[0]?.place;
    expect(row?.slice(0, 5)).toEqual([
      key,
      `CB, ô D${place?.row}`,
      check(workbook).findings[0]?.message,
      'Một người có hai bằng.',
      'Văn phòng',
    ]);
    expect(row?.slice(5, 7)).toEqual([46006, '11|10']);
  });

  it('is read back with the book: the finding is explained, with its day', () => {
    const workbook = brokenBook(3);
    const written = write(workbook, ask(workbook, { type: 'explain', key, reason: 'Có lý do.' }, 'explained'));
    const { findings, counts } = check(written);
    expect(findings.map(({ explained }) => explained)).toEqual([{ reason: 'Có lý do.', by: 'Văn phòng', on: '2025-12-15', seen: '11|10' }]);
    expect(counts).toEqual({ error: 0, warning: 0, hint: 0, explained: 1 });
  });

  it('again overwrites the same row', () => {
    const workbook = brokenBook(3);
    const once = write(workbook, ask(workbook, { type: 'explain', key, reason: 'Lý do cũ.' }, 'explained'));
    const twice = write(once, ask(once, { type: 'explain', key, reason: 'Lý do mới.' }, 'explained'));
    expect(explanations(twice).map((row) => row[3])).toEqual(['Lý do mới.']);
  });

  it('with a blank reason takes the explanation away and the finding is open again', () => {
    const workbook = brokenBook(3);
    const written = write(workbook, ask(workbook, { type: 'explain', key, reason: 'Có lý do.' }, 'explained'));
    const dropped = write(written, ask(written, { type: 'explain', key, reason: '  ' }, 'explained'));
    expect(explanations(dropped)).toEqual([]);
    expect(check(dropped).counts).toMatchObject({ error: 1, explained: 0 });
    expect(answer(workbook, { type: 'explain', key, reason: '' }, now).reply.type).toBe('refused');
  });

  it('stands until the figures change, then the finding opens again with the old reason', () => {
    const workbook = brokenBook(3);
    const written = write(workbook, ask(workbook, { type: 'explain', key, reason: 'Có lý do.' }, 'explained'));
    const changed = type(written, { ...placeOf(written, 'CB', 'Khác'), column: 4 }, 4);
    const [finding] = check(changed).findings;
    expect(finding?.explained).toBeUndefined();
    expect(finding?.reopened?.reason).toBe('Có lý do.');
  });

  it('can be taken back', () => {
    const workbook = brokenBook(3);
    const given = ask(workbook, { type: 'explain', key, reason: 'Có lý do.' }, 'explained');
    const written = write(workbook, given);
    const back = write(written, ask(written, { type: 'take-back', edits: given.edits }, 'taken-back'));
    expect(explanations(back)).toEqual([]);
  });

  it('needs a reason, a finding and the sheet', () => {
    const workbook = brokenBook(3);
    const gone = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== sheets.explanations) };
    expect(answer(workbook, { type: 'explain', key, reason: '  ' }, now).reply.type).toBe('refused');
    expect(answer(workbook, { type: 'explain', key: 'table/total|HS|tổng|4', reason: 'a' }, now).reply.type).toBe('refused');
    expect(answer(gone, { type: 'explain', key, reason: 'a' }, now).reply.type).toBe('refused');
  });
});
