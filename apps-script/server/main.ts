import type { Request } from '../../core/index.ts';
import type { Asked, Greeting, Kept, Outcome } from '../protocol.ts';
import { askBook } from './ask.ts';
import { greet } from './greet.ts';
import { exportFromMenu, toGoogleDoc } from './hand-out.ts';
import { readKept, stampOf } from './kept.ts';
import { checkFromMenu, layMenu } from './menu.ts';
import { type AskedNew, newReport } from './new-report.ts';
import { markEdited } from './on-edit.ts';
import { showSelfTest } from './self-test.ts';
import { showSidebar, showWide } from './windows.ts';

export function onOpen(): void {
  layMenu();
}

export function onInstall(): void {
  layMenu();
}

export function onEdit(event: { readonly range?: GoogleAppsScript.Spreadsheet.Range } | undefined): void {
  markEdited(event);
}

export function sbcOpenPanel(): void {
  showSidebar({ view: 'book' });
}

export function sbcCheck(): void {
  checkFromMenu();
}

export function sbcExport(): void {
  exportFromMenu();
}

export function sbcNewReport(): void {
  showSidebar({ view: 'new' });
}

export function sbcSelfTest(): void {
  showSelfTest();
}

export function sbcGreet(): Greeting {
  return greet();
}

export function sbcAsk(request: Request, who: string, content: string): Asked {
  return askBook({ request, who, content });
}

export function sbcChanged(at: string): boolean {
  return stampOf(readKept()) !== at;
}

/** A cell of a hidden sheet is not shown: that would unhide it. */
export function sbcGoTo(sheet: string, row: number, column: number): boolean {
  const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet);
  if (!found || found.isSheetHidden() || row > found.getMaxRows() || column > found.getMaxColumns()) return false;
  found.getRange(row, column).activate();
  return true;
}

export function sbcToGoogleDoc(name: string, base64: string): Outcome<Kept> {
  return toGoogleDoc(name, base64);
}

export function sbcWide(section: string): void {
  showWide(section);
}

export function sbcNew(asked: AskedNew): Outcome<null> {
  return newReport(asked);
}
