import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBarriers, findOverflow, findSmallTargets, type Showing, withPanel } from './panel-page.ts';

interface View {
  readonly name: string;
  readonly options?: Showing;
  readonly go: (page: Page) => Promise<unknown>;
}

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
const stay = async (): Promise<void> => undefined;

const views: readonly View[] = [
  { name: 'first screen', options: { doors: true }, go: stay },
  { name: 'new book', options: { doors: true }, go: (page) => page.getByRole('button', { name: 'Lập báo cáo mới' }).click() },
  { name: 'first-run help', options: { help: true }, go: stay },
  { name: 'findings', options: { misspelt: 2 }, go: stay },
  { name: 'nothing open', options: { sample: 'sample' }, go: stay },
  { name: 'explaining', go: (page) => page.getByRole('button', { name: 'Giữ nguyên, ghi lý do' }).first().click() },
  { name: 'outline', go: (page) => tab(page, 'Đề cương') },
  {
    name: 'a figure',
    go: async (page) => {
      await tab(page, 'Số liệu');
      await page.getByRole('button', { name: 'hồ sơ tiếp nhận' }).first().click();
    },
  },
  {
    name: 'export with preview',
    go: async (page) => {
      await tab(page, 'Xuất báo cáo');
      await page.getByRole('button', { name: 'Xem trước bản in' }).click();
      await page.waitForSelector('.sbc-page');
    },
  },
  {
    name: 'host gone',
    go: async (page) => {
      await page.evaluate(() => window.panelStand.desk.vanish());
      await page.getByRole('alert').getByText('Mất liên lạc với sổ').waitFor();
    },
  },
];

const looks = [
  { width: 270, height: 800 },
  { width: 320, height: 800, colorScheme: 'dark' },
  { width: 420, height: 800, forcedColors: 'active' },
  { width: 350, height: 378 },
] as const;

describe('every view is open to everybody', () => {
  for (const { name, options, go } of views) {
    test(`${name}: no barrier, nothing beyond the edge, targets large enough`, async () => {
      await withPanel(options ?? {}, async (page) => {
        await go(page);
        for (const look of looks) {
          const { width, height } = look;
          await page.setViewportSize({ width, height });
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look });
          const about = JSON.stringify(look);
          expect(await findBarriers(page), about).toEqual([]);
          expect(await findOverflow(page), about).toEqual([]);
          expect(await findSmallTargets(page), about).toEqual([]);
        }
      });
    });
  }
});
