import { panelTexts, sidebarTexts } from '../../core/index.ts';
import type { Deliverable, Delivered, Desk, Drafts, HostEvent, Memory, OtherDelivery } from '../../panel/desk.ts';
import type { Greeting } from '../protocol.ts';
import { createAsking } from './asking.ts';
import type { Calls } from './calls.ts';
import { sayFailure } from './failures.ts';
import { type Watched, watchWhileSeen } from './watching.ts';

/** What the sidebar gives to a desk: the way to the server, what the browser keeps, its window. */
export interface SheetsHost {
  readonly calls: Calls;
  readonly greeting: Greeting;
  /** The stamp of this page's code. */
  readonly build: string;
  readonly drafts: Drafts;
  readonly memory: Memory;
  readonly page: Watched;
  deliver(file: Deliverable): Promise<Delivered>;
  readonly also: readonly OtherDelivery[];
  /** We are the big window ourselves. */
  readonly isWide: boolean;
}

/** A Desk over the spreadsheet on Google's side. What others change is noticed by looking now and then, while the page is seen. */
export function createSheetsDesk({ calls, greeting, build, drafts, memory, page, deliver, also, isWide }: SheetsHost): Desk {
  const watching = new Set<(event: HostEvent) => void>();
  let endWatch = (): void => {};
  let isLost = false;

  const tell = (event: HostEvent): void => {
    for (const listener of [...watching]) listener(event);
  };
  const asking = createAsking({
    calls,
    build,
    who: () => memory.read('who') ?? '',
    sayNewer: sidebarTexts.newer,
    lost: (message) => {
      isLost = true;
      tell({ type: 'gone', message });
    },
  });
  const { ask } = asking;

  /** Back again: what was shown may be old, and the sentence about the network goes. */
  const reopen = async (): Promise<void> => {
    const [opened, checked] = await Promise.all([ask({ type: 'open' }), ask({ type: 'check', first: true })]);
    if (opened.type === 'opened' && checked.type === 'checked') tell({ type: 'opened', book: opened.book, check: checked.check });
  };

  const lookForOverrun = async (): Promise<void> => {
    const before = asking.before();
    if (!before) return;
    const reply = await ask({ type: 'overrun', before, mend: false });
    if (reply.type !== 'overrun') return;
    if (reply.over.length > 0) tell({ type: 'overrun', over: reply.over });
    else asking.settle();
  };

  const look = async (): Promise<boolean> => {
    const at = asking.at();
    if (asking.isBusy() || at === null) return false;
    const changed = await calls.call('sbcChanged', [at], 'once');
    if (changed.type === 'failed') {
      if (changed.failure === 'offline' && !isLost) {
        isLost = true;
        tell({ type: 'gone', message: sayFailure('offline', false, false) });
      }
      return false;
    }
    if (isLost) {
      isLost = false;
      await reopen();
      return true;
    }
    // What came back since was asked after: the next look sees the rest.
    if (!changed.value || asking.isBusy()) return changed.value;
    // Nobody asked for this look: it writes and marks nothing, and holds nobody up.
    const checked = await ask({ type: 'check', first: true });
    if (checked.type === 'checked') tell({ type: 'checked', check: checked.check });
    await lookForOverrun();
    return true;
  };

  return {
    host: { name: 'sheets', file: greeting.file, identity: greeting.identity, writesWhileTyping: false },
    ask: async (request) => {
      // The panel knows that a paste ran over, not what stood there before.
      const reply = await ask(request.type === 'overrun' ? { ...request, before: asking.before() ?? request.before } : request);
      if (reply.type !== 'refused') isLost = false;
      return reply;
    },
    goTo: async ({ sheet, row, column }) => {
      const called = await calls.call('sbcGoTo', [sheet, row, column], 'read');
      return called.type === 'failed' || !called.value ? panelTexts.said.noPlace : null;
    },
    deliver,
    also,
    ...(isWide
      ? {}
      : {
          openWide: async (section: string) => {
            const called = await calls.call('sbcWide', [section], 'once');
            if (called.type === 'answered') return { opened: true, said: sidebarTexts.wide.opened };
            return { opened: false, said: sayFailure(called.failure, false, called.hadLeft) };
          },
        }),
    draft: drafts,
    memory,
    watch: (listener) => {
      watching.add(listener);
      if (watching.size === 1) endWatch = watchWhileSeen(page, look);
      return () => {
        if (watching.delete(listener) && watching.size === 0) endWatch();
      };
    },
  };
}
