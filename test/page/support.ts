import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, type CDPSession, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Served, startServer } from '../../local/serve/server.ts';
import { findBrowser } from '../../tools/browser.mjs';

const root = resolve(import.meta.dirname, '../..');
export const pageFolder = join(root, 'dist', 'page');
export const pageFile = join(root, 'dist', 'SoBaoCao.html');
const screens = join(root, 'out', 'screens');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let started: Promise<Browser> | null = null;

/** One browser for all test files of a process; where none can be found every browser test fails with what to do. */
export function getBrowser(): Promise<Browser> {
  started ??= findBrowser().then((executablePath) => chromium.launch({ executablePath, args: flags }));
  return started;
}

export interface Opening {
  /** Over http from our own server, or the one file from disk. */
  readonly over?: 'http' | 'file';
  /** What stands behind the address, as `?mau=hai-loi`. */
  readonly query?: string;
  /** A file to serve for reading and saving; the address then carries its token. */
  readonly book?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
  /** 2: as at 200 % zoom, half as many CSS pixels on the same screen. */
  readonly zoom?: number;
  /** Console errors that the test itself brings about. */
  readonly expected?: RegExp;
}

export interface Downloaded {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly served: Served | null;
  /** The address that was opened. */
  readonly address: string;
  /** A folder of this test alone, gone after it. */
  readonly folder: string;
  devtools(): Promise<CDPSession>;
  /** What axe finds, one line per node; none is what is wanted. */
  axe(): Promise<readonly string[]>;
  /** Into out/screens/, to be looked at. */
  shot(name: string): Promise<void>;
  /** The file that an act hands out. */
  download(act: () => Promise<unknown>): Promise<Downloaded>;
}

/** Opens the page, does what the test does, and fails where the console complained or anything but our own files was asked for. */
export async function withPage(opening: Opening, act: (opened: Opened) => Promise<void>): Promise<void> {
  const browser = await getBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'so-bao-cao-page-'));
  const isFile = opening.over === 'file';
  const served = isFile ? null : await startServer({ folder: pageFolder, ...(opening.book ? { book: opening.book } : {}) });
  const context = await browser.newContext(contextOptions(opening));
  const troubles: string[] = [];
  try {
    const own = served?.origin ?? pathToFileURL(pageFile).href;
    watch(context, own, opening.expected, troubles);
    // Long enough for a busy machine, short enough to hear the reason.
    context.setDefaultTimeout(8000);
    // A dialog of the system cannot be driven from here: files come by the input and go as downloads.
    await context.addInitScript('delete window.showOpenFilePicker; delete window.showSaveFilePicker;');
    const page = await context.newPage();
    const address = `${served?.address ?? own}${opening.query ?? ''}`;
    await page.goto(address);
    await act({
      page,
      context,
      served,
      address,
      folder,
      devtools: () => context.newCDPSession(page),
      axe: () => runAxe(page),
      shot: (name) => shoot(page, name),
      download: (doing) => catchDownload(page, folder, doing),
    });
    expect(troubles).toEqual([]);
  } catch (error) {
    // What the console said is often the reason.
    if (troubles.length > 0 && error instanceof Error) error.message += `\nConsole and network: ${troubles.join('\n')}`;
    throw error;
  } finally {
    await context.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function contextOptions({ width = 1280, height = 800, zoom = 1, dark, forced }: Opening): BrowserContextOptions {
  return {
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    permissions: [],
  };
}

function watch(context: BrowserContext, own: string, expected: RegExp | undefined, troubles: string[]): void {
  const tell = (text: string) => {
    if (!expected?.test(text)) troubles.push(text);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') tell(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => tell(`thrown: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(own)) tell(`asked for ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) tell(`${response.status()} for ${response.url()}`);
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

async function runAxe(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page's policy stays as it is.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`));
}

/** Only where somebody will look: `SCREENS=1 npm test -- test/page`. */
async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENS) return;
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`) });
}

async function catchDownload(page: Page, folder: string, act: () => Promise<unknown>): Promise<Downloaded> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 15_000 }), act()]);
  const name = download.suggestedFilename();
  const path = join(folder, `${Date.now()}-${name}`);
  await download.saveAs(path);
  return { name, path, bytes: readFileSync(path) };
}

/** How far the page can be scrolled sideways, and what sticks out; nothing is what is wanted. */
export function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    return [...document.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > wide + 1)
      .map(
        (element) => `${element.tagName.toLowerCase()}.${element.className} ${Math.round(element.getBoundingClientRect().right)} > ${wide}`,
      );
  });
}

/** Controls that are smaller than a finger or a shaky hand needs. */
export function findSmallTargets(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const controls = document.querySelectorAll(
      `${selector} :is(button, a[href], input, select, textarea, summary, [role="tab"], [role="treeitem"])`,
    );
    return (
      [...controls]
        // The box over the active cell is as small as its cell; a label hits its control.
        .filter((control) => !control.classList.contains('cell-input'))
        .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && (box.height < 32 || box.width < 32))
        .map(({ control, box }) => `${control.outerHTML.slice(0, 120)} ${Math.round(box.width)}×${Math.round(box.height)}`)
    );
  }, within);
}

/** A file in the test's own folder. */
export function putFile(opened: Opened, name: string, bytes: Uint8Array): string {
  const path = join(opened.folder, name);
  writeFileSync(path, bytes);
  return path;
}
