import { describe, expect, it } from 'vitest';
import { makeXlsx } from '../support/hand-made-xlsx.ts';
import { edit, firstSheet, patch, patchedSheet, read, textOf } from '../support/patched.ts';

describe('writing into a cell', () => {
  it.each([
    ['a number', { value: 12.5 }, '<c r="A1"><v>12.5</v></c>'],
    ['an answer', { value: false }, '<c r="A1" t="b"><v>0</v></c>'],
    ['a text, in text format', { value: 'a < b' }, '<c r="A1" s="5" t="inlineStr"><is><t xml:space="preserve">a &lt; b</t></is></c>'],
    ['a formula with its result', { value: 3, formula: '=B1&"<"' }, '<c r="A1"><f>B1&amp;&quot;&lt;&quot;</f><v>3</v></c>'],
    ['a formula with a text for result', { value: 'x', formula: '=B1' }, '<c r="A1" t="str"><f>B1</f><v>x</v></c>'],
    ['a formula that gives an error', { value: '#N/A', formula: '=B1' }, '<c r="A1" t="e"><f>B1</f><v>#N/A</v></c>'],
    ['a formula nobody computed yet', { value: null, formula: '=B1' }, '<c r="A1"><f>B1</f></c>'],
    ['nothing', { value: null }, '<c r="A1"/>'],
  ])('writes %s', (_what, after, cell) => {
    expect(patchedSheet('<row r="1"><c r="A1"><v>7</v></c></row>', { A1: after })).toBe(`<row r="1">${cell}</row>`);
  });

  it('lifts a text format before a number or a formula, and keeps the rest of the look', () => {
    const bytes = makeXlsx({
      sheets: [['Biểu', '<row r="1"><c r="A1" s="4" t="str"><v>1</v></c><c r="B1" s="1"/><c r="C1" s="3"><v>1</v></c></row>']],
    });
    const made = patch(bytes, [
      edit(bytes, 'A1', { value: 1905 }),
      edit(bytes, 'B1', { value: null, formula: '=A1' }),
      edit(bytes, 'C1', { value: 2 }),
      edit(bytes, 'A2', { value: 'chữ' }),
    ]);
    const styles = /<cellXfs.*<\/cellXfs>/s.exec(textOf(made, 'xl/styles.xml'))?.[0] ?? '';
    expect(styles).toContain('<cellXfs count="9">');
    expect(styles.slice(styles.indexOf('wrapText="1"/></xf>') + 19)).toBe(
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"><alignment wrapText="1"/></xf>' +
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
        '<xf numFmtId="3" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/>' +
        '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    );
    expect(textOf(made, firstSheet)).toContain(
      '<c r="A1" s="5"><v>1905</v></c><c r="B1" s="6"><f>A1</f></c><c r="C1" s="7"><v>2</v></c></row><row r="2"><c r="A2" s="8"',
    );
  });

  it('puts new cells and rows where they belong, in the look of their row or column', () => {
    const sheet =
      '<worksheet><dimension ref="B2:C4"/><cols><col min="2" max="3" style="2"/></cols><sheetData><row r="2" spans="2:3" s="3" customFormat="1"><c r="C2"><v>1</v></c></row><row r="4"/></sheetData></worksheet>';
    const xml = patchedSheet(sheet, {
      A1: { value: 1 },
      B2: { value: 2 },
      D2: { value: 3 },
      B3: { value: 4 },
      C4: { value: 5 },
      E9: { value: 6 },
      F9: { value: null },
    });
    expect(xml).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="3" customFormat="1"><c r="B2" s="5"><v>2</v></c><c r="C2"><v>1</v></c><c r="D2" s="5"><v>3</v></c></row>' +
        '<row r="3"><c r="B3" s="2"><v>4</v></c></row><row r="4"><c r="C4" s="2"><v>5</v></c></row><row r="9"><c r="E9"><v>6</v></c></row>',
    );
  });

  it('widens what the sheet says of its size', () => {
    const bytes = makeXlsx({ sheets: [['Biểu', '<worksheet><dimension ref="B2"/><sheetData/></worksheet>']] });
    expect(textOf(patch(bytes, [edit(bytes, 'D1', { value: 1 })]), firstSheet)).toBe(
      '<worksheet><dimension ref="B1:D2"/><sheetData><row r="1"><c r="D1"><v>1</v></c></row></sheetData></worksheet>',
    );
  });

  it('writes in the prefix of the part', () => {
    const sheet = '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = makeXlsx({ sheets: [['Biểu', sheet]] });
    const made = patch(bytes, [edit(bytes, 'A1', { value: 2 }), edit(bytes, 'A2', { value: 'chữ' })]);
    expect(textOf(made, firstSheet)).toContain(
      '<x:c r="A1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2" s="5" t="inlineStr"><x:is><x:t xml:space="preserve">chữ</x:t></x:is></x:c></x:row>',
    );
    expect(read(made).sheets[0]?.rows).toEqual([[{ value: 2 }], [{ value: 'chữ' }]]);
  });

  it('counts dates of a 1904 book from its own first day', () => {
    const xml = patchedSheet(
      '<row r="1"><c r="A1" s="2"><v>43804</v></c></row>',
      { A1: { value: 45_267 } },
      { before: '<workbookPr date1904="1"/>' },
    );
    expect(xml).toBe('<row r="1"><c r="A1" s="2"><v>43805</v></c></row>');
  });
});
