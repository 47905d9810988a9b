import { extname } from 'node:path';
import { cliTexts } from '../../core/index.ts';
import { readArguments } from '../cli/arguments.ts';
import { readBytes } from '../files.ts';
import { Unusable } from '../unusable.ts';
import { openBrowser } from './open-browser.ts';
import { type Served, startServer } from './server.ts';

export interface Serve {
  /** What was typed: a book or nothing, `--port n`, `--no-open`. */
  readonly typed: readonly string[];
  /** The folder of the built page. */
  readonly folder: string;
  readonly print: (text: string) => void;
  readonly show?: (address: string) => void;
}

/** `npm start`: the page with the sample of two errors, or with the file that is named, which is saved in place. */
export async function serveBook({ typed, folder, print, show = openBrowser }: Serve): Promise<Served> {
  const { words, options } = readArguments(typed, { '--port': 'value', '--no-open': 'flag' }, [], 1);
  const [book] = words;
  const port = readPort(options.get('--port'));
  if (book !== undefined) {
    if (extname(book).toLowerCase() !== '.xlsx') throw new Unusable(cliTexts.wrongEnding(book, '.xlsx'));
    readBytes(book);
  }
  const served = await listen({ folder, port, ...(book === undefined ? {} : { book }) });
  const address = book === undefined ? `${served.address}?mau=hai-loi` : served.address;
  print(book === undefined ? cliTexts.serve.sample : cliTexts.serve.own(book));
  print(`\n  ${address}\n`);
  print(cliTexts.serve.stop);
  if (!options.has('--no-open')) show(address);
  return served;
}

async function listen(start: Parameters<typeof startServer>[0] & { port: number }): Promise<Served> {
  try {
    return await startServer(start);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new Unusable(cliTexts.serve.portTaken(start.port));
    throw error;
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Unusable(cliTexts.serve.badPort(text));
  return port;
}
