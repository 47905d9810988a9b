import { readCell } from '../../../core/workbook/place.ts';
import { addSheet, type FakeSheet, peek, usedSize } from './book.ts';
import { createRange, createRangeList, enter, type Ground, getBlock, placeOfBlock } from './range.ts';
import { newRule, newValidation, readRules, renameInRules, showRule } from './rules.ts';
import { strict } from './strict.ts';

/** What hangs on the person who looks: sidebars, questions and small words. */
export interface Screen {
  readonly ui: object;
  toast(message: string, title: string): void;
}

export function createSpreadsheetApp(
  ground: Ground,
  screen: Screen,
): { readonly app: object; readonly sheetOf: (sheet: FakeSheet) => object } {
  const { book, meter } = ground;
  const meant = new WeakMap<object, FakeSheet>();
  /** A new object each time, as Google gives: two of the same sheet are never equal. */
  const sheetOf = (sheet: FakeSheet): object => {
    const shown = showSheet(ground, sheet);
    meant.set(shown, sheet);
    return shown;
  };
  const getSheet = (shown: unknown): FakeSheet => {
    const found = typeof shown === 'object' && shown !== null ? meant.get(shown) : undefined;
    if (!found || !book.sheets.includes(found)) throw new Error('Exception: Sheet not found.');
    return found;
  };
  const property =
    <Value>(name: string, value: () => Value) =>
    () => {
      meter.count(`Spreadsheet.${name}`);
      return value();
    };
  const spreadsheet: object = strict(
    'Spreadsheet',
    {
      getId: property('getId', () => book.id),
      getName: property('getName', () => book.title),
      getUrl: property('getUrl', () => `https://docs.google.com/spreadsheets/d/${book.id}/edit`),
      getSpreadsheetTimeZone: property('getSpreadsheetTimeZone', () => book.timeZone),
      getSpreadsheetLocale: property('getSpreadsheetLocale', () => book.locale),
      getSheets: () => book.sheets.map(sheetOf),
      getSheetByName: (name: string) => {
        const sheet = book.sheets.find((candidate) => candidate.name === name);
        return sheet ? sheetOf(sheet) : null;
      },
      insertSheet(name: string, at?: number) {
        meter.count('Spreadsheet.insertSheet');
        const sheet = addSheet(book, name, at);
        book.active = { sheet, row: 1, column: 1 };
        return sheetOf(sheet);
      },
      deleteSheet(shown: object) {
        meter.count('Spreadsheet.deleteSheet');
        const sheet = getSheet(shown);
        if (book.sheets.filter(({ hidden }) => !hidden).length === 1 && !sheet.hidden)
          throw new Error("Exception: You can't remove all the visible sheets in a document.");
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        for (const [name, held] of book.names) if (held.sheet === sheet) book.names.delete(name);
        book.version += 1;
      },
      getActiveSheet: () => (book.active.sheet ? sheetOf(book.active.sheet) : null),
      setActiveSheet(shown: object) {
        book.active = { sheet: getSheet(shown), row: 1, column: 1 };
        return shown;
      },
      moveActiveSheet(at: number) {
        meter.count('Spreadsheet.moveActiveSheet');
        const { sheet } = book.active;
        if (!sheet) throw new Error('Exception: no active sheet.');
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        book.sheets.splice(at - 1, 0, sheet);
      },
      getNamedRanges() {
        meter.count('Spreadsheet.getNamedRanges');
        return [...book.names].map(([name, { sheet, place }]) =>
          strict(
            'NamedRange',
            {
              getName: () => name,
              getRange: () =>
                createRange(ground, { sheet, row: place.row, column: place.column, rows: place.rows ?? 1, columns: place.columns ?? 1 }),
            },
            meter,
          ),
        );
      },
      setNamedRange(name: string, range: object) {
        meter.count('Spreadsheet.setNamedRange');
        const block = getBlock(range);
        book.names.set(name, { sheet: block.sheet, place: placeOfBlock(block) });
      },
      toast: (message: string, title = '') => screen.toast(message, title),
    },
    meter,
  );
  const app = strict(
    'SpreadsheetApp',
    {
      getActive: () => spreadsheet,
      getActiveSpreadsheet: () => spreadsheet,
      getUi: () => screen.ui,
      flush: () => {},
      newConditionalFormatRule: () => newRule(ground),
      newDataValidation: () => newValidation(ground),
      newRichTextValue: () => newRichText(ground),
      BooleanCriteria: { CUSTOM_FORMULA: 'CUSTOM_FORMULA' },
      BorderStyle: { SOLID: 'SOLID', DOTTED: 'DOTTED' },
      ProtectionType: { SHEET: 'SHEET' },
    },
    meter,
  );
  return { app, sheetOf };
}

function showSheet(ground: Ground, sheet: FakeSheet): object {
  const { book, meter } = ground;
  const writing = (name: string, act: () => unknown): unknown => {
    meter.count(`Sheet.${name}`);
    ground.allow(sheet);
    return act();
  };
  const look =
    (name: string) =>
    (...parameters: readonly unknown[]) => {
      writing(name, () => sheet.looks.set(`${name} ${parameters[0]}`, parameters));
      return shown;
    };
  const range = (first: number | string, column = 1, rows = 1, columns = 1): object => {
    if (typeof first === 'number') return createRange(ground, { sheet, row: first, column, rows, columns });
    const [from = '', to = from] = first.split(':');
    const start = readCell(from);
    const end = readCell(to);
    if (!start || !end) throw new Error(`Exception: Range not found: ${first}`);
    return createRange(ground, { sheet, ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 });
  };
  const shown: object = strict(
    'Sheet',
    {
      getName: () => sheet.name,
      getSheetId: () => sheet.id,
      isSheetHidden: () => sheet.hidden,
      getMaxColumns: () => sheet.columns,
      getMaxRows: () => sheet.depth,
      getLastRow: () => usedSize(sheet).rows,
      getLastColumn: () => usedSize(sheet).columns,
      getDataRange: () => range(1, 1, Math.max(1, usedSize(sheet).rows), Math.max(1, usedSize(sheet).columns)),
      getRange: range,
      getRangeList: (addresses: readonly string[]) => createRangeList(ground, sheet, addresses),
      showSheet: () =>
        writing('showSheet', () => {
          sheet.hidden = false;
          return shown;
        }),
      hideSheet: () =>
        writing('hideSheet', () => {
          sheet.hidden = true;
          return shown;
        }),
      activate() {
        if (sheet.hidden) throw new Error('Exception: a hidden sheet cannot be chosen.');
        book.active = { sheet, row: 1, column: 1 };
        return shown;
      },
      setName: (name: string) =>
        writing('setName', () => {
          if (book.sheets.some((other) => other !== sheet && other.name === name))
            throw new Error(`Exception: A sheet with the name "${name}" already exists.`);
          rename(ground, sheet, name);
          return shown;
        }),
      appendRow: (cells: readonly unknown[]) =>
        writing('appendRow', () => {
          const row = usedSize(sheet).rows + 1;
          cells.forEach((value, index) => {
            enter(ground, sheet, { row, column: index + 1 }, value);
          });
          return shown;
        }),
      getConditionalFormatRules() {
        meter.count('Sheet.getConditionalFormatRules');
        return sheet.rules.map((rule) => showRule(ground, rule));
      },
      setConditionalFormatRules: (rules: readonly unknown[]) =>
        writing('setConditionalFormatRules', () => {
          sheet.rules = readRules(rules, sheet.name);
        }),
      insertRowsAfter: (_: number, count: number) =>
        writing('insertRowsAfter', () => {
          sheet.depth += count;
        }),
      insertColumnsAfter: (_: number, count: number) =>
        writing('insertColumnsAfter', () => {
          sheet.columns += count;
        }),
      deleteRows: (_: number, count: number) =>
        writing('deleteRows', () => {
          sheet.depth -= count;
        }),
      deleteColumns: (_: number, count: number) =>
        writing('deleteColumns', () => {
          sheet.columns -= count;
        }),
      protect() {
        writing('protect', () => undefined);
        const protection: object = strict(
          'Protection',
          {
            setDescription: () => protection,
            setWarningOnly(only: boolean) {
              sheet.looks.set('warningOnly', only);
              return protection;
            },
          },
          meter,
        );
        return protection;
      },
      ...Object.fromEntries(
        [
          'setColumnWidth',
          'setColumnWidths',
          'setRowHeight',
          'setRowHeights',
          'setRowHeightsForced',
          'hideColumns',
          'hideRows',
          'setFrozenRows',
          'setFrozenColumns',
          'setTabColor',
          'setHiddenGridlines',
        ].map((name) => [name, look(name)]),
      ),
    },
    meter,
  );
  return shown;
}

/** Formulas that look at the sheet follow its name. */
export function rename(ground: Ground, sheet: FakeSheet, name: string): void {
  const { book } = ground;
  const old = sheet.name;
  sheet.name = name;
  const quote = (text: string): string => `'${text.replace(/'/g, "''")}'!`;
  for (const other of book.sheets) {
    other.rows.forEach((cells, at) => {
      cells.forEach((_, across) => {
        const cell = peek(other, at + 1, across + 1);
        if (cell?.formula) cell.formula = cell.formula.split(quote(old)).join(quote(name));
      });
    });
  }
  for (const held of book.names.values()) if (held.sheet === sheet) held.place = { ...held.place, sheet: name };
  renameInRules(book, old, name);
  book.version += 1;
}

function newRichText(ground: Ground): object {
  let text = '';
  const builder: object = strict(
    'RichTextValueBuilder',
    {
      setText(given: string) {
        text = given;
        return builder;
      },
      setLinkUrl: () => builder,
      build: () => ({ text }),
    },
    ground.meter,
  );
  return builder;
}
