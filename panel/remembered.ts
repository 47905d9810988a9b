import type { Desk } from './desk.ts';

/** Names in `Desk.memory`. Hosts read `who` for `Now.who`: who writes explanations on this machine. */
export const remembered = { who: 'who', help: 'help' } as const;

/** Where a person was in this book. */
export function rememberedIn(desk: Desk, name: 'tab' | 'section'): string {
  return `${name}:${desk.host.identity}`;
}
