import { escapeXml } from '../base/xml.ts';
import type { FormatLook, StylePlan } from '../workbook/plan.ts';

/** The styles part of a new book, and which entry of it each style's name means. */
export interface WrittenStyles {
  readonly xml: string;
  readonly indexOf: (name: string | undefined) => number;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const defaultFont = '<font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>';
const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>';

/** The marks of conditional formats, in the order of their numbers. */
export const looks: readonly FormatLook[] = ['wrong', 'done', 'missing'];

const lookColors: Readonly<Record<FormatLook, { readonly ink: string; readonly fill: string }>> = {
  wrong: { ink: 'FF9C0006', fill: 'FFFFC7CE' },
  done: { ink: 'FF006100', fill: 'FFC6EFCE' },
  missing: { ink: 'FF7F6000', fill: 'FFFFEB9C' },
};

const builtInFormats: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

/** The styles of a book, equal fonts, fills, borders and formats written once. */
export function writeStyles(styles: Readonly<Record<string, StylePlan>>): WrittenStyles {
  const fonts = listOf([defaultFont]);
  // Excel keeps the first two fills for itself.
  const fills = listOf(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']);
  const borders = listOf([noBorder]);
  const formats = listOf([]);
  const cells = listOf(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const indexes = new Map<string, number>();
  for (const [name, style] of Object.entries(styles)) {
    const format = style.format ?? 'General';
    const formatId = builtInFormats.get(format) ?? 164 + formats.add(format);
    const font = fonts.add(printFont(style.font));
    const fill = fills.add(style.fill === undefined ? (fills.items[0] ?? '') : printFill(style.fill));
    const border = borders.add(style.border === undefined ? noBorder : printBorder(style.border));
    indexes.set(name, cells.add(printCellStyle({ formatId, font, fill, border }, style.align)));
  }
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
    (formats.items.length > 0
      ? wrap(
          'numFmts',
          formats.items.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`),
        )
      : '') +
    wrap('fonts', fonts.items) +
    wrap('fills', fills.items) +
    wrap('borders', borders.items) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    wrap('cellXfs', cells.items) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    wrap('dxfs', looks.map(printLook)) +
    '</styleSheet>';
  return { xml, indexOf: (name) => (name === undefined ? 0 : getIndex(indexes, name)) };
}

function getIndex(indexes: ReadonlyMap<string, number>, name: string): number {
  const index = indexes.get(name);
  if (index === undefined) throw new Error(`No style “${name}” in the plan; it has: ${[...indexes.keys()].join(', ')}`);
  return index;
}

interface Numbered {
  readonly items: readonly string[];
  readonly add: (item: string) => number;
}

function listOf(first: readonly string[]): Numbered {
  const items = [...first];
  const numbers = new Map(items.map((item, index) => [item, index]));
  const add = (item: string) => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, items.length);
    return items.push(item) - 1;
  };
  return { items, add };
}

function wrap(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function printFont(font: StylePlan['font']): string {
  if (!font) return defaultFont;
  return (
    '<font>' +
    (font.bold ? '<b/>' : '') +
    (font.italic ? '<i/>' : '') +
    (font.underline ? '<u/>' : '') +
    `<sz val="${font.size ?? 12}"/>` +
    (font.color === undefined ? '' : `<color rgb="${printColor(font.color)}"/>`) +
    '<name val="Times New Roman"/><family val="1"/></font>'
  );
}

function printFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${printColor(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Lines keep to the background: the figures are what is read. */
const lineColor = 'FFB4BFCB';

function printBorder(line: 'thin' | 'hair'): string {
  const side = (name: string) => `<${name} style="${line}"><color rgb="${lineColor}"/></${name}>`;
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}

interface CellStyle {
  readonly formatId: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

function printCellStyle({ formatId, font, fill, border }: CellStyle, align: StylePlan['align']): string {
  const head =
    `<xf numFmtId="${formatId}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
    (formatId ? ' applyNumberFormat="1"' : '') +
    (font ? ' applyFont="1"' : '') +
    (fill ? ' applyFill="1"' : '') +
    (border ? ' applyBorder="1"' : '');
  if (!align) return `${head}/>`;
  // Excel indents only what is aligned to a side.
  const horizontal = align.horizontal ?? (align.indent ? 'left' : undefined);
  const alignment =
    (horizontal ? ` horizontal="${horizontal}"` : '') +
    (align.vertical ? ` vertical="${align.vertical}"` : '') +
    (align.wrap ? ' wrapText="1"' : '') +
    (align.indent ? ` indent="${align.indent}"` : '');
  return `${head} applyAlignment="1"><alignment${alignment}/></xf>`;
}

function printLook(look: FormatLook): string {
  const { ink, fill } = lookColors[look];
  return `<dxf><font><color rgb="${ink}"/></font><fill><patternFill><bgColor rgb="${fill}"/></patternFill></fill></dxf>`;
}

/** `#F2F2F2` or `F2F2F2` as Office writes it. */
export function printColor(color: string): string {
  const match = /^#?([0-9A-Fa-f]{6})$/.exec(color);
  if (!match?.[1]) throw new Error(`A colour is six hex digits, not “${color}”`);
  return `FF${match[1].toUpperCase()}`;
}
