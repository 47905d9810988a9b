import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../core/form/form.ts';
import { createEvaluator } from '../../../core/form/formula/evaluate.ts';
import type { Expression } from '../../../core/form/formula/expression.ts';
import { gridOf, isNumeric, ruleOf } from '../../../core/form/formula/grid.ts';
import { getExpression } from '../../../core/form/formula/parse.ts';
import { printBreach, printFormula } from '../../../core/form/formula/print.ts';
import { printBreachCount } from '../../../core/form/formula/print-breach-count.ts';
import { cchcNam } from '../../../core/form/kinds/cchc-nam.ts';
import type { CellValue } from '../../../core/workbook/workbook.ts';
import { type DrawnGrid, drawFrame } from '../../support/draw-frame.ts';
import { isError } from '../../support/excel-evaluator.ts';
import { printBook, shown } from '../../support/printed-book.ts';

/** How a book may be filled in: what stands in the number cells of one table. */
const ways: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  full: fc.integer({ min: 0, max: 4 }),
  'half-filled': fc.option(fc.integer({ min: 0, max: 4 })),
  blank: fc.constant(null),
  decimal: fc.integer({ min: 0, max: 900 }).map((value) => value / 100),
  text: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.constantFrom('chưa có', '3.956 hồ sơ')),
};

/** The form's tables with two rows of the user's own where rows may be added; `seeds` fills the cells one after the other. */
function fill(form: Form, values: readonly CellValue[], blankRow: number) {
  let next = 0;
  const drawn = form.tables.map((table): DrawnGrid => {
    const own = table.grows ? ['một', 'hai'].map((label) => ({ key: `+${label}`, label, groups: [], form: null })) : [];
    const grid = gridOf(table, [
      ...table.rows.map((row) => ({ key: row.key, label: row.label, groups: row.groups ?? [], form: row })),
      ...own,
    ]);
    const typed = new Map<string, CellValue>();
    for (const [row, { heading }] of grid.rows.entries()) {
      for (const [column, { kind }] of grid.columns.entries()) {
        if (heading || !isNumeric(kind) || ruleOf(grid, { grid: 0, row, column }) !== null) continue;
        next += 1;
        if (row % 5 !== blankRow) typed.set(`${row}|${column}`, values[next % values.length] ?? null);
      }
    }
    return { grid, typed };
  });
  const expressionOf = (source: string | undefined, value: CellValue): CellValue => (source === undefined ? value : `=${source}`);
  return drawFrame(drawn, {
    figures: Object.fromEntries(form.figures.map((figure, index) => [figure.name, expressionOf(figure.expression, values[index] ?? null)])),
    fields: Object.fromEntries(form.fields.map((field) => [field.key, expressionOf(field.formula, field.kind === 'year' ? 2025 : null)])),
  });
}

describe.each([cchcNam])('every formula of the form “$name”', (form) => {
  it.each(Object.entries(ways))('means in Excel what it means here, on %s rows', (_, value) => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 97, maxLength: 97 }), fc.integer({ min: 0, max: 6 }), (values, blankRow) => {
        const drawn = fill(form, values, blankRow);
        const book = printBook(drawn);
        const evaluator = createEvaluator(drawn.frame, drawn.source);
        const differing: object[] = [];
        const compare = (what: string, formula: string, sheet: string, ours: unknown): void => {
          const theirs = book.evaluate(formula, sheet);
          const near = typeof ours === 'number' && typeof theirs === 'number' && Math.abs(ours - theirs) < 1e-9;
          if (!near && (ours ?? '') !== (theirs ?? '')) differing.push({ what, formula, ours, theirs });
        };
        for (const [index, figure] of form.figures.entries()) {
          if (figure.expression === undefined) continue;
          const formula = printFormula(getExpression(figure.expression), drawn.frame, {}, book.addresses('Số liệu'));
          compare(figure.name, formula, 'Số liệu', shown(evaluator.figure(index)));
        }
        for (const [grid, table] of form.tables.entries()) {
          const sheet = book.sheetOf(grid);
          const own = drawn.frame.grids[grid];
          for (const relation of table.relations) {
            const test = getExpression(relation.test) as Expression & { type: 'comparison' };
            const column =
              relation.at === 'rows'
                ? undefined
                : table.columns.findIndex(({ key }) => relation.at !== 'rows' && key === relation.at.column);
            const heres =
              column === undefined
                ? [...(own?.rows.keys() ?? []), ...(own?.total ? [-1] : [])]
                    .filter((row) => !own?.rows[row]?.heading)
                    .map((row) => ({ grid, row }))
                : [{ grid, column }];
            for (const here of heres)
              compare(
                relation.key,
                printBreach(test, drawn.frame, here, book.addresses(sheet)),
                sheet,
                evaluator.compare(test, here).holds === false,
              );
            if (column !== undefined) continue;
            const broken = heres.filter((here) => 'row' in here && here.row !== -1 && evaluator.compare(test, here).holds === false).length;
            const count = printBreachCount(test, drawn.frame, { grid }, book.addresses('Đối chiếu'));
            if (!isError(book.evaluate(count, 'Đối chiếu'))) compare(`${relation.key}, số dòng`, count, 'Đối chiếu', broken);
          }
          for (const row of [...(own?.rows.keys() ?? []), ...(own?.total ? [-1] : [])]) {
            for (const column of own?.columns.keys() ?? []) {
              const cell = { grid, row, column };
              if (own && ruleOf(own, cell) !== null)
                compare(`${table.key}|${row}|${column}`, `=${book.addresses(sheet).cell(cell)}`, sheet, shown(evaluator.cell(cell)));
            }
          }
        }
        expect(differing).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
