import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { StandOptions } from './editor-stand.tsx';
import { getBrowser } from './support.ts';

const root = resolve(import.meta.dirname, '../..');
let bundled: Promise<string> | null = null;

/** The page that holds the editor alone: one document, script and style inside; no other style, as on the real page. */
function bundle(): Promise<string> {
  bundled ??= build({
    absWorkingDir: root,
    stdin: {
      contents: "import './test/page/editor-stand.tsx'; import './panel/panel.css';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    outdir: 'stand',
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  }).then(({ outputFiles }) => {
    const script = outputFiles.find(({ path }) => path.endsWith('.js'))?.text.replace(/<\/script/g, '<\\/script') ?? '';
    const style = outputFiles.find(({ path }) => path.endsWith('.css'))?.text ?? '';
    return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="style-src 'nonce-stand'"><title>Soạn thảo</title><style nonce="stand">body{margin:0}${style}</style><main id="panel" class="sbc"></main><script>${script}</script></html>`;
  });
  return bundled;
}

export interface Showing extends StandOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
}

/** Opens the editor; what the console complains of is in `troubles`. */
export async function openEditor(
  showing: Showing,
): Promise<{ readonly page: Page; readonly troubles: readonly string[]; close(): Promise<void> }> {
  const { width = 320, height = 900, dark, forced, ...options } = showing;
  const browser = await getBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const troubles: string[] = [];
  context.on('weberror', (error) => troubles.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  const page = await context.newPage();
  await page.setContent(await bundle());
  await page.evaluate((given) => window.openStand(given), options);
  await page.waitForSelector('.passage-many');
  return { page, troubles, close: () => context.close() };
}

const standing = new Map<string, ReturnType<typeof openEditor>>();

/** A fresh book in the page of that size; anything the console complains of fails the test. */
export async function withEditor(showing: Showing, act: (page: Page) => Promise<void>): Promise<void> {
  const { width = 320, height = 900, dark, forced, ...options } = showing;
  const size = JSON.stringify([width, height, dark, forced]);
  const opened = standing.get(size) ?? openEditor(showing);
  standing.set(size, opened);
  const { page, troubles } = await opened;
  const before = troubles.length;
  await page.evaluate((given) => window.openStand(given), options);
  await page.waitForSelector('.passage-many');
  await act(page);
  if (troubles.length > before) throw new Error(`Console: ${troubles.slice(before).join('\n')}`);
}

export async function closeEditors(): Promise<void> {
  const all = [...standing.values()];
  standing.clear();
  for (const opened of all) await (await opened).close();
}

export const field = '.passage-many';

export async function textOf(page: Page, key = 'III.2'): Promise<string> {
  return page.evaluate((name) => window.stand.textOf(name), key);
}

export async function written(page: Page): Promise<void> {
  await page.waitForSelector('.ed-kept-written');
}

/** The caret behind the last letter. */
export async function goToEnd(page: Page): Promise<void> {
  await page.click(field);
  await page.keyboard.press('Control+End');
}

export async function empty(page: Page): Promise<void> {
  await page.click(field);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
}
