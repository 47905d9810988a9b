import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { type Served, startServer } from '../../local/serve/server.ts';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** A request as an attacker writes it: nothing is mended on the way. */
export function ask(served: Served, { method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: served.port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString('utf8'), bytes });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Bytes on the wire, and all that comes back until the other side hangs up. */
export function sendRaw(served: Served, text: string, hangUpAfter = 0): Promise<string> {
  return new Promise((resolve) => {
    let back = '';
    const socket = connect(served.port, '127.0.0.1', () => {
      socket.write(text);
      if (hangUpAfter > 0) setTimeout(() => socket.destroy(), hangUpAfter);
    });
    socket.on('data', (part) => {
      back += part.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(back));
  });
}

/** A zip that says which one it is; without the time of its making, so that two of one kind are the same bytes. */
export function book(said: string): Uint8Array {
  return zipSync({ 'xl/workbook.xml': Buffer.from(said) }, { mtime: '1985-01-01T00:00:00' });
}

export interface Ground {
  readonly served: Served;
  /** The folder of the book and nothing else. */
  readonly folder: string;
  readonly path: string;
  clear(): Promise<void>;
}

export const bookName = 'Sổ “phường” & <A>.xlsx';

/** A page, a secret beside it, a book in a folder of its own, and a server for both. */
export async function ground(more: { largest?: number; withoutBook?: true } = {}): Promise<Ground> {
  const root = mkdtempSync(join(tmpdir(), 'so-bao-cao-serve-'));
  const page = join(root, 'page');
  const folder = join(root, 'books');
  mkdirSync(join(page, 'forms'), { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(page, 'index.html'), '<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>');
  writeFileSync(join(page, 'main-1.js'), '1');
  writeFileSync(join(page, '.hidden'), 'no');
  writeFileSync(join(page, 'forms', 'a.json'), '{}');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  const path = join(folder, bookName);
  writeFileSync(path, book('first'));
  const { withoutBook, largest } = more;
  const served = await startServer({ folder: page, ...(withoutBook ? {} : { book: path }), ...(largest ? { largest } : {}) });
  return {
    served,
    folder,
    path,
    async clear() {
      await served.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Does something while the folder may only be read; root may write everywhere, so it becomes somebody else meanwhile. */
export async function withReadOnly<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
  const isRoot = process.geteuid?.() === 0;
  chmodSync(dirname(folder), 0o755);
  chmodSync(folder, 0o555);
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  }
}
