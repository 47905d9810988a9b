import { describe, expect, it } from 'vitest';
import { cchcNam } from '../../core/form/kinds/cchc-nam.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sample } from '../../core/form/samples/cchc-nam.ts';
import { readReport } from '../../core/report/read.ts';
import { checkReport } from '../../core/rules/check.ts';
import { tableCell } from '../../core/rules/table-cell.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { ruleTable } from '../support/rule-table.ts';

ruleTable(tableCell, {
  valid: [
    { title: 'a book in which every cell holds what belongs there is quiet' },
    {
      title: 'a zero is an answer and a blank cell is not yet one: neither is wrong',
      tables: {
        HS: `
          | Lĩnh vực | 4 | 5 | 6 | 7 |
          | Hộ tịch  | 0 | 3 | 3 |   |`,
      },
    },
    {
      title: 'a large whole number is no thousand with a dot too much',
      tables: {
        HS: `
          | Lĩnh vực | 4        | 5 | 6        | 7 |
          | Hộ tịch  | 1.234.567 | 0 | 1.234.567 | 0 |`,
      },
    },
    {
      title: 'a result of a formula of one’s own is a number like any other',
      tables: {
        HS: `
          | Lĩnh vực | 4            | 5 | 6  | 7 |
          | Hộ tịch  | =10+2 → 12   | 0 | 12 | 0 |`,
      },
    },
    { title: 'a derived cell that shows a text is the business of its formula', tables: { HS: '| Lĩnh vực | 3 |\n| Hộ tịch | mười |' } },
  ],
  invalid: [
    {
      title: 'words where a number belongs must be replaced by a number',
      tables: {
        HS: `
          | Lĩnh vực | 4             | 5 |
          | Hộ tịch  | ⟦'mười hai⟧   | 3 |`,
      },
      told: [{ severity: 'error', type: 'text', key: 'table/cell|HS|hộ tịch|4', found: 'mười hai', fixes: [] }],
    },
    {
      title: 'a number typed as text is offered as the number it means',
      tables: {
        HS: `
          | Lĩnh vực   | 4         | 5               |
          | Hộ tịch    | ⟦'3.956⟧  | 3               |
          | Chứng thực | 1         | ⟦'12 nghìn⟧     |`,
      },
      told: [
        { type: 'text', expected: '3.956', fixes: ['Sửa thành 3.956'], safe: false },
        { type: 'text', expected: '12.000', fixes: ['Sửa thành 12.000'] },
      ],
    },
    {
      title: 'an error in a cell is not a number',
      tables: { CB: "| Chỉ tiêu | 3 |\n| Có mặt | ⟦'#REF!⟧ |" },
      told: [{ severity: 'error', type: 'error', key: 'table/cell|CB|cc có mặt|3' }],
    },
    {
      title: 'nothing that is counted is less than zero',
      tables: {
        HS: `
          | Lĩnh vực | 4    | 5 |
          | Hộ tịch  | ⟦-5⟧ | 3 |`,
      },
      told: [{ severity: 'warning', type: 'negative', found: '-5', fixes: [] }],
    },
    {
      title: 'three decimals in a counted cell are a thousand written with a dot',
      tables: {
        HS: `
          | Lĩnh vực | 4       | 5      |
          | Hộ tịch  | ⟦3,956⟧ | ⟦12,5⟧ |`,
      },
      told: [
        { severity: 'warning', type: 'thousands', found: '3,956', expected: '3.956', fixes: ['Sửa thành 3.956'], safe: false },
        { severity: 'warning', type: 'decimal', found: '12,5', fixes: [] },
      ],
    },
    {
      title: 'a row of numbers without a name needs one',
      tables: {
        HS: `
          | Lĩnh vực | 4 | 5 | 6 | 7 |
          | Hộ tịch  | 1 | 1 | 2 | 0 |
          | ⟦⟧       | 2 | 2 | 4 | 0 |`,
      },
      told: [{ severity: 'warning', type: 'unlabelled', key: 'table/cell|HS|+#1|2' }],
    },
    {
      title: 'a typed total line is looked at like any typed row',
      tables: {
        HS: `
          | Lĩnh vực | 4       | 5 | 6  | 7 |
          | Tổng số  | ⟦1,234⟧ | 3 | 10 | 0 |`,
      },
      told: [{ key: 'table/cell|HS|tổng|4', type: 'thousands' }],
    },
    {
      title: 'a typed figure and a line of Thông tin chung are looked at too',
      figures: { 'cuộc họp': "⟦'ba cuộc⟧" },
      fields: { 'ngày ký': '⟦cuối năm⟧' },
      told: [
        { severity: 'error', type: 'text', key: 'table/cell|Số liệu|cuộc họp' },
        { severity: 'warning', type: 'date', key: 'table/cell|Thông tin chung|ngày ký' },
      ],
    },
  ],
});

describe('a typed rate', () => {
  const name = 'tỷ lệ văn bản điện tử';
  const toldOf = (rate: number) => {
    const filling = { ...sample, figures: { ...sample.figures, [name]: rate } };
    const { findings } = checkReport(readReport(workbookOf(layoutBook(cchcNam, filling))));
    return findings.filter(({ rule }) => rule === 'table/cell').map(({ key, found, expected, fixes }) => ({ key, found, expected, fixes }));
  };

  it('of 9.500% is doubted and offered as the 95% that was meant', () => {
    const [told, ...more] = toldOf(95);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ key: `table/cell|Số liệu|${name}`, found: '9.500%', expected: '95%' });
    expect(told?.fixes.map(({ edits }) => edits[0]?.after)).toEqual([{ value: 0.95 }]);
  });

  it.each([0, 0.95, 1, 1.05])('of %d is not', (rate) => {
    expect(toldOf(rate)).toEqual([]);
  });
});
