import { describe, expect, it } from 'vitest';
import type { Frame } from '../../core/form/formula/frame.ts';
import { gridOf } from '../../core/form/formula/grid.ts';
import { getExpression } from '../../core/form/formula/parse.ts';
import { markedCell } from '../../core/form/marked-cell.ts';
import { smallForm } from '../support/small-form.ts';

const frame: Frame = {
  grids: smallForm.tables.map((table) =>
    gridOf(
      table,
      table.rows.map((form) => ({ key: form.key, label: form.label, groups: form.groups ?? [], form })),
    ),
  ),
  figures: [],
  fields: [],
};

describe('where a broken relation is marked', () => {
  it.each([
    ['at the cell left of the sign', '[3] = [6] + [7]', { grid: 0, row: 1 }, { grid: 0, row: 1, column: 2 }],
    ['in the total row at the total', '[3] = [6] + [7]', { grid: 0, row: -1 }, { grid: 0, row: -1, column: 2 }],
    ['at the first cell of a sum', '[6] + [7] <= [3]', { grid: 0, row: 0 }, { grid: 0, row: 0, column: 5 }],
    [
      'in its own table, even where another is named first',
      '[HS|3] = [.|Hồ sơ phụ trách|3]',
      { grid: 1, column: 2 },
      { grid: 1, row: 4, column: 2 },
    ],
    ['right of the sign where the left names no cell', '10 = [.|Có mặt|3]', { grid: 1, column: 2 }, { grid: 1, row: 1, column: 2 }],
    ['at the first row of a list', 'sum([.|Công chức > *|3]) > 0', { grid: 1, column: 2 }, { grid: 1, row: 1, column: 2 }],
  ])('%s', (_, source, here, cell) => {
    expect(markedCell(getExpression(source), frame, here)).toEqual(cell);
  });

  it('nowhere when no cell is named', () => {
    expect(markedCell(getExpression('1 = 2'), frame, { grid: 0, row: 0 })).toBeNull();
  });
});
