import { readHtml } from './clipboard-html.ts';
import { readTable } from './clipboard-text.ts';
import { type Pasted, turnEnglish } from './english-numbers.ts';
import type { Block, GridChange, GridSheet } from './grid-types.ts';
import type { Layout } from './merges.ts';
import { cellsIn, type Selection } from './selection.ts';

/** What was copied here: as others see it, and as exactly as we know it. */
export interface Copied {
  readonly text: string;
  readonly typed: readonly (readonly string[])[];
}

interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The rows and columns shown in a block; copying and pasting step over hidden ones. */
function linesOf(layout: Layout, block: Block): Lines {
  const inside = (lanes: readonly number[], from: number, count: number) => lanes.filter((lane) => lane >= from && lane < from + count);
  return {
    rows: inside(layout.rows.shown, block.row, block.rows),
    columns: inside(layout.columns.shown, block.column, block.columns),
  };
}

/** The cells of a block: what they show, and what typing them again would take. Formulas are copied as results. */
export function readBlock(sheet: GridSheet, layout: Layout, block: Block): { shown: string[][]; typed: string[][] } {
  const lines = linesOf(layout, block);
  const cells = lines.rows.map((row) =>
    lines.columns.map((column) => {
      const merged = layout.blockAt(row, column);
      const corner = merged && layout.snap(row, column);
      if (merged && (corner?.row !== row || corner.column !== column)) return { text: '', edit: '' };
      return sheet.show(merged?.row ?? row, merged?.column ?? column);
    }),
  );
  return {
    shown: cells.map((row) => row.map((cell) => cell.text)),
    typed: cells.map((row) => row.map((cell) => (cell.edit.startsWith('=') ? cell.text : cell.edit))),
  };
}

/** The cells on the clipboard; what we copied ourselves is taken as exactly as we had it. */
export function readClipboard(clipboard: DataTransfer, copied: Copied | null): Pasted {
  const text = clipboard.getData('text/plain');
  if (copied && sameText(copied.text, text)) return { rows: copied.typed, turned: 0 };
  const plain = () => (text === '' ? [] : readTable(text).map((row) => row.map((said) => ({ text: said }))));
  return turnEnglish(readHtml(clipboard.getData('text/html')) ?? plain());
}

function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n/g, '\n').trimEnd() === b.replace(/\r\n/g, '\n').trimEnd();
}

/** What a paste would type, and the block it fills. One cell fills the whole selection; a table that fits into it several times is repeated. */
export function pasteInto(
  sheet: GridSheet,
  layout: Layout,
  selection: Selection,
  table: readonly (readonly string[])[],
): { changes: readonly GridChange[]; block: Block } {
  const height = table.length;
  const width = table.reduce((most, row) => Math.max(most, row.length), 0);
  const chosen = linesOf(layout, selection.block);
  const down = repeats(chosen.rows.length, height);
  const right = repeats(chosen.columns.length, width);
  const whole = down * right > 1;
  const rows = lanesFrom(layout.rows.shown, selection.block.row, height * (whole ? down : 1), sheet.rows);
  const columns = lanesFrom(layout.columns.shown, selection.block.column, width * (whole ? right : 1), sheet.columns);
  const changes: GridChange[] = [];
  rows.forEach((row, atRow) => {
    columns.forEach((column, atColumn) => {
      const typed = table[atRow % height]?.[atColumn % width] ?? '';
      const merged = layout.blockAt(row, column);
      const corner = merged && layout.snap(row, column);
      if (merged && (corner?.row !== row || corner.column !== column)) return;
      const place = { sheet: sheet.name, row: merged?.row ?? row, column: merged?.column ?? column };
      if (sheet.show(place.row, place.column).edit !== typed) changes.push({ place, typed: typed === '' ? null : typed });
    });
  });
  const [row, column] = [rows[0] ?? selection.block.row, columns[0] ?? selection.block.column];
  const last = {
    row: Math.min(rows[rows.length - 1] ?? row, sheet.rows),
    column: Math.min(columns[columns.length - 1] ?? column, sheet.columns),
  };
  return { changes, block: { row, column, rows: last.row - row + 1, columns: last.column - column + 1 } };
}

function repeats(room: number, size: number): number {
  return size > 0 && room > size && room % size === 0 ? room / size : 1;
}

/** So many lanes shown from one on; behind the last of the sheet they simply go on. */
function lanesFrom(shown: readonly number[], from: number, count: number, last: number): readonly number[] {
  const lanes = shown.filter((lane) => lane >= from).slice(0, count);
  for (let lane = last + 1; lanes.length < count; lane++) lanes.push(lane);
  return lanes;
}

/** What emptying a block would type. */
export function clearBlock(sheet: GridSheet, layout: Layout, block: Block): readonly GridChange[] {
  return cellsIn(layout, block)
    .filter(({ row, column }) => sheet.show(row, column).edit !== '')
    .map((spot) => ({ place: { sheet: sheet.name, ...spot }, typed: null }));
}
