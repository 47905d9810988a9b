import { panelTexts } from '../../../core/index.ts';

/** The parts of a grid that stay while sheets come and go. */
export interface GridParts {
  readonly box: HTMLElement;
  readonly layer: HTMLElement;
  readonly sheetPart: HTMLElement;
  readonly said: HTMLElement;
  readonly notes: HTMLElement;
}

/** Puts an empty grid into an element. */
export function buildGrid(root: HTMLElement, id: string): GridParts {
  root.classList.add('grid');
  const part = (name: string) => {
    const element = document.createElement('div');
    element.className = name;
    return element;
  };
  const box = part('grid-box');
  box.id = `${id}-sheet`;
  box.setAttribute('role', 'tabpanel');
  const sheetPart = part('grid-sheet');
  const layer = part('grid-layer');
  const said = part('grid-said');
  said.setAttribute('role', 'status');
  const notes = part('grid-notes');
  notes.hidden = true;
  const help = document.createElement('p');
  help.id = `${id}-help`;
  help.hidden = true;
  help.textContent = panelTexts.grid.help;
  sheetPart.append(layer);
  box.append(sheetPart);
  root.replaceChildren(box, said, notes, help);
  return { box, layer, sheetPart, said, notes };
}
