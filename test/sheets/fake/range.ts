import { printCell, readCell } from '../../../core/workbook/place.ts';
import type { CellValue, Place } from '../../../core/workbook/workbook.ts';
import { asLocal, cellAt, type FakeBook, type FakeSheet, peek } from './book.ts';
import type { Calculate } from './calculate.ts';
import { type Meter, strict } from './strict.ts';

/** What the ranges of one spreadsheet share. */
export interface Ground {
  readonly book: FakeBook;
  readonly meter: Meter;
  readonly calculate: Calculate;
  /** A Date of the script's own world, at a wall time of the spreadsheet. */
  dateAt(serial: number): unknown;
  serialOf(date: { getTime(): number }): number;
  /** Throws where the person who runs the script may not write. */
  allow(sheet: FakeSheet): void;
  /** The object that stands for a sheet. */
  sheetOf(sheet: FakeSheet): unknown;
}

export type Block = {
  readonly sheet: FakeSheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

const blockOf = new WeakMap<object, Block>();

export function getBlock(range: unknown): Block {
  const block = typeof range === 'object' && range !== null ? blockOf.get(range) : undefined;
  if (!block) throw new Error('Exception: The parameters do not match the method signature: a Range is expected.');
  return block;
}

export function placeOfBlock({ sheet, row, column, rows, columns }: Block): Place {
  return { sheet: sheet.name, row, column, rows, columns };
}

/** Looks that are set for a whole block and only remembered. */
const looks = [
  'setBackground',
  'setFontColor',
  'setFontFamily',
  'setFontSize',
  'setFontWeight',
  'setFontStyle',
  'setFontLine',
  'setHorizontalAlignment',
  'setVerticalAlignment',
  'setWrap',
  'setBorder',
  'setDataValidation',
  'setDataValidations',
  'setBackgrounds',
  'setFontColors',
  'setFontSizes',
  'setFontWeights',
  'setFontStyles',
  'setFontLines',
  'setHorizontalAlignments',
  'setVerticalAlignments',
  'setWraps',
  'merge',
  'setNote',
  'setShowHyperlink',
] as const;

export function createRange(ground: Ground, block: Block): object {
  const { book, meter, calculate } = ground;
  const { sheet, row, column, rows, columns } = block;
  if (![row, column, rows, columns].every((size) => Number.isInteger(size) && size >= 1))
    throw new Error(
      `Exception: The coordinates of the range are outside the dimensions of the sheet: ${row}, ${column}, ${rows}, ${columns}.`,
    );
  if (row + rows - 1 > sheet.depth || column + columns - 1 > sheet.columns)
    throw new Error('Exception: The coordinates of the range are outside the dimensions of the sheet.');

  const grid = <Item>(item: (row: number, column: number) => Item): Item[][] =>
    Array.from({ length: rows }, (_, at) => Array.from({ length: columns }, (_unused, across) => item(row + at, column + across)));
  const each = (name: string, items: unknown, put: (item: unknown, row: number, column: number) => void): void => {
    const table = items as readonly (readonly unknown[])[];
    if (table.length !== rows || table.some((line) => line.length !== columns))
      throw new Error(`Exception: The number of rows or columns in the data does not match those in the range (${name}).`);
    table.forEach((line, at) => {
      line.forEach((item, across) => {
        put(item, row + at, column + across);
      });
    });
  };
  const writing = (name: string, act: () => void): object => {
    meter.count(`Range.${name}`);
    ground.allow(sheet);
    act();
    return range;
  };
  const put = (value: unknown, at: number, across: number): void => {
    enter(ground, sheet, { row: at, column: across }, value);
  };

  const members: Record<string, (...parameters: never[]) => unknown> = {
    getSheet: () => ground.sheetOf(sheet),
    getRow: () => row,
    getColumn: () => column,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getLastRow: () => row + rows - 1,
    getLastColumn: () => column + columns - 1,
    getA1Notation: () => printCell({ row, column, rows, columns }),
    activate: () => {
      if (sheet.hidden) sheet.hidden = false;
      book.active = { sheet, row, column };
      return range;
    },
    getValues: () => {
      meter.count('Range.getValues');
      return grid((at, across) => shown(ground, sheet, calculate(sheet.name, at, across), peek(sheet, at, across)?.format ?? ''));
    },
    getFormulas: () => {
      meter.count('Range.getFormulas');
      return grid((at, across) => peek(sheet, at, across)?.formula ?? '');
    },
    getNumberFormats: () => {
      meter.count('Range.getNumberFormats');
      return grid((at, across) => peek(sheet, at, across)?.format ?? '');
    },
    setValues: (values: never) => writing('setValues', () => each('setValues', values, put)),
    setValue: (value: never) => writing('setValue', () => grid((at, across) => put(value, at, across))),
    setFormulas: (formulas: never) => writing('setFormulas', () => each('setFormulas', formulas, put)),
    setRichTextValue: (rich: never) =>
      writing('setRichTextValue', () =>
        grid((at, across) => writeText(ground, sheet, { row: at, column: across }, (rich as { text: string }).text)),
      ),
    setNumberFormat: (format: never) => writing('setNumberFormat', () => void grid((at, across) => setFormat(sheet, at, across, format))),
    setNumberFormats: (formats: never) =>
      writing('setNumberFormats', () => each('setNumberFormats', formats, (format, at, across) => setFormat(sheet, at, across, format))),
    clearContent: () => writing('clearContent', () => grid((at, across) => put('', at, across))),
  };
  for (const name of looks)
    members[name] = (...parameters) =>
      writing(name, () => void sheet.looks.set(`${printCell({ row, column, rows, columns })} ${name}`, parameters));
  const range = strict('Range', members, meter);
  blockOf.set(range, block);
  return range;
}

function setFormat(sheet: FakeSheet, row: number, column: number, format: unknown): void {
  if (typeof format !== 'string') throw new Error('Exception: a number format is a text.');
  cellAt(sheet, row, column).format = format;
}

/** A value as getValues gives it: a blank is "", a number in a date's clothes a Date. */
function shown(ground: Ground, _: FakeSheet, value: CellValue, format: string): unknown {
  if (value === null) return '';
  return typeof value === 'number' && isDateFormat(format) ? ground.dateAt(value) : value;
}

function isDateFormat(format: string): boolean {
  return /[dy]|h:|m{2,}/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}

/** What is written is read as if somebody typed it, unless the cell is plain text. */
export function enter(ground: Ground, sheet: FakeSheet, { row, column }: { row: number; column: number }, value: unknown): void {
  const cell = cellAt(sheet, row, column);
  ground.book.version += 1;
  delete cell.formula;
  cell.value = null;
  if (value === '' || value === null || value === undefined) return;
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('Exception: a number that no cell can hold.');
    cell.value = value;
    return;
  }
  if (typeof value === 'object' && 'getTime' in value) {
    cell.value = ground.serialOf(value as { getTime(): number });
    if (cell.format === '' || cell.format === '@') cell.format = 'dd/mm/yyyy';
    return;
  }
  if (typeof value !== 'string') throw new Error('Exception: a cell holds texts, numbers, truths and dates.');
  if (value.length > 50_000) throw new Error('Exception: Your input contains more than the maximum of 50000 characters in a single cell.');
  if (value.startsWith('=') && value.length > 1) cell.formula = getTyped(value, ground.book.locale);
  else if (cell.format === '@') cell.value = value;
  else readTyped(cell, value.startsWith("'") ? value.slice(1) : value, value.startsWith("'"));
}

function writeText(ground: Ground, sheet: FakeSheet, { row, column }: { row: number; column: number }, text: string): void {
  const cell = cellAt(sheet, row, column);
  ground.book.version += 1;
  delete cell.formula;
  cell.value = text === '' ? null : text;
}

/** Where a comma is a decimal sign, arguments are parted by `;` alone. */
function getTyped(formula: string, locale: string): string {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  if (!locale.startsWith('en') && /,/.test(bare.replace(/\d,\d/g, ''))) throw new Error(`Exception: Formula parse error: ${formula}`);
  return locale.startsWith('en') ? asLocal(formula, locale) : formula;
}

function readTyped(cell: { value: CellValue; format: string }, typed: string, isText: boolean): void {
  if (isText) cell.value = typed;
  else if (/^[+-]?\d+$/.test(typed)) cell.value = Number(typed);
  else if (/^(TRUE|FALSE)$/i.test(typed)) cell.value = /^TRUE$/i.test(typed);
  else if (/^\d{1,2}\/\d{1,2}(\/\d{4})?$/.test(typed)) {
    // Somewhere in this year: enough to show that a text was taken for a day.
    cell.value = 46000;
    cell.format = 'dd/mm/yyyy';
  } else cell.value = typed;
}

/** A list of blocks by their addresses, for setting one thing at once. */
export function createRangeList(ground: Ground, sheet: FakeSheet, addresses: readonly string[]): object {
  const ranges = addresses.map((address) => {
    const [first = '', last = first] = address.split(':');
    const from = readCell(first);
    const to = readCell(last);
    if (!from || !to) throw new Error(`Exception: Range not found: ${address}`);
    return createRange(ground, { sheet, ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 });
  });
  const together =
    (name: string) =>
    (...parameters: readonly unknown[]) => {
      ground.meter.count(`RangeList.${name}`);
      ground.meter.silently(() => {
        for (const range of ranges) (range as Record<string, (...given: readonly unknown[]) => unknown>)[name]?.(...parameters);
      });
      return list;
    };
  const names = [
    'setNumberFormat',
    'setValue',
    'clearContent',
    'setBackground',
    'setFontColor',
    'setFontSize',
    'setFontWeight',
    'setFontStyle',
    'setFontLine',
    'setHorizontalAlignment',
    'setVerticalAlignment',
    'setWrap',
    'setBorder',
    'setFontFamily',
  ];
  const list: object = strict('RangeList', Object.fromEntries(names.map((name) => [name, together(name)])), ground.meter);
  return list;
}
