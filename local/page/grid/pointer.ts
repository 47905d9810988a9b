import { spotOf } from './draw-row.ts';
import type { Spot } from './grid-types.ts';
import { chooseBlock, chooseCell, extendTo } from './selection.ts';
import { placeOf, type Stage } from './stage.ts';

/** Lets the pointer choose cells, rows and columns, draw ranges, open the editor, follow links and size columns. */
export function listenToPointer(stage: Stage): void {
  const { box, input } = stage;

  box.addEventListener('mousedown', (event) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const edge = event.target.closest<HTMLElement>('.edge');
    const spot = spotOf(event.target);
    if (!spot) return;
    // The text box keeps the focus, and no text of the page is selected.
    event.preventDefault();
    stage.commit();
    input.element.focus({ preventScroll: true });
    if (edge) {
      startSizing(stage, Number(edge.dataset.column), event);
      return;
    }
    const link = event.target.closest('.link') !== null && !event.shiftKey;
    startChoosing(stage, spot, { event, link });
  });

  box.addEventListener('dblclick', (event) => {
    if (!(event.target instanceof Element)) return;
    const edge = event.target.closest<HTMLElement>('.edge');
    if (edge) {
      fitColumn(stage, Number(edge.dataset.column));
      return;
    }
    const spot = spotOf(event.target);
    if (spot && spot.row > 0 && spot.column > 0) stage.edit();
  });
}

function startChoosing(stage: Stage, spot: Spot, start: { readonly event: MouseEvent; readonly link: boolean }): void {
  const { layout, sheet } = stage.view();
  const extend = start.event.shiftKey;
  const rowHead = spot.column === 0;
  const columnHead = spot.row === 0;
  const pick = (from: Spot, to: Spot) => {
    const rows = columnHead ? [1, sheet.rows] : [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    const columns = rowHead ? [1, sheet.columns] : [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    const block = {
      row: rows[0] ?? 1,
      column: columns[0] ?? 1,
      rows: 1 + (rows[1] ?? 1) - (rows[0] ?? 1),
      columns: 1 + (columns[1] ?? 1) - (columns[0] ?? 1),
    };
    stage.choose({ ...chooseBlock(layout, block), anchor: from }, null);
  };
  const origin = extend ? stage.selection().anchor : spot;
  if (rowHead || columnHead) pick(origin, spot);
  else if (extend) stage.choose(extendTo(layout, stage.selection(), spot), null);
  else stage.choose(chooseCell(layout, spot.row, spot.column), null);

  let last = spot;
  let moved = false;
  const drag = (event: MouseEvent) => {
    const next = spotOf(document.elementFromPoint(event.clientX, event.clientY));
    if (!next || (next.row === last.row && next.column === last.column)) return;
    last = next;
    moved = true;
    if (rowHead || columnHead) {
      if ((rowHead && next.row > 0) || (columnHead && next.column > 0)) pick(origin, next);
    } else if (next.row > 0 && next.column > 0) stage.choose(extendTo(layout, stage.selection(), next), next);
  };
  whileHeld(drag, () => {
    if (!start.link || moved) return;
    const place = placeOf(stage, spot);
    const { link } = sheet.show(place.row, place.column);
    if (link) stage.events.follow(link);
  });
}

function startSizing(stage: Stage, column: number, event: MouseEvent): void {
  const view = stage.view();
  const width = view.widthOf(column);
  const from = event.clientX;
  whileHeld(
    (moved) => {
      view.setWidth(column, width + moved.clientX - from);
      stage.choose(stage.selection(), null);
    },
    () => {},
  );
}

/** Makes a column as wide as the longest content that is drawn. */
function fitColumn(stage: Stage, column: number): void {
  const view = stage.view();
  let width = 40;
  const ruler = document.createRange();
  for (const row of view.drawn()) {
    const cell = row.cells.get(column);
    if (!cell || cell.colSpan > 1 || cell.classList.contains('wraps')) continue;
    ruler.selectNodeContents(cell);
    width = Math.max(width, ruler.getBoundingClientRect().width + 14);
  }
  view.setWidth(column, Math.min(width, 600));
  stage.choose(stage.selection(), null);
}

function whileHeld(move: (event: MouseEvent) => void, end: () => void): void {
  const up = () => {
    document.removeEventListener('mousemove', move);
    document.removeEventListener('mouseup', up);
    end();
  };
  document.addEventListener('mousemove', move);
  document.addEventListener('mouseup', up);
}
