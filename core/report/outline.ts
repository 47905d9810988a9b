import { keyOf } from '../base/text.ts';
import type { SectionState } from '../form/filling.ts';
import type { Form, Numbering, NumberStyle, SectionForm } from '../form/form.ts';
import type { heads } from '../form/sheets.ts';
import { type Cell, cellOf, type Place } from '../workbook/workbook.ts';
import { type Listing, placeIn, textIn, textOf } from './listing.ts';
import { ownKey } from './read-table.ts';
import type { Section } from './report.ts';

export type ContentListing = Listing<(typeof heads.content)[number]>;

/** A section as `Nội dung` holds it, its text still as typed. */
export interface ReadSection extends Omit<Section, 'passages' | 'children'> {
  readonly cells: readonly ReadCell[];
  readonly children: readonly ReadSection[];
  /** What the register may call it: its key, its printed number from the top, its heading. */
  readonly names: readonly string[];
  /** Its number counted from the top: `II.2.1`. */
  readonly path: string;
}

export interface ReadCell {
  readonly place: Place;
  readonly cell: Cell;
  readonly printPlace: Place | null;
  readonly shown: Cell;
}

interface Draft extends Omit<ReadSection, 'children'> {
  readonly children: Draft[];
  readonly rows: Place[];
  readonly cells: ReadCell[];
}

interface KnownSection {
  readonly form: SectionForm;
  readonly level: number;
}

/** The outline as it stands: a row with `Mục`, `Tiêu đề` or a known key heads a section, any other row continues the one above. */
export function readOutline(form: Form, listing: ContentListing): readonly ReadSection[] {
  const known = knownSections(form, listing);
  const top: Draft[] = [];
  const open: Draft[] = [];
  const seen = new Map<string, number>();
  let before: Draft['cells'] = [];
  for (let row = listing.from; row <= listing.to; row++) {
    const place = placeOf(listing, row);
    const found = known(row);
    const [mark, heading] = [textIn(listing, row, 'Mục'), textIn(listing, row, 'Tiêu đề')];
    const last = open[open.length - 1];
    const cell = readCell(listing, row, place);
    if (!found && mark === '' && heading === '') {
      if (last) addRow(last, cell);
      else before = [...before, cell];
      continue;
    }
    const level = found?.level ?? ownLevel(form.numbering, mark, last?.level ?? 1);
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= level) open.pop();
    const parent = open[open.length - 1];
    const key = found?.form.key ?? ownKey(heading, seen);
    const section = startSection({
      listing,
      row,
      place,
      found,
      key,
      level,
      number: found && found.form.heading === undefined && heading === '' ? '' : readNumberMark(mark),
      heading,
      parent,
    });
    for (const earlier of before) addRow(section, earlier);
    before = [];
    addRow(section, cell);
    (parent?.children ?? top).push(section);
    open.push(section);
  }
  return top;
}

interface Start {
  readonly listing: ContentListing;
  readonly row: number;
  readonly place: Place;
  readonly found: KnownSection | null;
  readonly key: string;
  readonly level: number;
  readonly number: string;
  readonly heading: string;
  readonly parent: Draft | undefined;
}

function startSection({ listing, row, place, found, key, level, number, heading, parent }: Start): Draft {
  const path = pathOf(number, parent?.path ?? '');
  return {
    key,
    number,
    heading,
    level,
    runIn: found?.form.runIn === true,
    required: found?.form.required === true,
    own: found === null,
    place: placeIn(listing, row, 'Tiêu đề') ?? place,
    written: place,
    rows: [],
    statePlace: placeIn(listing, row, 'Trạng thái'),
    state: readState(textIn(listing, row, 'Trạng thái')),
    person: textIn(listing, row, 'Người phụ trách'),
    cells: [],
    children: [],
    names: [key, path, heading].map(keyOf).filter((name) => name !== ''),
    path,
  };
}

/** `2.1` under `II` is II.2.1, as `1` under `II` is II.1. */
function pathOf(number: string, above: string): string {
  if (number === '' || above === '') return number;
  const root = number.includes('.') ? (above.split('.')[0] ?? '') : above;
  return `${root}.${number}`;
}

function addRow(section: Draft, cell: ReadCell): void {
  section.rows.push(cell.place);
  if (cell.cell.value !== null || cell.cell.formula !== undefined) section.cells.push(cell);
}

/** Text goes where the layout puts it when its head was lost. */
function placeOf(listing: ContentListing, row: number): Place {
  return { sheet: listing.sheet.name, row, column: listing.columns['Nội dung'] ?? 4 };
}

function readCell(listing: ContentListing, row: number, place: Place): ReadCell {
  const printPlace = placeIn(listing, row, 'Bản in');
  const shown = printPlace ? cellOf(listing.sheet, row, printPlace.column) : { value: null };
  return { place, cell: cellOf(listing.sheet, row, place.column), printPlace, shown };
}

/** Which section of the form heads a row: by key, the first row with it; by heading only where no key was left at all. */
function knownSections(form: Form, listing: ContentListing): (row: number) => KnownSection | null {
  const all = flatten(form.sections, 1);
  const byKey = new Map(all.map((known) => [keyOf(known.form.key), known]));
  const rows = new Map<number, KnownSection>();
  for (let row = listing.from; row <= listing.to; row++) {
    const key = keyOf(textIn(listing, row, 'Khóa'));
    const known = key === '' ? undefined : byKey.get(key);
    if (!known) continue;
    rows.set(row, known);
    byKey.delete(key);
  }
  if (rows.size > 0) return (row) => rows.get(row) ?? null;
  const left = [...all];
  for (let row = listing.from; row <= listing.to; row++) {
    const heading = keyOf(textIn(listing, row, 'Tiêu đề'));
    const index = heading === '' ? -1 : left.findIndex((known) => keyOf(known.form.heading ?? '') === heading);
    const known = left[index];
    if (!known) continue;
    rows.set(row, known);
    left.splice(index, 1);
  }
  return (row) => rows.get(row) ?? null;
}

function flatten(sections: readonly SectionForm[], level: number): KnownSection[] {
  return sections.flatMap((form) => [{ form, level }, ...flatten(form.children ?? [], level + 1)]);
}

/** The number as headings print it: without the stop or bracket behind it. */
function readNumberMark(mark: string): string {
  return mark.replace(/[\s.):]{1,8}$/, '');
}

/** How deep a section of the unit's own stands: by the look of its number, else beside the one before it. */
function ownLevel(numbering: Numbering, mark: string, before: number): number {
  const number = readNumberMark(mark);
  const style = styleOf(number);
  if (style === null) return before;
  if (style === 'decimal') {
    const parts = number.split('.').length;
    const first = Math.max(numbering.indexOf('arabic'), 0);
    return Math.min(first + parts, 9);
  }
  const index = numbering.indexOf(style);
  return index === -1 ? before : index + 1;
}

function styleOf(number: string): NumberStyle | null {
  if (/^[IVXLC]{1,8}$/.test(number)) return 'roman';
  if (/^[0-9]{1,4}$/.test(number)) return 'arabic';
  if (/^[0-9]{1,4}(?:\.[0-9]{1,4}){1,6}$/.test(number)) return 'decimal';
  return /^[a-zđ]$/.test(number) ? 'letter' : null;
}

function readState(text: string): SectionState {
  const key = keyOf(text);
  return key === 'đang soạn' || key === 'đã xong' ? key : 'chưa soạn';
}

/** What a person typed, unit by unit, so that offsets lead back to it. The line ends of web pages part lines too. */
export function rawText(cell: Cell): string {
  return typeof cell.value === 'string' ? cell.value.replace(/[\u2028\u2029\v]/g, '\n') : textOf(cell.value);
}
