import { type Cell, type CellValue, type Place, type Sheet, sheetsTexts, type Workbook } from '../../core/index.ts';
import { createReadDate, type ReadDate } from './days.ts';
import { toExcel } from './formulas.ts';
import type { Ways } from './kept.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** How the cells of one spreadsheet are to be understood. */
export interface Reading {
  readonly readDate: ReadDate;
  readonly hasDecimalComma: boolean;
}

/** The book as read in one go: two calls for each sheet, one for the names. */
export interface ReadBook {
  readonly workbook: Workbook;
  readonly sheets: ReadonlyMap<string, GoogleSheet>;
  readonly reading: Reading;
}

export function createReading({ zone, comma }: Ways): Reading {
  return { readDate: createReadDate(zone), hasDecimalComma: comma };
}

/** What is asked of the spreadsheet itself: two calls. */
export function readWays(spreadsheet: Spreadsheet): Ways {
  return { zone: spreadsheet.getSpreadsheetTimeZone(), comma: !dotted.test(spreadsheet.getSpreadsheetLocale()) };
}

/** Languages that write 0.5. */
const dotted = /^(en|zh|ja|ko|th|hi|bn|ta|te|gu|kn|ml|mr|pa|my|fil|iw|he|es_MX)/;

/** Every sheet but the log. */
export function readBook(spreadsheet: Spreadsheet, reading: Reading): ReadBook {
  const sheets = new Map<string, GoogleSheet>();
  const read: Sheet[] = [];
  for (const sheet of spreadsheet.getSheets()) {
    const name = sheet.getName();
    if (name === sheetsTexts.log.sheet) continue;
    sheets.set(name, sheet);
    const rows = readRange(sheet.getDataRange(), reading);
    read.push(sheet.isSheetHidden() ? { name, rows, hidden: true } : { name, rows });
  }
  return { workbook: { sheets: read, names: readNames(spreadsheet) }, sheets, reading };
}

/** One whose cells are gone is no name any more. */
export function readNames(spreadsheet: Spreadsheet): Readonly<Record<string, Place>> {
  const names: Record<string, Place> = {};
  for (const named of spreadsheet.getNamedRanges()) {
    const range = findRange(named);
    if (!range) continue;
    names[named.getName()] = {
      sheet: range.getSheet().getName(),
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    };
  }
  return names;
}

function findRange(named: GoogleAppsScript.Spreadsheet.NamedRange): Range | null {
  try {
    return named.getRange();
  } catch {
    return null;
  }
}

export function readRange(range: Range, reading: Reading): readonly (readonly Cell[])[] {
  const values: readonly (readonly unknown[])[] = range.getValues();
  const formulas: readonly (readonly string[])[] = range.getFormulas();
  return values.map((row, at) =>
    row.map((value, across): Cell => {
      const formula = formulas[at]?.[across] ?? '';
      const plain = plainOf(value, reading);
      return formula === ''
        ? plain === null
          ? blank
          : { value: plain }
        : { value: plain, formula: toExcel(formula, reading.hasDecimalComma) };
    }),
  );
}

/** Values alone, for a sheet that holds no formulas. */
export function readValues(range: Range, reading: Reading): readonly (readonly Cell[])[] {
  return range.getValues().map((row: readonly unknown[]) => row.map((value) => ({ value: plainOf(value, reading) })));
}

const blank: Cell = { value: null };

function plainOf(value: unknown, { readDate }: Reading): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string') return value.indexOf('\r') === -1 ? value : value.replace(/\r\n?/g, '\n');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return isDate(value) ? readDate(value) : String(value);
}

function isDate(value: unknown): value is GoogleAppsScript.Base.Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
