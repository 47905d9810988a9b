import { createCalls, type Line } from '../../apps-script/sidebar/calls.ts';
import { createKeeping } from '../../apps-script/sidebar/keeping.ts';
import { createSheetsDesk } from '../../apps-script/sidebar/sheets-desk.ts';
import type { Watched } from '../../apps-script/sidebar/watching.ts';
import type { Deliverable, Desk, OtherDelivery } from '../../panel/desk.ts';
import { type Backend, createScriptRun, type Fate, kindFate } from '../sheets/fake/wire.ts';
import { build } from './memory-server.ts';

export interface Stand {
  readonly desk: Desk;
  readonly delivered: readonly Deliverable[];
  /** The page is looked at again: what changed meanwhile is noticed now. */
  seen(): void;
  setOnline(online: boolean): void;
  setVisible(visible: boolean): void;
  /** How many calls were under way at most. */
  readonly most: () => number;
}

export interface StandOptions {
  readonly fate?: Fate;
  readonly build?: string;
  readonly isWide?: boolean;
  readonly also?: readonly OtherDelivery[];
  readonly storage?: () => Storage;
}

/** A browser's storage, without a browser. */
export function createStorage(): Storage {
  const kept: Record<string, string> = {};
  Object.defineProperties(kept, {
    getItem: { value: (name: string) => (Object.hasOwn(kept, name) ? kept[name] : null) },
    setItem: {
      configurable: true,
      value: (name: string, value: string) => {
        kept[name] = value;
      },
    },
    removeItem: {
      value: (name: string) => {
        delete kept[name];
      },
    },
  });
  return kept as unknown as Storage;
}

/** The sidebar's desk in Node: pauses pass at once, a call that never ends is given up only by `line`. */
export function standOver(backend: Backend, options: StandOptions = {}): Stand {
  const { run, most } = createScriptRun(backend, options.fate ?? kindFate);
  let online = true;
  let visible = true;
  const seen = new Set<() => void>();
  const line: Line = {
    run,
    isOnline: () => online,
    // The pauses before another try are short, the patience with one call is not: it never ends here.
    wait: (milliseconds) => (milliseconds < 60_000 ? Promise.resolve() : new Promise(() => {})),
  };
  const page: Watched = {
    isVisible: () => visible,
    onSeen: (tell) => {
      seen.add(tell);
      return () => void seen.delete(tell);
    },
    later: () => () => {},
  };
  const delivered: Deliverable[] = [];
  const storage = createStorage();
  const { drafts, memory } = createKeeping(options.storage ?? (() => storage), 'tệp-1');
  const desk = createSheetsDesk({
    calls: createCalls(line),
    greeting: { file: 'Sổ báo cáo', identity: 'tệp-1', url: 'https://docs.google.com/x', build, hasBook: true },
    build: options.build ?? build,
    drafts,
    memory,
    page,
    deliver: async (file) => {
      delivered.push(file);
      return { said: `Đã giao ${file.name}.`, otherWay: 'Hãy xuất lại.' };
    },
    also: options.also ?? [],
    isWide: options.isWide ?? false,
  });
  return {
    desk,
    delivered,
    seen: () => {
      for (const tell of [...seen]) tell();
    },
    setOnline: (now) => {
      online = now;
    },
    setVisible: (now) => {
      visible = now;
    },
    most,
  };
}
