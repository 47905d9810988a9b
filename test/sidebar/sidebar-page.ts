import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Opening } from '../../apps-script/protocol.ts';
import { bundleSidebar, unstamped } from '../../tools/build-sheets.mjs';
import { getBrowser } from '../page/support.ts';
import { type Backend, type Fate, kindFate, overTheWire, overWire } from '../sheets/fake/wire.ts';
import { build } from './memory-server.ts';

/** As Google serves a page of a script: from an origin of its own. */
const origin = 'https://n-test-script.googleusercontent.com/';
const screens = resolve(import.meta.dirname, '../../out/screens');

export interface Showing {
  readonly backend: Backend;
  readonly fate?: Fate;
  readonly opening?: Opening;
  /** The page as the server sends it; absent: the bundle, with the stamp of the memory server. */
  readonly html?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
  /** The browser keeps nothing for a frame of another site. */
  readonly forgetful?: boolean;
  /** The first-run help was seen. */
  readonly helped?: boolean;
  /** Console errors that the test itself brings about. */
  readonly expected?: RegExp;
}

export interface Sidebar {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Another page of the script in the same browser: the big window, another account's sidebar. */
  another(showing: Pick<Showing, 'backend' | 'fate' | 'opening' | 'html' | 'width' | 'height'>): Promise<Page>;
  download(act: () => Promise<unknown>): Promise<{ readonly name: string; readonly bytes: Buffer }>;
  shot(name: string, page?: Page): Promise<void>;
}

let bundled: Promise<string> | null = null;

/** Opens the sidebar as a person sees it, 300 pixels wide; fails where the console complained or anything was asked for elsewhere. */
export async function withSidebar(showing: Showing, act: (sidebar: Sidebar) => Promise<void>): Promise<void> {
  bundled ??= bundleSidebar().then(({ text }) => text.replaceAll(unstamped, build));
  const html = showing.html ?? (await bundled);
  const { width = 300, height = 720, dark, forced, expected } = showing;
  const browser = await getBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  // Long enough for a busy machine, short enough to hear the reason.
  context.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  const trouble = (text: string): void => {
    if (!expected?.test(text)) troubles.push(text);
  };
  context.on('weberror', (error) => trouble(`thrown: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') trouble(`console: ${message.text()}`);
  });
  if (showing.forgetful)
    await context.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('storage is refused'); } });");
  else if (showing.helped !== false)
    await context.addInitScript("if (location.protocol === 'https:') localStorage.setItem('so-bao-cao:help', 'seen');");
  const open = async (one: Pick<Showing, 'backend' | 'fate' | 'opening' | 'html'>, page: Page): Promise<Page> => {
    await serveScriptRun(page, one.backend, one.fate ?? kindFate);
    await page.route('**/*', async (route) => {
      if (route.request().url() !== origin) {
        trouble(`asked for ${route.request().url()}`);
        await route.abort();
      } else await route.fulfill({ contentType: 'text/html; charset=utf-8', body: (one.html ?? html) + openingBlock(one.opening) });
    });
    await page.goto(origin);
    return page;
  };
  try {
    const page = await open(showing, await context.newPage());
    await act({
      page,
      context,
      another: async (one) => {
        const fresh = await context.newPage();
        await fresh.setViewportSize({ width: one.width ?? 300, height: one.height ?? 720 });
        return await open(one, fresh);
      },
      download: async (doing) => {
        const [download] = await Promise.all([page.waitForEvent('download', { timeout: 15_000 }), doing()]);
        return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
      },
      shot: async (name, shown = page) => {
        mkdirSync(screens, { recursive: true });
        await shown.screenshot({ path: join(screens, `sidebar-${name}.png`) });
      },
    });
    expect(troubles).toEqual([]);
  } catch (error) {
    if (troubles.length > 0 && error instanceof Error) error.message += `\nConsole and network: ${troubles.join('\n')}`;
    throw error;
  } finally {
    await context.close();
  }
}

/** What the server writes behind the page. */
function openingBlock(opening: Opening | undefined): string {
  if (!opening) return '';
  return `<script type="application/json" id="opening">${JSON.stringify(opening).replace(/</g, '\\u003c')}</script>`;
}

/** `google.script.run` in the page; what it calls runs here, in Node. */
async function serveScriptRun(page: Page, backend: Backend, fate: Fate): Promise<void> {
  await page.exposeFunction('sbcServe', async (name: string, sent: string): Promise<string> => {
    try {
      const bad = fate.fail(name);
      await fate.hold(name);
      if (bad && !bad.after) throw new Error(bad.message);
      const parameters: unknown = JSON.parse(sent);
      const value = await overWire(backend, name, Array.isArray(parameters) ? parameters : []);
      if (bad) throw new Error(bad.message);
      return JSON.stringify({ value });
    } catch (error) {
      return JSON.stringify({ message: error instanceof Error ? error.message : String(error) });
    }
  });
  await page.addInitScript(`(() => {
    const carry = ${overTheWire.toString()};
    const runWith = (done, failed) => {
      const run = { withSuccessHandler: (handler) => runWith(handler, failed), withFailureHandler: (handler) => runWith(done, handler) };
      for (const name of ${JSON.stringify(backend.names)}) run[name] = (...parameters) => {
        const sent = JSON.stringify(carry(parameters, name));
        window.sbcServe(name, sent).then((answered) => {
          const { value, message } = JSON.parse(answered);
          if (message === undefined) done(value);
          else failed(new Error(message));
        });
      };
      return run;
    };
    window.google = { script: { run: runWith(() => {}, () => {}), host: { close: () => window.close() } } };
  })();`);
}
