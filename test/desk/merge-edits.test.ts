import { describe, expect, it } from 'vitest';
import { mergeEdits } from '../../core/desk/merge-edits.ts';
import type { Edit } from '../../core/workbook/edit.ts';
import type { CellValue } from '../../core/workbook/workbook.ts';

const cell = { sheet: 'Nội dung', row: 7, column: 4 };

function change(before: CellValue, after: CellValue, place = cell): Edit {
  return { place, before: { value: before }, after: { value: after } };
}

describe('fixes applied together', () => {
  it('of different cells stand side by side', () => {
    const edits = [change(1, 2), change(3, 4, { ...cell, row: 8 })];
    expect(mergeEdits(edits)).toEqual(edits);
  });

  it('of two words of one sentence are both made', () => {
    const merged = mergeEdits([change('a {x} b {y} c', 'a {one} b {y} c'), change('a {x} b {y} c', 'a {x} b {second} c')]);
    expect(merged).toEqual([change('a {x} b {y} c', 'a {one} b {second} c')]);
  });

  it('that are the same are made once', () => {
    expect(mergeEdits([change(1, 2), change(1, 2)])).toEqual([change(1, 2)]);
  });

  it('that change the same words in two ways are not made at all', () => {
    expect(mergeEdits([change('a {x} b', 'a {one} b'), change('a {x} b', 'a {two} b')])).toBeNull();
    expect(mergeEdits([change(1, 2), change(1, 3)])).toBeNull();
  });
});
