/** What is known of a sheet before its cells are read. Extents reach from the first cell to the last one used; 0 where nothing stands. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** A block of one sheet, read at once. Counted from 1. */
export interface Piece {
  readonly id: string;
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** The most cells that one sync may bring: the web refuses answers above 5 MB. */
export const mostCells = 100_000;

/** The cells of the sheets in as few rounds as may be: sheets are cut by rows, small ones share a round. */
export function planRounds(sheets: readonly KnownSheet[], most = mostCells): readonly (readonly Piece[])[] {
  const rounds: Piece[][] = [];
  let round: Piece[] = [];
  let left = most;
  for (const { id, rows, columns } of sheets) {
    for (let row = 1; row <= rows && columns > 0; ) {
      if (left < columns && round.length > 0) {
        rounds.push(round);
        round = [];
        left = most;
      }
      const count = Math.min(rows - row + 1, Math.max(1, Math.floor(left / columns)));
      round.push({ id, row, rows: count, columns });
      left -= count * columns;
      row += count;
    }
  }
  return round.length > 0 ? [...rounds, round] : rounds;
}
