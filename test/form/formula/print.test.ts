import { describe, expect, it } from 'vitest';
import type { Here } from '../../../core/form/formula/frame.ts';
import { getExpression } from '../../../core/form/formula/parse.ts';
import { printBreach, printedFunctions, printFormula } from '../../../core/form/formula/print.ts';
import { printBreachCount } from '../../../core/form/formula/print-breach-count.ts';
import { drawFrame, drawGrid } from '../../support/draw-frame.ts';
import { printBook } from '../../support/printed-book.ts';

const drawn = drawFrame(
  [
    drawGrid(
      'F',
      `2 Việc (label) ¦ 3 Tổng = [4] + [5] ¦ 4 Mạng ¦ 5 Giấy ¦ 6 Rút ? ¦ 7 Tỷ lệ (rate) = [4] / [3] ¦ 8 Mức độ (text)
       a: A ¦ ¦ 1 ¦ 2
       b: B ¦ ¦ 3 ¦ 4
       tổng: Tổng`,
    ),
    drawGrid(
      'CB',
      `2 Nội dung (label) ¦ 3 Số lượng
       1: Công chức > Có mặt ¦ 3
       2: Công chức > Trình độ > Đại học ? ¦ 2
       3: Công chức > Trình độ > Trung cấp ? ¦ 1`,
    ),
  ],
  { figures: { gõ: 1 }, fields: { năm: 2025 } },
);
const book = printBook(drawn);
const addresses = book.addresses(book.sheetOf(0));
const row: Here = { grid: 0, row: 0, column: 1 };
const formula = (source: string, here: Here = row) => printFormula(getExpression(source), drawn.frame, here, addresses);
const breach = (source: string, here: Here = row) => printBreach(getExpression(source), drawn.frame, here, addresses);

describe('a formula printed for Excel', () => {
  it.each([
    ['a sum is blank when nothing is there', '[4] + [5]', '=IF(COUNT($C$3,$D$3)=0,"",SUM($C$3,$D$3))'],
    ['a difference skips the "" of derived cells', '[3] - [6]', '=IF(COUNT($B$3,$E$3)=0,"",SUM($B$3)-SUM($E$3))'],
    ['a sum of many kinds is one SUM', '[4] + sum([5]; [6]) - -[3]', '=IF(COUNT($C$3,$D$3,$E$3,$B$3)=0,"",SUM($C$3,$D$3,$E$3,$B$3))'],
    ['a bare name stays blank', '[4]', '=IF($C$3="","",$C$3)'],
    [
      'a quotient stands behind its count, with a dash for zero',
      '[4] / [3]',
      '=IF(COUNT($C$3,$B$3)=2,IF(ROUND($B$3,6)=0,"–",$C$3/$B$3),"")',
    ],
    [
      'a sum inside a quotient',
      '([4] + [5]) / [3]',
      '=IF(AND(COUNT($B$3)=1,COUNT($C$3,$D$3)>0),IF(ROUND($B$3,6)=0,"–",SUM($C$3,$D$3)/$B$3),"")',
    ],
    ['a decimal has no mark', '[4] * 0,5', '=IF(COUNT($C$3)=1,$C$3*(5/10),"")'],
    ['a list is its range, from thin row to thin row', 'sum([.|*|4])', '=IF(COUNT($C$2:$C$5)=0,"",SUM($C$2:$C$5))'],
    ['a count is never blank', 'count([.|*|4])', '=COUNT($C$2:$C$5)'],
    ['a comparison row by row', 'count([.|*|8] = "xong")', '=SUMPRODUCT((LEN($G$2:$G$5)>0)*($G$2:$G$5="xong"))'],
    ['a choice', 'if([4] > 0; "có"; "không")', '=IF(COUNT($C$3)=1,IF(ROUND(SUM($C$3),6)>0,"có","không"),"")'],
    ['rounding', 'round([4] + [5]; 2)', '=IF(COUNT($C$3,$D$3)=0,"",ROUND(SUM($C$3,$D$3),2))'],
    ['the least', 'min([4]; [5])', '=IF(COUNT($C$3,$D$3)=0,"",MIN($C$3,$D$3))'],
    [
      'another sheet',
      '[CB|Có mặt|3] + [năm]',
      "=IF(COUNT('Biểu 2'!$B$3,'Thông tin chung'!$C$1)=0,\"\",SUM('Biểu 2'!$B$3,'Thông tin chung'!$C$1))",
    ],
  ])('%s', (_, source, printed) => {
    expect(formula(source)).toBe(printed);
  });

  it('a total is the sum of its column', () => {
    expect(printFormula('sum', drawn.frame, { grid: 0, row: -1, column: 2 }, addresses)).toBe('=IF(COUNT($C$2:$C$5)=0,"",SUM($C$2:$C$5))');
  });

  it('a name that the form does not have stops at once', () => {
    expect(() => formula('[99] + 1')).toThrow('[99] is unknown');
    expect(() => formula('[F|Mang]')).toThrow('nearest is [F|Mạng]');
  });

  it('that Excel would not take for its length stops at once', () => {
    expect(() => formula(`${'if([4] = '.repeat(30)}1${'; [5] * [6]; 3)'.repeat(30)} + 1`)).toThrow('longer than');
  });

  it('a sum of more cells than Excel takes as arguments is split', () => {
    const rows = Array.from({ length: 180 }, (_, index) => `r${index}: R${index} ¦ 1`).join('\n');
    const wide = drawFrame([drawGrid('W', `1 Việc (label) ¦ 2 Số\n${rows}`)]);
    const names = Array.from({ length: 180 }, (_, index) => `[R${index}]`);
    const expression = getExpression(`sum(${names.join(';')}) + sum(${names.join(';')})`);
    const laid = printBook(wide);
    const printed = printFormula(expression, wide.frame, { grid: 0, column: 1 }, laid.addresses('Biểu 1'));
    expect(laid.evaluate(printed, 'Biểu 1')).toBe(360);
  });

  it('calls only functions of Excel 2007 that no regional setting changes', () => {
    const printed = [
      formula('if(max([4]; [5] * 2) > 1; round([4]; 1); count([4]; [.|*|8] = "x"))'),
      breach('[6] = [F|4] / [F|3]'),
      breach('[3] = [4]', { grid: 0, row: -1 }),
    ];
    for (const text of printed) for (const [, name] of text.matchAll(/([A-Z][A-Z0-9.]+)\(/g)) expect(printedFunctions).toContain(name);
    expect(printed.join('')).not.toMatch(/\d\.\d/);
  });
});

describe('a broken relation printed for Excel', () => {
  it('asks for every required input under it, followed through derived cells', () => {
    expect(breach('[3] = [5] + [6]')).toBe('=AND(COUNT($C$3,$D$3)=2,COUNT($E$3)=COUNTA($E$3),ROUND(SUM($B$3)-SUM($D$3,$E$3),6)<>0)');
  });

  it.each([
    ['<', '>='],
    ['<=', '>'],
    ['>', '<='],
    ['>=', '<'],
    ['<>', '='],
  ])('is the opposite of its sign: %s', (sign, opposite) => {
    expect(breach(`[4] ${sign} [5]`)).toBe(`=AND(COUNT($C$3,$D$3)=2,ROUND(SUM($C$3)-SUM($D$3),6)${opposite}0)`);
  });

  it('asks in the total row that every row with a number holds all that is required', () => {
    expect(breach('[4] <= [5]', { grid: 0, row: -1, column: 1 })).toBe(
      '=AND(COUNT($C$6,$D$6)=2,COUNT($C$2:$C$5,$D$2:$D$5)=2*SUMPRODUCT(--((ISNUMBER($C$2:$C$5)+ISNUMBER($D$2:$D$5)+ISNUMBER($E$2:$E$5))>0)),ROUND(SUM($C$6)-SUM($D$6),6)>0)',
    );
  });

  it('asks of an optional side that it shows something', () => {
    expect(breach('[6] <= [4]')).toBe('=AND(COUNT($C$3,$E$3)=2,ROUND(SUM($E$3)-SUM($C$3),6)>0)');
  });

  it('asks nothing of the rows of a group that may be blank', () => {
    const there = book.addresses(book.sheetOf(1));
    expect(printBreach(getExpression('[Có mặt] = sum([.|Trình độ > *|3])'), drawn.frame, { grid: 1, column: 1 }, there)).toBe(
      '=AND(COUNT($B$3)=1,COUNT($B$4:$B$5)>0,ROUND(SUM($B$3)-SUM($B$4:$B$5),6)<>0)',
    );
  });

  it('is counted over input columns, which hold no ""', () => {
    expect(printBreachCount(getExpression('[3] = [5] + [6]'), drawn.frame, { grid: 0 }, addresses)).toBe(
      '=SUMPRODUCT(ISNUMBER($C$2:$C$5)*ISNUMBER($D$2:$D$5)*(1-(ROUND(($C$2:$C$5+$D$2:$D$5)-($D$2:$D$5+$E$2:$E$5),6)=0)))',
    );
  });

  it('is counted row by row where rows differ from each other', () => {
    const there = book.addresses(book.sheetOf(1));
    const printed = printBreachCount(getExpression('[3] <= [.|Có mặt|3]'), drawn.frame, { grid: 1 }, there);
    expect(printed.match(/IF\(AND/g)).toHaveLength(3);
    expect(book.evaluate(printed, book.sheetOf(1))).toBe(0);
  });
});
