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

  const mine = 'Câu của tôi.';
  const theirs = 'Câu của người khác.';
  it.each([
    ['mine is kept', texts.conflict.keepMine, [mine, '']],
    ['the book’s is taken', texts.conflict.takeTheirs, [theirs, '']],
    ['both are joined, mine first', texts.conflict.join, [mine, theirs]],
  ])('what was typed on both sides is shown side by side, and %s', (_, choice, cells) =>
    withSample({}, async ({ page }) => {
      const section = 'I. Công tác triển khai';
      await (await editSection(page, section)).click();
      await page.keyboard.insertText(mine);
      page.on('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await isReady(page);
      await openSheet(page, 'Nội dung');
      await chooseCell(page, 8, 4);
      await page.keyboard.type(theirs);
      await page.keyboard.press('Enter');
      const field = await editSection(page, section);
      await button(page, texts.draft.use).click();
      await page.getByText(texts.conflict.title).waitFor();
      expect(await page.locator('.ed-conflict blockquote').allInnerTexts()).toEqual([mine, theirs]);
      expect(await gridCell(page, 8, 4).innerText()).toBe(theirs);
      await button(page, choice).click();
      await page.getByText(texts.conflict.title).waitFor({ state: 'detached' });
      await isWritten(page);
      const written = () => Promise.all([8, 9].map(async (row) => (await gridCell(page, row, 4).innerText()).trim()));
      await expect.poll(written).toEqual(cells);
      expect((await field.innerText()).trim()).toBe(cells.filter((text) => text !== '').join('\n'));
      expect(await page.getByText(texts.conflict.title).count()).toBe(0);
    }),
  );

  it('the condition of a card is changed in words that are offered; what does not read is said and not written', () =>
    withSample({}, async ({ page }) => {
      await editSection(page, '2.1. Cải cách thủ tục');
      const card = page.locator('.card-choice').first();
      await card.locator('summary').click();
      const test = card.getByRole('combobox', { name: texts.cards.when });
      const before = await test.inputValue();
      await test.fill('');
      await test.pressSequentially('[ho so qua han');
      await page.getByRole('listbox', { name: texts.names.label }).getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      expect(await test.inputValue()).toBe('[hồ sơ quá hạn]');
      await card.getByText(texts.cards.needsSign).waitFor();
      await openSheet(page, 'Nội dung');
      const cells = page.locator('.page-grid td', { hasText: '{nếu' });
      expect((await cells.allInnerTexts()).join('\n')).toContain(`{nếu ${before}:`);
      await test.click();
      await page.keyboard.press('End');
      await page.keyboard.type(' > 3');
      await isWritten(page);
      await expect.poll(async () => (await cells.allInnerTexts()).join('\n')).toContain('{nếu [hồ sơ quá hạn] > 3:');
    }));

  it('how far a section is, and who writes it, is written at once and can be taken back', () =>
    withSample({}, async ({ page }) => {
      await editSection(page, '2. Tồn tại, hạn chế');
      const state = page.getByRole('combobox', { name: texts.state });
      const person = page.getByRole('textbox', { name: texts.person });
      await state.selectOption('đang soạn');
      await page.getByText(panelTexts.said.marked).waitFor();
      await person.fill('Bà Lan');
      await person.press('Enter');
      await openSheet(page, 'Nội dung');
      await expect.poll(() => gridCell(page, 100, 7).innerText()).toBe('Bà Lan');
      await button(page, panelTexts.said.takeBack).click();
      await expect.poll(() => gridCell(page, 100, 7).innerText()).toBe('');
      await expect.poll(() => person.inputValue()).toBe('');
      expect(await gridCell(page, 100, 6).innerText()).toBe('đang soạn');
      expect(await state.inputValue()).toBe('đang soạn');
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
