import { panelTexts } from '../../../core/index.ts';

/** The text box over the active cell. It always has the focus, unseen until something is typed: so every input method works. */
export interface CellInput {
  readonly element: HTMLTextAreaElement;
  mode(): 'enter' | 'edit' | null;
  isComposing(): boolean;
  /** Opens the editor with a text, the caret behind it. */
  begin(mode: 'enter' | 'edit', text: string): void;
  changeMode(): void;
  breakLine(): void;
  /** Closes the editor and gives what stood in it. */
  end(): string;
  /** Where the active cell stands in the box; null while it is scrolled away. */
  place(cell: HTMLElement | null, box: HTMLElement): void;
}

export function createCellInput(id: string, began: () => void): CellInput {
  const element = document.createElement('textarea');
  element.className = 'cell-input';
  element.id = `${id}-input`;
  element.rows = 1;
  element.spellcheck = false;
  element.autocapitalize = 'off';
  element.setAttribute('autocomplete', 'off');
  element.setAttribute('aria-describedby', `${id}-help`);
  element.setAttribute('aria-label', panelTexts.grid.input);
  let mode: 'enter' | 'edit' | null = null;
  let composing = false;
  let closing = false;
  let frame: { readonly cell: HTMLElement; readonly box: HTMLElement } | null = null;

  const open = (next: 'enter' | 'edit') => {
    mode = next;
    element.classList.add('editing');
    began();
    lay();
  };
  const lay = () => {
    if (!frame) return;
    const { cell, box } = frame;
    const rect = cell.getBoundingClientRect();
    const outer = box.getBoundingClientRect();
    const { style } = element;
    style.left = `${rect.left - outer.left - box.clientLeft - 1}px`;
    style.top = `${rect.top - outer.top - box.clientTop - 1}px`;
    style.fontSize = cell.style.fontSize;
    style.paddingLeft = `${Math.max(0, (Number.parseFloat(getComputedStyle(cell).paddingLeft) || 3) - 1)}px`;
    const size = Number.parseFloat(cell.style.fontSize) || 14;
    const room = Math.max(rect.width, outer.left + box.clientWidth - rect.left - 4);
    const longest = element.value.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
    style.width = `${Math.max(rect.width + 1, Math.min(longest * size * 0.58 + 24, room, 560))}px`;
    style.height = `${rect.height + 1}px`;
    if (mode) style.height = `${Math.min(Math.max(rect.height + 1, element.scrollHeight + 2), Math.max(80, box.clientHeight - 60))}px`;
  };

  element.addEventListener('compositionstart', () => {
    composing = true;
    if (!mode) open('enter');
  });
  element.addEventListener('compositionend', () => {
    composing = false;
  });
  element.addEventListener('input', () => {
    if (closing) return;
    if (!mode && element.value !== '') open('enter');
    else lay();
  });

  return {
    element,
    mode: () => mode,
    isComposing: () => composing,
    begin: (next, text) => {
      element.value = text;
      element.setSelectionRange(text.length, text.length);
      open(next);
    },
    changeMode: () => {
      mode = mode === 'edit' ? 'enter' : 'edit';
    },
    breakLine: () => {
      const { selectionStart, selectionEnd } = element;
      element.setRangeText('\n', selectionStart, selectionEnd, 'end');
      lay();
    },
    end: () => {
      mode = null;
      closing = true;
      // An input method that is still composing would carry its letters into the next cell.
      if (composing) {
        element.blur();
        element.focus({ preventScroll: true });
      }
      closing = false;
      const text = element.value;
      element.value = '';
      element.classList.remove('editing');
      lay();
      return text.replace(/\r\n?/g, '\n');
    },
    place: (cell, box) => {
      frame = cell ? { cell, box } : null;
      if (cell?.id) element.setAttribute('aria-activedescendant', cell.id);
      else element.removeAttribute('aria-activedescendant');
      lay();
    },
  };
}
