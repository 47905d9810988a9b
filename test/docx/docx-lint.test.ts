import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../core/docx/render.ts';
import { lintDocx } from '../support/docx-lint.ts';
import { sampleDocument } from '../support/sample-document.ts';

const sound = renderDocx(sampleDocument);

/** The sample with one part changed, which must really have changed. */
function broken(part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(sound);
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${part}.`);
  return zipSync({ ...files, [part]: strToU8(after) });
}

function without(part: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(sound)).filter(([name]) => name !== part)));
}

const document = 'word/document.xml';
const notes = 'word/footnotes.xml';

const cases: readonly (readonly [what: string, bytes: () => Uint8Array, said: RegExp])[] = [
  [
    'a cell without paragraph',
    () => broken(document, (xml) => xml.replace(/<w:p><w:pPr><w:pStyle w:val="Grid\d+"\/>[\s\S]*?<\/w:p><\/w:tc>/, '</w:tc>')),
    /does not end with a paragraph/,
  ],
  [
    'a row with too few cells',
    () => broken(document, (xml) => xml.replace(/(<w:tblHeader\/><\/w:trPr>)<w:tc>[\s\S]*?<\/w:tc>/, '$1')),
    /a row of \d+ columns/,
  ],
  ['a merge that continues nothing', () => broken(document, (xml) => xml.replace('<w:vMerge w:val="restart"/>', '')), /continues nothing/],
  [
    'a cell of another width than its columns',
    () => broken(document, (xml) => xml.replace(/<w:tcW w:w="\d+"/, '<w:tcW w:w="77"')),
    /77 wide/,
  ],
  ['a table without grid', () => broken(document, (xml) => xml.replace(/<w:tblGrid>.*?<\/w:tblGrid>/, '')), /without grid/],
  ['a style that is not defined', () => broken(document, (xml) => xml.replace('w:val="BodyText"', 'w:val="Nowhere"')), /style Nowhere/],
  [
    'two styles with one id',
    () => broken('word/styles.xml', (xml) => xml.replace('w:styleId="Title"', 'w:styleId="Header"')),
    /Header twice/,
  ],
  ['a note number inside a separator', () => broken(notes, (xml) => xml.replace('<w:separator/>', '<w:footnoteRef/>')), /separator holds/],
  ['a note without its number', () => broken(notes, (xml) => xml.replace('<w:footnoteRef/>', '')), /without its number/],
  ['two notes with one id', () => broken(notes, (xml) => xml.replace('w:id="1"', 'w:id="0"')), /w:footnote 0 twice/],
  [
    'an anchor without note',
    () => broken(document, (xml) => xml.replace('<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="9"/>')),
    /note 9 is missing/,
  ],
  ['a space at an edge that would be lost', () => broken(document, (xml) => xml.replace(' xml:space="preserve"', '')), /space at an edge/],
  [
    'a table directly before the end of its section',
    () => broken(document, (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p>(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>)/, '$1')),
    /without a paragraph behind it/,
  ],
  [
    'a page whose sides disagree with its orientation',
    () => broken(document, (xml) => xml.replace(' w:orient="landscape"', '')),
    /disagree/,
  ],
  [
    'a part without content type',
    () => broken('[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/word\/footnotes.xml"[^>]*\/>/, '')),
    /no content type for word\/footnotes/,
  ],
  ['a content type without part', () => without('word/fontTable.xml'), /fontTable.xml, which is missing/],
  [
    'a relationship that is missing',
    () => broken('word/_rels/document.xml.rels', (xml) => xml.replace(/<Relationship Id="rId6"[^>]*\/>/, '')),
    /rId6, which is missing/,
  ],
  [
    'two relationships with one id',
    () => broken('word/_rels/document.xml.rels', (xml) => xml.replace('Id="rId6"', 'Id="rId5"')),
    /rId5 twice/,
  ],
  [
    'a part to which nothing leads',
    () => broken('word/_rels/document.xml.rels', (xml) => xml.replace(/<Relationship Id="rId4"[^>]*\/>/, '')),
    /footnotes.xml: nothing leads/,
  ],
  ['an ampersand that is not escaped', () => broken(document, (xml) => xml.replace('<w:t>BÁO', '<w:t>& BÁO')), /entity/],
  ['a character that XML does not allow', () => broken(document, (xml) => xml.replace('<w:t>BÁO', '<w:t>\u0001BÁO')), /does not allow/],
  ['an element that is not closed', () => broken(document, (xml) => xml.replace('</w:tbl>', '')), /closes/],
];

describe('the lint of Word files', () => {
  it('says nothing of a sound file', () => expect(lintDocx(sound)).toEqual([]));

  it.each(cases)('finds %s', (_, bytes, said) => {
    const problems = lintDocx(bytes());
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatch(said);
  });
});
