import { describe, expect, it } from 'vitest';
import { createCalls, type Line } from '../../apps-script/sidebar/calls.ts';
import { readFailure, sayFailure } from '../../apps-script/sidebar/failures.ts';
import { toPlain } from '../../apps-script/sidebar/plain.ts';
import { sidebarTexts } from '../../core/texts/sidebar.ts';
import { type Backend, createScriptRun, type Fate } from '../sheets/fake/wire.ts';

const soon: Line['wait'] = (milliseconds) => (milliseconds < 60_000 ? Promise.resolve() : new Promise(() => {}));

/** Calls over a server of one function that counts how often it ran. */
function callsWith(fate: Partial<Fate>, change: Partial<Line> = {}) {
  let ran = 0;
  const backend: Backend = {
    names: ['sbcChanged', 'sbcGreet'],
    call: () => {
      ran++;
      return true;
    },
  };
  const { run, most } = createScriptRun(backend, { fail: () => null, hold: () => null, ...fate });
  return { calls: createCalls({ run, isOnline: () => true, wait: soon, ...change }), ran: () => ran, most };
}

/** Fails so many times, then no more. */
function failing(message: string, times: number, after: boolean): Fate['fail'] {
  let left = times;
  return () => (left-- > 0 ? { message, after } : null);
}

const serverError = 'We’re sorry, a server error occurred. Please wait a bit and try again.';
const tooMany = 'There are too many scripts running simultaneously for this Google user account.';

describe('calls to the server', () => {
  it('a look whose answer was lost is asked again', async () => {
    const { calls, ran } = callsWith({ fail: failing(serverError, 2, true) });
    expect(await calls.call('sbcChanged', ['1'], 'read')).toEqual({ type: 'answered', value: true });
    expect(ran()).toBe(3);
  });

  it('a write whose answer was lost is not asked again: it may have been done', async () => {
    const { calls, ran } = callsWith({ fail: failing(serverError, 1, true) });
    expect(await calls.call('sbcChanged', ['1'], 'write')).toEqual({ type: 'failed', failure: 'server', hadLeft: true });
    expect(ran()).toBe(1);
  });

  it('a write that Google surely did not begin is asked again', async () => {
    const { calls, ran } = callsWith({ fail: failing(tooMany, 2, false) });
    expect((await calls.call('sbcChanged', ['1'], 'write')).type).toBe('answered');
    expect(ran()).toBe(1);
  });

  it('gives up after three tries', async () => {
    const { calls, ran } = callsWith({ fail: failing(serverError, 99, true) });
    expect(await calls.call('sbcChanged', ['1'], 'read')).toMatchObject({ type: 'failed', failure: 'server' });
    expect(ran()).toBe(3);
  });

  it('what is asked once is asked once', async () => {
    const { calls, ran } = callsWith({ fail: failing(tooMany, 1, true) });
    expect(await calls.call('sbcChanged', ['1'], 'once')).toMatchObject({ failure: 'busy' });
    expect(ran()).toBe(1);
  });

  it('without a network nothing is sent', async () => {
    const { calls, ran } = callsWith({}, { isOnline: () => false });
    expect(await calls.call('sbcChanged', ['1'], 'write')).toEqual({ type: 'failed', failure: 'offline', hadLeft: false });
    expect(ran()).toBe(0);
  });

  it('a call that never ends is given up, and its place is free again', async () => {
    let hangs = true;
    const { calls } = callsWith({ hold: () => (hangs ? new Promise(() => {}) : null) }, { wait: () => Promise.resolve() });
    const ended = await Promise.all(Array.from({ length: 20 }, () => calls.call('sbcChanged', ['1'], 'once')));
    expect(new Set(ended.map((called) => (called.type === 'failed' ? called.failure : '')))).toEqual(new Set(['slow']));
    hangs = false;
    const patient = callsWith({});
    expect((await patient.calls.call('sbcChanged', ['1'], 'once')).type).toBe('answered');
  });

  it('never more than eight run together, and all are answered', async () => {
    const { calls, most, ran } = callsWith({});
    const answers = await Promise.all(Array.from({ length: 40 }, () => calls.call('sbcChanged', ['1'], 'read')));
    expect(answers.every(({ type }) => type === 'answered')).toBe(true);
    expect([most(), ran()]).toEqual([8, 40]);
  });

  it('a function that the server does not have is told apart from one that fails', async () => {
    const { calls } = callsWith({});
    expect(await calls.call('sbcWide', [''], 'once')).toEqual({ type: 'failed', failure: 'missing', hadLeft: false });
  });
});

describe('what Google carries', () => {
  it('leaves out what is undefined and carries the rest as it is', () => {
    const value = { a: 1, b: undefined, c: ['x', null, { d: true, e: undefined }] };
    expect(toPlain(value)).toEqual({ a: 1, c: ['x', null, { d: true }] });
    expect(Object.keys(toPlain({ b: undefined }) as object)).toEqual([]);
  });

  it.each([
    ['a day of the machine', { at: new Date(0) }],
    ['a function', { act: () => 1 }],
    ['bytes', { bytes: new Uint8Array(2) }],
    ['a map', new Map()],
    ['no number', { a: Number.NaN }],
  ])('refuses %s before it is sent, saying where it stands', (_, value) => {
    expect(() => toPlain(value, 'request')).toThrow(/^request/);
  });
});

describe('what Google says when it fails', () => {
  it.each([
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
    [tooMany, 'busy'],
    ['Lock timeout: another process was holding the lock for too long.', 'busy'],
    ['Service invoked too many times for one day: drive.', 'quota'],
    ['Exception: Service using too much computer time for one day', 'quota'],
    ['Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.', 'server'],
    ['Exceeded maximum execution time', 'slow'],
    ['You are trying to edit a protected cell or object.', 'protected'],
    ['Authorization is required to perform that action.', 'permission'],
    ['We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.', 'permission'],
    ['Script function not found: sbcAsk', 'missing'],
    [serverError, 'server'],
    ['TypeError: Cannot read properties of undefined', 'fault'],
  ])('%s', (message, failure) => {
    expect(readFailure(message)).toBe(failure);
  });

  it('is said in Vietnamese, with what to do, and with what became of the book', () => {
    for (const failure of Object.keys(sidebarTexts.failures) as (keyof typeof sidebarTexts.failures)[]) {
      expect(sayFailure(failure, false, true)).toMatch(/[Hh]ãy .*\.$/);
      expect(sayFailure(failure, true, false).endsWith(sidebarTexts.notWritten)).toBe(true);
    }
    expect(sayFailure('server', true, true).endsWith(sidebarTexts.perhapsWritten)).toBe(true);
    expect(sayFailure('busy', true, true).endsWith(sidebarTexts.notWritten)).toBe(true);
  });
});
