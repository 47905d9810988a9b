import type { GridSheet, Spot } from './grid-types.ts';
import type { Layout } from './merges.ts';

export type Way = 'up' | 'down' | 'left' | 'right';

const steps: Readonly<Record<Way, readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** The cell beside another one, merged blocks and hidden lanes stepped over; the same one at the edge. */
export function stepFrom(layout: Layout, from: Spot, way: Way): Spot {
  const [rows, columns] = steps[way];
  const block = layout.blockAt(from.row, from.column) ?? { ...from, rows: 1, columns: 1 };
  if (rows !== 0) {
    const index = rows > 0 ? layout.rows.near(block.row + block.rows) : layout.rows.near(block.row) - 1;
    const row = layout.rows.shown[index];
    const stays = row === undefined || (rows > 0 && row < block.row + block.rows);
    return stays ? from : layout.snap(row, from.column);
  }
  const index = columns > 0 ? layout.columns.near(block.column + block.columns) : layout.columns.near(block.column) - 1;
  const column = layout.columns.shown[index];
  const stays = column === undefined || (columns > 0 && column < block.column + block.columns);
  return stays ? from : layout.snap(from.row, column);
}

/** Where Ctrl and an arrow lead: the end of the filled cells, the next filled one, or the edge. */
export function jumpFrom(sheet: GridSheet, layout: Layout, from: Spot, way: Way): Spot {
  const isFilled = (spot: Spot) => {
    const origin = layout.originOf(spot);
    return sheet.show(origin.row, origin.column).text !== '';
  };
  let at = from;
  let next = stepFrom(layout, at, way);
  if (isSame(next, at)) return at;
  if (isFilled(at) && isFilled(next)) {
    while (!isSame(next, at) && isFilled(next)) {
      at = next;
      next = stepFrom(layout, at, way);
    }
    return at;
  }
  at = next;
  while (!isFilled(at)) {
    next = stepFrom(layout, at, way);
    if (isSame(next, at)) return at;
    at = next;
  }
  return at;
}

/** The first cell of a row or, with Ctrl, of the sheet; frozen ones stand before it. */
export function homeOf(layout: Layout, from: Spot, ofSheet: boolean): Spot {
  const column = layout.columns.shown[layout.frozen.columns] ?? 1;
  if (!ofSheet) return layout.snap(from.row, from.column <= column ? (layout.columns.shown[0] ?? 1) : column);
  return layout.snap(layout.rows.shown[layout.frozen.rows] ?? 1, column);
}

/** The last filled cell of a row or, with Ctrl, the last of the sheet. */
export function endOf(sheet: GridSheet, layout: Layout, from: Spot, ofSheet: boolean): Spot {
  const row = ofSheet ? (layout.rows.shown[layout.rows.shown.length - 1] ?? 1) : from.row;
  for (let index = layout.columns.shown.length - 1; index > 0 && !ofSheet; index--) {
    const column = layout.columns.shown[index] ?? 1;
    const origin = layout.originOf({ row, column });
    if (sheet.show(origin.row, origin.column).text !== '') return layout.snap(row, column);
  }
  const last = layout.columns.shown[layout.columns.shown.length - 1] ?? 1;
  return layout.snap(row, ofSheet ? last : from.column);
}

function isSame(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.column === b.column;
}
