import type { Block, Spot } from './grid-types.ts';
import type { Layout } from './merges.ts';

/** What is chosen: a block that runs from `anchor` to `head`, and the active cell in it. */
export interface Selection {
  readonly anchor: Spot;
  readonly head: Spot;
  readonly active: Spot;
  readonly block: Block;
}

/** One cell chosen. */
export function chooseCell(layout: Layout, row: number, column: number): Selection {
  const spot = layout.snap(row, column);
  return { anchor: spot, head: spot, active: spot, block: layout.widen(blockBetween(spot, spot)) };
}

/** The block from the anchor to another cell; the active cell stays. */
export function extendTo(layout: Layout, selection: Selection, head: Spot): Selection {
  return { ...selection, head, block: layout.widen(blockBetween(selection.anchor, head)) };
}

/** A whole block chosen, its first cell active. */
export function chooseBlock(layout: Layout, block: Block): Selection {
  const anchor = layout.snap(block.row, block.column);
  const head = { row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
  return { anchor, head, active: anchor, block: layout.widen(blockBetween({ row: block.row, column: block.column }, head)) };
}

function blockBetween(from: Spot, to: Spot): Block {
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return { row, column, rows: Math.abs(from.row - to.row) + 1, columns: Math.abs(from.column - to.column) + 1 };
}

export function isInside(block: Block, row: number, column: number): boolean {
  return row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns;
}

/** Whether the block is one cell, or one merged cell. */
export function isSingle(layout: Layout, selection: Selection): boolean {
  const { block, active } = selection;
  const own = layout.blockAt(active.row, active.column);
  return block.rows * block.columns === 1 || (own !== null && own.rows === block.rows && own.columns === block.columns);
}

/** The cells of a block that hold something of their own, as they stand in the book: none hidden, none under a merged one. */
export function cellsIn(layout: Layout, block: Block): readonly Spot[] {
  const inside = (lanes: readonly number[], from: number, count: number) => lanes.filter((lane) => lane >= from && lane < from + count);
  const columns = inside(layout.columns.shown, block.column, block.columns);
  return inside(layout.rows.shown, block.row, block.rows).flatMap((row) =>
    columns.flatMap((column) => {
      const corner = layout.snap(row, column);
      return corner.row === row && corner.column === column ? [layout.originOf(corner)] : [];
    }),
  );
}

/** The next cell inside a chosen block, row by row or column by column, round and round. */
export function nextInside(layout: Layout, selection: Selection, way: 'down' | 'right', step: 1 | -1): Selection {
  const cells: Spot[] = [];
  const { block } = selection;
  const push = (row: number, column: number) => {
    if (layout.rows.indexOf(row) < 0 || layout.columns.indexOf(column) < 0) return;
    const spot = layout.snap(row, column);
    if (spot.row === row && spot.column === column) cells.push(spot);
  };
  const rows = Array.from({ length: block.rows }, (_, index) => block.row + index);
  const columns = Array.from({ length: block.columns }, (_, index) => block.column + index);
  if (way === 'right') for (const row of rows) for (const column of columns) push(row, column);
  else for (const column of columns) for (const row of rows) push(row, column);
  const at = cells.findIndex((spot) => spot.row === selection.active.row && spot.column === selection.active.column);
  const active = cells[(at + step + cells.length) % cells.length];
  return active ? { ...selection, active } : selection;
}
