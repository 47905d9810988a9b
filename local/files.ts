import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { cliTexts } from '../core/index.ts';
import { Unusable } from './unusable.ts';

/** The bytes of a file that a person named. */
export function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new Unusable(cliTexts.isFolder(path));
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(isMissing(error) ? cliTexts.noFile(path) : cliTexts.notAllowed(path));
  }
}

/**
 * Writes beside and renames, so that a file is never half written. What stood there under the same name is kept
 * under another one, unless it is the same to the byte; the path of what was kept comes back.
 */
export function writeBytes(path: string, bytes: Uint8Array): string | null {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const kept = existsSync(path) && !sameBytes(readFileSync(path), bytes) ? freeName(path) : null;
    writeFileSync(beside, bytes);
    if (kept) renameSync(path, kept);
    renameSync(beside, path);
    return kept;
  } catch {
    rmSync(beside, { force: true });
    throw new Unusable(cliTexts.cannotWrite(path));
  }
}

/** Refuses an output that would replace its own input, or has the wrong ending. */
export function checkOutput(path: string, ending: string, input?: string): void {
  if (extname(path).toLowerCase() !== ending) throw new Unusable(cliTexts.wrongEnding(path, ending));
  if (input !== undefined && resolve(path) === resolve(input)) throw new Unusable(cliTexts.sameFile(path));
}

function freeName(path: string): string {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  let count = 1;
  while (existsSync(`${stem} (bản cũ ${count})${ending}`)) count++;
  return `${stem} (bản cũ ${count})${ending}`;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
