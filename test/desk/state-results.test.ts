import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateResults } from '../../core/desk/state-results.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sheets } from '../../core/form/sheets.ts';
import { forms } from '../../core/forms.ts';
import { applyEdits, type Edit, invertEdits } from '../../core/workbook/edit.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { readCell } from '../../core/workbook/place.ts';
import { blankCell, type CellValue, findCell, type Place, type Workbook } from '../../core/workbook/workbook.ts';
import { ask, smallBook, write } from '../support/ask.ts';
import { insertRows } from '../support/change-book.ts';
import { createExcel, isError, type Scalar } from '../support/excel-evaluator.ts';

const stateSheets: readonly string[] = [sheets.guide, sheets.relations];

describe('the states on the first sheet and on Đối chiếu', () => {
  it('are as they were laid where nothing changed', () => {
    for (const { before, after } of stateResults(smallBook())) expect(after).toEqual(before);
    expect(words(calculatedByUs(forget(smallBook())))).toEqual(words(smallBook()));
  });

  it('follow what was typed: lines, tables, sections, relations', () => {
    const book = typed(smallBook(), [[at('HS', 'G7'), 900]]);
    const before = words(smallBook());
    const after = words(book);
    expect(after).not.toEqual(before);
    expect(after).toContain('sai');
  });

  it.each([
    ['a required line left blank', at(sheets.general, 'C5'), null, 'còn 1 dòng cần điền'],
    ['another period', at(sheets.general, 'C9'), 'năm 2026', 'UBND xã Bình Minh · năm 2026'],
    ['a section still being written', at(sheets.content, 'F12'), 'đang soạn', 'đã xong 2/6 mục'],
  ])('%s is told', (_, place, value, said) => {
    expect(words(smallBook())).not.toContain(said);
    expect(words(typed(smallBook(), [[place, value]]))).toContain(said);
  });

  it('are as a spreadsheet calculates them, whatever is typed into the tables', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(null), fc.constant(2.5));
    const builtIn = forms[0];
    if (!builtIn) throw new Error('there is no built-in form');
    const books = [smallBook(), workbookOf(layoutBook(builtIn.form, builtIn.samples.sample))].map((book) => ({
      book,
      inputs: inputsOf(book),
    }));
    for (const { book, inputs } of books) {
      const typing = fc.array(fc.tuple(fc.nat(inputs.length - 1), value), { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(typing, (cells) => {
          const changed = typed(
            book,
            cells.flatMap(([index, now]) => (inputs[index] ? [[inputs[index], now] as const] : [])),
          );
          expect(shownOn(changed)).toEqual(calculated(changed));
        }),
        { numRuns: 12 },
      );
    }
  });

  it('follow when rows were inserted into a table, for then every formula moved with them', () => {
    const laid = smallBook();
    const below = (laid.names.sbc_HS?.row ?? 0) + 3;
    const grown = moveFormulas(insertRows(laid, 'HS', below), 'HS', below);
    const [state] = statesOf(grown);
    expect(state).toBeDefined();
    const wiped = forget(grown);
    expect(words(calculatedByUs(wiped))).toEqual(words(laid));
  });

  it('say the period above each table too', () => {
    const book = typed(smallBook(), [[at(sheets.general, 'C9'), 'năm 2026']]);
    const wiped = applyEdits(book, [{ place: at('HS', 'J2'), before: { value: null }, after: formulaAlone(book, at('HS', 'J2')) }]);
    const [edit] = stateResults(wiped);
    expect(edit?.place).toEqual(at('HS', 'J2'));
    expect(edit?.after.value).toContain('năm 2026');
  });

  it('are left alone where somebody wrote a formula of their own', () => {
    const [state] = statesOf(smallBook()).filter(({ sheet }) => sheet === sheets.relations);
    if (!state) throw new Error('no state is laid');
    const own = forget(smallBook(), { ...state, formula: '=IF(1=1,"của tôi","")' });
    expect(stateResults(own).map(({ place }) => place)).not.toContainEqual(state);
  });

  it('are left to a spreadsheet where text stands among the numbers', () => {
    const [input] = inputsOf(smallBook());
    if (!input) throw new Error('no input is laid');
    const edit: Edit = { place: input, before: findCell(smallBook(), input) ?? blankCell, after: { value: 'chưa rõ' } };
    const book = forget(applyEdits(smallBook(), [edit]));
    expect(stateResults(book)).toEqual([]);
  });

  it('are none in a workbook that is no book of ours', () => {
    const strange: Workbook = { sheets: [{ name: sheets.guide, rows: [[{ value: null, formula: '=1+1' }]] }], names: {} };
    expect(stateResults(strange)).toEqual([]);
  });
});

/** Typed in a host that does not calculate: our derived cells follow, then the states. */
function typed(book: Workbook, cells: readonly (readonly [Place, CellValue])[]): Workbook {
  const last = new Map(cells.map(([place, value]) => [`${place.sheet}|${place.row}|${place.column}`, { place, value }]));
  const edits = [...last.values()].map(
    ({ place, value }): Edit => ({ place, before: findCell(book, place) ?? blankCell, after: { value } }),
  );
  const followed = write(book, ask(book, { type: 'take-back', edits: invertEdits(edits) }, 'taken-back'));
  return calculatedByUs(forget(followed));
}

function calculatedByUs(book: Workbook): Workbook {
  return applyEdits(book, stateResults(book));
}

function at(sheet: string, cell: string): Place {
  const found = readCell(cell);
  if (!found) throw new Error(`No such cell: ${cell}.`);
  return { sheet, ...found };
}

function statesOf(book: Workbook): readonly Place[] {
  return cellsOf(book).map(({ place }) => place);
}

function cellsOf({ sheets: all }: Workbook) {
  return all
    .filter(({ name }) => stateSheets.includes(name))
    .flatMap(({ name, rows }) =>
      rows.flatMap((row, from) =>
        row.flatMap(({ value, formula }, index) =>
          formula === undefined ? [] : [{ place: { sheet: name, row: from + 1, column: index + 1 }, value, formula }],
        ),
      ),
    );
}

function words(book: Workbook): readonly string[] {
  return cellsOf(book).map(({ value }) => String(value ?? ''));
}

/** The typed cells of every table. */
function inputsOf(book: Workbook): readonly Place[] {
  return Object.values(book.names).flatMap(({ sheet, row, rows = 1, columns = 1 }) =>
    (book.sheets.find(({ name }) => name === sheet)?.rows ?? []).flatMap((cells, from) =>
      from < row + 2 || from >= row + rows - 1
        ? []
        : cells.flatMap(({ value, formula }, index) =>
            typeof value === 'number' && formula === undefined && index < columns ? [{ sheet, row: from + 1, column: index + 1 }] : [],
          ),
    ),
  );
}

/** Every state without result; one of them with another formula. */
function forget(book: Workbook, other?: Place & { readonly formula: string }): Workbook {
  const wiped = cellsOf(book).map(({ place, value, formula }) => ({ place, before: { value, formula }, after: { value: null, formula } }));
  const mine = other ? [{ place: other, before: { value: null }, after: { value: null, formula: other.formula } }] : [];
  return applyEdits(book, [...wiped, ...mine]);
}

/** What a spreadsheet does to the formulas that look at a sheet into which one row was inserted. */
function moveFormulas(book: Workbook, sheet: string, before: number): Workbook {
  const moved = cellsOf(book).map(({ place, value, formula }) => {
    const next = formula.replace(/('[^']+'!)?\$?([A-Z]{1,3})(\$?)(\d+)(:\$?([A-Z]{1,3})(\$?)(\d+))?/g, (text, on = '') =>
      on === `'${sheet}'!` || (on === '' && place.sheet === sheet)
        ? text.replace(/(\$?[A-Z]{1,3}\$?)(\d+)/g, (_: string, column: string, row: string) =>
            Number(row) >= before ? `${column}${Number(row) + 1}` : `${column}${row}`,
          )
        : text,
    );
    return { place, before: { value, formula }, after: { value, formula: next } };
  });
  return applyEdits(book, moved);
}

function formulaAlone(book: Workbook, place: Place) {
  const { formula } = findCell(book, place) ?? blankCell;
  if (formula === undefined) throw new Error('no formula is laid there');
  return { value: null, formula };
}

function shownOn(book: Workbook): readonly CellValue[] {
  return cellsOf(book).flatMap(({ place, value }) => (place.sheet === sheets.relations ? [value ?? ''] : []));
}

/** The same cells by the small Excel, which knows nothing of us. */
function calculated(book: Workbook): readonly CellValue[] {
  const excel = createExcel((sheet, row, column): Scalar => {
    const cell = book.sheets.find(({ name }) => name === sheet)?.rows[row - 1]?.[column - 1];
    if (sheet === sheets.relations && cell?.formula !== undefined) return excel(cell.formula, sheet);
    return cell?.value ?? null;
  });
  return cellsOf(book).flatMap(({ place, formula }) => {
    if (place.sheet !== sheets.relations) return [];
    const value = excel(formula, place.sheet);
    return [isError(value) ? value.error : (value ?? '')];
  });
}
