import { type BuiltInForm, forms } from '../../core/forms.ts';
import { type Answer, type Edit, markSignature, sheetsTexts, type Workbook, workbookOf } from '../../core/index.ts';
import { answer, renderDocx } from '../../core/whole.ts';
import { findDrive } from './drive-folder.ts';
import { readEmail } from './email.ts';
import { markSheets } from './mark-sheets.ts';
import { putEdits } from './put-edits.ts';
import { createReading, type GoogleSheet, type Reading, readRange, readWays } from './read-book.ts';
import { escapeHtml, showLines } from './windows.ts';

/** Set by the build. */
declare const BUILD: string;

const texts = sheetsTexts.selfTest;

/** One thing that must be so on this account, and whether it is. */
export interface Tested {
  readonly line: string;
  readonly good: boolean;
}

/** The menu's *Kiểm tra cài đặt*: rules on samples and the platform's own ways, tried on a sheet that is taken away again. */
export function showSelfTest(): void {
  const tested = [...testAccount(), ...testRules(), ...testPlatform()];
  const bad = tested.filter(({ good }) => !good).length;
  const lines = tested.map(
    ({ line, good }) =>
      `<li${good ? '' : ' class="no"'}><b>${escapeHtml(good ? texts.yes : texts.no)}</b><span>${escapeHtml(line)}</span></li>`,
  );
  const stamp = `<p class="note">${escapeHtml(texts.stamp(BUILD))}</p>`;
  showLines(texts.title, `<p>${escapeHtml(bad === 0 ? texts.good : texts.bad(bad))}</p><ul>${lines.join('')}</ul>${stamp}`, 520);
}

function testAccount(): readonly Tested[] {
  return [
    testZone(),
    { line: texts.lines.mail, good: readEmail() !== '' },
    { line: texts.lines.lock, good: holds(testLock) },
    { line: texts.lines.drive, good: holds(() => findDrive() !== null) },
  ];
}

/** Two names may mean one time: what is compared is what the clocks show, in winter and in summer. */
function testZone(): Tested {
  try {
    const zones = [SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), Session.getScriptTimeZone()] as const;
    const [sheet, script] = zones.map((zone) =>
      [new Date(2026, 0, 15), new Date(2026, 6, 15)].map((day) => Utilities.formatDate(day, zone, 'yyyy-MM-dd HH:mm:ss')).join(),
    );
    return { line: texts.lines.zone(...zones), good: sheet === script };
  } catch {
    return { line: texts.lines.zoneUnread, good: false };
  }
}

function testLock(): boolean {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(1000)) return false;
  lock.releaseLock();
  return true;
}

const now = { today: '2026-01-05', who: '' };

function testRules(): readonly Tested[] {
  const [built] = forms;
  if (!built) throw new Error('No form is built in.');
  const count = (filling: BuiltInForm['samples']['sample']): number => {
    const { reply } = answer(layInMemory(built, filling), { type: 'check' }, now);
    return reply.type === 'checked' ? reply.check.counts.error + reply.check.faults.length : -1;
  };
  const good = holds(() => {
    const { reply } = answer(layInMemory(built, built.samples.sample), { type: 'document', preview: true }, now);
    return reply.type === 'document' && renderDocx(reply.document).length > 10_000;
  });
  return [
    { line: texts.lines.clean, good: holds(() => count(built.samples.sample) === 0) },
    { line: texts.lines.found, good: holds(() => count(built.samples.sampleWithTwoErrors) === 2) },
    { line: texts.lines.document, good },
  ];
}

function layInMemory({ form }: BuiltInForm, filling: BuiltInForm['samples']['sample']): Workbook {
  const { newBook }: Answer = answer({ sheets: [], names: {} }, { type: 'new', form, filling, period: null, unit: null }, now);
  if (!newBook) throw new Error('A sample was asked for and none was made.');
  return workbookOf(newBook);
}

const sums = '=IF(COUNT(B1,B2)=0,"",SUM(B1,B2))';
const words: readonly string[] = ['00123', '1/2', '=1+1', "'x"];
const numbers: readonly Edit['after'][] = [{ value: 2 }, { value: 3 }, { value: null, formula: sums }];

/** On a sheet of its own, which goes again whatever happened on it. */
function testPlatform(): readonly Tested[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const done: Partial<Record<Step, boolean>> = {};
  try {
    const before = spreadsheet.getActiveSheet();
    dropTestSheet(spreadsheet);
    const sheet = spreadsheet.insertSheet(texts.temporary, spreadsheet.getSheets().length);
    spreadsheet.setActiveSheet(before);
    const reading = createReading(readWays(spreadsheet));
    putSamples(sheet);
    const cells = readRange(sheet.getRange(1, 1, 4, 3), reading);
    done.text = words.every((word, at) => cells[at]?.[0]?.value === word);
    done.formula = cells[2]?.[1]?.formula === sums && cells[2]?.[1]?.value === 5;
    done.date = cells[0]?.[2]?.value === 46_006;
    done.marks = holds(() => testMarks(sheet, reading));
  } catch {
    // What was not reached is not so.
  }
  const cleaned = holds(() => {
    dropTestSheet(spreadsheet);
    return true;
  });
  return [
    ...steps.map((step) => ({ line: texts.lines[step], good: done[step] === true })),
    ...(cleaned ? [] : [{ line: texts.lines.cleaned, good: false }]),
  ];
}

const steps = ['text', 'formula', 'date', 'marks'] as const;
type Step = (typeof steps)[number];

function dropTestSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const left = spreadsheet.getSheetByName(texts.temporary);
  if (left) spreadsheet.deleteSheet(left);
}

function putSamples(sheet: GoogleSheet): void {
  const edit = (row: number, column: number, after: Edit['after']): Edit => ({
    place: { sheet: texts.temporary, row, column },
    before: { value: null },
    after,
  });
  putEdits(sheet, [...words.map((value, at) => edit(at + 1, 1, { value })), ...numbers.map((after, at) => edit(at + 1, 2, after))]);
  sheet.getRange(1, 3).setNumberFormat('dd/mm/yyyy').setValue(46_006);
  SpreadsheetApp.flush();
}

function testMarks(sheet: GoogleSheet, reading: Reading): boolean {
  const own = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=B1>1')
    .setBackground('#FFFFFF')
    .setRanges([sheet.getRange(1, 2)])
    .build();
  sheet.setConditionalFormatRules([own]);
  const live = [{ place: { sheet: texts.temporary, row: 1, column: 2 }, formula: '=B1>2' }];
  markSheets({ findings: [], live }, { sheets: new Map([[texts.temporary, sheet]]), reading, known: {}, look: null });
  const formulas = sheet.getConditionalFormatRules().map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0]));
  return formulas.length === 2 && formulas[0] === '=B1>1' && formulas.indexOf(markSignature) === -1;
}

/** What throws is not so. */
function holds(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}
