import { writeXlsx as writeWithHucre } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Sheet, Workbook } from '../../core/workbook/workbook.ts';
import { readXlsx } from '../../core/xlsx/read.ts';
import { type HandMade, makeXlsx } from '../support/hand-made-xlsx.ts';

function read(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (result.type !== 'workbook') throw new Error(result.message);
  return result.workbook;
}

function readCells(data: string, more: Partial<HandMade> = {}): Sheet['rows'] {
  return read(makeXlsx({ sheets: [['Biểu', data]], ...more })).sheets[0]?.rows ?? [];
}

describe('reading a spreadsheet file', () => {
  it.each([
    ['a number', '<c r="A1"><v>3956</v></c>', 3956],
    ['a decimal number', '<c r="A1" t="n"><v>0.58789999999999998</v></c>', 0.5879],
    ['a number below zero', '<c r="A1"><v>-12.5</v></c>', -12.5],
    ['a number in powers of ten', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'Hộ tịch'],
    ['a text in the cell itself', '<c r="A1" t="inlineStr"><is><t>Đất đai</t></is></c>', 'Đất đai'],
    [
      'a text made of differently looking runs',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Tỷ </t></r><r><t>lệ</t></r></is></c>',
      'Tỷ lệ',
    ],
    ['a result that is a text', '<c r="A1" t="str"><v>a &amp; b</v></c>', 'a & b'],
    ['yes or no', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error by its text', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['a date written out', '<c r="A1" t="d"><v>2023-12-06T12:00:00</v></c>', 45_266.5],
    ['line ends as one sign', '<c r="A1" t="str"><v>một_x000D_\nhai&#13;ba</v></c>', 'một\nhai\nba'],
    ['an escape that was itself escaped', '<c r="A1" t="str"><v>_x005F_x0041_</v></c>', '_x0041_'],
    ['text that the file marks as literal', '<c r="A1" t="str"><v><![CDATA[a < b]]></v></c>', 'a < b'],
    ['a number too large to be one as its text', '<c r="A1"><v>1E999</v></c>', '1E999'],
  ])('gives %s', (_what, cell, value) => {
    expect(readCells(`<row r="1">${cell}</row>`, { strings: '<si><t>Lĩnh vực</t></si><si><t>Hộ tịch</t></si>' })[0]?.[0]).toEqual({
      value,
    });
  });

  it('leaves the pronunciation beside a text out', () => {
    const strings =
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/><si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></si>';
    const rows = readCells('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>9</v></c></row>', { strings });
    expect(rows).toEqual([[{ value: '東京' }, { value: null }, { value: 'a b' }]]);
  });

  it('keeps gaps blank and drops blank cells and rows at the ends', () => {
    expect(
      readCells('<row r="2"><c r="B2"><v>1</v></c><c r="D2" s="1"/><c r="E2" t="str"><v></v></c></row><row r="9"><c r="A9" s="2"/></row>'),
    ).toEqual([[], [{ value: null }, { value: 1 }]]);
  });

  it('counts rows and cells that do not say where they stand', () => {
    expect(readCells('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B2"><v>3</v></c><c><v>4</v></c></row>')).toEqual([
      [{ value: 1 }, { value: 2 }],
      [{ value: null }, { value: 3 }, { value: 4 }],
    ]);
  });

  it('gives a formula with its stored result', () => {
    const rows = readCells(
      '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><f>A1&amp;" đồng"</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>',
    );
    expect(rows).toEqual([
      [
        { value: 3, formula: '=SUM(B1:C1)' },
        { value: null, formula: '=A1&" đồng"' },
        { value: null, formula: '=""' },
      ],
    ]);
  });

  it('spells a shared formula out for every cell that shares it', () => {
    const rows = readCells(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:D3" si="0">A1+$A$1+\'Biểu 2\'!B$1+SUM(A:A)+SUM($2:2)+LOG10(A1)+"A1"</f><v>1</v></c><c r="D1"><f t="shared" si="0"/></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"/><v>5</v></c></row>',
    );
    expect(rows[0]?.[3]?.formula).toBe('=B1+$A$1+\'Biểu 2\'!C$1+SUM(B:B)+SUM($2:2)+LOG10(B1)+"A1"');
    expect(rows[2]?.[2]).toEqual({ value: 5, formula: '=A3+$A$1+\'Biểu 2\'!B$1+SUM(A:A)+SUM($2:4)+LOG10(A3)+"A1"' });
  });

  it('takes a number used again for another shared formula', () => {
    const rows = readCells(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+1</f></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/></c><c r="C2"><f t="shared" ref="C2:C3" si="0">A2*2</f></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"/></c></row>',
    );
    expect(rows.map((row) => row.map(({ formula }) => formula))).toEqual([
      [undefined, '=A1+1'],
      [undefined, '=A2+1', '=A2*2'],
      [undefined, undefined, '=A3*2'],
    ]);
  });

  it('finds a shared text whose number stands among white space', () => {
    expect(readCells('<row r="1"><c r="A1" t="s">\n<v>\n 0 \n</v></c></row>', { strings: '<si>\n<t>một</t>\n</si>' })).toEqual([
      [{ value: 'một' }],
    ]);
  });

  it('gives an array formula to its first cell', () => {
    const rows = readCells(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    );
    expect(rows).toEqual([[{ value: 2, formula: '=B1:B2*2' }], [{ value: 4 }]]);
  });

  it('counts dates of a 1904 book as all others do, and leaves numbers alone', () => {
    const rows = readCells('<row r="1"><c r="A1" s="2"><v>43804</v></c><c r="B1" s="0"><v>43804</v></c></row>', {
      before: '<workbookPr date1904="1"/>',
    });
    expect(rows).toEqual([[{ value: 45_266 }, { value: 43_804 }]]);
  });

  it('knows hidden sheets, and leaves out sheets without cells', () => {
    const book = read(
      makeXlsx({
        sheets: [
          ['Một', ''],
          ['Hai', ''],
          ['Ba', ''],
        ],
        states: { Hai: 'state="hidden"', Ba: 'state="veryHidden"' },
      }),
    );
    expect(book.sheets).toEqual([
      { name: 'Một', rows: [] },
      { name: 'Hai', rows: [], hidden: true },
      { name: 'Ba', rows: [], hidden: true },
    ]);
  });

  it('keeps the names that mean one block of cells', () => {
    const names =
      '<definedName name="bảng">\'F-06 &amp; \'\'x\'\'\'!$B$4:$P$17</definedName><definedName name="ô">Hai!$A$1</definedName><definedName name="cột">Hai!$A:$C</definedName>' +
      '<definedName name="hai">Hai!$A$1,Hai!$C$1</definedName><definedName name="mất">#REF!$A$1</definedName><definedName name="lạ">Bốn!$A$1</definedName>' +
      '<definedName name="số">5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Hai!$A$1</definedName>' +
      '<definedName name="ô" localSheetId="0">Hai!$B$2</definedName><definedName name="riêng" localSheetId="1">Hai!$C$3</definedName><definedName name="__proto__">Hai!$D$4</definedName>' +
      '<definedName name="hoa">HAI!$E$5</definedName>';
    const book = read(
      makeXlsx({
        sheets: [
          ["F-06 & 'x'", ''],
          ['Hai', ''],
        ],
        behind: `<definedNames>${names}</definedNames>`,
      }),
    );
    expect(Object.entries(book.names)).toEqual([
      ['bảng', { sheet: "F-06 & 'x'", row: 4, column: 2, rows: 14, columns: 15 }],
      ['ô', { sheet: 'Hai', row: 1, column: 1 }],
      ['__proto__', { sheet: 'Hai', row: 4, column: 4 }],
      ['hoa', { sheet: 'Hai', row: 5, column: 5 }],
      ['riêng', { sheet: 'Hai', row: 3, column: 3 }],
    ]);
  });

  it('reads whatever prefix, quotes, comments and white space a program writes', () => {
    const xml =
      '<?xml version="1.0"?><!-- made by hand --><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">\n<x:sheetData>\n <x:row\tr=\'2\' spans = "1:3">\n' +
      '<!-- <c r="A1"><v>9</v></c> --><x:c r=\'B2\' t="str" >\n <x:f>1&gt;0</x:f>\n <x:v>đúng</x:v> </x:c><x:c r="C2"><x:v>7</x:v><x:extLst><x:ext><x:v>8</x:v></x:ext></x:extLst></x:c></x:row>\n</x:sheetData></x:worksheet>';
    expect(readCells(xml)).toEqual([[], [{ value: null }, { value: 'đúng', formula: '=1>0' }, { value: 7 }]]);
  });

  it('reads a part in UTF-16', () => {
    const xml = '\ufeff<worksheet><sheetData><row><c t="str"><v>Đất đai 🏠</v></c></row></sheetData></worksheet>';
    const bytes = new Uint8Array(xml.length * 2);
    for (let index = 0; index < xml.length; index++) bytes.set([xml.charCodeAt(index) & 255, xml.charCodeAt(index) >> 8], index * 2);
    const book = read(
      makeXlsx({
        sheets: [['Biểu', '']],
        without: ['xl/worksheets/sheet1.xml'],
        more: [{ name: 'xl/worksheets/sheet1.xml', content: bytes }],
      }),
    );
    expect(book.sheets[0]?.rows).toEqual([[{ value: 'Đất đai 🏠' }]]);
  });

  it('reads what another library writes', async () => {
    const rows = [
      ['Lĩnh vực', 'Tiếp nhận', 'Đã xong'],
      ['Hộ tịch & chứng thực', 1905, true],
      ['Đất đai\nmôi trường', 0.5879, false],
      [null, null, -3.25],
    ];
    const bytes = await writeWithHucre({
      sheets: [
        { name: 'F-06', rows },
        { name: 'Ẩn', rows: [['x']], hidden: true },
      ],
    });
    const book = read(bytes);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['F-06', undefined],
      ['Ẩn', true],
    ]);
    expect(book.sheets[0]?.rows.map((row) => row.map(({ value }) => value))).toEqual(rows);
  });
});
