import { type Part, zipParts } from '../../core/base/zip.ts';

/** An .xlsx written by hand, with what other programs put into theirs. */
export interface HandMade {
  /** Name and part of each sheet; a part without `<worksheet` is taken for the content of its `<sheetData>`. */
  readonly sheets: readonly (readonly [name: string, xml: string])[];
  /** Attributes of the sheets' lines in the workbook part, such as `state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>;
  /** Content of `<sst>`. */
  readonly strings?: string;
  readonly styles?: string;
  /** Elements before and behind `<sheets>`. */
  readonly before?: string;
  readonly behind?: string;
  readonly calcChain?: string;
  readonly more?: readonly Part[];
  readonly without?: readonly string[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A small styles part: 0 General, 1 text, 2 a date, 3 a bold number with quoted prefix, 4 text with wrapping. */
export const handMadeStyles =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="3" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" quotePrefix="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>';

export function makeXlsx(book: HandMade): Uint8Array {
  const count = book.sheets.length;
  const sheetLines = book.sheets.map(
    ([name], index) =>
      `<sheet name="${name.replace(/&/g, '&amp;')}" sheetId="${index + 1}" ${book.states?.[name] ?? ''} r:id="rId${index + 1}"/>`,
  );
  const more: [type: string, target: string][] = [
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ...(book.calcChain ? [['calcChain', 'calcChain.xml'] as [string, string]] : []),
  ];
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...(book.calcChain ? [['/xl/calcChain.xml', 'calcChain']] : []),
    ...book.sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet']),
  ];
  const parts: Part[] = [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.map(([path, type]) => `<Override PartName="${path}" ContentType="${types}.${type}+xml"/>`).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${relations}">${book.before ?? ''}<sheets>${sheetLines.join('')}</sheets>${book.behind ?? ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${book.sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="/xl/worksheets/sheet${index + 1}.xml"/>`).join('')}${more.map(([type, target], index) => `<Relationship Id="rId${count + index + 1}" Type="${relations}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: book.styles ?? handMadeStyles },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${book.strings ?? ''}</sst>` },
    ...(book.calcChain ? [{ name: 'xl/calcChain.xml', content: `<calcChain xmlns="${main}">${book.calcChain}</calcChain>` }] : []),
    ...book.sheets.map(([, xml], index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content:
        xml.includes('<worksheet') || xml.includes(':worksheet')
          ? xml
          : `<worksheet xmlns="${main}"><sheetData>${xml}</sheetData></worksheet>`,
    })),
  ];
  return zipParts([...parts.filter(({ name }) => !book.without?.includes(name)), ...(book.more ?? [])]);
}
