import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sampleBook } from './books.ts';
import { chooseCell, isReady, openSheet } from './steps.ts';
import { type Opened, type Opening, putFile, withPage } from './support.ts';

/** A number in the sample that something is computed from. */
export const total = { sheet: 'F-06', row: 41, column: 15 };

export function withWelcome(opening: Opening, act: (opened: Opened) => Promise<void>): Promise<void> {
  return withPage(opening, async (opened) => {
    await opened.page.locator('[data-ready=true]').waitFor();
    await act(opened);
  });
}

export async function withServed(act: (opened: Opened, path: string) => Promise<void>, expected?: RegExp): Promise<void> {
  await withPage({}, async (outer) => {
    const path = putFile(outer, 'so.xlsx', sampleBook('sampleWithTwoErrors'));
    await withPage({ book: path, ...(expected ? { expected } : {}) }, async (opened) => {
      await isReady(opened.page);
      await act(opened, path);
    });
  });
}

export async function openFile(opened: Opened, name: string, bytes: Uint8Array): Promise<void> {
  await opened.page.setInputFiles('.page-input', putFile(opened, name, bytes));
}

export async function typeTotal(page: Page, typed: string): Promise<void> {
  await openSheet(page, total.sheet);
  await chooseCell(page, total.row, total.column);
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

export async function expectState(page: Page, file: string, state: string): Promise<void> {
  await expect.poll(() => page.locator('.page-file').innerText()).toBe(file);
  await expect.poll(() => page.locator('.page-state').innerText(), { timeout: 5000 }).toBe(state);
}

export async function expectNotice(page: Page, text: string | RegExp): Promise<void> {
  const words = expect.poll(() => page.locator('.page-notice-words').innerText(), { timeout: 5000 });
  if (typeof text === 'string') await words.toBe(text);
  else await words.toMatch(text);
}
