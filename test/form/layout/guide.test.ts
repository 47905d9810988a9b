import { describe, expect, it } from 'vitest';
import { emptyFilling, type Filling } from '../../../core/form/filling.ts';
import type { Form } from '../../../core/form/form.ts';
import { layoutBook } from '../../../core/form/layout.ts';
import type { CellPlan } from '../../../core/workbook/plan.ts';
import type { CellValue } from '../../../core/workbook/workbook.ts';
import { smallFilling, smallForm } from '../../support/small-form.ts';

function cellsOf(filling: Filling, sheet: string, form: Form = smallForm): readonly (readonly (CellPlan | null)[])[] {
  return (layoutBook(form, filling).sheets.find((candidate) => candidate.name === sheet)?.rows ?? []).map((row) => row.cells);
}

function stateBeside(filling: Filling, title: string): CellValue {
  return cellsOf(filling, 'Hướng dẫn').find((cells) => cells[2]?.value === title)?.[3]?.value ?? null;
}

const steps = ['Điền Thông tin chung', 'Nhập số liệu vào các biểu', 'Soạn Nội dung', 'Xem Đối chiếu', 'Kiểm tra và xuất báo cáo'];
const statesOf = (filling: Filling): CellValue[] => steps.map((step) => stateBeside(filling, step));

const broken: Filling = {
  ...smallFilling,
  tables: { ...smallFilling.tables, HS: { rows: [{ key: 'hộ tịch', cells: { '4': 600, '5': 400, '6': 990, '7': 4 } }] } },
};

describe('the first sheet', () => {
  it('of a blank book says what is to be done', () => {
    expect(statesOf(emptyFilling)).toEqual([
      'còn 4 dòng cần điền',
      'đã nhập 0/2 biểu',
      'đã xong 0/5 mục',
      'chưa đủ số',
      'xuất được, còn chỗ cần xem',
    ]);
  });

  it('follows the work', () => {
    expect(statesOf(smallFilling)).toEqual([
      'đã đủ',
      'đã nhập 2/2 biểu',
      'đã xong 3/6 mục',
      'các số đều khớp',
      'xuất được, còn chỗ cần xem',
    ]);
  });

  it('is ready once every section is done', () => {
    const done = { passages: ['Xong.'], state: 'đã xong' } as const;
    const filling: Filling = { ...smallFilling, sections: { 'mở đầu': done, 'I.1': done, 'I.2': done, II: done, 'kết thúc': done } };
    expect(statesOf(filling).slice(2)).toEqual(['đã xong cả', 'các số đều khớp', 'có thể xuất']);
  });

  it('counts what does not agree', () => {
    expect(stateBeside(broken, 'Xem Đối chiếu')).toBe('còn 2 chỗ cần xem');
  });

  it('leads to each sheet of the work', () => {
    const links = cellsOf(smallFilling, 'Hướng dẫn').flatMap((cells) => cells.flatMap((cell) => cell?.link?.sheet ?? []));
    expect([...new Set(links)]).toEqual(['Thông tin chung', 'HS', 'Nội dung', 'Đối chiếu', 'CB']);
  });

  it('says the day the report is due where the form asks for it', () => {
    const form: Form = { ...smallForm, fields: [...smallForm.fields, { key: 'hạn gửi', label: 'Hạn gửi', kind: 'date' }] };
    const due = cellsOf({ ...smallFilling, fields: { ...smallFilling.fields, 'hạn gửi': 46007 } }, 'Hướng dẫn', form).find(
      (cells) => cells[2]?.value === 'Hạn gửi báo cáo',
    );
    expect(due?.[3]?.value).toBe(46007);
    expect(stateBeside(smallFilling, 'Hạn gửi báo cáo')).toBeNull();
  });

  it('knows no clock', () => {
    const formulas = cellsOf(smallFilling, 'Hướng dẫn').flatMap((cells) => cells.flatMap((cell) => cell?.formula ?? []));
    expect(formulas.join()).not.toMatch(/TODAY|NOW/);
  });
});

describe('the sheet of relations', () => {
  const verdicts = (filling: Filling): CellValue[][] =>
    cellsOf(filling, 'Đối chiếu')
      .slice(3)
      .map((cells) => [cells[0], cells[4], cells[5], cells[6]].map((cell) => cell?.value ?? null));

  it('says of each relation whether it holds', () => {
    expect(verdicts(smallFilling)).toEqual([
      ['cân đối', 0, 'đúng', 'đúng'],
      ['trình độ', 0, null, 'đúng'],
      ['cùng nguồn', 0, null, 'đúng'],
    ]);
  });

  it('says nothing before there are numbers', () => {
    expect(verdicts(emptyFilling).map((line) => line[3])).toEqual(['chưa đủ số', 'chưa đủ số', 'chưa đủ số']);
  });

  it('counts the rows that do not agree; a milder relation asks to be looked at', () => {
    expect(verdicts(broken)).toEqual([
      ['cân đối', 1, 'sai', 'sai'],
      ['trình độ', 0, null, 'đúng'],
      ['cùng nguồn', 1, null, 'cần xem lại'],
    ]);
  });

  it('judges a total line that was typed', () => {
    const total = { '4': 5, '5': 5, '6': 8, '7': 1 };
    const filling: Filling = { ...smallFilling, tables: { ...smallFilling.tables, HS: { rows: [], total } } };
    expect(verdicts(filling)[0]).toEqual(['cân đối', 0, 'sai', 'sai']);
  });

  it('asks to look where a text stands among the numbers', () => {
    const filling: Filling = {
      ...broken,
      tables: { ...broken.tables, HS: { rows: [{ key: 'hộ tịch', cells: { '4': 'sáu trăm', '5': 1, '6': 1, '7': 0 } }] } },
    };
    expect(verdicts(filling)[0]?.[3]).toBe('cần xem lại');
  });
});
