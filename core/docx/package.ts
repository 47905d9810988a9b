import { escapeXml } from '../base/xml.ts';
import type { Part } from '../base/zip.ts';
import type { Document } from '../document/document.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const namespaces = `xmlns:w="${word}" xmlns:r="${office}/relationships"`;

/** Relationships of the document part: id, kind, target. */
export const related = [
  ['rId1', 'styles', 'styles.xml'],
  ['rId2', 'settings', 'settings.xml'],
  ['rId3', 'fontTable', 'fontTable.xml'],
  ['rId4', 'footnotes', 'footnotes.xml'],
  ['rId5', 'header', 'header1.xml'],
  ['rId6', 'header', 'header2.xml'],
] as const;

export const headers = { following: 'rId5', first: 'rId6' } as const;

/** What stands around the blocks of the document part. */
export const documentEnds = [`${head}<w:document ${namespaces}><w:body>`, '</w:body></w:document>'] as const;

/** All parts of the file in a fixed order, the document part ready made; nothing in them depends on a clock. */
export function packageParts(
  document: Document,
  { body, notes, styles }: { readonly body: Uint8Array; readonly notes: readonly string[]; readonly styles: string },
): readonly Part[] {
  return [
    { name: '[Content_Types].xml', content: contentTypes() },
    { name: '_rels/.rels', content: rootRelationships() },
    { name: 'docProps/core.xml', content: coreProperties(document) },
    { name: 'word/document.xml', content: body },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships(related.map(([id, kind, target]) => relationship(id, `${office}/relationships/${kind}`, target))),
    },
    { name: 'word/styles.xml', content: styles },
    { name: 'word/settings.xml', content: settings() },
    {
      name: 'word/fontTable.xml',
      content: `${head}<w:fonts xmlns:w="${word}"><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
    },
    { name: 'word/footnotes.xml', content: footnotes(notes) },
    { name: 'word/header1.xml', content: header(pageNumber) },
    { name: 'word/header2.xml', content: header('') },
  ];
}

const pageNumber =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

function header(runs: string): string {
  return `${head}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${runs}</w:p></w:hdr>`;
}

/** The separators hold only their line: a number inside them makes Word offer a repair. */
function footnotes(notes: readonly string[]): string {
  const line = (type: string, id: number, mark: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  return `${head}<w:footnotes ${namespaces}>${line('separator', -1, 'separator')}${line('continuationSeparator', 0, 'continuationSeparator')}${notes.join('')}</w:footnotes>`;
}

function settings(): string {
  const compat = [
    ['compatibilityMode', '15'],
    ['overrideTableStyleFontSizeAndJustification', '1'],
    ['enableOpenTypeFeatures', '1'],
    ['doNotFlipMirrorIndents', '1'],
  ].map(([name, value]) => `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`);
  return `${head}<w:settings xmlns:w="${word}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>${compat.join('')}</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;
}

function coreProperties(document: Document): string {
  const moment = `${document.day}T00:00:00Z`;
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(document.title)}</dc:title><dc:creator>${escapeXml(document.author)}</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relationships(lines: readonly string[]): string {
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function rootRelationships(): string {
  return relationships([
    relationship('rId1', `${office}/relationships/officeDocument`, 'word/document.xml'),
    relationship('rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'),
  ]);
}

function contentTypes(): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const parts = related.map(([, kind, target]) => override(`word/${target}`, `${wordType}.${kind}+xml`));
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('word/document.xml', `${wordType}.document.main+xml`)}${parts.join('')}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}
