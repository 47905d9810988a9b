import { panelTexts } from '../../../core/index.ts';
import { type DrawnRow, drawLetters, makeRow, type RowSource, redrawRow } from './draw-row.ts';
import type { GridSheet, Spot } from './grid-types.ts';
import { createHeights, type Heights } from './heights.ts';
import type { MarkIndex } from './marks.ts';
import { createLayout, type Layout } from './merges.ts';

/** One sheet as a table in a box that scrolls. */
export interface SheetView {
  readonly sheet: GridSheet;
  readonly layout: Layout;
  readonly table: HTMLTableElement;
  cellOf(spot: Spot): HTMLTableCellElement | null;
  /** The rows that stand in the table now. */
  drawn(): Iterable<DrawnRow>;
  /** Draws the rows that the box shows; more than 300 are never drawn at once. */
  fill(): void;
  refresh(): void;
  /** Scrolls until a cell stands free of what is frozen. */
  reveal(spot: Spot, how: 'near' | 'middle'): void;
  widthOf(column: number): number;
  setWidth(column: number, width: number): void;
  /** Fits what is frozen to the room there is. */
  fitFrozen(): void;
  /** How many rows the box shows. */
  page(): number;
}

export interface ViewStart {
  readonly sheet: GridSheet;
  readonly box: HTMLElement;
  readonly id: string;
  readonly widths: Map<number, number>;
  marks(): MarkIndex;
  /** Called after rows were drawn. */
  drew(): void;
}

const windowedAbove = 300;
// A wide sheet is slow sooner.
const windowedCells = 6000;
const usualHeight = 24;
const overscan = 10;

export function createSheetView(start: ViewStart): SheetView {
  const { sheet, box, widths } = start;
  const layout = createLayout(sheet);
  const widthOf = (column: number) => widths.get(column) ?? sheet.widthOf(column);
  const source: RowSource = { sheet, layout, id: start.id, widthOf, marks: start.marks };
  const { rows, columns, frozen } = layout;
  const count = rows.shown.length;
  const bodyCount = count - frozen.rows;
  const windowed = bodyCount > windowedAbove || bodyCount * columns.shown.length > windowedCells;
  const heights: Heights = createHeights(
    windowed ? bodyCount : 0,
    (index) => sheet.heightOf(rows.shown[frozen.rows + index] ?? 0) ?? usualHeight,
  );

  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-multiselectable', 'true');
  table.setAttribute('aria-rowcount', String(sheet.rows + 1));
  table.setAttribute('aria-colcount', String(sheet.columns + 1));
  table.setAttribute('aria-label', panelTexts.grid.label(sheet.name));
  if (sheet.gridlines === false) table.classList.add('no-lines');
  const group = document.createElement('colgroup');
  const numberWidth = Math.max(40, 16 + 8 * String(sheet.rows).length);
  const lines = [numberWidth, ...columns.shown.map(widthOf)].map(() => document.createElement('col'));
  group.append(...lines);
  const head = document.createElement('thead');
  head.append(drawLetters(source, panelTexts.grid.corner));
  const above = makeSpacer(columns.shown.length + 1);
  const body = document.createElement('tbody');
  const below = makeSpacer(columns.shown.length + 1);
  table.append(group, head, ...(windowed ? [above.part, body, below.part] : [body]));
  const drawn = new Map<number, DrawnRow>();
  let first = 0;
  let last = 0;

  const layColumns = () => {
    let left = numberWidth;
    let total = numberWidth;
    lines.forEach((line, index) => {
      const width = index === 0 ? numberWidth : widthOf(columns.shown[index - 1] ?? 0);
      line.style.width = `${width}px`;
      if (index > 0 && index <= frozen.columns) {
        table.style.setProperty(`--left-${index - 1}`, `${left}px`);
        left += width;
      }
      if (index > 0) total += width;
    });
    table.style.width = `${total}px`;
  };

  const headPart = { from: 0, to: frozen.rows };
  const bodyPart = { from: frozen.rows, to: count };
  for (let index = 0; index < frozen.rows; index++) {
    const row = makeRow(source, index, headPart);
    drawn.set(row.row, row);
    head.append(row.element);
  }

  /** A window that cuts through no merged cell. */
  const widen = (from: number, to: number): readonly [number, number] => {
    const start = rows.shown[frozen.rows + from] ?? 1;
    const end = rows.shown[frozen.rows + to - 1] ?? start;
    const wide = layout.widen({ row: start, column: 1, rows: end - start + 1, columns: sheet.columns });
    const top = Math.max(0, rows.near(wide.row) - frozen.rows);
    return [Math.min(from, top), Math.max(to, Math.min(bodyCount, rows.near(wide.row + wide.rows - 1) - frozen.rows + 1))];
  };

  const put = (from: number, to: number) => {
    for (let index = first; index < last; index++) {
      if (index >= from && index < to) continue;
      const row = rows.shown[frozen.rows + index] ?? 0;
      drawn.get(row)?.element.remove();
      drawn.delete(row);
    }
    first = from;
    last = to;
    let next: Element | null = body.firstElementChild;
    for (let index = from; index < to; index++) {
      const row = rows.shown[frozen.rows + index] ?? 0;
      const known = drawn.get(row);
      if (known) {
        next = known.element.nextElementSibling;
        continue;
      }
      const made = makeRow(source, frozen.rows + index, bodyPart);
      drawn.set(row, made);
      body.insertBefore(made.element, next);
    }
  };

  const measure = () => {
    for (let index = first; index < last; index++) {
      const row = drawn.get(rows.shown[frozen.rows + index] ?? 0);
      if (row) heights.set(index, row.element.getBoundingClientRect().height);
    }
    above.line.style.height = `${heights.topOf(first)}px`;
    below.line.style.height = `${heights.topOf(bodyCount) - heights.topOf(last)}px`;
    above.part.hidden = first === 0;
    below.part.hidden = last === bodyCount;
  };

  const fill = () => {
    if (!windowed) return;
    const top = box.scrollTop;
    const seen = heights.indexAt(top);
    const end = heights.indexAt(top + box.clientHeight) + 1;
    const enough = (first === 0 || seen - first > 2) && (last === bodyCount || last - end > 2);
    if (last > 0 && seen >= first && end <= last && enough) return;
    const from = Math.max(0, seen - overscan);
    const to = Math.min(bodyCount, end + overscan);
    const offset = top - heights.topOf(seen);
    put(...widen(from, to));
    measure();
    const moved = heights.topOf(seen) + offset;
    if (Math.abs(moved - top) > 0.5) box.scrollTop = moved;
    start.drew();
  };

  const fitFrozen = () => {
    const wide = columns.shown.slice(0, frozen.columns).reduce((sum, column) => sum + widthOf(column), numberWidth);
    table.classList.toggle('loose-columns', wide > box.clientWidth * 0.6);
    table.classList.remove('loose-rows');
    table.classList.toggle('loose-rows', head.offsetHeight > box.clientHeight * 0.6);
  };

  const cellOf = (spot: Spot) => {
    const row = drawn.get(spot.row);
    return row?.cells.get(spot.column) ?? null;
  };

  const reveal = (spot: Spot, how: 'near' | 'middle') => {
    const index = rows.indexOf(spot.row) - frozen.rows;
    if (windowed && index >= 0 && !cellOf(spot)) {
      box.scrollTop = heights.topOf(index) - (how === 'middle' ? box.clientHeight / 3 : 0);
      fill();
    }
    const cell = cellOf(spot);
    if (!cell) return;
    const scroll: Scroll = {
      how,
      top: stickyTop(table, head),
      left: stickyLeft(table, numberWidth, columns.shown.slice(0, frozen.columns).map(widthOf)),
      frozenRow: index < 0,
      frozenColumn: columns.indexOf(spot.column) < frozen.columns,
    };
    scrollTo(box, cell, scroll);
    // A cell may be wider than the screen: the words that are meant must be seen.
    const words = how === 'middle' ? cell.querySelector<HTMLElement>('.words') : null;
    if (words) scrollTo(box, words, { ...scroll, how: 'near' });
    fill();
  };

  const view: SheetView = {
    sheet,
    layout,
    table,
    cellOf,
    drawn: () => drawn.values(),
    fill,
    refresh: () => {
      for (const row of drawn.values()) redrawRow(source, row);
      if (windowed) measure();
    },
    reveal,
    widthOf,
    setWidth: (column, width) => {
      widths.set(column, Math.max(24, Math.min(1200, Math.round(width))));
      layColumns();
      for (const row of drawn.values()) redrawRow(source, row);
      fitFrozen();
    },
    fitFrozen,
    page: () => Math.max(1, Math.floor((box.clientHeight - head.offsetHeight) / usualHeight) - 1),
  };
  layColumns();
  if (!windowed)
    for (let index = frozen.rows; index < count; index++) {
      const row = makeRow(source, index, bodyPart);
      drawn.set(row.row, row);
      body.append(row.element);
    }
  return view;
}

function makeSpacer(columns: number): { part: HTMLTableSectionElement; line: HTMLTableRowElement } {
  const part = document.createElement('tbody');
  const line = document.createElement('tr');
  const cell = document.createElement('td');
  cell.colSpan = columns;
  cell.className = 'spacer';
  for (const element of [part, line, cell]) element.setAttribute('role', 'presentation');
  line.append(cell);
  part.append(line);
  return { part, line };
}

function stickyTop(table: HTMLElement, head: HTMLElement): number {
  const letters = head.firstElementChild;
  return table.classList.contains('loose-rows') ? (letters?.getBoundingClientRect().height ?? 0) : head.offsetHeight;
}

function stickyLeft(table: HTMLElement, numbers: number, frozen: readonly number[]): number {
  return table.classList.contains('loose-columns') ? numbers : frozen.reduce((sum, width) => sum + width, numbers);
}

interface Scroll {
  readonly how: 'near' | 'middle';
  readonly top: number;
  readonly left: number;
  readonly frozenRow: boolean;
  readonly frozenColumn: boolean;
}

function scrollTo(box: HTMLElement, cell: HTMLElement, scroll: Scroll): void {
  const frame = box.getBoundingClientRect();
  const rect = cell.getBoundingClientRect();
  if (!scroll.frozenRow) {
    const top = frame.top + scroll.top;
    const bottom = frame.top + box.clientHeight;
    if (scroll.how === 'middle' && (rect.top < top || rect.bottom > bottom)) box.scrollTop += rect.top - top - (bottom - top) / 3;
    else if (rect.top < top) box.scrollTop += rect.top - top;
    else if (rect.bottom > bottom) box.scrollTop += Math.min(rect.bottom - bottom, rect.top - top);
  }
  if (!scroll.frozenColumn) {
    const left = frame.left + scroll.left;
    const right = frame.left + box.clientWidth;
    if (rect.left < left) box.scrollLeft += rect.left - left;
    else if (rect.right > right) box.scrollLeft += Math.min(rect.right - right, rect.left - left);
  }
}
