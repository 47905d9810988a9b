import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tabs } from '../../panel/store.ts';
import { buildSheets, sheetsDist } from '../../tools/build-sheets.mjs';
import { findBarriers, findOverflow, findSmallTargets } from '../page/panel-page.ts';
import { createGoogleStand } from './google-stand.ts';
import { withSidebar } from './sidebar-page.ts';
import { editorField, isReady, openTab } from './steps.ts';

const lan = 'lan@example.org';

describe('how the sidebar looks', () => {
  it.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['forced colours', { forced: true }],
  ] as const)('%s: 300 pixels are enough for every view, and everybody can use it', async (name, look) => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel'), ...look }, async ({ page, shot }) => {
      await isReady(page);
      for (const tab of tabs) {
        await openTab(page, tab);
        if (tab === 'editor') await editorField(page);
        await shot(`${name}-${tab}`);
        expect([tab, await findBarriers(page)]).toEqual([tab, []]);
        expect([tab, await findOverflow(page)]).toEqual([tab, []]);
        expect([tab, await findSmallTargets(page)]).toEqual([tab, []]);
      }
    });
  });

  it('the big window uses its width, and everybody can use it', async () => {
    const stand = await createGoogleStand();
    stand.script.run('sbcWide', 'I.2');
    const html = stand.lastPage();
    await withSidebar({ backend: stand.backendOf(lan), html, width: 1000, height: 680 }, async ({ page, shot }) => {
      const field = await editorField(page);
      const guidance = page.locator('.ed-aside, .editor aside').first();
      await shot('big-window');
      const [left, right] = [await field.boundingBox(), await guidance.boundingBox()];
      expect((right?.x ?? 0) > (left?.x ?? 0) + (left?.width ?? 0)).toBe(true);
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1000);
    });
  });

  it('the first-run help is shown once on a machine', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel'), helped: false }, async ({ page }) => {
      await isReady(page);
      await page.locator('.sbc-help').waitFor();
      await page.locator('.sbc-help .sbc-link', { hasText: 'Đã hiểu' }).click();
      await page.reload();
      await isReady(page);
      expect(await page.locator('.sbc-help').count()).toBe(0);
    });
  });
});

describe('the page as it is built', () => {
  it('is one file that loads nothing, holds no bait for Google’s HTML service, and of libraries only two', async () => {
    const { sizes, libraries } = await buildSheets();
    const page = readFileSync(join(sheetsDist, 'sidebar.html'), 'utf8');
    expect(libraries.sidebar).toEqual(['fflate', 'preact']);
    expect(page.match(/<(script|link|img|iframe)\b[^>]*\b(src|href)=/gi)).toBeNull();
    expect(page.match(/<script/gi)).toHaveLength(1);
    expect(page).not.toContain('`');
    expect(page).not.toMatch(/@import|url\((?!["']?data:)/);
    expect(page).toMatch(/^<!doctype html>/i);
    expect(sizes.find(({ name }) => name === 'sidebar.html')?.bytes).toBeLessThan(300 * 1024);
  });
});
