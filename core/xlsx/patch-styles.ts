import { attributeOf, closingTag, findTag, nextTag, setAttribute, type Tag } from '../base/xml.ts';

/** Finds or makes the cell style that a changed cell needs, its look kept. */
export interface Stylist {
  /** The same look in text format. */
  readonly asText: (style: number) => number;
  /** The same look without a text format. */
  readonly asPlain: (style: number) => number;
  /** The styles part with what was added; null when nothing was. */
  readonly written: () => string | null;
}

/** Without a styles part, or one it cannot read, every style stays as it is. */
export function createStylist(xml: string | null, formats: readonly string[]): Stylist {
  const list = xml === null ? null : findTag(xml, 'cellXfs');
  const close = xml !== null && list ? closingTag(xml, list) : null;
  const keep = (style: number) => style;
  if (xml === null || !list || !close) return { asText: keep, asPlain: keep, written: () => null };
  const entries = readEntries(xml, list, close);
  const added: string[] = [];
  const made = new Map<string, number>();
  const derive = (style: number, formatId: number) => {
    const key = `${style} ${formatId}`;
    const known = made.get(key);
    const entry = entries[style];
    if (known !== undefined || entry === undefined) return known ?? style;
    const head = nextTag(entry, 0)?.to ?? entry.length;
    let start = setAttribute(entry.slice(0, head), 'numFmtId', `${formatId}`);
    start = setAttribute(start, 'applyNumberFormat', formatId === 0 ? null : '1');
    start = setAttribute(start, 'quotePrefix', null);
    const index = entries.length + added.push(start + entry.slice(head)) - 1;
    made.set(key, index);
    return index;
  };
  const isText = (style: number) => formats[style] === '@';
  const isQuoted = (style: number) => /\squotePrefix\s*=\s*["'](?:1|true)["']/.test(entries[style] ?? '');
  return {
    asText: (style) => (isText(style) ? style : derive(style, 49)),
    asPlain: (style) => (isText(style) || isQuoted(style) ? derive(style, isText(style) ? 0 : formatIdOf(entries[style])) : style),
    written: () => {
      if (added.length === 0) return null;
      const start = setAttribute(xml.slice(list.from, list.to), 'count', `${entries.length + added.length}`);
      return xml.slice(0, list.from) + start + xml.slice(list.to, close.from) + added.join('') + xml.slice(close.from);
    },
  };
}

function formatIdOf(entry: string | undefined): number {
  const tag = entry === undefined ? null : nextTag(entry, 0);
  return Number((entry !== undefined && tag && attributeOf(entry, tag, 'numFmtId')) || 0);
}

function readEntries(xml: string, list: Tag, close: Tag): readonly string[] {
  const entries: string[] = [];
  for (let tag = nextTag(xml, list.to); tag && tag.from < close.from; ) {
    const end: Tag = (tag.type === 'open' ? closingTag(xml, tag) : null) ?? tag;
    if (tag.name === 'xf') entries.push(xml.slice(tag.from, end.to));
    tag = nextTag(xml, end.to);
  }
  return entries;
}
