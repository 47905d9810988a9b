import { panelTexts } from '../../core/index.ts';
import type { Memory } from '../../panel/desk.ts';
import { element } from './elements.ts';

const narrowest = 280;
const usual = 400;
const step = 16;
const remembered = 'panel-width';

/** The bar between grid and panel: by mouse, finger and keyboard; the width is remembered on this machine. */
export function createSplitter(work: HTMLElement, memory: Memory): HTMLElement {
  const bar = element('div', {
    class: 'page-splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': panelTexts.page.splitter,
    'aria-valuemin': String(narrowest),
  });
  const widest = (): number => Math.max(narrowest, Math.round(window.innerWidth * 0.7));
  let width = Number(memory.read(remembered)) || usual;

  const set = (wanted: number): void => {
    width = Math.min(Math.max(Math.round(wanted), narrowest), widest());
    work.style.setProperty('--panel-width', `${width}px`);
    bar.setAttribute('aria-valuenow', String(width));
    bar.setAttribute('aria-valuemax', String(widest()));
  };
  const keep = (): void => memory.write(remembered, String(width));

  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId);
    event.preventDefault();
    bar.focus();
  });
  bar.addEventListener('pointermove', (event) => {
    if (bar.hasPointerCapture(event.pointerId)) set(work.getBoundingClientRect().right - event.clientX);
  });
  bar.addEventListener('pointerup', keep);
  bar.addEventListener('dblclick', () => {
    set(usual);
    keep();
  });
  bar.addEventListener('keydown', (event) => {
    const wanted = wantedBy(event.key, width, widest());
    if (wanted === null) return;
    event.preventDefault();
    set(wanted);
    keep();
  });
  window.addEventListener('resize', () => set(width));
  set(width);
  return bar;
}

function wantedBy(key: string, width: number, widest: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width + step;
    case 'ArrowRight':
      return width - step;
    case 'Home':
      return widest;
    case 'End':
      return narrowest;
    default:
      return null;
  }
}
