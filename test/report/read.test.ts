import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../core/form/checksum.ts';
import { cchcNam } from '../../core/form/kinds/cchc-nam.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sample } from '../../core/form/samples/cchc-nam.ts';
import { isOurBook } from '../../core/report/book-form.ts';
import { fillingOf } from '../../core/report/filling.ts';
import { readReport } from '../../core/report/read.ts';
import type { Report, Section } from '../../core/report/report.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { Cell, CellValue, Workbook } from '../../core/workbook/workbook.ts';
import { change, deleteSheet, renameSheet } from '../support/change-book.ts';
import { anyText } from '../support/nasty-text.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';

const book = workbookOf(layoutBook(smallForm, smallFilling));

describe('một sổ báo cáo', () => {
  it('mang theo mẫu của mình, cả khi trang mẫu bị đổi tên', () => {
    expect(readReport(book).form).toEqual(smallForm);
    expect(readReport(renameSheet(book, '_mẫu', 'Sheet9')).form).toEqual(smallForm);
  });

  it('không có trang mẫu thì không phải của ta', () => {
    const foreign = deleteSheet(book, '_mẫu');
    expect([isOurBook(book), isOurBook(foreign)]).toEqual([true, false]);
    expect(readReport(foreign)).toMatchObject({ form: null, trouble: [{ type: 'not ours' }], tables: [], sections: [] });
  });

  it('lập bằng bản mới hơn thì nói là bản mới hơn', () => {
    expect(readReport(change(book, '_mẫu', { A1: 'so-bao-cao 2' })).trouble).toEqual([{ type: 'newer format', format: 2 }]);
  });

  it.each<[string, Readonly<Record<string, CellValue>>]>([
    ['mất một mảnh', { A5: null }],
    ['một mảnh bị sửa', { A5: '{"id":1}' }],
    ['sai mã kiểm tra', { A4: '1 00000000' }],
    ['thành số', { A5: 7 }],
  ])('có mẫu hỏng (%s) thì nói là mẫu hỏng', (_, cells) => {
    expect(readReport(change(book, '_mẫu', cells)).trouble).toMatchObject([{ type: 'broken form' }]);
  });

  it.each([
    [
      'công thức không đọc được',
      { tables: [{ ...smallForm.tables[0], relations: [{ key: 'x', test: '[3] =', at: 'rows', reason: '' }] }] },
    ],
    ['công thức nhắc tên không có', { figures: [{ name: 'x', expression: '[không có]', unit: '', kind: 'count', how: '' }] }],
    [
      'điều phải khớp không phải là phép so sánh',
      { tables: [{ ...smallForm.tables[0], relations: [{ key: 'x', test: '[3]', at: 'rows', reason: '' }] }] },
    ],
    [
      'điều phải khớp ở cột không có',
      { tables: [{ ...smallForm.tables[0], relations: [{ key: 'x', test: '[HS|3] = 1', at: { column: '99' }, reason: '' }] }] },
    ],
  ])('có mẫu mà %s thì nói là mẫu hỏng', (_, change_) => {
    const json = JSON.stringify({ ...smallForm, ...change_ });
    const broken = change(book, '_mẫu', { A4: `${json.length} ${checksum(json)}`, A5: json, A6: null });
    expect(readReport(broken).trouble).toMatchObject([{ type: 'broken form' }]);
  });

  it('đọc lại cho đúng một kết quả và không đổi gì trong sổ', () => {
    const frozen = freeze(structuredClone(book));
    expect(readReport(frozen)).toEqual(readReport(book));
  });

  it('là dữ liệu thuần, chép qua JSON không mất gì', () => {
    const report = readReport(book);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('mẫu đi kèm bày ra thì mọi ô tính đúng công thức và kết quả phải có', () => {
    const report = readReport(workbookOf(layoutBook(cchcNam, sample)));
    const rows = report.tables.flatMap(({ rows, total }) => (total ? [...rows, total] : rows));
    const derived = [...rows.flatMap(({ cells }) => cells), ...report.figures, ...report.fields].filter((cell) => cell.derived);
    expect(derived.length).toBeGreaterThan(100);
    expect(derived.filter(({ held, derived: due }) => held.formula !== due?.formula || held.value !== due?.result)).toEqual([]);
    expect(report.trouble).toEqual([]);
  });
});

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    true,
    false,
    0,
    -1,
    3.956,
    Number.NaN,
    1e300,
    '#REF!',
    '#DIV/0!',
    'tổng',
    'I.1',
    'hộ tịch',
    '(4)',
    '{',
    '{nếu',
    '1.',
    'Khóa',
    'Mục',
    'Nội dung',
  ),
  fc.double(),
  anyText(),
  fc.constantFrom(
    '{hồ sơ tiếp nhận}',
    '{mỗi dòng của [HS]: + [nhãn] [4]}',
    '{nếu [HS|4] > 1: a | b}',
    '{[HS|Hộ tịch|3] / [CB|Có mặt|3]}',
    '{trích yếu}',
    '{văn bản của mục này}',
  ),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  value.map((made) => ({ value: made })),
  value.map((made) => ({ value: made, formula: '=A1' })),
);

describe('sổ bất kỳ', () => {
  it('không ô nào gõ vào làm việc đọc dừng lại', () => {
    const sheets = book.sheets.filter(({ name }) => name !== '_mẫu').map(({ name }) => name);
    const damage = fc.record({
      sheet: fc.constantFrom(...sheets),
      row: fc.integer({ min: 1, max: 34 }),
      column: fc.integer({ min: 1, max: 11 }),
      cell,
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 12 }), (all) => {
        const damaged = all.reduce(
          (before, { sheet, row, column, cell: put }) => change(before, sheet, { [`${letters[column - 1]}${row}`]: put }),
          book,
        );
        expectSound(readReport(damaged));
      }),
      { numRuns: 200 },
    );
  });

  it('không sự xáo trộn nào của dòng, cột, trang và tên làm việc đọc dừng lại', () => {
    const shuffled = fc.record({
      sheets: fc.shuffledSubarray([...book.sheets], { minLength: 1 }),
      drop: fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 6 }),
      names: fc.dictionary(
        fc.constantFrom('sbc_HS', 'sbc_CB', 'sbc_KP'),
        fc.record({
          sheet: fc.constantFrom('HS', 'CB', 'Nội dung', 'x'),
          row: fc.integer({ min: -3, max: 60 }),
          column: fc.integer({ min: -3, max: 20 }),
        }),
      ),
    });
    fc.assert(
      fc.property(shuffled, ({ sheets, drop, names }) => {
        const cut = sheets.map((sheet) => {
          if (sheet.name === '_mẫu') return sheet;
          const rows = sheet.rows.filter((_, row) => !drop.some(([gone]) => gone === row));
          return { ...sheet, rows: rows.map((cells) => cells.filter((_, column) => !drop.some(([, gone]) => gone === column))) };
        });
        const kept = cut.some(({ name }) => name === '_mẫu') ? cut : [...cut, ...book.sheets.filter(({ name }) => name === '_mẫu')];
        expectSound(readReport({ sheets: kept, names }));
      }),
      { numRuns: 200 },
    );
  });

  it('không bảng tính lạ nào làm việc đọc dừng lại', () => {
    const sheet = fc.record({
      name: fc.constantFrom('_mẫu', 'Nội dung', 'HS', 'a'),
      rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
        const workbook: Workbook = { sheets, names: {} };
        expect(readReport(workbook).form).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

const letters = 'ABCDEFGHIJK';

/** What every reader of a report counts on. */
function expectSound(report: Report): void {
  const keys = (section: Section): readonly string[] => [section.key, ...section.children.flatMap(keys)];
  const sections = report.sections.flatMap(keys);
  expect(new Set(sections).size).toBe(sections.length);
  for (const table of report.tables) {
    const rows = table.rows.map(({ key }) => key);
    expect(new Set(rows).size).toBe(rows.length);
    for (const row of table.rows) expect(row.cells.length).toBe(table.columns.length);
  }
  const json = JSON.stringify([report.sections, report.figures.map(({ printed }) => printed)]);
  expect(/NaN|undefined|\[object/.test(json.replace(/"value":"[^"]*"/g, ''))).toBe(false);
  expect(() => fillingOf(report)).not.toThrow();
}

function freeze<Item>(item: Item): Item {
  if (typeof item === 'object' && item !== null) {
    for (const inner of Object.values(item)) freeze(inner);
    Object.freeze(item);
  }
  return item;
}
