import { columnNumber } from '../../../core/workbook/place.ts';
import type { CellValue } from '../../../core/workbook/workbook.ts';
import { createExcel, type ExcelError, isError, type Scalar } from '../../support/excel-evaluator.ts';
import { type BookState, cellAt, findSheet, type HostCell, type HostSheet } from './book-state.ts';

/** Excel calculates: a change reaches every formula that hangs on it, and nothing else. */
export interface Calculator {
  /** A cell holds something else now; `formula`: another formula, or none where one was. */
  changed(sheet: HostSheet, row: number, column: number, formula: boolean): void;
  /** Formulas were moved or rewritten; what they gave stays right. */
  moved(): void;
  /** Calculates what waits. Formulas of a person that use more than we print keep the result they came with. */
  settle(): void;
  /** Whether the formula is one that can be calculated here. */
  knows(sheet: HostSheet, formula: string): boolean;
}

interface Formula {
  readonly sheet: HostSheet;
  readonly cell: HostCell;
  readonly row: number;
  readonly column: number;
}

const reference =
  /(?:'((?:[^']|'')+)'!|([A-Za-z_][A-Za-z0-9_]*)!)?\$?([A-Z]{1,3})\$?([0-9]+)(?::\$?([A-Z]{1,3})\$?([0-9]+))?(?![A-Za-z0-9_(])/g;
const errors: Readonly<Record<string, ExcelError['error']>> = {
  '#VALUE!': '#VALUE!',
  '#DIV/0!': '#DIV/0!',
  '#REF!': '#REF!',
  '#NUM!': '#NUM!',
  '#N/A': '#VALUE!',
  '#NAME?': '#VALUE!',
  '#NULL!': '#VALUE!',
};

export function createCalculator(state: BookState): Calculator {
  let known: ReturnType<typeof readReferences> | null = null;
  let waiting: Formula[] = [];
  const changes: Omit<Formula, 'cell'>[] = [];
  const running = new Set<HostCell>();
  const sheets = new Map<string, HostSheet | null>();
  const excel = createExcel((name, row, column) => {
    const sheet = sheets.get(name) ?? findSheet(state, name);
    sheets.set(name, sheet);
    if (!sheet) return { error: '#REF!' };
    const cell = cellAt(sheet, row, column);
    if (cell?.stale) calculate(sheet, cell);
    return scalarOf(cell?.value ?? null);
  });

  // Over blank cells only the formula itself can fail.
  const unfilled = createExcel(() => null);

  const calculate = (sheet: HostSheet, cell: HostCell): void => {
    if (cell.formula === undefined || running.has(cell)) return;
    running.add(cell);
    try {
      cell.value = cellValueOf(excel(cell.formula, sheet.name));
    } catch {
      // Not a formula of ours: what the person's Excel said stays.
    }
    running.delete(cell);
    delete cell.stale;
  };

  /** Marks all that hangs on the changed cells, however far. */
  const spread = (): void => {
    known ??= readReferences(state);
    const open = changes.splice(0);
    for (let next = open.pop(); next; next = open.pop()) {
      const own = cellAt(next.sheet, next.row, next.column);
      if (own?.formula !== undefined && !own.stale) wait({ ...next, cell: own });
      for (const formula of known.reached(next.sheet, next.row, next.column)) {
        if (formula.cell.stale || formula.cell.formula === undefined) continue;
        wait(formula);
        open.push(formula);
      }
    }
  };

  const wait = (formula: Formula): void => {
    formula.cell.stale = true;
    waiting.push(formula);
  };

  return {
    changed: (sheet, row, column, formula) => {
      if (formula) known = null;
      changes.push({ sheet, row, column });
    },
    moved: () => {
      known = null;
      sheets.clear();
    },
    settle: () => {
      if (changes.length > 0) spread();
      const formulas = waiting;
      waiting = [];
      for (const { sheet, cell } of formulas) if (cell.stale) calculate(sheet, cell);
    },
    knows: (sheet, formula) => {
      try {
        unfilled(formula, sheet.name);
        return true;
      } catch {
        return false;
      }
    },
  };
}

function* formulasOf(state: BookState): Generator<Formula> {
  for (const sheet of state.sheets)
    for (const [index, cells] of sheet.rows.entries())
      for (const [at, cell] of cells.entries()) if (cell?.formula !== undefined) yield { sheet, cell, row: index + 1, column: at + 1 };
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly formula: Formula;
}

/** Which formulas read a cell: those that name it alone by its address, those that name a block by looking through the blocks of its column. */
function readReferences(state: BookState) {
  const single = new Map<string, Formula[]>();
  const blocks = new Map<string, Block[]>();
  for (const formula of formulasOf(state)) {
    for (const [, quoted, plain, left = '', top = '', right = left, bottom = top] of (formula.cell.formula ?? '').matchAll(reference)) {
      const name = quoted?.replace(/''/g, "'") ?? plain ?? formula.sheet.name;
      const id = name === formula.sheet.name ? formula.sheet.id : findSheet(state, name)?.id;
      if (id === undefined) continue;
      const [from, to] = [Number(top), Number(bottom)];
      for (let column = columnNumber(left); column <= columnNumber(right); column++) {
        if (from === to) push(single, `${id}${column}:${from}`, formula);
        else push(blocks, `${id}${column}`, { from, to, formula });
      }
    }
  }
  return {
    reached: (sheet: HostSheet, row: number, column: number): readonly Formula[] => [
      ...(single.get(`${sheet.id}${column}:${row}`) ?? []),
      ...(blocks.get(`${sheet.id}${column}`) ?? []).filter(({ from, to }) => row >= from && row <= to).map(({ formula }) => formula),
    ],
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function scalarOf(value: CellValue): Scalar {
  const error = typeof value === 'string' ? errors[value] : undefined;
  return error === undefined ? value : { error };
}

function cellValueOf(scalar: Scalar): CellValue {
  return isError(scalar) ? scalar.error : scalar;
}
