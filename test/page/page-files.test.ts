import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageTexts, panelTexts } from '../../core/index.ts';
import { cellIn, sampleBook } from './books.ts';
import { expectNotice, expectState, openFile, total, typeTotal, withServed, withWelcome } from './file-steps.ts';
import { button, isReady, openSheet, withSample } from './steps.ts';
import { findOverflow, findSmallTargets, withPage } from './support.ts';

const said = panelTexts.page;

describe('a file comes in', () => {
  it('by the file picker, and nothing is unsaved', () =>
    withWelcome({}, async (opened) => {
      await openFile(opened, 'so-cua-toi.xlsx', sampleBook('sample'));
      await isReady(opened.page);
      await expectState(opened.page, 'so-cua-toi.xlsx', said.unchanged);
    }));

  it('by dropping it anywhere on the page', () =>
    withWelcome({}, async ({ page }) => {
      await drop(page, [{ name: 'keo-tha.xlsx', bytes: sampleBook('sample') }]);
      await isReady(page);
      await expectState(page, 'keo-tha.xlsx', said.unchanged);
    }));

  it('a Word file is told that its door comes later, two files that one is enough', () =>
    withWelcome({}, async ({ page }) => {
      await drop(page, [{ name: 'bao-cao.docx', bytes: new Uint8Array([80, 75]) }]);
      await expectNotice(page, said.wordLater);
      const bytes = sampleBook('blank');
      await drop(page, [
        { name: 'mot.xlsx', bytes },
        { name: 'hai.xlsx', bytes },
      ]);
      await expectNotice(page, said.oneFile);
    }));

  it('what is no spreadsheet is told so, and the open book stays', () =>
    withSample({}, async (opened) => {
      await openFile(opened, 'anh.xlsx', new Uint8Array([1, 2, 3]));
      await expectNotice(opened.page, /không phải sổ Excel/);
      await expectState(opened.page, said.sampleName, said.unchanged);
    }));

  it.each(['http', 'file'] as const)('over %s a new book is laid and says that it is no file yet', (over) =>
    withWelcome({ over }, async ({ page }) => {
      await button(page, /Lập báo cáo mới/).click();
      await page
        .getByLabel(/đơn vị/i)
        .first()
        .fill('Ủy ban nhân dân phường Ba Đình');
      await page.locator('form button[type=submit]').click();
      await isReady(page);
      await expect.poll(() => page.locator('.page-file').innerText()).toMatch(/^so-bao-cao-uy-ban-nhan-dan-phuong-ba-dinh-.*\.xlsx$/);
      await expect.poll(() => page.locator('.page-state').innerText()).toBe(said.newUnsaved);
    }),
  );
});

describe('a file goes out', () => {
  it('as a download with its own name where the browser cannot write in place', () =>
    withWelcome({}, async (opened) => {
      const { page } = opened;
      await openFile(opened, 'so-cua-toi.xlsx', sampleBook('sampleWithTwoErrors'));
      await isReady(page);
      await typeTotal(page, '14');
      await expectState(page, 'so-cua-toi.xlsx', said.unsaved);
      const saved = await opened.download(() => page.keyboard.press('Control+s'));
      expect(saved.name).toBe('so-cua-toi.xlsx');
      expect(cellIn(saved.bytes, total.sheet, total.row, total.column).value).toBe(14);
      await expectNotice(page, said.savedByDownload('so-cua-toi.xlsx'));
      await expectState(page, 'so-cua-toi.xlsx', pageTexts.downloaded);
    }));

  it('a served book is saved in place, the first copy kept beside it', () =>
    withServed(async (opened, path) => {
      const { page } = opened;
      await typeTotal(page, '14');
      await button(page, said.save).click();
      await expectNotice(page, said.savedInPlace('so.xlsx'));
      expect(cellIn(readFileSync(path), total.sheet, total.row, total.column).value).toBe(14);
      await typeTotal(page, '15');
      await page.keyboard.press('Control+s');
      await expectState(page, 'so.xlsx', said.saved);
      expect(cellIn(readFileSync(path), total.sheet, total.row, total.column).value).toBe(15);
      expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.xlsx'))).toHaveLength(2);
    }));

  it('what somebody else wrote meanwhile is not overwritten; the work is handed out as a file of its own', () =>
    withServed(async (opened, path) => {
      const { page } = opened;
      await typeTotal(page, '14');
      const theirs = sampleBook('sample');
      writeFileSync(path, theirs);
      const saved = await opened.download(() => button(page, said.save).click());
      expect(cellIn(saved.bytes, total.sheet, total.row, total.column).value).toBe(14);
      expect(Buffer.compare(readFileSync(path), theirs)).toBe(0);
      await expectState(page, 'so.xlsx', said.unsaved);
    }, /412|Failed to load/));
});

describe('the way back', () => {
  it('undo and redo from the bar and by keys, from the grid and outside it', () =>
    withSample({}, async ({ page }) => {
      const cell = page.locator(`.page-grid td[id$="-${total.row}-${total.column}"]`);
      await openSheet(page, total.sheet);
      const before = await cell.innerText();
      await typeTotal(page, '14');
      await page.keyboard.press('Control+z');
      await expect.poll(() => cell.innerText()).toBe(before);
      await button(page, said.redo).click();
      await expect.poll(() => cell.innerText()).toBe('14');
      await button(page, said.undo).focus();
      await page.keyboard.press('Control+z');
      await expect.poll(() => cell.innerText()).toBe(before);
    }));
});

describe('the page around grid and panel', () => {
  it.each([
    ['welcome', ''],
    ['book', '?mau=hai-loi'],
  ])(
    '%s: accessible, nothing too small, nothing sticking out, light and dark, wide and narrow',
    async (_, query) => {
      for (const dark of [false, true])
        for (const width of [1280, 420, 320, 270])
          await withPage({ query, width, dark }, async (opened) => {
            await opened.page.locator('[data-ready=true]').waitFor();
            if (query !== '') await isReady(opened.page);
            await opened.shot(`page-${query === '' ? 'welcome' : 'book'}-${width}${dark ? '-dark' : ''}`);
            expect(await opened.axe()).toEqual([]);
            expect(await findOverflow(opened.page)).toEqual([]);
            expect(await findSmallTargets(opened.page, '.page-bar')).toEqual([]);
            expect(await findSmallTargets(opened.page, '.page-welcome')).toEqual([]);
          });
    },
    60_000,
  );

  it('the bar between grid and panel is moved by keys and remembered', () =>
    withSample({}, async ({ page }) => {
      const bar = page.getByRole('separator', { name: said.splitter });
      const width = async () => Number(await bar.getAttribute('aria-valuenow'));
      const before = await width();
      await bar.focus();
      await page.keyboard.press('ArrowLeft');
      expect(await width()).toBe(before + 16);
      await page.reload();
      await isReady(page);
      expect(await width()).toBe(before + 16);
    }));
});

async function drop(page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const spelled = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, spelled);
}
