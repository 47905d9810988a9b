import { forms } from '../../core/forms.ts';
import { bookSheets, lastClosedPeriod, readPeriod, sheetsTexts } from '../../core/index.ts';
import { answer } from '../../core/whole.ts';
import type { Outcome } from '../protocol.ts';
import { attempt } from './attempt.ts';
import { readEmail } from './email.ts';
import { sayFailure } from './failures.ts';
import { nextAt, readKept, writeKept } from './kept.ts';
import { layBook } from './lay-book.ts';
import { whileLocked } from './locked.ts';
import { addLine } from './log.ts';

const texts = sheetsTexts.new;
const patience = 20_000;

export interface AskedNew {
  readonly period: string;
  readonly unit: string;
  /** The person says that this file is the copy made for the new report. */
  readonly isCopy: boolean;
}

/** Lays a new book into the open spreadsheet: at once where none stands, else only into a copy. Sheets of the person stay as they are. */
export function newReport({ period, unit, isCopy }: AskedNew): Outcome<null> {
  try {
    const held = whileLocked(patience, () => lay({ period, unit, isCopy }));
    return held ? held.done : { type: 'refused', message: sheetsTexts.busy };
  } catch (error) {
    return { type: 'refused', message: sayFailure(error, null) };
  }
}

function lay({ period: typed, unit, isCopy }: AskedNew): Outcome<null> {
  const [built] = forms;
  if (!built) throw new Error('No form is built in.');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet.getSheetByName(bookSheets.form) && !isCopy) return { type: 'refused', message: texts.askCopy };
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const email = readEmail();
  const today = Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd');
  const period = typed === '' ? lastClosedPeriod(built.form.period, today) : readPeriod(typed);
  if (!period) return { type: 'refused', message: texts.badPeriod(typed) };
  const request = { type: 'new' as const, form: built.form, filling: null, period, unit: unit === '' ? null : unit };
  const { newBook } = answer({ sheets: [], names: {} }, request, { today, who: email });
  if (!newBook) throw new Error('A new book was asked for and none was made.');
  const outcome = layBook(spreadsheet, newBook);
  if (outcome.type === 'refused') return outcome;
  // The book stands: what fails from here on is no reason to say that it does not.
  attempt(() => {
    const kept = readKept();
    writeKept(kept, { ...kept, at: nextAt(kept.at), marks: {}, beyond: null });
  });
  attempt(() => addLine(sheetsTexts.log.actions.new, unit, { email, who: '', zone }));
  return outcome;
}
