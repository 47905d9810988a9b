import { describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { readReport } from '../../core/report/read.ts';
import type { Report, Table } from '../../core/report/report.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import {
  address,
  change,
  deleteColumn,
  deleteRow,
  deleteSheet,
  insertColumn,
  insertRows,
  renameSheet,
  reverseSheets,
  withoutNames,
} from '../support/change-book.ts';
import { blankFilling, smallFilling, smallForm } from '../support/small-form.ts';

const book = workbookOf(layoutBook(smallForm, smallFilling));

function tableOf(workbook: Workbook, key = 'HS'): Table {
  const table = readReport(workbook).tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(`No table ${key}.`);
  return table;
}

function cellOf(table: Table, row: string, column: string) {
  const found = row === 'tổng' ? table.total : table.rows.find((candidate) => candidate.key === row);
  const index = table.columns.findIndex((candidate) => candidate.key === column);
  const cell = found?.cells[index];
  if (!cell) throw new Error(`No cell ${row}|${column}.`);
  return cell;
}

function numbersOf(table: Table): Readonly<Record<string, unknown>> {
  const rows = table.total ? [...table.rows, table.total] : table.rows;
  return Object.fromEntries(
    rows.map((row) => [row.key, row.cells.slice(2).map(({ value }) => (value.type === 'number' ? value.value : value.type))]),
  );
}

const expected = numbersOf(tableOf(book));

describe('một biểu được tìm thấy', () => {
  it.each<[string, Workbook]>([
    ['theo tên vùng', book],
    ['khi mất tên vùng, theo tiêu đề cột', withoutNames(book)],
    ['sau khi đổi tên trang', renameSheet(book, 'HS', 'Biểu 6')],
    ['sau khi đổi tên trang và mất tên vùng', withoutNames(renameSheet(book, 'HS', 'Biểu 6'))],
    ['sau khi xếp lại các trang', reverseSheets(book)],
    ['sau khi chèn dòng trên biểu', insertRows(book, 'HS', 1, 3)],
    ['sau khi chèn dòng trống trong biểu', insertRows(book, 'HS', 8, 2)],
    ['sau khi chèn cột bên trái', insertColumn(book, 'HS', 2)],
    ['sau khi chèn cột giữa nhóm tiêu đề', insertColumn(book, 'HS', 6)],
    ['sau khi chèn cột sau một tiêu đề gộp dọc', insertColumn(book, 'HS', 4)],
    ['khi tên vùng trỏ nhầm chỗ', { ...book, names: { ...book.names, sbc_HS: { sheet: 'HS', row: 20, column: 2 } } }],
    ['khi tên vùng trỏ tới trang không còn', { ...book, names: { ...book.names, sbc_HS: { sheet: 'Đã xóa', row: 3, column: 2 } } }],
    ['khi mất hẳn cột Khóa', deleteColumn(book, 'HS', 1)],
    ['khi sửa chữ tiêu đề nhưng còn số cột', change(book, 'HS', { H4: 'Trễ hạn' })],
  ])('%s', (_, workbook) => {
    expect(numbersOf(tableOf(workbook))).toEqual(expected);
  });

  it('ở đúng ô sau khi chèn dòng và cột', () => {
    const table = tableOf(insertColumn(insertRows(book, 'HS', 1, 2), 'HS', 2));
    expect(address(cellOf(table, 'hộ tịch', '4').place)).toBe('HS!F9');
    expect(cellOf(table, 'hộ tịch', '3').derived?.formula).toBe('=IF(COUNT(F9,G9)=0,"",SUM(F9,G9))');
    expect(cellOf(table, 'tổng', '4').derived?.formula).toBe('=IF(COUNT($F$8:$F$33)=0,"",SUM($F$8:$F$33))');
  });

  it('không còn thì báo thiếu biểu, các số liệu lấy từ đó để trống', () => {
    const report = readReport(deleteSheet(book, 'HS'));
    expect(report.trouble).toEqual([{ type: 'no table', table: 'HS' }]);
    expect(report.tables.map(({ key }) => key)).toEqual(['CB']);
    expect(report.figures[0]?.printed).toBe('');
  });

  it('chưa đọc lần này thì không coi là thiếu', () => {
    const report = readReport(deleteSheet(book, 'HS'), ['Nội dung']);
    expect(report.trouble).toEqual([]);
    expect(problemsOf(report)).toEqual([]);
  });

  it('khi cần mà còn trống và ẩn thì không tính là có', () => {
    expect(readReport(book).tables.map(({ key }) => key)).toEqual(['HS', 'CB']);
    const kp = { ...blankFilling, tables: { KP: { rows: [{ label: 'Chậm trả kết quả', cells: { '4': 'xong' } }] } } };
    expect(readReport(workbookOf(layoutBook(smallForm, kp))).tables.map(({ key }) => key)).toEqual(['HS', 'CB', 'KP']);
  });
});

function problemsOf(report: Report) {
  const all = (sections: Report['sections']): readonly unknown[] =>
    sections.flatMap((section) => [...section.passages.flatMap(({ problems }) => problems), ...all(section.children)]);
  return all(report.sections);
}

describe('các dòng của biểu', () => {
  it('dòng của mẫu theo khóa, dòng của đơn vị theo tên gọi, dòng dự phòng không tính', () => {
    expect(tableOf(book).rows.map(({ key }) => key)).toEqual(['hộ tịch', 'chứng thực', 'đất đai', '+bảo trợ xã hội']);
  });

  it('dòng chép lại và dòng trùng tên được đánh số', () => {
    const copied = change(insertRows(book, 'HS', 8, 3), 'HS', {
      A8: 'hộ tịch',
      C8: 'Hộ tịch',
      E8: 1,
      C9: 'Hộ  Tịch',
      E9: 2,
      C10: 'Hộ tịch|khác',
      E10: 3,
    });
    expect(
      tableOf(copied)
        .rows.map(({ key }) => key)
        .slice(0, 4),
    ).toEqual(['hộ tịch', '+hộ tịch', '+hộ tịch#2', '+hộ tịch¦khác']);
  });

  it('dòng có số mà không có tên vẫn được thấy', () => {
    expect(
      tableOf(change(book, 'HS', { E11: 5, F13: 1 }))
        .rows.map(({ key }) => key)
        .slice(4),
    ).toEqual(['+#1', '+#2']);
  });

  it('dòng của mẫu đã xóa khỏi trang không làm hỏng công thức nào', () => {
    const table = tableOf(deleteRow(book, 'CB', 7), 'CB');
    expect(table.rows.map(({ key }) => key)).toEqual(['công chức', 'cc đại học', 'cc khác', 'cc hồ sơ']);
    expect(cellOf(table, 'cc đại học', '4').derived).toBeUndefined();
    expect(table.relations.map(({ broken }) => broken)).toEqual([null, false]);
  });

  it('dòng đơn vị thêm vào một nhóm thuộc nhóm ấy, dù trùng tên dòng của mẫu', () => {
    const added = change(insertRows(book, 'CB', 9, 1), 'CB', { C9: 'Có mặt', D9: 3 });
    const table = tableOf(added, 'CB');
    expect(table.rows[3]).toMatchObject({ key: '+có mặt', groups: ['Công chức'] });
    expect(cellOf(table, 'cc đại học', '4').value).toEqual({ type: 'number', value: 0.8 });
  });

  it('dòng không có số nào thì bỏ qua, dòng chỉ có công thức thì theo kết quả', () => {
    const table = tableOf(workbookOf(layoutBook(smallForm, blankFilling)));
    expect(table.rows.map(({ key, skipped }) => [key, skipped])).toEqual([
      ['hộ tịch', true],
      ['chứng thực', true],
      ['đất đai', true],
    ]);
  });

  it('chỉ có dòng tổng gõ tay thì dòng ấy là số liệu', () => {
    const typed = { ...blankFilling, tables: { HS: { rows: [], total: { '4': 10, '5': 5, '6': 14, '7': 1 } } } };
    const table = tableOf(workbookOf(layoutBook(smallForm, typed)));
    expect(table.typedTotal).toBe(true);
    expect(cellOf(table, 'tổng', '4').derived).toBeUndefined();
    expect(cellOf(table, 'tổng', '3').value).toEqual({ type: 'number', value: 15 });
    expect(table.relations.find(({ row }) => row === 'tổng')?.broken).toBe(false);
  });

  it('mất dòng tổng thì tổng vẫn được cộng', () => {
    const report = readReport(deleteRow(book, 'HS', 32));
    expect(report.tables[0]?.total).toBeNull();
    expect(report.figures[0]?.printed).toBe('3.901');
  });
});

describe('một ô', () => {
  it.each<[string, Parameters<typeof change>[2], string, unknown]>([
    ['chữ ở chỗ của số thì không rõ', { E7: 'sáu trăm' }, '4', { type: 'unknown', why: 'error' }],
    ['số gõ thành chữ vẫn là chữ', { E7: '600' }, '4', { type: 'unknown', why: 'error' }],
    ['lỗi của bảng tính thì không rõ', { E7: '#REF!' }, '4', { type: 'unknown', why: 'error' }],
    ['đúng/sai không phải là số', { E7: true }, '4', { type: 'unknown', why: 'error' }],
    ['ô trống là còn thiếu', { E7: null }, '4', { type: 'blank', missing: true, incomplete: true }],
    ['ô trống ở cột tùy chọn không thiếu gì', { I7: null }, '8', { type: 'blank' }],
    ['công thức của đơn vị lấy kết quả của nó', { E7: { value: 600, formula: '=500+100' } }, '4', { type: 'number', value: 600 }],
    ['ô tính được theo số đã gõ, không theo số đang hiện', { D7: 7 }, '3', { type: 'number', value: 1000 }],
  ])('%s', (_, cells, column, value) => {
    expect(cellOf(tableOf(change(book, 'HS', cells)), 'hộ tịch', column).value).toEqual(value);
  });

  it('công thức của đơn vị chưa có kết quả là chưa tính', () => {
    expect(cellOf(tableOf(change(book, 'HS', { E7: { value: null, formula: '=500+100' } })), 'hộ tịch', '4')).toMatchObject({
      uncalculated: true,
      value: { type: 'unknown' },
    });
  });

  it('cột đã xóa thì không có chỗ, công thức cần cột ấy không bị đòi', () => {
    const table = tableOf(deleteColumn(book, 'HS', 6));
    expect(table.columns.find(({ key }) => key === '5')?.column).toBeNull();
    expect(cellOf(table, 'hộ tịch', '3').derived).toBeUndefined();
    expect(cellOf(table, 'hộ tịch', '9').derived?.formula).toContain('F7');
  });

  it('chia cho số không thì hiện gạch ngang', () => {
    const zero = tableOf(change(book, 'HS', { G7: 0, H7: 0 }));
    expect(cellOf(zero, 'hộ tịch', '9').derived?.result).toBe('–');
  });

  it('trang không đọc lần này coi như đã tính', () => {
    const report = readReport(book, ['Nội dung']);
    expect(report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ derived }) => derived)))).toEqual([]);
    expect(report.figures[0]?.printed).toBe('3.901');
  });
});

describe('mối quan hệ giữa các số', () => {
  it('được xét ở từng dòng có số và ở dòng tổng', () => {
    const table = tableOf(change(book, 'HS', { E7: 601 }));
    const broken = table.relations.filter(({ broken: is }) => is);
    expect(broken.map(({ row, place }) => [row, address(place)])).toEqual([
      ['hộ tịch', 'HS!D7'],
      ['tổng', 'HS!D32'],
    ]);
    expect(broken[0]).toMatchObject({
      left: { value: 1001 },
      right: { value: 1000 },
      related: [{ column: 7 }, { column: 8 }, { column: 9 }],
    });
  });

  it('còn thiếu số thì chưa xét', () => {
    const table = tableOf(change(book, 'HS', { G7: null }));
    expect(table.relations.filter(({ row }) => row === 'hộ tịch' || row === 'tổng').map(({ broken }) => broken)).toEqual([null, null]);
  });

  it('giữa hai biểu thì chỗ là ô bên trái, liên quan là ô ở biểu kia', () => {
    const relation = tableOf(change(book, 'CB', { D10: 3900 }), 'CB').relations[1];
    expect([relation?.broken, relation && address(relation.place), relation?.related.map(address)]).toEqual([true, 'CB!D10', ['HS!D32']]);
  });
});
