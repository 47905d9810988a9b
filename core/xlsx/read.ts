import { attributeOf, closingTag, findTag, findTags, textBetween } from '../base/xml.ts';
import { files } from '../texts/files.ts';
import { readBlock } from '../workbook/place.ts';
import type { DefinedName } from '../workbook/references.ts';
import type { Place, Sheet, Workbook } from '../workbook/workbook.ts';
import { decodePart, openPackage, type Package, type SheetPart } from './package.ts';
import { cellLimit, readSheet, type SheetCells } from './read-sheet.ts';
import { isDateFormat, readFormats } from './read-styles.ts';
import { attempt, refuse, type Unreadable } from './refusal.ts';
import { readSharedStrings } from './strings.ts';

/** A sheet that was read, with what only the patcher needs beside its cells. */
export interface ReadSheet {
  readonly part: SheetPart;
  readonly cells: SheetCells;
}

export interface ReadBook {
  readonly opened: Package;
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly DefinedName[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  readonly daysToAdd: (style: number) => number;
}

/** The workbook in the bytes of an .xlsx file, or the sentence that says why there is none. */
export function readXlsx(bytes: Uint8Array): { readonly type: 'workbook'; readonly workbook: Workbook } | Unreadable {
  return attempt(() => ({ type: 'workbook', workbook: workbookOf(readBook(bytes)) }));
}

/** Everything that is read of a book; refuses what cannot be read. */
export function readBook(bytes: Uint8Array): ReadBook {
  const opened = openPackage(bytes);
  const pathOf = (type: string) => opened.relations.find((relation) => relation.type === type)?.path;
  const stringBytes = opened.bytes(pathOf('sharedStrings') ?? '');
  const strings = stringBytes ? readSharedStrings(decodeLarge(stringBytes, files.tooBig, bookLimit)) : [];
  const formats = readFormats(opened.text(pathOf('styles') ?? ''));
  const daysToAdd = daysOf(opened.workbook, formats);
  const sheets: ReadSheet[] = [];
  let total = 0;
  for (const part of opened.sheets) {
    if (part.path === null) continue;
    const content = opened.bytes(part.path) ?? refuse(files.damaged);
    const xml = decodeLarge(content, files.tooManyCells(part.name), bookLimit - total);
    const cells = readSheet({ name: part.name, xml, strings, daysToAdd });
    for (const row of cells.rows) total += row.length + 1;
    if (total > bookLimit) refuse(files.tooBig);
    sheets.push({ part, cells });
  }
  return { opened, sheets, names: readNames(opened.workbook), formats, daysToAdd };
}

/** The plain workbook of a book that was read. */
export function workbookOf(book: ReadBook): Workbook {
  const sheets = book.sheets.map(({ part, cells }): Sheet => {
    return part.hidden ? { name: part.name, rows: cells.rows, hidden: true } : { name: part.name, rows: cells.rows };
  });
  return { sheets, names: placesOf(book) };
}

/** The names that mean one block of cells; a name of a single sheet stands back where the book has one of that name. */
function placesOf(book: ReadBook): Readonly<Record<string, Place>> {
  const places = new Map<string, Place>();
  // A name may spell its sheet in other capitals than the sheet does.
  const known = new Map(book.sheets.map(({ part }) => [part.name.toLowerCase(), part.name]));
  const ordered = [...book.names.filter((name) => name.sheet === null), ...book.names.filter((name) => name.sheet !== null)];
  for (const { name, formula } of ordered) {
    const place = name.startsWith('_xlnm.') || places.has(name) ? null : readBlock(formula);
    const sheet = place && known.get(place.sheet.toLowerCase());
    if (place && sheet !== undefined && sheet !== null) places.set(name, { ...place, sheet });
  }
  return Object.fromEntries(places);
}

function readNames(workbook: string): readonly DefinedName[] {
  const list = findTag(workbook, 'definedNames');
  const end = list && closingTag(workbook, list);
  if (!list || !end) return [];
  return findTags(workbook, 'definedName', list.to, end.from).map((tag) => {
    const sheet = attributeOf(workbook, tag, 'localSheetId');
    const close = workbook.indexOf(`</${tag.raw}`, tag.to);
    return {
      name: attributeOf(workbook, tag, 'name') ?? '',
      sheet: sheet === null ? null : Number(sheet),
      formula: tag.type === 'open' && close > 0 ? textBetween(workbook, tag.to, close).trim() : '',
    };
  });
}

/** Books of 1904 count days from 1462 days later; only numbers shown as dates are moved. */
function daysOf(workbook: string, formats: readonly string[]): (style: number) => number {
  const properties = findTag(workbook, 'workbookPr');
  const since1904 = properties && attributeOf(workbook, properties, 'date1904');
  if (since1904 !== '1' && since1904 !== 'true') return () => 0;
  const days = formats.map((format) => (isDateFormat(format) ? 1462 : 0));
  return (style) => days[style] ?? 0;
}

/** The most cells of all sheets together. */
const bookLimit = 1.5 * cellLimit;

// A million cells with formulas hold some six million tags.
const tagLimit = 8_000_000;

/** The text of a part that may be large, its tags counted first: a trap must not cost memory. `left`: cells that the book may still have. */
function decodeLarge(content: Uint8Array, tooManyCells: string, left: number): string {
  if (content.length > 4 * cellLimit) {
    const { tags, cells } = countTags(content);
    if (cells > cellLimit) refuse(tooManyCells);
    if (tags > tagLimit || cells > left) refuse(files.tooBig);
  }
  return decodePart(content);
}

function countTags(bytes: Uint8Array): { readonly tags: number; readonly cells: number } {
  let tags = 0;
  let cells = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 60) continue;
    tags++;
    let name = at + 1;
    if (bytes[name] !== 99) while (name < at + 12 && bytes[name - 1] !== 58 && bytes[name] !== 47 && bytes[name] !== 62) name++;
    const after = bytes[name + 1];
    if (bytes[name] === 99 && (after === 32 || after === 62 || after === 47 || after === 10)) cells++;
  }
  return { tags, cells };
}
