import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPanel } from './panel-page.ts';

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const chosen = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('.sbc-finding-main[aria-current="true"]')?.textContent ?? null);

describe('the keyboard alone is enough', () => {
  test('tabs: one stop, arrows walk round, Home and End', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Chỗ cần xem' }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('Số liệu');
      await page.keyboard.press('End');
      expect(await focused(page)).toBe('Xuất báo cáo');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('Đề cương');
      expect(await page.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe('sbc-tab-outline');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');
    });
  });

  test('the tree: arrows fold and unfold, letters find a heading without accents, Enter opens the section', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Đề cương' }).click();
      const tree = page.getByRole('tree');
      const all = await tree.getByRole('treeitem').count();
      await tree.getByRole('treeitem').first().focus();
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toContain('I. Công tác');
      await page.keyboard.press('ArrowLeft');
      expect(await tree.getByRole('treeitem').count()).toBeLessThan(all);
      await page.keyboard.press('ArrowRight');
      expect(await tree.getByRole('treeitem').count()).toBe(all);
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toContain('1. Về tổ chức');
      await page.keyboard.press('ArrowLeft');
      expect(await focused(page)).toContain('I. Công tác');
      await page.keyboard.press('End');
      await page.keyboard.type('cong tac tuyen');
      expect(await focused(page)).toContain('Công tác tuyên truyền');
      await page.keyboard.press('Enter');
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Soạn thảo');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('sbc-view');
    });
  });

  test('F8 goes from one finding to the next, round the end, and to its cell; Shift+F8 goes back', async () => {
    await withPanel({ misspelt: 2 }, async (page) => {
      const count = await page.locator('.sbc-finding').count();
      const seen: (string | null)[] = [];
      for (let step = 0; step < count; step++) {
        await page.keyboard.press('F8');
        seen.push(await chosen(page));
      }
      expect(new Set(seen).size).toBe(count);
      await page.keyboard.press('F8');
      expect(await chosen(page)).toBe(seen[0]);
      await page.keyboard.press('Shift+F8');
      expect(await chosen(page)).toBe(seen[count - 1]);
      expect(await page.evaluate(() => window.panelStand.desk.wentTo.length)).toBe(count + 2);
    });
  });

  test('from a finding, Enter jumps, Tab reaches its buttons, the focus stays in the list after a fix', async () => {
    await withPanel({ misspelt: 2 }, async (page) => {
      await page.getByRole('searchbox').focus();
      await page.keyboard.press('F8');
      expect(await focused(page)).toContain('hồ xơ');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => window.panelStand.desk.wentTo.at(-1)?.sheet)).toBe('Nội dung');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toMatch(/^Đổi thành/);
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('đã ghi vào sổ').waitFor();
      expect(await page.evaluate(() => document.activeElement?.classList.contains('sbc-finding-main'))).toBe(true);
    });
  });
});
