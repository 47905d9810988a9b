import { describe, expect, it } from 'vitest';
import { panelTexts } from '../../core/index.ts';
import { readBook } from './books.ts';
import { button, chooseCell, finding, gridCell, openSheet, openTab, withSample } from './steps.ts';

const texts = panelTexts;

describe('what the book says of itself on the page', () => {
  it('the states of the first sheet and of Đối chiếu follow what is typed; nothing of ours is left not calculated', () =>
    withSample({}, async (opened) => {
      const { page } = opened;
      await openTab(page, 'findings');
      await openSheet(page, 'Hướng dẫn');
      expect(await gridCell(page, 12, 4).innerText()).toBe('còn 1 chỗ cần xem');
      await openSheet(page, 'F-06');
      await chooseCell(page, 41, 15);
      await page.keyboard.type('14');
      await page.keyboard.press('Enter');
      await finding(page, 'thừa 10').waitFor({ state: 'detached' });
      await openSheet(page, 'Hướng dẫn');
      await expect.poll(() => gridCell(page, 12, 4).innerText()).toBe('các số đều khớp');
      for (const sheet of ['Hướng dẫn', 'Đối chiếu']) {
        await openSheet(page, sheet);
        expect(await page.locator('.page-grid td', { hasText: texts.grid.stale }).count(), sheet).toBe(0);
      }
      const saved = readBook((await opened.download(() => button(page, texts.page.save).click())).bytes);
      const guide = saved.sheets.find(({ name }) => name === 'Hướng dẫn');
      expect(guide?.rows[11]?.[3]?.value).toBe('các số đều khớp');
    }));

  it('looking at the printed page is no change of the book', () =>
    withSample({}, async ({ page }) => {
      await openTab(page, 'export');
      await button(page, texts.export.preview).click();
      await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor();
      expect(await page.locator('.page-state').innerText()).toBe(texts.page.unchanged);
      expect(await button(page, texts.page.undo).isDisabled()).toBe(true);
    }));

  it('the day on which the report is due stands above the outline, once it is written in the book', () =>
    withSample({}, async ({ page }) => {
      await page.clock.setFixedTime(new Date('2025-12-14T08:00:00+07:00'));
      await openTab(page, 'outline');
      expect(await page.locator('.sbc-due').count()).toBe(0);
      await openSheet(page, 'Thông tin chung');
      const line = page.locator('.page-grid tr', { hasText: 'Hạn gửi báo cáo' });
      await line.locator('td').nth(1).click();
      await page.keyboard.type('16/12/2025');
      await page.keyboard.press('Enter');
      await page.getByText(texts.outline.due('16/12', 2)).waitFor();
    }));
});
