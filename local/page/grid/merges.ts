import type { Block, GridSheet, Spot } from './grid-types.ts';
import { createLanes, type Lanes } from './lanes.ts';

/** Where the cells of a sheet stand: what is hidden, what is merged. */
export interface Layout {
  readonly rows: Lanes;
  readonly columns: Lanes;
  /** How many of the rows and columns shown are frozen. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The merged block over a cell, or null. */
  blockAt(row: number, column: number): Block | null;
  /** The shown cell that stands for a place: the corner of its merged block, or the nearest one shown. */
  snap(row: number, column: number): Spot;
  /** The cell of the book that a shown one stands for. */
  originOf(spot: Spot): Spot;
  /** The smallest block around another one that cuts through no merged cell. */
  widen(block: Block): Block;
}

// A merged cell as long as that cannot be drawn a window at a time.
const longest = 250;

export function createLayout(sheet: GridSheet): Layout {
  const rows = createLanes(sheet.rows, (row) => sheet.heightOf(row) === 0);
  const columns = createLanes(sheet.columns, (column) => sheet.widthOf(column) === 0);
  const byRow = new Map<number, Block[]>();
  for (const merge of sheet.merges) {
    const block = clip(merge, sheet);
    if (!block || block.rows > longest) continue;
    for (let row = block.row; row < block.row + block.rows; row++) {
      const list = byRow.get(row);
      if (list) list.push(block);
      else byRow.set(row, [block]);
    }
  }
  const blockAt = (row: number, column: number) =>
    byRow.get(row)?.find((block) => column >= block.column && column < block.column + block.columns) ?? null;
  const cornerOf = (block: Block): Spot => ({
    row: rows.shown[rows.near(block.row)] ?? block.row,
    column: columns.shown[columns.near(block.column)] ?? block.column,
  });
  const widen = (block: Block): Block => {
    let wide = block;
    for (let row = wide.row; row < wide.row + wide.rows; row++) {
      for (const merge of byRow.get(row) ?? []) {
        const joined = join(wide, merge);
        if (joined === wide) continue;
        row = Math.min(row, joined.row) - 1;
        wide = joined;
        break;
      }
    }
    return wide;
  };
  return {
    rows,
    columns,
    frozen: {
      rows: sheet.frozen.rows < sheet.rows ? rows.count(1, sheet.frozen.rows) : 0,
      columns: sheet.frozen.columns < sheet.columns ? columns.count(1, sheet.frozen.columns) : 0,
    },
    blockAt,
    snap: (row, column) => {
      const shown = { row: rows.shown[rows.near(row)] ?? 1, column: columns.shown[columns.near(column)] ?? 1 };
      const block = blockAt(shown.row, shown.column);
      return block ? cornerOf(block) : shown;
    },
    originOf: (spot) => {
      const block = blockAt(spot.row, spot.column);
      return block ? { row: block.row, column: block.column } : spot;
    },
    widen,
  };
}

function clip(block: Block, sheet: GridSheet): Block | null {
  const rows = Math.min(block.rows, sheet.rows - block.row + 1);
  const columns = Math.min(block.columns, sheet.columns - block.column + 1);
  return rows > 0 && columns > 0 && rows * columns > 1 ? { row: block.row, column: block.column, rows, columns } : null;
}

/** The block around both where they touch, else the first one itself. */
function join(block: Block, merge: Block): Block {
  const right = block.column + block.columns;
  const below = block.row + block.rows;
  if (merge.column >= right || merge.column + merge.columns <= block.column) return block;
  if (merge.row >= below || merge.row + merge.rows <= block.row) return block;
  const row = Math.min(block.row, merge.row);
  const column = Math.min(block.column, merge.column);
  const rows = Math.max(below, merge.row + merge.rows) - row;
  const columns = Math.max(right, merge.column + merge.columns) - column;
  return rows === block.rows && columns === block.columns ? block : { row, column, rows, columns };
}
