import type { Finding } from '../core/index.ts';
import { isOpen } from './findings-list.ts';

/** What was open and went away. Where something else appeared at the same moment it may have become that, and does not count. */
export function countDone(done: ReadonlySet<string>, before: readonly Finding[], now: readonly Finding[]): ReadonlySet<string> {
  const keysOf = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.filter(isOpen).map(({ key }) => key));
  const [old, open] = [keysOf(before), keysOf(now)];
  const isNothingNew = [...open].every((key) => old.has(key) || done.has(key));
  const gone = isNothingNew ? [...old].filter((key) => !open.has(key)) : [];
  return new Set([...done, ...gone].filter((key) => !open.has(key)));
}
