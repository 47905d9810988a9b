import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../core/desk/document.ts';
import { sheets } from '../../core/form/sheets.ts';
import { readReport } from '../../core/report/read.ts';
import type { Report } from '../../core/report/report.ts';
import { ask, smallBook, valueAt, write } from '../support/ask.ts';
import { drawBook } from '../support/draw-book.ts';

function named(name: string, unit: string, period: Report['period']): string {
  const report = readReport(smallBook());
  if (!report.form) throw new Error('no form');
  const fields = report.fields.map((field) => (field.key === 'đơn vị' ? { ...field, printed: unit } : field));
  return fileNameOf({ ...report, form: { ...report.form, name }, fields, period });
}

const year = { kind: 'year', year: 2023, from: '2022-12-15', to: '2023-12-14' } as const;

describe('the document', () => {
  it('comes whatever is still open, and says what is', () => {
    const { workbook } = drawBook({ passages: { II: [''] }, fields: { 'địa danh': '' } });
    const { reply, edits } = ask(workbook, { type: 'document' }, 'document');
    expect(reply.document.parts.length).toBeGreaterThan(0);
    expect(reply.check.counts.warning).toBe(2);
    expect(edits).toEqual([]);
  });

  it('leaves Bản in and Lần báo cáo trước behind, and the second time nothing', () => {
    const workbook = smallBook();
    const given = ask(workbook, { type: 'document' }, 'document');
    const written = write(workbook, given);
    const [figure] = readReport(written).figures;
    expect(figure?.last && valueAt(written, figure.last.place)).toBe(3901);
    expect(given.own.some(({ place }) => place.sheet === sheets.content)).toBe(true);
    expect(ask(written, { type: 'document' }, 'document').own).toEqual([]);
    const looked = ask(workbook, { type: 'document', preview: true }, 'document');
    expect(looked.own.filter(({ place }) => place.sheet === 'Số liệu' && place.column === 6)).toEqual([]);
  });
});

describe('the name of the file', () => {
  it.each([
    ['Báo cáo CCHC năm', 'Ủy ban nhân dân phường Nguyễn Nghiêm', year, 'Bao-cao-CCHC-nam-2023-phuong-Nguyen-Nghiem.docx'],
    ['Báo cáo nhỏ', 'UBND xã Đức Phú', year, 'Bao-cao-nho-nam-2023-xa-Duc-Phu.docx'],
    ['Báo cáo nhỏ', '', null, 'Bao-cao-nho.docx'],
    ['…', '///', null, 'Bao-cao.docx'],
  ])('%s of %s', (name, unit, period, expected) => {
    expect(named(name, unit, period)).toBe(expected);
  });

  it('stays short enough for every file system', () => {
    expect(named('Báo cáo '.repeat(40), 'xã Rất Dài '.repeat(40), year).length).toBeLessThanOrEqual(105);
  });
});
