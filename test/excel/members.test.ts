import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guardedMembers } from '../../addin-excel/capabilities.ts';
import { type KnownMember, knownMembers } from './host/known-members.ts';

const types = readFileSync(new URL('../../node_modules/@types/office-js/index.d.ts', import.meta.url), 'utf8');
const folder = new URL('../../addin-excel/', import.meta.url);
const shell = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name) && name !== 'capabilities.ts')
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

/** The minor number in `[Api set: ExcelApi 1.9]`. */
function setOf(comment: string): number | null {
  const set = /\[Api set: ExcelApi 1\.(\d+)/.exec(comment)?.[1];
  return set === undefined ? null : Number(set);
}

/** A class of Microsoft's types with its own comment, in the namespace of Excel. */
function declarationOf(className: string): { readonly comment: string; readonly body: string } {
  const from = types.indexOf('\ndeclare namespace Excel {');
  const start = new RegExp(`\\n    (?:class|interface) ${className} (?:extends [\\w.]+ )?\\{\\n`, 'g');
  start.lastIndex = from;
  const found = start.exec(types);
  if (from === -1 || !found) throw new Error(`Microsoft’s types have no Excel.${className}.`);
  const body = types.slice(start.lastIndex, types.indexOf('\n    }\n', start.lastIndex) + 1);
  return { comment: types.slice(types.lastIndexOf('/**', found.index), found.index), body };
}

/** Since when Microsoft says that a member is there: its own tag, else that of its class. */
function sinceOf({ className, name }: Pick<KnownMember, 'className' | 'name'>): number {
  const { comment, body } = declarationOf(className);
  const member = new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/)\\s*(?:readonly )?${name}\\??[:(<]`).exec(body);
  if (!member) throw new Error(`Microsoft’s types have no Excel.${className}.${name}.`);
  const since = setOf(member[1] ?? '') ?? setOf(comment);
  if (since === null) throw new Error(`Nothing says since when Excel.${className}.${name} is there.`);
  return since;
}

const nameOf = ({ className, name }: KnownMember): string => `${className}.${name}`;

describe('the members of Excel that the shell uses', () => {
  const known = knownMembers();

  it('are as old in the test’s Excel as Microsoft’s types say', () => {
    const told = known.map((member) => `${nameOf(member)} 1.${member.since}`);
    expect(told).toEqual(known.map((member) => `${nameOf(member)} 1.${sinceOf(member)}`));
  });

  it('are all in ExcelApi 1.7, or the shell says what stands before each use', () => {
    const newer = known.filter(({ since }) => since > 7);
    for (const member of newer)
      expect([nameOf(member), guardedMembers[nameOf(member)]?.set]).toEqual([nameOf(member), `1.${member.since}`]);
  });

  it('are guarded by no more than exists: each guarded one is as old as said, and known to the test’s Excel', () => {
    for (const [member, { set }] of Object.entries(guardedMembers)) {
      if (member === 'Excel.createWorkbook') continue;
      expect([member, known.some((candidate) => nameOf(candidate) === member && `1.${candidate.since}` === set)]).toEqual([member, true]);
    }
    const from = types.indexOf('\n    function createWorkbook(');
    expect(guardedMembers['Excel.createWorkbook']?.set).toBe(`1.${setOf(types.slice(types.lastIndexOf('/**', from), from))}`);
  });

  it('are all the test’s Excel knows: it answers for nothing that the shell does not write', () => {
    const unused = known.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(shell));
    expect(unused.map(nameOf)).toEqual([]);
  });
});
