import { describe, expect, it } from 'vitest';
import { panelTexts } from '../../core/index.ts';
import { sidebarTexts } from '../../core/texts/sidebar.ts';
import type { Fate } from '../sheets/fake/wire.ts';
import { createGoogleStand } from './google-stand.ts';
import { withSidebar } from './sidebar-page.ts';
import { button, editorField, editSection, finding, findText, isReady, openTab, writeLine } from './steps.ts';

const texts = panelTexts;
const chipWords = 'tỷ lệ đúng hẹn';
const fix = 'Đổi thành {tỷ lệ đúng hạn}';
const lan = 'lan@example.org';
const serverError = 'We’re sorry, a server error occurred. Please wait a bit and try again.';
const line = '- Kinh phí còn hạn hẹp.';

/** Fate in the hands of the test. */
function createFate() {
  const hands = { failing: null as string | null, after: false, held: null as Promise<void> | null };
  const fate: Fate = {
    fail: (name) => (hands.failing === null || name === 'sbcGreet' ? null : { message: hands.failing, after: hands.after }),
    hold: () => hands.held,
  };
  return { hands, fate };
}

describe('when Google is not well', () => {
  it('a server that fails is said with what to do; nothing is written, and it works when it is well again', async () => {
    const stand = await createGoogleStand();
    const { hands, fate } = createFate();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel'), fate }, async ({ page, shot }) => {
      await isReady(page);
      await openTab(page, 'findings');
      hands.failing = serverError;
      await button(finding(page, chipWords), fix).click();
      await page.getByText(sidebarTexts.failures.server).waitFor();
      await shot('trouble-server');
      expect(findText(stand.google.read(), chipWords)).not.toBeNull();
      hands.failing = null;
      await button(finding(page, chipWords), fix).click();
      await finding(page, chipWords).waitFor({ state: 'detached' });
    });
  });

  it('what is typed while the server fails is kept, and offered after the frame was loaded anew', async () => {
    const stand = await createGoogleStand();
    const { hands, fate } = createFate();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel'), fate }, async ({ page, shot }) => {
      await isReady(page);
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      hands.failing = serverError;
      await writeLine(page, field, line);
      await button(page, texts.editor.save).click();
      await page.getByText(texts.editor.kept.failed).first().waitFor();
      await shot('trouble-draft-kept');
      // The last try, made while the frame goes, fails too.
      await page.reload();
      hands.failing = null;
      await isReady(page);
      await button(page, texts.editor.draft.use).click();
      expect(await (await editorField(page)).innerText()).toContain(line);
      await button(page, texts.editor.save).click();
      await expect.poll(() => findText(stand.google.read(), line)).not.toBeNull();
    });
  });

  it('a slow server: it is said that something is under way, and the answer is taken when it comes', async () => {
    const stand = await createGoogleStand();
    const { hands, fate } = createFate();
    let letGo = (): void => {};
    hands.held = new Promise((go) => {
      letGo = go;
    });
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel'), fate }, async ({ page, shot }) => {
      await page.getByText(sidebarTexts.opening).waitFor();
      await shot('trouble-slow');
      expect(await page.locator('.sbc').getAttribute('aria-busy')).toBe('true');
      hands.held = null;
      letGo();
      await isReady(page);
      expect(await page.locator('.sbc').getAttribute('aria-busy')).toBe('false');
    });
  });

  it('a day without calls left is said as that; the panel stays, and works for a colleague', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page, shot }) => {
      await isReady(page);
      await openTab(page, 'findings');
      stand.google.quotaFailure();
      await button(finding(page, chipWords), fix).click();
      await page
        .getByText(/24 giờ/)
        .first()
        .waitFor();
      await shot('trouble-quota');
      stand.google.fate(null);
      await button(finding(page, chipWords), fix).click();
      await finding(page, chipWords).waitFor({ state: 'detached' });
    });
  });

  it('without a network what is typed is kept, and goes into the book when it is back', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page, context, shot }) => {
      await isReady(page);
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await context.setOffline(true);
      await writeLine(page, field, line);
      await button(page, texts.editor.save).click();
      await page.getByText(texts.said.gone).first().waitFor();
      await shot('trouble-offline');
      expect(findText(stand.google.read(), line)).toBeNull();
      await context.setOffline(false);
      await page.getByText(texts.said.gone).first().waitFor({ state: 'detached' });
      await button(page, texts.editor.again).or(button(page, texts.editor.save)).first().click();
      await expect.poll(() => findText(stand.google.read(), line)).not.toBeNull();
    });
  });

  it('a sheet that its owner locked is named, and the list is still there', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page, shot }) => {
      await isReady(page);
      await openTab(page, 'findings');
      stand.google.protect('Nội dung');
      await button(finding(page, chipWords), fix).click();
      await page
        .getByText(/“Nội dung”.*khóa/)
        .first()
        .waitFor();
      await shot('trouble-locked');
      await finding(page, chipWords).waitFor();
    });
  });

  it('a frame that is older than the code on the server says so and loses nothing', async () => {
    const stand = await createGoogleStand();
    const newer = stand.backendOf(lan);
    const call: typeof newer.call = (name, parameters) => {
      const value = newer.call(name, parameters);
      return name === 'sbcAsk' && typeof value === 'object' ? { ...value, build: 'mới hơn' } : value;
    };
    await withSidebar({ backend: { ...newer, call }, html: stand.openBy('sbcOpenPanel') }, async ({ page, shot }) => {
      await page.getByText(sidebarTexts.newer).first().waitFor();
      await shot('trouble-newer');
    });
  });

  it('where the browser keeps nothing for a foreign frame, everything still works for this visit', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel'), forgetful: true }, async ({ page }) => {
      await isReady(page);
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await writeLine(page, field, line);
      await openTab(page, 'outline');
      await expect.poll(() => findText(stand.google.read(), line)).not.toBeNull();
    });
  });

  it('Drive without room: the Word file is still there, and the sentence says what to do', async () => {
    const stand = await createGoogleStand('sampleWithTwoErrors', { hasDrive: false });
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page, download }) => {
      await isReady(page);
      await openTab(page, 'export');
      await button(page, sidebarTexts.toGoogleDoc.label).click();
      await page.locator('.sbc-view-export .sbc-warning', { hasText: 'Drive' }).waitFor();
      const report = await download(() => page.locator('.sbc-view-export .sbc-primary').click());
      expect(report.bytes.subarray(0, 2).toString()).toBe('PK');
    });
  });
});
