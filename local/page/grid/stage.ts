import type { Place } from '../../../core/index.ts';
import type { CellInput } from './cell-input.ts';
import type { GridChange, GridEvents, Spot } from './grid-types.ts';
import type { Selection } from './selection.ts';
import type { SheetView } from './sheet-view.ts';

/** What keys, pointer and clipboard work on: the open sheet and what is chosen in it. */
export interface Stage {
  readonly events: GridEvents;
  readonly input: CellInput;
  readonly box: HTMLElement;
  view(): SheetView;
  selection(): Selection;
  /** Chooses and scrolls until `seen` can be seen; the panel hears of a new active cell. */
  choose(selection: Selection, seen?: Spot | null): void;
  /** Opens the editor on the active cell; a text given replaces what the cell holds. */
  edit(text?: string): void;
  /** Writes what was typed, if the editor is open. */
  commit(everywhere?: boolean): void;
  cancel(): void;
  write(changes: readonly GridChange[]): void;
  openBeside(step: 1 | -1): void;
  say(sentence: string): void;
}

/** The place in the book of a shown cell. */
export function placeOf(stage: Stage, spot: Spot): Place {
  const view = stage.view();
  return { sheet: view.sheet.name, ...view.layout.originOf(spot) };
}
