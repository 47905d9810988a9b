import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { PanelOptions } from './panel-stand.ts';
import { getBrowser } from './support.ts';

const root = resolve(import.meta.dirname, '../..');
let bundled: Promise<string> | null = null;

/** The panel over the memory desk: one document, script and style inside. */
function bundle(): Promise<string> {
  bundled ??= build({
    absWorkingDir: root,
    stdin: { contents: "import './test/page/panel-stand.ts'; import './panel/panel.css';", resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    outdir: 'stand',
    format: 'iife',
    target: ['chrome109', 'firefox115'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  }).then(({ outputFiles }) => {
    const script = outputFiles.find(({ path }) => path.endsWith('.js'))?.text.replace(/<\/script/g, '<\\/script') ?? '';
    const style = outputFiles.find(({ path }) => path.endsWith('.css'))?.text ?? '';
    return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sổ Báo Cáo</title><style>body{margin:0}${style}</style><main id="panel"></main><script>${script}</script></html>`;
  });
  return bundled;
}

export interface Showing extends PanelOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
}

/** Opens the panel; anything the console complains of fails the test. */
export async function withPanel(showing: Showing, act: (page: Page) => Promise<void>): Promise<void> {
  const { width = 320, height = 800, dark, forced, ...options } = showing;
  const browser = await getBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
  });
  const troubles: string[] = [];
  try {
    context.on('weberror', (error) => troubles.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    const page = await context.newPage();
    await page.setContent(await bundle());
    await page.evaluate((given) => window.openPanel(given), options);
    await page.waitForSelector(options.doors ? '.sbc-doors' : '.sbc-view-findings .sbc-findings');
    await act(page);
    if (troubles.length > 0) throw new Error(`Console: ${troubles.join('\n')}`);
  } finally {
    await context.close();
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, one line per node. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const { axe: run } = window as unknown as { readonly axe: { run(): Promise<AxeResult> } };
    const { violations } = await run.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What reaches beyond the right edge, save frames that scroll by themselves. */
export function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.sbc *')]
      .filter((element) => !element.closest('.sbc-page-grid, .sbc-aside') && element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => `${element.tagName} ${element.getAttribute('class')}`),
  );
}

/** Controls lower than 32 pixels. */
export function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.sbc button, .sbc select, .sbc input:not([type=radio], [type=checkbox])')]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && height < 31.5;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
