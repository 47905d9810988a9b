import { describe, expect, it } from 'vitest';
import { emptyFilling } from '../../../core/form/filling.ts';
import type { ColumnForm, Form } from '../../../core/form/form.ts';
import { headingRows, numberTexts } from '../../../core/form/layout/heads.ts';
import { placesOf } from '../../../core/form/layout/places.ts';
import { printCell } from '../../../core/workbook/place.ts';
import { smallForm } from '../../support/small-form.ts';

function headsOf(headings: readonly (readonly string[])[]): { texts: string[]; merges: string[] } {
  const columns = headings.map((heading, index): ColumnForm => ({ key: String(index + 1), heading, kind: 'count', width: 10 }));
  const [table] = smallForm.tables;
  if (!table) throw new Error('no table');
  const form: Form = { ...smallForm, tables: [{ ...table, columns, rows: [], relations: [] }] };
  const [place] = placesOf(form, emptyFilling).tables;
  if (!place) throw new Error('no place');
  const { rows, merges } = headingRows(place);
  return { texts: rows.map((row) => row.map((cell) => cell.value ?? '').join('|')), merges: merges.map(printCell).sort() };
}

describe('headings of a table', () => {
  it('in one row need no merging', () => {
    expect(headsOf([['TT'], ['Nội dung']])).toEqual({ texts: ['TT|Nội dung'], merges: [] });
  });

  it('neighbours under one text share it, a short heading reaches down', () => {
    expect(headsOf([['TT'], ['Tiếp nhận', 'Tổng số'], ['Tiếp nhận', 'Trực tuyến'], ['Rút']])).toEqual({
      texts: ['TT|Tiếp nhận||Rút', '|Tổng số|Trực tuyến|'],
      merges: ['B3:B4', 'C3:D3', 'E3:E4'],
    });
  });

  it('in three rows a text of the second row reaches down beside a shared one', () => {
    const heads = headsOf([
      ['Nhận', 'Tổng số'],
      ['Nhận', 'Trong kỳ', 'Trực tuyến'],
      ['Nhận', 'Trong kỳ', 'Trực tiếp'],
      ['Nhận', 'Kỳ trước'],
    ]);
    expect(heads.texts).toEqual(['Nhận|||', 'Tổng số|Trong kỳ||Kỳ trước', '|Trực tuyến|Trực tiếp|']);
    expect(heads.merges).toEqual(['B3:E3', 'B4:B5', 'C4:D4', 'E4:E5']);
  });

  it('the same text under different texts stays apart, and so do two columns of one name', () => {
    expect(headsOf([['A', 'Nam'], ['B', 'Nam'], ['Ghi chú'], ['Ghi chú']]).merges).toEqual(['D3:D4', 'E3:E4']);
  });

  it('a group is not carried on over a column between', () => {
    expect(headsOf([['A', 'x'], ['Khác'], ['A', 'y']]).merges).toEqual(['C3:C4']);
  });

  it('the row of numbers is text', () => {
    const columns = ['1', '2', '4a', 'ghi chú'].map((key): ColumnForm => ({ key, heading: [key], kind: 'text', width: 9 }));
    expect(numberTexts(columns)).toEqual(['(1)', '(2)', '(4a)', '(4)']);
  });
});
