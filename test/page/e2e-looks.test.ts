import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { panelTexts } from '../../core/index.ts';
import { button, editSection, finding, gridCell, openSheet, openTab, showSide, withSample } from './steps.ts';
import { findOverflow, findSmallTargets, type Opened, type Opening, withPage } from './support.ts';

const texts = panelTexts;

/** Every view of the panel, with what can be unfolded in it. */
const views: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  outline: async ({ page }) => {
    await openTab(page, 'outline');
    await page.getByRole('treeitem').nth(3).click();
  },
  editor: async ({ page }) => {
    await editSection(page, '2.1.');
  },
  cards: async ({ page }) => {
    await editSection(page, '2.1.');
    await page.locator('.card-choice summary').first().click();
    const test = page.getByRole('combobox', { name: texts.editor.cards.when });
    await test.fill('');
    await test.pressSequentially('[ho so');
    await page.getByRole('listbox', { name: texts.editor.names.label }).waitFor();
    await page.locator('.card-choice').first().scrollIntoViewIfNeeded();
  },
  repeat: async ({ page }) => {
    await editSection(page, '4. Cải cách chế độ công vụ');
    await page.locator('.card-repeat summary').first().click();
    await page.locator('.card-repeat').first().scrollIntoViewIfNeeded();
  },
  wide: async ({ page }) => {
    await editSection(page, '2.1.');
    await button(page, texts.editor.wide).click();
    await button(page, texts.editor.narrow).waitFor();
  },
  marked: async ({ page }) => {
    await openTab(page, 'outline');
    await page.getByRole('combobox', { name: texts.outline.state }).selectOption('đang soạn');
    await button(page, texts.said.takeBack).waitFor();
  },
  place: async ({ page }) => {
    await openTab(page, 'findings');
    await page.keyboard.press('F8');
    await page.locator('.words').first().waitFor();
  },
  findings: async ({ page }) => {
    await openTab(page, 'findings');
    await page.keyboard.press('F8');
    await showSide(page, 'reportSide');
    await page.locator('.sbc-chosen').waitFor();
  },
  explaining: async ({ page }) => {
    await openTab(page, 'findings');
    await button(finding(page, 'thừa 10'), texts.findings.keep).click();
  },
  figures: async ({ page }) => {
    await openTab(page, 'figures');
    await page.locator('.sbc-figure button').first().click();
  },
  export: async ({ page }) => {
    await openTab(page, 'export');
    await button(page, texts.export.preview).click();
    await page.getByText('CỘNG HÒA XÃ HỘI').first().waitFor();
  },
};

const sizes = [270, 320, 420];

async function dismissHelp(page: Page): Promise<void> {
  await showSide(page, 'reportSide');
  const understood = button(page, texts.help.understood);
  if (await understood.isVisible()) await understood.click();
}

/** Nothing sideways, nothing too small to hit, nothing axe objects to. */
async function expectSound(opened: Opened): Promise<void> {
  expect(await findOverflow(opened.page), 'wider than the screen').toEqual([]);
  expect(await findSmallTargets(opened.page, 'body'), 'smaller than 32 px').toEqual([]);
  expect(await opened.axe(), 'axe').toEqual([]);
}

/** One look at a view that stands open: name, size, colours. */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: true;
  readonly forced?: true;
}

/** The same view under one look after the other, as when a person resizes the window or changes the colours of the machine. */
async function lookAt(opened: Opened, view: string, looks: readonly Look[]): Promise<void> {
  for (const { name, width, height, dark, forced } of looks) {
    await opened.page.setViewportSize({ width, height });
    await opened.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', forcedColors: forced ? 'active' : 'none' });
    await opened.shot(`${view}-${name}`);
    await expectSound(opened);
  }
}

describe('every view at every width', () => {
  const looks: readonly Look[] = [
    { name: '420', width: 420, height: 720 },
    { name: '320', width: 320, height: 720 },
    { name: 'dark-narrow', width: 320, height: 720, dark: true },
    { name: '270', width: 270, height: 720 },
  ];
  it.each(Object.keys(views))('%s at 420, 320 and 270 px, light and dark', (view) =>
    withSample({ width: 420, height: 720 }, async (opened) => {
      await dismissHelp(opened.page);
      await views[view]?.(opened);
      await lookAt(opened, view, looks);
    }),
  );

  it.each(sizes)('the first screen and the help at %d px', (width) =>
    withPage({ width, height: 720 }, async (opened) => {
      const { page } = opened;
      await page.locator('[data-ready=true]').waitFor();
      await opened.shot(`first-${width}`);
      await expectSound(opened);
      await button(page, new RegExp(`^${texts.doors.new}`)).click();
      await opened.shot(`new-${width}`);
      await expectSound(opened);
      await button(page, texts.doors.back).click();
      await button(page, texts.page.openSample).click();
      await page.getByText(texts.help.title).waitFor();
      await opened.shot(`help-${width}`);
      await expectSound(opened);
      await dismissHelp(page);
      await showSide(page, 'sheetSide');
      await openSheet(page, 'F-06');
      await opened.shot(`grid-${width}`);
      await expectSound(opened);
    }),
  );
});

describe('every view as people set their machine', () => {
  const settings: Readonly<Record<string, Opening>> = {
    light: { width: 1280, height: 800 },
    dark: { width: 1280, height: 800, dark: true },
    forced: { width: 1280, height: 800, forced: true, dark: true },
    zoomed: { width: 1280, height: 800, zoom: 2 },
    'dark narrow': { width: 320, height: 720, dark: true },
  };
  const looks: readonly Look[] = [
    { name: 'light', width: 1280, height: 800 },
    { name: 'dark', width: 1280, height: 800, dark: true },
    { name: 'forced', width: 1280, height: 800, forced: true, dark: true },
  ];
  it.each(Object.keys(views))('%s, light, dark and in forced colours', (view) =>
    withSample({ width: 1280, height: 800 }, async (opened) => {
      await dismissHelp(opened.page);
      await views[view]?.(opened);
      await lookAt(opened, view, looks);
    }),
  );

  it.each(Object.keys(views))('%s, zoomed to twice its size', (view) =>
    withSample(settings.zoomed ?? {}, async (opened) => {
      await dismissHelp(opened.page);
      await views[view]?.(opened);
      await opened.shot(`${view}-zoomed`);
      await expectSound(opened);
    }),
  );

  it.each(Object.keys(settings))('the sheets, %s', (setting) =>
    withSample(settings[setting] ?? {}, async (opened) => {
      const { page } = opened;
      await dismissHelp(page);
      await showSide(page, 'sheetSide');
      for (const sheet of ['Nội dung', 'F-06']) {
        await openSheet(page, sheet);
        await opened.shot(`sheet-${sheet === 'F-06' ? 'table' : 'text'}-${setting.replace(' ', '-')}`);
        await expectSound(opened);
      }
    }),
  );
});

describe('on a common screen', () => {
  it('the first sheet shows its states whole', () =>
    withSample({ width: 1280, height: 800 }, async ({ page }) => {
      const state = await gridCell(page, 7, 4)
        .or(gridCell(page, 6, 4))
        .first()
        .boundingBox();
      const side = await page.locator('.sbc').first().boundingBox();
      if (!state || !side) throw new Error('no cell or no panel to be seen');
      expect(state.x + state.width).toBeLessThan(side.x);
    }));

  it.each([1280, 320])('head and tabs keep their place whichever view is chosen, %d px', (width) =>
    withSample({ width, height: 800 }, async ({ page }) => {
      await dismissHelp(page);
      const tops: number[] = [];
      for (const tab of ['outline', 'editor', 'findings', 'figures', 'export'] as const) {
        await openTab(page, tab);
        tops.push(await page.locator('.sbc-view').evaluate((view) => Math.round(view.getBoundingClientRect().top)));
      }
      expect(new Set(tops).size).toBe(1);
    }),
  );
});
