import { escapeXml, findTag, nextTag, tagEnd, textBetween } from '../base/xml.ts';
import { files } from '../texts/files.ts';
import { refuse } from './refusal.ts';

/** The most characters that a cell can hold. */
const cellLength = 32_767;

// No book that is read has more cells than this.
const mostStrings = 2_000_000;

/** The texts of the shared strings part, in their order. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let tag = findTag(xml, 'sst');
  if (tag?.type !== 'open') return strings;
  for (tag = findTag(xml, 'si', tag.to); tag; tag = findTag(xml, 'si', tag.to)) {
    if (strings.length >= mostStrings) refuse(files.tooBig);
    if (tag.type === 'empty') {
      strings.push('');
      continue;
    }
    const close = `</${tag.raw}`;
    let end = xml.indexOf(close, tag.to);
    if (end < 0) end = xml.length;
    strings.push(readRichText(xml, tag.to, end));
    tag = { ...tag, to: end };
  }
  return strings;
}

/** The text of a string item between two places: its runs joined, the pronunciation beside them left out. */
export function readRichText(xml: string, from: number, to: number): string {
  // The usual item is one `<t>`: no tags need to be looked at.
  if (xml.startsWith('<t>', from) && to - from >= 7 && xml.indexOf('<', from + 3) === to - 4 && xml.startsWith('</t>', to - 4)) {
    return storedText(xml, from + 3, to - 4);
  }
  let text = '';
  let pronunciation = 0;
  for (let tag = nextTag(xml, from); tag && tag.from < to; tag = nextTag(xml, tag.to)) {
    if (tag.name === 'rPh') pronunciation += tag.type === 'open' ? 1 : tag.type === 'close' ? -1 : 0;
    if (tag.name !== 't' || tag.type !== 'open' || pronunciation > 0) continue;
    const end = xml.indexOf(`</${tag.raw}`, tag.to);
    const inner = end < 0 || end > to ? to : end;
    refuseLonger(tag.to, inner);
    text += textBetween(xml, tag.to, inner);
    const close = tagEnd(xml, inner) + 1;
    tag = { ...tag, to: close > inner ? close : to };
  }
  return plainText(text);
}

/** The text between two places as Excel means it. Refuses one longer than any cell can hold, however it is spelled. */
export function storedText(xml: string, from: number, to: number): string {
  refuseLonger(from, to);
  return plainText(textBetween(xml, from, to));
}

// A character takes up to nine letters in a part: `&#x10FFF;`.
function refuseLonger(from: number, to: number): void {
  if (to - from > 9 * cellLength) refuse(files.damaged);
}

/** A text as Excel means it: `_x000D_` and its kin read, every line end `\n`. */
function plainText(text: string): string {
  let plain = text;
  if (plain.indexOf('_x') >= 0) {
    plain = plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
  return plain.indexOf('\r') >= 0 ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** A text as the content of `<t>` or `<v>`: what XML forbids and what Excel would read as an escape is written as one. */
export function cellText(text: string): string {
  let written = text.length > cellLength ? cut(text, cellLength) : text;
  if (written.indexOf('\r') >= 0) written = written.replace(/\r\n?/g, '\n');
  if (written.indexOf('_x') >= 0) written = written.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
  return escapeXml(written.replace(control, (found) => `_x00${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}_`));
}

/** The beginning of a text, no character cut in half. */
export function cut(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? length - 1 : length);
}

/** A formula as `<f>` holds it: without `=`, escaped. */
export function getFormula(formula: string, where: string): string {
  if (!formula.startsWith('=') || formula.length < 2) throw new Error(`${where}: a formula begins with “=”, not “${formula}”`);
  if (formula.length > 8192) throw new Error(`${where}: a formula may have 8192 characters, this one has ${formula.length}`);
  return cellText(formula.slice(1));
}

/** Whether a result is one of Excel's error values. */
export function isErrorText(text: string): boolean {
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(text);
}
