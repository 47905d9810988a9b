import type { Held } from '../../../core/workbook/edit.ts';
import type { Area } from '../../../core/workbook/plan.ts';
import type { Place } from '../../../core/workbook/workbook.ts';
import { boundsOf } from './address.ts';
import { cellFor, findSheet, type HostSheet, newRule } from './book-state.ts';
import type { ExcelState } from './excel-state.ts';
import { insertRowsInto, renameSheetIn } from './structure.ts';

export type Typed = readonly { readonly place: Place; readonly held: Held }[];

/** What people do to the book without us. */
export interface Hands {
  /** A person types into cells, or pastes where they form a block: the whole is one change on each sheet. */
  typeInGrid(cells: Typed): void;
  /** The same by somebody on another machine, in the same book. */
  typeElsewhere(cells: Typed): void;
  /** A block pasted over whatever stands there, with a number format where one is given. */
  pasteBlock(place: Place, rows: readonly (readonly Held[])[], format?: string): void;
  /** A person chooses cells. */
  select(place: Place): void;
  /** Whole rows, before the row given; formulas, names and formats move along. */
  insertRows(sheet: string, before: number, count: number): void;
  renameSheet(from: string, to: string): void;
  /** Somebody’s own conditional format; without a formula one of another kind (scales, bars and the like). */
  addFormat(place: Place, formula: string | null): void;
}

export function createHands(state: ExcelState): Hands {
  const { book, calculator } = state;

  const put = (sheet: HostSheet, row: number, column: number, { value, formula }: Held): void => {
    const cell = cellFor(sheet, row, column);
    const another = cell.formula !== formula;
    delete cell.formula;
    delete cell.stale;
    cell.value = value === '' ? null : value;
    if (formula !== undefined) cell.formula = formula;
    calculator.changed(sheet, row, column, another);
  };

  const tell = (sheet: HostSheet, areas: readonly Area[], by: 'person' | 'colleague'): void => {
    calculator.settle();
    if (by === 'person') state.undoEmptied = false;
    state.tell({ type: 'changed', sheet, areas, changeType: 'RangeEdited', by });
  };

  const type = (cells: Typed, by: 'person' | 'colleague'): void => {
    for (const name of new Set(cells.map(({ place }) => place.sheet))) {
      const sheet = getSheet(state, name);
      const own = cells.filter(({ place }) => place.sheet === name);
      for (const { place, held } of own) put(sheet, place.row, place.column, held);
      tell(sheet, areasOf(own.map(({ place }) => place)), by);
    }
  };

  return {
    typeInGrid: (cells) => type(cells, 'person'),
    typeElsewhere: (cells) => type(cells, 'colleague'),
    pasteBlock: (place, rows, format) => {
      const sheet = getSheet(state, place.sheet);
      const width = Math.max(...rows.map((cells) => cells.length));
      rows.forEach((cells, at) => {
        for (let index = 0; index < width; index++) {
          put(sheet, place.row + at, place.column + index, cells[index] ?? { value: null });
          if (format !== undefined) cellFor(sheet, place.row + at, place.column + index).format = format;
        }
      });
      tell(sheet, [{ row: place.row, column: place.column, rows: rows.length, columns: width }], 'person');
    },
    select: (place) => {
      state.shown = getSheet(state, place.sheet);
      state.selection = { row: place.row, column: place.column, rows: place.rows ?? 1, columns: place.columns ?? 1 };
      state.tell({ type: 'selected', sheet: state.shown, area: state.selection });
    },
    insertRows: (name, before, count) => {
      const sheet = getSheet(state, name);
      insertRowsInto(book, sheet, before, count);
      calculator.moved();
      state.undoEmptied = false;
      state.tell({
        type: 'changed',
        sheet,
        areas: [{ row: before, column: 1, rows: count, columns: 1 }],
        changeType: 'RowInserted',
        by: 'person',
      });
    },
    renameSheet: (from, to) => {
      renameSheetIn(book, from, to);
      calculator.moved();
    },
    addFormat: ({ sheet, row, column, rows = 1, columns = 1 }, formula) => {
      const kind = formula === null ? { type: 'CellValue' as const } : { type: 'Custom' as const, formula };
      getSheet(state, sheet).rules.unshift(newRule(book, { areas: [{ row, column, rows, columns }], fill: '#FFFF00', ...kind }));
    },
  };
}

export function getSheet(state: ExcelState, name: string): HostSheet {
  const sheet = findSheet(state.book, name);
  if (!sheet) throw new Error(`No such sheet: ${name}.`);
  return sheet;
}

/** One block where the cells fill one, else each cell. */
function areasOf(places: readonly Place[]): readonly Area[] {
  const cells = places.map(({ row, column }): Area => ({ row, column, rows: 1, columns: 1 }));
  const bounds = cells.reduce((all, cell) => boundsOf(all, cell));
  return bounds.rows * bounds.columns === cells.length ? [bounds] : cells;
}
