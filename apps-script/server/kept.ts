import { type Beyonds, isBeyonds } from './beyond.ts';

/** What is remembered in the document's properties, read at once and written at once. */
export interface Kept {
  /** Counts our own writings: changed under the lock alone. */
  readonly at: string;
  /** Another after each edit by a person: their trigger writes it without the lock, and never what we write. */
  readonly edited: string;
  /** How the spreadsheet writes days and decimals, as last asked; null before the first check. */
  readonly ways: Ways | null;
  /** By the sheet's id: the print of the marks and formats that stand on it by our hand. */
  readonly marks: Readonly<Record<string, string>>;
  /** What a look at one sheet cannot know, by the sheet's id; null where it is not remembered. */
  readonly beyond: Beyonds | null;
}

/** The time zone in which a day is meant, and whether a half is 0,5. */
export interface Ways {
  readonly zone: string;
  readonly comma: boolean;
}

const names = {
  at: 'sbc.at',
  edited: 'sbc.edited',
  ways: 'sbc.ways',
  marks: 'sbc.marks',
  beyond: 'sbc.beyond',
  folder: 'sbc.folder',
} as const;

export function readKept(): Kept {
  const all = PropertiesService.getDocumentProperties().getProperties();
  const beyond = readJson(all[names.beyond]);
  return {
    at: all[names.at] ?? '0',
    edited: all[names.edited] ?? '',
    ways: readWays(all[names.ways]),
    marks: (readJson(all[names.marks]) ?? {}) as Record<string, string>,
    beyond: isBeyonds(beyond) ? beyond : null,
  };
}

/** The name under which the folder of one account is remembered: `drive.file` shows each account only its own. */
export function folderName(email: string): string {
  return email === '' ? names.folder : `${names.folder}.${email}`;
}

/** Another text after every change that we know of, ours or a person's. */
export function stampOf({ at, edited }: Pick<Kept, 'at' | 'edited'>): string {
  return edited === '' ? at : `${at} ${edited}`;
}

/** Tells that a person changed something, without looking at what: one call, and no other script's writing undoes it. */
export function tellEdited(): void {
  PropertiesService.getDocumentProperties().setProperty(names.edited, newEdited());
}

export function newEdited(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
}

export function nextAt(at: string): string {
  return String((Number(at) || 0) + 1);
}

/** Writes only what is other than before. A property holds 9 KB: what does not fit is forgotten and looked at anew. */
export function writeKept(before: Kept, after: Kept): void {
  const changed: Record<string, string> = {};
  if (after.at !== before.at) changed[names.at] = after.at;
  if (after.edited !== before.edited) changed[names.edited] = after.edited;
  if (after.ways && printWays(after.ways) !== (before.ways ? printWays(before.ways) : '')) changed[names.ways] = printWays(after.ways);
  const marks = JSON.stringify(after.marks);
  if (marks !== JSON.stringify(before.marks)) changed[names.marks] = marks.length < 8_000 ? marks : '{}';
  const beyond = JSON.stringify(after.beyond);
  if (beyond !== JSON.stringify(before.beyond)) changed[names.beyond] = beyond.length < 8_000 ? beyond : 'null';
  if (Object.keys(changed).length > 0) PropertiesService.getDocumentProperties().setProperties(changed);
}

function printWays({ zone, comma }: Ways): string {
  return `${zone} ${comma ? 'comma' : 'dot'}`;
}

function readWays(written: string | undefined): Ways | null {
  const [zone, decimal] = (written ?? '').split(' ');
  return zone ? { zone, comma: decimal === 'comma' } : null;
}

/** What is no record is nothing. */
function readJson(written: string | undefined): object | null {
  if (written === undefined) return null;
  try {
    const read: unknown = JSON.parse(written);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}
