import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  closingTag,
  escapeXml,
  findTag,
  findTags,
  hasDoctype,
  nextTag,
  setAttribute,
  textBetween,
  unescapeXml,
} from '../../core/base/xml.ts';

describe('text in XML', () => {
  it('is escaped for content and attributes alike', () => {
    expect(escapeXml('a & b < c > d "e"\n\t\r')).toBe('a &amp; b &lt; c &gt; d &quot;e&quot;&#10;&#9;&#13;');
    expect(escapeXml('Đất đai 🏠')).toBe('Đất đai 🏠');
  });

  it('loses what XML forbids, and half characters', () => {
    expect(escapeXml('a\u0000\u000b\u001f\ufffe\uffffb')).toBe('a\ufffd\ufffd\ufffd\ufffd\ufffdb');
    expect(escapeXml('\ud83d x \udc00\ud83d\ude00')).toBe('\ufffd x \ufffd\ud83d\ude00');
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescapeXml(escapeXml(text))).toBe(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'));
      }),
    );
  });

  it('keeps an entity that nobody knows', () => {
    expect(unescapeXml('&amp;amp; &nbsp; &#272;&#x1F3E0; &lol9; & &#0; &#x110000;')).toBe('&amp; &nbsp; Đ🏠 &lol9; & \ufffd \ufffd');
  });
});

describe('tags', () => {
  const xml = '<?xml version="1.0"?><!-- <a/> --><x:a k=\'1 > "0"\'><b/><![CDATA[<c>]]><a></a><x:a ></x:a></x:a>';

  it('are found behind comments, instructions and literal text, whatever their prefix', () => {
    const seen: string[] = [];
    for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.to)) seen.push(`${tag.type} ${tag.raw}`);
    expect(seen).toEqual(['open x:a', 'empty b', 'open a', 'close a', 'open x:a', 'close x:a', 'close x:a']);
    expect(findTags(xml, 'a').length).toBe(3);
  });

  it('are closed by their own tag', () => {
    const open = findTag(xml, 'a');
    expect(open && closingTag(xml, open)?.to).toBe(xml.length);
  });

  it('give their attributes without prefix', () => {
    const text = '<sheet name="a&amp;b" r:id = \'rId1\' sheetId="2"/>';
    const tag = findTag(text, 'sheet');
    expect(tag && ['name', 'id', 'sheetId', 'Id'].map((name) => attributeOf(text, tag, name))).toEqual(['a&b', 'rId1', '2', null]);
    const first = findTag(xml, 'a');
    expect(first && attributeOf(xml, first, 'k')).toBe('1 > "0"');
  });

  it('take attributes, change them and lose them', () => {
    expect(setAttribute('<c r="A1"/>', 's', '"1"')).toBe('<c r="A1" s="&quot;1&quot;"/>');
    expect(setAttribute('<c r="A1" s=\'3\' t="s">', 's', '4')).toBe('<c r="A1" s="4" t="s">');
    expect(setAttribute('<c r="A1" t="s">', 't', null)).toBe('<c r="A1">');
    expect(setAttribute('<c r="A1">', 't', null)).toBe('<c r="A1">');
  });

  it('are left out of text', () => {
    expect(textBetween('a<b>&lt;</b><!-- x --><![CDATA[<&]]>c', 0, 40)).toBe('a<<&c');
  });

  it('never end a search late or with an error, whatever the text', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      '!',
      '?',
      '-->',
      '<!--',
      '<![CDATA[',
      ']]>',
      'a',
      ':',
      '=',
      ' ',
      '&',
      '<a b="1">',
      '</a>',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join('')),
        (junk) => {
          let steps = 0;
          for (let tag = nextTag(junk, 0); tag; tag = nextTag(junk, tag.to)) steps++;
          expect(steps).toBeLessThanOrEqual(junk.length);
          expect(typeof textBetween(junk, 0, junk.length)).toBe('string');
          expect(typeof hasDoctype(junk)).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a document type', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!-- a --><!DOCTYPE lolz [<!ENTITY a "b">]><a/>', true],
    ['<!ENTITY a "b"><a/>', true],
    ['<a><!-- <!DOCTYPE --></a>', false],
    ['', false],
  ])('in %s is seen: %s', (xml, seen) => {
    expect(hasDoctype(xml)).toBe(seen);
  });
});
