import vm from 'node:vm';
import type { Google } from './google.ts';
import { overTheWire } from './wire.ts';

/** The top-level functions of a script that runs in a world of its own. */
export interface Script {
  readonly names: readonly string[];
  /** As the sidebar calls: what goes in and out is carried by Google's wire. */
  run(name: string, ...parameters: readonly unknown[]): unknown;
  /** As a menu line or a trigger calls. */
  start(name: string, event?: object): unknown;
}

/** What came after ES2020, and what no script of Google's has. */
const newer = `
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator', 'escape', 'unescape', 'console', 'Float16Array', 'SuppressedError', 'DisposableStack', 'AsyncDisposableStack'])
    delete globalThis[name];
  for (const [owner, names] of [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group', 'groupToMap']],
    [Array, ['fromAsync']],
    [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['any', 'withResolvers', 'try']],
    [Object.getPrototypeOf(Int8Array.prototype), ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  ]) for (const name of names) delete owner[name];
`;

/** Runs the final code in an engine with the language of ES2020 and Google's services alone; no service may be reached while it loads. */
export function runCode(code: string, google: Google): Script {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(newer, context);
  const fixed = google.now().getTime();
  vm.runInContext(
    `globalThis.Date = class extends Date { constructor(...given) { given.length === 0 ? super(${fixed}) : super(...given); } static now() { return ${fixed}; } };`,
    context,
  );
  google.dates = vm.runInContext('Date', context);
  const before = new Set<string>(vm.runInContext('Object.getOwnPropertyNames(globalThis)', context));
  Object.assign(context, google.globals);
  google.guard((member) => {
    throw new Error(`${member} is reached while the script loads.`);
  });
  vm.runInContext(code, context, { filename: 'Code.js' });
  google.guard(null);
  const names = (vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]).filter(
    (name) => !before.has(name) && !(name in google.globals) && typeof context[name] === 'function',
  );
  const getFunction = (name: string): ((...given: readonly unknown[]) => unknown) => {
    if (!names.includes(name) || name.endsWith('_')) throw new Error(`Exception: Script function not found: ${name}`);
    return context[name];
  };
  /** Values of the script's own world: what comes from outside has another Array and Object. */
  const inside = (value: unknown): unknown => vm.runInContext(`JSON.parse(${JSON.stringify(JSON.stringify(value))})`, context);
  const script: Script = {
    names,
    run: (name, ...parameters) => {
      const act = getFunction(name);
      const given = parameters.map((parameter, at) => inside(overTheWire(parameter, `${name} ${at + 1}`)));
      return overTheWire(act(...given), name);
    },
    start: (name, event) => getFunction(name)(...(event ? [event] : [])),
  };
  google.onEdit = (event) => {
    if (names.includes('onEdit')) script.start('onEdit', event);
  };
  return script;
}
