import { bookSheets } from '../../core/index.ts';
import type { Greeting } from '../protocol.ts';

declare const BUILD: string;

export function greet(): Greeting {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    file: spreadsheet.getName(),
    identity: spreadsheet.getId(),
    url: spreadsheet.getUrl(),
    build: BUILD,
    hasBook: spreadsheet.getSheetByName(bookSheets.form) !== null,
  };
}
