import { attributeOf, findTags, unescapeXml } from '../../core/files.ts';
import type { Place } from '../../core/index.ts';
import { readPalette } from './colors.ts';
import type { Look, SheetLook } from './look.ts';
import { insideOf, insideTag, openParts } from './parts.ts';
import { readPlace, readSheetLook } from './read-sheet-look.ts';
import { readStyles } from './read-styles.ts';

export type { Block, CellLook, Look, SheetLook } from './look.ts';
export { plainCell, plainSheet } from './look.ts';

/** The looks in the bytes of an .xlsx file. What is broken or missing looks plain; nothing here stops a book from being opened. */
export function readLook(bytes: Uint8Array): Look {
  try {
    return { sheets: readSheets(bytes) };
  } catch {
    // Whether a file can be opened at all is decided by `readXlsx`, with its sentence.
    return { sheets: new Map() };
  }
}

function readSheets(bytes: Uint8Array): ReadonlyMap<string, SheetLook> {
  const book = openParts(bytes);
  if (!book) return new Map();
  const styles = readStyles(book.styles, readPalette(book.theme, book.styles));
  const names = readNames(book.workbook);
  const placeOf = (name: string) => names.get(name.toLowerCase()) ?? null;
  return new Map(book.sheets.map(({ name, xml }) => [name, readSheetLook({ sheet: name, xml, styles, placeOf })]));
}

function readNames(workbook: string): ReadonlyMap<string, Place> {
  const list = insideOf(workbook, 'definedNames');
  const names = new Map<string, Place>();
  for (const tag of findTags(list, 'definedName')) {
    const place = readPlace(unescapeXml(insideTag(list, tag)).trim());
    if (place) names.set((attributeOf(list, tag, 'name') ?? '').toLowerCase(), place);
  }
  return names;
}
