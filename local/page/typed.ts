import {
  type Cell,
  dayFromSerial,
  type Held,
  mendFormula,
  printNumber,
  readDay,
  readNumber,
  serialFromDay,
  toNfc,
} from '../../core/index.ts';

/** What a cell holds after somebody typed into it, by the number format of the cell. */
export function readTyped(typed: string | null, format: string): Held {
  const text = toNfc((typed ?? '').replace(/\r\n?/g, '\n'));
  if (text === '') return { value: null };
  if (isTextFormat(format)) return { value: text };
  if (text.startsWith("'")) return { value: text.length > 1 ? text.slice(1) : null };
  const formula = text.startsWith('=') ? readFormula(text) : null;
  if (formula !== null) return { value: null, formula };
  const day = isDateFormat(format) ? readDay(text) : null;
  if (day !== null) return { value: serialFromDay(day) };
  const number = readPlainNumber(text, isPercentFormat(format));
  return { value: number ?? text };
}

/** What the editor of a cell begins with; typed again unchanged it gives the same content. */
export function editText({ value, formula }: Cell, format: string): string {
  if (formula !== undefined) return formula;
  if (value === null) return '';
  if (typeof value === 'boolean') return sayTruth(value);
  if (typeof value === 'number') return editNumber(value, format);
  const same = readTyped(value, format);
  return same.value === value && same.formula === undefined ? value : `'${value}`;
}

/** As spreadsheets in Vietnamese show it. */
export function sayTruth(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

export function isTextFormat(format: string): boolean {
  return format === '@';
}

export function isPercentFormat(format: string): boolean {
  return bareFormat(format).includes('%');
}

export function isDateFormat(format: string): boolean {
  return /[dy]|m{3}/i.test(bareFormat(format)) && !/general/i.test(format);
}

/** Without what is printed as it stands: quoted words, colours, escaped letters. */
function bareFormat(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
}

/** Words beside the number make it a text: a cell with “41 triệu đồng” is somebody's sentence. */
function readPlainNumber(text: string, percent: boolean): number | null {
  const written = readNumber(text);
  if (!written || written.unit !== undefined || written.scale !== undefined || written.fraction) return null;
  return percent && !written.percent ? Number(`${written.value}e-2`) : written.value;
}

function editNumber(value: number, format: string): string {
  const day = isDateFormat(format) && Number.isInteger(value) ? dayFromSerial(value) : null;
  if (day !== null) return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  if (isPercentFormat(format)) return printNumber(value, { kind: 'percent', decimals: 13 });
  const text = String(value);
  return text.includes('e') ? printNumber(value, { decimals: 15 }) : text.replace('.', ',');
}

/**
 * People here type `;` between arguments and `,` in decimals; the file keeps `,` and `.`. A sentence that only begins with “=” is no formula:
 * written as one it would make the whole file unreadable.
 */
function readFormula(text: string): string | null {
  const pieces = text.split(/("[^"]*"|'[^']*')/);
  const spell = (turn: (piece: string) => string): string | null =>
    mendFormula(pieces.map((piece, index) => (index % 2 === 1 ? piece : turn(piece))).join(''));
  const isOurs = pieces.some((piece, index) => index % 2 === 0 && piece.replace(/\{[^}]*\}/g, '').includes(';'));
  if (isOurs) return spell((piece) => turnSeparators(turnDecimals(piece)));
  return spell((piece) => piece) ?? spell(turnDecimals);
}

function turnDecimals(piece: string): string {
  return piece.replace(/(^|[^\w.$,])(\d+),(\d+)/g, '$1$2.$3');
}

/** The `;` of an array in braces stays: it parts rows. */
function turnSeparators(piece: string): string {
  return piece.replace(/\{[^}]*\}|;/g, (found) => (found === ';' ? ',' : found));
}
