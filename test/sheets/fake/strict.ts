/** Counts the calls that carry data, rules, names or properties, and lets fate step in before one of them. */
export interface Meter {
  count(name: string): void;
  /** One call that is made of many. */
  silently(act: () => void): void;
  calls(): Calls;
  reset(): void;
  /** Before every member of every service is reached. */
  guard: (member: string) => void;
  /** Before every counted call. */
  fate: (name: string) => void;
}

export interface Calls {
  readonly total: number;
  readonly by: Readonly<Record<string, number>>;
}

export function createMeter(): Meter {
  const by = new Map<string, number>();
  let silent = false;
  const meter: Meter = {
    silently(act) {
      silent = true;
      try {
        act();
      } finally {
        silent = false;
      }
    },
    count(name) {
      if (silent) return;
      meter.fate(name);
      by.set(name, (by.get(name) ?? 0) + 1);
    },
    calls: () => ({ total: [...by.values()].reduce((sum, count) => sum + count, 0), by: Object.fromEntries([...by].sort()) }),
    reset: () => by.clear(),
    guard: () => {},
    fate: () => {},
  };
  return meter;
}

/** A service that has only what we call: any other member throws, so that a new call needs a deliberate fake. */
export function strict<Members extends object>(name: string, members: Members, meter: Meter): Members {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol') return Reflect.get(target, key, receiver);
      meter.guard(`${name}.${key}`);
      if (!(key in target)) throw new Error(`${name}.${key} is not declared in the fake.`);
      return Reflect.get(target, key, receiver);
    },
    set(_, key) {
      throw new Error(`${name}.${String(key)} cannot be set.`);
    },
  });
}
