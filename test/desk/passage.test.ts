import { describe, expect, it } from 'vitest';
import { answer } from '../../core/desk/answer.ts';
import { sectionText } from '../../core/desk/passage.ts';
import { sheets } from '../../core/form/sheets.ts';
import { readReport } from '../../core/report/read.ts';
import { findCell, type Workbook } from '../../core/workbook/workbook.ts';
import { ask, now, smallBook, type, valueAt, write } from '../support/ask.ts';

const before = 'Đề nghị cấp trên hỗ trợ **máy quét**.';

function sectionOf(workbook: Workbook, key: string) {
  const all = readReport(workbook).sections.flatMap((section) => [section, ...section.children]);
  const section = all.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return section;
}

function textOf(workbook: Workbook, key: string): string {
  return sectionText(workbook, sectionOf(workbook, key));
}

describe('saving a section', () => {
  it('writes its paragraphs over its rows, with Bản in beside them', () => {
    const workbook = smallBook();
    const text = 'Đoạn một.\nĐoạn hai có {cuộc họp} cuộc họp.';
    const given = ask(workbook, { type: 'save-passage', section: 'II', before, text }, 'saved');
    const saved = write(workbook, given);
    expect(given.reply.text).toBe(text);
    expect(textOf(saved, 'II')).toBe(text);
    const [first, second] = sectionOf(saved, 'II').passages;
    expect([first?.held.value, second?.held.value]).toEqual(['Đoạn một.', 'Đoạn hai có {cuộc họp} cuộc họp.']);
    expect(second?.shown.value).toBe('Đoạn hai có 03 cuộc họp.');
  });

  it('keeps the rows that did not change, and touches no other section', () => {
    const workbook = smallBook();
    const present = textOf(workbook, 'I.1');
    const given = ask(workbook, { type: 'save-passage', section: 'I.1', before: present, text: `${present}\nThêm một đoạn.` }, 'saved');
    expect(given.edits).toHaveLength(1);
    expect(textOf(write(workbook, given), 'II')).toBe(before);
  });

  it('can be taken back as one decision', () => {
    const workbook = smallBook();
    const given = ask(workbook, { type: 'save-passage', section: 'II', before, text: 'Khác.' }, 'saved');
    const saved = write(workbook, given);
    const back = ask(saved, { type: 'take-back', edits: given.edits }, 'taken-back');
    expect(textOf(write(saved, back), 'II')).toBe(before);
  });

  it('is answered with both versions when somebody changed the section meanwhile', () => {
    const place = sectionOf(smallBook(), 'II').written;
    const workbook = type(smallBook(), place, 'Người khác đã viết.');
    const { reply, edits } = ask(workbook, { type: 'save-passage', section: 'II', before, text: 'Của tôi.' }, 'conflict');
    expect(reply.places).toEqual([{ place, mine: 'Của tôi.', theirs: 'Người khác đã viết.' }]);
    expect(edits).toEqual([]);
  });

  it('writes nothing when the same text stands there already, whoever wrote it', () => {
    const place = sectionOf(smallBook(), 'II').written;
    const workbook = type(smallBook(), place, 'Của tôi.');
    expect(ask(workbook, { type: 'save-passage', section: 'II', before, text: 'Của tôi.\n\n' }, 'saved').edits).toEqual([]);
  });

  it('writes composed letters and knows decomposed ones as the same text', () => {
    const workbook = smallBook();
    const given = ask(
      workbook,
      { type: 'save-passage', section: 'II', before: before.normalize('NFD'), text: 'Đã đủ.'.normalize('NFD') },
      'saved',
    );
    expect(valueAt(write(workbook, given), sectionOf(workbook, 'II').written)).toBe('Đã đủ.');
  });

  it('of an empty text leaves every row of the section blank, and says what is missing now', () => {
    const workbook = smallBook();
    const given = ask(workbook, { type: 'save-passage', section: 'II', before, text: ' \n' }, 'saved');
    expect(findCell(write(workbook, given), sectionOf(workbook, 'II').written)?.value).toBeNull();
    expect(given.reply.check.findings.map(({ key }) => key)).toEqual(['outline/required|II']);
  });

  it('of a section that is gone, or of a text longer than cells hold, is refused', () => {
    const workbook = smallBook();
    expect(answer(workbook, { type: 'save-passage', section: 'IX', before: '', text: 'a' }, now).reply.type).toBe('refused');
    expect(answer(workbook, { type: 'save-passage', section: 'II', before, text: 'a'.repeat(30_001) }, now).reply.type).toBe('refused');
  });

  it('shows what a typed name lacks at once', () => {
    const { reply, marks } = ask(
      smallBook(),
      { type: 'save-passage', section: 'II', before, text: 'Có {hồ sơ tiêp nhận} hồ sơ.' },
      'saved',
    );
    expect(reply.check.findings.map(({ rule, place }) => [rule, place.sheet, place.words])).toEqual([
      ['prose/chip', sheets.content, [3, 20]],
    ]);
    expect(marks?.findings).toHaveLength(1);
  });
});
