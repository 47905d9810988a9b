import { describe, expect, it } from 'vitest';
import { sheets } from '../../core/form/sheets.ts';
import { panelTexts } from '../../core/index.ts';
import { sidebarTexts } from '../../core/texts/sidebar.ts';
import { findBarriers } from '../page/panel-page.ts';
import { createGoogleStand } from './google-stand.ts';
import { withSidebar } from './sidebar-page.ts';
import { button, findText, isReady } from './steps.ts';

const texts = panelTexts;
const lan = 'lan@example.org';

describe('a new report', () => {
  it('is laid at once into a spreadsheet that holds none', async () => {
    const stand = await createGoogleStand('no book');
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcNewReport') }, async ({ page, shot }) => {
      await page.getByText(sidebarTexts.doors.none(stand.google.book.title)).waitFor();
      expect(await page.locator('.sbc-welcome').textContent()).toBe(sidebarTexts.doors.welcome);
      await shot('new-first');
      await page.locator('.sbc-door', { has: page.locator('strong', { hasText: texts.doors.new }) }).click();
      await page.getByLabel(texts.doors.unit).fill('UBND phường Ba Đình');
      await button(page, texts.doors.make).click();
      await isReady(page);
      await shot('new-open');
      const names = stand.google.read().sheets.map(({ name }) => name);
      expect(names).toContain(sheets.content);
      expect(findText(stand.google.read(), 'Ủy ban nhân dân phường Ba Đình')).not.toBeNull();
    });
  });

  it('never touches a report that stands here: a copy of the file comes first', async () => {
    const stand = await createGoogleStand();
    const before = JSON.stringify(stand.google.read());
    const isUntouched = (): boolean => JSON.stringify(stand.google.read()) === before;
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcNewReport') }, async ({ page, shot }) => {
      await page.getByRole('heading', { name: sidebarTexts.copy.title }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await shot('copy-first');
      expect(isUntouched()).toBe(true);
      await button(page, sidebarTexts.copy.back).click();
      await isReady(page);
      expect(findText(stand.google.read(), 'phường Nguyễn Nghiêm')).not.toBeNull();
    });
  });

  it('takes the place of the old one only in the copy, after being asked twice; sheets of the unit’s own stay', async () => {
    const stand = await createGoogleStand('sampleWithTwoErrors', { title: 'Bản sao của Sổ báo cáo' });
    stand.google.insertSheet('Của đơn vị');
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcNewReport') }, async ({ page, shot }) => {
      await button(page, sidebarTexts.copy.isCopy).click();
      await shot('copy-sure');
      await button(page, sidebarTexts.copy.sure('Bản sao của Sổ báo cáo')).click();
      await page.locator('.sbc-door', { has: page.locator('strong', { hasText: texts.doors.new }) }).click();
      await page.getByLabel(texts.doors.unit).fill('UBND xã Bình Minh');
      await button(page, texts.doors.make).click();
      await isReady(page);
      const book = stand.google.read();
      expect(findText(book, 'Ủy ban nhân dân xã Bình Minh')).not.toBeNull();
      const shown = book.sheets.filter(({ hidden }) => !hidden);
      expect(findText({ ...book, sheets: shown }, 'phường Nguyễn Nghiêm')).toBeNull();
      expect(book.sheets.map(({ name }) => name)).toContain('Của đơn vị');
    });
  });
});
