import { columnLetters } from '../../../core/index.ts';
import { drawCell } from './draw-cell.ts';
import type { Block, GridSheet, ShownCell, Spot } from './grid-types.ts';
import type { MarkIndex } from './marks.ts';
import type { Layout } from './merges.ts';

/** A row that stands in the table. */
export interface DrawnRow {
  readonly row: number;
  readonly element: HTMLTableRowElement;
  readonly cells: ReadonlyMap<number, HTMLTableCellElement>;
}

export interface RowSource {
  readonly sheet: GridSheet;
  readonly layout: Layout;
  readonly id: string;
  widthOf(column: number): number;
  marks(): MarkIndex;
}

const spots = new WeakMap<Element, Spot>();

/** The cell of the sheet that an element of the table shows; row 0 is the letters, column 0 the numbers. */
export function spotOf(element: Element | null): Spot | null {
  const cell = element?.closest('td,th');
  return (cell && spots.get(cell)) ?? null;
}

/** The row of letters. */
export function drawLetters(source: RowSource, cornerName: string): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'letters';
  row.setAttribute('aria-rowindex', '1');
  const corner = document.createElement('td');
  corner.className = 'corner';
  corner.setAttribute('aria-colindex', '1');
  corner.setAttribute('aria-label', cornerName);
  spots.set(corner, { row: 0, column: 0 });
  row.append(corner);
  source.layout.columns.shown.forEach((column, index) => {
    const letter = document.createElement('th');
    letter.scope = 'col';
    letter.setAttribute('aria-colindex', String(column + 1));
    letter.textContent = columnLetters(column);
    freeze(letter, index, source.layout);
    spots.set(letter, { row: 0, column });
    const edge = document.createElement('span');
    edge.className = 'edge';
    edge.dataset.column = String(column);
    letter.append(edge);
    row.append(letter);
  });
  return row;
}

/** A row with its number and its cells; cells under a merged one are left out. */
export function makeRow(source: RowSource, index: number, part: { readonly from: number; readonly to: number }): DrawnRow {
  const { sheet, layout, id } = source;
  const row = layout.rows.shown[index] ?? 1;
  const element = document.createElement('tr');
  element.setAttribute('aria-rowindex', String(row + 1));
  const height = sheet.heightOf(row);
  if (height !== null) element.style.height = `${height}px`;
  const number = document.createElement('th');
  number.scope = 'row';
  number.textContent = String(row);
  number.setAttribute('aria-colindex', '1');
  spots.set(number, { row, column: 0 });
  element.append(number);
  const cells = new Map<number, HTMLTableCellElement>();
  layout.columns.shown.forEach((column, at) => {
    const block = layout.blockAt(row, column);
    if (block && !isCorner(layout, block, { row, column }, part)) return;
    const cell = document.createElement('td');
    cell.id = `${id}-${row}-${column}`;
    cell.setAttribute('aria-colindex', String(column + 1));
    cell.setAttribute('aria-selected', 'false');
    if (block) span(cell, layout, block, part);
    freeze(cell, at, layout);
    spots.set(cell, { row, column });
    cells.set(column, cell);
    element.append(cell);
  });
  const drawn = { row, element, cells };
  redrawRow(source, drawn);
  return drawn;
}

/** Draws what the cells of a row show now. */
export function redrawRow(source: RowSource, drawn: DrawnRow): void {
  const { sheet, layout, id } = source;
  const marks = source.marks();
  const shown = new Map<number, ShownCell>();
  for (const column of drawn.cells.keys()) {
    const origin = layout.originOf({ row: drawn.row, column });
    shown.set(column, sheet.show(origin.row, origin.column));
  }
  for (const [column, cell] of drawn.cells) {
    const content = shown.get(column);
    if (!content) continue;
    const origin = layout.originOf({ row: drawn.row, column });
    const found = marks.at(sheet.name, origin.row, origin.column);
    drawCell(cell, content, { marks: found, spill: spillOf(source, drawn.row, column, shown), bound: boundOf(source, column) });
    if (found) cell.setAttribute('aria-describedby', `${id}-note-${found.number}`);
    else cell.removeAttribute('aria-describedby');
  }
}

/** How far a text may run over the blank cells to its right, its own cell included; 0 where it may not or need not. */
function spillOf(source: RowSource, row: number, column: number, shown: ReadonlyMap<number, ShownCell>): number {
  const content = shown.get(column);
  const { layout, sheet } = source;
  if (!content || content.wrap || content.align !== 'left' || content.text === '' || content.text.includes('\n')) return 0;
  if (content.stale || content.derived || layout.blockAt(row, column)) return 0;
  let room = source.widthOf(column);
  // Seven pixels are less than any letter needs: a text this short surely fits.
  if (content.text.length * content.size * 0.4 < room) return 0;
  const start = layout.columns.indexOf(column);
  for (let index = start + 1; index < layout.columns.shown.length; index++) {
    const next = layout.columns.shown[index] ?? 0;
    if (layout.blockAt(row, next) || shown.get(next)?.text !== '') break;
    if (source.marks().at(sheet.name, row, next)) break;
    room += source.widthOf(next);
  }
  return room > source.widthOf(column) ? room - 8 : 0;
}

/** How far a text in a frozen column may run once the others are scrolled; 0 in the others. */
function boundOf(source: RowSource, column: number): number {
  const { columns, frozen } = source.layout;
  let bound = 0;
  for (let index = columns.indexOf(column); index < frozen.columns; index++) bound += source.widthOf(columns.shown[index] ?? 0);
  return bound > 0 ? bound - 8 : 0;
}

function isCorner(layout: Layout, block: Block, spot: Spot, part: { readonly from: number; readonly to: number }): boolean {
  const first = Math.max(layout.rows.near(block.row), part.from);
  return layout.rows.shown[first] === spot.row && layout.columns.shown[layout.columns.near(block.column)] === spot.column;
}

/** Hidden rows and columns do not count; a block that the frozen edge cuts is cut too. */
function span(cell: HTMLTableCellElement, layout: Layout, block: Block, part: { readonly from: number; readonly to: number }): void {
  const first = Math.max(layout.rows.near(block.row), part.from);
  const behind = layout.rows.near(block.row) + layout.rows.count(block.row, block.row + block.rows - 1);
  cell.rowSpan = Math.max(1, Math.min(behind, part.to) - first);
  cell.colSpan = Math.max(1, layout.columns.count(block.column, block.column + block.columns - 1));
}

function freeze(cell: HTMLElement, index: number, layout: Layout): void {
  if (index >= layout.frozen.columns) return;
  cell.dataset.frozen = index === layout.frozen.columns - 1 ? 'last' : '';
  cell.style.setProperty('--left', `var(--left-${index})`);
}
