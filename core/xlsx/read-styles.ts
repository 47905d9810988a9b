import { attributeOf, closingTag, findTag, findTags } from '../base/xml.ts';

const datesBuiltIn = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];

/** The number format of each cell style: its code, or `General`, `@`, `date`, `built-in` for those that Office does not spell out. */
export function readFormats(xml: string | null): readonly string[] {
  const list = xml === null ? null : findTag(xml, 'cellXfs');
  if (xml === null || !list) return [];
  const codes = new Map<string, string>();
  for (const tag of findTags(xml, 'numFmt')) codes.set(attributeOf(xml, tag, 'numFmtId') ?? '', attributeOf(xml, tag, 'formatCode') ?? '');
  const end = closingTag(xml, list)?.from ?? list.to;
  return findTags(xml, 'xf', list.to, end).map((tag) => {
    const id = attributeOf(xml, tag, 'numFmtId') ?? '0';
    return codes.get(id) ?? builtIn(Number(id));
  });
}

function builtIn(id: number): string {
  if (id === 0) return 'General';
  if (id === 49) return '@';
  return datesBuiltIn.includes(id) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'built-in';
}

// Excel takes no longer one; what is longer is a trap.
const longestFormat = 255;

/** Whether a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  if (format === 'date') return true;
  if (format.length > longestFormat) return false;
  if (format === 'built-in' || /^general$/i.test(format)) return false;
  // Quoted words, escaped characters and colours in brackets are no date letters; `[h]` is one.
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(bare);
}
