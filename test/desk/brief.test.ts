import { describe, expect, it } from 'vitest';
import type { Document, GridBlock } from '../../core/document/document.ts';
import type { Filling } from '../../core/form/filling.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sheets } from '../../core/form/sheets.ts';
import { forms } from '../../core/forms.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { ask, check, smallBook, write } from '../support/ask.ts';
import { deleteSheet } from '../support/change-book.ts';
import { drawBook } from '../support/draw-book.ts';
import { blankFilling, smallFilling, smallForm } from '../support/small-form.ts';

function brief(workbook: Workbook): Document {
  return ask(workbook, { type: 'brief' }, 'brief').reply.document;
}

function grid(document: Document): readonly string[] {
  const found = document.parts[0]?.blocks.find((block): block is GridBlock => block.type === 'grid');
  return (found?.rows ?? []).map(({ cells }) => cells.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' | '));
}

function sentences(document: Document): readonly string[] {
  return (document.parts[0]?.blocks ?? []).flatMap((block) =>
    block.type === 'paragraph'
      ? [block.runs.map(({ text }) => text).join('')]
      : block.type === 'heading'
        ? [`${block.number} ${block.text}`]
        : [],
  );
}

const wrong = { tables: { CB: '| Chỉ tiêu | 3 |\n| Có mặt | 10 |\n| Đại học | 8 |\n| Khác | 3 |\n| Hồ sơ phụ trách | 3.901 |' } };

describe('the page for the leader', () => {
  it('holds the figures against the last period, each with its unit and as a plain number', () => {
    const rates: Filling['earlier'][number] = {
      relation: 'kỳ trước',
      period: 'năm 2024',
      values: { 'hồ sơ tiếp nhận': 3500, 'tỷ lệ đúng hạn': 0.9512, 'cuộc họp': 3 },
      passages: {},
    };
    const document = brief(workbookOf(layoutBook(smallForm, { ...smallFilling, earlier: [rates] })));
    expect(grid(document)).toEqual([
      '1 | Hồ sơ tiếp nhận | hồ sơ | 3.901 | 3.500 | tăng 401 (11,5%)',
      '2 | Tỷ lệ đúng hạn | % | 99,87 | 95,12 | tăng 4,75 điểm %',
      '3 | Cuộc họp | cuộc | 3 | 3 | không đổi',
    ]);
    expect(sentences(document)).toContain('Hồ sơ tiếp nhận: 3.901 hồ sơ, tăng 401 (11,5%) so với 3.500 của kỳ trước.');
  });

  it('has no column for a last period that nobody kept', () => {
    const document = brief(workbookOf(layoutBook(smallForm, { ...smallFilling, earlier: [] })));
    expect(grid(document)[0]).toBe('1 | Hồ sơ tiếp nhận | hồ sơ | 3.901');
    expect(sentences(document)).toContain('Sổ chưa có số liệu kỳ trước để so sánh.');
  });

  it('says what is open, and what was explained and why', () => {
    const { workbook } = drawBook(wrong);
    expect(sentences(brief(workbook))).toContain('1 phải sửa.');
    const key = check(workbook).findings[0]?.key ?? '';
    const explained = write(workbook, ask(workbook, { type: 'explain', key, reason: 'Một người có hai bằng' }, 'explained'));
    const said = sentences(brief(explained));
    expect(said).toContain('3. Chỗ đã giải trình: 1');
    expect(said.some((text) => text.endsWith('Lý do: Một người có hai bằng. (Văn phòng, 15/12/2025)'))).toBe(true);
    expect(said).toContain('Không còn chỗ nào cần xem.');
  });

  it('names the file after the report, and writes nothing', () => {
    const given = ask(smallBook(), { type: 'brief' }, 'brief');
    expect(given.reply.fileName).toBe('Trinh-lanh-dao-Bao-cao-nho-nam-2025-xa-Binh-Minh.docx');
    expect([given.edits, given.own, given.marks]).toEqual([[], [], null]);
  });

  it('takes a dozen figures of a full form, and counts what finds no room', () => {
    const [form] = forms;
    if (!form) throw new Error('no form');
    expect(grid(brief(workbookOf(layoutBook(form.form, form.samples.sample))))).toHaveLength(12);
    const blank = brief(workbookOf(layoutBook(form.form, blankFilling)));
    expect(grid(blank)).toEqual([]);
    expect(sentences(blank).some((text) => /^Còn \d+ chỗ nữa, xem trong sổ\.$/.test(text))).toBe(true);
  });

  it('cuts a reason that would take the page for itself', () => {
    const { workbook } = drawBook(wrong);
    const key = check(workbook).findings[0]?.key ?? '';
    const long = write(workbook, ask(workbook, { type: 'explain', key, reason: 'lý do rất dài '.repeat(400) }, 'explained'));
    for (const text of sentences(brief(long))) expect(text.length).toBeLessThan(330);
  });

  it('is made from a book that lost a sheet', () => {
    expect(brief(deleteSheet(smallBook(), sheets.figures)).parts).toHaveLength(1);
  });
});
