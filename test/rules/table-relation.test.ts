import { tableRelation } from '../../core/rules/table-relation.ts';
import { ruleTable } from '../support/rule-table.ts';

ruleTable(tableRelation, {
  valid: [
    { title: 'a book in which everything agrees is quiet' },
    {
      title: 'a row that is not filled to the end is not judged',
      tables: {
        HS: `
          | Lĩnh vực | 4  | 5 | 6 | 7 |
          | Hộ tịch  | 10 |   | 3 | 0 |`,
      },
    },
  ],
  invalid: [
    {
      title: 'what was received was settled or given back, in every row and in the total row',
      tables: {
        HS: `
          | Lĩnh vực   | 3      | 4     | 5     | 6     | 7 | 8 |
          | Hộ tịch    | ⟦fx⟧   | 600   | 400   | 995   | 4 |   |
          | Chứng thực |        | 1.200 | 1.300 | 2.500 | 0 |   |
          | Tổng số    | ⟦fx⟧   |       |       |       |   |   |`,
        CB: `
          | Chỉ tiêu        | 3     |
          | Có mặt          | 10    |
          | Đại học         | 8     |
          | Khác            | 2     |
          | Hồ sơ phụ trách | 3.500 |`,
      },
      told: [
        {
          key: 'table/relation:cân đối|HS|hộ tịch|3',
          severity: 'error',
          expected: '999',
          found: '1.000',
          fixes: [],
        },
        { key: 'table/relation:cân đối|HS|tổng|3', severity: 'error', expected: '3.499', found: '3.500' },
      ],
    },
    {
      title: 'a relation between two tables stands at the cell left of its sign, as severe as the form says',
      tables: {
        CB: `
          | Chỉ tiêu        | 3        |
          | Có mặt          | ⟦10⟧     |
          | Đại học         | 8        |
          | Khác            | 1        |
          | Hồ sơ phụ trách | ⟦3.900⟧  |`,
      },
      told: [
        { key: 'table/relation:trình độ|CB|cc có mặt|3', severity: 'error', expected: '9', found: '10' },
        { key: 'table/relation:cùng nguồn|CB|cc hồ sơ|3', severity: 'warning', expected: '3.901', found: '3.900' },
      ],
    },
  ],
});
