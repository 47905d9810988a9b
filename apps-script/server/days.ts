import { serialFromDay } from '../../core/index.ts';

/** Turns Google's dates into serial days as the spreadsheet shows them: in its own time zone, whatever the script's. */
export type ReadDate = (date: GoogleAppsScript.Base.Date) => number | null;

export function createReadDate(zone: string): ReadDate {
  const known = new Map<number, number | null>();
  return (date) => {
    const at = date.getTime();
    const before = known.get(at);
    if (before !== undefined) return before;
    const written = Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm:ss');
    const serial = serialOf(written);
    known.set(at, serial);
    return serial;
  };
}

/** A time without a day (before 1900) is no day of the book. */
function serialOf(written: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(written);
  const day = match?.[1];
  if (!match || !day || day < '1900') return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]);
  return serialFromDay(day) + seconds / 86_400;
}
