import type { Place } from '../../../core/index.ts';
import { buildGrid } from './build-grid.ts';
import { createCellInput } from './cell-input.ts';
import { listenToClipboard } from './clipboard-events.ts';
import { spotOf } from './draw-row.ts';
import type { Grid, GridChange, GridEvents, GridMark, GridSheet, Spot } from './grid-types.ts';
import { listenToKeys } from './keys.ts';
import { indexMarks, sayMark } from './marks.ts';
import { createNote } from './note.ts';
import { paintSelection } from './paint.ts';
import { listenToPointer } from './pointer.ts';
import { cellsIn, chooseBlock, chooseCell, type Selection } from './selection.ts';
import { createSheetTabs } from './sheet-tabs.ts';
import { createSheetView, type SheetView } from './sheet-view.ts';
import { placeOf, type Stage } from './stage.ts';

export type { Grid, GridChange, GridEvents, GridMark, GridSheet, ShownCell } from './grid-types.ts';

/** What is kept of a sheet while another one is open. */
interface Kept {
  readonly widths: Map<number, number>;
  selection: Selection | null;
  top: number;
  left: number;
}

let grids = 0;

/** A grid in an element of the page. It holds no book: it asks the sheets it was given and tells what was typed. */
export function createGrid(root: HTMLElement, events: GridEvents): Grid {
  const id = `grid-${++grids}`;
  const { box, layer, sheetPart, said, notes } = buildGrid(root, id);
  const kept = new Map<string, Kept>();
  const note = createNote();
  let sheets: readonly GridSheet[] = [];
  let marks = indexMarks([]);
  let view: SheetView | null = null;
  let selection: Selection | null = null;
  let hovered: HTMLElement | null = null;

  const tabs = createSheetTabs(id, (name) => {
    stage.commit();
    open(name);
    tell();
  });
  const input = createCellInput(id, () => {
    note.hide();
    const active = selection?.active;
    if (active) view?.reveal(active, 'near');
    place();
  });
  layer.append(input.element, note.element);
  root.append(tabs.element);

  const getView = () => {
    if (!view) throw new Error('No sheet is open');
    return view;
  };
  const getSelection = () => {
    if (!selection) throw new Error('Nothing is chosen');
    return selection;
  };
  const keptOf = (name: string): Kept => {
    const found = kept.get(name) ?? { widths: new Map<number, number>(), selection: null, top: 0, left: 0 };
    kept.set(name, found);
    return found;
  };

  const place = () => input.place(view && selection ? view.cellOf(selection.active) : null, box);
  const paint = () => {
    if (view && selection) paintSelection(view, selection);
    place();
  };
  const noteActive = () => {
    const cell = view && selection ? view.cellOf(selection.active) : null;
    const found = cell && selection ? marks.at(getView().sheet.name, ...originOf(selection.active)) : null;
    if (cell && found && !input.mode() && root.contains(document.activeElement) && isSeen(cell, box)) note.show(found, cell, box);
    else note.hide();
  };
  const originOf = (spot: Spot): [number, number] => {
    const origin = getView().layout.originOf(spot);
    return [origin.row, origin.column];
  };
  const tell = () => {
    if (view && selection) events.chosen(placeOf(stage, selection.active));
  };

  const stage: Stage = {
    events,
    input,
    box,
    view: getView,
    selection: getSelection,
    choose: (next, seen = next.active) => {
      const before = selection?.active;
      selection = next;
      if (seen) getView().reveal(seen, 'near');
      paint();
      noteActive();
      if (before?.row !== next.active.row || before.column !== next.active.column) tell();
    },
    edit: (text) => {
      const { row, column } = placeOf(stage, getSelection().active);
      input.begin(text === undefined ? 'edit' : 'enter', text ?? getView().sheet.show(row, column).edit);
    },
    commit: (everywhere = false) => {
      if (!input.mode()) return;
      const text = input.end();
      const { sheet, layout } = getView();
      const { active, block } = getSelection();
      const typed = text === '' ? null : text;
      const targets = everywhere ? cellsIn(layout, block) : [layout.originOf(active)];
      stage.write(
        targets
          .filter(({ row, column }) => sheet.show(row, column).edit !== text)
          .map(({ row, column }) => ({ place: { sheet: sheet.name, row, column }, typed })),
      );
      noteActive();
    },
    cancel: () => {
      if (input.mode()) input.end();
      note.hide();
    },
    write: (changes: readonly GridChange[]) => {
      if (changes.length > 0) events.edited(changes);
    },
    openBeside: (step) => {
      const name = tabs.beside(step);
      if (!name) return;
      open(name);
      tell();
    },
    say: (sentence) => {
      said.textContent = sentence;
    },
  };

  const open = (name: string, again = false) => {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (!sheet) return;
    if (view) Object.assign(keptOf(view.sheet.name), { selection, top: box.scrollTop, left: box.scrollLeft });
    if (view?.sheet.name === name && !again) return;
    const past = keptOf(name);
    view?.table.remove();
    note.hide();
    view = createSheetView({ sheet, box, id, widths: past.widths, marks: () => marks, drew: paint });
    const { layout } = view;
    const at = past.selection?.active ?? firstCell(view);
    selection = chooseCell(layout, Math.min(at.row, sheet.rows), Math.min(at.column, sheet.columns));
    sheetPart.append(view.table);
    view.fitFrozen();
    box.scrollTop = past.top;
    box.scrollLeft = past.left;
    view.fill();
    tabs.show(sheets, name);
    box.setAttribute('aria-labelledby', tabs.idOf(name));
    writeNotes();
    paint();
  };

  const writeNotes = () => {
    notes.replaceChildren(
      ...marks.cells(view?.sheet.name ?? '').map((cell) => {
        const text = document.createElement('p');
        text.id = `${id}-note-${cell.number}`;
        text.textContent = cell.marks.map(sayMark).join(' ');
        return text;
      }),
    );
  };

  listenToKeys(stage);
  listenToPointer(stage);
  listenToClipboard(stage);
  input.element.addEventListener('blur', () => {
    // Text is never lost: who goes elsewhere has typed it. A window that loses the focus keeps the editor open.
    if (document.activeElement !== input.element && !input.isComposing()) stage.commit();
    note.hide();
  });
  input.element.addEventListener('focus', noteActive);
  box.addEventListener('scroll', () => {
    view?.fill();
    view?.table.classList.toggle('scrolled', box.scrollLeft > 0);
    place();
    if (note.isShown() || root.contains(document.activeElement)) noteActive();
  });
  box.addEventListener('mouseover', (event) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td.marked') : null;
    if (cell === hovered || (event.target instanceof Node && note.element.contains(event.target))) return;
    hovered = cell;
    const spot = spotOf(cell);
    const found = spot && view ? marks.at(view.sheet.name, ...originOf(spot)) : null;
    if (cell && found && !input.mode()) note.show(found, cell, box);
    else noteActive();
  });
  box.addEventListener('mouseleave', () => {
    hovered = null;
    noteActive();
  });
  note.element.addEventListener('mousedown', (event) => {
    event.preventDefault();
    note.hide();
  });
  new ResizeObserver(() => {
    view?.fitFrozen();
    view?.fill();
    place();
  }).observe(box);

  return {
    show: (given, chosen) => {
      stage.commit();
      sheets = given;
      const name = [chosen, view?.sheet.name, sheets.find((sheet) => !sheet.hidden)?.name, sheets[0]?.name].find(
        (candidate) => candidate !== undefined && sheets.some((sheet) => sheet.name === candidate),
      );
      if (name !== undefined) open(name, true);
    },
    refresh: () => {
      view?.refresh();
      paint();
      noteActive();
    },
    mark: (given: readonly GridMark[]) => {
      marks = indexMarks(given);
      tabs.mark(marks);
      writeNotes();
      view?.refresh();
      paint();
      noteActive();
    },
    goTo: (target: Place) => {
      stage.commit();
      open(target.sheet);
      if (view?.sheet.name !== target.sheet) return;
      const { layout } = view;
      const { row, column, rows = 1, columns = 1 } = target;
      selection = rows * columns > 1 ? chooseBlock(layout, { row, column, rows, columns }) : chooseCell(layout, row, column);
      view.reveal(selection.active, 'middle');
      paint();
      flash(view.cellOf(selection.active));
      noteActive();
    },
    focus: () => input.element.focus({ preventScroll: true }),
    isTyping: () => {
      if (!input.mode() || !view || !selection) return false;
      const { row, column } = placeOf(stage, selection.active);
      return view.sheet.show(row, column).edit !== input.element.value;
    },
    settle: () => stage.commit(),
  };
}

/** The first cell that is not frozen, thin rows stepped over. */
function firstCell({ sheet, layout }: SheetView): Spot {
  const rows = layout.rows.shown.slice(layout.frozen.rows);
  const row = rows.find((candidate) => (sheet.heightOf(candidate) ?? 20) > 17) ?? rows[0];
  return { row: row ?? 1, column: layout.columns.shown[layout.frozen.columns] ?? 1 };
}

function isSeen(cell: HTMLElement, box: HTMLElement): boolean {
  const inner = cell.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  return inner.bottom > outer.top + 24 && inner.top < outer.bottom && inner.right > outer.left + 40 && inner.left < outer.right;
}

function flash(cell: HTMLElement | null): void {
  if (!cell) return;
  cell.dataset.flash = '';
  setTimeout(() => delete cell.dataset.flash, 1400);
}
