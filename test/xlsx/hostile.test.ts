import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { files } from '../../core/texts/files.ts';
import { patchXlsx } from '../../core/xlsx/patch.ts';
import { readXlsx } from '../../core/xlsx/read.ts';
import { writeXlsx } from '../../core/xlsx/write.ts';
import { richPlan } from '../support/book-plan.ts';
import { makeXlsx } from '../support/hand-made-xlsx.ts';
import { makeZip } from '../support/hand-made-zip.ts';

const good = writeXlsx(richPlan);

/** A compound file, as old Office wrote them, with the names of its streams. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  names.forEach((name, index) => {
    Buffer.from(name, 'utf16le').copy(bytes, 1024 + 128 * index);
  });
  return new Uint8Array(bytes);
}

function sheet(data: string): Uint8Array {
  return makeXlsx({ sheets: [['Biểu 1', data]] });
}

function noise(length: number): Uint8Array {
  let seed = 12345;
  return new Uint8Array(length).map(() => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed >> 16;
  });
}

function withSheetAs(name: string, content: string | Uint8Array): Uint8Array {
  return makeXlsx({ sheets: [['Biểu 1', '']], without: [name], more: [{ name, content }] });
}

const first = 'xl/worksheets/sheet1.xml';
const entities = `<!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;
const damaged = good.slice();
damaged.set([1, 2, 3, 4, 5, 6], Math.floor(good.length / 2));

const cases: readonly (readonly [what: string, make: () => Uint8Array, message: string])[] = [
  ['nothing', () => new Uint8Array(), files.notSpreadsheet],
  ['a text', () => Buffer.from('Lĩnh vực;Tiếp nhận\n1;2'), files.notSpreadsheet],
  ['a megabyte of noise', () => noise(1_000_000), files.notSpreadsheet],
  ['noise that begins like a package', () => new Uint8Array([0x50, 0x4b, 3, 4, ...noise(2000)]), files.damaged],
  ['a book that ends too early', () => good.subarray(0, good.length - 400), files.damaged],
  ['a book with spoiled bytes', () => damaged, files.damaged],
  ['a book with a password', () => compound('Root Entry', 'EncryptedPackage', 'EncryptionInfo'), files.locked],
  ['an old book', () => compound('Root Entry', 'Workbook'), files.oldExcel],
  ['a very old book', () => compound('Root Entry', 'Book'), files.oldExcel],
  ['an old Word text', () => compound('Root Entry', 'WordDocument'), files.notSpreadsheet],
  ['a renamed archive', () => makeZip([{ name: 'ảnh.png', content: 'x' }]), files.notSpreadsheet],
  ['an archive with a password', () => makeZip([{ name: 'xl/workbook.xml', content: 'x', flags: 1 }]), files.locked],
  [
    'a Word document',
    () => makeZip([{ name: '_rels/.rels', content: '<R><Relationship Type="x/officeDocument" Target="word/document.xml"/></R>' }]),
    files.wordDocument,
  ],
  [
    'a binary book',
    () => makeZip([{ name: '_rels/.rels', content: '<R><Relationship Type="x/officeDocument" Target="xl/workbook.bin"/></R>' }]),
    files.otherExcel,
  ],
  [
    'an OpenDocument table',
    () =>
      makeZip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<x/>' },
      ]),
    files.openDocument,
  ],
  ['a book without its list of sheets', () => makeXlsx({ sheets: [['Biểu', '']], without: ['xl/workbook.xml'] }), files.damaged],
  ['a book without one of its sheets', () => makeXlsx({ sheets: [['Biểu', '']], without: [first] }), files.damaged],
  ['a sheet that is no sheet', () => withSheetAs(first, 'hello'), files.damaged],
  ['a sheet that ends too early', () => withSheetAs(first, '<worksheet><sheetData><row><c r="A1"><v>1'), files.damaged],
  ['a cell that ends too early', () => withSheetAs(first, '<worksheet><sheetData><row><c r="A1"><v>1</sheetData>'), files.damaged],
  ['a sheet in no known letters', () => withSheetAs(first, new Uint8Array([0xff, 0xff, 0x3c, 0xc3])), files.damaged],
  [
    'a bomb of entities',
    () =>
      withSheetAs(
        first,
        `<?xml version="1.0"?>${entities}<worksheet><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>`,
      ),
    files.damaged,
  ],
  [
    'a cell at the far corner',
    () => sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    files.farCell('Biểu 1', 'XFD1048576'),
  ],
  [
    'cells far to the right in many rows',
    () => sheet(Array.from({ length: 100 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join('')),
    files.farCell('Biểu 1', 'XFD62'),
  ],
  ['a cell where no sheet reaches', () => sheet('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'), files.damaged],
  ['a cell in a column that is none', () => sheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'), files.damaged],
  ['a cell without a column', () => sheet('<row r="1"><c r="17"><v>1</v></c></row>'), files.damaged],
  ['more than a million cells', () => sheet(`<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`.repeat(1001)), files.tooManyCells('Biểu 1')],
  [
    'one long formula shared by very many cells',
    () =>
      sheet(
        `<row><c><f t="shared" si="0" ref="A1:Z9">${'A1+'.repeat(2000)}A1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(4000)}</row>`,
      ),
    files.tooBig,
  ],
  ['a text longer than any cell holds', () => sheet(`<row><c t="str"><v>${'&amp;'.repeat(2_000_000)}</v></c></row>`), files.damaged],
  [
    'a shared text longer than any cell holds',
    () => makeXlsx({ sheets: [['Biểu 1', '']], strings: `<si><t xml:space="preserve">${'_x0041_'.repeat(1_000_000)}</t></si>` }),
    files.damaged,
  ],
  ['a formula longer than any cell holds', () => sheet(`<row><c><f>${'(A1+'.repeat(200_000)}</f></c></row>`), files.damaged],
  [
    'a part that unpacks to very much',
    () => makeZip([{ name: 'xl/workbook.xml', content: '<workbook/>', size: 80_000_000 }]),
    files.tooBig,
  ],
  [
    'a part that unpacks to more than it says',
    () => makeZip([{ name: 'xl/workbook.xml', content: new Uint8Array(20_000_000), size: 5000 }]),
    files.tooBig,
  ],
  [
    'sheets that are too much together',
    () =>
      makeXlsx({
        sheets: Array.from({ length: 4 }, (_, index) => [`Biểu ${index}`, `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`.repeat(800)]),
      }),
    files.tooBig,
  ],
];

describe('a file that cannot be used', () => {
  it.each(cases)('%s gives one sentence', (_what, make, message) => {
    expect(readXlsx(make())).toEqual({ type: 'unreadable', message });
  });

  it.each(cases.slice(0, 8))('%s is not written into either', (_what, make, message) => {
    const edit = { place: { sheet: 'Biểu 1', row: 1, column: 1 }, before: { value: null }, after: { value: 1 } };
    expect(patchXlsx(make(), [edit])).toEqual({ type: 'unreadable', message });
  });

  it('a number format as long as a book is read at once', () => {
    const format = (code: string) =>
      `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
    const before = '<workbookPr date1904="1"/>';
    for (const mark of ['[', '&quot;', '\\', '[h', '_']) {
      const sheets = [['Biểu 1', '<row><c><v>5</v></c></row>']] as const;
      const bytes = makeXlsx({ sheets, before, styles: format(mark.repeat(400_000)) });
      const started = performance.now();
      expect(readXlsx(bytes).type).toBe('workbook');
      // It takes some milliseconds; in time that grows with the square it took minutes.
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });

  it('no sentence names what only a programmer knows, and each says what to do', () => {
    const sentences = [...Object.values(files)].map((text) => (typeof text === 'string' ? text : text('Biểu 1', 'A1')));
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-ZĐ].*\. (?:Hãy|Nếu) .*\.$/);
      expect(sentence).not.toMatch(/zip|xml|entity|undefined|null|NaN/i);
    }
  });

  it('a spoiled byte anywhere never ends in an error of ours', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (spoils) => {
        const bytes = good.slice();
        for (const [at, value] of spoils) bytes[at] = value;
        expect(['workbook', 'unreadable']).toContain(readXlsx(bytes).type);
      }),
      { numRuns: 100 },
    );
  });

  it('any markup inside a sheet gives an answer', () => {
    const piece = fc.constantFrom(
      '<c',
      ' r="A1"',
      " t='s'",
      '>',
      '/>',
      '<v>',
      '</v>',
      '1',
      '</c>',
      '<f t="shared" si="0">',
      '</f>',
      '<is>',
      '<t>',
      '</is>',
      '<row r="2">',
      '</row>',
      '<!--',
      '-->',
      '"',
      '<![CDATA[',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, closed) => {
        const xml = `<worksheet><sheetData><row>${pieces.join('')}${closed ? '</row></sheetData></worksheet>' : ''}`;
        expect(['workbook', 'unreadable']).toContain(readXlsx(withSheetAs(first, xml)).type);
        const edit = { place: { sheet: 'Biểu 1', row: 1, column: 2 }, before: { value: null }, after: { value: 1 } };
        expect(['patched', 'unreadable']).toContain(patchXlsx(withSheetAs(first, xml), [edit]).type);
      }),
      { numRuns: 100 },
    );
  });
});
