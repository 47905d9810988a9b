import { createHash, randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { cliTexts } from '../../core/index.ts';
import type { Refusal } from './guard.ts';

/** The one file that is served. */
export interface BookFile {
  readonly name: string;
  read(): Promise<BookState | Refusal>;
  /** Written only where the file still is what `state` names; the state after it comes back. */
  write(state: string, bytes: Uint8Array): Promise<string | Refusal>;
}

export interface BookState {
  readonly bytes: Uint8Array;
  readonly state: string;
}

export function isRefusal(answer: BookState | string | Refusal): answer is Refusal {
  return typeof answer === 'object' && 'status' in answer;
}

/** More than any report book; a bigger file is no book. */
export const largestBook = 64 * 1024 * 1024;

export function openBookFile(named: string, largest: number): BookFile {
  // A link stays a link: what it leads to is read and replaced.
  const path = realpathSync(named);
  let copied = false;
  let turn: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<BookState | Refusal> => {
    try {
      const found = await lstat(path);
      if (!found.isFile()) return { status: 410, message: cliTexts.serve.gone(basename(path)) };
      if (found.size > largest) return { status: 413, message: cliTexts.serve.tooBig };
      const bytes = await readFile(path);
      return { bytes, state: stateOf(bytes) };
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return { status: 410, message: cliTexts.serve.gone(basename(path)) };
      return { status: 507, message: cliTexts.notAllowed(basename(path)) };
    }
  };

  const write = async (state: string, bytes: Uint8Array): Promise<string | Refusal> => {
    const now = await read();
    if (isRefusal(now)) return now;
    if (now.state !== state) return { status: 412, message: cliTexts.serve.changed(basename(path)) };
    try {
      if (!copied) await keepCopy(path, now.bytes);
      copied = true;
      await replaceFile(path, bytes);
      return stateOf(bytes);
    } catch {
      return { status: 507, message: cliTexts.serve.cannotSave(basename(path)) };
    }
  };

  return {
    name: basename(path),
    read,
    // One after the other: of two that saw the same state the second is told so.
    write(state, bytes) {
      const mine = turn.then(() => write(state, bytes));
      turn = mine;
      return mine;
    },
  };
}

function stateOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url')}"`;
}

/** The file as it was before the first save of this start, under a name that stands for nothing else. */
async function keepCopy(path: string, bytes: Uint8Array): Promise<void> {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let count = 1; ; count++) {
    const copy = `${stem} (${cliTexts.serve.copy}${count === 1 ? '' : ` ${count}`})${ending}`;
    try {
      await writeNew(copy, bytes, null);
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (Buffer.compare(await readFile(copy), bytes) === 0) return;
    }
  }
}

/** Written beside and renamed: whoever opens the file meets the old one or the new one, never a half. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeNew(beside, bytes, (await lstat(path)).mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeNew(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    if (mode !== null) await file.chmod(mode & 0o777);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
