import { expect, it } from 'vitest';
import { sayHeading } from '../../panel/say-heading.ts';

it.each([
  ['I', 'KẾT QUẢ', 'I. KẾT QUẢ'],
  ['2.1', 'Cải cách', '2.1. Cải cách'],
  ['a', 'Ưu điểm', 'a) Ưu điểm'],
  ['đ', 'Khác', 'đ) Khác'],
  ['a)', 'Ưu điểm', 'a) Ưu điểm'],
  ['Phần thứ nhất', 'KẾT QUẢ', 'Phần thứ nhất KẾT QUẢ'],
  ['', 'Phụ lục', 'Phụ lục'],
  ['', '', 'Mở đầu'],
])('a heading is called as the report prints it: %s %s', (number, heading, said) => {
  expect(sayHeading({ number, heading, key: 'mở đầu' })).toBe(said);
});
