import { excelTexts, type Form, type Period, readPeriod } from '../core/index.ts';
import type { Deliverable } from '../panel/desk.ts';
import type { Capabilities } from './capabilities.ts';
import type { ExcelDoor } from './excel-run.ts';
import { loadMaking } from './load-making.ts';

export interface NewBookParts {
  readonly excel: ExcelDoor;
  readonly can: Capabilities;
  today(): string;
  loadForm(): Promise<Form | null>;
  /** Where Excel opens no second book. */
  download(file: Deliverable): void;
  /** Where the new book went, if it does not open by itself. */
  tell(said: string): void;
}

export interface AskedBook {
  /** As `readPeriod` reads it; blank: the last closed one. */
  readonly period: string;
  readonly unit: string;
}

/** *Lập báo cáo mới*: the book opens in a window of its own. A sentence about why it could not be made, or null. */
export type MakeBook = (asked: AskedBook) => Promise<string | null>;

const said = excelTexts.newBook;

export function createNewBook({ excel, can, today, loadForm, download, tell }: NewBookParts): MakeBook {
  return async ({ period: words, unit }) => {
    const period: Period | null = words.trim() === '' ? null : readPeriod(words);
    if (!period && words.trim() !== '') return said.badPeriod(words);
    const [form, making] = await Promise.all([loadForm(), loadMaking()]);
    if (!form || !making) return said.noForm;
    const request = { type: 'new', form, filling: null, period, unit: unit.trim() === '' ? null : unit.trim() } as const;
    const { newBook } = making.answerMaking({ sheets: [], names: {} }, request, { today: today(), who: '' });
    if (!newBook) return said.notOpened;
    const bytes = making.writeXlsx(newBook);
    if (!can.newWorkbook) {
      if (can.platform !== 'windows' && can.platform !== 'web') return said.onPage;
      download({ name: said.fileName, bytes, kind: 'xlsx' });
      tell(said.sent(said.fileName));
      return null;
    }
    return await excel.createWorkbook(base64Of(bytes)).then(
      () => null,
      () => said.notOpened,
    );
  };
}

/** In pieces: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
