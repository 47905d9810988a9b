import { describe, expect, it } from 'vitest';
import type { Edit } from '../../core/index.ts';
import { isTakenBack } from '../../panel/taken-back.ts';

const edit = (row: number, before: string, after: string): Edit => ({
  place: { sheet: 'Nội dung', row, column: 4 },
  before: { value: before },
  after: { value: after },
});
const last = [edit(1, 'sai', 'đúng'), edit(2, 'cũ', 'mới')];

describe('nothing is left to take back', () => {
  it('where a step elsewhere put every cell back', () => {
    expect(isTakenBack(last, [edit(2, 'mới', 'cũ'), edit(1, 'đúng', 'sai'), edit(9, 'x', 'y')])).toBe(true);
  });

  it.each([
    ['one cell is still as it was written', [edit(1, 'đúng', 'sai')]],
    ['a cell holds something else now', [edit(1, 'đúng', 'sai'), edit(2, 'mới', 'khác')]],
    [
      'the same value was typed over a formula',
      [edit(1, 'đúng', 'sai'), { ...edit(2, 'mới', 'cũ'), after: { value: 'cũ', formula: '="cũ"' } }],
    ],
  ])('but not where %s', (_, wrote) => {
    expect(isTakenBack(last, wrote)).toBe(false);
  });

  it('and nothing was to be taken back before the first change', () => {
    expect(isTakenBack([], [edit(1, 'a', 'b')])).toBe(false);
  });
});
