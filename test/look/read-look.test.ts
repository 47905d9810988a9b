import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../core/xlsx/write.ts';
import { type CellLook, readLook, type SheetLook } from '../../local/look/read-look.ts';
import { planBook, planSheet } from '../support/book-plan.ts';
import { type HandMade, makeXlsx } from '../support/hand-made-xlsx.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A styles part with one cell style per font, fill, border, alignment and format given. */
function styles(parts: {
  fonts?: string[];
  fills?: string[];
  borders?: string[];
  formats?: string;
  xfs: string[];
  colors?: string;
}): string {
  const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return (
    `<styleSheet xmlns="${main}">${parts.formats ?? ''}` +
    list('fonts', ['<font><sz val="11"/></font>', ...(parts.fonts ?? [])]) +
    list('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      ...(parts.fills ?? []),
    ]) +
    list('borders', ['<border><left/><right/><top/><bottom/></border>', ...(parts.borders ?? [])]) +
    list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>', ...parts.xfs]) +
    `${parts.colors ?? ''}</styleSheet>`
  );
}

function look(book: HandMade, name = 'A'): SheetLook {
  const sheet = readLook(makeXlsx(book)).sheets.get(name);
  if (!sheet) throw new Error('The book has no such sheet');
  return sheet;
}

const sheetOf = (inside: string, cells = '') =>
  `<worksheet xmlns="${main}">${inside.replace('<cells/>', `<sheetData>${cells}</sheetData>`)}</worksheet>`;

/** The look of a cell of the only style beside the first. */
function styled(parts: Parameters<typeof styles>[0]): CellLook {
  return look({ sheets: [['A', '<row r="1"><c r="A1" s="1"/></row>']], styles: styles(parts) }).styleOf(1, 1);
}

describe('cell styles', () => {
  it('are read with font, alignment, border and number format', () => {
    const read = styled({
      fonts: ['<font><b/><i val="1"/><u/><sz val="12"/><color rgb="FF1F4E79"/></font>'],
      fills: ['<fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/><bgColor indexed="64"/></patternFill></fill>'],
      borders: ['<border><left style="thin"><color auto="1"/></left><right/><top/><bottom/></border>'],
      formats: '<numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.0&quot; %&quot;"/></numFmts>',
      xfs: [
        '<xf numFmtId="170" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf>',
      ],
    });
    expect(read).toEqual({
      format: '#,##0.0" %"',
      bold: true,
      italic: true,
      underline: true,
      fill: '#dce6f1',
      color: '#1f4e79',
      align: 'center',
      vertical: 'top',
      wrap: true,
      indent: 2,
      size: 16,
      bordered: true,
    });
  });

  it('are plain where a font says no, a fill has no pattern and a border no line', () => {
    const read = styled({
      fonts: ['<font><b val="0"/><i val="false"/><u val="none"/><sz val="11"/></font>'],
      borders: ['<border><left style="none"/><right/><top/><bottom/></border>'],
      xfs: ['<xf numFmtId="999" fontId="1" fillId="1" borderId="1"/>'],
    });
    expect(read).toMatchObject({
      bold: false,
      italic: false,
      underline: false,
      fill: null,
      color: null,
      bordered: false,
      format: 'General',
    });
  });

  it.each([
    ['<fgColor theme="0"/>', '#ffffff'],
    ['<fgColor theme="3"/>', '#44546a'],
    ['<fgColor theme="4"/>', '#4472c4'],
    // As Excel shows Accent 1, lighter 80 %, and White, darker 15 %.
    ['<fgColor theme="4" tint="0.7999816888943144"/>', '#dae3f3'],
    ['<fgColor theme="0" tint="-0.1499984740745262"/>', '#d9d9d9'],
    ['<fgColor indexed="10"/>', '#ff0000'],
    ['<fgColor indexed="22"/>', '#c0c0c0'],
    ['<fgColor auto="1"/>', null],
    ['<fgColor rgb="nonsense"/>', null],
    ['<fgColor theme="77"/>', null],
  ])('have the fill %s as %s', (color, expected) => {
    const fill = `<fill><patternFill patternType="solid">${color}</patternFill></fill>`;
    expect(styled({ fills: [fill], xfs: ['<xf fillId="2"/>'] }).fill).toBe(expected);
  });

  it('take the colours of the book’s own theme and its own numbered ones', () => {
    const theme =
      '<a:theme xmlns:a="x"><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:accent1><a:srgbClr val="AB12CD"/></a:accent1></a:clrScheme></a:theme>';
    const book = makeXlsx({
      sheets: [['A', '<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row>']],
      styles: styles({
        fonts: ['<font><color theme="1"/></font>', '<font><color indexed="8"/></font>'],
        fills: ['<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>'],
        xfs: ['<xf fontId="1" fillId="2"/>', '<xf fontId="2"/>'],
        colors: `<colors><indexedColors>${'<rgbColor rgb="FF111111"/>'.repeat(8)}<rgbColor rgb="FF654321"/></indexedColors></colors>`,
      }),
      more: [
        { name: 'xl/theme/theme1.xml', content: theme },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content:
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/><Relationship Id="rId3" Type="x/theme" Target="theme/theme1.xml"/></Relationships>',
        },
      ],
      without: ['xl/_rels/workbook.xml.rels'],
    });
    const sheet = readLook(book).sheets.get('A');
    expect([sheet?.styleOf(1, 1).fill, sheet?.styleOf(1, 1).color, sheet?.styleOf(1, 2).color]).toEqual(['#ab12cd', '#101010', '#654321']);
  });

  it.each([
    [0, 'General'],
    [3, '#,##0'],
    [10, '0.00%'],
    [14, 'dd/mm/yyyy'],
    [49, '@'],
  ])('have the built-in number format %i as %s', (id, code) => {
    expect(styled({ xfs: [`<xf numFmtId="${id}"/>`] }).format).toBe(code);
  });
});

describe('sheets', () => {
  it('have widths and heights in pixels, 0 where hidden, null where content decides', () => {
    const sheet = look({
      sheets: [
        [
          'A',
          sheetOf(
            '<sheetFormatPr defaultColWidth="10.7109375" defaultRowHeight="15"/><cols><col min="1" max="1" width="9.140625" hidden="1"/><col min="2" max="3" width="20.7109375" customWidth="1"/></cols><cells/>',
            '<row r="1" ht="30" customHeight="1"/><row r="2" ht="45"/><row r="4" hidden="1"/>',
          ),
        ],
      ],
    });
    expect([1, 2, 3, 4].map(sheet.widthOf)).toEqual([0, 145, 145, 75]);
    expect([1, 2, 3, 4, 5].map(sheet.heightOf)).toEqual([40, null, null, 0, null]);
  });

  it('give a blank cell the style of its row, else of its column', () => {
    const sheet = look({
      sheets: [
        [
          'A',
          sheetOf(
            '<cols><col min="2" max="2" width="9" style="1"/></cols><cells/>',
            '<row r="1" s="2" customFormat="1"><c r="B1"/></row><row r="2" s="2"/>',
          ),
        ],
      ],
      styles: styles({ xfs: ['<xf numFmtId="3"/>', '<xf numFmtId="9"/>'] }),
    });
    expect([sheet.styleOf(1, 1).format, sheet.styleOf(1, 2).format, sheet.styleOf(2, 2).format, sheet.styleOf(3, 1).format]).toEqual([
      '0%',
      '0%',
      '#,##0',
      'General',
    ]);
  });

  it('count rows and cells that do not say where they stand', () => {
    const sheet = look({
      sheets: [['A', '<row><c s="1"/><c r="D1" s="1"/><c s="1"/></row><row r="5"/><row><c s="1"/></row>']],
      styles: styles({ xfs: ['<xf numFmtId="3"/>'] }),
    });
    expect([1, 2, 4, 5].map((column) => sheet.styleOf(1, column).format)).toEqual(['#,##0', 'General', '#,##0', '#,##0']);
    expect(sheet.styleOf(6, 1).format).toBe('#,##0');
    expect([sheet.rows, sheet.columns]).toEqual([6, 5]);
  });

  it('have merged cells, frozen panes and gridlines', () => {
    const frozen = (state: string) =>
      look({
        sheets: [
          [
            'A',
            sheetOf(
              `<sheetViews><sheetView showGridLines="0"><pane xSplit="2" ySplit="6" topLeftCell="C40" ${state}/></sheetView></sheetViews><cells/><mergeCells><mergeCell ref="B3:C5"/><mergeCell ref="D1"/><mergeCell ref="nonsense"/></mergeCells>`,
            ),
          ],
        ],
      });
    const sheet = frozen('state="frozen"');
    expect(sheet.frozen).toEqual({ rows: 6, columns: 2 });
    expect(sheet.merges).toEqual([{ row: 3, column: 2, rows: 3, columns: 2 }]);
    expect(sheet.gridlines).toBe(false);
    expect(frozen('').frozen).toEqual({ rows: 0, columns: 0 });
  });

  it('lead to places of the book, by address or by name', () => {
    const sheet = look({
      sheets: [
        [
          'A',
          sheetOf(
            `<cells/><hyperlinks><hyperlink ref="B2:B3" location="'Nội dung ''25'!C7"/><hyperlink ref="A1" location="bieu"/><hyperlink ref="A2" location="D4"/><hyperlink ref="A3" r:id="rId9"/></hyperlinks>`,
          ),
        ],
        ["Nội dung '25", ''],
      ],
      behind: '<definedNames><definedName name="Bieu">\'A\'!$B$4:$C$9</definedName></definedNames>',
    });
    expect(sheet.linkOf(3, 2)).toEqual({ sheet: "Nội dung '25", row: 7, column: 3 });
    expect(sheet.linkOf(1, 1)).toEqual({ sheet: 'A', row: 4, column: 2, rows: 6, columns: 2 });
    expect(sheet.linkOf(2, 1)).toEqual({ sheet: 'A', row: 4, column: 4 });
    expect([sheet.linkOf(3, 1), sheet.linkOf(9, 9)]).toEqual([null, null]);
  });

  it('look as our own writer laid them', () => {
    const bytes = writeXlsx(
      planBook(
        [
          planSheet('A', [], {
            columns: [{ width: 14, hidden: true }, { width: 30 }],
            rows: [{ height: 30, cells: [null, { value: 0.5, style: 'rate' }] }],
            merges: [{ row: 1, column: 2, rows: 1, columns: 2 }],
            frozen: { rows: 1, columns: 1 },
            gridlines: false,
          }),
        ],
        {
          styles: {
            rate: { fill: 'DCE6F1', font: { bold: true, color: '1F4E79' }, format: '0.00%', border: 'thin', align: { wrap: true } },
          },
        },
      ),
    );
    const sheet = readLook(bytes).sheets.get('A');
    expect(sheet?.styleOf(1, 2)).toMatchObject({
      fill: '#dce6f1',
      color: '#1f4e79',
      bold: true,
      format: '0.00%',
      bordered: true,
      wrap: true,
    });
    expect([sheet?.widthOf(1), sheet?.heightOf(1), sheet?.gridlines]).toEqual([0, 40, false]);
    expect([sheet?.frozen, sheet?.merges]).toEqual([{ rows: 1, columns: 1 }, [{ row: 1, column: 2, rows: 1, columns: 2 }]]);
  });
});

describe('a broken file', () => {
  it('has no look, and stops nothing', () => {
    expect(readLook(new Uint8Array()).sheets.size).toBe(0);
    const good = makeXlsx({ sheets: [['A', '<row r="1"><c r="A1" s="1"/></row>']] });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, byte, cut) => {
        const bytes = cut ? good.slice(0, at) : good.map((old, index) => (index === at ? byte : old));
        readLook(bytes);
      }),
      { numRuns: 200 },
    );
  });

  it('has the looks that are left where parts are missing or nonsense', () => {
    const sheet = look({
      sheets: [
        ['A', '<row r="x"><c r="??" s="99999"/></row>'],
        ['B', '<worksheet'],
      ],
      styles: '<styleSheet',
    });
    expect(sheet.styleOf(1, 1).format).toBe('General');
  });
});
