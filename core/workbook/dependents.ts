import { type DefinedName, findReferences, type Reference, type Surroundings } from './references.ts';
import type { Cell } from './workbook.ts';

/** A cell by the number of its sheet in what was read. */
export interface CellAt {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Cells and names by which formulas may mean each other. */
export interface Grids {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly Cell[])[];
    /** The other cells that an array formula or data table fills, by row and column of its first one: `4 2`. */
    readonly spills?: ReadonlyMap<string, readonly CellAt[]>;
  }[];
  readonly names: readonly DefinedName[];
}

/** A block that formulas look at, with those formulas. */
interface Watch {
  readonly block: Reference;
  readonly formulas: number[];
  fired: boolean;
}

interface Watches {
  readonly byRows: Map<number, Watch[]>;
  readonly tall: Watch[];
}

// Blocks are kept by stripes of rows, so that a cell is held against few of them.
const stripe = 32;
const tallest = 64;

/** All cells, other than the given ones, whose stored result may depend on them, directly or through others. */
export function findDependents(grids: Grids, changed: readonly CellAt[]): readonly CellAt[] {
  const cells: CellAt[] = [];
  const spillOf = new Map<number, readonly CellAt[]>();
  const start: number[] = [];
  const watches = new Map<number, Watches>();
  const known = new Map<string, Watch>();
  const around: Surroundings = {
    sheets: new Map(grids.sheets.map(({ name }, index) => [name.toLowerCase(), index])),
    names: grids.names,
    followed: new Map(),
  };
  grids.sheets.forEach((sheet, number) => {
    sheet.rows.forEach((row, rowIndex) => {
      row.forEach((cell, columnIndex) => {
        const at = { sheet: number, row: rowIndex + 1, column: columnIndex + 1 };
        const spill = sheet.spills?.get(`${at.row} ${at.column}`);
        if (cell.formula === undefined && !spill) return;
        const formula = cells.push(at) - 1;
        if (spill) spillOf.set(formula, spill);
        const references = cell.formula === undefined ? null : findReferences(cell.formula, number, around);
        if (!references) start.push(formula);
        else for (const block of references) watch(block, formula, watches, known);
      });
    });
  });

  const queue: CellAt[] = [...changed];
  const reached = new Set<number>();
  const reach = (formula: number) => {
    const at = cells[formula];
    if (reached.has(formula) || !at) return;
    reached.add(formula);
    queue.push(at);
    for (const filled of spillOf.get(formula) ?? []) queue.push(filled);
  };
  start.forEach(reach);
  for (let next = 0; next < queue.length; next++) {
    const at = queue[next];
    if (at) for (const formula of fire(at, watches)) reach(formula);
  }
  const given = new Set(changed.map(keyOfCell));
  return queue.slice(changed.length).filter((at) => !given.has(keyOfCell(at)));
}

function keyOfCell({ sheet, row, column }: CellAt): string {
  return `${sheet} ${row} ${column}`;
}

function watch(block: Reference, formula: number, watches: Map<number, Watches>, known: Map<string, Watch>): void {
  const key = `${block.sheet} ${block.row} ${block.column} ${block.lastRow} ${block.lastColumn}`;
  const found = known.get(key);
  if (found) {
    found.formulas.push(formula);
    return;
  }
  const made: Watch = { block, formulas: [formula], fired: false };
  known.set(key, made);
  const sheet = watches.get(block.sheet) ?? { byRows: new Map<number, Watch[]>(), tall: [] };
  watches.set(block.sheet, sheet);
  const from = Math.floor(block.row / stripe);
  const to = Math.floor(block.lastRow / stripe);
  if (to - from > tallest) {
    sheet.tall.push(made);
    return;
  }
  for (let number = from; number <= to; number++) {
    const list = sheet.byRows.get(number);
    if (list) list.push(made);
    else sheet.byRows.set(number, [made]);
  }
}

function fire(at: CellAt, watches: ReadonlyMap<number, Watches>): readonly number[] {
  const sheet = watches.get(at.sheet);
  if (!sheet) return [];
  const formulas: number[] = [];
  for (const list of [sheet.byRows.get(Math.floor(at.row / stripe)) ?? [], sheet.tall]) {
    for (const candidate of list) {
      const { block } = candidate;
      const inside = at.row >= block.row && at.row <= block.lastRow && at.column >= block.column && at.column <= block.lastColumn;
      if (candidate.fired || !inside) continue;
      candidate.fired = true;
      for (const formula of candidate.formulas) formulas.push(formula);
    }
  }
  return formulas;
}
