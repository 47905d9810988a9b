import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialFromDay } from '../../core/base/date.ts';
import { romanNumeral } from '../../core/base/number.ts';
import { composeGrid } from '../../core/document/compose-grid.ts';
import { headRows } from '../../core/document/compose-heads.ts';
import { composeAppendices } from '../../core/document/compose-tables.ts';
import type { GridBlock, GridRow } from '../../core/document/document.ts';
import { fitColumns } from '../../core/document/fit-columns.ts';
import { textWidthOfPage } from '../../core/document/measures.ts';
import type { ColumnForm, RowForm } from '../../core/form/form.ts';
import type { Value } from '../../core/form/formula/expression.ts';
import { cchcNam } from '../../core/form/kinds/cchc-nam.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sample } from '../../core/form/samples/cchc-nam.ts';
import { readReport } from '../../core/report/read.ts';
import type { Table } from '../../core/report/report.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { makeReport, makeTable } from '../support/report-parts.ts';

const columns: readonly ColumnForm[] = [
  { key: '1', heading: ['TT'], kind: 'ordinal', width: 5 },
  { key: '2', heading: ['Lĩnh vực'], kind: 'label', width: 30 },
  { key: '3', heading: ['Đã giải quyết', 'Tổng số'], kind: 'count', width: 10 },
  { key: '4', heading: ['Đã giải quyết', 'Quá hạn'], kind: 'count', width: 10 },
  { key: '5', heading: ['Tỷ lệ'], kind: 'rate', width: 10 },
];
const zero: Value = { type: 'unknown', why: 'zero' };
const rowForm = (key: string, more: Partial<RowForm> = {}): RowForm => ({ key, label: key, mark: '9', ...more });
const simple = makeTable(
  { key: 'F', title: 'Kết quả giải quyết', columns, total: { label: 'TỔNG SỐ' } },
  [
    { label: 'Hộ tịch', form: rowForm('hộ tịch'), contents: ['1', 'Hộ tịch', 3956, 0, 0.5879] },
    { label: 'Đất đai', form: rowForm('đất đai'), contents: ['2', 'Đất đai', null, null, null] },
    { label: 'Chợ', contents: [null, 'Chợ', 0, null, zero] },
  ],
  { contents: [null, 'TỔNG SỐ', 3956, 0, 0.2] },
);

function words(rows: readonly GridRow[]): readonly string[] {
  return rows.map((row) => row.cells.map((cell) => cell.runs.map((run) => run.text).join('')).join(' | '));
}

function gridOf(table: Table): GridBlock {
  return composeGrid(table, textWidthOfPage(false));
}

describe('a printed table', () => {
  it('prints numbers in Vietnamese, a blank as nothing, zero as 0, a division by zero as –; blank rows are left out', () => {
    expect(words(gridOf(simple).rows)).toEqual(['1 | Hộ tịch | 3.956 | 0 | 58,79%', '2 | Chợ | 0 |  | –', 'TỔNG SỐ | 3.956 | 0 | 20%']);
  });

  it('leaves out a row whose only result waits for a cell that nobody filled', () => {
    const report = readReport(workbookOf(layoutBook(cchcNam, sample)));
    const table = report.tables.find(({ key }) => key === 'T-SH');
    if (!table) throw new Error('no T-SH');
    const printed = words(gridOf(table).rows);
    expect(printed).toHaveLength(10);
    expect(printed.join('\n')).not.toContain('đầy đủ');
  });

  it('has its total in bold across ordinal and label', () => {
    const total = gridOf(simple).rows[2];
    expect(total?.bold).toBe(true);
    expect(total?.cells[0]).toMatchObject({ column: 0, across: 2, align: 'center' });
  });

  it('names the figure of every number and the row of every line', () => {
    const [first] = gridOf(simple).rows;
    expect(first?.from).toEqual({ type: 'table', table: 'F', row: 'hộ tịch' });
    expect(first?.cells[2]?.runs).toEqual([{ text: '3.956', figure: 'F|hộ tịch|3' }]);
  });

  it('prints what was typed among numbers, but no error of the spreadsheet', () => {
    const wrong: Value = { type: 'unknown', why: 'error' };
    const table = makeTable({ key: 'F', title: 'x', columns }, [
      { label: 'Hộ tịch', contents: [null, 'Hộ tịch', 5, wrong, 'khoảng một nửa'] },
    ]);
    const typed = {
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, at) => (at === 3 ? { ...cell, held: { value: '#REF!' } } : cell)),
      })),
    };
    expect(words(gridOf(typed).rows)).toEqual(['1 | Hộ tịch | 5 | … | khoảng một nửa']);
  });

  it('prints a heading row only over rows that print, its label across in bold', () => {
    const table = makeTable({ key: 'T', title: 'x', columns }, [
      { label: 'Cán bộ', form: rowForm('cb', { heading: true, mark: 'I' }) },
      { label: 'Có mặt', form: rowForm('cb.1', { groups: ['Cán bộ'] }), contents: [null, null, 10] },
      { label: 'Đại học', form: rowForm('cb.2', { groups: ['Cán bộ'], mark: '-' }), contents: [null, null, 6] },
      { label: 'Công chức', form: rowForm('cc', { heading: true, mark: 'II' }) },
      { label: 'Có mặt', form: rowForm('cc.1', { groups: ['Công chức'] }), contents: [] },
    ]);
    const { rows } = gridOf(table);
    expect(words(rows)).toEqual(['I | Cán bộ', '1 | Có mặt | 10 |  | ', '- | Đại học | 6 |  | ']);
    expect(rows[0]).toMatchObject({ bold: true, cells: [{ column: 0 }, { column: 1, across: 4 }] });
  });

  it('counts groups and rows of one level on together, and marks a row of the user as its neighbours are', () => {
    const table = makeTable({ key: 'T', title: 'x', columns }, [
      { label: 'Cán bộ', form: rowForm('a', { heading: true, mark: 'I' }) },
      { label: 'Có mặt', form: rowForm('b', { groups: ['Cán bộ'], mark: '2' }), contents: [null, null, 10] },
      { label: 'Trình độ', form: rowForm('c', { heading: true, groups: ['Cán bộ'], mark: '5' }) },
      { label: 'Đại học', form: rowForm('d', { groups: ['Cán bộ', 'Trình độ'], mark: '-' }), contents: [null, null, 6] },
      { label: 'Thạc sĩ', groups: ['Cán bộ', 'Trình độ'], contents: [null, null, 4] },
      { label: 'Cộng', form: { key: 'e', label: 'Cộng' }, contents: [null, null, 10] },
    ]);
    const marks = gridOf(table).rows.map((row) => row.cells[0]?.runs[0]?.text);
    expect(marks).toEqual(['I', '1', '2', '-', '-', undefined]);
  });

  it('prints the total alone where only that was typed', () => {
    const table = makeTable(
      { key: 'F', title: 'x', columns, total: { label: 'TỔNG SỐ' } },
      [{ label: 'Hộ tịch', form: rowForm('a'), contents: [] }],
      { contents: [null, null, 3956], typed: true },
    );
    expect(words(gridOf(table).rows)).toEqual(['TỔNG SỐ | 3.956 |  | ']);
  });

  it('prints days, units and texts of tables without numbers', () => {
    const register: readonly ColumnForm[] = [
      { key: '1', heading: ['Số, ký hiệu'], kind: 'label', width: 20 },
      { key: '2', heading: ['Ngày'], kind: 'date', width: 12 },
      { key: '3', heading: ['Cơ quan'], kind: 'text', width: 20 },
    ];
    const table = makeTable({ key: 'V', title: 'x', columns: register }, [
      { label: '10/KH-UBND', contents: ['10/KH-UBND', serialFromDay('2023-02-16'), 'UBND phường'] },
    ]);
    expect(words(gridOf(table).rows)).toEqual(['10/KH-UBND | 16/02/2023 | UBND phường']);
  });

  it('prints rows that differ in kind and unit by their own', () => {
    const mixed: readonly ColumnForm[] = [
      { key: '2', heading: ['Nội dung'], kind: 'label', width: 40 },
      { key: '3', heading: ['Đơn vị tính'], kind: 'unit', width: 10 },
      { key: '4', heading: ['Kết quả'], kind: 'number', width: 10 },
    ];
    const table = makeTable({ key: 'S', title: 'x', columns: mixed }, [
      { label: 'Tỷ lệ số hóa', form: rowForm('SH.4', { kind: 'rate', unit: '%' }), contents: [null, null, 0.5879] },
    ]);
    expect(words(gridOf(table).rows)).toEqual(['Tỷ lệ số hóa | % | 58,79%']);
  });

  it('leaves out a column that was deleted from the sheet', () => {
    const table = { ...simple, columns: simple.columns.map((column) => (column.key === '4' ? { ...column, column: null } : column)) };
    expect(words(gridOf(table).rows)[0]).toBe('1 | Hộ tịch | 3.956 | 58,79%');
    expect(gridOf(table).columns.length).toBe(4);
  });
});

describe('heading rows', () => {
  it('merge what stands under one text and reach down where nothing follows; the row of numbers closes them', () => {
    const rows = headRows(
      ['TT', 'Nhận > Tổng', 'Nhận > Trong kỳ > Trực tuyến', 'Nhận > Trong kỳ > Trực tiếp'],
      ['(1)', '(2)', '(3)', '(4)'],
    );
    expect(rows.map((row) => row.cells.map(({ column, across = 1, down = 1, runs }) => [runs[0]?.text, column, across, down]))).toEqual([
      [
        ['TT', 0, 1, 3],
        ['Nhận', 1, 3, 1],
      ],
      [
        ['Tổng', 1, 1, 2],
        ['Trong kỳ', 2, 2, 1],
      ],
      [
        ['Trực tuyến', 2, 1, 1],
        ['Trực tiếp', 3, 1, 1],
      ],
      [
        ['(1)', 0, 1, 1],
        ['(2)', 1, 1, 1],
        ['(3)', 2, 1, 1],
        ['(4)', 3, 1, 1],
      ],
    ]);
  });

  it('cover every column of every row exactly once, whatever the headings', () => {
    const text = fc.constantFrom('a', 'b', '');
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (paths) => {
        const rows = headRows(
          paths.map((path) => path.join(' > ')),
          paths.map((_, at) => `(${at + 1})`),
        );
        const covered = rows.map(() => paths.map(() => 0));
        rows.forEach((row, at) => {
          for (const { column, across = 1, down = 1 } of row.cells) {
            for (let y = at; y < at + down; y += 1)
              for (let x = column; x < column + across; x += 1) (covered[y] ?? [])[x] = (covered[y]?.[x] ?? 0) + 1;
          }
        });
        expect(covered.flat().every((count) => count === 1)).toBe(true);
      }),
    );
  });
});

describe('widths', () => {
  it('fill the page exactly and leave room for the longest word of each column', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 1, maxLength: 15 }), fc.boolean(), (widths, landscape) => {
        const page = textWidthOfPage(landscape);
        const row: GridRow = { cells: widths.map((_, column) => ({ column, runs: [{ text: '12.345' }], align: 'right' })) };
        const fitted = fitColumns(widths, page, [row]);
        expect(fitted.columns.reduce((sum, one) => sum + one, 0)).toBe(page);
        expect(Math.min(...fitted.columns)).toBeGreaterThan(400);
      }),
    );
  });

  it('take a smaller size where words would break', () => {
    const row = (text: string): GridRow => ({
      cells: Array.from({ length: 14 }, (_, column) => ({ column, runs: [{ text }], align: 'right' })),
    });
    const widths = Array.from({ length: 14 }, () => 10);
    expect(fitColumns(widths, 9354, [row('12')]).fontSize).toBe(13);
    expect(fitColumns(widths, 9354, [row('123.456')]).fontSize).toBeLessThan(12);
  });
});

describe('appendices', () => {
  const fields = { 'số ký hiệu': '227/BC-UBND', 'đơn vị': 'Ủy ban nhân dân phường Nguyễn Nghiêm', 'ngày ký': serialFromDay('2023-12-06') };
  const labels = (tables: readonly Table[]) =>
    composeAppendices(makeReport({ fields, tables }), 14).map(({ blocks: [head] }) => (head?.type === 'appendix' ? head.label : ''));

  it('one has no number, several count in Roman', () => {
    expect(labels([simple])).toEqual(['Phụ lục']);
    expect(labels([simple, simple])).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect([1, 4, 9, 14, 40, 99].map(romanNumeral)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX']);
  });

  it('leave out tables that are not printed, hidden or blank', () => {
    const blank = makeTable({ key: 'B', title: 'x', columns }, [{ label: 'Hộ tịch', form: rowForm('a'), contents: [] }]);
    expect(labels([{ ...simple, form: { ...simple.form, printed: false } }, { ...simple, hidden: true }, blank])).toEqual([]);
  });

  it('say in brackets which report they belong to', () => {
    const [page] = composeAppendices(makeReport({ fields, tables: [simple] }), 14);
    expect(page?.blocks[0]).toMatchObject({
      title: 'KẾT QUẢ GIẢI QUYẾT',
      reference: '(Kèm theo Báo cáo số 227/BC-UBND ngày 06 tháng 12 năm 2023\ncủa Ủy ban nhân dân phường Nguyễn Nghiêm)',
    });
  });

  it('lie across where the form says so, as wide as their page', () => {
    const [page] = composeAppendices(
      makeReport({ fields, tables: [{ ...simple, form: { ...simple.form, printed: { landscape: true } } }] }),
      14,
    );
    expect(page).toMatchObject({ landscape: true, restart: true });
    const grid = page?.blocks[1];
    expect(grid?.type === 'grid' && grid.columns.reduce((sum, one) => sum + one, 0)).toBe(textWidthOfPage(true));
  });
});
