/** What stands in a cell. A date is a serial day of the 1900 system; an error is its text, `#REF!` and its kin. `""` is never here: it is `null`. */
export type CellValue = number | string | boolean | null;

/** A cell as read from a host. `formula` is Excel's English spelling with the leading `=`. */
export interface Cell {
  readonly value: CellValue;
  readonly formula?: string;
}

/** A sheet as rows of cells; short or missing rows are blank. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden?: true;
}

/** A book between a host's read and a host's write: plain data. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: Readonly<Record<string, Place>>;
}

/** The one kind of location: a cell or a block of cells, or words inside a cell. Counted from 1, as users see them. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
  /** UTF-16 units in the raw cell, from 0, `to` excluded. */
  readonly words?: readonly [from: number, to: number];
}

export const blankCell: Cell = { value: null };

/** The cell at a place, blank where the sheet has none. Null where there is no such sheet. */
export function findCell(workbook: Workbook, place: Place): Cell | null {
  const sheet = workbook.sheets.find((candidate) => candidate.name === place.sheet);
  return sheet ? cellOf(sheet, place.row, place.column) : null;
}

/** The cell of a sheet by row and column from 1, blank outside what was read. */
export function cellOf(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row - 1]?.[column - 1] ?? blankCell;
}
