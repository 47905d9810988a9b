import { type Answer, type Place, type Request, sheetsTexts, type Workbook } from '../../core/index.ts';
import { answer } from '../../core/whole.ts';
import { readFailure } from './failures.ts';
import { looksLikeFormula } from './formulas.ts';

const texts = sheetsTexts.log;

/** Who does something: the account as Google tells it, and the name that the person gave in the panel, if any. */
export interface Doer {
  readonly email: string;
  readonly who: string;
  readonly zone: string;
}

/** What was decided on, and the book that it was decided on. */
export interface Decided {
  readonly request: Request;
  readonly given: Answer;
  readonly workbook: Workbook;
}

/** One line is added for every decision: when, who, what, where in words. A log that cannot be written never stops the work. */
export function keepLog({ request, given, workbook }: Decided, doer: Doer): void {
  const actions: Readonly<Record<string, string>> = texts.actions;
  const action = actions[request.type];
  if (action !== undefined) addLine(action, whereOf({ request, given, workbook }), doer);
}

export function addLine(action: string, where: string, { email, who, zone }: Doer): void {
  try {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = spreadsheet.getSheetByName(texts.sheet) ?? layLog(spreadsheet);
    sheet.appendRow([Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd HH:mm:ss'), asText(texts.who(email, who)), action, asText(where)]);
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

/** The place as a person knows it: a cell's address means another cell after the next inserted row. */
function whereOf({ request, given, workbook }: Decided): string {
  const now = { today: '', who: '' };
  if (request.type === 'save-passage' || request.type === 'mark-section') {
    const { reply } = answer(workbook, { type: 'section', section: request.section }, now);
    if (reply.type === 'section') return texts.section(reply.section.number, reply.section.heading);
  }
  if (request.type === 'apply' || request.type === 'explain') {
    const keys = request.type === 'explain' ? [request.key] : request.fixes.map(({ key }) => key);
    const { reply } = answer(workbook, { type: 'check', first: true }, now);
    const found = reply.type === 'checked' ? reply.check.findings.filter(({ key }) => keys.includes(key)) : [];
    const [first] = found;
    if (first) return more(`${first.place.sheet}: ${first.message}`, found.length);
  }
  const [edit] = given.edits;
  if (!edit) return given.show?.[0] ?? '';
  return more(rowOf(workbook, edit.place), given.edits.length);
}

function more(first: string, count: number): string {
  return count === 1 ? first : texts.more(first, count - 1);
}

/** The sheet and the words with which a row begins. */
function rowOf(workbook: Workbook, { sheet, row }: Place): string {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.rows[row - 1] ?? [];
  const head = cells.find(({ value }) => typeof value === 'string' && /\p{L}{2}/u.test(value))?.value;
  return typeof head === 'string' ? texts.row(sheet, head.length > 80 ? `${head.slice(0, 79)}…` : head) : sheet;
}

/** What begins like a formula is no formula here. */
function asText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
