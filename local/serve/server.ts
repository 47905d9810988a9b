import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { cliTexts } from '../../core/index.ts';
import { type BookFile, isRefusal, largestBook, openBookFile } from './book-file.ts';
import { checkCaller, checkHost, checkWriter, type Refusal } from './guard.ts';
import { securityHeaders, typeOf, xlsxType } from './headers.ts';
import { listPageFiles, type PageFiles } from './page-files.ts';

export interface ServerStart {
  /** The folder of the built page. */
  readonly folder: string;
  /** The one file that may be read and written; none: the page alone. */
  readonly book?: string;
  /** 0 or none: any free one. */
  readonly port?: number;
  readonly largest?: number;
}

export interface Served {
  readonly port: number;
  /** Where the page is, without its token. */
  readonly origin: string;
  /** What to open: with the token where there is a book. */
  readonly address: string;
  readonly token: string;
  close(): Promise<void>;
}

interface Serving {
  readonly files: PageFiles;
  readonly book: BookFile | null;
  readonly token: string;
  readonly port: number;
  readonly largest: number;
}

/** Serves the page, and one book, to a browser on this machine. Rejects as `listen` does where the port is taken. */
export function startServer(start: ServerStart): Promise<Served> {
  const largest = start.largest ?? largestBook;
  const token = randomBytes(24).toString('base64url');
  const files = listPageFiles(start.folder);
  const book = start.book === undefined ? null : openBookFile(start.book, largest);
  let port = 0;
  const server = createServer({ requestTimeout: 60_000 }, (request, response) => {
    serve({ files, book, token, port, largest }, request, response).catch(() => {
      // The other side hung up in the middle, or our own fault: nothing was written, nobody listens.
      if (!response.headersSent) refuse(response, { status: 500, message: cliTexts.crash });
      else response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(start.port ?? 0, '127.0.0.1', () => {
      port = portOf(server.address());
      const origin = `http://127.0.0.1:${port}`;
      resolve({
        port,
        origin,
        address: book ? `${origin}/?token=${token}` : `${origin}/`,
        token,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const strange = checkHost(request.headers, serving.port);
  if (strange) return refuse(response, strange);
  const asked = readAddress(request.url ?? '');
  if (!asked) return refuse(response, { status: 400, message: cliTexts.serve.notHere });
  if (serving.book && asked.path === '/book') return serveBookFile(serving, serving.book, asked.token, request, response);
  if (request.method !== 'GET') return refuse(response, { status: 405, message: cliTexts.serve.notHere }, { Allow: 'GET' });
  servePage(serving, asked, response);
}

function servePage(serving: Serving, asked: { path: string; token: string | null }, response: ServerResponse): void {
  const address = asked.path === '/' ? '/index.html' : asked.path;
  const bytes = serving.files.find(address);
  if (!bytes) {
    refuse(response, { status: 404, message: cliTexts.serve.notHere });
    return;
  }
  const isTold = address === '/index.html' && serving.book && checkCaller({}, asked.token, serving.token) === null;
  send(response, 200, { 'Content-Type': typeOf(extname(address)) }, isTold ? nameBook(bytes, serving.book.name) : bytes);
}

/** Tells the page which book it was opened for. */
function nameBook(page: Uint8Array, name: string): Uint8Array {
  const spelled = name.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const meta = `<meta name="so-bao-cao-book" content="${spelled}">`;
  return Buffer.from(
    Buffer.from(page)
      .toString('utf8')
      .replace('</head>', () => `${meta}</head>`),
  );
}

async function serveBookFile(
  serving: Serving,
  book: BookFile,
  token: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'PUT')
    return refuse(response, { status: 405, message: cliTexts.serve.notHere }, { Allow: 'GET, PUT' });
  const stranger = checkCaller(request.headers, token, serving.token);
  if (stranger) return refuse(response, stranger);
  if (request.method === 'GET') {
    const found = await book.read();
    if (isRefusal(found)) return refuse(response, found);
    return send(response, 200, { 'Content-Type': xlsxType, ETag: found.state }, found.bytes);
  }
  const unfit = checkWriter(request.headers);
  if (unfit) return refuse(response, unfit);
  const bytes = await readBody(request, serving.largest);
  if (!(bytes instanceof Uint8Array)) return refuse(response, bytes);
  const written = await book.write(request.headers['if-match'] ?? '', bytes);
  if (isRefusal(written)) return refuse(response, written);
  send(response, 204, { ETag: written }, null);
}

/** The whole body, or why it is not taken. A body that breaks off throws: it is never written. */
async function readBody(request: IncomingMessage, largest: number): Promise<Uint8Array | Refusal> {
  const tooBig: Refusal = { status: 413, message: cliTexts.serve.tooBig };
  if (Number(request.headers['content-length'] ?? 0) > largest) return tooBig;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) throw new Error('a body comes in bytes');
    size += part.length;
    if (size > largest) return tooBig;
    parts.push(part);
  }
  if (!request.complete) throw new Error('the body broke off');
  const bytes = Buffer.concat(parts);
  return isZip(bytes) ? bytes : { status: 422, message: cliTexts.serve.notXlsx };
}

/** An .xlsx is a zip: its first entry at the front, its end record at the back (APPNOTE 4.3.7, 4.3.16). */
function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) && bytes.subarray(-65_557).lastIndexOf('PK\x05\x06') >= 0;
}

/** The address as it is looked up: no host of its own, decoded once; null for what no browser of ours asks. */
function readAddress(url: string): { path: string; token: string | null } | null {
  if (!url.startsWith('/')) return null;
  const [path = '', query = ''] = url.split('?', 2);
  try {
    return { path: decodeURIComponent(path), token: new URLSearchParams(query).get('token') };
  } catch {
    // A stray percent sign.
    return null;
  }
}

function refuse(response: ServerResponse, { status, message }: Refusal, more: Readonly<Record<string, string>> = {}): void {
  // Closed: what is left of a body that is not wanted must not be read as the next request.
  send(response, status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close', ...more }, Buffer.from(message));
}

function send(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body: Uint8Array | null): void {
  response.writeHead(status, { ...securityHeaders, ...headers, ...(body ? { 'Content-Length': String(body.length) } : {}) });
  response.end(body);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('a server on a port has a port');
  return address.port;
}
