import { describe, expect, it } from 'vitest';
import type { Frame } from '../../core/form/formula/frame.ts';
import { gridOf } from '../../core/form/formula/grid.ts';
import { getExpression } from '../../core/form/formula/parse.ts';
import { sayExpression } from '../../core/form/words.ts';
import { smallForm } from '../support/small-form.ts';

const frame: Frame = {
  grids: smallForm.tables.map((table) =>
    gridOf(
      table,
      table.rows.map((form) => ({ key: form.key, label: form.label, groups: form.groups ?? [], form })),
    ),
  ),
  figures: [{ name: 'hồ sơ tiếp nhận' }],
  fields: [{ key: 'năm', label: 'Năm báo cáo' }],
};

describe('relations in words', () => {
  it.each([
    [
      '[3] = [6] + [7] + [8]',
      { grid: 0, row: -1 },
      '(3) Tiếp nhận – Tổng số = (6) Đã giải quyết – Đúng hạn + (7) Đã giải quyết – Quá hạn + (8) Trả lại, rút',
    ],
    ['[.|Có mặt|3] <= [.|Đại học|3] + [.|Khác|3]', { grid: 1, column: 2 }, '“Có mặt” ≤ “Đại học” + “Khác”'],
    ['[.|Hồ sơ phụ trách|3] = [HS|3]', { grid: 1, column: 2 }, '“Hồ sơ phụ trách” = cột (3) Tiếp nhận – Tổng số của biểu HS'],
    ['[.|Có mặt|3] = sum([.|Công chức > *|3])', { grid: 1, column: 2 }, '“Có mặt” = tổng các dòng của “Công chức”'],
    ['sum([.|*|4]) > 0,5', { grid: 0, row: -1 }, 'tổng các dòng của cột (4) Tiếp nhận – Trực tuyến > 0,5'],
    [
      '[4] / ([4] + [5]) >= 1 - ([5] - [4])',
      { grid: 0, row: -1 },
      '(4) Tiếp nhận – Trực tuyến : ((4) Tiếp nhận – Trực tuyến + (5) Tiếp nhận – Trực tiếp) ≥ 1 − ((5) Tiếp nhận – Trực tiếp − (4) Tiếp nhận – Trực tuyến)',
    ],
    ['[HS|4] >= [kỳ trước|HS|4]', { grid: 0, column: 3 }, 'cột (4) Tiếp nhận – Trực tuyến ≥ cột (4) Tiếp nhận – Trực tuyến, kỳ trước'],
    ['[hồ sơ tiếp nhận] <> [năm]', {}, 'hồ sơ tiếp nhận ≠ “Năm báo cáo”'],
    ['count([KP|*|Mức độ] = "xong") = 1', {}, 'số lượng các dòng của cột (4) Mức độ của biểu KP = “xong” = 1'],
  ])('%s', (source, here, words) => {
    expect(sayExpression(getExpression(source), frame, here)).toBe(words);
  });
});
