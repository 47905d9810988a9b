import { readAddresses } from './addresses.ts';
import type { Capabilities } from './capabilities.ts';
import type { SheetChange } from './reread-sheets.ts';
import type { SheetBlock } from './written-blocks.ts';

/** A change of cells as Excel told it. */
export interface HeardChange {
  readonly id: string;
  readonly change: SheetChange;
  /** Somebody else made it, in the same book on another machine. */
  readonly remote: boolean;
  /** A paste or a fill: more than one row at once. */
  readonly tall: boolean;
}

export interface HeardChoice {
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

export interface BookWatch {
  /** Asks to be told of changes and choices, in the batch that is being made: of the whole book where Excel can, else sheet by sheet. */
  listen(context: Excel.RequestContext, sheets: readonly string[]): void;
  /** Our own writing is about to be told as a change. */
  expect(blocks: readonly SheetBlock[]): void;
  /** The batch in which we asked was lost: the next one asks again. */
  restart(): void;
  /** Forgets what was expected and did not come. */
  forgetExpected(): void;
  end(): Promise<void>;
}

export interface Heard {
  changed(change: HeardChange): void;
  chosen(choice: HeardChoice): void;
}

export function createBookWatch(can: Capabilities, heard: Heard): BookWatch {
  const listening = new Set<string>();
  const handlers: { readonly context: OfficeExtension.ClientRequestContext; remove(): void }[] = [];
  let expected: readonly SheetBlock[] = [];
  let ended = false;

  const hearChange = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (ended) return;
    const blocks = readAddresses(event.address);
    if (can.eventSource && event.triggerSource === 'ThisLocalAddin') return;
    if (!can.eventSource && isExpected(event.worksheetId, blocks)) return;
    const moved = event.changeType !== 'RangeEdited' && event.changeType !== 'Unknown';
    heard.changed({
      id: event.worksheetId,
      change: {
        rows: Math.max(0, ...blocks.map(({ row, rows }) => (rows === null ? 0 : row + rows - 1))),
        columns: Math.max(0, ...blocks.map(({ column, columns }) => (columns === null ? 0 : column + columns - 1))),
        moved,
      },
      remote: event.source === 'Remote',
      tall: !moved && blocks.some(({ rows }) => rows === null || rows > 1),
    });
  };

  const isExpected = (id: string, blocks: ReturnType<typeof readAddresses>): boolean => {
    const [first] = blocks;
    const same = ({ id: own, block }: SheetBlock): boolean =>
      own === id &&
      blocks.length === 1 &&
      first !== undefined &&
      block.row === first.row &&
      block.column === first.column &&
      block.rows === first.rows &&
      block.columns === first.columns;
    const found = expected.find(same);
    expected = expected.filter((one) => one !== found);
    return found !== undefined;
  };

  const hearChoice = async (event: { readonly worksheetId: string; readonly address: string }): Promise<void> => {
    const [first] = readAddresses(event.address);
    if (!ended && first) heard.chosen({ id: event.worksheetId, row: first.row, column: first.column });
  };

  const keep = (handler: { readonly context: OfficeExtension.ClientRequestContext; remove(): void }): void => {
    handlers.push(handler);
  };

  return {
    listen(context, sheets) {
      const { worksheets } = context.workbook;
      if (can.wholeBook) {
        if (listening.has('')) return;
        listening.add('');
        keep(worksheets.onChanged.add(hearChange));
        keep(worksheets.onSelectionChanged.add(hearChoice));
        return;
      }
      for (const id of sheets) {
        if (listening.has(id)) continue;
        listening.add(id);
        const sheet = worksheets.getItem(id);
        keep(sheet.onChanged.add(hearChange));
        keep(sheet.onSelectionChanged.add(hearChoice));
      }
    },
    restart() {
      listening.clear();
      handlers.length = 0;
    },
    expect(blocks) {
      if (!can.eventSource) expected = [...expected, ...blocks];
    },
    forgetExpected() {
      expected = [];
    },
    async end() {
      ended = true;
      for (const handler of handlers.splice(0)) {
        handler.remove();
        // With the pane the handlers go anyway; what Excel says to it is nobody's business any more.
        await handler.context.sync().catch(() => undefined);
      }
    },
  };
}
