import { type Cell, type Edit, joinCells, type MarkedBlock, type Sheet, type Workbook } from '../core/index.ts';
import { cellOfHost } from './cells.ts';
import type { KnownSheet } from './read-plan.ts';

/** A block of one sheet that is written, or looked at before and after. */
export interface SheetBlock {
  readonly id: string;
  readonly sheet: string;
  readonly block: MarkedBlock;
}

export interface BlockRange {
  readonly at: SheetBlock;
  readonly range: Excel.Range;
}

/** The cells of the edits in as few blocks as they make, sheet by sheet. Edits of sheets that are not there are left out. */
export function blocksOf(edits: readonly Edit[], sheets: readonly KnownSheet[]): readonly SheetBlock[] {
  return sheets.flatMap(({ id, name }) => {
    const places = [...editsByCell(edits.filter(({ place }) => place.sheet === name)).values()].map(({ place }) => place);
    return joinCells(places).map((block) => ({ id, sheet: name, block }));
  });
}

/** The last edit of each cell. */
export function editsByCell(edits: readonly Edit[]): ReadonlyMap<string, Edit> {
  return new Map(edits.map((edit) => [cellKey(edit.place.sheet, edit.place.row, edit.place.column), edit]));
}

export function cellKey(sheet: string, row: number, column: number): string {
  return `${row}:${column}:${sheet}`;
}

export function rangeOf(context: Excel.RequestContext, { id, block }: SheetBlock): Excel.Range {
  return context.workbook.worksheets.getItem(id).getRangeByIndexes(block.row - 1, block.column - 1, block.rows, block.columns);
}

/** Row by row what `tell` makes of each cell of a block. */
export function eachCell<T>({ sheet, block }: SheetBlock, tell: (key: string) => T): T[][] {
  return Array.from({ length: block.rows }, (_, down) =>
    Array.from({ length: block.columns }, (_none, right) => tell(cellKey(sheet, block.row + down, block.column + right))),
  );
}

/** A workbook of nothing but the blocks that were read. */
export function workbookOfBlocks(ranges: readonly BlockRange[], sheets: readonly KnownSheet[]): Workbook {
  const made = new Map<string, Cell[][]>();
  for (const { at, range } of ranges) {
    const rows = made.get(at.sheet) ?? [];
    made.set(at.sheet, rows);
    range.values.forEach((values, down) => {
      while (rows.length < at.block.row + down) rows.push([]);
      const cells = rows[at.block.row + down - 1] ?? [];
      values.forEach((value: unknown, right) => {
        while (cells.length < at.block.column + right) cells.push({ value: null });
        cells[at.block.column + right - 1] = cellOfHost(value, range.formulas[down]?.[right]);
      });
    });
  }
  return { sheets: sheets.map(({ name }): Sheet => ({ name, rows: made.get(name) ?? [] })), names: {} };
}
