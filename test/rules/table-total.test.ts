import { tableTotal } from '../../core/rules/table-total.ts';
import { ruleTable } from '../support/rule-table.ts';

ruleTable(tableTotal, {
  valid: [
    { title: 'a total row of the layout’s own sums is quiet' },
    {
      title: 'a single typed total line is enough when that is all one has',
      tables: {
        HS: `
          | Lĩnh vực | 4     | 5     | 6     | 7  |
          | Tổng số  | 2.315 | 1.641 | 3.925 | 13 |`,
      },
    },
    {
      title: 'a sum that was not calculated yet is no mistake',
      tables: {
        HS: `
          | Lĩnh vực | 4    | 5 | 6 | 7 |
          | Hộ tịch  | 10   | 0 | 10 | 0 |
          | Tổng số  | fx ? |   |   |   |`,
      },
    },
    {
      title: 'a cell computed from the total row itself is not a sum of rows',
      tables: {
        HS: `
          | Lĩnh vực | 4  | 5 | 6  | 7 | 3 |
          | Hộ tịch  | 10 | 0 | 10 | 0 |   |
          | Tổng số  |    |   |    |   | 9 |`,
      },
    },
  ],
  invalid: [
    {
      title: 'a number typed over a sum is compared with the rows',
      tables: {
        HS: `
          | Lĩnh vực   | 4       | 5  | 6  | 7 |
          | Hộ tịch    | 10      | 20 | 30 | 0 |
          | Chứng thực | 5       | 5  | 10 | 0 |
          | Tổng số    | ⟦14⟧    | fx | fx |   |`,
      },
      told: [
        {
          key: 'table/total|HS|tổng|4',
          severity: 'error',
          type: 'typed',
          expected: '15',
          found: '14',
          fixes: ['Sửa thành 15'],
          safe: false,
        },
      ],
    },
    {
      title: 'the right number typed over a sum will not follow the rows',
      tables: {
        HS: `
          | Lĩnh vực | 4    | 5 | 6  | 7 |
          | Hộ tịch  | 10   | 0 | 10 | 0 |
          | Tổng số  | ⟦10⟧ |   |    |   |`,
      },
      told: [{ severity: 'warning', type: 'frozen', fixes: ['Đặt lại công thức'], safe: true }],
    },
    {
      title: 'a sum that still shows an older result must be calculated again',
      tables: {
        HS: `
          | Lĩnh vực | 4       | 5 | 6  | 7 |
          | Hộ tịch  | 10      | 0 | 10 | 0 |
          | Tổng số  | ⟦fx 9⟧  |   |    |   |`,
      },
      told: [{ severity: 'warning', type: 'stale', expected: '10', found: '9', fixes: ['Sửa thành 10'], safe: true }],
    },
    {
      title: 'another formula that gives another number is shown with the form’s own',
      tables: {
        HS: `
          | Lĩnh vực | 4                | 5 | 6  | 7 |
          | Hộ tịch  | 10               | 0 | 10 | 0 |
          | Tổng số  | ⟦=SUM(E1:E2) → 3⟧ |   |    |   |`,
      },
      told: [{ severity: 'error', type: 'changed', expected: '10', found: '3', fixes: ['Sửa thành 10'], safe: false }],
    },
    {
      title: 'a cleared sum and a word in its place are found',
      tables: {
        HS: `
          | Lĩnh vực | 4         | 5       | 6  | 7 |
          | Hộ tịch  | 10        | 2       | 12 | 0 |
          | Tổng số  | ⟦(trống)⟧ | ⟦'hai⟧  |    |   |`,
      },
      told: [
        { severity: 'warning', type: 'blank', expected: '10', fixes: ['Đặt lại công thức'], safe: true },
        { severity: 'error', type: 'text', expected: '2', found: 'hai', fixes: ['Sửa thành 2'] },
      ],
    },
    {
      title: 'a total typed while a row is still half filled cannot be compared, and says so',
      tables: {
        HS: `
          | Lĩnh vực   | 4    | 5 | 6  | 7 |
          | Hộ tịch    | 10   | 0 | 10 | 0 |
          | Chứng thực |      | 3 | 3  | 0 |
          | Tổng số    | ⟦12⟧ |   |    |   |`,
      },
      told: [{ severity: 'warning', type: 'unsupported', found: '12', safe: false }],
    },
  ],
});
