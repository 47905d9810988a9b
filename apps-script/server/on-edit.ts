import { bookSheets, sheetsTexts } from '../../core/index.ts';
import { type Beyonds, checkOne, farOf, joinBeyond } from './beyond.ts';
import { type Kept, newEdited, readKept, tellEdited, type Ways, writeKept } from './kept.ts';
import { whileLocked } from './locked.ts';
import { markSheets } from './mark-sheets.ts';
import { createReading, type GoogleSheet, readNames, readRange, readValues } from './read-book.ts';

/** Milliseconds: Google gives the trigger thirty seconds, and a check that holds the lock marks the sheet itself. */
const patience = 500;

/**
 * After a person's edit: the rules whose inputs lie on the edited sheet show at once, and the dirty mark tells the panel that the rest is to
 * be checked. Marks of other rules stay. At most eight calls. Google may lose this event: the truth is the button, the export and the collector.
 */
export function markEdited(event: { readonly range?: GoogleAppsScript.Spreadsheet.Range } | undefined): void {
  const range = event?.range;
  if (!range) return;
  const sheet = range.getSheet();
  const name = sheet.getName();
  if (name === sheetsTexts.log.sheet) return;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const form = spreadsheet.getSheetByName(bookSheets.form);
  if (!form) return;
  const marked = name === bookSheets.form ? null : whileLocked(patience, () => markOne({ spreadsheet, sheet, form }));
  if (!marked) tellEdited();
}

interface Edited {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleSheet;
  readonly form: GoogleSheet;
}

function markOne(edited: Edited): void {
  const kept = readKept();
  const next = { ...kept, edited: newEdited() };
  try {
    // Before the first check it is not known how days and decimals are written here, nor what else is marked.
    const known = kept.ways && kept.beyond ? marksNow(edited, kept, kept.ways, kept.beyond) : {};
    writeKept(kept, { ...next, marks: { ...kept.marks, ...known } });
  } catch {
    // The edit stands whatever happens here; the panel still hears that something changed.
    writeKept(kept, next);
  }
}

function marksNow({ spreadsheet, sheet, form }: Edited, kept: Kept, ways: Ways, beyonds: Beyonds): Kept['marks'] {
  const reading = createReading(ways);
  const name = sheet.getName();
  const pieces = readValues(form.getRange(1, 1, Math.max(1, form.getLastRow()), 1), reading);
  const marks = checkOne({ name, rows: readRange(sheet.getDataRange(), reading) }, pieces, readNames(spreadsheet));
  if (!marks) return {};
  const beyond = beyonds[String(sheet.getSheetId())];
  return markSheets(
    { findings: joinBeyond(name, marks.findings, beyond), live: marks.live },
    { sheets: new Map([[name, sheet]]), reading, known: kept.marks, look: null, standing: beyond ? farOf(name, beyond) : [] },
  );
}
