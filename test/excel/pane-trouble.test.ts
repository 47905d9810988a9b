import { describe, expect, it } from 'vitest';
import { excelTexts, panelTexts } from '../../core/index.ts';
import { button, finding, openTab } from '../page/steps.ts';
import { isReady, withPane } from './pane-page.ts';

const texts = panelTexts;

describe('where Excel cannot do something, the pane says what to do', () => {
  it('on a Mac the book is saved and the page opened, and nobody claims that a file was saved', () =>
    withPane({ platform: 'Mac' }, async ({ page, host, opened, shot }) => {
      await isReady(page);
      await openTab(page, 'export');
      await page.locator('.sbc-view-export .sbc-primary').click();
      await page.getByText(excelTexts.deliver.notHere).waitFor();
      await shot('mac');
      expect(host.saved()).toBe(1);
      expect(opened.map((url) => new URL(url).pathname)).toEqual(['/page/index.html']);
    }));

  it('at 1.7 it lists and jumps, and marks nothing', () =>
    withPane({ api: '1.7' }, async ({ page, host, shot }) => {
      await isReady(page);
      expect(host.undoStackEmptied()).toBe(false);
      const formats = () => host.read().sheets.flatMap(({ name }) => host.conditionalFormats(name));
      const before = formats();
      await button(page, texts.findings.check).click();
      // What the book keeps for itself is written by Kiểm tra: after that it is done.
      await expect.poll(() => host.dirty()).toBe(true);
      expect(formats()).toEqual(before);
      await button(finding(page, 'tỷ lệ đúng hẹn'), /Xem ô/).first().click();
      await expect.poll(() => host.shownSheet()).toBe('Nội dung');
      await page.getByText(excelTexts.foot.more, { exact: true }).click();
      await page.getByText(excelTexts.foot.colorNever).waitFor();
      await shot('oldest');
    }));

  it('a sheet that somebody locked is named, and nothing is written', () =>
    withPane({}, async ({ page, host, shot }) => {
      await isReady(page);
      host.protect('Nội dung');
      await button(finding(page, 'tỷ lệ đúng hẹn'), 'Đổi thành {tỷ lệ đúng hạn}').click();
      await page.getByText(excelTexts.locked('Nội dung')).first().waitFor();
      await shot('locked');
    }));

  it('when Excel is gone it says so, and goes on when it is back', () =>
    withPane({}, async ({ page, host, shot }) => {
      await isReady(page);
      host.vanish();
      await button(page, texts.findings.check).click();
      await page.getByText(excelTexts.gone).first().waitFor();
      await shot('gone');
      host.comeBack();
      await button(page, texts.said.again).click();
      await isReady(page);
      await expect.poll(() => page.getByText(excelTexts.gone).count()).toBe(0);
    }));

  it('what is copied for whoever helps holds versions and steps, no figures and no words of the book', () =>
    withPane({ url: 'https://noi-bo.example/so/Bao%20cao.xlsx' }, async ({ page }) => {
      await isReady(page);
      await page.getByText(excelTexts.foot.more, { exact: true }).click();
      await page.evaluate(() => {
        document.addEventListener('copy', () => {
          const field = document.activeElement;
          document.title = field instanceof HTMLTextAreaElement ? field.value : String(document.getSelection());
        });
      });
      await button(page, excelTexts.foot.copy).click();
      const copied = await page.title();
      expect(copied).toContain('ExcelApi 1.19');
      expect(copied).toMatch(/^Sổ Báo Cáo \d+\.\d+\.\d+ [0-9A-Z]{8} /);
      for (const word of ['Nguyễn Nghiêm', '3.956', 'hồ sơ', 'noi-bo', 'Bao%20cao', 'Bao cao']) expect(copied).not.toContain(word);
    }));
});
