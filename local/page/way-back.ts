import { type Finding, type Place, panelTexts, printCell } from '../../core/index.ts';
import { element, textButton } from './elements.ts';

/** Where the panel led to, on a screen that shows either sheet or report: what is the matter here, the way back, the next place. */
export interface WayBack {
  readonly element: HTMLElement;
  lead(place: Place, open: readonly Finding[]): void;
  /** The book was checked again: what is said of the place follows as one mends it. */
  follow(open: readonly Finding[]): void;
  hide(): void;
}

export function createWayBack(acts: { back(): void; next(): void }): WayBack {
  const words = element('p', { class: 'page-way-words', role: 'status', 'aria-live': 'polite' });
  const next = textButton(panelTexts.findings.next, acts.next, 'primary');
  next.append(element('kbd', {}, ['F8']));
  next.setAttribute('aria-keyshortcuts', 'F8');
  const buttons = element('div', { class: 'page-way-buttons' }, [textButton(panelTexts.page.backToReport, acts.back), next]);
  const bar = element('section', { class: 'page-way', 'aria-label': panelTexts.page.wayBack }, [words, buttons]);
  bar.hidden = true;
  // The page's style knows the same width.
  const alone = window.matchMedia('(max-width: 700px)');
  let place: Place | null = null;
  let was = '';

  const follow = (open: readonly Finding[]): void => {
    if (!place) return;
    const said = sayPlace(place, open, was);
    if (said !== words.textContent) words.textContent = said;
    next.hidden = open.length === 0;
  };
  return {
    element: bar,
    follow,
    lead: (to, open) => {
      if (!alone.matches) return;
      place = to;
      was = findingAt(to, open)?.message ?? '';
      bar.hidden = false;
      follow(open);
    },
    hide: () => {
      place = null;
      bar.hidden = true;
    },
  };
}

/** The finding that stands here; that it is mended; or, where there was none, which cell it is. */
function sayPlace(place: Place, open: readonly Finding[], was: string): string {
  const found = findingAt(place, open);
  if (found) return found.message;
  if (was === '') return panelTexts.place.cell(place.sheet, printCell({ row: place.row, column: place.column }));
  return open.length === 0 ? panelTexts.said.nothingOpen : panelTexts.page.placeDone;
}

function findingAt({ sheet, row, column }: Place, open: readonly Finding[]): Finding | undefined {
  return open.find(({ place }) => place.sheet === sheet && place.row === row && place.column === column);
}
