import { pageTexts, panelTexts } from '../../core/index.ts';
import type { Memory } from '../../panel/desk.ts';
import { element, icon, iconButton, textButton } from './elements.ts';
import { createNotice, type Notice } from './notice.ts';
import { createSplitter } from './splitter.ts';
import { createWayBack, type WayBack } from './way-back.ts';

export interface Actions {
  save(): void;
  undo(): void;
  redo(): void;
  close(): void;
  openSample(): void;
  wipe(): void;
  /** From a place that the panel led to, back to its list or on to the next. */
  back(): void;
  next(): void;
}

/** Where the book stands between what was typed and its file. */
export type KeptState = 'unchanged' | 'unsaved' | 'new' | 'saving' | 'saved' | 'downloaded';

export interface Layout {
  readonly grid: HTMLElement;
  readonly panel: HTMLElement;
  readonly notice: Notice;
  readonly wayBack: WayBack;
  showBook(name: string): void;
  showWelcome(): void;
  showState(state: KeptState, can: { readonly back: boolean; readonly forth: boolean }): void;
  /** On a narrow screen only one of the two is seen. */
  showSide(side: Side): void;
  showDrop(over: boolean): void;
  /** “Soạn rộng”: the panel takes most of the screen. */
  widen(wide: boolean): void;
}

export type Side = 'sheet' | 'report';

const said = panelTexts.page;

/** The page around grid and panel. Without a book it is the panel's first screen and what helps to begin. */
export function createLayout(root: HTMLElement, memory: Memory, actions: Actions): Layout {
  const name = element('h1', { class: 'page-file' });
  const state = element('span', { class: 'page-state' });
  const undo = iconButton('undo', said.undo, actions.undo);
  const redo = iconButton('redo', said.redo, actions.redo);
  const save = iconButton('save', said.save, actions.save);
  save.classList.add('page-primary');
  const close = iconButton('close', said.close, actions.close);
  const wayBack = createWayBack(actions);
  const sides = createSides((side) => {
    wayBack.hide();
    showSide(side);
  });
  const brand = element('h1', { class: 'page-brand' }, [icon('book'), element('span', {}, [panelTexts.name])]);
  const file = element('div', { class: 'page-title' }, [name, state]);
  const buttons = element('div', { class: 'page-buttons' }, [undo, redo, save, close]);
  const bar = element('header', { class: 'page-bar' }, [brand, file, sides.element, buttons]);
  const notices = element('div');
  const grid = element('section', { class: 'page-grid', 'aria-label': said.gridName });
  const panel = element('div', { class: 'page-panel' });
  const work = element('main', { class: 'page-work' });
  work.append(
    grid,
    createSplitter(work, memory),
    element('section', { class: 'page-side', 'aria-label': said.panelName }, [panel, createWelcome(actions)]),
  );
  const drop = element('div', { class: 'page-drop' }, [said.drop]);
  drop.hidden = true;
  root.append(bar, notices, work, wayBack.element, drop);

  const showSide = (side: Side): void => {
    root.dataset.side = side;
    sides.show(side);
  };
  const setView = (view: 'welcome' | 'book'): void => {
    root.dataset.view = view;
  };
  setView('welcome');
  showSide('report');

  return {
    widen: (wide) => {
      root.dataset.wide = String(wide);
    },
    grid,
    panel,
    notice: createNotice(notices),
    wayBack,
    showSide,
    showBook: (shown) => {
      name.textContent = shown;
      name.title = shown;
      setView('book');
    },
    showWelcome: () => {
      name.textContent = '';
      state.textContent = '';
      document.title = panelTexts.name;
      setView('welcome');
    },
    showState: (kept, can) => {
      state.textContent = stateWords[kept];
      state.dataset.state = kept;
      undo.disabled = !can.back;
      redo.disabled = !can.forth;
      save.disabled = kept === 'saving';
      document.title = `${kept === 'unsaved' || kept === 'new' ? '• ' : ''}${name.textContent ?? ''} – ${panelTexts.name}`;
    },
    showDrop: (over) => {
      drop.hidden = !over;
    },
  };
}

const stateWords: Readonly<Record<KeptState, string>> = {
  unchanged: said.unchanged,
  unsaved: said.unsaved,
  new: said.newUnsaved,
  saving: said.saving,
  saved: said.saved,
  downloaded: pageTexts.downloaded,
};

function createSides(choose: (side: Side) => void): { readonly element: HTMLElement; show(side: Side): void } {
  const sheet = textButton(said.sheetSide, () => choose('sheet'));
  const report = textButton(said.reportSide, () => choose('report'));
  return {
    element: element('div', { class: 'page-sides', role: 'group', 'aria-label': said.sides }, [sheet, report]),
    show: (side) => {
      sheet.setAttribute('aria-pressed', String(side === 'sheet'));
      report.setAttribute('aria-pressed', String(side === 'report'));
    },
  };
}

function createWelcome(actions: Actions): HTMLElement {
  const sample = element('div', { class: 'page-sample' }, [
    textButton(said.openSample, actions.openSample),
    element('p', {}, [said.sampleHint]),
  ]);
  const wipe = textButton(said.wipe, actions.wipe);
  wipe.classList.add('page-quiet');
  return element('footer', { class: 'page-welcome' }, [element('p', { class: 'page-hint' }, [said.dropHint]), sample, wipe]);
}
