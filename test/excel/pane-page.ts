import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { forms } from '../../core/forms.ts';
import { type BookPlan, panelTexts, type Workbook } from '../../core/index.ts';
import { answer } from '../../core/whole.ts';
import { serveFolder } from '../../tools/excel-serve.mjs';
import { getBrowser } from '../page/support.ts';
import { createExcelHost, type ExcelHost, type ExcelHostOptions } from './host/excel-host.ts';
import { readLibrary } from './host/load-client.ts';
import type { OfficeOptions } from './host/office-stub.ts';
import type { PaneNote, PaneOffice } from './pane-office.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'dist', 'excel');
const officeLibrary = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

export interface PaneOpening extends Partial<ExcelHostOptions>, OfficeOptions {
  /** Default: the sample in which two things are wrong. */
  readonly book?: BookPlan | Workbook;
  /** As wide as Excel’s pane on Windows, unless said otherwise. */
  readonly width?: number;
  readonly height?: number;
  /** Microsoft’s library never comes, or finds no Excel around the page. */
  readonly library?: 'never' | 'outside';
}

export interface OpenPane {
  readonly page: Page;
  readonly host: ExcelHost;
  /** Pages that the pane opened in the browser. */
  readonly opened: readonly string[];
  /** A button of the ribbon; resolves when the command says that it is completed. */
  run(command: string): Promise<void>;
  /** The pane is loaded anew, as Excel does at any moment; the book stays. */
  reload(): Promise<void>;
  /** What axe finds, one line per node. */
  axe(): Promise<readonly string[]>;
  /** Into out/screens/, to be looked at. */
  shot(name: string): Promise<void>;
  /** The file that an act hands out. */
  download(act: () => Promise<unknown>): Promise<{ readonly name: string; readonly path: string; readonly bytes: Buffer }>;
}

/** The built pane in a browser, over Microsoft’s client and the test’s Excel; anything else asked for, and any complaint, fails the test. */
export async function withPane(opening: PaneOpening, act: (open: OpenPane) => Promise<void>): Promise<void> {
  const { book = sampleWithTwoErrors(), api = '1.19', platform = 'PC', width = 320, height = 800, ...rest } = opening;
  if (!existsSync(join(folder, 'taskpane.html'))) throw new Error('The pane is not built: run npm run build first.');
  const host = createExcelHost(book, { ...rest, api, platform });
  const server = createServer((request, response) => void serveFolder(folder)(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const downloads = mkdtempSync(join(tmpdir(), 'so-bao-cao-pane-'));
  const browser = await getBrowser();
  const colorScheme = opening.dark ? 'dark' : 'light';
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', colorScheme, reducedMotion: 'reduce' });
  context.setDefaultTimeout(8000);
  const troubles: string[] = [];
  const opened: string[] = [];
  try {
    const page = await context.newPage();
    watch(context, origin, troubles);
    let settings: PaneOffice['settings'] = {};
    const line = holdLine(page, host);
    await page.exposeFunction('tellTest', (note: PaneNote): void => {
      if (note.type === 'request') line.send(note.text);
      else if (note.type === 'opened') opened.push(note.url);
      else {
        ({ settings } = note);
        host.touch();
      }
    });
    await context.route(officeLibrary, async (route) => {
      if (opening.library === 'never') return;
      const { language, dark, partitionKey, url } = opening;
      const told = {
        api,
        platform,
        settings,
        outside: opening.library === 'outside',
        ...JSON.parse(JSON.stringify({ language, dark, partitionKey, url })),
      };
      await route.fulfill({ contentType: 'text/javascript', body: `window.paneOffice=${JSON.stringify(told)};\n${await bundleOffice()}` });
    });
    if (opening.library === 'never') await page.clock.install();
    await page.goto(`${origin}/taskpane.html`, opening.library === 'never' ? { waitUntil: 'commit' } : {});
    await act({
      page,
      host,
      opened,
      run: (command) => page.evaluate((name) => window.runCommand(name), command),
      reload: async () => {
        line.renew();
        await page.reload();
      },
      axe: () => runAxe(page),
      shot: (name) => shoot(page, name),
      download: async (doing) => {
        const [download] = await Promise.all([page.waitForEvent('download', { timeout: 15_000 }), doing()]);
        const name = download.suggestedFilename();
        const path = join(downloads, name);
        await download.saveAs(path);
        return { name, path, bytes: readFileSync(path) };
      },
    });
    expect(troubles).toEqual([]);
  } catch (error) {
    if (troubles.length > 0 && error instanceof Error) error.message += `\nConsole and network: ${troubles.join('\n')}`;
    throw error;
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

/** The panel stands and has checked. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('.sbc-view').waitFor();
  await expect.poll(() => page.locator('.sbc-head-counts').innerText(), { timeout: 15_000 }).not.toContain(panelTexts.head.checking);
}

/** Carries messages to the page that is there now; answers for a page that was left are dropped. */
function holdLine(page: Page, host: ExcelHost) {
  const asked = new Map<number, { readonly id: number; readonly age: number }>();
  let age = 0;
  let next = 1;
  const hear = (text: string): void => {
    // A page that is being left hears nothing any more.
    void page.evaluate((message) => window.hearHost(message), text).catch(() => undefined);
  };
  host.bridge.onMessageFromHost = (text) => {
    const message: { id?: number } = JSON.parse(text);
    const question = message.id === undefined ? undefined : asked.get(message.id);
    if (message.id !== undefined && question?.age !== age) return;
    hear(question ? JSON.stringify({ ...message, id: question.id }) : text);
  };
  return {
    send: (text: string): void => {
      const message: { readonly id: number } = JSON.parse(text);
      asked.set(next, { id: message.id, age });
      host.bridge.sendMessageToHost(JSON.stringify({ ...message, id: next }));
      next += 1;
    },
    renew: (): void => {
      age += 1;
    },
  };
}

let bundled: Promise<string> | null = null;

/** The library and our stand for the rest of Office, as one script. */
function bundleOffice(): Promise<string> {
  bundled ??= Promise.all([
    readLibrary(),
    build({
      absWorkingDir: root,
      entryPoints: ['test/excel/pane-office.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'chrome92',
      logLevel: 'silent',
    }),
  ]).then(([library, { outputFiles }]) => `${library}\n;${outputFiles[0]?.text ?? ''}`);
  return bundled;
}

function watch(context: BrowserContext, origin: string, troubles: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => troubles.push(`thrown: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(`${origin}/`) && url !== officeLibrary) troubles.push(`asked for ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`);
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

async function runAxe(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script: the pane's policy stays as it is.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

async function shoot(page: Page, name: string): Promise<void> {
  const screens = join(root, 'out', 'screens');
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `pane-${name}.png`) });
}

export function samplePlan(which: 'sample' | 'sampleWithTwoErrors'): BookPlan {
  const [built] = forms;
  if (!built) throw new Error('no form is built in');
  const request = { type: 'new', form: built.form, filling: built.samples[which], period: null, unit: null } as const;
  const { newBook } = answer({ sheets: [], names: {} }, request, { today: '2026-01-05', who: '' });
  if (!newBook) throw new Error('no book');
  return newBook;
}

function sampleWithTwoErrors(): BookPlan {
  return samplePlan('sampleWithTwoErrors');
}
