/** A tag as it stands in a part; `name` without its prefix, `raw` with it. */
export interface Tag {
  readonly type: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly raw: string;
  readonly from: number;
  readonly to: number;
}

const special = /[&<>"\t\n\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const specials = /[&<>"\t\n\r]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** A text as content or as an attribute; what XML 1.0 forbids and half characters become U+FFFD. */
export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(specials, escapeOne) : text;
}

function escapeOne(found: string): string {
  switch (found) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    // White space would become a blank inside an attribute, and a return a line feed anywhere.
    case '\t':
      return '&#9;';
    case '\n':
      return '&#10;';
    case '\r':
      return '&#13;';
    default:
      return found.length === 2 ? found : '\ufffd';
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its entities read; an entity nobody knows stays as written. */
export function unescapeXml(text: string): string {
  if (text.indexOf('&') < 0) return text;
  return text.replace(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{1,5});/g, (whole, body: string) => {
    if (body.charCodeAt(0) !== 35) return named[body] ?? whole;
    const hex = body.charCodeAt(1) === 120 || body.charCodeAt(1) === 88;
    const code = hex ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** The next tag at or after a place; comments, instructions and CDATA are stepped over. Null at the end or where a tag never closes. */
export function nextTag(xml: string, at: number): Tag | null {
  let from = xml.indexOf('<', at);
  while (from >= 0) {
    const code = xml.charCodeAt(from + 1);
    if (code !== 33 && code !== 63) return readTag(xml, from);
    const to = stepOver(xml, from);
    if (to < 0) return null;
    from = xml.indexOf('<', to);
  }
  return null;
}

/** The end of a comment, CDATA, instruction or declaration that begins here; -1 where it never ends. */
export function stepOver(xml: string, from: number): number {
  const mark = xml.startsWith('<!--', from)
    ? '-->'
    : xml.startsWith('<![CDATA[', from)
      ? ']]>'
      : xml.charCodeAt(from + 1) === 63
        ? '?>'
        : '>';
  const end = xml.indexOf(mark, from + 2);
  return end < 0 ? -1 : end + mark.length;
}

function readTag(xml: string, from: number): Tag | null {
  const end = tagEnd(xml, from);
  if (end < 0) return null;
  const close = xml.charCodeAt(from + 1) === 47;
  let at = close ? from + 2 : from + 1;
  const start = at;
  while (at < end && !endsName(xml.charCodeAt(at))) at++;
  const raw = xml.slice(start, at);
  const type = close ? 'close' : xml.charCodeAt(end - 1) === 47 ? 'empty' : 'open';
  return { type, name: raw.slice(raw.indexOf(':') + 1), raw, from, to: end + 1 };
}

/** Where the `>` of a tag stands; one inside an attribute does not count. */
export function tagEnd(xml: string, from: number): number {
  const end = xml.indexOf('>', from);
  if (end < 0) return -1;
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

/** Whether a tag's name ends before this code: blank, `>`, `/`, or past the end. */
export function endsName(code: number): boolean {
  return code === 62 || code === 32 || code === 47 || code === 10 || code === 13 || code === 9 || Number.isNaN(code);
}

/** An attribute of a tag by its name without prefix, entities read; null where it is missing. */
export function attributeOf(xml: string, tag: Tag, name: string): string | null {
  const found = findAttribute(xml.slice(tag.from, tag.to), name);
  return found ? unescapeXml(found.value) : null;
}

interface Attribute {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

function findAttribute(tag: string, name: string): Attribute | null {
  const pattern = /\s(?:[^\s=:"'<>]+:)?([^\s=:"'<>]+)\s*=\s*("[^"]*"|'[^']*')/g;
  for (let match = pattern.exec(tag); match; match = pattern.exec(tag)) {
    const value = match[2];
    if (match[1] === name && value) return { value: value.slice(1, -1), from: match.index, to: pattern.lastIndex };
  }
  return null;
}

/** The text of a start tag with an attribute set, or (null) taken away. */
export function setAttribute(tag: string, name: string, value: string | null): string {
  const found = findAttribute(tag, name);
  if (value === null) return found ? tag.slice(0, found.from) + tag.slice(found.to) : tag;
  const written = ` ${name}="${escapeXml(value)}"`;
  if (found) return tag.slice(0, found.from) + written + tag.slice(found.to);
  const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return tag.slice(0, end).trimEnd() + written + tag.slice(end);
}

/** The tag that closes an open one, inner tags of the same name stepped over. */
export function closingTag(xml: string, open: Tag): Tag | null {
  if (open.type !== 'open') return null;
  let depth = 1;
  let from = xml.indexOf('<', open.to);
  while (from >= 0) {
    const code = xml.charCodeAt(from + 1);
    const name = code === 47 ? from + 2 : from + 1;
    if (code !== 33 && code !== 63 && xml.startsWith(open.raw, name) && endsName(xml.charCodeAt(name + open.raw.length))) {
      const tag = readTag(xml, from);
      if (tag?.type === 'open') depth++;
      if (tag?.type === 'close' && --depth === 0) return tag;
    }
    const to = code === 33 || code === 63 ? stepOver(xml, from) : tagEnd(xml, from) + 1;
    if (to <= from) return null;
    from = xml.indexOf('<', to);
  }
  return null;
}

/** The first tag of this name at or after a place, closing tags aside. */
export function findTag(xml: string, name: string, at = 0): Tag | null {
  let from = xml.indexOf('<', at);
  while (from >= 0) {
    const code = xml.charCodeAt(from + 1);
    if (code !== 33 && code !== 63 && code !== 47 && isNamed(xml, from + 1, name)) return readTag(xml, from);
    const to = code === 33 || code === 63 ? stepOver(xml, from) : tagEnd(xml, from) + 1;
    if (to <= from) return null;
    from = xml.indexOf('<', to);
  }
  return null;
}

// No part of an Office file holds more tags of one name outside its rows; more of them is a trap.
const mostTags = 200_000;

/** The tags of this name between two places, closing tags aside; never more than 200,000. */
export function findTags(xml: string, name: string, from = 0, to = xml.length): readonly Tag[] {
  const tags: Tag[] = [];
  for (let tag = findTag(xml, name, from); tag && tag.from < to && tags.length < mostTags; tag = findTag(xml, name, tag.to)) tags.push(tag);
  return tags;
}

/** Whether the tag name that begins here, its prefix aside, is this one. */
export function isNamed(xml: string, at: number, name: string): boolean {
  if (xml.startsWith(name, at) && endsName(xml.charCodeAt(at + name.length))) return true;
  if (endsName(xml.charCodeAt(at))) return false;
  for (let index = at + 1; index < at + 64; index++) {
    const code = xml.charCodeAt(index);
    if (code === 58) return xml.startsWith(name, index + 1) && endsName(xml.charCodeAt(index + 1 + name.length));
    if (endsName(code)) return false;
  }
  return false;
}

/** The text between two places, entities and CDATA read, tags left out. */
export function textBetween(xml: string, from: number, to: number): string {
  const piece = xml.slice(from, to);
  if (piece.indexOf('<') < 0) return unescapeXml(piece);
  let text = '';
  for (let at = 0; at < piece.length; ) {
    const next = piece.indexOf('<', at);
    if (next < 0) return text + unescapeXml(piece.slice(at));
    text += unescapeXml(piece.slice(at, next));
    if (piece.startsWith('<![CDATA[', next)) {
      const end = piece.indexOf(']]>', next);
      text += piece.slice(next + 9, end < 0 ? piece.length : end);
      at = end < 0 ? piece.length : end + 3;
      continue;
    }
    const code = piece.charCodeAt(next + 1);
    const end = code === 33 || code === 63 ? stepOver(piece, next) : tagEnd(piece, next) + 1;
    at = end <= next ? piece.length : end;
  }
  return text;
}

/** Whether a document type stands before the root: no part of an Office file has one, only traps do. */
export function hasDoctype(xml: string): boolean {
  let from = xml.indexOf('<');
  while (from >= 0) {
    const code = xml.charCodeAt(from + 1);
    if (code === 33 && !xml.startsWith('<!--', from)) return true;
    if (code !== 33 && code !== 63) return false;
    const to = stepOver(xml, from);
    if (to < 0) return false;
    from = xml.indexOf('<', to);
  }
  return false;
}
