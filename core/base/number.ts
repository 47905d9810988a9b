import { fold } from './text.ts';

/** How a number is written in a sentence. `decimals` is the most that is printed; zeros at the end never are. */
export interface NumberStyle {
  readonly decimals?: number;
  readonly kind?: 'plain' | 'percent' | 'year';
  /** 01…09 for whole numbers below ten; zero stays `0`. */
  readonly padded?: true;
}

/** A number as somebody wrote it. */
export interface Written {
  /** With percent and scale applied: `58,79%` is 0.5879, `41 triệu đồng` is 41000000. */
  readonly value: number;
  /** Decimals written, before percent and scale. */
  readonly decimals: number;
  readonly percent?: true;
  readonly fraction?: readonly [part: number, whole: number];
  readonly unit?: string;
  /** 1000 for `nghìn`, 1000000 for `triệu`, 1000000000 for `tỷ`. */
  readonly scale?: number;
  readonly padded?: true;
}

/** Excel's ROUND: half away from zero, judged on 15 significant digits. */
export function roundHalfUp(value: number, decimals: number): number {
  if (value === 0) return 0;
  if (!Number.isFinite(value) || (decimals >= 0 && Number.isInteger(value))) return value;
  const { digits, point } = significant(value);
  const kept = point + decimals;
  if (kept >= digits.length) return value;
  const rounded = Number(`${roundDigits(digits, kept)}e${-decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A number in Vietnamese: `3.956`, `58,79%` (given the fraction 0.5879), a year without mark. What is no number prints as a blank does. */
export function printNumber(value: number, style: NumberStyle = {}): string {
  if (!Number.isFinite(value)) return '…';
  const kind = style.kind ?? 'plain';
  const decimals = style.decimals ?? (kind === 'percent' ? 2 : kind === 'year' ? 0 : 6);
  const [whole, part] = decimalDigits(value, Math.max(0, Math.min(decimals, 15)), kind === 'percent' ? 2 : 0);
  const sign = value < 0 && (whole !== '0' || part !== '') ? '-' : '';
  const padding = style.padded && kind === 'plain' && part === '' && /^[1-9]$/.test(whole) ? '0' : '';
  const grouped = kind === 'year' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${sign}${padding}${grouped}${part === '' ? '' : `,${part}`}${kind === 'percent' ? '%' : ''}`;
}

/** The number a whole text writes in Vietnamese; null for anything else and for what is doubtful (`3.95`). */
export function readNumber(text: string): Written | null {
  if (text.length > longest) return null;
  const folded = fold(text).text.trim().toLowerCase();
  const negative = folded.startsWith('-');
  const rest = negative ? folded.slice(1).trimStart() : folded;
  const match =
    /^([0-9][0-9., ]*)(?:\/([0-9][0-9.]*)|(%)|(nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|nghìn|ngàn|triệu|tỷ|tỉ)? ?(đồng|đ|vnđ|vnd|₫)?)$/.exec(
      rest,
    );
  if (!match) return null;
  const [, first = '', below, percent, scaleWord, unit] = match;
  const amount = readDigits(first.trimEnd());
  if (!amount) return null;
  if (below !== undefined) return readFraction(amount, readDigits(below), negative);
  const power = scaleWord === undefined ? 0 : powerOf(scaleWord);
  const value = Number(`${amount.plain}e${percent ? -2 : power}`);
  if (!Number.isFinite(value)) return null;
  return {
    value: negative && value !== 0 ? -value : value,
    decimals: amount.decimals,
    ...(percent ? { percent: true } : {}),
    ...(unit ? { unit: 'đồng' } : {}),
    ...(power > 0 ? { scale: 10 ** power } : {}),
    ...(amount.padded ? { padded: true } : {}),
  };
}

/** The largest double has 309 digits and 102 marks between them. */
const longest = 500;

interface Digits {
  /** As JavaScript reads it. */
  readonly plain: string;
  readonly decimals: number;
  readonly padded: boolean;
}

function readDigits(text: string): Digits | null {
  const match = /^([0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:,([0-9]+))?$/.exec(text);
  if (!match) return null;
  const whole = (match[1] ?? '').replace(/[. ]/g, '');
  const part = match[2] ?? '';
  const padded = /^0[1-9]$/.test(whole) && part === '';
  // Any other zero in front is a code or a slip, not a number.
  if (whole.length > 1 && whole.startsWith('0') && !padded) return null;
  return { plain: part === '' ? whole : `${whole}.${part}`, decimals: part.length, padded };
}

function readFraction(part: Digits, whole: Digits | null, negative: boolean): Written | null {
  if (!whole || negative || part.decimals > 0) return null;
  const above = Number(part.plain);
  const below = Number(whole.plain);
  const value = above / below;
  return below > 0 && Number.isFinite(value) ? { value, decimals: 0, fraction: [above, below] } : null;
}

function powerOf(scaleWord: string): number {
  if (scaleWord === 'triệu') return 6;
  if (scaleWord === 'nghìn' || scaleWord === 'ngàn') return 3;
  return scaleWord === 'tỷ' || scaleWord === 'tỉ' ? 9 : 12;
}

/** The value without its sign as 0.DIGITS × 10^point; whole numbers exactly, others to 15 digits as Excel has them. */
function significant(value: number): { digits: string; point: number } {
  const size = Math.abs(value);
  if (Number.isInteger(size) && size >= 1e15) {
    const digits = BigInt(size).toString();
    return { digits, point: digits.length };
  }
  const [mantissa = '', exponent = ''] = size.toExponential(14).split('e');
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

/** The first `kept` digits as a whole number, half up. */
function roundDigits(digits: string, kept: number): string {
  if (kept < 0) return '0';
  const whole = BigInt(digits.slice(0, kept) || '0');
  const up = (digits[kept] ?? '0') >= '5';
  return (up ? whole + BigInt(1) : whole).toString();
}

/** Digits before and after the comma of the value times 10^shift, half up, without zeros at the end. */
function decimalDigits(value: number, decimals: number, shift: number): [whole: string, part: string] {
  const size = Math.abs(value);
  if (shift === 0 && size < 1e15 && Number.isInteger(size)) return [`${size}`, ''];
  const { digits, point } = significant(value);
  const kept = point + shift + decimals;
  const all = kept > digits.length ? digits.padEnd(kept, '0') : roundDigits(digits, kept);
  const padded = all.padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals).replace(/^0+(?=\d)/, '');
  return [whole, padded.slice(padded.length - decimals).replace(/0+$/, '')];
}

/** `I`, `II`, `IV`: how outlines and appendices are counted. */
export function romanNumeral(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let numeral = '';
  for (const [worth, letters] of steps) {
    while (rest >= worth) {
      numeral += letters;
      rest -= worth;
    }
  }
  return numeral;
}
