import { describe, expect, test } from 'vitest';
import { withPanel } from './panel-page.ts';

describe('first screen', () => {
  test('three doors, the closed one says that it comes later; a new book asks unit and period', async () => {
    await withPanel({ doors: true }, async (page) => {
      expect(await page.locator('.sbc-door').count()).toBe(3);
      expect(await page.getByRole('button', { name: /Kiểm tra một tệp Word/ }).getAttribute('aria-disabled')).toBe('true');
      await page.getByRole('button', { name: /Lập báo cáo mới/ }).click();
      await page.getByRole('button', { name: 'Lập sổ' }).click();
      await page.getByText('Cần ghi tên đơn vị lập báo cáo.').waitFor();
      await page.getByLabel('Tên đơn vị').fill('UBND phường Ba Đình');
      await page.getByLabel('Kỳ báo cáo').selectOption({ label: 'Kỳ khác…' });
      await page.getByLabel('Ghi rõ kỳ báo cáo').fill('quý I năm 2026');
      await page.getByText('Từ ngày').waitFor();
      await page.getByRole('button', { name: 'Lập sổ' }).click();
      expect(await page.evaluate(() => window.panelStand.made)).toEqual([{ period: 'quý I năm 2026', unit: 'UBND phường Ba Đình' }]);
    });
  });

  test('the help of three steps is shown once', async () => {
    await withPanel({ help: true }, async (page) => {
      await page.getByRole('button', { name: 'Đã hiểu' }).click();
      expect(await page.locator('.sbc-help').count()).toBe(0);
      await page.evaluate(() => window.panelStand.reload());
      await page.waitForSelector('.sbc-findings');
      expect(await page.locator('.sbc-help').count()).toBe(0);
    });
  });
});

describe('Đề cương', () => {
  test('state and person of a section are written into the book and shown in the tree', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Đề cương' }).click();
      await page.getByRole('treeitem', { name: /Công tác tuyên truyền/ }).click();
      await page.getByLabel('Trạng thái').selectOption('đang soạn');
      await page.getByRole('treeitem', { name: /Công tác tuyên truyền.*đang soạn/ }).waitFor();
      await page.getByLabel('Người phụ trách').fill('Lê Văn Bình');
      await page.keyboard.press('Enter');
      await page.getByRole('treeitem', { name: /Công tác tuyên truyền.*Lê Văn Bình/ }).waitFor();
    });
  });

  test('a name that was typed is kept when one leaves by F8', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Đề cương' }).click();
      await page.getByLabel('Người phụ trách').fill('Trần Thị Mai');
      await page.keyboard.press('F8');
      await page.getByRole('tab', { name: 'Đề cương' }).click();
      await page.getByRole('treeitem', { name: /Trần Thị Mai/ }).waitFor();
    });
  });

  test('a table that waits until it is needed is added with one button', async () => {
    await withPanel({ hidden: 'Văn bản viện dẫn' }, async (page) => {
      await page.getByRole('tab', { name: 'Đề cương' }).click();
      await page.getByRole('button', { name: /^Thêm biểu: Danh mục văn bản/ }).click();
      await page.getByRole('status').getByText('Đã thêm biểu vào sổ.').waitFor();
      expect(await page.getByRole('button', { name: /^Thêm biểu/ }).count()).toBe(0);
      expect(await page.evaluate(() => window.panelStand.desk.wentTo.at(-1)?.sheet)).toBe('Văn bản viện dẫn');
    });
  });

  test('tab and section are found again after a reload', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Số liệu' }).click();
      await page.evaluate(() => window.panelStand.reload());
      await page.getByRole('tab', { name: 'Số liệu', selected: true }).waitFor();
    });
  });
});

describe('Số liệu', () => {
  test('a figure leads to its cell and to the sections that use it; the search needs no accents', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Số liệu' }).click();
      await page.getByRole('searchbox').fill('ho so tiep nhan');
      await page.getByRole('button', { name: /^hồ sơ tiếp nhận\s*3\.956/ }).click();
      await page.locator('.sbc-figure-more').getByRole('button', { name: /F-06/ }).first().click();
      expect(await page.evaluate(() => window.panelStand.desk.wentTo.at(-1)?.sheet)).toBe('F-06');
      await page
        .locator('.sbc-figure-more')
        .getByRole('button', { name: /Cải cách thủ tục/ })
        .click();
      await page.getByRole('tab', { name: 'Soạn thảo', selected: true }).waitFor();
    });
  });
});

describe('Xuất báo cáo', () => {
  test('is never refused because of findings; what is said is what the host did; the other way stands below', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Xuất báo cáo' }).click();
      await page.getByText('1 phải sửa · 2 cần xem lại.').waitFor();
      await page.getByRole('button', { name: 'Xuất báo cáo', exact: true }).click();
      await page
        .getByRole('status')
        .getByText(/đã được giao/)
        .waitFor();
      const files = await page.evaluate(() =>
        window.panelStand.desk.delivered.map(({ name, bytes }) => ({ name, head: [...bytes.slice(0, 2)] })),
      );
      expect(files).toEqual([{ name: 'Bao-cao-CCHC-nam-2023-phuong-Nguyen-Nghiem.docx', head: [0x50, 0x4b] }]);
      await page.getByText('Cách khác').waitFor();
    });
  });

  test('the preview shows the pages of the report', async () => {
    await withPanel({ width: 420 }, async (page) => {
      await page.getByRole('tab', { name: 'Xuất báo cáo' }).click();
      await page.getByRole('button', { name: 'Xem trước bản in' }).click();
      await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
      expect(await page.locator('.sbc-page').count()).toBeGreaterThan(1);
      expect(await page.locator('.sbc-page-grid table').count()).toBeGreaterThan(0);
    });
  });

  test('what was not handed out is said at its own button', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Xuất báo cáo' }).click();
      await page.evaluate(() => window.panelStand.desk.vanish());
      await page.getByRole('button', { name: 'Xuất trang trình' }).click();
      const section = page.locator('section', { has: page.getByRole('heading', { name: 'Trang trình lãnh đạo' }) });
      await section.getByText('Chưa xuất được trang trình').waitFor();
      expect(await page.getByText('Chưa xuất được').count()).toBe(1);
    });
  });

  test('the page for the leader is a file of its own', async () => {
    await withPanel({}, async (page) => {
      await page.getByRole('tab', { name: 'Xuất báo cáo' }).click();
      await page.getByRole('button', { name: 'Xem trang trình' }).click();
      await page.waitForSelector('.sbc-page');
      await page.getByRole('button', { name: 'Xuất trang trình' }).click();
      await page
        .getByRole('status')
        .getByText(/đã được giao/)
        .waitFor();
      expect(await page.evaluate(() => window.panelStand.desk.delivered.length)).toBe(1);
    });
  });
});
