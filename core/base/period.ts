import { addDays, addMonths, daysBetween, getDay, printDay, printMonth, readDay } from './date.ts';
import { fold } from './text.ts';

export type PeriodKind = 'year' | 'half' | 'nine months' | 'quarter' | 'month' | 'range';

/** A reporting period with its first and last day (ISO), both inside. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Quarter 1–4 or month 1–12. */
  readonly index?: number;
  readonly from: string;
  readonly to: string;
}

/** A period by its code (`2025-6T`) or in words (`6 tháng đầu năm 2025`); null for anything else. */
export function readPeriod(text: string): Period | null {
  if (text.length > 200) return null;
  const folded = fold(text).text.trim().toLowerCase();
  return readCode(folded) ?? readWords(folded) ?? readRange(folded);
}

/** A period in the words of a report: `quý I năm 2025`, `từ 15/01/2025 đến 14/6/2025`. */
export function printPeriod(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `năm ${period.year}`;
    case 'half':
      return `6 tháng đầu năm ${period.year}`;
    case 'nine months':
      return `9 tháng năm ${period.year}`;
    case 'quarter':
      return `quý ${romans[(period.index ?? 1) - 1]} năm ${period.year}`;
    case 'month':
      return `tháng ${printMonth(period.index ?? 1)} năm ${period.year}`;
    case 'range':
      return `từ ${printDay(period.from)} đến ${printDay(period.to)}`;
  }
}

/** What a report calls the time after its period: `6 tháng cuối năm 2025` after the first six months. */
export function printNextPeriod(period: Period): string {
  const { kind, year, index = 1 } = period;
  switch (kind) {
    case 'year':
      return `năm ${year + 1}`;
    case 'half':
      return `6 tháng cuối năm ${year}`;
    case 'nine months':
      return `quý IV năm ${year}`;
    case 'quarter':
      return printPeriod(index < 4 ? periodOf(kind, year, index + 1) : periodOf(kind, year + 1, 1));
    case 'month':
      return printPeriod(index < 12 ? periodOf(kind, year, index + 1) : periodOf(kind, year + 1, 1));
    case 'range':
      return 'thời gian tới';
  }
}

/** The short name of a period in keys and on the command line. */
export function periodCode(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'half':
      return `${period.year}-6T`;
    case 'nine months':
      return `${period.year}-9T`;
    case 'quarter':
      return `${period.year}-Q${period.index ?? 1}`;
    case 'month':
      return `${period.year}-${(period.index ?? 1) < 10 ? '0' : ''}${period.index ?? 1}`;
    case 'range':
      return `${period.from}..${period.to}`;
  }
}

/** The latest period of a kind whose last day lies before today. A free range has no calendar: it gets the days of the year. */
export function lastClosedPeriod(kind: PeriodKind, today: string): Period {
  const year = Number(today.slice(0, 4));
  if (kind === 'range') {
    const { from, to } = lastClosedPeriod('year', today);
    return rangeOf(from, to);
  }
  const count = kind === 'quarter' ? 4 : kind === 'month' ? 12 : 1;
  for (let index = count; index >= 1; index--) {
    const period = periodOf(kind, year, index);
    if (period.to < today) return period;
  }
  return periodOf(kind, year - 1, count);
}

/** The period of the same length that ends the day before this one begins: before `6 tháng đầu năm` stand the last six months of the year before. */
export function previousPeriod(period: Period): Period {
  const { kind, year } = period;
  if (kind === 'year') return periodOf(kind, year - 1, 1);
  if (kind === 'quarter' || kind === 'month') {
    const index = period.index ?? 1;
    if (index > 1) return periodOf(kind, year, index - 1);
    return periodOf(kind, year - 1, kind === 'quarter' ? 4 : 12);
  }
  const end = addDays(period.to, 1);
  const months = monthsBetween(period.from, end);
  const from = months === null ? addDays(period.from, -daysBetween(period.from, end)) : addMonths(period.from, -months);
  return rangeOf(from, addDays(period.from, -1));
}

/** The same period a year ago. */
export function samePeriodLastYear(period: Period): Period {
  if (period.kind !== 'range') return periodOf(period.kind, period.year - 1, period.index ?? 1);
  // By the day after the last one: the end of February stays the end of February.
  return rangeOf(addMonths(period.from, -12), addDays(addMonths(addDays(period.to, 1), -12), -1));
}

/** A period by its calendar: from the 15th to the 14th (NĐ 09/2019/NĐ-CP, Điều 12). `index` is the quarter or the month. */
export function periodOf(kind: Exclude<PeriodKind, 'range'>, year: number, index: number): Period {
  const [first, last] = monthsOf(kind, index);
  const from = addMonths(getDay(year, first, 15), -1);
  const to = getDay(year, last, 14);
  return kind === 'quarter' || kind === 'month' ? { kind, year, index, from, to } : { kind, year, from, to };
}

/** A free range, named after the year it ends in. */
export function rangeOf(from: string, to: string): Period {
  return { kind: 'range', year: Number(to.slice(0, 4)), from, to };
}

const firstYear = 1900;
const lastYear = 2200;
const romans = ['I', 'II', 'III', 'IV'];

function monthsOf(kind: Exclude<PeriodKind, 'range'>, index: number): [first: number, last: number] {
  switch (kind) {
    case 'year':
      return [1, 12];
    case 'half':
      return [1, 6];
    case 'nine months':
      return [1, 9];
    case 'quarter':
      return [index * 3 - 2, index * 3];
    case 'month':
      return [index, index];
  }
}

function readCode(text: string): Period | null {
  const match = /^([0-9]{4})(?:-(?:q([1-4])|([69])t|([0-9]{2})))?$/.exec(text);
  if (!match) return null;
  const [, year = '', quarter, months, month] = match;
  if (quarter) return calendar('quarter', year, quarter);
  if (months) return calendar(months === '6' ? 'half' : 'nine months', year, '1');
  return month ? calendar('month', year, month) : calendar('year', year, '1');
}

function readWords(text: string): Period | null {
  const match = /^(.*?)(?: ?\/ ?| ?năm )([0-9]{4})$/.exec(` ${text}`);
  const head = match?.[1]?.trim();
  const year = match?.[2];
  if (head === undefined || !year) return null;
  if (head === '') return calendar('year', year, '1');
  const quarter = /^quý (i{1,3}|iv|[1-4])$/.exec(head)?.[1];
  if (quarter) return calendar('quarter', year, String(romans.indexOf(quarter.toUpperCase()) + 1 || quarter));
  const month = /^tháng (0?[1-9]|1[0-2])$/.exec(head)?.[1];
  if (month) return calendar('month', year, month);
  switch (head) {
    case '6 tháng đầu':
    case '06 tháng đầu':
    case 'sáu tháng đầu':
      return calendar('half', year, '1');
    case '6 tháng cuối':
    case '06 tháng cuối':
    case 'sáu tháng cuối':
      return secondHalf(year);
    case '9 tháng':
    case '09 tháng':
    case 'chín tháng':
    case '9 tháng đầu':
    case '09 tháng đầu':
    case 'chín tháng đầu':
      return calendar('nine months', year, '1');
    default:
      return null;
  }
}

function readRange(text: string): Period | null {
  const match = /^(?:từ )?([^.]*?)(?: đến | ?\.\. ?| - )([^.]*)$/.exec(text);
  const from = readDay(match?.[1] ?? '');
  const to = readDay(match?.[2] ?? '');
  return from && to && from <= to && Number(to.slice(0, 4)) <= lastYear ? rangeOf(from, to) : null;
}

/** The last six months have no kind of their own: only the year is reported then. */
function secondHalf(year: string): Period | null {
  const whole = calendar('year', year, '1');
  return whole ? rangeOf(getDay(whole.year, 6, 15), whole.to) : null;
}

function calendar(kind: Exclude<PeriodKind, 'range'>, year: string, index: string): Period | null {
  const number = Number(index);
  const inside = Number(year) >= firstYear && Number(year) <= lastYear && number >= 1 && number <= 12;
  return inside ? periodOf(kind, Number(year), number) : null;
}

/** Whole months between two days of the same date; null where days are left over. */
function monthsBetween(from: string, to: string): number | null {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return months > 0 && addMonths(from, months) === to ? months : null;
}
