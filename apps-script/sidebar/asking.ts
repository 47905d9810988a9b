import type { Reply, Request, Sheet } from '../../core/index.ts';
import { onlyLooks } from '../only-looks.ts';
import type { Content } from '../protocol.ts';
import type { Calls, Manner } from './calls.ts';
import { sayFailure } from './failures.ts';

export interface Asking {
  ask(request: Request): Promise<Reply>;
  /** The count of changes that came with the newest answer; null before the first. */
  at(): string | null;
  /** The sheet of the prose as it was when we last wrote, or last saw that nothing was run over; null before the first answer. */
  before(): Sheet | null;
  /** What stands in that sheet now is in order. */
  settle(): void;
  /** Whether an answer is being waited for. */
  isBusy(): boolean;
}

export interface AskingOf {
  readonly calls: Calls;
  /** The stamp of this page's code. */
  readonly build: string;
  who(): string;
  readonly sayNewer: string;
  /** There is no way to Google at the moment. */
  lost(message: string): void;
}

/** What changes nothing, or nothing but what the book keeps for itself: asking it twice does no harm. */
function isReading(request: Request): boolean {
  return request.type === 'check' || onlyLooks(request);
}

/** Requests to the server: what writes goes one after the other, equal questions that are under way share one answer. */
export function createAsking({ calls, build, who, sayNewer, lost }: AskingOf): Asking {
  let newest: string | null = null;
  let content: Content | null = null;
  let before: Sheet | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  /** Counts writes begun and ended: an answer from before is not shared after. */
  let written = 0;
  let under = 0;
  const shared = new Map<string, Promise<Reply>>();

  async function send(request: Request, manner: Manner): Promise<Reply> {
    under++;
    const called = await calls.call('sbcAsk', [request, who(), content?.print ?? ''], manner);
    under--;
    if (called.type === 'failed') {
      const message = sayFailure(called.failure, manner === 'write', called.hadLeft);
      if (called.failure === 'offline') lost(message);
      return { type: 'refused', message };
    }
    if (called.value.build !== build) return { type: 'refused', message: sayNewer };
    // A refusal knows of no count.
    if (called.value.at !== '') newest = called.value.at;
    content = called.value.content ?? content;
    if (manner === 'write' || before === null) before = content?.sheet ?? null;
    return called.value.reply;
  }

  function read(request: Request): Promise<Reply> {
    const key = `${written} ${JSON.stringify(request)}`;
    const known = shared.get(key);
    if (known) return known;
    const asked = send(request, 'read').finally(() => shared.delete(key));
    shared.set(key, asked);
    return asked;
  }

  function write(request: Request): Promise<Reply> {
    const asked = writing.then(async () => {
      written++;
      const reply = await send(request, 'write');
      written++;
      return reply;
    });
    writing = asked.catch(() => undefined);
    return asked;
  }

  return {
    ask: (request) => (isReading(request) ? read(request) : write(request)),
    at: () => newest,
    before: () => before,
    settle: () => {
      before = content?.sheet ?? null;
    },
    isBusy: () => under > 0,
  };
}
