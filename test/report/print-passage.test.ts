import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../core/report/passage.ts';
import { type ChipText, type PassageValues, printedText, printPassage } from '../../core/report/print-passage.ts';

const figures: Readonly<Record<string, string | null>> = { 'hồ sơ': '3.956', 'quá hạn': '0', 'chưa có': null };

function chip(source: string): ChipText {
  const text = figures[source];
  if (text === undefined) return { text: null, name: source, problems: [{ type: 'unknown name', name: source }], broken: true };
  return { text, name: source, problems: text === null ? [{ type: 'blank', name: source }] : [] };
}

const rows = [
  { grid: 0, row: 0, label: 'Đại học' },
  { grid: 0, row: 1, label: 'Cao đẳng' },
  { grid: 0, row: 2, label: 'Trung cấp' },
];
const numbers = ['06', '0', '01'];

const values: PassageValues = {
  chip: (source) => chip(source),
  cell: (name, row) => (name === '3' ? { text: numbers[row.row] ?? null, name, problems: [] } : chip(name)),
  test(source) {
    if (source === '[quá hạn] = 0') return { holds: true, problems: [] };
    if (source === '[quá hạn] > 0') return { holds: false, problems: [] };
    return { holds: null, problems: [{ type: 'unknown test', source }] };
  },
  rows: (source) =>
    source === '[T]'
      ? { rows, standing: new Set([0, 2]), problems: [] }
      : { rows: [], standing: new Set(), problems: [{ type: 'unknown name', name: source.slice(1, -1) }] },
  documents: () => ({ text: 'Quyết định số 10/QĐ-UBND', name: 'văn bản của mục này', problems: [] }),
};

function print(text: string) {
  return printPassage(parsePassage(text), values);
}

describe('đoạn lời văn khi in', () => {
  it.each([
    ['Tiếp nhận {hồ sơ} hồ sơ.', 'Tiếp nhận 3.956 hồ sơ.'],
    ['- Có {chưa có} hồ sơ', '- Có … hồ sơ'],
    ['{nếu [quá hạn] = 0: Không có hồ sơ quá hạn | Có {quá hạn} hồ sơ}.', 'Không có hồ sơ quá hạn.'],
    ['{nếu [quá hạn] > 0: A | B}', 'B'],
    ['{nếu [quá hạn] > 0: A}', ''],
    ['Kết quả: {nếu [chưa có] = 0: A | B}', 'Kết quả: …'],
    ['* **Kết quả**\n1. __Một__\na) Hai', '* Kết quả\n1. Một\na) Hai'],
    ['Theo số liệu{chú thích: Hệ thống một cửa}.', 'Theo số liệu.'],
    ['{mỗi dòng của [T]: + [nhãn]: [3]/10 người}', '+ Đại học: 06/10 người\n+ Trung cấp: 01/10 người'],
    ['Trong đó: {mỗi dòng của [T]: [nhãn] [3]}.', 'Trong đó: Đại học 06; Trung cấp 01.'],
    ['{mỗi dòng của [T] nếu [quá hạn] = 0: - [nhãn]}', '- Đại học\n- Cao đẳng\n- Trung cấp'],
    ['Căn cứ {văn bản của mục này};', 'Căn cứ Quyết định số 10/QĐ-UBND;'],
    ['{{ngoặc}} và {a', '{ngoặc} và {a'],
    ['{không có tên}', '{không có tên}'],
    ['{nếu [quá hạn] = 0 A}', '{nếu [quá hạn] = 0 A}'],
  ])('“%s” in thành “%s”', (text, printed) => {
    expect(printedText(print(text).lines)).toBe(printed);
  });

  it('mỗi số liệu in ra mang tên của nó', () => {
    expect(print('Có **{hồ sơ}** hồ sơ').lines[0]?.runs).toEqual([
      { text: 'Có ' },
      { text: '3.956', figure: 'hồ sơ', bold: true },
      { text: ' hồ sơ' },
    ]);
  });

  it('chú thích đứng đúng chỗ đặt mỏ neo', () => {
    expect(print('A{chú thích: theo {hồ sơ}} B').lines[0]?.runs).toEqual([
      { text: 'A' },
      { text: '', note: [{ text: 'theo ' }, { text: '3.956', figure: 'hồ sơ' }] },
      { text: ' B' },
    ]);
  });

  it.each([
    ['{chưa có}', [['blank', '{chưa có}']]],
    ['{không tên}', [['unknown name', '{không tên}']]],
    ['a ** b', [['unmatched', '**']]],
    ['{nếu [x] = 1: A}', [['unknown test', '[x] = 1']]],
    ['{mỗi dòng của [K]: [nhãn]}', [['unknown name', '[K]']]],
    // The same mistake in every row is one mistake.
    ['{mỗi dòng của [T]: [nhãn] [9]}', [['unknown name', '[9]']]],
    // A wrong name is found in the branch that is not printed; a blank there is nobody's concern.
    ['{nếu [quá hạn] = 0: A | {không tên} {chưa có}}', [['unknown name', '{không tên}']]],
    ['Gồm {mỗi dòng của [T]: + [nhãn]} người', [['syntax', '{mỗi dòng của [T]: + [nhãn]}']]],
  ])('trong “%s” tìm thấy %j', (text, found) => {
    expect(print(text).problems.map(({ type, at }) => [type, text.slice(at[0], at[1])])).toEqual(found);
  });

  it('dòng không in ra chữ nào thì không thành đoạn', () => {
    expect(print('Một\n{nếu [quá hạn] > 0: A}\nHai').lines.map(({ at }) => at)).toEqual([
      [0, 3],
      [27, 30],
    ]);
  });
});
