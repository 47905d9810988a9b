import type { Reply, Request } from '../core/index.ts';
import type { Desk } from './desk.ts';

const underWay = new WeakMap<Desk, Set<Promise<unknown>>>();

/** Every request of the panel goes this way, so that it is known when all are answered. */
export function askDesk(desk: Desk, request: Request): Promise<Reply> {
  const asks = underWay.get(desk) ?? new Set();
  underWay.set(desk, asks);
  const asked = desk.ask(request);
  asks.add(asked);
  const answered = (): void => void asks.delete(asked);
  asked.then(answered, answered);
  return asked;
}

/** Comes back when the desk has answered all that the panel asked, and what followed from the answers. */
export async function allAnswered(desk: Desk): Promise<void> {
  const asks = underWay.get(desk);
  while (asks && asks.size > 0) await Promise.allSettled([...asks]);
}
