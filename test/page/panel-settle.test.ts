import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPanel } from './panel-page.ts';

/** Settles and tells, from the very turn in which that was done, whether the words are in the book. */
function settleAndFind(page: Page, words: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const { desk, settle } = window.panelStand;
    await settle();
    return desk.workbook().sheets.some(({ rows }) => rows.some((row) => row.some(({ value }) => String(value).includes(wanted))));
  }, words);
}

describe('Before the file is saved, what is typed in the panel goes into the book', () => {
  test('a passage within the quiet time, the caret staying where it was', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Soạn thảo' }).click();
      const field = page.locator('.passage-field').first();
      await field.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Câu gõ vội');
      expect(await settleAndFind(page, 'Câu gõ vội')).toBe(true);
      await page.keyboard.type(' rồi viết tiếp.');
      expect(await settleAndFind(page, 'Câu gõ vội rồi viết tiếp.')).toBe(true);
    });
  });

  test.each(['Soạn thảo', 'Đề cương'])('who is in charge, typed and not left, in %s', async (tab) => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: tab }).click();
      const person = page.getByLabel('Người phụ trách').first();
      await person.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Trần Văn Nam');
      expect(await settleAndFind(page, 'Trần Văn Nam')).toBe(true);
      expect(await person.evaluate((field) => field === document.activeElement)).toBe(true);
    });
  });
});

describe('Books that were not saved stand on the first screen', () => {
  test('all of them, each opened or dropped after a second word', async () => {
    await withPanel({ doors: true, lost: ['Sổ năm.xlsx', 'Sổ quý.xlsx'] }, async (page) => {
      const lost = page.getByRole('region', { name: 'Chưa lưu lần trước' });
      expect(await lost.getByRole('listitem').count()).toBe(2);
      await lost.getByRole('listitem').filter({ hasText: 'Sổ quý' }).getByRole('button', { name: 'Mở tiếp' }).click();
      expect(await page.evaluate(() => window.panelStand.opened)).toEqual(['Sổ quý.xlsx']);
      await lost.getByRole('listitem').filter({ hasText: 'Sổ năm' }).getByRole('button', { name: 'Bỏ bản này' }).click();
      await lost.getByRole('button', { name: 'Giữ lại' }).click();
      expect(await lost.getByRole('listitem').count()).toBe(2);
      await lost.getByRole('listitem').filter({ hasText: 'Sổ năm' }).getByRole('button', { name: 'Bỏ bản này' }).click();
      await lost.getByRole('button', { name: 'Bỏ hẳn' }).click();
      await lost.getByText('Sổ năm.xlsx').waitFor({ state: 'detached' });
      expect(await lost.getByRole('listitem').count()).toBe(1);
    });
  });
});
