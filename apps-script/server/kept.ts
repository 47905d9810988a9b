/** What is remembered in the document's properties, read at once and written at once. */
export interface Kept {
  /** Counts the changes that we know of. */
  readonly at: string;
  /** How the spreadsheet writes days and decimals, as last asked; null before the first check. */
  readonly ways: Ways | null;
  /** By the sheet's id: the print of the marks and formats that stand on it by our hand. */
  readonly marks: Readonly<Record<string, string>>;
}

/** The time zone in which a day is meant, and whether a half is 0,5. */
export interface Ways {
  readonly zone: string;
  readonly comma: boolean;
}

const names = { at: 'sbc.at', ways: 'sbc.ways', marks: 'sbc.marks', folder: 'sbc.folder' } as const;

export function readKept(): Kept {
  const all = PropertiesService.getDocumentProperties().getProperties();
  return { at: all[names.at] ?? '0', ways: readWays(all[names.ways]), marks: readMarks(all[names.marks]) };
}

/** The name under which the folder of one account is remembered: `drive.file` shows each account only its own. */
export function folderName(email: string): string {
  return email === '' ? names.folder : `${names.folder}.${email}`;
}

export function readAt(): string {
  return PropertiesService.getDocumentProperties().getProperty(names.at) ?? '0';
}

/** Tells that something changed, without looking at what. */
export function bumpAt(): void {
  PropertiesService.getDocumentProperties().setProperty(names.at, nextAt(readAt()));
}

export function nextAt(at: string): string {
  return String((Number(at) || 0) + 1);
}

/** Writes only what is other than before. */
export function writeKept(before: Kept, after: Kept): void {
  const changed: Record<string, string> = {};
  if (after.at !== before.at) changed[names.at] = after.at;
  if (after.ways && printWays(after.ways) !== (before.ways ? printWays(before.ways) : '')) changed[names.ways] = printWays(after.ways);
  const marks = JSON.stringify(after.marks);
  // A property holds 9 KB; what does not fit is looked at anew each time.
  if (marks !== JSON.stringify(before.marks) && marks.length < 8_000) changed[names.marks] = marks;
  if (Object.keys(changed).length > 0) PropertiesService.getDocumentProperties().setProperties(changed);
}

function printWays({ zone, comma }: Ways): string {
  return `${zone} ${comma ? 'comma' : 'dot'}`;
}

function readWays(written: string | undefined): Ways | null {
  const [zone, decimal] = (written ?? '').split(' ');
  return zone ? { zone, comma: decimal === 'comma' } : null;
}

function readMarks(written: string | undefined): Kept['marks'] {
  if (written === undefined) return {};
  try {
    const marks: unknown = JSON.parse(written);
    return typeof marks === 'object' && marks !== null && !Array.isArray(marks) ? (marks as Record<string, string>) : {};
  } catch {
    return {};
  }
}
