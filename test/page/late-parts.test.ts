import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageTexts, panelTexts } from '../../core/index.ts';
import { button, chooseCell, isReady, openSheet, openTab, withSample } from './steps.ts';
import { type Opened, pageFolder, withPage } from './support.ts';

const texts = panelTexts;

describe('parts that come later', () => {
  it('the page weighs at most 140 KB gzipped before them', () => {
    const html = readFileSync(join(pageFolder, 'index.html'));
    const named = [...html.toString().matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
    const files = [html, ...named.map((name) => readFileSync(join(pageFolder, name)))];
    expect(named.length).toBeGreaterThanOrEqual(2);
    expect(files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)).toBeLessThanOrEqual(140 * 1024);
  });

  it('once loaded the page needs no connection: report, saving and a new book go on when its server has stopped', () =>
    withSample({}, async (opened) => {
      const { page, served } = opened;
      await page.locator('[data-complete=true]').waitFor();
      await served?.close();
      await openTab(page, 'export');
      const report = await opened.download(() => button(page, texts.export.make).click());
      expect(report.name).toMatch(/\.docx$/);
      await typeTotal(opened);
      const saved = await opened.download(() => page.keyboard.press('Control+s'));
      expect(saved.name).toMatch(/\.xlsx$/);
      await button(page, texts.page.close).click();
      await button(page, new RegExp(`^${texts.doors.new}`)).click();
      await page.getByLabel(texts.doors.unit).fill('UBND phường Ba Đình');
      await button(page, texts.doors.make).click();
      await isReady(page);
      await page.getByText(texts.page.newUnsaved).waitFor();
    }));

  it('a part that does not come is told in a sentence, and nothing typed is lost', () =>
    withPage({ expected: /Failed to load resource|ERR_FAILED/ }, async (opened) => {
      const { page } = opened;
      const own = new Set(readFileSync(join(pageFolder, 'index.html'), 'utf8').match(/[\w-]+\.js/g));
      await page.route('**/*.js', (route) =>
        own.has(new URL(route.request().url()).pathname.slice(1)) ? route.continue() : route.abort(),
      );
      await page.goto(`${opened.address}?mau=hai-loi`);
      await isReady(page);
      await typeTotal(opened);
      await page.keyboard.press('Control+s');
      await page.locator('.page-notice-words', { hasText: pageTexts.partMissing }).waitFor();
      await page.getByText(texts.page.unsaved, { exact: true }).waitFor();
      await openTab(page, 'export');
      await page.locator('.sbc-view', { hasText: texts.late.missing }).waitFor();
      await openSheet(page, 'F-06');
      expect(await page.locator('.page-grid td[id$="-41-15"]').innerText()).toBe('14');
      expect(await page.locator('[data-complete]').count()).toBe(0);
    }));
});

async function typeTotal({ page }: Opened): Promise<void> {
  await openSheet(page, 'F-06');
  await chooseCell(page, 41, 15);
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  await page.getByText(texts.page.unsaved, { exact: true }).waitFor();
}
