import { describe, expect, it } from 'vitest';
import { unzipParts } from '../../core/files.ts';
import { panelTexts } from '../../core/index.ts';
import { findValidator, targets, validate } from '../support/validator.ts';
import { button, chooseCell, editSection, finding, gridCell, isReady, openCount, openSheet, openTab, withSample } from './steps.ts';
import { type Downloaded, type Opened, withPage } from './support.ts';

const texts = panelTexts;

/** Every version of Office reads it; where the validator is missing the test says so by failing. */
function expectValid({ path, bytes }: Downloaded): void {
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  if (findValidator() === null) throw new Error('The validator of the OpenXML SDK is not installed; npm ci fetches it on Linux x64.');
  for (const target of targets) expect(validate(path, target), target).toEqual([]);
}

async function mendBoth({ page }: Opened): Promise<void> {
  await openTab(page, 'findings');
  await button(finding(page, 'tỷ lệ đúng hẹn'), 'Đổi thành {tỷ lệ đúng hạn}').click();
  await finding(page, 'tỷ lệ đúng hẹn').waitFor({ state: 'detached' });
  await openSheet(page, 'F-06');
  await chooseCell(page, 41, 15);
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  await page.getByText(texts.findings.noneTitle).waitFor();
}

describe('from the sample to the report', () => {
  it.each(['http', 'file'] as const)('over %s: two things mended, the report handed out and valid', (over) =>
    withSample({ over }, async (opened) => {
      const { page } = opened;
      await expect.poll(() => openCount(page)).toBe(2);
      await mendBoth(opened);
      await expect.poll(() => openCount(page)).toBe(0);
      await openTab(page, 'export');
      await button(page, texts.export.preview).click();
      await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor();
      await opened.shot(`report-preview-${over}`);
      const report = await opened.download(() => page.locator('.sbc-view-export .sbc-primary').click());
      expect(report.name).toMatch(/\.docx$/);
      await page.getByText(texts.page.delivered(report.name)).first().waitFor();
      expectValid(report);
    }),
  );

  it.each(['http', 'file'] as const)('over %s: the page for the leader is handed out and valid', (over) =>
    withSample({ over }, async (opened) => {
      await openTab(opened.page, 'export');
      expectValid(await opened.download(() => button(opened.page, texts.export.makeBrief).click()));
    }),
  );

  it('with findings open the report is handed out all the same', () =>
    withSample({}, async (opened) => {
      await openTab(opened.page, 'export');
      await opened.page.getByText(texts.export.openWhat).waitFor();
      expectValid(await opened.download(() => opened.page.locator('.sbc-view-export .sbc-primary').click()));
    }));

  it('what was typed a moment ago stands in the report', () =>
    withSample({}, async (opened) => {
      const { page } = opened;
      await (await editSection(page, 'I. Công tác triển khai')).click();
      await page.keyboard.insertText('Câu vừa gõ xong.');
      await openTab(page, 'export');
      const { bytes } = await opened.download(() => page.locator('.sbc-view-export .sbc-primary').click());
      const unzipped = unzipParts(bytes);
      if (unzipped.type !== 'parts') throw new Error('the report does not unzip');
      expect(new TextDecoder().decode(unzipped.parts.get('word/document.xml'))).toContain('Câu vừa gõ xong.');
    }));

  it('over http nothing but the page’s own files is asked for, and after that nothing at all', () =>
    withSample({}, async (opened) => {
      const { page } = opened;
      await openTab(page, 'figures');
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await opened.context.setOffline(true);
      await mendBoth(opened);
      await openTab(page, 'export');
      await opened.download(() => page.locator('.sbc-view-export .sbc-primary').click());
      expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    }));
});

/** Presses a key until what has the focus fits; a wall of Tabs that never comes there fails. */
async function tabTo(page: Opened['page'], fits: RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let count = 0; count < 80; count++) {
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      return `${at?.getAttribute('role') ?? at?.tagName.toLowerCase()} ${at?.getAttribute('aria-label') ?? at?.textContent ?? ''}`;
    });
    if (fits.test(name)) return;
    seen.push(name.slice(0, 60));
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${fits}. It walked:\n${seen.join('\n')}`);
}

describe('by keyboard alone', () => {
  it('from the first screen over both findings to the file', () =>
    withPage({}, async (opened) => {
      const { page } = opened;
      await page.locator('[data-ready=true]').waitFor();
      await tabTo(page, new RegExp(`button ${texts.page.openSample}`));
      await page.keyboard.press('Enter');
      await isReady(page);
      // To the findings and through them.
      await tabTo(page, /^tab /);
      await page.keyboard.press('Home');
      await page.locator('.sbc-view-outline').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.locator('.sbc-view-findings').waitFor();
      await tabTo(page, new RegExp(`button ${texts.help.understood}`));
      await page.keyboard.press('Enter');
      await tabTo(page, /button .*Đổi thành/);
      await page.keyboard.press('Enter');
      await finding(page, 'tỷ lệ đúng hẹn').waitFor({ state: 'detached' });
      // F8 leads to the cell of what is left.
      await page.keyboard.press('F8');
      await gridCell(page, 41, 4).waitFor();
      await tabTo(page, new RegExp(texts.findings.keep), 'Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Mười hồ sơ rút sau thời điểm chốt số liệu.');
      await tabTo(page, /^input /);
      await page.keyboard.type('Trần Văn An');
      await page.keyboard.press('Enter');
      await page.getByText(texts.findings.noneTitle).waitFor();
      // To the export and out.
      await tabTo(page, new RegExp(`tab ${texts.tabs.findings}`), 'Shift+Tab');
      await page.keyboard.press('End');
      await page.locator('.sbc-view-export').waitFor();
      await tabTo(page, new RegExp(`^button ${texts.export.make}$`));
      expectValid(await opened.download(() => page.keyboard.press('Enter')));
    }));
});
