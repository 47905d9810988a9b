import fc from 'fast-check';
import type { Document } from '../../core/document/document.ts';

/** Texts that nobody should be able to break a file with: markup, control characters, half characters, every plane. */
export const nastyTexts: readonly string[] = [
  '',
  ' ',
  '  khoảng trắng  ',
  '<w:p>&amp;</w:p> "\'',
  ']]>',
  'a\tb\nc\r\nd\re',
  '\t',
  '\n\n',
  '\u0000\u0001\u0008\u000b\u000c\u001f\ufffe\uffff',
  'nửa \ud83d ký tự \udc00',
  '😀 𝒳 \u{10ffff}',
  'e\u0302\u0301 \u200b\u00a0\u2028',
  '&#0;&#x1F;&nbsp;',
  '-->',
  'ỦY BAN NHÂN DÂN'.repeat(30),
];

/** Any text at all: UTF-16 units at random, characters of every plane, and the nasty ones. */
export function anyText(): fc.Arbitrary<string> {
  const units = fc.array(fc.nat(0xffff), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes));
  return fc.oneof(fc.constantFrom(...nastyTexts), units, fc.string({ unit: 'binary', maxLength: 12 }));
}

const words = new Set([
  'title',
  'author',
  'number',
  'nation',
  'motto',
  'placeAndDay',
  'kind',
  'text',
  'label',
  'head',
  'reference',
  'source',
  'caption',
  'unitLine',
  'office',
  'name',
  'figure',
]);
const lists = new Set(['superior', 'office', 'lines', 'recipients', 'capacity']);

/** The document with each of its texts replaced by the next of some others. */
export function withTexts(document: Document, next: () => string): Document {
  const swap = (key: string, value: unknown): unknown => {
    if (typeof value === 'string') return words.has(key) ? next() : value;
    if (Array.isArray(value)) return lists.has(key) ? value.map(() => next()) : value.map((one) => swap(key, one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === 'from' ? inner : swap(name, inner)]));
  };
  return swap('', document) as Document;
}
