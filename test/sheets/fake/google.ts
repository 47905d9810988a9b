import type { Held } from '../../../core/workbook/edit.ts';
import type { BookPlan } from '../../../core/workbook/plan.ts';
import type { Place, Workbook } from '../../../core/workbook/workbook.ts';
import { asLocal, cellAt, createFakeBook, type FakeBook, type FakeSheet } from './book.ts';
import { createCalculation } from './calculate.ts';
import { createRange, enter, type Ground } from './range.ts';
import { readBack } from './read-back.ts';
import { createScreen, type MenuLine, type Seen } from './screen.ts';
import { createServices, type DriveFile, type World } from './services.ts';
import { createSpreadsheetApp, rename } from './spreadsheet.ts';
import { type Calls, createMeter } from './strict.ts';
import { formatDate, instantOf, serialOf } from './zones.ts';

export interface GoogleOptions {
  readonly title?: string;
  readonly timeZone?: string;
  readonly scriptTimeZone?: string;
  /** `en_US` writes arguments with `,`; any other here with `;`. */
  readonly locale?: string;
  readonly email?: string;
  readonly hasDrive?: boolean;
  readonly now?: string;
  /** HTML files of the project by name; a sidebar is always there. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Google with one spreadsheet open: what a script sees, and the hands of people and of fate. */
export interface Google {
  /** The services by their global names, for the script. */
  readonly globals: Readonly<Record<string, object>>;
  readonly book: FakeBook;
  /** Calls that carry data, rules, names or properties since the last reset. */
  calls(): Calls;
  resetCalls(): void;
  /** The book as it stands, as any host would read it. */
  read(): Workbook;
  /** A person types or pastes; the trigger runs as Google runs it. */
  type(cells: readonly { readonly place: Place; readonly held: Held }[]): void;
  /** What the script does after an edit: set by `runCode`. */
  onEdit: (event: object) => void;
  renameSheet(from: string, to: string): void;
  deleteSheet(name: string): void;
  insertSheet(name: string): void;
  /** Somebody else's sheet. */
  protect(sheet: string): void;
  /** Blocks that show our marks. */
  marked(): readonly Place[];
  /** Another person sits down. */
  become(email: string): void;
  /** Somebody else's script holds the lock. */
  lock(taken: boolean): void;
  /** Counted calls from now on: null for good days, else what goes wrong. */
  fate(happens: ((call: string) => void) | null): void;
  /** What a day without any calls left says. */
  quotaFailure(): void;
  /** Before every member of a service is reached. */
  guard(reached: ((member: string) => void) | null): void;
  readonly seen: readonly Seen[];
  readonly menus: ReadonlyMap<string, readonly (MenuLine | null)[]>;
  readonly files: ReadonlyMap<string, DriveFile>;
  readonly properties: Map<string, string>;
  lockHeld(): boolean;
  /** The class of dates of the script's own world: set by `runCode`. */
  dates: new (
    at: number,
  ) => object;
  now(): Date;
}

export function createGoogle(from: BookPlan | Workbook | null, options: GoogleOptions = {}): Google {
  const zone = options.timeZone ?? 'Asia/Ho_Chi_Minh';
  const book = createFakeBook(from, { title: options.title ?? 'Báo cáo năm 2025', timeZone: zone, locale: options.locale ?? 'vi_VN' });
  const meter = createMeter();
  const locked = new Set<string>();
  const world: World = {
    email: options.email ?? 'lan@example.org',
    scriptTimeZone: options.scriptTimeZone ?? 'Asia/Ho_Chi_Minh',
    lockTaken: false,
    hasDrive: options.hasDrive ?? true,
    now: () => new Date(options.now ?? '2025-12-15T02:00:00Z'),
  };
  const ground: Ground = {
    book,
    meter,
    calculate: createCalculation(book),
    dateAt: (serial) => new google.dates(instantOf(serial, book.timeZone)),
    serialOf: (date) => serialOf(date.getTime(), book.timeZone),
    allow: (sheet) => {
      if (locked.has(sheet.name))
        throw new Error(
          'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
        );
    },
    sheetOf: (sheet) => spreadsheet.sheetOf(sheet),
  };
  const screen = createScreen(meter, { sidebar: '<!doctype html><title>Sổ báo cáo</title>', ...options.pages });
  const spreadsheet = createSpreadsheetApp(ground, screen);
  const services = createServices(world, meter, formatDate);
  const getSheet = (name: string): FakeSheet => {
    const sheet = book.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`There is no sheet “${name}”.`);
    return sheet;
  };

  const google: Google = {
    globals: { SpreadsheetApp: spreadsheet.app, HtmlService: screen.html, ...services.globals },
    book,
    calls: meter.calls,
    resetCalls: meter.reset,
    read: () => readBack(book, ground.calculate),
    type(cells) {
      const [first] = cells;
      if (!first) return;
      meter.silently(() => {
        for (const { place, held } of cells) typeCell(ground, getSheet(place.sheet), place, held);
      });
      const rows = cells.map(({ place }) => place.row);
      const columns = cells.map(({ place }) => place.column);
      const row = Math.min(...rows);
      const column = Math.min(...columns);
      const block = {
        sheet: getSheet(first.place.sheet),
        row,
        column,
        rows: Math.max(...rows) - row + 1,
        columns: Math.max(...columns) - column + 1,
      };
      google.onEdit({ authMode: 'LIMITED', range: createRange(ground, block) });
    },
    onEdit: () => {},
    renameSheet: (old, name) => rename(ground, getSheet(old), name),
    deleteSheet(name) {
      const sheet = getSheet(name);
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      for (const [key, held] of book.names) if (held.sheet === sheet) book.names.delete(key);
      book.version += 1;
    },
    insertSheet: (name) =>
      void book.sheets.push({ name, id: book.nextId++, hidden: false, rows: [], rules: [], columns: 26, depth: 1000, looks: new Map() }),
    protect: (sheet) => void locked.add(sheet),
    marked: () =>
      book.sheets.flatMap(({ rules }) =>
        rules.flatMap(({ formula, blocks }) => (formula === '=LEN("sbc")>0' ? blocks.flatMap(cellsOf) : [])),
      ),
    become(email) {
      world.email = email;
    },
    lock(taken) {
      world.lockTaken = taken;
    },
    fate(happens) {
      meter.fate = happens ?? (() => {});
    },
    quotaFailure: () =>
      google.fate((call) => {
        throw new Error(`Exception: Service invoked too many times for one day: ${call.split('.')[0]}.`);
      }),
    guard(reached) {
      meter.guard = reached ?? (() => {});
    },
    seen: screen.seen,
    menus: screen.menus,
    files: services.files,
    properties: services.properties,
    lockHeld: services.lockHeld,
    dates: Date,
    now: world.now,
  };
  return google;
}

/** What a person means by typing: a text stays a text, a formula is a formula. */
function typeCell(ground: Ground, sheet: FakeSheet, { row, column }: Place, { value, formula }: Held): void {
  const cell = cellAt(sheet, row, column);
  if (formula !== undefined) enter(ground, sheet, { row, column }, asLocal(formula, ground.book.locale));
  else if (typeof value === 'string') {
    delete cell.formula;
    cell.value = value;
    ground.book.version += 1;
  } else enter(ground, sheet, { row, column }, value);
}

function cellsOf({ sheet, row, column, rows = 1, columns = 1 }: Place): readonly Place[] {
  return Array.from({ length: rows * columns }, (_, at) => ({
    sheet,
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));
}
