import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { closeEditors, empty, field, goToEnd, textOf, withEditor, written } from './editor-page.ts';

const section = 'III.2';

afterAll(closeEditors);

describe('nothing is lost', () => {
  it('a passage drawn and read again holds the same letters and marks; a second time it is the very same', () =>
    withEditor({ section }, async (page) => {
      const parts = ['**', '__', '{a b}', '{', '}', '{{', 'a', ' ', '\n', '*', '_', '- ', '{nếu [a] = 0: b | c}', '\u0301'];
      const texts = fc.sample(
        fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((pieces) => pieces.join('')),
        { numRuns: 1500, seed: 7 },
      );
      const read = await page.evaluate((given) => given.map((text) => window.stand.drawAndRead(text)), texts);
      const again = await page.evaluate((given) => given.map((text) => window.stand.drawAndRead(text)), read);
      const letters = (text: string) => text.replace(/\*\*|__/g, '');
      for (const [index, text] of texts.entries()) expect(letters(read[index] ?? ''), JSON.stringify(text)).toBe(letters(text));
      expect(again).toEqual(read);
    }));

  it('a section left at once is written all the same, its text not in the next one', () =>
    withEditor({ section }, async (page) => {
      await goToEnd(page);
      await page.keyboard.type(' Cuối.');
      await page.evaluate(() => window.stand.show('III.1'));
      await page.waitForFunction(() => document.querySelector('.passage-many')?.getAttribute('aria-label')?.includes('Ưu điểm'));
      await page.waitForFunction(async () => (await window.stand.textOf('III.2')).endsWith(' Cuối.'));
      expect(await textOf(page, 'III.1')).not.toContain('Cuối.');
    }));

  it('letters typed while a save is under way are written after it', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await written(page);
      await page.keyboard.type('một');
      await page.evaluate(() => window.stand.hold(true));
      await page.waitForSelector('.ed-kept-writing');
      await page.keyboard.type(' hai');
      await page.evaluate(() => window.stand.show('III.1'));
      await page.evaluate(() => window.stand.show('III.2'));
      await page.evaluate(() => window.stand.hold(false));
      await page.waitForFunction(async () => (await window.stand.textOf('III.2')) === 'một hai');
      await page.waitForFunction(() => document.querySelector('.passage-many')?.textContent === 'một hai');
    }));

  it('a desk that throws leaves a draft, says so, and writes when asked again', () =>
    withEditor({ section }, async (page) => {
      await goToEnd(page);
      await page.evaluate(() => window.stand.breakDown(true));
      await page.keyboard.type(' Chưa ghi.');
      await page.waitForSelector('.ed-kept-failed');
      expect(await page.textContent('.ed-kept')).toContain('đã giữ nháp');
      expect((await page.evaluate(() => window.stand.drafts()))[0]?.text).toMatch(/ Chưa ghi\.$/);
      await page.evaluate(() => window.stand.breakDown(false));
      await page.click('.ed-kept button');
      await written(page);
      expect(await textOf(page)).toMatch(/ Chưa ghi\.$/);
      expect(await page.evaluate(() => window.stand.drafts())).toEqual([]);
    }));

  it('the view closed while the desk fails, and opened again, shows the text', () =>
    withEditor({ section }, async (page) => {
      await goToEnd(page);
      await page.evaluate(() => window.stand.breakDown(true));
      await page.keyboard.type(' Còn đây.');
      await page.evaluate(() => window.stand.close());
      await page.waitForSelector(field, { state: 'detached' });
      await page.evaluate(() => window.stand.breakDown(false));
      await page.evaluate(() => window.stand.show('III.2'));
      await page.waitForSelector(field);
      expect(await page.textContent(field)).toMatch(/ Còn đây\.$/);
    }));

  it('a draft of an earlier time is offered, never written by itself, and used on request', () => {
    const draft = { section, heading: '2 Hạn chế', before: '', text: 'Bản nháp cũ.', at: '2025-12-15T03:04:00Z' };
    return withEditor({ section, drafts: [draft] }, async (page) => {
      const before = await textOf(page);
      expect(await page.textContent('.ed-draft')).toContain('10:04 hôm nay');
      await goToEnd(page);
      await page.keyboard.type(' Câu khác.');
      await written(page);
      expect(await textOf(page)).toBe(`${before} Câu khác.`);
      expect((await page.evaluate(() => window.stand.drafts())).map(({ text }) => text)).toEqual(['Bản nháp cũ.']);
      await page.click('.ed-draft .sbc-primary');
      // The book has changed since the draft: both are shown.
      await page.waitForSelector('.ed-conflict');
      await page.click('.ed-conflict .sbc-primary');
      await written(page);
      expect(await textOf(page)).toBe('Bản nháp cũ.');
      expect(await page.evaluate(() => window.stand.drafts())).toEqual([]);
    });
  });

  it('a conflict shows both versions, and each can be had', () =>
    withEditor({ section }, async (page) => {
      const outcomes = ['Của tôi 0', 'Của người khác 1', 'Của tôi 2\nCủa người khác 2'];
      for (const [button, wanted] of outcomes.entries()) {
        await empty(page);
        await page.keyboard.type(`Của tôi ${button}`);
        await page.evaluate(async (words) => {
          const { desk, textOf } = window.stand;
          await desk.ask({ type: 'save-passage', section: 'III.2', before: await textOf('III.2'), text: words });
        }, `Của người khác ${button}`);
        await page.waitForSelector('.ed-conflict');
        expect(await page.locator('.ed-conflict blockquote').allTextContents()).toEqual([`Của tôi ${button}`, `Của người khác ${button}`]);
        expect(await textOf(page)).toBe(`Của người khác ${button}`);
        await page.locator('.ed-conflict button').nth(button).click();
        await page.waitForSelector('.ed-conflict', { state: 'detached' });
        await page.waitForFunction(async (text) => (await window.stand.textOf('III.2')) === text, wanted);
      }
    }));

  it('where a host does not write while typing, leaving the field writes', () =>
    withEditor({ section, writesWhileTyping: false }, async (page) => {
      await goToEnd(page);
      await page.keyboard.type(' Sau.');
      expect(await page.textContent('.ed-kept')).toContain('khi rời mục này');
      await page.waitForTimeout(1000);
      expect(await textOf(page)).not.toContain('Sau.');
      await page.focus('.ed-marks input');
      await written(page);
      expect(await textOf(page)).toMatch(/ Sau\.$/);
    }));
});
