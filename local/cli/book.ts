import { readXlsx } from '../../core/files.ts';
import type { Checked, Now, Reply, Request, Workbook } from '../../core/index.ts';
import { answer } from '../../core/whole.ts';
import { readBytes } from '../files.ts';
import { Unusable } from '../unusable.ts';

/** The workbook in a file; a file that is none ends the command with its sentence. */
export function openBook(path: string): Workbook {
  const read = readXlsx(readBytes(path));
  if (read.type === 'unreadable') throw new Unusable(read.message);
  return read.workbook;
}

/** The reply to a request that must be answered with this type; a refusal ends the command with its sentence. */
export function ask<Type extends Reply['type']>(
  workbook: Workbook,
  request: Request & { type: string },
  now: Now,
  type: Type,
): Extract<Reply, { type: Type }> {
  const { reply } = answer(workbook, request, now);
  if (reply.type === 'refused') throw new Unusable(reply.message);
  if (!isOf(reply, type)) throw new Error(`${request.type} was answered with ${reply.type}`);
  return reply;
}

/** A book with what is amiss with it as a whole (a sheet or a table is gone) and what was found in it. */
export interface CheckedBook {
  readonly workbook: Workbook;
  readonly trouble: readonly string[];
  readonly check: Checked;
}

/** Whether anything is left to look at. */
export function isOpen({ check, trouble }: CheckedBook): boolean {
  return trouble.length > 0 || check.findings.some((finding) => !finding.explained);
}

/** 1 while something of level error stands open or a part of the book is gone, else 0. */
export function exitCode({ check, trouble }: CheckedBook): number {
  return check.counts.error > 0 || trouble.length > 0 ? 1 : 0;
}

function isOf<Type extends Reply['type']>(reply: Reply, type: Type): reply is Extract<Reply, { type: Type }> {
  return reply.type === type;
}
