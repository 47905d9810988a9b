import { findCapabilities, platformOf } from '../../../addin-excel/capabilities.ts';
import { createExcelDesk, type ExcelDesk } from '../../../addin-excel/excel-desk.ts';
import { isOurs } from '../../../addin-excel/mark-plan.ts';
import type { BookPlan, Place, Workbook } from '../../../core/index.ts';
import type { Deliverable, Draft } from '../../../panel/desk.ts';
import type { ApiVersion } from '../host/excel-host.ts';
import { type OpenExcel, openExcel } from '../host/open-excel.ts';

export const versions: readonly ApiVersion[] = ['1.7', '1.9', '1.14', '1.19'];

/** A desk over a book in the test's Excel. */
export interface OpenDesk extends OpenExcel {
  readonly desk: ExcelDesk;
  /** The cells that our marks cover. */
  marked(): readonly Place[];
  handedOut(): Deliverable | null;
  /** What the pane showed below the list, one after the other. */
  noticed(): readonly string[];
  end(): Promise<void>;
}

/** How long a burst of events is waited for, in a test: joined all the same, for they come together. */
const soon = 1;

export async function openDesk(book: BookPlan | Workbook, api: ApiVersion): Promise<OpenDesk> {
  const excel = await openExcel(book, { api });
  const { host, client } = excel;
  const drafts = new Map<string, Draft>();
  const remembered = new Map<string, string>();
  let handed: Deliverable | null = null;
  const noticed: string[] = [];
  const desk = createExcelDesk({
    excel: client.Excel,
    can: findCapabilities({ isSetSupported: host.isSetSupported }, platformOf('PC')),
    file: 'so.xlsx',
    identity: 'so.xlsx',
    later(act, milliseconds) {
      const timer = setTimeout(act, milliseconds < 1000 ? soon : milliseconds);
      return () => clearTimeout(timer);
    },
    today: () => '2025-12-15',
    clock: () => '08:00',
    deliver: async (file) => {
      handed = file;
      return { said: 'Đã chuyển tệp.', otherWay: 'Mở trang Sổ Báo Cáo.' };
    },
    notice: (said) => void noticed.push(said),
    drafts: {
      read: async () => [...drafts.values()],
      keep: async (draft) => void drafts.set(draft.section, draft),
      drop: async (section) => void drafts.delete(section),
    },
    memory: { read: (name) => remembered.get(name) ?? null, write: (name, value) => void remembered.set(name, value) },
  });
  return {
    ...excel,
    desk,
    marked: () => host.read().sheets.flatMap(({ name }) => markedOn(excel, name)),
    handedOut: () => handed,
    noticed: () => [...noticed],
    async end() {
      await desk.end();
      excel.close();
    },
  };
}

function markedOn({ host }: OpenExcel, sheet: string): readonly Place[] {
  return host
    .conditionalFormats(sheet)
    .filter(({ formula }) => isOurs(formula))
    .flatMap(({ areas }) => areas)
    .flatMap(({ row, column, rows = 1, columns = 1 }) =>
      Array.from({ length: rows * columns }, (_, at) => ({ sheet, row: row + Math.floor(at / columns), column: column + (at % columns) })),
    );
}
