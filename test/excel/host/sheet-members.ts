import { lastColumn, lastRow } from '../../../core/workbook/place.ts';
import { checkArea, readArea, readAreas } from './address.ts';
import { type HostSheet, usedArea } from './book-state.ts';
import { type ExcelState, noteWrite } from './excel-state.ts';
import { hostError } from './host-error.ts';
import { bind, type HostObject, type MemberTable } from './member.ts';
import { openNames } from './names-members.ts';
import { openAreas, openRange } from './range-members.ts';

export interface SheetSelf {
  readonly state: ExcelState;
  readonly sheet: HostSheet;
}

export const sheetMembers: MemberTable<SheetSelf> = {
  className: 'Worksheet',
  id: ({ sheet }) => sheet.id,
  // The client needs the id to register a listener, whether it was loaded or not.
  known: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    id: { since: 1, get: ({ sheet }) => sheet.id },
    name: { since: 1, get: ({ sheet }) => sheet.name },
    visibility: {
      since: 1,
      get: ({ sheet }) => sheet.visibility,
      set: ({ state, sheet }, value) => setVisibility(state, sheet, value),
    },
    names: { since: 4, open: ({ state, sheet }) => openNames(state, sheet) },
    protection: { since: 2, open: (self) => bind(protectionMembers, self) },
  },
  methods: {
    getRange: {
      since: 1,
      open: ({ state, sheet }, [address]) => {
        const whole = { row: 1, column: 1, rows: lastRow, columns: lastColumn };
        return openRange(state, sheet, address === null || address === undefined ? whole : readOwnArea(sheet, address));
      },
    },
    getRangeByIndexes: {
      since: 7,
      open: ({ state, sheet }, given) => {
        const [row = Number.NaN, column = Number.NaN, rows = Number.NaN, columns = Number.NaN] = given.map(Number);
        const area = { row: row + 1, column: column + 1, rows, columns };
        return openRange(state, sheet, checkArea(area, given.join(', ')));
      },
    },
    getRanges: { since: 9, open: ({ state, sheet }, [address]) => openAreas(state, sheet, readAreas(String(address))) },
    getUsedRangeOrNullObject: { since: 4, open: used },
    activate: {
      since: 1,
      run: ({ state, sheet }) => {
        if (sheet.visibility !== 'Visible') throw hostError('GeneralException', 'A hidden sheet cannot be shown.');
        state.shown = sheet;
        state.selection = { row: 1, column: 1, rows: 1, columns: 1 };
      },
    },
    _RegisterDataChangedEvent: { since: 7, as: 'onChanged', run: ({ state, sheet }) => void state.registered.add(`changed ${sheet.id}`) },
    _UnregisterDataChangedEvent: {
      since: 7,
      as: 'onChanged',
      run: ({ state, sheet }) => void state.registered.delete(`changed ${sheet.id}`),
    },
    _RegisterSelectionChangedEvent: {
      since: 7,
      as: 'onSelectionChanged',
      run: ({ state, sheet }) => void state.registered.add(`selected ${sheet.id}`),
    },
    _UnregisterSelectionChangedEvent: {
      since: 7,
      as: 'onSelectionChanged',
      run: ({ state, sheet }) => void state.registered.delete(`selected ${sheet.id}`),
    },
  },
};

export const protectionMembers: MemberTable<SheetSelf> = {
  className: 'WorksheetProtection',
  properties: { protected: { since: 2, get: ({ sheet }) => sheet.protected } },
  methods: {},
};

export function openSheet(state: ExcelState, sheet: HostSheet): HostObject {
  return bind(sheetMembers, { state, sheet });
}

/** Without `valuesOnly` cells that have only a format count too. */
function used({ state, sheet }: SheetSelf, [valuesOnly]: readonly unknown[]): HostObject | null {
  const area = usedArea(
    sheet,
    (cell) => cell.value !== null || cell.formula !== undefined || (valuesOnly !== true && cell.format !== undefined),
  );
  return area && openRange(state, sheet, area);
}

/** An address may name the sheet it is on, and no other. */
function readOwnArea(sheet: HostSheet, given: unknown) {
  const text = String(given);
  const mark = text.lastIndexOf('!');
  const name = text.slice(0, Math.max(mark, 0)).replace(/^'|'$/g, '').replace(/''/g, "'");
  if (mark !== -1 && name !== sheet.name) throw hostError('InvalidArgument', `The address ${text} is not on ${sheet.name}.`);
  return readArea(text.slice(mark + 1));
}

/** Making a sheet visible cannot be taken back on the desktop, whatever the version. */
function setVisibility(state: ExcelState, sheet: HostSheet, value: unknown): void {
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw hostError('InvalidArgument', 'No such visibility.');
  const others = state.book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (value !== 'Visible' && others.length === 0) throw hostError('InvalidArgument', 'One sheet must be visible.');
  sheet.visibility = value;
  noteWrite(state, true);
}
