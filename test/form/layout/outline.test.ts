import { describe, expect, it } from 'vitest';
import { emptyFilling, type Filling, type OwnSection } from '../../../core/form/filling.ts';
import { outlineOf } from '../../../core/form/layout/outline.ts';
import { smallForm } from '../../support/small-form.ts';

const own = (heading: string, after: string, level: number): OwnSection => ({ heading, after, level, passages: [] });
const headings = (filling: Filling): string[] =>
  outlineOf(smallForm, filling).map(({ number, heading, key }) => `${number} ${heading || key}`.trim());

describe('the outline of a book', () => {
  it('is the form’s, numbered level by level, with the sentences around it', () => {
    expect(headings(emptyFilling)).toEqual(['mở đầu', 'I KẾT QUẢ', '1 Giải quyết hồ sơ', '2 Đội ngũ', 'II KIẾN NGHỊ', 'kết thúc']);
  });

  it('has a section of the unit behind all of what it follows', () => {
    expect(headings({ ...emptyFilling, ownSections: [own('Phụ', 'I', 1)] })).toEqual([
      'mở đầu',
      'I KẾT QUẢ',
      '1 Giải quyết hồ sơ',
      '2 Đội ngũ',
      'II Phụ',
      'III KIẾN NGHỊ',
      'kết thúc',
    ]);
  });

  it('has a deeper one at once under the heading', () => {
    expect(headings({ ...emptyFilling, ownSections: [own('Đầu tiên', 'I', 2)] }).slice(1, 4)).toEqual([
      'I KẾT QUẢ',
      '1 Đầu tiên',
      '2 Giải quyết hồ sơ',
    ]);
  });

  it('keeps several in their order', () => {
    expect(headings({ ...emptyFilling, ownSections: [own('Một', 'I.1', 2), own('Hai', 'I.1', 2)] }).slice(2, 6)).toEqual([
      '1 Giải quyết hồ sơ',
      '2 Một',
      '3 Hai',
      '4 Đội ngũ',
    ]);
  });

  it('loses none that follows something unknown', () => {
    expect(headings({ ...emptyFilling, ownSections: [own('Lạc', 'IX', 1)] })).toContain('III Lạc');
  });

  it('asks no state of a heading that only stands above others', () => {
    const states = Object.fromEntries(outlineOf(smallForm, emptyFilling).map(({ key, state }) => [key, state]));
    expect(states).toEqual({
      'mở đầu': 'chưa soạn',
      I: null,
      'I.1': 'chưa soạn',
      'I.2': 'chưa soạn',
      II: 'chưa soạn',
      'kết thúc': 'chưa soạn',
    });
  });

  it('takes a heading the unit renamed', () => {
    const filling: Filling = { ...emptyFilling, sections: { II: { passages: ['Không.'], heading: 'ĐỀ XUẤT' } } };
    expect(headings(filling)).toContain('II ĐỀ XUẤT');
  });
});
