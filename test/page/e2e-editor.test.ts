import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { panelTexts } from '../../core/index.ts';
import { button, chooseCell, compose, editSection, gridCell, isReady, openSheet, paste, withSample } from './steps.ts';

const texts = panelTexts.editor;

const isWritten = (page: Page) => page.getByText(texts.kept.written).or(page.getByText(texts.kept.clean)).first().waitFor();

/** The end of the text: where one goes on writing. */
async function goToEnd(page: Page): Promise<void> {
  await page.keyboard.press('Control+End');
}

describe('writing a section', () => {
  it('what is typed stands in the book a moment later', () =>
    withSample({}, async ({ page }) => {
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await field.click();
      await goToEnd(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('- Kinh phí còn hạn hẹp.');
      await isWritten(page);
      await openSheet(page, 'Nội dung');
      await expect.poll(() => gridCell(page, 103, 4).innerText()).toContain('Kinh phí còn hạn hẹp.');
    }));

  it('figures are chips with their value; typing a brace offers them, without accents too', () =>
    withSample({}, async ({ page }) => {
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      expect(await field.innerText()).toContain('13');
      await field.click();
      await goToEnd(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Đã nhận {ho so tiep nh');
      const names = page.getByRole('listbox', { name: texts.names.label });
      await names.waitFor();
      expect(await names.getByRole('option').first().innerText()).toContain('hồ sơ tiếp nhận');
      await page.keyboard.press('Enter');
      await page.keyboard.type(' hồ sơ.');
      await isWritten(page);
      await openSheet(page, 'Nội dung');
      await expect.poll(() => gridCell(page, 103, 4).innerText()).toContain('Đã nhận {hồ sơ tiếp nhận} hồ sơ.');
    }));

  it('a number typed by hand is tied to its table', () =>
    withSample({}, async ({ page }) => {
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await field.click();
      await goToEnd(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('- Trong kỳ tiếp nhận 3.956 hồ sơ.');
      await isWritten(page);
      await page.getByRole('button', { name: new RegExp(`^${texts.ties.tie}: 3\\.956`) }).click();
      await page.getByText(/Đã gắn 3\.956/).waitFor();
      await openSheet(page, 'Nội dung');
      await expect.poll(() => gridCell(page, 103, 4).innerText()).toMatch(/tiếp nhận \{[^}]+\} hồ sơ/);
    }));

  it('Vietnamese through an input method is what was meant', () =>
    withSample({}, async (opened) => {
      const { page } = opened;
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await field.click();
      await goToEnd(page);
      await page.keyboard.press('Enter');
      await compose(opened, ['t', 'ti', 'tiê', 'tiên', 'tiến']);
      await page.keyboard.type(' ');
      await compose(opened, ['đ', 'đô', 'độ']);
      await isWritten(page);
      expect(await field.innerText()).toContain('tiến độ');
      await openSheet(page, 'Nội dung');
      await expect.poll(() => gridCell(page, 103, 4).innerText()).toContain('tiến độ');
    }));

  it('paragraphs, lists and bold from Word stay; its fonts do not', () =>
    withSample({}, async ({ page }) => {
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await field.click();
      await goToEnd(page);
      await page.keyboard.press('Enter');
      await paste(page, {
        html: '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><p class=MsoNormal><b><span style=\'font-family:"Times New Roman"\'>Đoạn đậm</span></b> và thường.</p><p class=MsoNormal>Đoạn hai.</p><!--EndFragment--></body></html>',
        text: 'Đoạn đậm và thường.\r\nĐoạn hai.',
      });
      await isWritten(page);
      await openSheet(page, 'Nội dung');
      await expect.poll(() => gridCell(page, 103, 4).innerText()).toContain('**Đoạn đậm** và thường.');
    }));

  it('somebody else’s change in the cell is shown beside one’s own', () =>
    withSample({}, async ({ page }) => {
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await field.click();
      await goToEnd(page);
      await page.keyboard.type(' Phần của tôi.');
      // In the same breath, before it is written: the grid changes the cell.
      await openSheet(page, 'Nội dung');
      await chooseCell(page, 102, 4);
      await page.keyboard.type('Phần của người khác.');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.editor').innerText()).toMatch(/Phần của tôi|Phần của người khác/);
      const said = await page.locator('.editor').innerText();
      const cell = await gridCell(page, 102, 4).innerText();
      // Either it was written before and then changed by hand, or both versions are shown: nothing is gone unseen.
      expect(cell === 'Phần của người khác.' || said.includes(texts.conflict.title)).toBe(true);
    }));

  it('a reload in the middle of typing loses no word', () =>
    withSample({}, async (opened) => {
      const { page } = opened;
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await field.click();
      await goToEnd(page);
      // At once, so that it is surely not in the book yet.
      await page.keyboard.insertText(' Câu đang gõ dở');
      page.on('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await isReady(page);
      const again = await editSection(page, '2. Tồn tại, hạn chế');
      expect(await again.innerText()).not.toContain('Câu đang gõ dở');
      await button(page, texts.draft.use).click();
      await expect.poll(() => again.innerText()).toContain('Câu đang gõ dở');
    }));
});
