import type { Area, BookPlan } from '../../../core/workbook/plan.ts';
import type { Place, Workbook } from '../../../core/workbook/workbook.ts';
import { cellAt, openBook, workbookFrom } from './book-state.ts';
import { type Bridge, openLine, type Traffic, tellChange } from './bridge.ts';
import { createCalculator } from './calculate.ts';
import type { ExcelState } from './excel-state.ts';
import { createHands, getSheet, type Hands } from './hands.ts';
import type { HostErrorCode } from './host-error.ts';
import { type ApiVersion, minorOf, type Platform, requirementsOf } from './requirement-sets.ts';

export type { ApiVersion } from './requirement-sets.ts';

export interface ExcelHostOptions {
  readonly api: ApiVersion;
  /** Default `PC`. */
  readonly platform?: Platform;
  /** The file's name; default `Sổ báo cáo.xlsx`. */
  readonly file?: string;
  /** Bytes of a request or an answer; default 5 MB, as on the web. */
  readonly payloadLimit?: number;
}

/** A conditional format as it stands. */
export interface HostFormat {
  readonly id: string;
  readonly type: 'Custom' | 'CellValue';
  readonly formula: string;
  readonly areas: readonly Area[];
  readonly fill: string | null;
  readonly font: string | null;
}

/** Excel as a test sees it: the book, people's hands, and fate. Answers and events reach the client later, never at once. */
export interface ExcelHost extends Hands {
  readonly api: ApiVersion;
  readonly platform: Platform;
  isSetSupported(set: string, version?: string): boolean;
  /** The book as it stands, calculated. */
  read(): Workbook;
  /** In order of priority. */
  conditionalFormats(sheet: string): readonly HostFormat[];
  numberFormat(place: Place): string;
  selected(): Place;
  shownSheet(): string;
  /** Locks a sheet but for the blocks given. */
  protect(sheet: string, unlocked?: readonly Area[]): void;
  unprotect(sheet: string): void;
  /** A person is in a cell: a request waits if it asked to (`delayForCellEdit`), else it is refused. */
  startCellEdit(): void;
  endCellEdit(): void;
  /** Every request is refused, those on their way too. */
  vanish(): void;
  comeBack(): void;
  /** The next request fails with this. */
  failNext(code: HostErrorCode): void;
  /** A request that only lets go of references is no sync. */
  counts(): Readonly<Traffic>;
  resetCounts(): void;
  /** Whether a write of ours emptied what the person could take back, since they last typed. */
  undoStackEmptied(): boolean;
  /** Whether the book would ask to be saved because of us. */
  dirty(): boolean;
  /** Document settings were saved. */
  touch(): void;
  /** The base64 of each workbook opened by `Excel.createWorkbook`. */
  created(): readonly string[];
  /** How often the workbook was saved by us. */
  saved(): number;
  readonly bridge: Bridge;
}

const fiveMegabytes = 5 * 1024 * 1024;

export function createExcelHost(book: BookPlan | Workbook, options: ExcelHostOptions): ExcelHost {
  const { api, platform = 'PC', file = 'Sổ báo cáo.xlsx', payloadLimit = fiveMegabytes } = options;
  const content = openBook(book);
  const minor = minorOf(api);
  const calculator = createCalculator(content);
  const shown = content.sheets.find(({ visibility }) => visibility === 'Visible');
  if (!shown) throw new Error('A book has at least one sheet to see.');
  const state: ExcelState = {
    minor,
    file,
    book: content,
    calculator,
    shown,
    kept: new Map(),
    created: [],
    registered: new Set(),
    selection: { row: 1, column: 1, rows: 1, columns: 1 },
    saved: 0,
    dirty: false,
    undoEmptied: false,
    tell: (change) => tellChange(state, line, change),
  };
  const line = openLine(state, payloadLimit);

  return {
    ...createHands(state),
    api,
    platform,
    isSetSupported: requirementsOf(api, platform),
    read: () => {
      calculator.settle();
      return workbookFrom(content);
    },
    conditionalFormats: (name) =>
      getSheet(state, name).rules.map(({ id, type, formula, areas, fill, font }) => ({ id, type, formula, areas, fill, font })),
    numberFormat: ({ sheet, row, column }) => cellAt(getSheet(state, sheet), row, column)?.format ?? 'General',
    selected: () => {
      const { row, column, rows, columns } = state.selection;
      return { sheet: state.shown.name, row, column, ...(rows === 1 && columns === 1 ? {} : { rows, columns }) };
    },
    shownSheet: () => state.shown.name,
    protect: (name, unlocked = []) => {
      Object.assign(getSheet(state, name), { protected: true, unlocked });
    },
    unprotect: (name) => {
      getSheet(state, name).protected = false;
    },
    startCellEdit: () => {
      line.reach.editing = true;
    },
    endCellEdit: () => {
      line.reach.editing = false;
      line.resume();
    },
    vanish: () => {
      line.reach.gone = true;
      line.resume();
    },
    comeBack: () => {
      line.reach.gone = false;
    },
    failNext: (code) => {
      line.reach.failure = code;
    },
    counts: () => ({ ...line.traffic }),
    resetCounts: () => void Object.assign(line.traffic, { requests: 0, syncs: 0, actions: 0, bytes: 0 }),
    undoStackEmptied: () => state.undoEmptied,
    dirty: () => state.dirty,
    touch: () => {
      state.dirty = true;
    },
    created: () => [...state.created],
    saved: () => state.saved,
    bridge: line.bridge,
  };
}
