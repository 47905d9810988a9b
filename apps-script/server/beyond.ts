import {
  bookSheets,
  type Finding,
  type Marks,
  planMarks,
  printCell,
  readBlock,
  type Severity,
  type Sheet,
  type Workbook,
} from '../../core/index.ts';
import { answer } from '../../core/whole.ts';
import { printOf } from './print-of.ts';

/** What the whole book says of one sheet and a look at that sheet alone cannot know. */
export interface Beyond {
  /** Marks of rules that look at other sheets too, by severity: blocks as `A1:B2`. */
  readonly far: Readonly<Partial<Record<Severity, readonly string[]>>>;
  /** Prints of findings that the sheet alone shows and the whole book does not: explained ones above all. */
  readonly hushed: readonly string[];
}

/** By the sheet's id; a sheet of which nothing is to be said is left out. */
export type Beyonds = Readonly<Record<string, Beyond>>;

/** A mark to be laid, of which only place and weight matter. */
export type Marked = Pick<Finding, 'place' | 'severity'>;

/** The findings on a sheet that the sheet alone can show; null where the book cannot be read so. */
export function checkOne(sheet: Sheet, pieces: Sheet['rows'], names: Workbook['names']): Marks | null {
  const own = Object.entries(names).filter(([, place]) => place.sheet === sheet.name);
  const workbook: Workbook = { sheets: [sheet, { name: bookSheets.form, rows: pieces, hidden: true }], names: Object.fromEntries(own) };
  const { marks } = answer(workbook, { type: 'check', read: [sheet.name, bookSheets.form] }, { today: '', who: '', lays: true });
  if (!marks) return null;
  return {
    findings: marks.findings.filter(({ place }) => place.sheet === sheet.name),
    live: marks.live.filter(({ place }) => place.sheet === sheet.name),
  };
}

/** Compares what the whole book says with what each sheet says alone. Sheets without a finding have nothing to compare. */
export function compareAlone({ sheets, names }: Workbook, { findings }: Marks, idOf: (sheet: string) => string | null): Beyonds {
  const pieces = (sheets.find(({ name }) => name === bookSheets.form)?.rows ?? []).map((row) =>
    row.slice(0, 1).map(({ value }) => ({ value })),
  );
  const beyond: Record<string, Beyond> = {};
  for (const sheet of sheets) {
    const whole = findings.filter(({ place }) => place.sheet === sheet.name);
    const id = idOf(sheet.name);
    if (whole.length === 0 || id === null || sheet.name === bookSheets.form) continue;
    const alone = checkOne(sheet, pieces, names)?.findings ?? [];
    const keys = new Set(alone.map(({ key }) => key));
    const open = new Set(whole.flatMap(({ key, explained }) => (explained ? [] : [key])));
    const hushed = alone.filter(({ key }) => !open.has(key)).map(printFinding);
    const far = whole.filter(({ key, explained }) => !explained && !keys.has(key));
    if (hushed.length > 0 || far.length > 0) beyond[id] = { far: printFar(far), hushed };
  }
  return beyond;
}

/** The marks that should stand on a sheet after a look at it alone: those that it knows, and those from beyond it. */
export function joinBeyond(sheet: string, alone: readonly Finding[], beyond: Beyond | undefined): readonly Marked[] {
  if (!beyond) return alone;
  return [...alone.filter((finding) => !beyond.hushed.includes(printFinding(finding))), ...farOf(sheet, beyond)];
}

export function farOf(sheet: string, { far }: Beyond): readonly Marked[] {
  return (Object.entries(far) as [Severity, readonly string[]][]).flatMap(([severity, blocks]) =>
    blocks.flatMap((text): readonly Marked[] => {
      const place = readBlock(`'-'!${text}`);
      return place ? [{ severity, place: { ...place, sheet } }] : [];
    }),
  );
}

/** A finding whose figures changed is another. */
function printFinding({ key, message }: Finding): string {
  return printOf(`${key} ${message}`);
}

function printFar(far: readonly Finding[]): Beyond['far'] {
  return Object.fromEntries(planMarks(far).map(({ severity, blocks }) => [severity, blocks.map(printCell)]));
}

export function isBeyonds(value: object | null): value is Beyonds {
  return (
    value !== null &&
    Object.values(value).every((one: unknown) => typeof one === 'object' && one !== null && 'far' in one && 'hushed' in one)
  );
}
