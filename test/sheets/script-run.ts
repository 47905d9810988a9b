import type { ScriptRun } from '../../apps-script/sidebar/calls.ts';
import type { Script } from './fake/run-code.ts';

/** `google.script.run` over the final code: handlers for one call each, an answer later, an error as a message alone. */
export function scriptRunOver(script: Script): ScriptRun {
  const runWith = (done: (value: unknown) => void, failed: (error: { readonly message: string }) => void): unknown => {
    const call = async (name: string, parameters: readonly unknown[]): Promise<void> => {
      await Promise.resolve();
      let answered: unknown;
      try {
        answered = script.run(name, ...parameters);
      } catch (error) {
        failed({ message: String(error) });
        return;
      }
      done(answered);
    };
    return {
      withSuccessHandler: (handler: (value: unknown) => void) => runWith(handler, failed),
      withFailureHandler: (handler: (error: { readonly message: string }) => void) => runWith(done, handler),
      ...Object.fromEntries(script.names.map((name) => [name, (...parameters: unknown[]) => void call(name, parameters)])),
    };
  };
  const nothing = (): void => {};
  return runWith(nothing, nothing) as ScriptRun;
}
