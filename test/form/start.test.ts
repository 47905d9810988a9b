import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../core/base/period.ts';
import { emptyFilling } from '../../core/form/filling.ts';
import { cchcNam } from '../../core/form/kinds/cchc-nam.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sample } from '../../core/form/samples/cchc-nam.ts';
import { startFilling } from '../../core/form/start.ts';
import { readReport } from '../../core/report/read.ts';
import type { Report, Section } from '../../core/report/report.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';

function started(filling: typeof sample, code: string): Report {
  return readReport(workbookOf(layoutBook(cchcNam, startFilling(filling, { period: readPeriod(code), unit: 'phường Ba Đình' }))));
}

function field(report: Report, key: string): string {
  return report.fields.find((each) => each.key === key)?.printed ?? '';
}

function textOf(sections: readonly Section[]): string {
  return sections
    .map(({ passages, children }) => {
      const lines = passages.flatMap((passage) => passage.lines.map(({ runs }) => runs.map(({ text }) => text).join('')));
      return [...lines, textOf(children)].join('\n');
    })
    .join('\n');
}

describe('một sổ mới theo kỳ đã chọn', () => {
  it.each([
    ['2025', 'năm 2025', 'năm 2026'],
    ['2025-6T', '6 tháng đầu năm 2025', '6 tháng cuối năm 2025'],
    ['2025-Q1', 'quý I năm 2025', 'quý II năm 2025'],
    ['2025-01-15..2025-06-14', 'từ 15/01/2025 đến 14/6/2025', 'thời gian tới'],
  ])('%s: trích yếu, câu mở đầu và câu kết thúc cùng nói %s và %s', (code, now, next) => {
    for (const filling of [emptyFilling, sample]) {
      const report = started(filling, code);
      expect(field(report, 'trích yếu')).toBe(`Kết quả thực hiện cải cách hành chính ${now}\nvà phương hướng nhiệm vụ ${next}`);
      expect(textOf(report.sections)).toContain(`${now} và phương hướng, nhiệm vụ ${next}`);
    }
  });

  it('số liệu mẫu đưa sang kỳ khác thì chưa ký ngày nào', () => {
    expect(field(started(sample, '2025'), 'ngày ký')).toBe('');
    expect(startFilling(sample, { period: null, unit: null }).fields['ngày ký']).toBe(sample.fields['ngày ký']);
  });
});

describe('một sổ chưa nhập số nào', () => {
  const report = started(emptyFilling, '2025');

  it('không có số liệu nào: để trống không phải là số 0, cũng không phải 100%', () => {
    expect(report.figures.filter(({ printed }) => printed !== '').map(({ name, printed }) => [name, printed])).toEqual([]);
  });

  it('không khẳng định là không phát sinh', () => {
    expect(textOf(report.sections)).not.toMatch(/không có hồ sơ|không có người|chiếm \d/iu);
  });
});
