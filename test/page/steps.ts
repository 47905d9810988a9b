import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { panelTexts, printCell } from '../../core/index.ts';
import type { Tab } from '../../panel/store.ts';
import { type Opened, type Opening, withPage } from './support.ts';

/** The sample of two errors, opened and checked. */
export function withSample(opening: Opening, act: (opened: Opened) => Promise<void>): Promise<void> {
  return withPage({ query: '?mau=hai-loi', ...opening }, async (opened) => {
    await isReady(opened.page);
    await act(opened);
  });
}

/** The panel stands and has checked. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('[data-ready=true]').waitFor();
  await page.getByRole('tablist', { name: panelTexts.head.views }).waitFor();
  await page.locator('.sbc-view').waitFor();
  await expect.poll(() => page.locator('.sbc-head-counts').innerText(), { timeout: 8000 }).not.toContain(panelTexts.head.checking);
}

export async function openTab(page: Page, tab: Tab): Promise<void> {
  await page.locator(`#sbc-tab-${tab}`).click();
  await page.locator(`.sbc-view-${tab}`).waitFor();
}

/** On a narrow screen grid and panel take turns. */
export async function showSide(page: Page, side: 'sheetSide' | 'reportSide'): Promise<void> {
  const button = page.getByRole('button', { name: panelTexts.page[side], exact: true });
  if (await button.isVisible()) await button.click();
}

/** How many errors and warnings stand open, as the tab says. */
export async function openCount(page: Page): Promise<number> {
  const badge = page.locator('#sbc-tab-findings .sbc-badge');
  return (await badge.count()) === 0 ? 0 : Number.parseInt(await badge.innerText(), 10);
}

/** The finding whose sentence holds these words. */
export const finding = (page: Page, words: string | RegExp): Locator => page.locator('.sbc-finding', { hasText: words });

export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

export async function openSheet(page: Page, name: string): Promise<void> {
  await page.getByRole('tablist', { name: panelTexts.grid.tabs }).getByText(name, { exact: true }).click();
}

/** A cell of the sheet that is shown. */
export const gridCell = (page: Page, row: number, column: number): Locator => page.locator(`.page-grid td[id$="-${row}-${column}"]`);

/** Chooses a cell by a click. */
export async function chooseCell(page: Page, row: number, column: number): Promise<void> {
  await gridCell(page, row, column).click();
}

/** Where the grid's cursor stands, as `D41`. */
export async function activeCell(page: Page): Promise<string> {
  const id = (await page.locator('.page-grid textarea').first().getAttribute('aria-activedescendant')) ?? '';
  const [, row = '0', column = '0'] = /-(\d+)-(\d+)$/.exec(id) ?? [];
  return printCell({ row: Number(row), column: Number(column) });
}

export const chosenSheet = (page: Page): Promise<string> =>
  page.getByRole('tablist', { name: panelTexts.grid.tabs }).locator('[aria-selected=true] span').first().innerText();

/** Opens the editor of a section by what its line in the outline begins with. */
export async function editSection(page: Page, line: string): Promise<Locator> {
  await openTab(page, 'outline');
  await page
    .locator('.sbc-heading', { hasText: new RegExp(`^${line.replace(/[.()]/g, '\\$&')}`) })
    .first()
    .click();
  await button(page, panelTexts.outline.edit).click();
  const field = page.getByRole('textbox', { name: new RegExp(`^${panelTexts.editor.field('')}`) }).first();
  await field.waitFor();
  return field;
}

/** Puts something on the clipboard event as Excel, Word or a browser does, where the focus is. */
export async function paste(page: Page, content: { readonly html?: string; readonly text?: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const data = new DataTransfer();
    if (html !== undefined) data.setData('text/html', html);
    if (text !== undefined) data.setData('text/plain', text);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, content);
}

/** Letters through an input method: composed one by one, then set. */
export async function compose(opened: Opened, stages: readonly string[]): Promise<void> {
  const devtools = await opened.devtools();
  for (const stage of stages) {
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
    await devtools.send('Input.imeSetComposition', { text: stage, selectionStart: stage.length, selectionEnd: stage.length });
  }
  await devtools.send('Input.insertText', { text: stages[stages.length - 1] ?? '' });
  await devtools.detach();
}
