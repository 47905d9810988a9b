/** The wall time of an instant in a zone, as if it were UTC. */
function wallOf(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0);
}

const firstDay = Date.UTC(1899, 11, 30);

/** When it is the wall time of a serial in a zone. */
export function instantOf(serial: number, zone: string): number {
  const wall = firstDay + Math.round(serial * 86_400) * 1000;
  const guess = wall - (wallOf(wall, zone) - wall);
  return wall - (wallOf(guess, zone) - guess);
}

export function serialOf(instant: number, zone: string): number {
  return (wallOf(instant, zone) - firstDay) / 86_400_000;
}

/** `Utilities.formatDate`, for the letters that we use. */
export function formatDate(date: { getTime(): number }, zone: string, format: string): string {
  const wall = new Date(wallOf(date.getTime(), zone));
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(wall.getUTCFullYear()).padStart(4, '0'),
    MM: String(wall.getUTCMonth() + 1).padStart(2, '0'),
    dd: String(wall.getUTCDate()).padStart(2, '0'),
    HH: String(wall.getUTCHours()).padStart(2, '0'),
    mm: String(wall.getUTCMinutes()).padStart(2, '0'),
    ss: String(wall.getUTCSeconds()).padStart(2, '0'),
  };
  return format.replace(/[A-Za-z]+/g, (letters) => {
    const part = parts[letters];
    if (part === undefined) throw new Error(`the fake does not print “${letters}”`);
    return part;
  });
}
