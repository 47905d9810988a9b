import { panelTexts } from '../../../core/index.ts';
import type { GridSheet } from './grid-types.ts';
import type { MarkIndex } from './marks.ts';

/** The tabs of the sheets below the grid. */
export interface SheetTabs {
  readonly element: HTMLElement;
  show(sheets: readonly GridSheet[], chosen: string): void;
  mark(marks: MarkIndex): void;
  /** The sheet so many tabs away. */
  beside(step: 1 | -1): string | null;
  idOf(name: string): string;
}

export function createSheetTabs(id: string, choose: (name: string) => void): SheetTabs {
  const element = document.createElement('div');
  element.className = 'sheet-tabs';
  element.setAttribute('role', 'tablist');
  element.setAttribute('aria-label', panelTexts.grid.tabs);
  let tabs: { readonly name: string; readonly button: HTMLButtonElement; readonly count: HTMLElement; readonly said: HTMLElement }[] = [];
  let current = '';
  let last: MarkIndex | null = null;

  const draw = () => {
    for (const { name, button, count, said } of tabs) {
      const chosen = name === current;
      button.setAttribute('aria-selected', String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      const marks = last?.of(name) ?? null;
      count.className = `count ${marks?.severity ?? ''}`;
      count.textContent = marks ? String(marks.count) : '';
      count.hidden = marks === null;
      said.textContent = marks ? panelTexts.grid.marks(marks.count) : '';
    }
  };
  const beside = (step: number) => {
    const at = tabs.findIndex(({ name }) => name === current);
    return tabs[at + step] ?? null;
  };

  element.addEventListener('keydown', (event) => {
    const aim =
      event.key === 'ArrowRight'
        ? beside(1)
        : event.key === 'ArrowLeft'
          ? beside(-1)
          : event.key === 'Home'
            ? tabs[0]
            : event.key === 'End'
              ? tabs[tabs.length - 1]
              : null;
    if (!aim) return;
    event.preventDefault();
    choose(aim.name);
    tabs.find(({ name }) => name === aim.name)?.button.focus();
  });

  return {
    element,
    show: (sheets, chosen) => {
      current = chosen;
      const names = sheets.filter((sheet) => !sheet.hidden || sheet.name === chosen).map(({ name }) => name);
      if (names.join('\n') !== tabs.map(({ name }) => name).join('\n')) {
        tabs = names.map((name, index) => makeTab(name, `${id}-tab-${index}`, `${id}-sheet`, choose));
        element.replaceChildren(...tabs.map(({ button }) => button));
      }
      draw();
      tabs.find(({ name }) => name === chosen)?.button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    mark: (marks) => {
      last = marks;
      draw();
    },
    beside: (step) => beside(step)?.name ?? null,
    idOf: (name) => tabs.find((tab) => tab.name === name)?.button.id ?? '',
  };
}

function makeTab(name: string, id: string, panel: string, choose: (name: string) => void) {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = id;
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-controls', panel);
  const label = document.createElement('span');
  label.textContent = name;
  const count = document.createElement('span');
  count.setAttribute('aria-hidden', 'true');
  const said = document.createElement('span');
  said.className = 'grid-said';
  button.append(label, count, said);
  button.addEventListener('click', () => choose(name));
  return { name, button, count, said };
}
