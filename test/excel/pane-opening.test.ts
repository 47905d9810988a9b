import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../core/files.ts';
import { excelTexts, panelTexts } from '../../core/index.ts';
import { gateTexts } from '../../core/texts/gate.ts';
import { button, openCount, openTab } from '../page/steps.ts';
import { isReady, withPane } from './pane-page.ts';

const again = panelTexts.said.again;

describe('an opening that Excel refuses once', () => {
  it('is said, and the pane opens when the person tries again', () =>
    withPane({}, async ({ page, host, reload, shot }) => {
      await isReady(page);
      host.failNext('GeneralException');
      await reload();
      await page.getByText(excelTexts.failed).first().waitFor();
      await shot('not-opened');
      expect(await page.getByText(panelTexts.head.checking).count()).toBe(0);
      await button(page, again).click();
      await expect.poll(() => openCount(page)).toBe(2);
      expect(await page.getByText(excelTexts.failed).count()).toBe(0);
    }));

  it('is tried again when the person comes back to the pane', () =>
    withPane({}, async ({ page, host, reload }) => {
      await isReady(page);
      host.failNext('GeneralException');
      await reload();
      await button(page, again).waitFor();
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect.poll(() => openCount(page)).toBe(2);
    }));

  it('is tried again by the ribbon’s Kiểm tra', () =>
    withPane({}, async ({ page, host, reload, run }) => {
      await isReady(page);
      host.failNext('GeneralException');
      await reload();
      await button(page, again).waitFor();
      await run('checkBook');
      await expect.poll(() => openCount(page)).toBe(2);
    }));

  it('because a cell is being typed: says to press Enter, and opens after that', () =>
    withPane({}, async ({ page, host, reload, shot }) => {
      await isReady(page);
      host.startCellEdit();
      await reload();
      await page.getByText(excelTexts.typing).first().waitFor({ timeout: 12_000 });
      await shot('cell-typed');
      host.endCellEdit();
      await button(page, again).click();
      await expect.poll(() => openCount(page)).toBe(2);
    }));
});

describe('a pane that cannot begin', () => {
  it('says at once that it opens, and after a while what is missing when Microsoft’s library never comes', () =>
    withPane({ library: 'never' }, async ({ page, shot }) => {
      await page.getByText(gateTexts.opening).waitFor();
      await shot('waiting');
      await page.clock.fastForward(16_000);
      await page.getByText(gateTexts.slowWhy).waitFor();
      await shot('never');
      expect(await page.getByText(gateTexts.opening).count()).toBe(0);
    }));

  it('says that it opens only in Excel where there is none around it', () =>
    withPane({ library: 'outside' }, async ({ page, shot }) => {
      await page.getByText(gateTexts.outsideTitle).waitFor();
      await shot('outside');
      expect(await page.locator('.sbc').count()).toBe(0);
    }));
});

it('an ordinary workbook is not said to be checked, and the first door says how a book is opened in Excel', () =>
  withPane({ book: { sheets: [{ name: 'Sheet1', rows: [[{ value: 'xin chào' }]] }], names: {} } }, async ({ page, shot }) => {
    await page.getByText(excelTexts.openWhat).waitFor();
    await shot('ordinary');
    expect(await page.getByText(panelTexts.head.checking).count()).toBe(0);
    expect(await page.getByText(panelTexts.doors.notHere).count()).toBe(0);
  }));

it('once the pane rests the network may go: report and new book are made all the same', () =>
  withPane({}, async ({ page, host, run, download }) => {
    await isReady(page);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await openTab(page, 'export');
    const report = await download(() => page.locator('.sbc-view-export .sbc-primary').click());
    expect(report.bytes.length).toBeGreaterThan(5000);
    await run('newReport');
    const [made = ''] = host.created();
    expect(readXlsx(new Uint8Array(Buffer.from(made, 'base64'))).type).toBe('workbook');
  }));
