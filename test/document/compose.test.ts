import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialFromDay } from '../../core/base/date.ts';
import { composeDocument } from '../../core/document/compose.ts';
import { composeClosing } from '../../core/document/compose-closing.ts';
import { renderDocx } from '../../core/docx/render.ts';
import { lintDocx } from '../support/docx-lint.ts';
import { anyText } from '../support/nasty-text.ts';
import { makeLine, makeReport, makeSection, makeTable } from '../support/report-parts.ts';

const fields = {
  'đơn vị': 'Ủy ban nhân dân phường Nguyễn Nghiêm',
  'địa danh': 'Phường Nguyễn Nghiêm',
  'số ký hiệu': '227/BC-UBND',
  'ngày ký': serialFromDay('2023-12-06'),
  'trích yếu': 'Kết quả năm 2023',
  'nơi nhận': 'UBND thị xã\n- Lưu: VT.',
  'quyền hạn ký': 'TM. Ủy ban nhân dân',
  'chức vụ ký': 'Chủ tịch',
  'người ký': '',
};

describe('a report as pages', () => {
  it('stands in the order of the decree: names, title, text, recipients and signature', () => {
    const report = makeReport({ fields, sections: [makeSection('', '', ['Mở đầu.']), makeSection('I', 'Kết quả', ['Tốt.'])] });
    const document = composeDocument(report);
    expect(document.parts[0]?.blocks.map((block) => block.type)).toEqual([
      'letterhead',
      'title',
      'paragraph',
      'heading',
      'paragraph',
      'closing',
    ]);
    expect(document).toMatchObject({
      title: 'Báo cáo Kết quả năm 2023',
      author: 'Ủy ban nhân dân phường Nguyễn Nghiêm',
      day: '2023-12-06',
    });
  });

  it('takes the last day of the period where the day of signing is open', () => {
    expect(composeDocument(makeReport({ fields: { ...fields, 'ngày ký': '' }, year: 2025 })).day).toBe('2025-12-14');
  });

  it('keeps the body in step with the sizes at the top', () => {
    expect(composeDocument(makeReport({ fields })).bodySize).toBe(13);
    expect(composeDocument(makeReport({ fields: { ...fields, 'đơn vị': 'Ủy ban nhân dân xã Ba Tơ', 'địa danh': 'Ba Tơ' } })).bodySize).toBe(
      14,
    );
  });

  it('is plain data that survives JSON', () => {
    const document = composeDocument(makeReport({ fields, sections: [makeSection('I', 'Kết quả', ['Tốt.'])] }));
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe('recipients and signature', () => {
  const closing = (more: object) => composeClosing(makeReport({ fields: { ...fields, ...more } }));

  it('put a dash before and a semicolon behind each recipient, a full stop behind the last', () => {
    expect(closing({}).recipients).toEqual(['- UBND thị xã;', '- Lưu: VT.']);
  });

  it('begin with "Như trên" where somebody is addressed at the top, and say it once', () => {
    expect(closing({ 'kính gửi': 'Phòng Nội vụ' }).recipients[0]).toBe('- Như trên;');
    expect(closing({ 'kính gửi': 'Phòng Nội vụ', 'nơi nhận': 'Như trên;\nLưu: VT' }).recipients).toEqual(['- Như trên;', '- Lưu: VT.']);
  });

  it('print capacity and title in capitals', () => expect(closing({}).capacity).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']));
});

describe('anything typed in the book', () => {
  it('gives a sound Word file', () => {
    const number = fc.constantFrom('I', '1', '1.1', 'a', '', 'Phần thứ nhất', 'IX.', '?');
    fc.assert(
      fc.property(
        fc.array(anyText(), { minLength: 3, maxLength: 20 }),
        number,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        (texts, mark, level, runIn) => {
          let at = 0;
          const next = (): string => texts[at++ % texts.length] ?? '';
          const lines = (['none', 'star', 'dash', 'number', 'letter'] as const).map((kind) => makeLine(kind, next(), { label: next() }));
          const noted = makeLine('none', '', { runs: [{ text: next() }, { text: '', note: [{ text: next() }] }] });
          const table = makeTable(
            {
              key: next(),
              title: next(),
              columns: [
                { key: next(), heading: [next(), next()], kind: 'label', width: 9 },
                { key: '2', heading: [next()], kind: 'count', width: 9 },
              ],
            },
            [
              { label: next(), contents: [next(), 5] },
              { label: next(), contents: [next(), next()] },
            ],
          );
          const report = makeReport({
            fields: Object.fromEntries([...Object.keys(fields), 'kính gửi', 'cơ quan chủ quản'].map((key) => [key, next()])),
            sections: [makeSection(mark, next(), [...lines, noted], { level, runIn }), makeSection('', '', [next()])],
            tables: [table],
          });
          expect(lintDocx(renderDocx(composeDocument(report)))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
