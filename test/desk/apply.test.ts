import { describe, expect, it } from 'vitest';
import { answer } from '../../core/desk/answer.ts';
import { ask, check, now, type, write } from '../support/ask.ts';
import { type Drawing, drawBook } from '../support/draw-book.ts';

const twoNames: Drawing = { passages: { II: ['Có {hồ sơ tiêp nhận} hồ sơ, đạt {tỷ lệ đúng han}.'] } };
const wrongTotal: Drawing = {
  tables: {
    HS: '| Lĩnh vực | 4 | 5 | 6 | 7 |\n| Hộ tịch | 3.000 | 901 | 3.895 | 6 |\n| Tổng số | 2.999 | | | |',
  },
};

describe('applying a fix', () => {
  it('writes what its label says, lists it, and the finding is gone', () => {
    const { workbook } = drawBook(wrongTotal);
    const [finding] = check(workbook).findings;
    const given = ask(workbook, { type: 'apply', fixes: [{ key: finding?.key ?? '', fix: 0 }] }, 'applied');
    expect(finding?.fixes[0]?.label).toBe('Sửa thành 3.000');
    expect(given.reply.edits).toEqual(given.edits);
    expect(given.reply.check.findings.map(({ key }) => key)).not.toContain(finding?.key);
    expect(check(write(workbook, given)).findings).toEqual(given.reply.check.findings);
  });

  it('two in one sentence are both made', () => {
    const { workbook } = drawBook(twoNames);
    const { findings } = check(workbook);
    const given = ask(workbook, { type: 'apply', fixes: findings.map(({ key }) => ({ key, fix: 0 })) }, 'applied');
    expect(findings).toHaveLength(2);
    expect(given.edits.map(({ after }) => after.value)).toEqual(['Có {hồ sơ tiếp nhận} hồ sơ, đạt {tỷ lệ đúng hạn}.']);
    expect(given.reply.check.findings).toEqual([]);
  });

  it('of a finding that is gone, or a fix it does not have, is refused and writes nothing', () => {
    const { workbook } = drawBook(wrongTotal);
    const key = check(workbook).findings[0]?.key ?? '';
    for (const fixes of [[{ key: 'table/total|HS|tổng|5', fix: 0 }], [{ key, fix: 7 }], [{ key, fix: -1 }]]) {
      const given = answer(workbook, { type: 'apply', fixes }, now);
      expect([given.reply.type, given.edits]).toEqual(['refused', []]);
    }
  });
});

describe('taking back', () => {
  it('puts back what stood there, and the finding with it', () => {
    const { workbook } = drawBook(wrongTotal);
    const { findings } = check(workbook);
    const applied = ask(workbook, { type: 'apply', fixes: [{ key: findings[0]?.key ?? '', fix: 0 }] }, 'applied');
    const written = write(workbook, applied);
    const back = ask(written, { type: 'take-back', edits: applied.reply.edits }, 'taken-back');
    expect(check(write(written, back)).findings.map(({ key }) => key)).toEqual(findings.map(({ key }) => key));
  });

  it('never overwrites what somebody typed since', () => {
    const { workbook } = drawBook(twoNames);
    const key = check(workbook).findings[0]?.key ?? '';
    const applied = ask(workbook, { type: 'apply', fixes: [{ key, fix: 0 }] }, 'applied');
    const place = applied.edits[0]?.place;
    if (!place) throw new Error('nothing was written');
    const typed = type(write(workbook, applied), place, 'Tôi đã viết lại.');
    const { reply, edits, own } = ask(typed, { type: 'take-back', edits: applied.edits }, 'conflict');
    expect(reply.places.map(({ theirs }) => theirs)).toEqual(['Tôi đã viết lại.']);
    expect([edits, own]).toEqual([[], []]);
  });

  it('of a sheet that is gone is a conflict, not a failure', () => {
    const { workbook } = drawBook({});
    const edit = { place: { sheet: 'Không có', row: 1, column: 1 }, before: { value: 1 }, after: { value: 2 } };
    expect(ask(workbook, { type: 'take-back', edits: [edit] }, 'conflict').reply.places[0]?.theirs).toBe('');
  });
});
