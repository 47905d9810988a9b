import { tableFormula } from '../../core/rules/table-formula.ts';
import { ruleTable } from '../support/rule-table.ts';

ruleTable(tableFormula, {
  valid: [
    { title: 'a book whose formulas are the layout’s own is quiet' },
    {
      title: 'our formula without a stored result is calculated by every host on opening',
      tables: {
        HS: `
          | Lĩnh vực | 4  | 5 | 6  | 7 | 3    |
          | Hộ tịch  | 10 | 0 | 10 | 0 | fx ? |`,
      },
    },
    {
      title: 'another formula with the same result is the user’s business',
      tables: {
        HS: `
          | Lĩnh vực | 4  | 5 | 6  | 7 | 3             |
          | Hộ tịch  | 10 | 2 | 12 | 0 | =E7+F7 → 12   |`,
      },
    },
    {
      title: 'a sum of the total row is judged elsewhere',
      tables: {
        HS: `
          | Lĩnh vực | 4  | 5 | 6  | 7 |
          | Hộ tịch  | 10 | 0 | 10 | 0 |
          | Tổng số  | 9  |   |    |   |`,
      },
    },
    {
      title: 'what Excel calculates from a total typed over is told with that total, not again',
      figures: { 'hồ sơ tiếp nhận': 'fx 1.301' },
      tables: {
        HS: `
          | Lĩnh vực   | 4     | 5     | 6     | 7 | 3        |
          | Chứng thực | 1.200 | 1.300 | 2.500 | 0 |          |
          | Tổng số    | 1     |       |       |   | fx 1.301 |`,
      },
    },
    {
      title: 'a division by zero shows a dash and is nothing to find',
      tables: { HS: '| Lĩnh vực | 4 | 5 | 6 | 7 |\n| Hộ tịch | 0 | 0 | 0 | 0 |' },
    },
  ],
  invalid: [
    {
      title: 'a number typed over a formula is compared with what the formula gives',
      tables: {
        HS: `
          | Lĩnh vực   | 4     | 5     | 6     | 7 | 3       |
          | Chứng thực | 1.200 | 1.300 | 2.500 | 0 | ⟦2.499⟧ |`,
      },
      told: [
        {
          key: 'table/formula|HS|chứng thực|3',
          severity: 'error',
          type: 'typed',
          expected: '2.500',
          found: '2.499',
          fixes: ['Sửa thành 2.500'],
        },
      ],
    },
    {
      title: 'rates are compared as they are printed',
      tables: {
        HS: `
          | Lĩnh vực | 4 | 5 | 6 | 7 | 9        |
          | Hộ tịch  | 3 | 0 | 2 | 1 | ⟦66,67%⟧ |
          | Đất đai  | 3 | 0 | 2 | 1 | ⟦66,66%⟧ |`,
      },
      told: [
        { severity: 'warning', type: 'frozen', fixes: ['Đặt lại công thức'], safe: true },
        { severity: 'error', type: 'typed', expected: '66,67%', found: '66,66%', fixes: ['Sửa thành 66,67%'] },
      ],
    },
    {
      title: 'a row of one’s own that lacks our formula is offered it',
      tables: {
        HS: `
          | Lĩnh vực       | 4  | 5 | 6  | 7 | 3         | 9         |
          | Bảo trợ xã hội | 50 | 1 | 51 | 0 | ⟦(trống)⟧ | ⟦(trống)⟧ |`,
      },
      told: [
        { key: 'table/formula|HS|+bảo trợ xã hội|3', severity: 'warning', type: 'blank', expected: '51', safe: true },
        { key: 'table/formula|HS|+bảo trợ xã hội|9', severity: 'warning', type: 'blank', expected: '100%', safe: true },
      ],
    },
    {
      title: 'a figure that still shows an older result must be calculated again',
      figures: { 'hồ sơ tiếp nhận': '⟦fx 3.900⟧' },
      told: [
        { key: 'table/formula|Số liệu|hồ sơ tiếp nhận', severity: 'warning', type: 'stale', expected: '3.901', found: '3.900', safe: true },
      ],
    },
    {
      title: 'a formula of one’s own without a result is not calculated, and never zero',
      tables: {
        HS: `
          | Lĩnh vực | 4          | 5 | 6  | 7 |
          | Hộ tịch  | ⟦=B1*2⟧    | 1 | 10 | 0 |`,
      },
      told: [{ key: 'table/formula|HS|hộ tịch|4', severity: 'warning', type: 'uncalculated', fixes: [] }],
    },
    {
      title: 'a number typed over a formula whose parts are blank would not be printed',
      tables: {
        HS: `
          | Lĩnh vực | 4 | 5 | 6  | 7 | 3    |
          | Hộ tịch  |   |   | 10 | 0 | ⟦10⟧ |`,
      },
      told: [{ severity: 'warning', type: 'unsupported', found: '10', fixes: ['Đặt lại công thức'], safe: false }],
    },
    {
      title: 'a derived line of Thông tin chung is watched too',
      fields: { 'năm sau': '⟦2027⟧' },
      told: [{ key: 'table/formula|Thông tin chung|năm sau', severity: 'error', type: 'typed', expected: '2026', found: '2027' }],
    },
  ],
});
