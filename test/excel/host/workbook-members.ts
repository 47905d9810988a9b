import { findSheet, type HostSheet } from './book-state.ts';
import type { ExcelState } from './excel-state.ts';
import { hostError } from './host-error.ts';
import { bind, type MemberTable } from './member.ts';
import { openNames } from './names-members.ts';
import { openSheet } from './sheet-members.ts';

export const workbookMembers: MemberTable<ExcelState> = {
  className: 'Workbook',
  properties: {
    name: { since: 7, get: (state) => state.file },
    worksheets: { since: 1, open: (state) => bind(worksheetsMembers, state) },
    names: { since: 1, open: (state) => openNames(state, null) },
    application: { since: 1, open: (state) => bind(applicationMembers, state) },
  },
  methods: {
    save: {
      since: 11,
      run: (state) => {
        state.saved += 1;
        state.dirty = false;
      },
    },
    _RemoveReference: { since: 1, as: null, run: (state, [reference]) => void state.kept.delete(String(reference)) },
    createAndOpenWorkbook: { since: 8, as: null, run: (state, [base64]) => void state.created.push(readBase64(base64)) },
  },
};

export const applicationMembers: MemberTable<ExcelState> = {
  className: 'Application',
  properties: {},
  methods: {
    suspendScreenUpdatingUntilNextSync: { since: 9, run: () => null },
    createWorkbook: {
      since: 8,
      as: null,
      open: (state, [base64]) => bind(createdMembers, { state, base64: readBase64(base64) }),
    },
  },
};

const createdMembers: MemberTable<{ readonly state: ExcelState; readonly base64: string }> = {
  className: 'WorkbookCreated',
  properties: {},
  methods: { open: { since: 8, as: null, run: ({ state, base64 }) => void state.created.push(base64) } },
};

export const worksheetsMembers: MemberTable<ExcelState> = {
  className: 'WorksheetCollection',
  items: (state) => state.book.sheets.map((sheet) => openSheet(state, sheet)),
  item: (state, key) => openSheet(state, getSheet(state, key)),
  properties: {},
  methods: {
    getItem: { since: 1, open: (state, [key]) => openSheet(state, getSheet(state, key)) },
    getItemOrNullObject: {
      since: 4,
      open: (state, [key]) => {
        const sheet = findSheet(state.book, String(key));
        return sheet && openSheet(state, sheet);
      },
    },
    _RegisterDataChangedEvent: { since: 9, as: 'onChanged', run: (state) => void state.registered.add('changed Workbook') },
    _UnregisterDataChangedEvent: { since: 9, as: 'onChanged', run: (state) => void state.registered.delete('changed Workbook') },
    _RegisterSelectionChangedEvent: { since: 9, as: 'onSelectionChanged', run: (state) => void state.registered.add('selected Workbook') },
    _UnregisterSelectionChangedEvent: {
      since: 9,
      as: 'onSelectionChanged',
      run: (state) => void state.registered.delete('selected Workbook'),
    },
  },
};

function getSheet(state: ExcelState, key: unknown): HostSheet {
  const sheet = findSheet(state.book, String(key));
  if (!sheet) throw hostError('ItemNotFound', `There is no sheet ${String(key)}.`);
  return sheet;
}

function readBase64(given: unknown): string {
  if (typeof given !== 'string' || given === '') throw hostError('InvalidArgument', 'A new workbook needs its bytes.');
  return given;
}
