import { spotOf } from './draw-row.ts';
import { isInside, type Selection } from './selection.ts';
import type { SheetView } from './sheet-view.ts';

const painted = new WeakMap<SheetView, Set<Element>>();

/** Shows what is chosen: its cells, the active one, and their letters and numbers. */
export function paintSelection(view: SheetView, selection: Selection): void {
  const before = painted.get(view) ?? new Set<Element>();
  const now = new Set<Element>();
  const { block, active } = selection;
  for (const drawn of view.drawn()) {
    if (drawn.row < block.row || drawn.row >= block.row + block.rows) continue;
    for (const [column, cell] of drawn.cells) if (isInside(block, drawn.row, column)) now.add(cell);
    const number = drawn.element.firstElementChild;
    if (number) now.add(number);
  }
  for (const letter of view.table.querySelectorAll('.letters th')) {
    const column = spotOf(letter)?.column ?? 0;
    if (column >= block.column && column < block.column + block.columns) now.add(letter);
  }
  for (const element of before) if (!now.has(element)) choose(element, false);
  for (const element of now) if (!before.has(element)) choose(element, true);
  for (const element of view.table.querySelectorAll('[data-active]')) element.removeAttribute('data-active');
  view.cellOf(active)?.setAttribute('data-active', now.size > 3 ? 'range' : '');
  painted.set(view, now);
}

function choose(element: Element, chosen: boolean): void {
  if (element.tagName === 'TD') element.setAttribute('aria-selected', String(chosen));
  else element.toggleAttribute('data-chosen', chosen);
}
