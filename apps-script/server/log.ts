import { type Answer, printCell, type Request, sheetsTexts } from '../../core/index.ts';
import { readFailure } from './failures.ts';

const texts = sheetsTexts.log;

/** One line is added for every decision: when, who, what, where. A log that cannot be written never stops the work. */
export function keepLog(
  request: Request,
  { edits, show = [] }: Answer,
  { who, zone }: { readonly who: string; readonly zone: string },
): void {
  const actions: Readonly<Record<string, string>> = texts.actions;
  const action = actions[request.type];
  if (action !== undefined) addLine(action, whereOf(request, edits, show), { who, zone });
}

export function addLine(action: string, where: string, { who, zone }: { readonly who: string; readonly zone: string }): void {
  try {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = spreadsheet.getSheetByName(texts.sheet) ?? layLog(spreadsheet);
    sheet.appendRow([Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd HH:mm:ss'), asText(who), action, asText(where)]);
  } catch (error) {
    if (readFailure(error) !== 'locked') throw error;
  }
}

/** Hidden, and protected by a warning alone: whoever runs the script must be able to add a line. */
function layLog(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(texts.sheet, spreadsheet.getSheets().length);
  spreadsheet.setActiveSheet(before);
  sheet.hideSheet();
  sheet.appendRow([...texts.heads]);
  sheet.protect().setDescription(texts.protection).setWarningOnly(true);
  return sheet;
}

function whereOf(request: Request, edits: Answer['edits'], show: readonly string[]): string {
  const [first] = edits;
  if (!first) return show[0] ?? ('section' in request ? request.section : '');
  const place = `${first.place.sheet} ${printCell({ row: first.place.row, column: first.place.column })}`;
  return edits.length === 1 ? place : texts.more(place, edits.length - 1);
}

/** What begins like a formula is no formula here. */
function asText(text: string): string {
  return /^[=+']/.test(text) ? `'${text}` : text;
}
