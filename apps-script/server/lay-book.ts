import { type BookPlan, bookSheets, sheetsTexts } from '../../core/index.ts';
import type { Outcome } from '../protocol.ts';
import { laySheet } from './lay-sheet.ts';
import { readNames } from './read-book.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

const texts = sheetsTexts.new;

/**
 * Lays a plan: first every sheet under a name of its own, then our old sheets go, then the new ones take their names. Until the old ones go
 * a failure leaves the spreadsheet as it was.
 */
export function layBook(spreadsheet: Spreadsheet, plan: BookPlan): Outcome<null> {
  // What an earlier attempt left goes first: it is neither ours to keep nor the person's.
  if (!dropHalfLaid(spreadsheet, plan)) return { type: 'refused', message: texts.leftOver };
  const old = findOld(spreadsheet);
  const ids = new Set(old.map((sheet) => sheet.getSheetId()));
  const staying = spreadsheet.getSheets().filter((sheet) => !ids.has(sheet.getSheetId()));
  const taken = plan.sheets.find(({ name }) => staying.some((sheet) => sheet.getName() === name));
  if (taken) return { type: 'refused', message: texts.nameTaken(taken.name) };
  const laid = new Map<string, GoogleSheet>();
  try {
    const last = staying.length + old.length;
    plan.sheets.forEach(({ name }, index) => {
      laid.set(name, spreadsheet.insertSheet(texts.temporary(name), last + index));
    });
    const inPlace = { styles: plan.styles, formula: renaming(plan), link: linking(laid) };
    for (const sheetPlan of plan.sheets) laySheet(getSheet(laid, sheetPlan.name), sheetPlan, inPlace);
    SpreadsheetApp.flush();
  } catch {
    return { type: 'refused', message: dropHalfLaid(spreadsheet, plan) ? texts.failed : texts.leftOver };
  }
  const blank = old.length === 0 ? staying.filter((sheet) => staying.length === 1 && sheet.getLastRow() === 0) : [];
  try {
    takeOver(spreadsheet, plan, laid, [...old, ...blank]);
    SpreadsheetApp.flush();
  } catch {
    return { type: 'refused', message: texts.halfDone };
  }
  return { type: 'done', done: null };
}

/** Sheets of the book that stands here: those of fixed names, and those that our names lie on. */
function findOld(spreadsheet: Spreadsheet): readonly GoogleSheet[] {
  if (!spreadsheet.getSheetByName(bookSheets.form)) return [];
  const fixed: readonly string[] = Object.values(bookSheets);
  const named = new Set(Object.entries(readNames(spreadsheet)).flatMap(([name, { sheet }]) => (name.startsWith('sbc_') ? [sheet] : [])));
  return spreadsheet.getSheets().filter((sheet) => fixed.includes(sheet.getName()) || named.has(sheet.getName()));
}

/** What an attempt that was cut off left behind; false where Google did not let all of it go. */
function dropHalfLaid(spreadsheet: Spreadsheet, plan: BookPlan): boolean {
  let isGone = true;
  for (const { name } of plan.sheets) {
    try {
      const sheet = spreadsheet.getSheetByName(texts.temporary(name));
      if (sheet) spreadsheet.deleteSheet(sheet);
    } catch {
      isGone = false;
    }
  }
  return isGone;
}

/** Formulas look at the new sheets, not at the old ones of the same names; Google renames within formulas. */
function renaming(plan: BookPlan): (formula: string) => string {
  const quote = (name: string): string => `'${name.replace(/'/g, "''")}'!`;
  const names = plan.sheets.map(({ name }) => [quote(name), quote(texts.temporary(name))] as const);
  return (formula) => (formula.indexOf('!') === -1 ? formula : names.reduce((text, [from, to]) => text.split(from).join(to), formula));
}

function linking(laid: ReadonlyMap<string, GoogleSheet>): (sheet: string, cell: string) => string | null {
  return (name, cell) => {
    const sheet = laid.get(name);
    return sheet ? `#gid=${sheet.getSheetId()}&range=${cell}` : null;
  };
}

function takeOver(spreadsheet: Spreadsheet, plan: BookPlan, laid: ReadonlyMap<string, GoogleSheet>, old: readonly GoogleSheet[]): void {
  for (const [name, place] of Object.entries(plan.names))
    spreadsheet.setNamedRange(name, getSheet(laid, place.sheet).getRange(place.row, place.column, place.rows ?? 1, place.columns ?? 1));
  for (const sheet of old) spreadsheet.deleteSheet(sheet);
  for (const [name, sheet] of laid) sheet.setName(name);
  const first = plan.sheets.find(({ hidden }) => !hidden);
  if (first) spreadsheet.setActiveSheet(getSheet(laid, first.name));
  for (const { name, hidden } of plan.sheets) if (hidden) getSheet(laid, name).hideSheet();
}

function getSheet(laid: ReadonlyMap<string, GoogleSheet>, name: string): GoogleSheet {
  const sheet = laid.get(name);
  if (!sheet) throw new Error(`No sheet was laid for “${name}”; there are: ${[...laid.keys()].join(', ')}.`);
  return sheet;
}
