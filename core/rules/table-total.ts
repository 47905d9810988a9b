import type { Table } from '../report/report.ts';
import { findings } from '../texts/findings.ts';
import { judgeDerived, mendDerived } from './derived.ts';
import type { Rule, Tell } from './rule.ts';
import { followsTypedOver } from './typed-over.ts';
import { cellStyle, cellUnit, cellWords } from './words.ts';

/** The total row shows the sums of the body rows, by formula. A typed total line is fine where that is all one has. */
export const tableTotal: Rule<'table/total'> = {
  id: 'table/total',
  severity: 'error',
  check(report, tell) {
    let follows: ReturnType<typeof followsTypedOver> | null = null;
    for (const table of report.tables) {
      const { total } = table;
      if (!total) tellMissing(table, tell);
      if (!total || table.typedTotal) continue;
      total.cells.forEach(({ place, held, derived }, index) => {
        const column = table.columns[index];
        if (!column || column.column === null || column.form.formula !== undefined || !derived) return;
        const verdict = judgeDerived({ place, held, derived }, cellStyle(table, total, index));
        if (!verdict) return;
        follows ??= followsTypedOver(report);
        if (held.formula === derived.formula && follows(place)) return;
        tell({
          ...verdict.told,
          place,
          key: [table.key, total.key, column.key],
          data: { ...verdict.state, where: cellWords(table, total, index), unit: cellUnit(table, total, index) },
          fixes: [mendDerived(verdict, findings['table/total'])],
        });
      });
    }
  },
};

/** A table that the form sums has a total row as soon as it has rows; it would stand below the last of them. */
function tellMissing(table: Table, tell: Tell<'table/total'>): void {
  if (!table.form.total || table.hidden || !table.rows.some((row) => !row.skipped && !row.heading)) return;
  const place = { sheet: table.sheet, row: table.body[1] + 1, column: table.place.column };
  tell({ place, key: [table.key, 'tổng'], data: { type: 'missing', where: { table: table.form.sheet } } });
}
