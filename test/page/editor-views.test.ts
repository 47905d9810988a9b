import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { closeEditors, empty, goToEnd, textOf, withEditor, written } from './editor-page.ts';
import { findOverflow, findSmallTargets } from './support.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const section = 'III.2';

afterAll(closeEditors);

describe('for everybody', () => {
  const draft = { section: 'II.4', heading: '4 Cải cách chế độ công vụ', before: '', text: 'Bản nháp cũ.', at: '2025-12-14T03:04:00Z' };
  const views = [
    { name: '270', width: 270 },
    { name: '320-dark', width: 320, dark: true },
    { name: '420-forced', width: 420, forced: true },
    { name: '900-wide', width: 900 },
  ] as const;
  it.each(views)('axe finds nothing, nothing sticks out, nothing is too small to hit: $name', ({ name, ...size }) =>
    withEditor({ section: 'II.4', drafts: [draft], height: 1000, ...size }, async (page) => {
      await page.evaluate(axeSource);
      const look = async (state: string) => {
        await page.screenshot({ path: `out/screens/editor-${name}-${state}.png`, fullPage: true });
        const found = await page.evaluate(async () => {
          const results = await (window as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'] });
          return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
        });
        expect(found, state).toEqual([]);
        expect(await findOverflow(page), state).toEqual([]);
        expect(await findSmallTargets(page, '.editor'), state).toEqual([]);
      };
      if (name.endsWith('wide')) await page.click('.ed-widen');
      await look('draft');
      await page.locator('.card-repeat summary').first().click();
      await look('card');
      await goToEnd(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Đã tiếp nhận 3.956 hồ sơ, {không có tên này} và {ho so');
      await page.waitForSelector('.names');
      await look('names');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('x}');
      await page.evaluate(async () => {
        const { desk, textOf } = window.stand;
        await desk.ask({ type: 'save-passage', section: 'II.4', before: await textOf('II.4'), text: 'Người khác viết.' });
      });
      await page.waitForSelector('.ed-conflict');
      await look('conflict');
    }),
  );

  it('a note is written in its card, the focus goes there', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.keyboard.type('Theo quy định');
      await page.click('.ed-tools button:nth-child(4)');
      await page.waitForSelector('.card-note .passage-one:focus');
      await page.keyboard.type('Nghị định 30/2020/NĐ-CP.');
      await page.focus('.ed-marks input');
      await written(page);
      expect(await textOf(page)).toBe('Theo quy định{chú thích: Nghị định 30/2020/NĐ-CP.}');
    }));

  it('all of it by keyboard: tools, figure, card, save, next section', () =>
    withEditor({ section: 'II.2.1' }, async (page) => {
      await page.focus('.ed-figure');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.names');
      await page.keyboard.type('don vi');
      await page.keyboard.press('Tab');
      await written(page);
      expect(await textOf(page, 'II.2.1')).toContain('{đơn vị}');
      await page.focus('.card-choice summary');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.card-choice .passage-one');
      // Its condition, then its two texts, then its buttons.
      for (const role of ['combobox', 'textbox', 'textbox', null]) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(role);
      }
      await page.focus('.ed-nav button:nth-child(2)');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.passage-many')?.getAttribute('aria-label')?.includes('một cửa'));
    }));
});

interface Axe {
  run(node: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
