import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { layoutBook } from '../core/form/layout.ts';
import { forms } from '../core/forms.ts';
import { writeXlsx } from '../core/xlsx/write.ts';
import { startServer } from '../local/serve/server.ts';
import { findBrowser } from '../tools/browser.mjs';
import { bigSample } from './big-sample.ts';
import { type Line, middle } from './measure.ts';
import { pageClock } from './page-clock.ts';

const folder = resolve('dist', 'page');

/** What a person waits for in the built page, in a real browser, and what the page weighs. */
export async function pageLines(): Promise<Line[]> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  const served = await startServer({ folder });
  try {
    return [
      ...(await sizeLines()),
      await readyLine(browser, served.origin),
      await markLine(browser, `${served.origin}/?mau=hai-loi`, sampleEdit),
      await markLine(browser, `${served.origin}/`, bigEdit),
      await typingLine(browser, `${served.origin}/?mau=hai-loi`),
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}

/** As the first screens of page and pane name their files. */
async function sizeLines(): Promise<Line[]> {
  const html = readFileSync(join(folder, 'index.html'));
  const named = namedIn(html.toString());
  const first = [html, ...named.map((name) => readFileSync(join(folder, name)))];
  const later = readdirSync(folder).filter((name) => name.endsWith('.js') && !named.includes(name));
  const pane = resolve('dist', 'excel');
  const scripts = namedIn(readFileSync(join(pane, 'taskpane.html'), 'utf8')).filter((name) => name.endsWith('.js'));
  const sum = (files: readonly Uint8Array[]) => files.reduce((bytes, file) => bytes + gzipSync(file, { level: 9 }).length, 0) / 1024;
  const optional = sum(later.map((name) => readFileSync(join(folder, name))));
  const panel = await bundlePanel();
  return [
    { what: 'panel script, gzip', measured: sum([panel]), unit: 'KiB', limit: 45, sense: 'at most', detail: 'with preact, without core' },
    {
      what: 'whole page, gzip',
      measured: sum(first),
      unit: 'KiB',
      limit: 140,
      sense: 'at most',
      detail: `optional scripts ${optional.toFixed(1)} KiB more`,
    },
    {
      what: 'script of the pane in Excel, gzip',
      measured: sum(scripts.map((name) => readFileSync(join(pane, name)))),
      unit: 'KiB',
      limit: 80,
      sense: 'at most',
      detail: 'before optional parts',
    },
  ];
}

function namedIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:href|src)="([^":]+\.(?:js|css))"/g)].map(([, name = '']) => name);
}

async function bundlePanel(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: ['panel/panel.tsx'],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['chrome109', 'firefox115'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [
      { name: 'without core', setup: (plan) => plan.onResolve({ filter: /core\/[a-z]+\.ts$/ }, () => ({ path: 'core', external: true })) },
    ],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

async function readyLine(browser: Browser, origin: string): Promise<Line> {
  const measure = async (address: string, moment: 'doors' | 'book'): Promise<number> => {
    const times: number[] = [];
    // The first one warms the browser.
    for (let run = -1; run < 9; run++) {
      await withPage(browser, address, async (page) => {
        const time = await ask(page, `pageClock.${moment}`);
        if (run >= 0) times.push(time);
      });
    }
    return middle(times);
  };
  const empty = await measure(`${origin}/`, 'doors');
  const sample = await measure(`${origin}/?mau=hai-loi`, 'book');
  return {
    what: 'page ready after navigation',
    measured: empty,
    unit: 'ms',
    limit: 400,
    sense: 'at most',
    detail: `with the sample opened and checked ${sample.toFixed(0)} ms`,
  };
}

interface MarkedEdit {
  readonly what: string;
  readonly limit: number;
  readonly cell: string;
  readonly marked: string;
  /** Typed in turns: the mark comes and goes. */
  readonly values: readonly [string, string];
  open(page: Page): Promise<void>;
}

const sampleEdit: MarkedEdit = {
  what: 'an edit to its mark, sample',
  limit: 50,
  cell: '.page-grid td[id$="-41-15"]',
  marked: '.page-grid td[id$="-41-4"]',
  values: ['14', '15'],
  open: async () => {},
};

const bigEdit: MarkedEdit = {
  what: 'an edit to its mark, 12,000 cells',
  limit: 150,
  cell: '.page-grid td[id$="-20-13"]',
  marked: '.page-grid td[id$="-20-4"]',
  values: ['2', '1'],
  open: async (page) => {
    const place = mkdtempSync(join(tmpdir(), 'so-bao-cao-bench-'));
    try {
      const built = forms[0];
      if (!built) throw new Error('no form is built in');
      const path = join(place, 'so.xlsx');
      writeFileSync(path, writeXlsx(layoutBook(built.form, bigSample(built.form, built.samples.sample, 12_000))));
      await page.locator('input[type=file]').setInputFiles(path);
      await ask(page, 'pageClock.book');
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
};

/** In a page that has been worked in: the engine has seen the code, every part is loaded. */
async function markLine(browser: Browser, address: string, edit: MarkedEdit): Promise<Line> {
  const times: number[] = [];
  await withPage(browser, address, async (page) => {
    await edit.open(page);
    await ask(page, 'pageClock.complete.then(() => 0)');
    await openTable(page);
    for (let run = -20; run < 31; run++) {
      await page.locator(edit.cell).click();
      await page.evaluate(`pageClock.arm(${JSON.stringify(edit.marked)})`);
      await page.keyboard.type(edit.values[Math.abs(run % 2) === 0 ? 0 : 1] ?? '');
      await page.keyboard.press('Enter');
      const time = await ask(page, 'pageClock.marked');
      if (run >= 0) times.push(time);
    }
  });
  const { what, limit } = edit;
  return { what, measured: middle(times), unit: 'ms', limit, sense: 'at most', detail: spread(times) };
}

/** A sentence in the editor, then numbers in the grid, as fast as a quick person types. */
async function typingLine(browser: Browser, address: string): Promise<Line> {
  const rounds: number[] = [];
  await withPage(browser, address, async (page) => {
    await ask(page, 'pageClock.book.then(() => pageClock.complete).then(() => 0)');
    await page.locator('#sbc-tab-editor').click();
    const field = page.locator('.sbc-view-editor [role=textbox]').first();
    await openTable(page);
    const cell = page.locator(sampleEdit.cell);
    for (let round = -1; round < 5; round++) {
      await field.click();
      await ask(page, 'pageClock.longest()');
      await page.keyboard.type(' Trong kỳ, đơn vị đã tiếp nhận 3.956 hồ sơ, giải quyết đúng hạn 98,2%.', { delay: 40 });
      // Long enough for what was typed to be written into the book.
      await page.waitForTimeout(1500);
      await cell.click();
      await page.keyboard.type('1234567', { delay: 40 });
      const longest = await ask(page, 'pageClock.longest()');
      await page.keyboard.press('Escape');
      if (round >= 0) rounds.push(longest);
    }
  });
  return {
    what: 'longest task while typing, above 50 ms',
    measured: middle(rounds),
    unit: 'ms',
    limit: 50,
    sense: 'at most',
    detail: `0: none; rounds ${rounds.map((time) => time.toFixed(0)).join(' ')}`,
  };
}

async function openTable(page: Page): Promise<void> {
  await page.locator('[role=tab]', { hasText: /^F-06/ }).first().click();
}

async function withPage(browser: Browser, address: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  try {
    await context.addInitScript(pageClock);
    const page = await context.newPage();
    await page.goto(address);
    await act(page);
  } finally {
    await context.close();
  }
}

/** A number of the clock in the page; half a minute is a hang. */
function ask(page: Page, expression: string): Promise<number> {
  const hang = `new Promise((_, fail) => setTimeout(() => fail(new Error(${JSON.stringify(`waited in vain for ${expression}`)})), 30000))`;
  return page.evaluate<number>(`Promise.race([${expression}, ${hang}])`);
}

function spread(times: readonly number[]): string {
  return `fastest ${Math.min(...times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`;
}
