import { afterAll, describe, expect, it } from 'vitest';
import { closeEditors, empty, field, goToEnd, textOf, withEditor, written } from './editor-page.ts';

const section = 'III.2';

afterAll(closeEditors);

describe('typing', () => {
  it('is written into the book as it is typed, and said so', () =>
    withEditor({ section }, async (page) => {
      const before = await textOf(page);
      await goToEnd(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Một câu mới.');
      expect(await page.textContent('.ed-kept')).toContain('Chưa ghi vào sổ');
      await written(page);
      expect((await textOf(page)).split('\n').at(-1)).toMatch(/Một câu mới\.$/);
      expect((await textOf(page)).startsWith(before.split('\n')[0] ?? '')).toBe(true);
      expect(await page.evaluate(() => window.stand.drafts())).toEqual([]);
    }));

  it('by composition: Telex of an input method', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      const devtools = await page.context().newCDPSession(page);
      for (const text of ['d', 'đ', 'đi', 'điê', 'điên', 'điện']) {
        await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
        await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
      await devtools.send('Input.insertText', { text: 'điện' });
      await page.keyboard.type(' tử');
      await written(page);
      expect(await textOf(page)).toBe('điện tử');
    }));

  it('Unikey style: key, Backspace, inserted text, also right behind a chip', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.keyboard.insertText('Có {hồ sơ tiếp nhận');
      await page.keyboard.type('}');
      await page.waitForSelector(`${field} .chip`);
      await page.keyboard.type(' d');
      let shown = 'd';
      for (const step of ['đ', 'đi', 'điê', 'điên', 'điện']) {
        for (const _ of shown) await page.keyboard.press('Backspace');
        await page.keyboard.insertText(step);
        shown = step;
      }
      await page.keyboard.type(' tử');
      await written(page);
      expect(await textOf(page)).toBe('Có {hồ sơ tiếp nhận} điện tử');
    }));

  it('letters right behind and before a chip stay where they were typed', () =>
    withEditor({ section, width: 600 }, async (page) => {
      await empty(page);
      await page.keyboard.insertText('{đơn vị');
      await page.keyboard.type('}');
      await page.keyboard.type('x');
      await page.keyboard.press('Home');
      await page.keyboard.type('y');
      await written(page);
      expect(await textOf(page)).toBe('y{đơn vị}x');
      await page.keyboard.press('End');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await page.waitForFunction(() => !document.querySelector('.passage-many .chip'));
      expect(await page.textContent(field)).toBe('y');
    }));

  it('bold and italic by keyboard, on the word where nothing is chosen', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.keyboard.type('- rất đúng hạn');
      await page.keyboard.press('Control+i');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+b');
      await written(page);
      expect(await textOf(page)).toBe('- **rất đúng __hạn__**');
    }));

  it('a list goes on with Enter and ends with an empty item', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.keyboard.type('- một');
      await page.keyboard.press('Enter');
      await page.keyboard.type('hai');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.type('ba');
      await written(page);
      expect(await textOf(page)).toBe('- một\n- hai\nba');
    }));

  it('Ctrl+Z takes back step by step and Ctrl+Y brings back, also what a button did', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.keyboard.insertText('một hai');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+b');
      expect(await page.innerHTML(field)).toContain('<b>một hai</b>');
      await page.keyboard.press('Control+z');
      expect(await page.innerHTML(field)).not.toContain('<b>');
      await page.keyboard.press('Control+y');
      await written(page);
      expect(await textOf(page)).toBe('**một hai**');
    }));

  it('lines are joined by Backspace at the start of the second', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.keyboard.insertText('một');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('{đơn vị');
      await page.keyboard.type('} hai');
      await page.keyboard.press('Home');
      await page.keyboard.press('Control+Backspace');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Backspace');
      await written(page);
      expect(await textOf(page)).toBe('một{đơn vị} hai');
    }));
});

describe('figures', () => {
  it('a brace opens the list, letters without accents find the name, Enter puts the chip with its value', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.keyboard.type('Có {ho so tiep');
      await page.waitForSelector('.names [aria-selected="true"]');
      const active = await page.getAttribute(field, 'aria-activedescendant');
      expect(await page.getAttribute('.names [aria-selected="true"]', 'id')).toBe(active);
      await page.keyboard.press('ArrowDown');
      expect(await page.getAttribute(field, 'aria-activedescendant')).not.toBe(active);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.keyboard.type(' hồ sơ');
      expect(await page.textContent(`${field} .chip`)).toMatch(/^[0-9.]+/);
      await written(page);
      expect(await textOf(page)).toBe('Có {hồ sơ tiếp nhận} hồ sơ');
    }));

  it('Escape closes the list and leaves what was typed', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.keyboard.type('Có {ho');
      await page.waitForSelector('.names');
      await page.keyboard.press('Escape');
      await page.keyboard.type(' so');
      expect(await page.locator('.names').count()).toBe(0);
      expect(await page.textContent(field)).toBe('Có {ho so');
    }));

  it('a typed number that a figure knows is tied to it', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.keyboard.insertText('Có {hồ sơ tiếp nhận');
      await page.keyboard.type('} hồ sơ');
      const value = (await page.textContent(`${field} .chip`))?.split(' ')[0] ?? '';
      await empty(page);
      await page.keyboard.insertText(`Đã tiếp nhận ${value} hồ sơ trong năm.`);
      await written(page);
      await page.click('.ties button');
      await page.waitForSelector('.ed-said:not(:empty)');
      expect(await textOf(page)).toMatch(/^Đã tiếp nhận \{hồ sơ tiếp nhận[^}]*\} hồ sơ trong năm\.$/);
      expect(await page.textContent(`${field} .chip`)).toContain(value);
    }));

  it('a choice is a card whose texts are form fields', () =>
    withEditor({ section: 'II.2.1' }, async (page) => {
      const before = await textOf(page, 'II.2.1');
      if (!before.includes('{nếu')) throw new Error('the sample has changed');
      await page.click('.card-choice summary');
      const yes = page.locator('.card-choice .passage-one').first();
      await yes.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Không có gì | cả.');
      await written(page);
      expect(await textOf(page, 'II.2.1')).toContain(': Không có gì || cả. |');
    }));
});

/** What Word puts on the clipboard, its fonts and all. */
const fiveWordParagraphs = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;} @list l0:level1 {mso-level-text:-;} --></style></head>
<body lang=VI><!--StartFragment-->
<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'><b><span style='font-size:14.0pt;font-family:"Times New Roman",serif'>Kết quả<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-align:justify'><span lang=VI style='font-size:14.0pt'>Đã ban hành <i>Kế hoạch số 01/KH-UBND</i> ngày
05/01/2023<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:14.0pt'>[1]</span></span><![endif]></span></span></a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-size:14.0pt'><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-size:14.0pt'>Tiếp nhận <b>3.956</b> hồ sơ;<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span>Trực tuyến.<o:p></o:p></span></p>
<p class=MsoNormal><span style='font-size:14.0pt'>Không phát sinh {vướng mắc}.<o:p>&nbsp;</o:p></span></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a><span lang=VI> Về kiểm soát TTHC năm 2023.<o:p></o:p></span></p></div></div>
<!--EndFragment--></body></html>`;

describe('pasting', () => {
  it('five paragraphs of Word keep list lines, bold, italic and notes, and drop the fonts', () =>
    withEditor({ section }, async (page) => {
      await empty(page);
      await page.evaluate((html) => {
        const data = new DataTransfer();
        data.setData('text/html', html);
        data.setData('text/plain', 'plain');
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }, fiveWordParagraphs);
      await written(page);
      expect((await textOf(page)).split('\n')).toEqual([
        '**Kết quả**',
        'Đã ban hành __Kế hoạch số 01/KH-UBND__ ngày 05/01/2023{chú thích: Về kiểm soát TTHC năm 2023.}.',
        '- Tiếp nhận **3.956** hồ sơ;',
        '+ Trực tuyến.',
        'Không phát sinh {{vướng mắc}}.',
      ]);
      expect(await page.locator(`${field} [style]`).count()).toBe(0);
    }));

  it('what is copied here comes back with its chips', () =>
    withEditor({ section: 'II.1' }, async (page) => {
      const before = await textOf(page, 'II.1');
      await page.click(field);
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+V');
      await written(page);
      expect(await textOf(page, 'II.1')).toBe(`${before}\n${before}`);
    }));
});
