import { readXlsx } from '../../core/files.ts';
import { answerEveryday, type Place, panelTexts, type Workbook } from '../../core/index.ts';
import type { Deliverable, Delivered } from '../../panel/desk.ts';
import { type Look, readLook } from '../look/read-look.ts';
import { createBook } from './book.ts';
import { formatOf } from './grid-sheets.ts';
import type { Keeping, Recovery } from './keep.ts';
import { createPageDesk, type PageDesk } from './page-desk.ts';
import { docxType, download, type Saver, xlsxType } from './saving.ts';

/** One open book with everything that belongs to it. */
export interface OpenSession {
  readonly name: string;
  readonly desk: PageDesk;
  readonly look: Look;
  readonly saver: Saver;
}

export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly saver: Saver;
  readonly past?: Pick<Recovery, 'edits' | 'show'>;
}

export interface SessionHost {
  readonly keeping: Keeping;
  goTo(place: Place): void;
  refresh(change: { readonly decided: boolean }): void;
}

const said = panelTexts.page;

/** The session of a file, or the sentence that says why there is none. */
export function openSession(source: Source, host: SessionHost): OpenSession | string {
  const { name, bytes, saver, past } = source;
  const read = readXlsx(bytes);
  if (read.type === 'unreadable') return read.message;
  const look = readLook(bytes);
  const book = createBook(bytes, read.workbook, past);
  const identity = identityOf(name, read.workbook);
  const desk = createPageDesk(book, {
    file: name,
    identity,
    today,
    formatOf: (place) => formatOf(look, place),
    goTo: host.goTo,
    refresh: host.refresh,
    deliver,
    drafts: host.keeping.draftsOf(identity),
    memory: host.keeping.memory,
  });
  return { name, desk, look, saver };
}

/** The day on this machine. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The same file after it was saved is the same book: its name, form and unit say so, not its size. */
function identityOf(name: string, workbook: Workbook): string {
  const { reply } = answerEveryday(workbook, { type: 'open' }, { today: today(), who: '' });
  if (reply.type !== 'opened') return name;
  return [name, reply.book.form?.id ?? '', reply.book.unit, reply.book.period].join(' | ');
}

async function deliver(file: Deliverable): Promise<Delivered> {
  download(file.name, file.bytes, file.kind === 'docx' ? docxType : xlsxType);
  return { said: said.delivered(file.name), otherWay: said.otherWay };
}
