import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageTexts, panelTexts } from '../../core/index.ts';
import { cellIn, readBook, sampleBook } from './books.ts';
import { expectNotice, expectState, openFile, total, typeTotal, withServed, withWelcome } from './file-steps.ts';
import { button, chooseCell, editSection, isReady, openSheet, withSample } from './steps.ts';

const said = panelTexts.page;

describe('nothing that was typed is lost', () => {
  it('what stands in the editor of a cell is in the file that is saved, and counts as not saved before', () =>
    withServed(async ({ page }, path) => {
      await openSheet(page, total.sheet);
      await chooseCell(page, total.row, total.column);
      await page.keyboard.type('14');
      expect(await asksBeforeLeaving(page)).toBe(true);
      await chooseCell(page, total.row, total.column);
      await page.keyboard.type('15');
      await page.keyboard.press('Control+s');
      await expectState(page, 'so.xlsx', said.saved);
      expect(cellIn(readFileSync(path), total.sheet, total.row, total.column).value).toBe(15);
      expect(await asksBeforeLeaving(page)).toBe(false);
    }));

  it('an editor that was opened and not changed asks nothing', () =>
    withServed(async ({ page }) => {
      await openSheet(page, total.sheet);
      await chooseCell(page, total.row, total.column);
      await page.keyboard.press('F2');
      expect(await asksBeforeLeaving(page)).toBe(false);
    }));

  it('a person in charge and a passage of this moment are in the file that is saved', () =>
    withServed(async ({ page }, path) => {
      const field = await editSection(page, 'I.');
      await page.getByLabel(panelTexts.editor.person).fill('Phòng Nội vụ');
      await page.keyboard.press('Control+s');
      await expectState(page, 'so.xlsx', said.saved);
      expect(textIn(readFileSync(path))).toContain('Phòng Nội vụ');
      await field.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('Câu vừa gõ xong.');
      await page.keyboard.press('Control+s');
      await expect.poll(() => textIn(readFileSync(path)), { timeout: 5000 }).toContain('Câu vừa gõ xong.');
      await expectState(page, 'so.xlsx', said.saved);
    }));

  it('a download that nobody opened again is still kept after the book was closed', () =>
    withWelcome({}, async (opened) => {
      const { page } = opened;
      await openFile(opened, 'so-cua-toi.xlsx', sampleBook('sampleWithTwoErrors'));
      await isReady(page);
      await typeTotal(page, '14');
      const saved = await opened.download(() => page.keyboard.press('Control+s'));
      await expectState(page, 'so-cua-toi.xlsx', pageTexts.downloaded);
      await button(page, said.close).click();
      await page.getByText(/^Đã tải về máy lúc/).waitFor();
      await button(page, panelTexts.doors.lostOpen).click();
      await isReady(page);
      await openSheet(page, total.sheet);
      await expect.poll(() => page.locator(`.page-grid td[id$="-${total.row}-${total.column}"]`).innerText()).toBe('14');
      const again = await opened.download(() => page.keyboard.press('Control+s'));
      await button(page, said.close).click();
      await page.getByText(/^Đã tải về máy lúc/).waitFor();
      // Opened again, it has arrived.
      await openFile(opened, saved.name, again.bytes);
      await isReady(page);
      await expectKept(page, 0);
    }));

  it('every lost book stands in the list of the first screen until it is opened or dropped', () =>
    withWelcome({}, async (opened) => {
      const { context, address } = opened;
      for (const name of ['mot.xlsx', 'hai.xlsx']) {
        const page = await context.newPage();
        await page.goto(address);
        await page.locator('[data-ready=true]').waitFor();
        await openFile({ ...opened, page }, name, sampleBook('sampleWithTwoErrors'));
        await isReady(page);
        await typeTotal(page, '14');
        await expectKept(page, name === 'mot.xlsx' ? 1 : 2);
        await page.close({ runBeforeUnload: false });
      }
      const { page } = opened;
      await page.reload();
      const list = page.getByRole('region', { name: panelTexts.doors.lost });
      expect(await list.locator('strong').allInnerTexts()).toEqual(['hai.xlsx', 'mot.xlsx']);
      await opened.shot('page-lost');
      expect(await opened.axe()).toEqual([]);
      await button(list, panelTexts.doors.lostDrop).first().click();
      await button(list, panelTexts.doors.lostDropSure).click();
      await expect.poll(() => list.locator('strong').allInnerTexts()).toEqual(['mot.xlsx']);
      await expectKept(page, 1);
    }));

  it('where this machine cannot keep a copy, that is said once and the only copy stays', () =>
    withSample({}, async ({ page, context, address }) => {
      await typeTotal(page, '14');
      await kept(page);
      await page.close({ runBeforeUnload: false });
      const visit = await context.newPage();
      await visit.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await visit.goto(address);
      await button(visit, said.recover).click();
      await expectNotice(visit, pageTexts.cannotKeep);
      await button(visit, said.closeMessage).click();
      await typeTotal(visit, '15');
      await expectKept(visit, 1);
      expect(await visit.locator('.page-notice-open').count()).toBe(0);
    }));

  it('closing asks what becomes of the changes', () =>
    withSample({}, async ({ page }) => {
      await typeTotal(page, '14');
      await button(page, said.close).click();
      await expectNotice(page, said.closeAsk(said.sampleName));
      await button(page, said.stay).click();
      await expectState(page, said.sampleName, said.unsaved);
      await button(page, said.close).click();
      await button(page, said.closeAnyway).click();
      await page.locator('[data-view=welcome]').waitFor();
    }));

  it.each(['http', 'file'] as const)('over %s a lost tab is offered again, once, and only when it is gone', (over) =>
    withSample({ over }, async (opened) => {
      const { page, context, address } = opened;
      await typeTotal(page, '14');
      await kept(page);
      const visit = await context.newPage();
      await visit.goto(address);
      await isReady(visit);
      expect(await visit.locator('.page-notice-words').innerText()).toBe('');
      await page.close({ runBeforeUnload: false });
      await visit.reload();
      await button(visit, said.recover).click();
      await expectNotice(visit, said.recoveredOpen(said.sampleName));
      await openSheet(visit, total.sheet);
      await expect.poll(() => visit.locator(`.page-grid td[id$="-${total.row}-${total.column}"]`).innerText()).toBe('14');
      await kept(visit);
      await button(visit, said.close).click();
      await button(visit, said.closeAnyway).click();
      await visit.goto(address);
      await isReady(visit);
      expect(await visit.locator('.page-notice-words').innerText()).toBe('');
    }),
  );

  it('a served book of a lost tab goes back to its own file', () =>
    withServed(async ({ page, context, address }, path) => {
      await typeTotal(page, '14');
      await kept(page);
      await page.close({ runBeforeUnload: false });
      const visit = await context.newPage();
      await visit.goto(address);
      await button(visit, said.recover).click();
      await expectState(visit, 'so.xlsx', said.unsaved);
      await button(visit, said.save).click();
      await expectNotice(visit, said.savedInPlace('so.xlsx'));
      expect(cellIn(readFileSync(path), total.sheet, total.row, total.column).value).toBe(14);
    }));

  it('wiping leaves the book of a living tab, and says so; where it cannot be done, that is said', () =>
    withSample({}, async ({ page, context, address }) => {
      await typeTotal(page, '14');
      await kept(page);
      const visit = await context.newPage();
      await visit.goto(address.replace(/\?.*/, ''));
      await button(visit, said.wipe).click();
      await button(visit, said.wipeYes).click();
      await expectNotice(visit, pageTexts.wipedOthers(1));
      await expectKept(visit, 1);
      await visit.evaluate(() => {
        IDBObjectStore.prototype.clear = () => {
          throw new DOMException('closed', 'InvalidStateError');
        };
      });
      await button(visit, said.wipe).click();
      await button(visit, said.wipeYes).click();
      await expectNotice(visit, pageTexts.wipeFailed);
    }));

  it('the data on this machine can be wiped', () =>
    withSample({}, async ({ page, address }) => {
      await page.evaluate(() => localStorage.setItem('so-bao-cao:who', 'Văn phòng'));
      await button(page, said.close).click();
      await button(page, said.wipe).click();
      await button(page, said.wipeYes).click();
      await expectNotice(page, said.wiped);
      expect(await page.evaluate(() => localStorage.getItem('so-bao-cao:who'))).toBeNull();
      await page.goto(address);
      await isReady(page);
    }));
});

function asksBeforeLeaving(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

function textIn(bytes: Uint8Array): string {
  return readBook(bytes)
    .sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ value }) => String(value ?? ''))))
    .join('\n');
}

function kept(page: Page): Promise<void> {
  return expectKept(page, 1);
}

async function expectKept(page: Page, count: number): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const opening = indexedDB.open('so-bao-cao');
              opening.onsuccess = () => {
                const counting = opening.result.transaction('books').objectStore('books').count();
                counting.onsuccess = () => {
                  opening.result.close();
                  resolve(counting.result);
                };
              };
            }),
        ),
      { timeout: 5000 },
    )
    .toBe(count);
}
