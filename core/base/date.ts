import { fold } from './text.ts';

/** The serial of a day in the 1900 system of spreadsheets, its 29 February 1900 included. */
export function serialFromDay(day: string): number {
  const number = dayNumber(day);
  return number < firstOfMarch1900 ? number + 25568 : number + 25569;
}

/** The day of a serial, its time of day dropped; null for what no spreadsheet shows as a day. */
export function dayFromSerial(serial: number): string | null {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= lastSerial) || whole === 60) return null;
  return dayOf(whole < 60 ? whole - 25568 : whole - 25569);
}

/** A day written 06/12/2023, 6-12-2023, ngày 06 tháng 12 năm 2023 or 2023-12-06; null for anything else and for days no calendar has. */
export function readDay(text: string): string | null {
  if (text.length > 100) return null;
  const folded = fold(text).text.trim().toLowerCase();
  const iso = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(folded);
  if (iso) return writtenDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const rest = folded.replace(/^ngày /, '');
  const match =
    /^([0-9]{1,2}) ?([/.-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})$/.exec(rest) ?? /^([0-9]{1,2})( )tháng ([0-9]{1,2}) năm ([0-9]{4})$/.exec(rest);
  return match ? writtenDay(Number(match[4]), Number(match[3]), Number(match[1])) : null;
}

/** A day as state documents write it: days below ten and the first two months with a zero (NĐ 30/2020, Phụ lục I). */
export function printDay(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${twoDigits(date)}/${printMonth(month)}/${year}`;
}

/** `ngày 06 tháng 12 năm 2023` */
export function printLongDay(day: string): string {
  const { year, month, date } = partsOf(day);
  return `ngày ${twoDigits(date)} tháng ${printMonth(month)} năm ${year}`;
}

/** January and February with a zero, the other months without. */
export function printMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days);
}

/** The day so many months later, or earlier: the last of the month where that month is shorter. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = partsOf(day);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return getDay(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)));
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The ISO day of a year, a month and a date that exist; throws for others. */
export function getDay(year: number, month: number, date: number): string {
  const day = isoDay(year, month, date);
  if (!day) throw new Error(`No such day: ${year}-${month}-${date}.`);
  return day;
}

const lastSerial = 2958465;
/** Counted from 1970-01-01. */
const firstOfMarch1900 = -25508;

/** Spreadsheets begin with 1900; our own reckoning may go further back. */
function writtenDay(year: number, month: number, date: number): string | null {
  return year < 1900 ? null : isoDay(year, month, date);
}

function isoDay(year: number, month: number, date: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

function partsOf(day: string): { year: number; month: number; date: number } {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(day);
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), date: Number(match?.[3]) };
  if (!match || !isoDay(parts.year, parts.month, parts.date)) throw new Error(`Expected a day like 2023-12-06, got “${day}”.`);
  return parts;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01; years counted from March, so that the leap day comes last. */
function dayNumber(day: string): number {
  const { year, month, date } = partsOf(day);
  const march = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return march * 365 + Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400) + ofYear - 719468;
}

function dayOf(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return getDay(yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, date);
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
