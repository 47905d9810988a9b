import { describe, expect, it } from 'vitest';
import { panelTexts } from '../../core/index.ts';
import { sidebarTexts } from '../../core/texts/sidebar.ts';
import { createGoogleStand } from './google-stand.ts';
import { withSidebar } from './sidebar-page.ts';
import { button, comeBack, editorField, editSection, finding, findText, isReady, openTab, writeLine } from './steps.ts';

const texts = panelTexts;
const lan = 'lan@example.org';
const minh = 'minh@example.org';
const section = '2. Tồn tại, hạn chế';

describe('two at once', () => {
  it('of two people on one section the second sees both versions, and what was chosen stands in the book', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page, another, shot }) => {
      await isReady(page);
      const other = await another({ backend: stand.backendOf(minh) });
      await isReady(other);
      const mine = await editSection(page, section);
      const theirs = await editSection(other, section);
      // Both write; Lan is slower.
      await writeLine(page, mine, 'Của Lan.');
      await writeLine(other, theirs, 'Của Minh.');
      await button(other, texts.editor.save).click();
      await expect.poll(() => findText(stand.google.read(), 'Của Minh.')).not.toBeNull();
      await button(page, texts.editor.save).click();
      await page.getByText(texts.editor.conflict.title).waitFor();
      await shot('two-conflict');
      expect(findText(stand.google.read(), 'Của Lan.')).toBeNull();
      await button(page, texts.editor.conflict.join).click();
      await expect.poll(() => findText(stand.google.read(), 'Của Lan.')).not.toBeNull();
      expect(findText(stand.google.read(), 'Của Minh.')).not.toBeNull();
    });
  });

  it('what a colleague mended leaves the list of the other by itself', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page, another }) => {
      await isReady(page);
      await openTab(page, 'findings');
      const other = await another({ backend: stand.backendOf(minh) });
      await isReady(other);
      await openTab(other, 'findings');
      await button(finding(other, 'tỷ lệ đúng hẹn'), 'Đổi thành {tỷ lệ đúng hạn}').click();
      await finding(other, 'tỷ lệ đúng hẹn').waitFor({ state: 'detached' });
      await comeBack(page);
      await finding(page, 'tỷ lệ đúng hẹn').waitFor({ state: 'detached' });
    });
  });

  it('while somebody else is writing it is said so, and nothing is written', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page }) => {
      await isReady(page);
      await openTab(page, 'findings');
      stand.google.lock(true);
      await button(finding(page, 'tỷ lệ đúng hẹn'), 'Đổi thành {tỷ lệ đúng hạn}').click();
      await page
        .getByText(/Người khác đang ghi/)
        .first()
        .waitFor();
      expect(findText(stand.google.read(), 'tỷ lệ đúng hẹn')).not.toBeNull();
      stand.google.lock(false);
      await button(finding(page, 'tỷ lệ đúng hẹn'), 'Đổi thành {tỷ lệ đúng hạn}').click();
      await finding(page, 'tỷ lệ đúng hẹn').waitFor({ state: 'detached' });
    });
  });
});

describe('Soạn rộng', () => {
  it('writes what was typed, opens the same section in a big window, and brings back what is written there', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page, another, shot }) => {
      await isReady(page);
      const field = await editSection(page, section);
      await writeLine(page, field, 'Gõ ở khung hẹp.');
      await button(page, texts.editor.wide).click();
      await page.getByText(sidebarTexts.wide.opened).waitFor();
      await shot('wide-opened');
      // Here the section is left: it is written in one place at a time.
      expect(await page.locator('#sbc-tab-outline').getAttribute('aria-selected')).toBe('true');
      expect(stand.google.seen[stand.google.seen.length - 1]).toMatchObject({ kind: 'modeless' });

      const wide = await another({ backend: stand.backendOf(lan), html: stand.lastPage(), width: 1000, height: 680 });
      const wideField = await editorField(wide);
      expect(await wideField.innerText()).toContain('Gõ ở khung hẹp.');
      await wide.getByText(texts.editor.guidance).waitFor();
      await shot('wide-window', wide);
      await writeLine(wide, wideField, 'Gõ ở cửa sổ rộng.');
      await button(wide, texts.editor.save).click();
      await expect.poll(() => findText(stand.google.read(), 'Gõ ở cửa sổ rộng.')).not.toBeNull();

      await comeBack(page);
      await openTab(page, 'editor');
      await expect.poll(async () => (await editorField(page)).innerText()).toContain('Gõ ở cửa sổ rộng.');
    });
  });

  it('what could not be written before is a draft that the big window offers', async () => {
    const stand = await createGoogleStand();
    let fails = false;
    const fate = {
      fail: (name: string) =>
        fails && name === 'sbcAsk' ? { message: 'Service invoked too many times for one day: spreadsheets.', after: false } : null,
      hold: () => null,
    };
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel'), fate }, async ({ page, another }) => {
      await isReady(page);
      const field = await editSection(page, section);
      await writeLine(page, field, 'Chưa ghi được.');
      fails = true;
      await button(page, texts.editor.wide).click();
      await page.getByText(sidebarTexts.wide.opened).waitFor();
      fails = false;
      const wide = await another({ backend: stand.backendOf(lan), html: stand.lastPage(), width: 1000, height: 680 });
      await button(wide, texts.editor.draft.use).click();
      expect(await (await editorField(wide)).innerText()).toContain('Chưa ghi được.');
    });
  });

  it('where it cannot be opened, the section stays open here, and it is said why', async () => {
    const stand = await createGoogleStand();
    const fate = {
      fail: (name: string) => (name === 'sbcWide' ? { message: 'Authorization is required to perform that action.', after: false } : null),
      hold: () => null,
    };
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel'), fate }, async ({ page }) => {
      await isReady(page);
      await editSection(page, section);
      await button(page, texts.editor.wide).click();
      await page.getByText(sidebarTexts.failures.permission).first().waitFor();
      await editorField(page);
    });
  });
});
