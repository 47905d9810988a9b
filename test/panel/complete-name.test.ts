import { describe, expect, it } from 'vitest';
import type { NameView } from '../../core/index.ts';
import { completeName, filterNames, findOpenBrace } from '../../panel/editor/complete-name.ts';

const names = [
  'hồ sơ tiếp nhận',
  'hồ sơ trực tuyến',
  'hồ sơ đã giải quyết',
  'tỷ lệ trực tuyến',
  'đơn vị',
  'số hồ sơ tiếp nhận trong kỳ',
].map((name): NameView => ({ name, printed: '1', unit: '', how: '', place: { sheet: 'Số liệu', row: 1, column: 1 } }));
const found = (query: string) => filterNames(names, query, 10).map(({ name }) => name);

describe('the names that fit', () => {
  it.each([
    ['', names.map(({ name }) => name)],
    ['đơn vị', ['đơn vị']],
    ['don', ['đơn vị']],
    ['HỒ SƠ TI', ['hồ sơ tiếp nhận', 'số hồ sơ tiếp nhận trong kỳ']],
    ['ho so tiep', ['hồ sơ tiếp nhận', 'số hồ sơ tiếp nhận trong kỳ']],
    ['truc tuyen', ['hồ sơ trực tuyến', 'tỷ lệ trực tuyến']],
    ['tuyến tỷ', ['tỷ lệ trực tuyến']],
    ['hstt', ['hồ sơ trực tuyến']],
    ['không có', []],
  ])('for “%s”', (query, wanted) => {
    expect(found(query)).toEqual(wanted);
  });

  it('are found in decomposed letters', () => {
    expect(found('đơn vị'.normalize('NFD'))).toEqual(['đơn vị']);
  });
});

describe('the open brace', () => {
  it.each([
    ['Có {hồ', { from: 3, query: 'hồ' }],
    ['Có {', { from: 3, query: '' }],
    ['Có {{', null],
    ['Có {hồ sơ} và', null],
    ['{nếu [a] = 0: có {hồ', { from: 17, query: 'hồ' }],
    ['{nếu [a', null],
    ['{a\nb', null],
    ['', null],
  ])('before the caret in “%s”', (text, open) => {
    expect(findOpenBrace(text, text.length)).toEqual(open);
  });

  it('takes the name, and the closing brace that stands there already', () => {
    expect(completeName('Có {ho hồ sơ', 3, 6, 'đơn vị')).toEqual({ text: 'Có {đơn vị} hồ sơ', caret: 11 });
    expect(completeName('Có {ho} hồ sơ', 3, 6, 'đơn vị')).toEqual({ text: 'Có {đơn vị} hồ sơ', caret: 11 });
  });
});
