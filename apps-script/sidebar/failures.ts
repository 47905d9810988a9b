import { sidebarTexts } from '../../core/index.ts';

/** What can keep an answer of Google's away, as far as its English message tells. */
export type Failure = keyof typeof sidebarTexts.failures;

/** Google hands over a message and nothing else. The order counts: the more telling words come first. */
const words: readonly (readonly [Failure, RegExp])[] = [
  ['offline', /NetworkError|HTTP 0\b|Failed to fetch|Connection failure/i],
  ['busy', /too many (scripts|simultaneous)|simultaneous invocations|lock timeout/i],
  ['server', /in a short time|rate limit/i],
  ['quota', /too many times|quota|limit exceeded|exceeded.*limit|too much computer time/i],
  ['slow', /exceeded maximum execution time|timed? ?out|deadline/i],
  ['protected', /protected cell|protected range|protected object/i],
  ['permission', /authori[sz]ation|permission|access denied|PERMISSION_DENIED|not authorized|scope/i],
  ['missing', /function not found|is not a function|not found: sbc/i],
  ['server', /server error|internal error|unavailable|try again|bad gateway|HTTP 5\d\d/i],
];

/** What Google's message means; our own fault where it is none that we know. */
export function readFailure(message: string): Failure {
  return words.find(([, telling]) => telling.test(message))?.[0] ?? 'fault';
}

/** Whether the function has surely not run: then even a write may be asked again. */
export function hasNotRun(failure: Failure): boolean {
  return failure === 'busy' || failure === 'missing';
}

/** What to tell: why, what to do, and what became of the book where something was to be written. */
export function sayFailure(failure: Failure, wasWriting: boolean, hadLeft: boolean): string {
  const { failures, notWritten, perhapsWritten } = sidebarTexts;
  if (!wasWriting) return failures[failure];
  return `${failures[failure]} ${!hadLeft || hasNotRun(failure) ? notWritten : perhapsWritten}`;
}
