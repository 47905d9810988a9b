import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageTexts, panelTexts } from '../../core/index.ts';
import { cellIn, sampleBook } from './books.ts';
import { button, chooseCell, gridCell, isReady, openCount, openSheet, openTab, withSample } from './steps.ts';
import { type Opened, putFile, withPage } from './support.ts';

const texts = panelTexts;
const folder = mkdtempSync(join(tmpdir(), 'so-bao-cao-e2e-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open({ page }: Opened, path: string): Promise<void> {
  await page.locator('[data-ready=true]').waitFor();
  await page.locator('input[type=file]').setInputFiles(path);
}

async function typeReturned({ page }: Opened, typed: string): Promise<void> {
  await openSheet(page, 'F-06');
  await chooseCell(page, 41, 15);
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect.poll(() => gridCell(page, 41, 15).innerText()).toBe(typed);
}

describe('a file of one’s own', () => {
  it.each(['http', 'file'] as const)('over %s: opened, changed, saved under its own name', (over) =>
    withPage({ over }, async (opened) => {
      await open(opened, putFile(opened, 'báo cáo quý.xlsx', sampleBook('sampleWithTwoErrors')));
      await isReady(opened.page);
      await typeReturned(opened, '14');
      await opened.page.getByText(texts.page.unsaved, { exact: true }).waitFor();
      const saved = await opened.download(() => opened.page.keyboard.press('Control+s'));
      expect({ name: saved.name, cell: cellIn(saved.bytes, 'F-06', 41, 15).value }).toEqual({ name: 'báo cáo quý.xlsx', cell: 14 });
      // Our own results went with it, for readers that do not calculate.
      expect(cellIn(saved.bytes, 'F-06', 41, 4).value).toBe(3956);
      await opened.page.getByText(pageTexts.downloaded, { exact: true }).waitFor();
    }),
  );

  it.each([
    ['rác.xlsx', Buffer.from('đây không phải bảng tính')],
    ['nửa.xlsx', Buffer.from(sampleBook('sample')).subarray(0, 4000)],
    ['trống.xlsx', Buffer.alloc(0)],
  ])('%s is refused in a sentence, and the page goes on', (name, bytes) =>
    withPage({}, async (opened) => {
      await open(opened, putFile(opened, name, bytes));
      await opened.page.locator('.page-notice-open').waitFor();
      expect(await opened.page.locator('.page-notice-words').innerText()).toMatch(/\.$/);
      await button(opened.page, texts.page.openSample).click();
      await isReady(opened.page);
    }),
  );

  it('a Word file is told that its door comes later', () =>
    withPage({}, async (opened) => {
      await open(opened, putFile(opened, 'báo cáo.docx', Buffer.from('PK')));
      await opened.page.getByText(texts.page.wordLater).waitFor();
    }));

  it('a new book is made from the form, named, and saved', () =>
    withPage({}, async (opened) => {
      const { page } = opened;
      await button(page, new RegExp(`^${texts.doors.new}`)).click();
      await page.getByLabel(texts.doors.unit).fill('UBND phường Ba Đình');
      await button(page, texts.doors.make).click();
      await isReady(page);
      await page.getByText(texts.page.newUnsaved).waitFor();
      const saved = await opened.download(() => button(page, texts.page.save).click());
      expect(saved.name).toMatch(/^so-bao-cao-.*\.xlsx$/);
      expect(JSON.stringify(cellIn(saved.bytes, 'Thông tin chung', 4, 3))).toBeDefined();
    }));
});

describe('npm start with a file', () => {
  it('opens that file and saves back into it, with a copy beside', async () => {
    const book = join(folder, 'của tôi.xlsx');
    writeFileSync(book, sampleBook('sampleWithTwoErrors'));
    await withPage({ book }, async (opened) => {
      await isReady(opened.page);
      await opened.page.getByText('của tôi.xlsx').first().waitFor();
      await typeReturned(opened, '14');
      await button(opened.page, texts.page.save).click();
      await opened.page.getByText(texts.page.savedInPlace('của tôi.xlsx')).waitFor();
      expect(cellIn(readFileSync(book), 'F-06', 41, 15).value).toBe(14);
      await typeReturned(opened, '15');
      await button(opened.page, texts.page.save).click();
      await expect.poll(() => cellIn(readFileSync(book), 'F-06', 41, 15).value).toBe(15);
      expect(readdirSync(folder).sort()).toEqual(['của tôi (bản sao trước khi sửa).xlsx', 'của tôi.xlsx']);
    });
  });

  it('what another program wrote meanwhile is not written over', async () => {
    const book = join(folder, 'chung.xlsx');
    writeFileSync(book, sampleBook('sampleWithTwoErrors'));
    await withPage({ book, expected: /412/ }, async (opened) => {
      await isReady(opened.page);
      await typeReturned(opened, '14');
      const theirs = sampleBook('sample');
      writeFileSync(book, theirs);
      await button(opened.page, texts.page.save).click();
      await opened.page.getByText(/đã được sửa ở nơi khác/).waitFor();
      expect(Buffer.from(readFileSync(book)).equals(Buffer.from(theirs))).toBe(true);
      await opened.page.getByText(texts.page.unsaved, { exact: true }).waitFor();
    });
  });

  it('an old address is told so and gets no book', async () => {
    const book = join(folder, 'cũ.xlsx');
    writeFileSync(book, sampleBook('sample'));
    await withPage({ book }, async ({ page, served }) => {
      await page.goto(`${served?.origin}/?token=xxxx`);
      await page.locator('[data-ready=true]').waitFor();
      await button(page, texts.page.openSample).waitFor();
    });
    expect(existsSync(book)).toBe(true);
  });
});

describe('nothing typed is lost', () => {
  it('a tab that dies is offered again and goes on where it was', () =>
    withSample({}, async (opened) => {
      const { context, address } = opened;
      await typeReturned(opened, '14');
      // Longer than the pause before the machine keeps it.
      await expect.poll(() => keptBooks(opened), { timeout: 10_000 }).toBeGreaterThan(0);
      const devtools = await opened.devtools();
      const died = opened.page.waitForEvent('crash');
      // Never answered: there is nobody left to answer.
      void devtools.send('Page.crash').catch(() => undefined);
      await died;
      const page = await context.newPage();
      await page.goto(address.replace(/\?.*/, ''));
      await button(page, texts.doors.lostOpen).click();
      await isReady(page);
      await openSheet(page, 'F-06');
      expect(await gridCell(page, 41, 15).innerText()).toBe('14');
      await page.getByText(texts.page.unsaved, { exact: true }).waitFor();
      expect(await openCount(page)).toBe(1);
    }));

  it('what this machine keeps can be wiped', () =>
    withSample({}, async (opened) => {
      const { page, address } = opened;
      await typeReturned(opened, '14');
      await expect.poll(() => keptBooks(opened), { timeout: 10_000 }).toBeGreaterThan(0);
      page.on('dialog', (dialog) => void dialog.accept());
      await page.goto(address.replace(/\?.*/, ''));
      await button(page, texts.doors.lostOpen).waitFor();
      await button(page, texts.page.wipe).click();
      await button(page, texts.page.wipeYes).click();
      await page.getByText(texts.page.wiped).waitFor();
      expect(await keptBooks(opened)).toBe(0);
    }));

  it('a book with changes is not closed without a question', () =>
    withSample({}, async (opened) => {
      const { page } = opened;
      await openTab(page, 'findings');
      await typeReturned(opened, '14');
      await button(page, texts.page.close).click();
      await button(page, texts.page.stay).click();
      expect(await gridCell(page, 41, 15).innerText()).toBe('14');
      await button(page, texts.page.close).click();
      await button(page, texts.page.closeAnyway).click();
      await button(page, texts.page.openSample).waitFor();
    }));
});

/** How many books the machine keeps for recovery. */
function keptBooks({ page }: Opened): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('so-bao-cao');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('books')) {
            database.close();
            resolve(0);
            return;
          }
          const counting = database.transaction('books').objectStore('books').count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
