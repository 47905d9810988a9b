import { describe, expect, it } from 'vitest';
import type { Here } from '../../../core/form/formula/frame.ts';
import { type Name, resolveName } from '../../../core/form/formula/names.ts';
import { getExpression } from '../../../core/form/formula/parse.ts';
import { drawFrame, drawGrid } from '../../support/draw-frame.ts';

const { frame } = drawFrame(
  [
    drawGrid(
      'F-06',
      `2 Lĩnh vực (label) ¦ 3 Nhận > Tổng số = [4] + [5] ¦ 4 Nhận > Trong kỳ > Trực tuyến ¦ 5 Nhận > Trong kỳ > Trực tiếp ¦ 7 Đã giải quyết > Quá hạn ¦ 8 Đang giải quyết > Quá hạn ¦ 9 Đúng hạn
       hộ tịch: Hộ tịch ¦ ¦ 1 ¦ 2
       đất đai: Đất đai ¦ ¦ 3 ¦ 4
       +khác|nữa: Khác|nữa
       tổng: Tổng cộng`,
    ),
    drawGrid(
      'T-CB',
      `2 Nội dung (label) ¦ 3 Số lượng ¦ 4 Tỷ lệ (rate) = [3] / [.|Có mặt|3]
       # cb: Cán bộ
       cb.1: Cán bộ > Có mặt ¦ 10
       # cb.n: Cán bộ > Trình độ
       cb.2: Cán bộ > Trình độ > Đại học ¦ 9
       cb.3: Cán bộ > Trình độ > Trung cấp ¦ 1
       # cc: Công chức
       cc.1: Công chức > Có mặt ¦ 11
       cc.2: Công chức > Trình độ > Đại học ¦ 10
       # cc.n: Công chức > Khác`,
    ),
    drawGrid(
      'T-SH',
      `2 Nội dung (label) ¦ 4 Kết quả
       SH.1: Số hồ sơ tiếp nhận ¦ 5
       SH.2: Số hồ sơ đã số hóa ¦ 4`,
    ),
  ],
  { figures: { 'hồ sơ tiếp nhận': '=[F-06|3]', 'Đúng hạn': 3, năm: 1 }, fields: { năm: 2025, 'đơn vị': 'UBND xã' } },
);

const resolve = (source: string, here: Here = {}) => resolveName(frame, here, getExpression(source) as Name);
const cell = (grid: number, row: number, column: number) => ({ type: 'cell', cell: { grid, row, column } });
const inF = { grid: 0, row: 0, column: 1 };

describe('a name of one part', () => {
  it.each([
    ['its key', '[4]', 2],
    ['the number printed under it', '[(4)]', 2],
    ['its whole heading', '[Nhận > Trong kỳ > Trực tuyến]', 2],
    ['its own label', '[trực TUYẾN]', 2],
    ['a tail with a level left out', '[Nhận > Trực tuyến]', 2],
    ['its label behind the group that tells it apart', '[Đã giải quyết > Quá hạn]', 4],
  ])('finds a column in this row by %s', (_, source, column) => {
    expect(resolve(source, inF)).toEqual(cell(0, 0, column));
    expect(resolve(source, { ...inF, row: -1 })).toEqual(cell(0, -1, column));
  });

  it('reads labels in NFD and with double spaces alike', () => {
    expect(resolve('[Trực  tuyến]'.normalize('NFD'), inF)).toEqual(cell(0, 0, 2));
  });

  it('lists both where two columns answer', () => {
    expect(resolve('[Quá hạn]', inF)).toEqual({
      type: 'ambiguous',
      name: 'Quá hạn',
      matches: ['Đã giải quyết > Quá hạn', 'Đang giải quyết > Quá hạn'],
    });
  });

  it('finds a column before a figure, and a row in this column when no column answers', () => {
    expect(resolve('[Đúng hạn]', inF)).toEqual(cell(0, 0, 6));
    expect(resolve('[Đúng hạn]', {})).toEqual({ type: 'figure', index: 1 });
    expect(resolve('[Đất đai]', inF)).toEqual(cell(0, 1, 1));
    expect(resolve('[tổng]', inF)).toEqual(cell(0, -1, 1));
    expect(resolve('[SH.2]', { grid: 2, column: 1 })).toEqual(cell(2, 1, 1));
  });

  it('finds a row in the own group first, then outwards', () => {
    const inGroup = { grid: 1, row: 3, column: 1 };
    expect(resolve('[Có mặt]', inGroup)).toEqual(cell(1, 1, 1));
    expect(resolve('[Đại học]', { ...inGroup, row: 6 })).toEqual(cell(1, 7, 1));
    expect(resolve('[Công chức > Có mặt]', inGroup)).toEqual(cell(1, 6, 1));
    expect(resolve('[Có mặt]', { grid: 1, column: 1 })).toMatchObject({
      type: 'ambiguous',
      matches: ['Cán bộ > Có mặt', 'Công chức > Có mặt'],
    });
  });

  it('finds a figure before a line of Thông tin chung, that by key or label', () => {
    expect(resolve('[năm]')).toEqual({ type: 'figure', index: 2 });
    expect(resolve('[Đơn vị]')).toEqual({ type: 'field', index: 1 });
    expect(resolve('[Dòng đơn vị]')).toEqual({ type: 'field', index: 1 });
  });

  it('names the nearest where nothing answers', () => {
    expect(resolve('[hồ sơ tiếp nhân]')).toEqual({ type: 'unknown', name: 'hồ sơ tiếp nhân', nearest: 'hồ sơ tiếp nhận' });
    expect(resolve('[xyz uvw]')).toEqual({ type: 'unknown', name: 'xyz uvw' });
  });
});

describe('a name of two parts', () => {
  it('is the column in the total row', () => {
    expect(resolve('[F-06|4]')).toEqual(cell(0, -1, 2));
    expect(resolve('[Biểu F-06|Trực tuyến]')).toEqual(cell(0, -1, 2));
    expect(resolve('[.|4]', inF)).toEqual(cell(0, -1, 2));
  });

  it('is the row in a table with one value column and no total row', () => {
    expect(resolve('[T-SH|SH.2]')).toEqual(cell(2, 1, 1));
    expect(resolve('[T-SH|Số hồ sơ tiếp nhận]')).toEqual(cell(2, 0, 1));
  });

  it('is one part short in a table with several value columns and no total row', () => {
    expect(resolve('[T-CB|Có mặt]')).toEqual({ type: 'parts', name: 'T-CB|Có mặt' });
  });

  it('names the whole name that is nearest', () => {
    expect(resolve('[F-06|Trực tuyên]')).toEqual({ type: 'unknown', name: 'F-06|Trực tuyên', nearest: 'F-06|Trực tuyến' });
    expect(resolve('[F-07|4]')).toMatchObject({ type: 'unknown', name: 'F-07|4' });
    expect(resolve('[.|4]')).toEqual({ type: 'unknown', name: '.|4' });
  });
});

describe('a name of three parts', () => {
  it('is one cell, its groups before the label where levels may be left out', () => {
    expect(resolve('[F-06|Hộ tịch|4]')).toEqual(cell(0, 0, 2));
    expect(resolve('[F-06|tổng|4]')).toEqual(cell(0, -1, 2));
    expect(resolve('[F-06|Tổng cộng|4]')).toEqual(cell(0, -1, 2));
    expect(resolve('[T-CB|Công chức > Đại học|3]')).toEqual(cell(1, 7, 1));
    expect(resolve('[.|Có mặt|3]', { grid: 1, row: 7, column: 2 })).toEqual(cell(1, 6, 1));
  });

  it('finds a label with a bar by the broken bar', () => {
    expect(resolve('[F-06|Khác¦nữa|4]')).toEqual(cell(0, 2, 2));
  });

  it('is a list where the row is *, without heading rows and the total', () => {
    const list = (source: string, here?: Here) => {
      const call = getExpression(`sum(${source})`);
      return call.type === 'call' && call.of[0]?.type === 'name' ? resolveName(frame, here ?? {}, call.of[0]) : null;
    };
    expect(list('[F-06|*|4]')).toEqual({ type: 'list', grid: 0, column: 2, rows: [0, 1, 2] });
    expect(list('[T-CB|Cán bộ > *|3]')).toMatchObject({ rows: [1, 3, 4] });
    expect(list('[T-CB|Cán bộ > Trình độ > *|3]')).toMatchObject({ rows: [3, 4] });
    expect(list('[.|Trình độ > *|3]', { grid: 1, row: 6, column: 1 })).toMatchObject({ rows: [7] });
    expect(list('[T-CB|Khác > *|3]')).toMatchObject({ type: 'list', rows: [] });
    expect(list('[T-CB|Trình độ > *|3]')).toMatchObject({
      type: 'ambiguous',
      matches: ['T-CB|cán bộ > trình độ > *|3', 'T-CB|công chức > trình độ > *|3'],
    });
    expect(list('[T-CB|Trinh độ > *|3]')).toMatchObject({ type: 'unknown', nearest: 'T-CB|Trình độ > *|3' });
  });
});

describe('a name of an earlier period', () => {
  it('is kept by the keys of table, row and column, or by the name of a figure', () => {
    expect(resolve('[kỳ trước|F-06|Hộ tịch|Trực tuyến]')).toEqual({ type: 'earlier', relation: 'kỳ trước', key: 'F-06|hộ tịch|4' });
    expect(resolve('[cùng kỳ|F-06|4]')).toEqual({ type: 'earlier', relation: 'cùng kỳ', key: 'F-06|tổng|4' });
    expect(resolve('[cùng kỳ|hồ sơ tiếp nhận]')).toEqual({ type: 'earlier', relation: 'cùng kỳ', key: 'hồ sơ tiếp nhận' });
    expect(resolve('[kỳ trước|4]', inF)).toEqual({ type: 'earlier', relation: 'kỳ trước', key: 'F-06|hộ tịch|4' });
  });
});
