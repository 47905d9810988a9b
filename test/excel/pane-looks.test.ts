import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { excelTexts, panelTexts } from '../../core/index.ts';
import { button, editSection, finding, openTab } from '../page/steps.ts';
import { findOverflow, findSmallTargets } from '../page/support.ts';
import { isReady, type OpenPane, withPane } from './pane-page.ts';

/** Every view, with what can be unfolded in it. */
const views: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  first: async () => {},
  findings: async (page) => {
    await button(page, panelTexts.help.understood).click();
    await button(finding(page, 'tỷ lệ đúng hẹn'), panelTexts.findings.keep).click();
  },
  outline: (page) => openTab(page, 'outline'),
  editor: (page) => editSection(page, '2.1.'),
  figures: (page) => openTab(page, 'figures'),
  export: async (page) => {
    await openTab(page, 'export');
    await button(page, panelTexts.export.preview).click();
    await page.getByText('CỘNG HÒA XÃ HỘI').first().waitFor();
  },
  foot: (page) => page.getByText(excelTexts.foot.more, { exact: true }).click(),
};

/** What reaches beyond the edge, is too small to hit, or axe objects to. */
async function findFaults({ page, axe }: OpenPane, view: string): Promise<readonly string[]> {
  const faults = [...(await findOverflow(page)), ...(await findSmallTargets(page, 'body')), ...(await axe())];
  return faults.map((fault) => `${view}: ${fault}`);
}

describe('the pane as people see it', () => {
  // A Mac’s pane, that of Windows, that of Excel on the web.
  it.each([
    [270, false],
    [320, true],
    [350, false],
  ] as const)('%i pixels wide, dark: %s: every view fits, can be hit and can be read', (width, dark) =>
    withPane({ width, dark }, async (open) => {
      await isReady(open.page);
      const faults: string[] = [];
      for (const [name, show] of Object.entries(views)) {
        await show(open.page);
        await open.shot(`${name}-${width}${dark ? '-dark' : ''}`);
        faults.push(...(await findFaults(open, name)));
      }
      expect(faults).toEqual([]);
    }),
  );

  it.each([
    ['the first finding', async () => {}, '.sbc-finding'],
    [
      'the field of a section',
      async (page: Page) => void (await editSection(page, '2.1.')),
      '.sbc-view-editor [contenteditable], .sbc-view-editor textarea',
    ],
  ] as const)('in the low pane of Excel on the web %s is in sight without scrolling, help card and all', (_, show, selector) =>
    withPane({ platform: 'OfficeOnline', width: 350, height: 378 }, async ({ page, shot }) => {
      await isReady(page);
      await show(page);
      const first = page.locator(selector).first();
      await first.waitFor();
      await page.evaluate(() => document.querySelector('.sbc-view')?.scrollTo(0, 0));
      await shot(`low-${selector.includes('editor') ? 'editor' : 'findings'}`);
      expect(await page.locator('.sbc-help').count()).toBe(1);
      const box = await first.boundingBox();
      const view = await page.locator('.sbc-view').boundingBox();
      if (!box || !view) throw new Error('nothing is drawn');
      const foot = await page.locator('.sbc-view .sbc-foot').count();
      const covered = foot === 0 ? null : await page.locator('.sbc-view .sbc-foot').first().boundingBox();
      // A line of text and more of it, not only its edge.
      expect((covered?.y ?? view.y + view.height) - box.y).toBeGreaterThanOrEqual(48);
    }),
  );

  it('follows the dark theme of Office, whatever the machine’s own is', () =>
    withPane({ dark: true }, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await isReady(page);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const [red = 255, green = 255, blue = 255] = (ground.match(/\d+/g) ?? []).map(Number);
      expect(red + green + blue).toBeLessThan(300);
    }));

  it('is there and has checked after few requests to Excel', () =>
    withPane({}, async ({ page, host }) => {
      await isReady(page);
      expect(host.counts().syncs).toBeLessThanOrEqual(8);
      expect([host.dirty(), host.undoStackEmptied()]).toEqual([false, false]);
    }));
});
