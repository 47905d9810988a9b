/** The colours of a cell on a light and on a dark screen; null: the page's own. */
export interface CellColors {
  readonly fill: string | null;
  readonly ink: string | null;
  readonly darkFill: string | null;
  readonly darkInk: string | null;
}

type Parts = readonly [red: number, green: number, blue: number];

const white: Parts = [255, 255, 255];
const black: Parts = [0, 0, 0];
const darkPaper: Parts = [27, 33, 41];
// Text in cells must be legible whatever its author chose (WCAG 2.2, 1.4.3).
const contrast = 4.6;

const known = new Map<string, CellColors>();

/** What a cell with this fill and this colour of text looks like; text is moved until it can be read. */
export function colorsOf(fill: string | null, color: string | null): CellColors {
  const key = `${fill}/${color}`;
  const made = known.get(key) ?? makeColors(readColor(fill), readColor(color));
  if (known.size < 2000) known.set(key, made);
  return made;
}

function makeColors(fill: Parts | null, color: Parts | null): CellColors {
  const paper = fill && !isSame(fill, white) ? fill : null;
  const ink = color && !isSame(color, black) ? color : null;
  const darkFill = paper && turn(paper);
  const darkInk = ink && turn(ink);
  return {
    fill: paper && print(paper),
    ink: inkOn(paper, ink, white, black),
    darkFill: darkFill && print(darkFill),
    darkInk: inkOn(darkFill, darkInk, darkPaper, white),
  };
}

function inkOn(fill: Parts | null, ink: Parts | null, paper: Parts, usual: Parts): string | null {
  if (!fill && !ink) return null;
  return print(makeLegible(ink ?? usual, fill ?? paper));
}

function makeLegible(ink: Parts, paper: Parts): Parts {
  if (contrastOf(ink, paper) >= contrast) return ink;
  const aim = contrastOf(white, paper) > contrastOf(black, paper) ? white : black;
  for (let share = 0.1; share < 1; share += 0.1) {
    const mixed = mix(ink, aim, share);
    if (contrastOf(mixed, paper) >= contrast) return mixed;
  }
  return aim;
}

/** A colour with light and dark exchanged, a little away from both ends. */
function turn(color: Parts): Parts {
  const most = Math.max(...color);
  const least = Math.min(...color);
  const light = (most + least) / 2;
  const aim = 27 + (1 - light / 255) * 213;
  const room = Math.min(aim, 255 - aim);
  const had = Math.min(light, 255 - light);
  const scale = had === 0 ? 0 : Math.min(1, (room / had) * 0.8);
  // Dark greys lean to the blue of the dark paper, or they look brown on it.
  const lean = aim < 128 ? [-4, 1, 7] : [0, 0, 0];
  return color.map((part, index) => Math.min(255, Math.max(0, aim + (lean[index] ?? 0) + (part - light) * scale))) as unknown as Parts;
}

export function contrastOf(a: Parts, b: Parts): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: Parts): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(a: Parts, b: Parts, share: number): Parts {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

function isSame(a: Parts, b: Parts): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

export function readColor(text: string | null): Parts | null {
  const match = /^#([0-9a-f]{6})$/i.exec(text ?? '');
  if (!match?.[1]) return null;
  const number = Number.parseInt(match[1], 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function print(color: Parts): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
