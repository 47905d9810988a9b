import type { ScriptRun } from '../../../apps-script/sidebar/calls.ts';

/** A value as `google.script.run` carries it: what Google refuses throws, nested or not; an undefined in a list becomes null. */
export function overTheWire(value: unknown, where = 'value', above: readonly unknown[] = []): unknown {
  if (value === undefined) return null;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${where}: ${value} cannot be carried.`);
    return value;
  }
  if (typeof value !== 'object') throw new Error(`${where}: a ${typeof value} cannot be carried.`);
  if (above.includes(value)) throw new Error(`${where} holds itself.`);
  const under = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, at) => overTheWire(item, `${where}[${at}]`, under));
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]') throw new Error(`${where}: ${kind} cannot be carried.`);
  const plain: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) throw new Error(`${where}.${key} is undefined.`);
    plain[key] = overTheWire(item, `${where}.${key}`, under);
  }
  return plain;
}

/** The functions behind `google.script.run`: named, called with plain JSON; what goes wrong is thrown with Google's message. */
export interface Backend {
  readonly names: readonly string[];
  call(name: string, parameters: readonly unknown[]): unknown;
}

/** One call over the wire, as Google makes it: there and back as JSON. */
export async function overWire(backend: Backend, name: string, parameters: readonly unknown[]): Promise<unknown> {
  const sent = overTheWire(parameters, name);
  if (!Array.isArray(sent)) throw new Error('parameters are a list');
  const value = await backend.call(name, sent);
  return value === undefined ? undefined : overTheWire(value, name);
}

/** What fate does to calls: each is asked before a call goes out. */
export interface Fate {
  /** The message with which calls of this name fail; null: they do not. `after`: the server did its work, its answer is lost. */
  fail(name: string): { readonly message: string; readonly after: boolean } | null;
  /** Holds a call until it is let go. */
  hold(name: string): Promise<void> | null;
}

export const kindFate: Fate = { fail: () => null, hold: () => null };

/** `google.script.run` in Node: handlers chosen for one call each, answers later, never at once. */
export function createScriptRun(backend: Backend, fate: Fate = kindFate): { readonly run: ScriptRun; readonly most: () => number } {
  let under = 0;
  let most = 0;
  const runWith = (done: (value: unknown) => void, failed: (error: { readonly message: string }) => void): unknown => {
    const call = async (name: string, parameters: readonly unknown[]): Promise<void> => {
      under++;
      most = Math.max(most, under);
      const bad = fate.fail(name);
      const value = await (async () => {
        await fate.hold(name);
        if (bad && !bad.after) throw new Error(bad.message);
        const answered = await overWire(backend, name, parameters);
        if (bad) throw new Error(bad.message);
        return answered;
      })().then(
        (answered) => () => done(answered),
        (error: unknown) => () => failed({ message: error instanceof Error ? error.message : String(error) }),
      );
      under--;
      value();
    };
    return {
      withSuccessHandler: (handler: (value: unknown) => void) => runWith(handler, failed),
      withFailureHandler: (handler: (error: { readonly message: string }) => void) => runWith(done, handler),
      ...Object.fromEntries(backend.names.map((name) => [name, (...parameters: unknown[]) => void call(name, parameters)])),
    };
  };
  const nothing = (): void => {};
  return { run: runWith(nothing, nothing) as ScriptRun, most: () => most };
}
