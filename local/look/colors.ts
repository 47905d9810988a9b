import { attributeOf, findTags } from '../../core/files.ts';
import { insideOf, insideTag, type Tag } from './parts.ts';

/** What the numbers of colours in a book mean. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

// The order in which cells count the theme's colours: light and dark stand the other way round than in the theme part.
const themeNames = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

const officeTheme = '#ffffff #000000 #e7e6e6 #44546a #4472c4 #ed7d31 #a5a5a5 #ffc000 #5b9bd5 #70ad47 #0563c1 #954f72'.split(' ');

// ECMA-376 part 1, 18.8.27, from 8; 0 to 7 are the first eight again.
const excelColors =
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );
const indexedColors = [...excelColors.slice(0, 8), ...excelColors].map((color) => `#${color}`);

/** The colours that a book's theme and styles part define; Office's own where they are silent. */
export function readPalette(theme: string, styles: string): Palette {
  const scheme = insideOf(theme, 'clrScheme');
  const own = findTags(insideOf(insideOf(styles, 'colors'), 'indexedColors'), 'rgbColor');
  const inside = insideOf(insideOf(styles, 'colors'), 'indexedColors');
  return {
    theme: themeNames.map((name, index) => themeColor(insideOf(scheme, name)) ?? officeTheme[index] ?? '#000000'),
    indexed: indexedColors.map((color, index) => {
      const tag = own[index];
      return (tag && cssColor(attributeOf(inside, tag, 'rgb'))) ?? color;
    }),
  };
}

function themeColor(xml: string): string | null {
  const tag = findTags(xml, 'srgbClr')[0];
  if (tag) return cssColor(attributeOf(xml, tag, 'val'));
  const system = findTags(xml, 'sysClr')[0];
  return system ? cssColor(attributeOf(xml, system, 'lastClr')) : null;
}

/** The colour that a `color`, `fgColor` or `bgColor` element means; null: the reader's own. */
export function readColor(xml: string, tag: Tag | undefined, palette: Palette): string | null {
  if (!tag) return null;
  const theme = attributeOf(xml, tag, 'theme');
  const indexed = attributeOf(xml, tag, 'indexed');
  const color =
    cssColor(attributeOf(xml, tag, 'rgb')) ??
    (theme !== null ? palette.theme[Number(theme)] : indexed !== null ? palette.indexed[Number(indexed)] : undefined);
  if (color === undefined || color === null) return null;
  const tint = Number(attributeOf(xml, tag, 'tint') ?? 0);
  return tint ? tintColor(color, tint) : color;
}

/** The first colour of a gradient, for cells that are painted with one. */
export function gradientColor(xml: string, palette: Palette): string | null {
  const stop = findTags(xml, 'stop')[0];
  if (!stop) return null;
  const inside = insideTag(xml, stop);
  return readColor(inside, findTags(inside, 'color')[0], palette);
}

function cssColor(text: string | null): string | null {
  const match = /^(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$/.exec(text ?? '');
  return match?.[1] ? `#${match[1].toLowerCase()}` : null;
}

/** A colour made lighter (above 0) or darker, as ECMA-376 part 1, 18.8.19 asks: by its lightness. */
function tintColor(color: string, tint: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const aim = Math.min(1, Math.max(0, tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));
  const spread = most - least;
  const strength = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const reach = strength * (1 - Math.abs(2 * aim - 1));
  // The hue stays: each part keeps its share between the least and the most.
  const part = (value: number) => {
    const moved = aim + (spread === 0 ? 0 : ((value - light) / spread) * reach);
    return Math.round(Math.min(1, Math.max(0, moved)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(red)}${part(green)}${part(blue)}`;
}
