import { type BuiltInForm, forms } from '../../core/forms.ts';
import { type Answer, type Edit, markSignature, sheetsTexts, type Workbook, workbookOf } from '../../core/index.ts';
import { answer, renderDocx } from '../../core/whole.ts';
import { findDrive } from './drive-folder.ts';
import { markSheets } from './mark-sheets.ts';
import { putEdits } from './put-edits.ts';
import { createReading, readRange, readWays } from './read-book.ts';
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
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const zones = [spreadsheet.getSpreadsheetTimeZone(), Session.getScriptTimeZone()] as const;
  return [
    { line: texts.lines.zone(...zones), good: zones[0] === zones[1] },
    { line: texts.lines.mail, good: attempt(() => Session.getActiveUser().getEmail() !== '') },
    { line: texts.lines.lock, good: attempt(testLock) },
    { line: texts.lines.drive, good: attempt(() => findDrive() !== null) },
  ];
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
  const right = count(built.samples.sample);
  const wrong = count(built.samples.sampleWithTwoErrors);
  const good = attempt(() => {
    const { reply } = answer(layInMemory(built, built.samples.sample), { type: 'document', preview: true }, now);
    return reply.type === 'document' && renderDocx(reply.document).length > 10_000;
  });
  return [
    { line: texts.lines.clean, good: right === 0 },
    { line: texts.lines.found, good: wrong === 2 },
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

function testPlatform(): readonly Tested[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const before = spreadsheet.getActiveSheet();
  const left = spreadsheet.getSheetByName(texts.temporary);
  if (left) spreadsheet.deleteSheet(left);
  const sheet = spreadsheet.insertSheet(texts.temporary, spreadsheet.getSheets().length);
  try {
    const reading = createReading(readWays(spreadsheet));
    const edit = (row: number, column: number, after: Edit['after']): Edit => ({
      place: { sheet: texts.temporary, row, column },
      before: { value: null },
      after,
    });
    const written = attempt(() => {
      putEdits(sheet, [...words.map((value, at) => edit(at + 1, 1, { value })), ...numbers.map((after, at) => edit(at + 1, 2, after))]);
      sheet.getRange(1, 3).setNumberFormat('dd/mm/yyyy').setValue(46_006);
      SpreadsheetApp.flush();
      return true;
    });
    const cells = readRange(sheet.getRange(1, 1, 4, 3), reading);
    const marks = attempt(() => {
      const own = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=B1>1')
        .setBackground('#FFFFFF')
        .setRanges([sheet.getRange(1, 2)])
        .build();
      sheet.setConditionalFormatRules([own]);
      markSheets(
        { findings: [], live: [{ place: { sheet: texts.temporary, row: 1, column: 2 }, formula: '=B1>2' }] },
        {
          sheets: new Map([[texts.temporary, sheet]]),
          reading,
          known: {},
          look: null,
        },
      );
      const formulas = sheet.getConditionalFormatRules().map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0]));
      return formulas.length === 2 && formulas[0] === '=B1>1' && formulas.indexOf(markSignature) === -1;
    });
    return [
      { line: texts.lines.text, good: written && words.every((word, at) => cells[at]?.[0]?.value === word) },
      { line: texts.lines.formula, good: written && cells[2]?.[1]?.formula === sums && cells[2]?.[1]?.value === 5 },
      { line: texts.lines.date, good: written && cells[0]?.[2]?.value === 46_006 },
      { line: texts.lines.marks, good: marks },
    ];
  } finally {
    spreadsheet.setActiveSheet(before);
    spreadsheet.deleteSheet(sheet);
  }
}

/** What throws is not so. */
function attempt(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}
