import { answer } from '../../core/desk/answer.ts';
import type { Answer, Now, Reply, Request } from '../../core/desk/request.ts';
import { sheets } from '../../core/form/sheets.ts';
import { applyEdits, type Edit, findConflicts, type Held, invertEdits } from '../../core/workbook/edit.ts';
import type { Marks } from '../../core/workbook/finding.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { findCell, type Place, type Sheet, type Workbook } from '../../core/workbook/workbook.ts';
import type { Deliverable, Desk, Draft, Host, HostEvent } from '../../panel/desk.ts';

export interface MemoryDesk extends Desk {
  /** The book as it stands now. */
  workbook(): Workbook;
  marks(): Marks | null;
  readonly wentTo: readonly Place[];
  readonly delivered: readonly Deliverable[];
  readonly asked: readonly Request[];
  /** What a person types or pastes into the grid, told as hosts tell it: checked, and an overrun where a paste made one. */
  typeInGrid(cells: readonly { readonly place: Place; readonly held: Held }[]): void;
  /** Somebody else's sheet: nothing on it can be written. */
  protect(sheet: string): void;
  /** The host goes away in the middle, and comes back. */
  vanish(): void;
  comeBack(): void;
  tell(event: HostEvent): void;
}

export interface MemoryDeskOptions {
  readonly now?: Now;
  readonly host?: Partial<Host>;
  readonly drafts?: readonly Draft[];
}

const sayings = {
  gone: 'Không liên lạc được với tệp; hãy mở lại tệp rồi làm tiếp. Chưa ghi gì vào sổ.',
  protectedSheet: (sheet: string) => `Trang “${sheet}” do người khác khóa nên chưa ghi được; hãy nhờ người giữ tệp mở khóa.`,
  delivered: (name: string) => `Tệp ${name} đã được giao.`,
  otherWay: 'Nếu không thấy tệp, hãy xuất lại.',
};

/** A desk over a workbook in memory: what every host does with an answer, without a host. */
export function createMemoryDesk(
  first: Workbook,
  { now = { today: '2025-12-15', who: 'Văn phòng' }, host, drafts = [] }: MemoryDeskOptions = {},
): MemoryDesk {
  let workbook = first;
  let marks: Marks | null = null;
  let gone = false;
  let read: Sheet = contentOf(first);
  const listeners = new Set<(event: HostEvent) => void>();
  const locked = new Set<string>();
  const kept = new Map(drafts.map((draft) => [draft.section, draft]));
  const remembered = new Map<string, string>();
  const wentTo: Place[] = [];
  const delivered: Deliverable[] = [];
  const asked: Request[] = [];

  const tell = (event: HostEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const write = (given: Answer): Reply => {
    const conflicts = findConflicts(workbook, given.edits);
    const shut = [...given.edits.map(({ place }) => place.sheet), ...(given.show ?? [])].find((sheet) => locked.has(sheet));
    if (shut !== undefined) return { type: 'refused', message: sayings.protectedSheet(shut) };
    if (conflicts.length > 0) throw new Error('an answer was made from another book');
    workbook = applyEdits(workbook, given.edits);
    const own = given.own.filter((edit) => !locked.has(edit.place.sheet) && findConflicts(workbook, [edit]).length === 0);
    workbook = applyEdits(workbook, own);
    if (given.show) workbook = showSheets(workbook, given.show);
    if (given.newBook) workbook = workbookOf(given.newBook);
    if (given.marks) marks = given.marks;
    return given.reply;
  };
  return {
    host: { name: 'page', file: 'Sổ báo cáo.xlsx', identity: 'memory', writesWhileTyping: true, ...host },
    async ask(request) {
      asked.push(request);
      // A host answers later, never at once.
      await Promise.resolve();
      if (gone) return { type: 'refused', message: sayings.gone };
      // The sheet as it was read before is the host's to know.
      const filled = request.type === 'overrun' && request.before.rows.length === 0 ? { ...request, before: read } : request;
      const reply = write(answer(workbook, filled, now));
      if (filled.type !== 'overrun' || filled.mend) read = contentOf(workbook);
      return reply;
    },
    async goTo(place) {
      if (!gone) wentTo.push(place);
      return null;
    },
    async deliver(file) {
      delivered.push(file);
      return { said: sayings.delivered(file.name), otherWay: sayings.otherWay };
    },
    draft: {
      read: async () => [...kept.values()],
      keep: async (draft) => void kept.set(draft.section, draft),
      drop: async (section) => void kept.delete(section),
    },
    memory: { read: (name) => remembered.get(name) ?? null, write: (name, value) => void remembered.set(name, value) },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    workbook: () => workbook,
    marks: () => marks,
    wentTo,
    delivered,
    asked,
    typeInGrid(cells) {
      const edits = cells.map(({ place, held }): Edit => ({ place, before: findCell(workbook, place) ?? { value: null }, after: held }));
      // Written like a decision, so that cells that hang on them follow as they do in a host that calculates.
      const reply = write(answer(workbook, { type: 'take-back', edits: invertEdits(edits) }, now));
      if (reply.type !== 'taken-back') throw new Error(`typing was answered with ${reply.type}`);
      const seen = answer(workbook, { type: 'overrun', before: read, mend: false }, now).reply;
      tell({ type: 'checked', check: reply.check });
      if (seen.type === 'overrun' && seen.over.length > 0) tell({ type: 'overrun', over: seen.over });
      else read = contentOf(workbook);
    },
    protect: (sheet) => void locked.add(sheet),
    vanish() {
      gone = true;
      tell({ type: 'gone', message: sayings.gone });
    },
    comeBack() {
      gone = false;
    },
    tell,
  };
}

function contentOf(workbook: Workbook): Sheet {
  return workbook.sheets.find(({ name }) => name === sheets.content) ?? { name: sheets.content, rows: [] };
}

function showSheets(workbook: Workbook, names: readonly string[]): Workbook {
  const shown = workbook.sheets.map((sheet): Sheet => (names.includes(sheet.name) ? { name: sheet.name, rows: sheet.rows } : sheet));
  return { ...workbook, sheets: shown };
}
