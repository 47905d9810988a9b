import { type Answer, type Edit, excelTexts, type Marks, printNumber, type Reply, type Request, type Workbook } from '../core/index.ts';
import type { BookRead } from './read-book.ts';
import { restoreBook, type WriteOptions, type Writing, type Written, writeBook } from './write-book.ts';

/** What of an answer this host writes. Looking writes nothing, and Excel calculates: results of formulas are its own business. */
export function writingOf(request: Request, { edits, own, show = [] }: Answer): Writing {
  return {
    edits,
    own: isLook(request) ? [] : own.filter(({ before, after }) => after.formula === undefined || after.formula !== before.formula),
    show,
  };
}

/** A book just opened, and a document only looked at: nobody asked for anything to be written. */
function isLook(request: Request): boolean {
  return (request.type === 'check' && request.first === true) || (request.type === 'document' && request.preview === true);
}

/** Whether marks are brought up to date: by *Kiểm tra*, and where a decision is written anyway. */
export function marksOf(request: Request, { edits, marks }: Answer): Marks | null {
  if (request.type === 'check') return request.first === true ? null : marks;
  return edits.length > 0 ? marks : null;
}

/** Writes, and where Excel stops in the middle puts back what was written. */
export async function writeWhole(context: Excel.RequestContext, writing: Writing, options: WriteOptions): Promise<Written> {
  if (writing.edits.length + writing.own.length + writing.show.length === 0) return { type: 'written', edits: [], changed: false };
  const begun: { readonly edits: readonly Edit[]; readonly formats: ReadonlyMap<string, unknown> }[] = [];
  try {
    return await writeBook(context, writing, {
      ...options,
      begin(blocks, edits, formats) {
        begun.push({ edits, formats });
        options.begin(blocks, edits, formats);
      },
    });
  } catch (error) {
    const [first] = begun;
    if (!first) throw error;
    const restored = await restoreBook(context, first.edits, options.sheets, first.formats).catch(() => false);
    throw restored ? error : Object.assign(new Error('stopped in the middle'), { code: 'HalfWritten' });
  }
}

/** What a desk replies once the answer is written: the edits as Excel holds them now. */
export function replyOf({ reply }: Answer, written: Written): Reply {
  switch (written.type) {
    case 'written':
      return 'edits' in reply && written.edits.length > 0 ? { ...reply, edits: written.edits } : reply;
    case 'locked':
      return { type: 'refused', message: excelTexts.locked(written.sheet) };
    case 'conflict':
      return {
        type: 'conflict',
        places: written.conflicts.map(({ edit, now }) => ({ place: edit.place, mine: sayHeld(edit.after), theirs: sayHeld(now) })),
      };
  }
}

function sayHeld(held: Edit['after'] | null): string {
  if (held?.formula !== undefined) return held.formula;
  const value = held?.value ?? '';
  return typeof value === 'number' ? printNumber(value) : String(value);
}

/** A sheet as it was last read. */
export function sheetById(book: BookRead | null, id: string): Workbook['sheets'][number] | null {
  const index = book?.sheets.findIndex((sheet) => sheet.id === id) ?? -1;
  return index < 0 ? null : (book?.workbook.sheets[index] ?? null);
}
