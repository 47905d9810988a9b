import { describe, expect, it } from 'vitest';
import { panelTexts } from '../../core/index.ts';
import { bigBook, readBook } from './books.ts';
import { activeCell, button, chooseCell, compose, finding, gridCell, openSheet, openTab, paste, withSample } from './steps.ts';
import { putFile, withPage } from './support.ts';

const texts = panelTexts;

/** What Excel puts on the clipboard: a fragment between comments, classes, styles, a table. */
function excelHtml(rows: readonly (readonly string[])[]): string {
  const body = rows
    .map((row) => `<tr height=20 style='height:15.0pt'>${row.map((cell) => `<td class=xl65>${cell}</td>`).join('')}</tr>`)
    .join('\r\n');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:General;}--></style></head><body link=blue><table border=0 cellpadding=0><!--StartFragment-->${body}<!--EndFragment--></table></body></html>`;
}

const wordParagraphs = [
  'Đoạn thứ nhất kể kết quả chỉ đạo, điều hành.',
  'Đoạn thứ hai kể việc ban hành kế hoạch.',
  'Đoạn thứ ba kể công tác kiểm tra.',
  'Đoạn thứ tư kể công tác tuyên truyền.',
  'Đoạn thứ năm nêu kiến nghị.',
];
const wordHtml = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=VI><!--StartFragment-->${wordParagraphs
  .map(
    (text) =>
      `<p class=MsoNormal style='text-indent:36.0pt'><span style='font-size:14.0pt;font-family:"Times New Roman",serif'>${text}<o:p></o:p></span></p>`,
  )
  .join('')}<!--EndFragment--></body></html>`;

describe('the grid as a spreadsheet', () => {
  it('200×10 cells from Excel land in one step and go back in one', () =>
    withSample({}, async (opened) => {
      const { page } = opened;
      await openSheet(page, 'Số liệu');
      const rows = Array.from({ length: 200 }, (_, row) => Array.from({ length: 10 }, (_, column) => `dán ${row}-${column}`));
      await chooseCell(page, 48, 3);
      await paste(page, { html: excelHtml(rows), text: rows.map((row) => row.join('\t')).join('\r\n') });
      await expect.poll(() => gridCell(page, 50, 4).innerText()).toContain('dán 2-1');
      const saved = readBook((await opened.download(() => button(page, texts.page.save).click())).bytes);
      const sheet = saved.sheets.find(({ name }) => name === 'Số liệu');
      expect(sheet?.rows[47 + 199]?.[2 + 9]?.value).toBe('dán 199-9');
      await page.keyboard.press('Control+z');
      await expect.poll(() => gridCell(page, 50, 4).innerText()).not.toContain('dán');
    }));

  it('five paragraphs from Word that ran over the next section are all put where they belong by one button, and all goes back', () =>
    withSample({}, async ({ page }) => {
      await openSheet(page, 'Nội dung');
      const rows = [8, 9, 10, 11, 12, 13, 14, 15];
      const shown = () => Promise.all(rows.map(async (row) => (await gridCell(page, row, 4).innerText()).trim()));
      const start = await shown();
      await chooseCell(page, 9, 4);
      await paste(page, { html: wordHtml, text: wordParagraphs.join('\r\n') });
      await expect.poll(() => gridCell(page, 9, 4).innerText()).toContain('Đoạn thứ nhất');
      // Three rows are free under the heading: the paste ran over the next section, which is said and mended by one button.
      await page.getByText(/ghi đè lên/).waitFor();
      await button(page, texts.said.mendOverrun).click();
      await page.getByText(texts.said.overrunMended).waitFor();
      const [one = '', two = '', ...rest] = wordParagraphs;
      expect(await shown()).toEqual([start[0], one, two, rest.join('\n'), ...start.slice(4)]);
      expect(await page.getByText(/ghi đè lên/).count()).toBe(0);
      await button(page, texts.page.undo).click();
      await expect.poll(shown).toEqual([start[0], ...wordParagraphs, ...start.slice(6)]);
      await button(page, texts.page.undo).click();
      await expect.poll(shown).toEqual(start);
    }));

  it.each([
    ['composed', ['d', 'dd', 'đi', 'điê', 'điệ', 'điện']],
    ['composed in one go', ['thủ tục']],
  ])('Vietnamese %s on a merely chosen cell is the word', (_, stages) =>
    withSample({}, async (opened) => {
      const { page } = opened;
      await openSheet(page, 'Nội dung');
      await chooseCell(page, 10, 4);
      await compose(opened, stages);
      await page.keyboard.press('Enter');
      expect(await gridCell(page, 10, 4).innerText()).toBe(stages[stages.length - 1]);
    }),
  );

  it('Vietnamese as Unikey sends it, letter, back, letter, is the word', () =>
    withSample({}, async ({ page }) => {
      await openSheet(page, 'Nội dung');
      await chooseCell(page, 10, 4);
      await page.keyboard.press('d');
      await page.keyboard.press('Backspace');
      await page.keyboard.insertText('đ');
      await page.keyboard.type('ie');
      await page.keyboard.press('Backspace');
      await page.keyboard.insertText('ê');
      await page.keyboard.press('Backspace');
      await page.keyboard.insertText('ệ');
      await page.keyboard.type('n');
      await page.keyboard.press('Enter');
      expect(await gridCell(page, 10, 4).innerText()).toBe('điện');
    }));

  it('a number typed the Vietnamese way is a number, and what depends on it follows', () =>
    withSample({}, async ({ page }) => {
      await openTab(page, 'findings');
      await openSheet(page, 'F-06');
      await chooseCell(page, 41, 5);
      await page.keyboard.type('2.305');
      await page.keyboard.press('Tab');
      expect(await activeCell(page)).toBe('F41');
      await expect.poll(() => gridCell(page, 41, 4).innerText()).toBe('3.946');
      await finding(page, 'Dòng tổng: (3)').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await expect.poll(() => gridCell(page, 41, 4).innerText()).toBe('3.956');
      await page.keyboard.press('Control+y');
      await expect.poll(() => gridCell(page, 41, 4).innerText()).toBe('3.946');
    }));
});

describe('a book of 50,000 cells', () => {
  it('is opened and scrolled from end to end without standing still', () =>
    withPage({}, async (opened) => {
      const { page } = opened;
      await page.locator('[data-ready=true]').waitFor();
      const path = putFile(opened, 'lớn.xlsx', bigBook(1000, 50));
      await page.locator('input[type=file]').setInputFiles(path);
      await openSheet(page, 'Lớn');
      await gridCell(page, 1, 1).waitFor();
      const scrolled = await page.evaluate(async () => {
        const box = [...document.querySelectorAll<HTMLElement>('.page-grid *')].find(
          (element) => element.scrollHeight > element.clientHeight + 5000,
        );
        if (!box) throw new Error('nothing to scroll');
        const frames: number[] = [];
        let last = performance.now();
        for (let step = 0; step <= 60; step++) {
          box.scrollTop = ((box.scrollHeight - box.clientHeight) * step) / 60;
          await new Promise((go) => requestAnimationFrame(go));
          frames.push(performance.now() - last);
          last = performance.now();
        }
        frames.sort((one, other) => one - other);
        return { usual: frames[Math.floor(frames.length / 2)] ?? 0, nodes: document.querySelectorAll('*').length };
      });
      await gridCell(page, 1000, 1).waitFor();
      expect(scrolled.nodes).toBeLessThan(8000);
      // Each step leaps over sixteen rows; a machine that does three things at once needs longer than ours alone.
      expect(scrolled.usual).toBeLessThan(150);
    }));
});
