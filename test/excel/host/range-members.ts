import type { Area } from '../../../core/workbook/plan.ts';
import { boundsOf, checkArea, overlaps, printAddress } from './address.ts';
import { cellAt, cellFor, type HostSheet, isUnderMerge } from './book-state.ts';
import { putInput } from './cell-input.ts';
import { beginWrite, type ExcelState, isUnlocked } from './excel-state.ts';
import { type Opener, openFormats } from './format-members.ts';
import { hostError } from './host-error.ts';
import { bind, type HostObject, type MemberTable } from './member.ts';

export interface RangeSelf {
  readonly state: ExcelState;
  readonly sheet: HostSheet;
  readonly area: Area;
}

export interface AreasSelf {
  readonly state: ExcelState;
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}

/** Above this Excel gives `null` instead of values, without an error. */
const mostCells = 5_000_000;

export const cellProtectionMembers: MemberTable<RangeSelf> = {
  className: 'FormatProtection',
  // Of cells some of which are locked Excel says neither yes nor no.
  properties: { locked: { since: 2, get: ({ sheet, area }) => lockOf(sheet, area) } },
  methods: {},
};

export const rangeFormatMembers: MemberTable<RangeSelf> = {
  className: 'RangeFormat',
  properties: { protection: { since: 2, open: (self) => bind(cellProtectionMembers, self) } },
  methods: {},
};

export const rangeMembers: MemberTable<RangeSelf> = {
  className: 'Range',
  properties: {
    values: { since: 1, get: (self) => matrix(self, (row, column) => cellAt(self.sheet, row, column)?.value ?? ''), set: write },
    formulas: {
      since: 1,
      get: (self) =>
        matrix(self, (row, column) => {
          const cell = cellAt(self.sheet, row, column);
          return cell?.formula ?? cell?.value ?? '';
        }),
      set: write,
    },
    numberFormat: {
      since: 1,
      get: (self) => matrix(self, (row, column) => cellAt(self.sheet, row, column)?.format ?? 'General'),
      set: writeFormat,
    },
    rowIndex: { since: 1, get: ({ area }) => area.row - 1 },
    columnIndex: { since: 1, get: ({ area }) => area.column - 1 },
    rowCount: { since: 1, get: ({ area }) => area.rows },
    columnCount: { since: 1, get: ({ area }) => area.columns },
    address: { since: 1, get: ({ sheet, area }) => printAddress(sheet.name, [area]) },
    conditionalFormats: { since: 6, open: ({ state, sheet, area }) => openFormats(state, sheet, [area], openerOf(state, sheet)) },
    format: { since: 1, open: (self) => bind(rangeFormatMembers, self) },
  },
  methods: {
    select: {
      since: 1,
      run: ({ state, sheet, area }) => {
        if (sheet.visibility !== 'Visible') throw hostError('GeneralException', 'A hidden sheet cannot be shown.');
        state.shown = sheet;
        state.selection = area;
        state.tell({ type: 'selected', sheet, area });
      },
    },
    getRow: {
      since: 1,
      as: null,
      open: ({ state, sheet, area }, [at]) => openRange(state, sheet, inner({ ...area, row: area.row + Number(at), rows: 1 })),
    },
    getBoundingRect: {
      since: 1,
      as: null,
      open: ({ state, sheet, area }, [other]) => {
        if (!isRange(other)) throw hostError('InvalidArgument', 'getBoundingRect takes a range.');
        return openRange(state, sheet, boundsOf(area, other.area));
      },
    },
    _ValidateArraySize: {
      since: 3,
      as: null,
      run: ({ area }, [rows, columns]) => {
        if (rows !== area.rows || columns !== area.columns) throw wrongShape(area);
      },
    },
  },
};

export const areasMembers: MemberTable<AreasSelf> = {
  className: 'RangeAreas',
  properties: {
    address: { since: 9, get: ({ sheet, areas }) => printAddress(sheet.name, areas) },
    conditionalFormats: { since: 9, open: ({ state, sheet, areas }) => openFormats(state, sheet, areas, openerOf(state, sheet)) },
  },
  methods: {},
};

export function openRange(state: ExcelState, sheet: HostSheet, area: Area): HostObject {
  return bind(rangeMembers, { state, sheet, area });
}

export function openAreas(state: ExcelState, sheet: HostSheet, areas: readonly Area[]): HostObject {
  return bind(areasMembers, { state, sheet, areas });
}

function openerOf(state: ExcelState, sheet: HostSheet): Opener {
  return { range: (area) => openRange(state, sheet, area), areas: (areas) => openAreas(state, sheet, areas) };
}

function matrix({ area, state }: RangeSelf, of: (row: number, column: number) => unknown): readonly (readonly unknown[])[] | null {
  if (area.rows * area.columns > mostCells) return null;
  state.calculator.settle();
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_cell, column) => of(area.row + row, area.column + column)),
  );
}

/** All cells or none of a range are shaped right; then each takes what Excel makes of its value. */
function write({ state, sheet, area }: RangeSelf, given: unknown): void {
  const rows = shaped(given, area);
  beginWrite(state, sheet, area);
  rows.forEach((values, at) => {
    values.forEach((value, index) => {
      const row = area.row + at;
      const column = area.column + index;
      if (isUnderMerge(sheet, row, column)) return;
      const cell = cellFor(sheet, row, column);
      const had = cell.formula;
      if (!putInput(cell, value)) return;
      if (cell.formula !== had && cell.formula !== undefined && !state.calculator.knows(sheet, cell.formula))
        throw hostError('InvalidArgument', `This Excel cannot calculate ${cell.formula}.`);
      state.calculator.changed(sheet, row, column, cell.formula !== had);
    });
  });
  state.calculator.settle();
  state.tell({ type: 'changed', sheet, areas: [area], changeType: 'RangeEdited', by: 'us' });
}

function writeFormat({ state, sheet, area }: RangeSelf, given: unknown): void {
  const rows = shaped(given, area);
  beginWrite(state, sheet);
  rows.forEach((formats, at) => {
    formats.forEach((format, index) => {
      if (format === null) return;
      if (typeof format !== 'string') throw hostError('InvalidArgument', 'A number format is a text.');
      const cell = cellFor(sheet, area.row + at, area.column + index);
      if (format === 'General' || format === '') delete cell.format;
      else cell.format = format;
    });
  });
}

function shaped(given: unknown, area: Area): readonly (readonly unknown[])[] {
  if (!Array.isArray(given)) throw hostError('InvalidArgument', 'Values are rows of cells.');
  const rows: readonly unknown[] = given;
  const right = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!right) throw wrongShape(area);
  return rows as readonly (readonly unknown[])[];
}

function wrongShape({ rows, columns }: Area): Error {
  return hostError('InvalidArgument', `The range has ${rows} rows and ${columns} columns; what was given has not.`);
}

function lockOf(sheet: HostSheet, area: Area): boolean | null {
  if (isUnlocked(sheet, area)) return false;
  const touched = sheet.unlocked.some((open) => overlaps(open, area));
  return touched ? null : true;
}

function inner(area: Area): Area {
  return checkArea(area, JSON.stringify(area));
}

function isRange(value: unknown): value is RangeSelf {
  return typeof value === 'object' && value !== null && 'area' in value;
}
