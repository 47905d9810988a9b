import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvaluator } from '../../../core/form/formula/evaluate.ts';
import type { Expression } from '../../../core/form/formula/expression.ts';
import type { Here } from '../../../core/form/formula/frame.ts';
import { getExpression } from '../../../core/form/formula/parse.ts';
import { printBreach, printFormula } from '../../../core/form/formula/print.ts';
import { printBreachCount } from '../../../core/form/formula/print-breach-count.ts';
import type { CellValue } from '../../../core/workbook/workbook.ts';
import { type Drawn, drawFrame, drawGrid } from '../../support/draw-frame.ts';
import { isError, type Scalar } from '../../support/excel-evaluator.ts';
import { printBook, shown } from '../../support/printed-book.ts';

/** What people leave in a number cell: mostly numbers and blanks, sometimes a text. */
const typedCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: -90, max: 99_999 }).map((value) => value / 100) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('chưa có', 'x') },
);

const names = ['[3]', '[4]', '[5]', '[6]', '[7]', '[8]'];
const cells = ['[.|a|4]', '[.|b|3]', '[.|tổng|4]', '[.|tổng|6]', '[K|x|4]', '[K|4]', '[hình]', '[suy]', '[năm]', '[cùng kỳ|F|a|4]'];
const lists = ['[.|*|4]', '[.|*|6]', '[.|*|3]', '[.|*|8]', '[.|Nhóm > *|4]', '[K|*|4]', '[K|*|5]'];

const written = fc.constantFrom('0', '1', '2', '0,5', '1,25', '100');
const signs = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');
const { whole } = fc.letrec<Record<'whole' | 'factor' | 'test' | 'listed', string>>((tie) => ({
  whole: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('factor'),
    fc.tuple(tie('whole'), fc.constantFrom('+', '-', '*', '/'), tie('factor')).map((parts) => parts.join(' ')),
  ),
  factor: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(...names), fc.constantFrom(...cells), written),
    tie('whole').map((inner) => `(${inner})`),
    tie('factor').map((inner) => `-${inner}`),
    fc
      .tuple(fc.constantFrom('sum', 'min', 'max'), fc.array(tie('listed'), { minLength: 1, maxLength: 3 }))
      .map(([name, of]) => `${name}(${of.join('; ')})`),
    fc.tuple(tie('whole'), fc.integer({ min: 0, max: 3 })).map(([inner, places]) => `round(${inner}; ${places})`),
    fc.array(fc.oneof(tie('listed'), tie('test')), { minLength: 1, maxLength: 2 }).map((of) => `count(${of.join('; ')})`),
    fc.tuple(fc.constantFrom(...lists), signs, tie('whole')).map(([list, sign, side]) => `count(${list} ${sign} ${side})`),
    fc.constantFrom('count([.|*|4] > [.|*|5])', 'count([K|*|Mức độ] = "xong")', 'count([K|*|Mức độ] <> "xong")'),
    fc.tuple(tie('test'), tie('whole'), tie('whole')).map(([test, yes, no]) => `if(${test}; ${yes}; ${no})`),
    fc.tuple(tie('test'), tie('whole')).map(([test, yes]) => `if(${test}; ${yes})`),
  ),
  test: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(tie('whole'), signs, tie('whole')).map((parts) => parts.join(' ')),
    fc.constantFrom('[ghi chú] = "XONG"', '"xong" <> [đơn vị]', '[đơn vị] = [năm]'),
  ),
  listed: fc.oneof(tie('whole'), fc.constantFrom(...lists)),
}));

const filled = fc.record({
  f: fc.array(typedCell, { minLength: 30, maxLength: 30 }),
  k: fc.array(typedCell, { minLength: 8, maxLength: 8 }),
  states: fc.array(fc.constantFrom('', 'xong', 'Xong', 'đang làm'), { minLength: 3, maxLength: 3 }),
  blankRows: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  total: fc.boolean(),
  optionalRow: fc.boolean(),
  figure: typedCell,
  year: fc.constantFrom<CellValue>(2025, null),
  unit: fc.constantFrom<CellValue>('xong', 'UBND xã', null),
  earlier: typedCell,
});

type Filled = typeof filled extends fc.Arbitrary<infer Value> ? Value : never;

/** Two tables with a column and a row of every sort, filled in as drawn. */
function draw(given: Filled): Drawn {
  const text = (value: CellValue | undefined): string =>
    value === null || value === undefined ? '' : typeof value === 'number' ? String(value).replace('.', ',') : String(value);
  const blank = (row: number): boolean => given.blankRows[row] === true;
  const cell = (row: number, column: number): string => (blank(row) ? '' : text(given.f[row * 5 + column]));
  const line = (row: number, label: string): string =>
    `${label} ¦ ${cell(row, 0)} ¦ ${cell(row, 1)} ¦ ¦ ${cell(row, 2)} ¦ ¦ ${cell(row, 3)} ¦ ${blank(row) ? '' : given.states[row % 3]}`;
  const allBlank = [0, 1, 2, 3].every(blank);
  const total =
    given.total && allBlank ? `tổng: Tổng ¦ ${text(given.f[25])} ¦ ${text(given.f[26])} ¦ ¦ ${text(given.f[27])} ¦ ¦` : 'tổng: Tổng';
  const f = drawGrid(
    'F',
    `2 Việc (label) ¦ 4 Nhận > Mạng ¦ 5 Nhận > Giấy ¦ 3 Nhận > Tổng = [4] + [5] ¦ 6 Rút ? ¦ 7 Tỷ lệ (rate) = [6] / [3] ¦ 8 Riêng > Lẻ ¦ ghi Ghi chú (text) ?
     ${line(0, 'a: A')}
     ${line(1, 'b: B')}
     # n: Nhóm
     ${line(2, 'c: Nhóm > C')}
     ${line(3, given.optionalRow ? 'd: Nhóm > D ?' : 'd: Nhóm > D')}
     ${total}`,
  );
  const k = drawGrid(
    'K',
    `2 Việc (label) ¦ 4 Có ¦ 5 Mức > Tỷ lệ (rate) ? ¦ m Mức độ (text) ?
     x: X ¦ ${blank(4) ? '' : text(given.k[0])} ¦ ${text(given.k[1])} ¦ ${given.states[0]}
     y: Y ? ¦ ${text(given.k[2])} ¦ = [4] / [.|x|4] ¦ ${given.states[1]}
     z: Z ¦ = [x] - [y] ¦ ${blank(5) ? '' : text(given.k[3])} ¦ ${given.states[2]}
     tổng: Tất cả`,
  );
  return drawFrame([f, k], {
    figures: { hình: given.figure, suy: '=[F|4] - [F|6] / 2' },
    fields: { năm: given.year, 'đơn vị': given.unit, 'năm sau': '=[năm] + 1' },
    earlier: { 'F|a|4': given.earlier },
  });
}

/** `ghi chú` is a column only where a row is; elsewhere it is left out of the source. */
function prepared(source: string): string {
  return source.replace(/\[ghi chú\]/g, '[ghi]');
}

function close(ours: Scalar, theirs: Scalar): boolean {
  const a = ours ?? '';
  const b = theirs ?? '';
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Says what was compared where the two do not agree. */
function agree(same: boolean, compared: object): void {
  expect(same, JSON.stringify(compared)).toBe(true);
}

const heres: readonly Here[] = [0, 1, 3, 4, -1].map((row) => ({ grid: 0, row, column: 1 }));

function isTooLong(problem: unknown): boolean {
  return problem instanceof Error && problem.message.includes('longer than');
}

function printed(print: () => string): string | null {
  try {
    return print();
  } catch (problem) {
    if (isTooLong(problem)) return null;
    throw problem;
  }
}

describe('what Excel shows', () => {
  it('is what we evaluate, for any formula on full, half-filled, blank, decimal and text rows', () => {
    fc.assert(
      fc.property(whole, filled, fc.constantFrom(...heres), (source, given, here) => {
        const drawn = draw(given);
        const book = printBook(drawn, { 'F|a|4': given.earlier });
        const expression = getExpression(prepared(source));
        const formula = printed(() => printFormula(expression, drawn.frame, here, book.addresses(book.sheetOf(0))));
        if (formula === null) return;
        const ours = createEvaluator(drawn.frame, drawn.source).evaluate(expression, here);
        const theirs = book.evaluate(formula, book.sheetOf(0));
        agree(close(shown(ours), theirs), { source, formula, ours, theirs });
      }),
      { numRuns: 400 },
    );
  });

  it('is red exactly where a relation is broken by complete and known figures', () => {
    fc.assert(
      fc.property(whole, signs, whole, filled, fc.constantFrom(...heres), (left, sign, right, given, here) => {
        const drawn = draw(given);
        const book = printBook(drawn, { 'F|a|4': given.earlier });
        const test = getExpression(prepared(`${left} ${sign} ${right}`)) as Expression & { type: 'comparison' };
        const formula = printed(() => printBreach(test, drawn.frame, here, book.addresses(book.sheetOf(0))));
        if (formula === null) return;
        const { holds } = createEvaluator(drawn.frame, drawn.source).compare(test, here);
        const theirs = book.evaluate(formula, book.sheetOf(0));
        agree(theirs === (holds === false), { source: `${left} ${sign} ${right}`, formula, holds, theirs });
      }),
      { numRuns: 400 },
    );
  });

  it('counts in how many rows a relation is broken', () => {
    fc.assert(
      fc.property(whole, signs, whole, filled, (left, sign, right, given) => {
        const drawn = draw(given);
        const book = printBook(drawn, { 'F|a|4': given.earlier });
        const test = getExpression(prepared(`${left} ${sign} ${right}`)) as Expression & { type: 'comparison' };
        const here = { grid: 0, column: 1 };
        const formula = printed(() => printBreachCount(test, drawn.frame, here, book.addresses('Đối chiếu')));
        if (formula === null) return;
        const evaluator = createEvaluator(drawn.frame, drawn.source);
        const broken = [0, 1, 3, 4].filter(
          (row) => !drawn.source.skipped(0, row) && evaluator.compare(test, { ...here, row }).holds === false,
        ).length;
        const theirs = book.evaluate(formula, 'Đối chiếu');
        agree(isError(theirs) || theirs === broken, { source: `${left} ${sign} ${right}`, formula, broken, theirs });
      }),
      { numRuns: 200 },
    );
  });
});
