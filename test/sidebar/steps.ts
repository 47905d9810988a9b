import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { panelTexts, sheetsTexts } from '../../core/index.ts';
import { findCell, type Place, type Workbook } from '../../core/workbook/workbook.ts';
import type { Tab } from '../../panel/store.ts';

/** The panel stands and has checked. */
export async function isReady(page: Page): Promise<void> {
  await page.getByRole('tablist', { name: panelTexts.head.views }).waitFor();
  await page.locator('.sbc-view').waitFor();
  await expect.poll(() => page.locator('.sbc-head-counts').innerText(), { timeout: 20_000 }).not.toContain(panelTexts.head.checking);
}

export async function openTab(page: Page, tab: Tab): Promise<void> {
  await page.locator(`#sbc-tab-${tab}`).click();
  await page.locator(`.sbc-view-${tab}`).waitFor();
}

export const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

export const finding = (page: Page, words: string): Locator => page.locator('.sbc-finding', { hasText: words });

/** The person comes back to the window: the sidebar looks whether something changed. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

/** Opens the editor of the section whose line in the outline begins so. */
export async function editSection(page: Page, line: string): Promise<Locator> {
  await openTab(page, 'outline');
  const heading = page.locator('.sbc-heading', { hasText: new RegExp(`^${line.replace(/[.()]/g, '\\$&')}`) });
  await heading.first().click();
  await button(page, panelTexts.outline.edit).click();
  return await editorField(page);
}

export async function editorField(page: Page): Promise<Locator> {
  const field = page.getByRole('textbox', { name: new RegExp(`^${panelTexts.editor.field('')}`) }).first();
  await field.waitFor();
  return field;
}

/** Writes at the end of the section and leaves it, as one does. */
export async function writeLine(page: Page, field: Locator, line: string): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(line);
}

export function valueAt(book: Workbook, place: Place): unknown {
  return findCell(book, place)?.value ?? null;
}

/** Where a text stands in a book. */
export function findText(book: Workbook, words: string): Place | null {
  // The log tells what was decided in the same words.
  for (const { name, rows } of book.sheets.filter((sheet) => sheet.name !== sheetsTexts.log.sheet)) {
    for (const [row, cells] of rows.entries()) {
      const column = cells.findIndex(({ value }) => typeof value === 'string' && value.includes(words));
      if (column !== -1) return { sheet: name, row: row + 1, column: column + 1 };
    }
  }
  return null;
}
