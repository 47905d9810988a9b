import { describe, expect, it } from 'vitest';
import { panelTexts } from '../../core/index.ts';
import { activeCell, button, chooseCell, chosenSheet, finding, gridCell, openCount, openSheet, openTab, withSample } from './steps.ts';

const texts = panelTexts;
const chipWords = 'tỷ lệ đúng hẹn';
const fixName = 'Đổi thành {tỷ lệ đúng hạn}';
const sumWords = 'thừa 10';

describe('what needs a look', () => {
  it('a finding leads to its cell, and the words in it', () =>
    withSample({}, async ({ page }) => {
      await openTab(page, 'findings');
      await finding(page, sumWords).locator('.sbc-finding-main').click();
      expect({ sheet: await chosenSheet(page), cell: await activeCell(page) }).toEqual({ sheet: 'F-06', cell: 'D41' });
      await finding(page, chipWords).locator('.sbc-finding-main').click();
      expect({ sheet: await chosenSheet(page), cell: await activeCell(page) }).toEqual({ sheet: 'Nội dung', cell: 'D94' });
      expect(await gridCell(page, 94, 4).locator('.words').innerText()).toContain(chipWords);
    }));

  it('F8 and Shift+F8 walk, from the grid too', () =>
    withSample({}, async ({ page }) => {
      await openTab(page, 'outline');
      await page.keyboard.press('F8');
      await page.locator('.sbc-chosen').waitFor();
      const first = await activeCell(page);
      await page.locator('.page-grid textarea').first().focus();
      await page.keyboard.press('F8');
      await expect.poll(() => activeCell(page)).not.toBe(first);
      await page.keyboard.press('Shift+F8');
      await expect.poll(() => activeCell(page)).toBe(first);
    }));

  it('on a narrow screen F8 shows the cell, what is wrong with it, the way back and the next', () =>
    withSample({ width: 320, height: 720 }, async ({ page }) => {
      await openTab(page, 'findings');
      await page.keyboard.press('F8');
      const bar = page.getByRole('region', { name: texts.page.wayBack });
      await expect.poll(() => bar.innerText()).toContain(chipWords);
      expect(await activeCell(page)).toBe('D94');
      expect(await gridCell(page, 94, 4).locator('.words').isVisible()).toBe(true);
      await page.keyboard.press('F8');
      await expect.poll(() => activeCell(page)).toBe('D41');
      await chooseCell(page, 41, 4);
      await bar.getByRole('button', { name: new RegExp(`^${texts.findings.next}`) }).click();
      await expect.poll(() => activeCell(page)).toBe('D94');
      await page.keyboard.type('Câu đã sửa.');
      await page.keyboard.press('Enter');
      await bar.getByText(texts.page.placeDone).waitFor();
      await bar.getByRole('button', { name: texts.page.backToReport }).click();
      await finding(page, sumWords).waitFor();
      expect(await bar.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.closest('.sbc-findings') !== null)).toBe(true);
    }));

  it('a fix is done, taken back, done again; the list follows', () =>
    withSample({}, async ({ page }) => {
      await openTab(page, 'findings');
      await button(finding(page, chipWords), fixName).click();
      await finding(page, chipWords).waitFor({ state: 'detached' });
      await expect.poll(() => openCount(page)).toBe(1);
      await button(page, texts.said.takeBack).click();
      await finding(page, chipWords).waitFor();
      await expect.poll(() => openCount(page)).toBe(2);
      await button(finding(page, chipWords), fixName).click();
      await finding(page, chipWords).waitFor({ state: 'detached' });
      await button(page, texts.page.undo).click();
      await finding(page, chipWords).waitFor();
      await page.locator('.sbc-notices').getByText(texts.said.fixed(fixName)).waitFor({ state: 'detached' });
      expect(await button(page, texts.said.takeBack).count()).toBe(0);
      expect(await page.locator('.sbc-resolved').count()).toBe(0);
    }));

  it('taking back never writes over what was typed since: both versions are shown', () =>
    withSample({}, async ({ page }) => {
      await openTab(page, 'findings');
      await button(finding(page, chipWords), fixName).click();
      await finding(page, chipWords).waitFor({ state: 'detached' });
      await openSheet(page, 'Nội dung');
      await chooseCell(page, 94, 4);
      await page.keyboard.type('Câu của người khác');
      await page.keyboard.press('Enter');
      await button(page, texts.said.takeBack).click();
      await page.locator('.sbc-conflict', { hasText: 'Câu của người khác' }).waitFor();
      expect(await page.locator('.sbc-conflict').innerText()).toContain(chipWords);
      expect(await gridCell(page, 94, 4).innerText()).toBe('Câu của người khác');
    }));

  it('a reason keeps it as it is, opens again when the figures change, and can be taken back', () =>
    withSample({}, async ({ page }) => {
      await openTab(page, 'findings');
      await button(finding(page, sumWords), texts.findings.keep).click();
      await button(page, texts.findings.writeReason).click();
      await page.getByText(texts.findings.needReason).waitFor();
      await page.getByLabel(texts.findings.reason).fill('Mười hồ sơ rút sau khi chốt số liệu.');
      await page.getByLabel(texts.findings.who).fill('Trần Văn An');
      await button(page, texts.findings.writeReason).click();
      await button(page, texts.findings.explained(1)).click();
      await page.getByText('Mười hồ sơ rút sau khi chốt số liệu.').waitFor();
      await expect.poll(() => openCount(page)).toBe(1);
      await openSheet(page, 'F-06');
      await chooseCell(page, 41, 15);
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      await page.getByText(texts.findings.reopened).waitFor();
      await button(page, texts.findings.keepOld).click();
      await button(page, texts.findings.explained(1)).waitFor();
      await button(page, texts.findings.dropReason).click();
      await finding(page, 'thừa 9').waitFor();
    }));

  it('an edit in the grid is marked at once', () =>
    withSample({}, async ({ page }) => {
      await openTab(page, 'findings');
      await openSheet(page, 'F-06');
      await gridCell(page, 41, 4).and(page.locator('.marked.error')).waitFor();
      await chooseCell(page, 41, 15);
      await page.keyboard.type('14');
      await page.keyboard.press('Enter');
      await gridCell(page, 41, 4).and(page.locator(':not(.marked)')).waitFor();
      await finding(page, sumWords).waitFor({ state: 'detached' });
    }));
});
