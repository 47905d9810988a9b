import { readXlsx } from '../../core/files.ts';
import type { BookPlan, Place } from '../../core/index.ts';
import { patchXlsx, writeXlsx } from '../../core/whole.ts';
import { readLook } from '../../local/look/read-look.ts';
import { createBook } from '../../local/page/book.ts';
import { formatOf } from '../../local/page/grid-sheets.ts';
import { createPageDesk } from '../../local/page/page-desk.ts';
import type { Deliverable, Draft } from '../../panel/desk.ts';
import { type DeskUnderTest, describeDesk } from '../support/desk-conformance.ts';

const lacks = {
  protect: 'a file of one’s own that nobody locks',
  vanish: 'the file is in memory while the page is open',
};

async function openPage(plan: BookPlan): Promise<DeskUnderTest> {
  const bytes = writeXlsx(plan);
  const read = readXlsx(bytes);
  if (read.type !== 'workbook') throw new Error(read.message);
  const look = readLook(bytes);
  const book = createBook(bytes, read.workbook);
  const drafts = new Map<string, Draft>();
  const remembered = new Map<string, string>();
  let shown: Place | null = null;
  let handed: Deliverable | null = null;
  const desk = createPageDesk(book, {
    file: 'so.xlsx',
    identity: 'so.xlsx',
    today: () => '2025-12-15',
    formatOf: (place) => formatOf(look, place),
    goTo: (place) => {
      shown = place;
    },
    deliver: async (file) => {
      handed = file;
      return { said: 'Đã tải về.', otherWay: 'Tải lại.' };
    },
    refresh: () => {},
    drafts: {
      read: async () => [...drafts.values()],
      keep: async (draft) => void drafts.set(draft.section, draft),
      drop: async (section) => void drafts.delete(section),
    },
    memory: { read: (name) => remembered.get(name) ?? null, write: (name, value) => void remembered.set(name, value) },
  });
  return {
    desk,
    // What a person would have after saving and opening the file again.
    async read() {
      const saved = readXlsx(fileOf(book));
      if (saved.type !== 'workbook') throw new Error(saved.message);
      return saved.workbook;
    },
    async typeInGrid(cells) {
      const sentence = desk.write(cells.map(({ place, held }) => ({ place, typed: held.value === null ? null : String(held.value) })));
      if (sentence !== null) throw new Error(sentence);
    },
    marked: async () => desk.marks()?.findings.map(({ place }) => place) ?? [],
    shownPlace: async () => shown,
    handedOut: async () => handed,
    protect: null,
    vanish: null,
    comeBack: null,
    end: async () => {},
  };
}

describeDesk('in the local page', openPage, lacks);

function fileOf(book: ReturnType<typeof createBook>): Uint8Array {
  const made = book.toBytes(patchXlsx);
  if (made.type !== 'patched') throw new Error(made.message);
  return made.bytes;
}
