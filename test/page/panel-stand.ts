import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import type { Edit } from '../../core/workbook/edit.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { mountPanel } from '../../panel/panel.tsx';
import { createMemoryDesk, type MemoryDesk } from '../support/memory-desk.ts';

export interface PanelOptions {
  readonly sample?: 'sample' | 'sampleWithErrors' | 'sampleWithTwoErrors';
  /** Start at the first screen. */
  readonly doors?: boolean;
  /** The first-run help was not seen yet. */
  readonly help?: boolean;
  /** A sheet that is there only when needed. */
  readonly hidden?: string;
  /** Names of books that were not saved the last time. */
  readonly lost?: readonly string[];
  /** How many chips of the prose are misspelt: each is a finding with a fix. */
  readonly misspelt?: number;
}

export interface PanelStand {
  readonly desk: MemoryDesk;
  /** Books that were asked for on the first screen. */
  readonly made: { readonly period: string; readonly unit: string }[];
  /** Lost books that were opened. */
  readonly opened: string[];
  settle(): Promise<void>;
  /** Draws the panel anew over the same desk, as a reload does. */
  reload(): void;
}

declare global {
  interface Window {
    openPanel(options: PanelOptions): void;
    panelStand: PanelStand;
  }
}

window.openPanel = ({ sample = 'sampleWithErrors', doors = false, help = false, misspelt = 0, hidden, lost }) => {
  const builtIn = forms[0];
  const root = document.getElementById('panel');
  if (!builtIn || !root) throw new Error('The page has no form or no place for the panel.');
  const book = workbookOf(layoutBook(builtIn.form, builtIn.samples[sample]));
  const sheets = book.sheets.map((sheet) => (sheet.name === hidden ? { ...sheet, hidden: true as const } : sheet));
  const desk = createMemoryDesk({ ...book, sheets });
  if (!help) desk.memory.write('help', 'seen');
  desk.typeInGrid(misspellings(desk, misspelt));
  const made: { readonly period: string; readonly unit: string }[] = [];
  const newBook = async (asked: { readonly period: string; readonly unit: string }): Promise<string | null> => {
    made.push(asked);
    return null;
  };
  const opened: string[] = [];
  const stillLost = new Set(lost);
  const findLost = async () =>
    [...stillLost].map((name) => ({
      name,
      what: 'Chưa lưu khi trang đóng lúc 16:05 ngày 14/12/2025.',
      open: () => void opened.push(name),
      drop: async () => void stillLost.delete(name),
    }));
  let settle = async (): Promise<void> => undefined;
  const mount = (start: MemoryDesk | null): void => {
    const place = document.createElement('div');
    place.style.height = '100vh';
    root.replaceChildren(place);
    const panel = mountPanel(place, {
      desk: start,
      doors: { openBook: () => panel.show(desk), newBook, checkWord: null, ...(lost ? { lost: findLost } : {}) },
      today: () => '2025-12-15',
    });
    settle = panel.settle;
  };
  window.panelStand = { desk, made, opened, settle: () => settle(), reload: () => mount(desk) };
  mount(doors ? null : desk);
};

function misspellings(desk: MemoryDesk, count: number): readonly { readonly place: Edit['place']; readonly held: Edit['after'] }[] {
  const content = desk.workbook().sheets.find(({ name }) => name === 'Nội dung');
  const cells = (content?.rows ?? []).flatMap((row, at) =>
    row.flatMap(({ value }, column) =>
      typeof value === 'string' && value.includes('{hồ sơ')
        ? [{ place: { sheet: 'Nội dung', row: at + 1, column: column + 1 }, held: { value: value.replace('{hồ sơ', '{hồ xơ') } }]
        : [],
    ),
  );
  return cells.slice(0, count);
}
