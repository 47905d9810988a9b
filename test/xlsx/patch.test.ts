import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../core/base/zip.ts';
import { applyEdits, type Edit, type Held, invertEdits } from '../../core/workbook/edit.ts';
import type { CellPlan } from '../../core/workbook/plan.ts';
import { cellOf, type Workbook } from '../../core/workbook/workbook.ts';
import { patchXlsx } from '../../core/xlsx/patch.ts';
import { writeXlsx } from '../../core/xlsx/write.ts';
import { planBook, planSheet, richPlan } from '../support/book-plan.ts';
import { makeXlsx } from '../support/hand-made-xlsx.ts';
import { anyText } from '../support/nasty-text.ts';
import { edit, firstSheet, patch, patchedSheet, read, textOf } from '../support/patched.ts';

describe('writing into somebody’s file', () => {
  it('gives the same bytes when there is nothing to write', () => {
    const bytes = writeXlsx(richPlan);
    expect(patch(bytes, [])).toBe(bytes);
    expect(patch(bytes, [], ['Thông tin chung'])).toBe(bytes);
    expect(patch(bytes, [edit(bytes, 'A1', { value: 'Khóa' })])).toBe(bytes);
  });

  it('keeps every stored byte of the parts it does not touch', () => {
    const picture = new Uint8Array(2000).map((_, index) => (index * 31) & 255);
    const bytes = makeXlsx({
      sheets: [
        ['Một', '<row r="1"><c r="A1"><v>1</v></c></row>'],
        ['Hai', '<row r="1"><c r="A1"><v>2</v></c></row>'],
      ],
      more: [{ name: 'xl/media/image1.png', content: picture }],
    });
    const before = openArchive(bytes);
    const after = openArchive(patch(bytes, [edit(bytes, 'Hai!A1', { value: 3 })]));
    if (typeof before === 'string' || typeof after === 'string') throw new Error('no archive');
    const changed = after.entries.filter((entry, index) => {
      const old = before.entries[index];
      return !old || Buffer.compare(after.bytes.subarray(entry.from, entry.to), before.bytes.subarray(old.from, old.to)) !== 0;
    });
    expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name));
    expect(changed.map(({ name }) => name)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
  });

  it('changes nothing of a sheet but the touched cells', () => {
    const row =
      '<row r="3" spans="1:4" ht="20" x:dy="1"><c r="A3" s="1" t="s"><v>0</v></c><c r="B3" s="4" t="s"><v>0</v></c><c r="C3" s="0"/><!-- mine --></row>';
    const xml = patchedSheet(row, { B3: { value: 'mới' } }, { strings: '<si><t>cũ</t></si>' });
    expect(xml).toBe(
      '<row r="3" spans="1:4" ht="20" x:dy="1"><c r="A3" s="1" t="s"><v>0</v></c><c r="B3" s="4" t="inlineStr"><is><t xml:space="preserve">mới</t></is></c><c r="C3" s="0"/><!-- mine --></row>',
    );
  });

  it('writes only the result of a formula that stays', () => {
    const data = '<row r="1"><c r="A1" cm="1"><f ca="1">SUM( B1 )</f><v>1</v></c></row>';
    expect(patchedSheet(data, { A1: { value: 5, formula: '=SUM( B1 )' } })).toBe(
      '<row r="1"><c r="A1" cm="1"><f ca="1">SUM( B1 )</f><v>5</v></c></row>',
    );
  });

  it.each(['=>', '= 5 hồ sơ', '=SUM('])(
    '“%s” handed over as a formula is written as text: one broken formula spoils the whole file',
    (formula) => {
      expect(patchedSheet('<row r="1"><c r="A1"/></row>', { A1: { value: null, formula } })).toBe(
        `<row r="1"><c r="A1" s="5" t="inlineStr"><is><t xml:space="preserve">${formula.replace('>', '&gt;')}</t></is></c></row>`,
      );
    },
  );

  it('takes away the results that may depend on what was written, unless it was given them', () => {
    const data =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" s="2" t="str"><f>B1&amp;""</f><v>2</v></c><c r="D1"><f t="shared" ref="D1:E1" si="0">A2</f><v>0</v></c></row>';
    const second = { value: 10, formula: '=A1*2' };
    expect(patchedSheet(data, { A1: { value: 5 }, B1: second })).toBe(
      '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f><v>10</v></c><c r="C1" s="2"><f>B1&amp;""</f></c><c r="D1"><f t="shared" ref="D1:E1" si="0">A2</f><v>0</v></c></row>',
    );
    expect(patchedSheet(data, { A1: { value: 5 } })).toContain('<c r="B1"><f>A1*2</f></c>');
  });

  it('writes a formula put back and its new result as one', () => {
    const bytes = makeXlsx({ sheets: [['Biểu', '<row r="1"><c r="A1"><v>9</v></c></row>']] });
    const back = edit(bytes, 'A1', { value: null, formula: '=B1' });
    const result = { ...back, before: back.after, after: { value: 4, formula: '=B1' } };
    expect(textOf(patch(bytes, [back, result]), firstSheet)).toContain('<c r="A1"><f>B1</f><v>4</v></c>');
  });

  it('spells a shared formula out for the others when its first cell loses it', () => {
    const data =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';
    expect(patchedSheet(data, { A1: { value: 9 }, A3: { value: 7, formula: '=B3*2' } })).toBe(
      '<row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>7</v></c></row>',
    );
  });

  it('takes the list of formulas out only when a formula gives way to a value', () => {
    const bytes = makeXlsx({
      sheets: [['Biểu', '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>']],
      calcChain: '<c r="A1" i="1"/>',
    });
    const kept = patch(bytes, [edit(bytes, 'B1', { value: 5 })]);
    expect(textOf(kept, 'xl/calcChain.xml')).toContain('A1');
    const dropped = patch(bytes, [edit(bytes, 'A1', { value: 5 })]);
    expect(textOf(dropped, 'xl/calcChain.xml')).toBe('');
    expect(textOf(dropped, '[Content_Types].xml')).not.toContain('calcChain');
    expect(textOf(dropped, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it.each([
    ['behind the sheets', '', '</sheets><calcPr fullCalcOnLoad="1"/></workbook>'],
    [
      'behind the names',
      '<definedNames><definedName name="a">1</definedName></definedNames><oleSize ref="A1"/>',
      '</definedNames><calcPr fullCalcOnLoad="1"/><oleSize',
    ],
    [
      'where it was asked for something else',
      '<calcPr calcId="1" fullCalcOnLoad="0"/>',
      '</sheets><calcPr calcId="1" fullCalcOnLoad="1"/></workbook>',
    ],
  ])('asks Excel to compute everything, %s', (_where, behind, wanted) => {
    const bytes = makeXlsx({ sheets: [['Biểu', '<row r="1"><c r="A1"><v>1</v></c></row>']], behind });
    expect(textOf(patch(bytes, [edit(bytes, 'A1', { value: 2 })]), 'xl/workbook.xml')).toContain(wanted);
  });

  it('shows hidden sheets when asked, and nothing else', () => {
    const bytes = makeXlsx({
      sheets: [
        ['Một', ''],
        ['Hai', ''],
        ['Ba', ''],
      ],
      states: { Hai: 'state="hidden"', Ba: 'state="veryHidden"' },
    });
    const made = patch(bytes, [], ['Hai', 'Một', 'Bốn']);
    expect(read(made).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Một', undefined],
      ['Hai', undefined],
      ['Ba', true],
    ]);
    expect(textOf(made, 'xl/workbook.xml')).not.toContain('calcPr');
  });

  it('throws for a sheet that the book does not have', () => {
    const bytes = writeXlsx(richPlan);
    expect(() => patchXlsx(bytes, [{ place: { sheet: 'Mất', row: 1, column: 1 }, before: { value: null }, after: { value: 1 } }])).toThrow(
      'Mất',
    );
  });

  it('writes any text so that it is read again', () => {
    const bytes = makeXlsx({ sheets: [['Biểu', '<row r="1"><c r="A1"><v>1</v></c></row>']] });
    fc.assert(
      fc.property(anyText(), (text) => {
        const value = text.replace(/\r\n?/g, '\n').replace(/[\ud800-\udfff\ufffe\uffff]/g, '') || null;
        expect(read(patch(bytes, [edit(bytes, 'A1', { value })])).sheets[0]?.rows[0]?.[0]?.value ?? null).toBe(value);
      }),
      { numRuns: 100 },
    );
  });

  it('random edits are read again as applied, and their inverse gives the same workbook', () => {
    const value = fc.oneof(fc.integer(), fc.constantFrom(null, 'Hộ tịch', '0012', true, 0.5));
    const grid = fc.array(
      fc.array(
        value.map((held): CellPlan => ({ value: held, style: 'text' })),
        { minLength: 1, maxLength: 4 },
      ),
      { maxLength: 4 },
    );
    const held = fc.oneof(
      value.map((plain): Held => ({ value: plain })),
      fc.constantFrom<Held>({ value: 3, formula: '=1+2' }, { value: 'x', formula: '="x"' }),
    );
    const where = fc.record({
      sheet: fc.constantFrom('Một', 'Hai'),
      row: fc.integer({ min: 1, max: 6 }),
      column: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(grid, grid, fc.array(fc.tuple(where, held), { maxLength: 6 }), (one, two, wishes) => {
        const bytes = writeXlsx(planBook([planSheet('Một', one), planSheet('Hai', two)], { styles: { text: { format: '@' } } }));
        const book = read(bytes);
        let now = book;
        const edits = wishes.map(([place, after]): Edit => {
          const sheet = now.sheets.find(({ name }) => name === place.sheet);
          const made = { place, before: sheet ? cellOf(sheet, place.row, place.column) : { value: null }, after };
          now = applyEdits(now, [made]);
          return made;
        });
        const made = patch(bytes, edits);
        expect(trimmed(read(made))).toEqual(trimmed(now));
        expect(trimmed(read(patch(made, invertEdits(edits))))).toEqual(trimmed(book));
      }),
      { numRuns: 60 },
    );
  });
});

/** Blank cells at the ends of rows and sheets say nothing. */
function trimmed(book: Workbook): unknown {
  return book.sheets.map(({ name, rows }) => {
    const short = rows.map((row) =>
      row.slice(
        0,
        row.reduce((last, cell, index) => (cell.value === null && cell.formula === undefined ? last : index + 1), 0),
      ),
    );
    return {
      name,
      rows: short.slice(
        0,
        short.reduce((last, row, index) => (row.length > 0 ? index + 1 : last), 0),
      ),
    };
  });
}
