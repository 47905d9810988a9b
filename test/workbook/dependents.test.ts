import { describe, expect, it } from 'vitest';
import { findDependents } from '../../core/workbook/dependents.ts';
import { columnLetters } from '../../core/workbook/place.ts';
import { findReferences } from '../../core/workbook/references.ts';
import { gridsOf } from '../../core/xlsx/patch.ts';
import { readBook } from '../../core/xlsx/read.ts';
import { makeXlsx } from '../support/hand-made-xlsx.ts';

/** A book whose A1 of `Một` is changed and whose B1 holds a formula: which cells lose their result? */
function dependents(formula: string, behind = '', other = ''): readonly string[] {
  const escaped = formula.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const book = readBook(
    makeXlsx({
      sheets: [
        ['Một', `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>${escaped}</f><v>1</v></c><c r="C1"><v>1</v></c></row>`],
        ['Hai & ba', other],
      ],
      behind,
    }),
  );
  return findDependents(gridsOf(book), [{ sheet: 0, row: 1, column: 1 }]).map(
    ({ sheet, row, column }) => `${sheet}!${columnLetters(column)}${row}`,
  );
}

const names = (list: string) => `<definedNames>${list}</definedNames>`;

describe('which stored results an edit makes doubtful', () => {
  it.each([
    ['the cell itself', 'A1+1'],
    ['the cell with signs', '$A$1'],
    ['a block that holds it', 'SUM(A1:C9)'],
    ['a block from its far corner', 'SUM(C9:$A$1)'],
    ['its whole column', 'SUM(A:A)'],
    ['several columns', 'COUNT($A:$D)'],
    ['its whole row', 'SUM(1:1)'],
    ['several rows', 'SUM($1:$3)'],
    ['its sheet by name', 'Một!A1'],
    ['its sheet in other letters', "'mỘT'!A1"],
    ['a text beside it', '"B2"&A1'],
    ['an address put together', 'INDIRECT("A"&1)'],
    ['a shifted block', 'OFFSET(C1,0,-2)'],
    ['a block up to a computed cell', 'SUM(C5:INDEX(C:C,3))'],
    ['a table by its words', 'SUM(Bảng[Tiếp nhận])'],
    ['another file', "[1]Sheet1!C5+'C:\\[sổ.xlsx]Biểu'!C5"],
    ['several sheets at once', "SUM('Một:Hai & ba'!C5)"],
    ['a name nobody knows', 'lạ+1'],
    ['what spilled from a cell', 'SUM(C5#)'],
    ['very many cells', `A2${'+A2'.repeat(3000)}`],
  ])('a formula that looks at %s', (_what, formula) => {
    expect(dependents(formula)).toEqual(['0!B1']);
  });

  it.each([
    ['another cell', 'A2+C1'],
    ['a block beside it', 'SUM(A2:A9)'],
    ['the same address of another sheet', "'Hai & ba'!A1"],
    ['an address inside a text', '"A1"&"A:A"'],
    ['a number like an address', '1E5+LOG10(C1)'],
    ['an error and an answer', 'IF(TRUE,#N/A,FALSE)'],
    ['a fixed list', 'SUM({1,2;3,4})'],
    ['the day', 'TODAY()'],
    ['a block below, searched and summed', 'SUMIF(C2:C9,">0",A2)'],
  ])('but no formula that looks at %s', (_what, formula) => {
    expect(dependents(formula)).toEqual([]);
  });

  it.each([
    ['a name of the cell', 'bảng+1', '<definedName name="Bảng">Một!$A$1:$A$4</definedName>', ['0!B1']],
    ['a name of other cells', 'bảng+1', '<definedName name="Bảng">\'Hai &amp; ba\'!$A$1</definedName>', []],
    ['a name of a number', 'bảng+1', '<definedName name="Bảng">0.5</definedName>', []],
    [
      'a name built on a name',
      'ngoài',
      '<definedName name="ngoài">SUM(trong)</definedName><definedName name="trong">Một!$A:$A</definedName>',
      ['0!B1'],
    ],
    [
      'the sheet’s own name before that of the book',
      'x',
      '<definedName name="x">Một!$C$1</definedName><definedName name="x" localSheetId="0">Một!$A$1</definedName>',
      ['0!B1'],
    ],
    ['a name that moves with its cell', 'x', '<definedName name="x">Một!C1</definedName>', ['0!B1']],
    ['a name that means itself', 'x', '<definedName name="x">x</definedName>', ['0!B1']],
  ])('%s', (_what, formula, list, wanted) => {
    expect(dependents(formula, names(list))).toEqual(wanted);
  });

  it.each([
    ['=SUMIF(D1:D9,">0",A1)', true],
    ['=AVERAGEIF(D1:E9,">0",$A$1)', true],
    ["=1+sumif('Hai'!D1:D3,1,A1:A2)", true],
    ['=SUMIF(D1:D2,">0",A1)', false],
    ['=SUMIF(D1:E9,">0",A4)', false],
    ['=SUM(D1:D9,A1)', false],
  ])('%s looks at A3: %s', (formula, looks) => {
    const around = { sheets: new Map([['hai', 1]]), names: [], followed: new Map() };
    const blocks = findReferences(formula, 0, around) ?? [];
    expect(blocks.some(({ sheet, row, column, lastRow }) => sheet === 0 && column === 1 && row <= 3 && lastRow >= 3)).toBe(looks);
  });

  it('follows formulas through other sheets, in circles too', () => {
    const other =
      '<row r="1"><c r="A1"><f>Một!B1</f><v>1</v></c><c r="B1"><f>A1+C1</f><v>1</v></c><c r="C1"><f>B1</f><v>1</v></c><c r="D1"><f>Một!C1</f><v>1</v></c></row>';
    expect(dependents('A1', '', other)).toEqual(['0!B1', '1!A1', '1!B1', '1!C1']);
  });

  it('takes all cells that an array formula fills, and what looks at them', () => {
    const other =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">Một!A1:A2</f><v>1</v></c><c r="B1"><f>A2</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    expect(dependents('C1', '', other)).toEqual(['1!A1', '1!A2', '1!B1']);
  });

  it('is quick with ten thousand formulas in a chain and names upon names', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><f>${index ? `A${index}` : 'Một!A1'}+SUM($C:$C)</f></c></row>`,
    );
    const tower = Array.from({ length: 60 }, (_, index) => `<definedName name="n${index}x">n${index + 1}x+n${index + 1}x</definedName>`);
    expect(dependents('n0x', names(tower.join('')), rows.join('')).length).toBe(10_001);
  });
});
