import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFilling, type Filling } from '../../core/form/filling.ts';
import type { Form } from '../../core/form/form.ts';
import { cchcNam } from '../../core/form/kinds/cchc-nam.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sample, sampleWithErrors, sampleWithTwoErrors } from '../../core/form/samples/cchc-nam.ts';
import { readStoredForm } from '../../core/form/stored.ts';
import type { BookPlan, CellPlan, SheetPlan } from '../../core/workbook/plan.ts';
import { readXlsx } from '../../core/xlsx/read.ts';
import { writeXlsx } from '../../core/xlsx/write.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';

/** Functions of Excel 2007 that mean the same whatever the language and region of the machine. */
const allowed = new Set(
  'ABS AND COLUMN COUNT COUNTA COUNTBLANK COUNTIF IF IFERROR INDEX INT ISBLANK ISERROR ISNUMBER ISTEXT LEN LOWER MAX MIN N NOT OR ROUND ROW SIGN SUM SUMIF SUMPRODUCT T TRIM UPPER'.split(
    ' ',
  ),
);

const books: readonly [string, BookPlan][] = [
  ['the small book', layoutBook(smallForm, smallFilling)],
  ['the small book, blank', layoutBook(smallForm, emptyFilling)],
  ['the sample', layoutBook(cchcNam, sample)],
  ['the sample with errors', layoutBook(cchcNam, sampleWithErrors)],
  ['the sample with two errors', layoutBook(cchcNam, sampleWithTwoErrors)],
  ['a new annual report', layoutBook(cchcNam, emptyFilling)],
];

const cellsOf = (sheet: SheetPlan): CellPlan[] => sheet.rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [cell] : [])));
const formulasOf = (book: BookPlan): string[] =>
  book.sheets.flatMap((sheet) => [
    ...cellsOf(sheet).flatMap((cell) => cell.formula ?? []),
    ...sheet.formats.map((format) => format.formula),
  ]);
const sheetOf = (book: BookPlan, name: string): SheetPlan => {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
};
const visible = (book: BookPlan): string[] => book.sheets.flatMap((sheet) => (sheet.hidden ? [] : [sheet.name]));
const valuesOf = (book: BookPlan, name: string): unknown[][] =>
  sheetOf(book, name).rows.map((row) => row.cells.map((cell) => cell?.value ?? null));

describe('a new book', () => {
  it('of the annual report shows nine sheets in the order of the work', () => {
    expect(visible(layoutBook(cchcNam, emptyFilling))).toEqual([
      'Hướng dẫn',
      'Thông tin chung',
      'Nội dung',
      'F-06',
      'T-SH',
      'T-CB',
      'Số liệu',
      'Văn bản viện dẫn',
      'Đối chiếu',
    ]);
  });

  it('keeps what is not needed yet on hidden sheets at the end', () => {
    const book = layoutBook(smallForm, emptyFilling);
    expect(book.sheets.map((sheet) => sheet.name).slice(visible(book).length)).toEqual(['KP', 'Giải trình', 'Kỳ trước', '_mẫu']);
  });

  it('shows a table on demand once something is filled in', () => {
    const filling: Filling = {
      ...smallFilling,
      tables: { ...smallFilling.tables, KP: { rows: [{ label: 'Còn chậm', cells: { '4': 'xong' } }] } },
    };
    expect(visible(layoutBook(smallForm, filling))).toEqual([
      'Hướng dẫn',
      'Thông tin chung',
      'Nội dung',
      'HS',
      'CB',
      'KP',
      'Số liệu',
      'Đối chiếu',
    ]);
  });

  it('shows the explanations once there is one', () => {
    const explanation = { reason: 'Số của phần mềm.', by: 'Văn phòng', on: '2025-12-06', seen: '1/2' };
    const filling: Filling = { ...smallFilling, explanations: [{ key: 'a|b', where: 'HS!C5', what: 'Chưa khớp.', explanation }] };
    const book = layoutBook(smallForm, filling);
    expect(visible(book)).toContain('Giải trình');
    expect(valuesOf(book, 'Giải trình')[3]).toEqual(['a|b', 'HS!C5', 'Chưa khớp.', 'Số của phần mềm.', 'Văn phòng', 45997, '1/2']);
  });

  it('starts with the form’s drafts where nothing was written', () => {
    const texts = valuesOf(layoutBook(smallForm, emptyFilling), 'Nội dung').map((row) => row[3]);
    expect(texts).toContain('Trên đây là báo cáo của {đơn vị}./.');
    expect(valuesOf(layoutBook(smallForm, emptyFilling), 'Thông tin chung')).toContainEqual([
      'nơi nhận',
      'Nơi nhận',
      'Như trên;\nLưu: VT.',
    ]);
  });

  it('brings its own form', () => {
    const cells = valuesOf(layoutBook(cchcNam, sample), '_mẫu').map((row) => String(row[0]));
    expect(readStoredForm(cells)).toEqual({ type: 'form', form: cchcNam });
  });
});

describe.each(books)('%s', (_, book) => {
  it('hides the key column on every sheet, and the form with its sheet', () => {
    const open = book.sheets.filter((sheet) => sheet.columns[0]?.hidden !== true).map((sheet) => sheet.name);
    expect(open).toEqual(['_mẫu']);
  });

  it('uses functions of Excel 2007 only', () => {
    const names = formulasOf(book).flatMap((formula) =>
      [...withoutTexts(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(names)].filter((name) => !allowed.has(name))).toEqual([]);
  });

  it('writes formulas that Excel 2007 takes: a leading sign, no semicolon, no decimal point, at most 8192 characters and 64 levels', () => {
    for (const formula of formulasOf(book)) {
      const bare = withoutTexts(formula);
      expect(formula.startsWith('=') && formula.length <= 8192).toBe(true);
      expect(bare).not.toMatch(/;|[0-9][.][0-9]|undefined|NaN|#REF/);
      expect(depthOf(bare)).toBeLessThanOrEqual(64);
    }
  });

  it('conditional formats look at their own sheet only', () => {
    for (const sheet of book.sheets) for (const format of sheet.formats) expect(format.formula).not.toContain('!');
  });

  it('hints fit beside a cell: titles of 32, texts of 255 characters, lists of 255', () => {
    for (const { prompt, error, allow } of book.sheets.flatMap((sheet) => sheet.validations)) {
      for (const hint of [prompt, error]) {
        expect((hint?.title ?? '').length).toBeLessThanOrEqual(32);
        expect((hint?.text ?? '').length).toBeLessThanOrEqual(255);
      }
      if (allow.type === 'list') expect(allow.items.join(',').length).toBeLessThanOrEqual(255);
    }
  });

  it('links, names and styles lead somewhere', () => {
    const names = book.sheets.map((sheet) => sheet.name);
    const cells = book.sheets.flatMap(cellsOf);
    expect(cells.filter((cell) => cell.link && !names.includes(cell.link.sheet))).toEqual([]);
    expect(Object.values(book.names).filter((place) => !names.includes(place.sheet))).toEqual([]);
    expect(cells.filter((cell) => cell.style !== undefined && !(cell.style in book.styles))).toEqual([]);
  });

  it('never shows a word of ours that is no word', () => {
    const texts = book.sheets
      .filter((sheet) => sheet.name !== '_mẫu')
      .flatMap((sheet) => cellsOf(sheet).map((cell) => String(cell.value ?? '')));
    expect(texts.filter((text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('is written and read as it was laid', () => {
    const read = readXlsx(writeXlsx(book));
    if (read.type !== 'workbook') throw new Error(read.message);
    expect(read.workbook.names).toEqual(book.names);
    for (const sheet of book.sheets) {
      const rows = read.workbook.sheets.find((candidate) => candidate.name === sheet.name)?.rows ?? [];
      sheet.rows.forEach((row, index) => {
        row.cells.forEach((cell, column) => {
          const found = rows[index]?.[column] ?? { value: null };
          expect([found.value, found.formula]).toEqual([cell?.value ?? null, cell?.formula]);
        });
      });
    }
  });
});

describe('any book', () => {
  it('is laid and written whatever was typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
    const cells = fc.dictionary(fc.constantFrom('3', '4', '5', '6', '9'), value);
    const filling = fc.record({ unit: value, passage: text, heading: text, label: text, cells, total: fc.option(cells), figure: value });
    fc.assert(
      fc.property(filling, ({ unit, passage, heading, label, cells: typed, total, figure }) => {
        const rows = [
          { key: 'hộ tịch', cells: typed },
          { label, cells: typed },
        ];
        const book = layoutBook(smallForm, {
          ...smallFilling,
          fields: { 'đơn vị': unit, năm: unit },
          sections: { 'I.1': { passages: [passage], heading } },
          ownSections: [{ heading, after: label, level: 2, passages: [passage] }],
          tables: { HS: total ? { rows, total } : { rows }, CB: { rows } },
          figures: { 'cuộc họp': figure },
        });
        expect(writeXlsx(book).length).toBeGreaterThan(1000);
      }),
      { numRuns: 25 },
    );
  });

  it('of a broken form is not laid: a relation that is no comparison, a column that does not exist', () => {
    const [table] = smallForm.tables;
    if (!table) throw new Error('no table');
    const withRelation = (test: string, at: 'rows' | { column: string }): Form => ({
      ...smallForm,
      tables: [{ ...table, relations: [{ key: 'x', test, at, reason: '' }] }],
    });
    expect(() => layoutBook(withRelation('[3] + [4]', 'rows'), emptyFilling)).toThrow(/compar/);
    expect(() => layoutBook(withRelation('[3] = [4]', { column: '99' }), emptyFilling)).toThrow(/99/);
    expect(() => layoutBook(withRelation('[3] = ', 'rows'), emptyFilling)).toThrow();
  });
});

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, '');
}

function depthOf(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of formula) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
