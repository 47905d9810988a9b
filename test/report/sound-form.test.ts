import { describe, expect, it } from 'vitest';
import type { Filling, RowFilling } from '../../core/form/filling.ts';
import type { FigureForm, Form, TableForm } from '../../core/form/form.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { storeForm } from '../../core/form/stored.ts';
import { readReport } from '../../core/report/read.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';

/** The small book with rows of the unit's own in a table, bringing another form than it was laid from. */
function bringing(form: Form, table: string, own: readonly RowFilling[]): Workbook {
  const rows = [...(smallFilling.tables[table]?.rows ?? []).filter(({ key }) => key !== undefined), ...own];
  const filling: Filling = { ...smallFilling, tables: { ...smallFilling.tables, [table]: { rows } } };
  const book = workbookOf(layoutBook(smallForm, filling));
  const stored = storeForm(form).map((value) => [{ value }]);
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === '_mẫu' ? { ...sheet, rows: stored } : sheet)) };
}

const withFigure = (form: Form, expression: string): Form => {
  const figure: FigureForm = { name: 'một ô', expression, unit: '', kind: 'count', how: '' };
  return { ...form, figures: [...form.figures, figure] };
};

const withTable = (key: string, changed: (table: TableForm) => TableForm): Form => ({
  ...smallForm,
  tables: smallForm.tables.map((table) => (table.key === key ? changed(table) : table)),
});

const own = (label: string): RowFilling => ({ label, cells: { '4': 1, '5': 1, '6': 2, '7': 0 } });
const levels = withTable('HS', (table) => ({ ...table, rows: [...table.rows, { key: 'giấy phép', label: 'Giấy phép > Cấp mới' }] }));
const derived = withTable('KP', (table) => ({
  ...table,
  columns: [...table.columns, { key: '5', heading: ['Tổng'], kind: 'count', formula: '[không có]', width: 9 }],
}));

describe('mẫu mà sổ mang theo', () => {
  it.each<[string, Workbook, 'dùng được' | 'hỏng']>([
    ['nhắc dòng mà chỉ đơn vị mới có', bringing(withFigure(smallForm, '[HS|Việc riêng|4]'), 'HS', [own('Việc riêng')]), 'dùng được'],
    ['nhắc dòng mà đơn vị đã xóa', bringing(withFigure(smallForm, '[HS|Việc riêng|4]'), 'HS', []), 'hỏng'],
    ['nhắc đuôi của một nhãn', bringing(withFigure(levels, '[HS|Cấp mới|4]'), 'HS', [own('Việc riêng')]), 'dùng được'],
    ['nhắc đuôi mà một dòng riêng cũng mang', bringing(withFigure(levels, '[HS|Cấp mới|4]'), 'HS', [own('Cấp mới')]), 'dùng được'],
    [
      'nhắc đuôi mà hai dòng riêng cùng mang',
      bringing(withFigure(levels, '[HS|Cấp mới|4]'), 'HS', [own('Cấp mới'), own('CẤP MỚI')]),
      'hỏng',
    ],
    ['có công thức sai ở biểu chưa có dòng nào', bringing(derived, 'KP', []), 'dùng được'],
    ['có công thức sai ở biểu mà đơn vị đã thêm dòng', bringing(derived, 'KP', [{ label: 'Chậm', cells: { '4': 'xong' } }]), 'hỏng'],
    ['cho hai dòng một khóa', bringing(withTable('HS', twiceTheKey), 'HS', []), 'hỏng'],
  ])('%s thì vẫn là một lời, đọc bao nhiêu lần và sau sổ nào cũng vậy', (_, workbook, verdict) => {
    const other = bringing(withFigure(smallForm, '[HS|4]'), 'HS', [own('Việc khác')]);
    const said = [workbook, workbook, other, workbook].map((book) => (readReport(book).form ? 'dùng được' : 'hỏng'));
    expect(said).toEqual([verdict, verdict, 'dùng được', verdict]);
  });
});

/** Two rows with one key, and a column that names the one which the book then lacks. */
function twiceTheKey(table: TableForm): TableForm {
  const columns = table.columns.map((column) => (column.key === '3' ? { ...column, formula: '[4] + [.|Việc mất|5]' } : column));
  return { ...table, columns, rows: [{ key: 'hộ tịch', label: 'Việc mất' }, ...table.rows] };
}

describe('a formula longer than Excel takes', () => {
  const long = `1${' / ([4] + [5] + [7])'.repeat(195)}`;

  it('in a column leaves its cells without a formula of the form', () => {
    const form = withTable('HS', (table) => ({
      ...table,
      columns: table.columns.map((column) => (column.formula === undefined ? column : { ...column, formula: long })),
    }));
    const { tables } = readReport(bringing(form, 'HS', []));
    expect(tables.find(({ key }) => key === 'HS')?.rows.flatMap(({ cells }) => cells.filter(({ derived }) => derived))).toEqual([]);
  });
});
