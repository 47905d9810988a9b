import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, findConflicts, type Held, invertEdits, sameHeld } from '../../core/workbook/edit.ts';
import { type Cell, cellOf, findCell, type Workbook } from '../../core/workbook/workbook.ts';

const values = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 99 }), fc.boolean(), fc.constantFrom('chữ', '#REF!'));
const cells: fc.Arbitrary<Cell> = fc.oneof(
  values.map((value) => ({ value })),
  fc.tuple(values, fc.constantFrom('=A1', '=SUM(A1:A3)')).map(([value, formula]) => ({ value, formula })),
);
const workbooks: fc.Arbitrary<Workbook> = fc
  .tuple(fc.array(fc.array(cells, { maxLength: 4 }), { maxLength: 4 }), fc.array(fc.array(cells, { maxLength: 4 }), { maxLength: 4 }))
  .map(([first, second]) => ({
    sheets: [
      { name: 'F-06', rows: first },
      { name: 'Nội dung', rows: second, hidden: true },
    ],
    names: {},
  }));
/** Changes of cells inside and outside of what was read, the same cell more than once, each from what stands there by then. */
const changes = fc.array(
  fc.record({
    sheet: fc.constantFrom('F-06', 'Nội dung'),
    row: fc.integer({ min: 1, max: 6 }),
    column: fc.integer({ min: 1, max: 6 }),
    after: cells,
  }),
  { maxLength: 8 },
);

function editsOf(workbook: Workbook, wanted: readonly { sheet: string; row: number; column: number; after: Held }[]): Edit[] {
  const edits: Edit[] = [];
  let now = workbook;
  for (const { sheet, row, column, after } of wanted) {
    const place = { sheet, row, column };
    const before = findCell(now, place);
    if (!before) throw new Error(`No sheet ${sheet}.`);
    const edit = { place, before, after };
    edits.push(edit);
    now = applyEdits(now, [edit]);
  }
  return edits;
}

/** What a reader sees: every cell of a block larger than any sheet here. */
function seen(workbook: Workbook): readonly (readonly Cell[])[] {
  const places = Array.from({ length: 64 }, (_, index) => [Math.floor(index / 8) + 1, (index % 8) + 1] as const);
  return workbook.sheets.map((sheet) => places.map(([row, column]) => cellOf(sheet, row, column)));
}

const book: Workbook = {
  sheets: [
    { name: 'F-06', rows: [[{ value: 1904 }, { value: 3, formula: '=A1+1' }]] },
    { name: 'Trống', rows: [], hidden: true },
  ],
  names: { sbc_F06: { sheet: 'F-06', row: 1, column: 1 } },
};
const first = { sheet: 'F-06', row: 1, column: 1 };
const derived = { sheet: 'F-06', row: 1, column: 2 };

describe('ghi vào sổ', () => {
  it('ghi rồi hoàn tác thì sổ trở lại như cũ', () => {
    fc.assert(
      fc.property(workbooks, changes, (workbook, wanted) => {
        const edits = editsOf(workbook, wanted);
        const after = applyEdits(workbook, edits);
        expect(seen(applyEdits(after, invertEdits(edits)))).toEqual(seen(workbook));
      }),
    );
  });

  it('ô được ghi giữ đúng điều đã ghi, mọi ô khác giữ nguyên', () => {
    fc.assert(
      fc.property(workbooks, changes, (workbook, wanted) => {
        const after = applyEdits(workbook, editsOf(workbook, wanted));
        for (const sheet of workbook.sheets) {
          for (let row = 1; row <= 8; row++) {
            for (let column = 1; column <= 8; column++) {
              const last = wanted.filter((one) => one.sheet === sheet.name && one.row === row && one.column === column).pop();
              expect(findCell(after, { sheet: sheet.name, row, column })).toEqual(last?.after ?? cellOf(sheet, row, column));
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('sổ trước khi ghi không bị đụng đến', () => {
    fc.assert(
      fc.property(workbooks, changes, (workbook, wanted) => {
        const copy = structuredClone(workbook);
        applyEdits(workbook, editsOf(workbook, wanted));
        expect(workbook).toEqual(copy);
      }),
    );
  });

  it('hoàn tác hai lần là chính những sửa đổi ấy', () => {
    fc.assert(
      fc.property(workbooks, changes, (workbook, wanted) => {
        const edits = editsOf(workbook, wanted);
        expect(invertEdits(invertEdits(edits))).toEqual(edits);
      }),
    );
  });

  it('không sửa gì thì vẫn là sổ ấy', () => {
    expect(applyEdits(book, [])).toBe(book);
  });

  it('trang tính không có trong sổ thì bỏ qua, trang không đụng đến giữ nguyên', () => {
    const after = applyEdits(book, [{ place: { ...first, sheet: 'Khác' }, before: { value: null }, after: { value: 1 } }]);
    expect(after.sheets[0]).toBe(book.sheets[0]);
    expect(after.sheets[1]).toBe(book.sheets[1]);
    expect(after.names).toBe(book.names);
  });

  it('ghi giá trị vào ô có công thức thì công thức không còn', () => {
    const after = applyEdits(book, [{ place: derived, before: { value: 3, formula: '=A1+1' }, after: { value: 7 } }]);
    expect(findCell(after, derived)).toEqual({ value: 7 });
  });

  it('ô ngoài phần đã đọc được ghi mà không thêm chữ vào ô khác', () => {
    const place = { sheet: 'Trống', row: 3, column: 2 };
    const after = applyEdits(book, [{ place, before: { value: null }, after: { value: 'mới' } }]);
    expect(after.sheets[1]).toEqual({ name: 'Trống', hidden: true, rows: [[], [], [{ value: null }, { value: 'mới' }]] });
  });
});

describe('không ghi đè điều người khác vừa gõ', () => {
  const edit = (place: Edit['place'], before: Held): Edit => ({ place, before, after: { value: 'mới' } });

  it('ô còn giữ điều đã thấy thì không vướng', () => {
    expect(findConflicts(book, [edit(first, { value: 1904 }), edit(derived, { value: 3, formula: '=A1+1' })])).toEqual([]);
  });

  it.each<[string, Edit]>([
    ['giá trị đã khác', edit(first, { value: 1905 })],
    ['số khác chữ cùng mặt chữ', edit(first, { value: '1904' })],
    ['ô trước có công thức, nay là giá trị', edit(first, { value: 1904, formula: '=B1' })],
    ['ô trước là giá trị, nay có công thức', edit(derived, { value: 3 })],
    ['công thức đã khác', edit(derived, { value: 3, formula: '=A1+2' })],
    ['ô trước trống, nay đã có chữ', edit(first, { value: null })],
  ])('%s', (_, changed) => {
    expect(findConflicts(book, [changed])).toEqual([{ edit: changed, now: findCell(book, changed.place) }]);
  });

  it('ô có công thức so theo công thức, kết quả tính lại không tính là thay đổi', () => {
    expect(findConflicts(book, [edit(derived, { value: 99, formula: '=A1+1' })])).toEqual([]);
    expect(sameHeld({ value: 1, formula: '=A1' }, { value: null, formula: '=A1' })).toBe(true);
  });

  it('trang tính không còn thì vướng, không biết nay là gì', () => {
    const lost = edit({ ...first, sheet: 'Khác' }, { value: null });
    expect(findConflicts(book, [lost])).toEqual([{ edit: lost, now: null }]);
  });

  it('ô trống chưa từng được đọc vẫn là ô trống', () => {
    expect(findConflicts(book, [edit({ sheet: 'Trống', row: 50, column: 9 }, { value: null })])).toEqual([]);
  });

  it('sau khi ghi, hoàn tác không vướng; có người gõ vào thì vướng', () => {
    const edits = [edit(first, { value: 1904 })];
    const after = applyEdits(book, edits);
    expect(findConflicts(after, invertEdits(edits))).toEqual([]);
    const typed = applyEdits(after, [{ place: first, before: { value: 'mới' }, after: { value: 1910 } }]);
    expect(findConflicts(typed, invertEdits(edits))).toHaveLength(1);
  });
});
