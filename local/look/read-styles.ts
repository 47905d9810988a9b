import { attributeOf, findTags } from '../../core/files.ts';
import { gradientColor, type Palette, readColor } from './colors.ts';
import { type CellLook, plainCell } from './look.ts';
import { insideOf, insideTag, isYes, type Tag } from './parts.ts';

/** The look of each cell style of a book, by its number. */
export function readStyles(xml: string, palette: Palette): readonly CellLook[] {
  const formats = readFormats(xml);
  const fonts = readList(xml, 'fonts', 'font', (inside) => readFont(inside, palette));
  const fills = readList(xml, 'fills', 'fill', (inside) => readFill(inside, palette));
  const borders = readList(xml, 'borders', 'border', isBordered);
  const list = insideOf(xml, 'cellXfs');
  return findTags(list, 'xf').map((tag): CellLook => {
    const number = (name: string) => Number(attributeOf(list, tag, name) ?? 0);
    const inside = insideTag(list, tag);
    return {
      ...plainCell,
      ...fonts[number('fontId')],
      ...readAlignment(inside, findTags(inside, 'alignment')[0]),
      format: formats.get(number('numFmtId')) ?? 'General',
      fill: fills[number('fillId')] ?? null,
      bordered: borders[number('borderId')] ?? false,
    };
  });
}

function readList<Item>(xml: string, list: string, name: string, read: (inside: string) => Item): readonly Item[] {
  const inside = insideOf(xml, list);
  return findTags(inside, name).map((tag) => read(insideTag(inside, tag)));
}

type FontLook = Pick<CellLook, 'bold' | 'italic' | 'underline' | 'color' | 'size'>;

function readFont(xml: string, palette: Palette): FontLook {
  const size = Number(valOf(xml, 'sz') ?? 11);
  const on = (name: string) => {
    const value = valOf(xml, name);
    return value !== null && value !== '0' && value !== 'false' && value !== 'none';
  };
  return {
    bold: on('b'),
    italic: on('i'),
    underline: on('u'),
    color: readColor(xml, findTags(xml, 'color')[0], palette),
    size: size > 0 && size < 410 ? Math.round((size * 40) / 3) / 10 : plainCell.size,
  };
}

/** The `val` of an element, empty where it has none; null where there is no such element. */
function valOf(xml: string, name: string): string | null {
  const tag = findTags(xml, name)[0];
  return tag ? (attributeOf(xml, tag, 'val') ?? '') : null;
}

function readFill(xml: string, palette: Palette): string | null {
  const pattern = findTags(xml, 'patternFill')[0];
  if (!pattern) return gradientColor(xml, palette);
  const type = attributeOf(xml, pattern, 'patternType');
  const front = readColor(xml, findTags(xml, 'fgColor')[0], palette);
  if (type === 'solid') return front;
  return type === null || type === 'none' ? null : readColor(xml, findTags(xml, 'bgColor')[0], palette);
}

function isBordered(xml: string): boolean {
  return ['left', 'right', 'top', 'bottom', 'start', 'end'].some((side) => {
    const tag = findTags(xml, side)[0];
    const style = tag && attributeOf(xml, tag, 'style');
    return style !== undefined && style !== null && style !== 'none';
  });
}

const aligns: Readonly<Record<string, CellLook['align']>> = {
  left: 'left',
  fill: 'left',
  justify: 'left',
  center: 'center',
  centerContinuous: 'center',
  distributed: 'center',
  right: 'right',
};

const verticals: Readonly<Record<string, CellLook['vertical']>> = {
  top: 'top',
  center: 'center',
  justify: 'top',
  distributed: 'center',
};

function readAlignment(xml: string, tag: Tag | undefined): Partial<CellLook> {
  if (!tag) return {};
  const horizontal = attributeOf(xml, tag, 'horizontal') ?? '';
  return {
    align: aligns[horizontal] ?? null,
    vertical: verticals[attributeOf(xml, tag, 'vertical') ?? ''] ?? 'bottom',
    wrap: isYes(attributeOf(xml, tag, 'wrapText')) || horizontal === 'justify',
    indent: Math.min(15, Math.max(0, Number(attributeOf(xml, tag, 'indent') ?? 0) || 0)),
  };
}

function readFormats(xml: string): ReadonlyMap<number, string> {
  const formats = new Map(builtIn);
  const list = insideOf(xml, 'numFmts');
  for (const tag of findTags(list, 'numFmt'))
    formats.set(Number(attributeOf(list, tag, 'numFmtId')), attributeOf(list, tag, 'formatCode') ?? 'General');
  return formats;
}

// ECMA-376 part 1, 18.8.30. Those that follow the system's country are written as Vietnam writes them: the day first.
const builtIn: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_("₫"* #,##0_);_("₫"* (#,##0);_("₫"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_("₫"* #,##0.00_);_("₫"* (#,##0.00);_("₫"* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);
