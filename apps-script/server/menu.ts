import { sayCounts, sheetsTexts } from '../../core/index.ts';
import { askBook } from './ask.ts';
import type { EntryName } from './entrypoints.ts';
import { showSidebar } from './windows.ts';

const texts = sheetsTexts.menu;
const lines: readonly (readonly [label: string, run: EntryName])[] = [
  [texts.open, 'sbcOpenPanel'],
  [texts.check, 'sbcCheck'],
  [texts.export, 'sbcExport'],
];
const rarely: readonly (readonly [label: string, run: EntryName])[] = [
  [texts.new, 'sbcNewReport'],
  [texts.selfTest, 'sbcSelfTest'],
];

/** The menu and nothing else: before a person has agreed to anything, every other service is forbidden. */
export function layMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu(texts.name);
  for (const [label, run] of lines) menu.addItem(label, run);
  menu.addSeparator();
  for (const [label, run] of rarely) menu.addItem(label, run);
  menu.addToUi();
}

/** Checks here and now, marks, and says how many there are; the list opens where there is something to look at. */
export function checkFromMenu(): void {
  const { reply } = askBook({ request: { type: 'check' }, who: '', content: '' });
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (reply.type !== 'checked') {
    SpreadsheetApp.getUi().alert(
      texts.check,
      reply.type === 'refused' ? reply.message : sheetsTexts.fault,
      SpreadsheetApp.getUi().ButtonSet.OK,
    );
    return;
  }
  const { counts } = reply.check;
  const open = counts.error + counts.warning + counts.hint;
  spreadsheet.toast(open === 0 ? sheetsTexts.agrees : sheetsTexts.checked(sayCounts(counts)), texts.name);
  if (open > 0) showSidebar({ view: 'findings' });
}
