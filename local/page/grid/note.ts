import { severityNames } from '../../../core/index.ts';
import type { CellMarks } from './marks.ts';

/** The words beside a marked cell: for the pointer over it and for the cell that is chosen. */
export interface Note {
  readonly element: HTMLElement;
  show(marks: CellMarks, cell: HTMLElement, box: HTMLElement): void;
  hide(): void;
  isShown(): boolean;
}

export function createNote(): Note {
  const element = document.createElement('div');
  element.className = 'note';
  element.hidden = true;
  // Screen readers get the same words from the cell's own description.
  element.setAttribute('aria-hidden', 'true');
  return {
    element,
    show: (marks, cell, box) => {
      element.replaceChildren(...marks.marks.map((mark) => drawLine(mark.severity, mark.text)));
      element.hidden = false;
      const rect = cell.getBoundingClientRect();
      const outer = box.getBoundingClientRect();
      const left = Math.min(rect.left - outer.left, box.clientWidth - element.offsetWidth - 8);
      const below = Math.min(rect.bottom, outer.bottom) - outer.top + 4;
      const above = rect.top - outer.top - element.offsetHeight - 4;
      const fitsBelow = below + element.offsetHeight <= box.clientHeight;
      element.style.left = `${Math.max(4, left)}px`;
      element.style.top = `${fitsBelow || above < 0 ? Math.min(below, Math.max(0, box.clientHeight - element.offsetHeight - 4)) : above}px`;
    },
    hide: () => {
      element.hidden = true;
    },
    isShown: () => !element.hidden,
  };
}

function drawLine(severity: CellMarks['severity'], text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = severity;
  const name = document.createElement('strong');
  name.textContent = severityNames[severity];
  line.append(name, ` ${text}`);
  return line;
}
