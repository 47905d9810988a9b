import type { Severity } from '../core/index.ts';
import type { Tab } from './store.ts';

export type IconName =
  | Tab
  | Severity
  | 'empty'
  | 'half'
  | 'done'
  | 'fold'
  | 'back'
  | 'help'
  | 'go'
  | 'word'
  | 'book'
  | 'new'
  | 'search'
  | 'close';

/** Line drawings on a 16-unit square; each stands beside a word and is hidden from screen readers. */
const drawings: Readonly<Record<IconName, string>> = {
  outline: 'M2.5 3.5h4M5.5 8h8M5.5 12.5h8M3 3.5v9h2.5M3 8h2.5',
  editor: 'M2.5 13.5l.7-3L10.7 3l2.3 2.3-7.5 7.5zM9.2 4.5l2.3 2.3M8.5 13.5h5',
  findings: 'M3 3.5h10M3 7h6M3 10.5h4M9 11l2 2 3.5-4',
  figures: 'M2.5 13.5h11M4.5 13v-4M8 13V4M11.5 13V7',
  export: 'M4 1.8h5.5L12.5 5v3M4 1.8v12.4h3.5M9.3 2v3.2h3M11.5 9.5v5M9.3 12.3l2.2 2.2 2.2-2.2',
  error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  warning: 'M8 2.2L14.4 13.4H1.6zM8 6.2v3.4M8 11.4v.4',
  hint: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 7.3v4M8 4.7v.4',
  empty: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z',
  half: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 2.5v11M10 3.2v9.6M12 4.5v7',
  done: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM5.3 8.2l2 2 3.6-4.2',
  fold: 'M6 3.5L10.5 8 6 12.5',
  back: 'M6 3.5L2.5 7 6 10.5M2.8 7h6.7a3.5 3.5 0 0 1 0 7H7',
  help: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM6.2 6.2a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2M8 11.4v.4',
  go: 'M3 8h9.5M8.8 4.2L12.6 8l-3.8 3.8',
  word: 'M3.5 1.8h6L12.5 5v9.2h-9zM5.2 7.5l1.1 4 1.2-3.4h1l1.2 3.4 1.1-4',
  book: 'M2.5 3h11v10.5h-11zM2.5 6.3h11M2.5 9.8h11M6.2 3v10.5',
  new: 'M3.5 1.8h6L12.5 5v9.2h-9zM8 6.8v5M5.5 9.3h5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4l3.4 3.4',
  close: 'M4 4l8 8M12 4l-8 8',
};

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`sbc-icon sbc-icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={drawings[name]} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
