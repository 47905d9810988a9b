import { describe, expect, it } from 'vitest';
import { createEvaluator } from '../../../core/form/formula/evaluate.ts';
import type { Expression, Value } from '../../../core/form/formula/expression.ts';
import type { Here } from '../../../core/form/formula/frame.ts';
import { getExpression } from '../../../core/form/formula/parse.ts';
import type { CellValue } from '../../../core/workbook/workbook.ts';
import { type DrawnGrid, drawFrame, drawGrid } from '../../support/draw-frame.ts';

/** A value as a table of the office would write it: `5`, `5 thiếu`, `trống`, `trống thiếu`, `–`, `?`. */
function say(value: Value): string {
  const incomplete = value.type !== 'text' && value.incomplete ? ' thiếu' : '';
  switch (value.type) {
    case 'number':
      return `${String(Number(value.value.toFixed(9))).replace('.', ',')}${incomplete}`;
    case 'text':
      return `“${value.value}”`;
    case 'truth':
      return `${value.value ? 'đúng' : 'sai'}${incomplete}`;
    case 'blank':
      return `trống${incomplete}`;
    case 'unknown':
      return `${{ zero: '–', blank: '?', error: 'lỗi', circle: 'vòng' }[value.why]}${incomplete}`;
  }
}

interface More {
  readonly figures?: Readonly<Record<string, CellValue>>;
  readonly fields?: Readonly<Record<string, CellValue>>;
  readonly earlier?: Readonly<Record<string, CellValue>>;
}

function evaluatorOf(grids: readonly DrawnGrid[], more: More = {}) {
  const { frame, source } = drawFrame(grids, more);
  const evaluator = createEvaluator(frame, source);
  return {
    evaluator,
    cell: (row: number, column: number, grid = 0) => say(evaluator.cell({ grid, row, column })),
    worth: (source: string, here: Here = {}) => say(evaluator.evaluate(getExpression(source), here)),
    holds: (source: string, here: Here = {}) => evaluator.compare(getExpression(source) as Expression & { type: 'comparison' }, here).holds,
  };
}

const files = drawGrid(
  'F',
  `2 Lĩnh vực (label) ¦ 3 Tổng = [4] + [5] ¦ 4 Trực tuyến ¦ 5 Trực tiếp ¦ 6 Rút ? ¦ 7 Tỷ lệ (rate) = [4] / [3] ¦ 8 Ghi chú (text) ?
   a: A ¦ ¦ 3 ¦ 1 ¦ ¦ ¦
   b: B ¦ ¦ 4 ¦ ¦ 2 ¦ ¦
   c: C ¦ ¦ ¦ ¦ ¦ ¦
   d: D ¦ ¦ 0 ¦ 0 ¦ ¦ ¦
   e: E ¦ ¦ x ¦ 5 ¦ ¦ ¦
   tổng: Tổng`,
);
const complete = drawGrid(
  'F',
  `2 Lĩnh vực (label) ¦ 3 Tổng = [4] + [5] ¦ 4 Trực tuyến ¦ 5 Trực tiếp ¦ 6 Rút ? ¦ 7 Tỷ lệ (rate) = [4] / [3]
   a: A ¦ ¦ 3 ¦ 1 ¦ ¦
   # n: Nhóm
   b: Nhóm > B ¦ ¦ 4 ¦ 2 ¦ 2 ¦
   c: Nhóm > C ¦ ¦ ¦ ¦ ¦
   tổng: Tổng`,
);

describe('blank is not zero', () => {
  const { worth, cell } = evaluatorOf([files]);
  const at = (row: number): Here => ({ grid: 0, row, column: 1 });

  it('a sum skips blanks and is blank when nothing is there', () => {
    expect(worth('[4] + [5]', at(1))).toBe('4 thiếu');
    expect(worth('[4] + [5]', at(2))).toBe('trống thiếu');
    expect(worth('[4] + [5]', at(3))).toBe('0');
    expect(worth('[6] - [6]', at(0))).toBe('trống');
    expect(worth('[4] - [6]', at(0))).toBe('3');
    expect(worth('-[6]', at(0))).toBe('trống');
    expect(worth('min([4]; [6])', at(0))).toBe('3');
    expect(worth('max([6]; [6])', at(0))).toBe('trống');
  });

  it('a blank input is missing unless it is optional', () => {
    expect(cell(1, 3)).toBe('trống thiếu');
    expect(cell(1, 4)).toBe('2');
    expect(cell(0, 4)).toBe('trống');
    expect(cell(0, 6)).toBe('trống');
  });

  it('a product, a quotient or a comparison with a blank is unknown', () => {
    expect(worth('[4] * [6]', at(0))).toBe('?');
    expect(worth('[5] / [4]', at(1))).toBe('? thiếu');
    expect(worth('[6] = 0', at(0))).toBe('?');
    expect(worth('if([6] = 0; 1; 2)', at(0))).toBe('?');
    expect(worth('[4] * [6] + 1', at(0))).toBe('?');
  });

  it('a division by zero is a dash, told from a blank', () => {
    expect(cell(3, 5)).toBe('–');
    expect(worth('1 / [4]', at(3))).toBe('–');
    expect(worth('1 / (0,1 + 0,2 - 0,3)')).toBe('–');
    expect(worth('1 / [4] + [4] * [6]', at(3))).toBe('?');
  });

  it('a text where a number belongs is skipped and makes the sum incomplete', () => {
    expect(cell(4, 1)).toBe('5 thiếu');
    expect(worth('[4] * 2', at(4))).toBe('?');
  });

  it('a derived cell that shows a dash is skipped by a sum, which is then incomplete', () => {
    expect(worth('[7] + 1', at(3))).toBe('1 thiếu');
    expect(worth('[7]', at(3))).toBe('–');
  });

  it('incomplete is followed through derived cells', () => {
    expect(cell(1, 5)).toBe('1 thiếu');
    expect(worth('round([7]; 2)', at(1))).toBe('1 thiếu');
  });
});

describe('a total row', () => {
  it('sums input columns over rows that hold a number, computes derived columns from its own cells', () => {
    const { cell } = evaluatorOf([complete]);
    expect([1, 2, 3, 4, 5].map((column) => cell(-1, column))).toEqual(['10', '7', '3', '2', '0,7']);
  });

  it('is incomplete where a row that holds a number misses that column', () => {
    const { cell } = evaluatorOf([files]);
    expect(cell(-1, 3)).toBe('6 thiếu');
    expect(cell(-1, 4)).toBe('2');
    expect(cell(-1, 1)).toBe('13 thiếu');
  });

  it('of a table without any number is missing where a number was expected', () => {
    const { cell } = evaluatorOf([drawGrid('F', '2 Việc (label) ¦ 4 Số ¦ 6 Rút ?\n a: A\n tổng: Tổng')]);
    expect(cell(-1, 1)).toBe('trống thiếu');
    expect(cell(-1, 2)).toBe('trống');
  });

  it('that was typed stands when all rows are blank', () => {
    const typed = drawGrid('F', '2 Việc (label) ¦ 3 Tổng = [4] + [5] ¦ 4 Mạng ¦ 5 Giấy\n a: A ¦ ¦ ¦\n tổng: Tổng ¦ ¦ 5 ¦ 7');
    const { cell } = evaluatorOf([typed]);
    expect([1, 2, 3].map((column) => cell(-1, column))).toEqual(['12', '5', '7']);
    const half = drawGrid('F', '2 Việc (label) ¦ 3 Tổng = [4] + [5] ¦ 4 Mạng ¦ 5 Giấy\n a: A ¦ ¦ ¦\n tổng: Tổng ¦ ¦ 5 ¦');
    expect(evaluatorOf([half]).cell(-1, 1)).toBe('5 thiếu');
  });

  it('is summed from the rows as soon as one of them holds a number', () => {
    const both = drawGrid('F', '2 Việc (label) ¦ 4 Mạng\n a: A ¦ 2\n tổng: Tổng ¦ 5');
    expect(evaluatorOf([both]).cell(-1, 1)).toBe('2');
  });
});

describe('a list', () => {
  const { worth } = evaluatorOf([complete, files]);

  it('is all body rows or those of a group; rows without any number miss nothing', () => {
    expect(worth('sum([.|*|4])', { grid: 0 })).toBe('7');
    expect(worth('sum([.|Nhóm > *|5])', { grid: 0 })).toBe('2');
    expect(worth('max([.|*|4]; 5)', { grid: 0 })).toBe('5');
    expect(worth('min([.|*|6])', { grid: 0 })).toBe('2');
    expect(worth('sum([.|*|5])', { grid: 1 })).toBe('6 thiếu');
  });

  it('is counted by its numbers, and row by row where it is compared', () => {
    expect(worth('count([.|*|4])', { grid: 0 })).toBe('2');
    expect(worth('count([.|*|4] > 3)', { grid: 0 })).toBe('1');
    expect(worth('count([.|*|4] > [.|*|5])', { grid: 0 })).toBe('2');
    expect(worth('count([.|*|6] = 2)', { grid: 0 })).toBe('1 thiếu');
    expect(worth('count([.|*|4] = 3; 1 = 1; 1 = 2; 7)', { grid: 0 })).toBe('3');
  });

  it('of texts is compared without case, rows without any number among them', () => {
    const plan = drawGrid(
      'T-KP',
      `1 Việc (label) ¦ m Mức độ (text)
       a: A ¦ xong
       b: B ¦ Xong
       c: C ¦ đang làm
       d: D ¦`,
    );
    const { worth: planned } = evaluatorOf([plan]);
    expect(planned('count([T-KP|*|Mức độ] = "XONG")')).toBe('2');
    expect(planned('count([T-KP|*|Mức độ] <> "xong")')).toBe('1');
  });
});

describe('comparing', () => {
  const { worth, holds } = evaluatorOf([complete], { fields: { 'đơn vị': 'UBND xã', 'tên gọn': 'ubnd XÃ', năm: 2025 } });

  it('looks at the difference rounded to six decimals', () => {
    expect(worth('0,1 + 0,2 = 0,3')).toBe('đúng');
    expect(worth('0,1000004 = 0,1')).toBe('đúng');
    expect(worth('0,1000006 = 0,1')).toBe('sai');
    expect(worth('0,1 + 0,2 > 0,3')).toBe('sai');
  });

  it('of texts looks at no case; a number is no text', () => {
    expect(worth('[đơn vị] = "ubnd xã"')).toBe('đúng');
    expect(worth('[đơn vị] = [tên gọn]')).toBe('đúng');
    expect(worth('[đơn vị] <> "sở"')).toBe('đúng');
    expect(worth('"2025" = [năm]')).toBe('sai');
    expect(worth('[đơn vị] = 1')).toBe('?');
  });

  it('judges a relation only where both sides are known and complete', () => {
    const at = (row: number): Here => ({ grid: 0, row, column: 1 });
    expect(holds('[3] = [4] + [5]', at(0))).toBe(true);
    expect(holds('[3] = [4]', at(0))).toBe(false);
    expect(holds('[3] = [4]', at(3))).toBeNull();
    expect(holds('[6] = [4]', at(0))).toBeNull();
    expect(holds('sum([.|*|4]) = 1', { grid: 0 })).toBe(false);
    const half = evaluatorOf([files]);
    expect(half.holds('[3] = [4]', { grid: 0, row: 1, column: 1 })).toBeNull();
    expect(half.holds('[3] = 99', { grid: 0, row: -1, column: 1 })).toBeNull();
  });
});

describe('choosing, rounding and earlier periods', () => {
  const { worth } = evaluatorOf([complete], {
    figures: { đủ: 5, trống: null, 'một nửa': '=[đủ] / 2', vòng: '=[vòng] + 1' },
    fields: { năm: 2025, 'năm sau': '=[năm] + 1' },
    earlier: { 'F|a|4': 2 },
  });

  it('takes one branch only; without a second one nothing', () => {
    expect(worth('if([đủ] = 5; "có"; 1 / 0)')).toBe('“có”');
    expect(worth('if([đủ] = 6; 1)')).toBe('trống');
    expect(worth('if([đủ] = 5; [trống]; 1)')).toBe('trống thiếu');
    expect(worth('if([trống] = 5; 1; 2)')).toBe('? thiếu');
  });

  it('rounds half away from zero as Excel does', () => {
    expect(worth('round(2,5)')).toBe('3');
    expect(worth('round(0 - 2,5)')).toBe('-3');
    expect(worth('round(1,005; 2)')).toBe('1,01');
    expect(worth('round([một nửa]; 0)')).toBe('3');
  });

  it('looks at figures, at lines of Thông tin chung and at earlier periods', () => {
    expect(worth('[năm sau]')).toBe('2026');
    expect(worth('[F|4] - [kỳ trước|F|A|4]')).toBe('5');
    expect(worth('[cùng kỳ|F|b|4]')).toBe('trống thiếu');
    expect(worth('[không có]')).toBe('lỗi');
  });

  it('takes a circle for unknown, and so a chain deeper than any form', () => {
    expect(worth('[vòng]')).toBe('vòng');
    const chain: Record<string, CellValue> = { f0: 1 };
    for (let index = 1; index < 3_000; index += 1) chain[`f${index}`] = `=[f${index - 1}] + 1`;
    expect(evaluatorOf([], { figures: chain }).worth('[f2999]')).toBe('vòng');
    expect(evaluatorOf([], { figures: chain }).worth('[f100]')).toBe('101');
  });
});

describe('a large table', () => {
  it('is asked for every cell once', () => {
    const lines = Array.from({ length: 300 }, (_, row) => `r${row}: Dòng ${row} ¦ ¦ ${row} ¦ 1`);
    const { frame, source } = drawFrame([
      drawGrid('F', ['2 Việc (label) ¦ 3 Tổng = [4] + [5] ¦ 4 Mạng ¦ 5 Giấy', ...lines, 'tổng: Tổng'].join('\n')),
    ]);
    const asked: string[] = [];
    const evaluator = createEvaluator(frame, {
      ...source,
      cell: (cell) => {
        asked.push(`${cell.row}|${cell.column}`);
        return source.cell(cell);
      },
    });
    for (let row = -1; row < 300; row += 1) for (const column of [1, 2, 3]) evaluator.cell({ grid: 0, row, column });
    expect(asked).toHaveLength(600);
    expect(new Set(asked).size).toBe(600);
    expect(evaluator.cell({ grid: 0, row: -1, column: 1 })).toEqual({ type: 'number', value: 45_150 });
  });
});
