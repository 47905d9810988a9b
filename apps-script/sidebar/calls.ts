import type { Server } from '../protocol.ts';
import { type Failure, readFailure } from './failures.ts';
import { toPlain } from './plain.ts';

type Handlers = {
  withSuccessHandler(done: (value: unknown) => void): ScriptRun;
  withFailureHandler(failed: (error: { readonly message: string }) => void): ScriptRun;
};

type Sends = { readonly [Name in keyof Server]: (...parameters: Parameters<Server[Name]>) => void };

/** `google.script.run` as far as we use it. */
export type ScriptRun = Handlers & Sends;

/** What the calls need of the world. */
export interface Line {
  readonly run: ScriptRun;
  isOnline(): boolean;
  wait(milliseconds: number): Promise<void>;
}

/** `hadLeft`: Google may have run the function all the same. */
export type Called<Value> =
  | { readonly type: 'answered'; readonly value: Value }
  | { readonly type: 'failed'; readonly failure: Failure; readonly hadLeft: boolean };

/** `read` may be asked again when its answer is lost; `write` only where it surely did not run; `once` never. */
export type Manner = 'read' | 'write' | 'once';

export interface Calls {
  call<Name extends keyof Server>(
    name: Name,
    parameters: Parameters<Server[Name]>,
    manner: Manner,
  ): Promise<Called<ReturnType<Server[Name]>>>;
}

/** Google lets ten calls of a page run at once; two are left for what is urgent. */
const together = 8;
/** The server itself ends after six minutes. Laying a book may take that long; for anything else a person does not wait so. */
const patience = { usual: 120_000, laying: 370_000 } as const;
const pauses: readonly number[] = [800, 2500];

/** The functions of the server by name: each call ends, in an answer or in what went wrong; none throws for what Google does. */
export function createCalls({ run, isOnline, wait }: Line): Calls {
  let under = 0;
  const waiting: (() => void)[] = [];

  const enter = async (): Promise<void> => {
    if (under >= together) await new Promise<void>((go) => waiting.push(go));
    else under++;
  };
  /** Whoever waits takes the place over, so that nobody slips in between. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else under--;
  };

  async function once<Name extends keyof Server>(
    name: Name,
    parameters: Parameters<Server[Name]>,
  ): Promise<Called<ReturnType<Server[Name]>>> {
    if (!isOnline()) return { type: 'failed', failure: 'offline', hadLeft: false };
    const plain = toPlain(parameters, name) as Parameters<Server[Name]>;
    await enter();
    try {
      const answered = new Promise<Called<ReturnType<Server[Name]>>>((resolve) => {
        const asking: Sends = run
          .withSuccessHandler((value) => resolve({ type: 'answered', value: value as ReturnType<Server[Name]> }))
          .withFailureHandler((error) => resolve({ type: 'failed', failure: readFailure(error.message), hadLeft: true }));
        if (typeof asking[name] !== 'function') resolve({ type: 'failed', failure: 'missing', hadLeft: false });
        // As a method: Google's client knows by `this` which handlers belong to the call.
        else asking[name](...plain);
      });
      const late = wait(name === 'sbcNew' ? patience.laying : patience.usual).then(
        (): Called<never> => ({ type: 'failed', failure: 'slow', hadLeft: true }),
      );
      return await Promise.race([answered, late]);
    } finally {
      leave();
    }
  }

  return {
    async call(name, parameters, manner) {
      for (let turn = 0; ; turn++) {
        const called = await once(name, parameters);
        const pause = pauses[turn];
        if (called.type === 'answered' || pause === undefined || !mayAskAgain(called.failure, manner)) return called;
        await wait(pause);
      }
    },
  };
}

function mayAskAgain(failure: Failure, manner: Manner): boolean {
  if (manner === 'once') return false;
  return failure === 'busy' || (manner === 'read' && (failure === 'server' || failure === 'offline'));
}
