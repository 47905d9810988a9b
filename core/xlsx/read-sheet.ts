import { attributeOf, findTag, textBetween } from '../base/xml.ts';
import { files } from '../texts/files.ts';
import { columnLetters, lastColumn, lastRow, readArea } from '../workbook/place.ts';
import { blankCell, type Cell, type CellValue } from '../workbook/workbook.ts';
import { refuse } from './refusal.ts';
import { type RawCell, scanSheet } from './scan-sheet.ts';
import { createShift } from './shared-formula.ts';
import { readRichText, storedText } from './strings.ts';

/** The most cells that a sheet may have, blank ones between others included. */
export const cellLimit = 1_000_000;

// A trap could have one long formula shared by a million cells.
const spelledLimit = 10_000_000;

/** What the cells of a sheet need from the rest of the book. */
export interface SheetSource {
  readonly name: string;
  readonly xml: string;
  readonly strings: readonly string[];
  /** Days to add to a number of this style: books of 1904 count dates from another day. */
  readonly daysToAdd: (style: number) => number;
}

/** A block of cells that one array formula or data table fills; all follow its first cell. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetCells {
  readonly rows: readonly (readonly Cell[])[];
  readonly spills: readonly Spill[];
  /** First cells of shared formulas, by their group. */
  readonly masters: ReadonlyMap<string, Master>;
  readonly followers: readonly Follower[];
}

export interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A cell whose formula is that of the first cell of its group, moved. */
export interface Follower {
  readonly row: number;
  readonly column: number;
  readonly group: string;
}

const noCells: readonly Cell[] = [];

/** The cells of a sheet's part: values, formulas spelled out, blank cells at the ends left out. */
export function readSheet(source: SheetSource): SheetCells {
  const { name, xml } = source;
  const rows: Cell[][] = [];
  const masters = new Map<string, Master>();
  const followers: Follower[] = [];
  const spills: Spill[] = [];
  const formulas: Formulas = { masters, groups: new Map(), followers, spills };
  let slots = 0;
  scanSheet(xml, {
    cell: (raw) => {
      const value = readValue(raw, source);
      let formula: string | undefined;
      if (raw.formula >= 0) formula = formulaOf(raw, xml, formulas);
      if (value === null && formula === undefined) return;
      const { row, column } = raw;
      let cells = rows[row - 1];
      if (!cells) {
        slots += Math.max(0, row - rows.length);
        checkSize(name, raw, slots);
        while (rows.length < row - 1) rows.push(noCells as Cell[]);
        cells = [];
        rows[row - 1] = cells;
      } else if (cells === noCells) {
        cells = [];
        rows[row - 1] = cells;
      }
      const gap = column - cells.length;
      slots += Math.max(0, gap);
      checkSize(name, raw, slots);
      for (let index = cells.length; index < column - 1; index++) cells.push(blankCell);
      const cell = formula === undefined ? { value } : { value, formula };
      if (gap > 0) cells.push(cell);
      else cells[column - 1] = cell;
    },
  });
  spellOut(rows, followers, masters);
  return { rows, spills, masters, followers };
}

/** Writes the formula of the first cell of each group into its followers, moved. */
function spellOut(rows: readonly Cell[][], followers: readonly Follower[], masters: ReadonlyMap<string, Master>): void {
  const shifts = new Map<string, ReturnType<typeof createShift>>();
  let length = 0;
  for (const { row, column, group } of followers) {
    const cells = rows[row - 1];
    const master = masters.get(group);
    if (!cells) continue;
    const value = cells[column - 1]?.value ?? null;
    const shift = master && (shifts.get(group) ?? createShift(master.formula));
    if (shift) shifts.set(group, shift);
    const formula = master && shift?.(row - master.row, column - master.column);
    length += formula?.length ?? 0;
    if (length > spelledLimit) refuse(files.tooBig);
    cells[column - 1] = formula === undefined ? { value } : { value, formula };
  }
}

function checkSize(sheet: string, raw: RawCell, slots: number): void {
  if (raw.row > lastRow || raw.column > lastColumn) refuse(files.damaged);
  if (slots <= cellLimit) return;
  refuse(
    raw.row > cellLimit / 2 || raw.column > 1000 ? files.farCell(sheet, columnLetters(raw.column) + raw.row) : files.tooManyCells(sheet),
  );
}

function readValue(raw: RawCell, source: SheetSource): CellValue {
  const { xml } = source;
  if (raw.type === 'inlineStr') return raw.inline < 0 ? null : readRichText(xml, raw.inline, raw.inlineTo) || null;
  if (raw.value < 0 || raw.valueTo <= raw.value) return null;
  switch (raw.type) {
    case 'n':
      return numberOf(raw, source);
    case 's':
      return source.strings[stringNumber(xml, raw.value, raw.valueTo)] || null;
    case 'b':
      return /^\s*(1|true)\s*$/.test(xml.slice(raw.value, raw.valueTo));
    case 'd':
      return serialOf(xml.slice(raw.value, raw.valueTo).trim());
    default:
      return storedText(xml, raw.value, raw.valueTo) || null;
  }
}

function numberOf(raw: RawCell, source: SheetSource): CellValue {
  let number = smallNumber(source.xml, raw.value, raw.valueTo);
  if (number < 0) {
    const text = textBetween(source.xml, raw.value, raw.valueTo).trim();
    if (text === '') return null;
    number = Number(text);
    if (!Number.isFinite(number)) return text;
  }
  return number + source.daysToAdd(raw.style);
}

/** The number of a shared text; programs that indent their parts put white space around it. */
function stringNumber(xml: string, from: number, to: number): number {
  const number = smallNumber(xml, from, to);
  if (number >= 0) return number;
  const text = textBetween(xml, from, to).trim();
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : -1;
}

/** A whole number of up to nine digits, read without a copy; -1 for anything else. */
function smallNumber(xml: string, from: number, to: number): number {
  if (to - from > 9) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The serial day of an ISO date and time; what is none stays a text. */
function serialOf(text: string): CellValue {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/.exec(text);
  if (!match) return text || null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const days = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / 86_400_000 + 25_569;
  return days + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
}

interface Formulas {
  readonly masters: Map<string, Master>;
  /** The group that a number means from here on: some programs use a number again further down. */
  readonly groups: Map<string, string>;
  readonly followers: Follower[];
  readonly spills: Spill[];
}

/** The formula of a cell with `=`; an empty one for a follower, which is spelled out when all first cells are known. */
function formulaOf(raw: RawCell, xml: string, formulas: Formulas): string | undefined {
  const { row, column } = raw;
  // `<f>` without attributes and prefix, as nearly all are written.
  if (xml.charCodeAt(raw.formula + 2) === 62) {
    const text = formulaText(xml, raw.formula + 3, xml.lastIndexOf('</', raw.formulaTo));
    return text === '' ? undefined : `=${text}`;
  }
  const tag = findTag(xml, 'f', raw.formula);
  if (!tag) return undefined;
  const text = tag.type === 'empty' ? '' : formulaText(xml, tag.to, xml.lastIndexOf('</', raw.formulaTo));
  const type = attributeOf(xml, tag, 't');
  if (type === 'shared') {
    const number = attributeOf(xml, tag, 'si') ?? '';
    if (text === '') {
      formulas.followers.push({ row, column, group: formulas.groups.get(number) ?? number });
      return '';
    }
    const group = formulas.groups.has(number) ? `${number} ${formulas.masters.size}` : number;
    formulas.groups.set(number, group);
    formulas.masters.set(group, { row, column, formula: `=${text}` });
  } else if (type === 'array' || type === 'dataTable') {
    const spill = readArea(attributeOf(xml, tag, 'ref') ?? '');
    if (spill) formulas.spills.push(spill);
    if (type === 'dataTable') return undefined;
  }
  return text === '' ? undefined : `=${text}`;
}

function formulaText(xml: string, from: number, to: number): string {
  return storedText(xml, from, to).trim();
}
