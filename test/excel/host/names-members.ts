import { quoteSheet } from '../../../core/workbook/place.ts';
import { printArea } from './address.ts';
import type { HostName, HostSheet } from './book-state.ts';
import type { ExcelState } from './excel-state.ts';
import { hostError } from './host-error.ts';
import { bind, type HostObject, type MemberTable } from './member.ts';

interface NamesSelf {
  readonly state: ExcelState;
  /** Names of one sheet; null: of the book. */
  readonly sheet: HostSheet | null;
}

interface NameSelf {
  readonly state: ExcelState;
  readonly name: HostName;
}

export const namesMembers: MemberTable<NamesSelf> = {
  className: 'NamedItemCollection',
  items: ({ state, sheet }) => (sheet ? [] : state.book.names.map((name) => openName(state, name))),
  item: (self, key) => getName(self, key),
  properties: {},
  methods: {
    getItem: { since: 1, open: (self, [key]) => getName(self, key) },
    getItemOrNullObject: { since: 4, open: (self, [key]) => findName(self, key) },
  },
};

export const nameMembers: MemberTable<NameSelf> = {
  className: 'NamedItem',
  id: ({ name }) => name.name,
  properties: {
    name: { since: 1, get: ({ name }) => name.name },
    type: { since: 1, get: () => 'Range' },
    value: { since: 1, get: ({ name }) => refersTo(name) },
    formula: { since: 7, get: ({ name }) => `=${refersTo(name)}` },
    visible: { since: 1, get: ({ name }) => name.visible },
  },
  methods: {},
};

export function openNames(state: ExcelState, sheet: HostSheet | null): HostObject {
  return bind(namesMembers, { state, sheet });
}

function openName(state: ExcelState, name: HostName): HostObject {
  return bind(nameMembers, { state, name });
}

function findName({ state, sheet }: NamesSelf, key: unknown): HostObject | null {
  const name = sheet ? undefined : state.book.names.find((candidate) => candidate.name.toLowerCase() === String(key).toLowerCase());
  return name ? openName(state, name) : null;
}

function getName(self: NamesSelf, key: unknown): HostObject {
  const name = findName(self, key);
  if (!name) throw hostError('ItemNotFound', `There is no name ${String(key)}.`);
  return name;
}

function refersTo({ place: { sheet, row, column, rows = 1, columns = 1 } }: HostName): string {
  const absolute = printArea({ row, column, rows, columns }).replace(/[A-Z]+|[0-9]+/g, '$$$&');
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : quoteSheet(sheet);
  return `${name}!${absolute}`;
}
