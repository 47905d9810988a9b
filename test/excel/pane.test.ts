import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../core/files.ts';
import { findCell, markSignature, type Place, panelTexts } from '../../core/index.ts';
import { button, editSection, finding, openCount, openTab } from '../page/steps.ts';
import { targets, validate } from '../support/validator.ts';
import type { ExcelHost } from './host/excel-host.ts';
import { isReady, samplePlan, withPane } from './pane-page.ts';

const texts = panelTexts;

/** The total row's “(7)” of F-06: one of our formulas. */
function derivedCell(host: ExcelHost): Place {
  const sheet = host.read().sheets.find(({ name }) => name === 'F-06');
  const row = (sheet?.rows ?? []).findIndex((cells) =>
    cells.some(({ formula, value }) => formula !== undefined && typeof value === 'number'),
  );
  const column = (sheet?.rows[row] ?? []).findIndex(({ formula, value }) => formula !== undefined && typeof value === 'number');
  return { sheet: 'F-06', row: row + 1, column: column + 1 };
}

const marks = (host: ExcelHost): number =>
  host
    .read()
    .sheets.flatMap(({ name }) => host.conditionalFormats(name))
    .filter(({ formula }) => formula === markSignature).length;

const check = (page: Page): Promise<void> => button(page, texts.findings.check).click();

describe('from an edit in Excel to the report', () => {
  it.each(['1.9', '1.14', '1.19'] as const)('with ExcelApi %s: typed over, found, marked, mended, handed out', (api) =>
    withPane({ api, book: samplePlan('sample') }, async ({ page, host, download, shot }) => {
      await isReady(page);
      const place = derivedCell(host);
      const formula = findCell(host.read(), place)?.formula;
      host.typeInGrid([{ place, held: { value: 1 } }]);
      const mend = button(finding(page, 'dòng tổng ghi'), /^Sửa thành/);
      await mend.waitFor();
      if (api === '1.19') await expect.poll(() => marks(host)).toBeGreaterThan(0);
      else expect([marks(host), host.undoStackEmptied()]).toEqual([0, false]);
      if (api !== '1.19') await check(page);
      await expect.poll(() => marks(host)).toBeGreaterThan(0);
      await shot(`found-${api}`);
      await mend.click();
      await mend.waitFor({ state: 'detached' });
      await expect.poll(() => findCell(host.read(), place)?.formula).toBe(formula);
      await openTab(page, 'export');
      const report = await download(() => page.locator('.sbc-view-export .sbc-primary').click());
      expect(report.name).toMatch(/\.docx$/);
      await shot(`report-${api}`);
      for (const target of targets) expect(validate(report.path, target), target).toEqual([]);
    }),
  );

  it('shows the cell that a finding speaks of, in Excel', () =>
    withPane({}, async ({ page, host }) => {
      await isReady(page);
      await button(finding(page, 'tỷ lệ đúng hẹn'), /Xem ô/).first().click();
      await expect.poll(() => host.shownSheet()).toBe('Nội dung');
      expect(host.selected()).toMatchObject({ row: 94, column: 4 });
    }));

  it('finds again what a person mends in the grid, without a button', () =>
    withPane({}, async ({ page, host }) => {
      await isReady(page);
      await expect.poll(() => openCount(page)).toBe(2);
      host.typeInGrid([{ place: { sheet: 'F-06', row: 41, column: 15 }, held: { value: 14 } }]);
      await expect.poll(() => openCount(page)).toBe(1);
    }));
});

describe('when Excel loads the pane anew', () => {
  it('what was being written is offered as a draft, and stands in the book when it is taken', () =>
    withPane({ api: '1.14' }, async ({ page, host, reload, shot }) => {
      await isReady(page);
      const text = () =>
        host
          .read()
          .sheets.find(({ name }) => name === 'Nội dung')
          ?.rows.flat()
          .map(({ value }) => String(value))
          .join('\n');
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await field.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('- Kinh phí còn hạn hẹp.');
      await page.getByText(texts.editor.kept.typedLater).first().waitFor();
      await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('hạn hẹp');
      expect([text()?.includes('hạn hẹp'), host.undoStackEmptied()]).toEqual([false, false]);
      await reload();
      await isReady(page);
      await editSection(page, '2. Tồn tại, hạn chế');
      const use = button(page, texts.editor.draft.use);
      await use.waitFor();
      await shot('draft');
      await use.click();
      await button(page, texts.editor.save).click();
      await expect.poll(text).toContain('- Kinh phí còn hạn hẹp.');
    }));

  it('findings, counts and marks stand as before', () =>
    withPane({}, async ({ page, host, reload }) => {
      await isReady(page);
      await check(page);
      await expect.poll(() => marks(host)).toBeGreaterThan(0);
      const before = marks(host);
      await reload();
      await isReady(page);
      await expect.poll(() => openCount(page)).toBe(2);
      await check(page);
      await isReady(page);
      expect(marks(host)).toBe(before);
    }));
});

describe('the ribbon', () => {
  it('checks, opens the view of the report, and makes a new book that can be read', () =>
    withPane({}, async ({ page, host, run }) => {
      await isReady(page);
      await openTab(page, 'outline');
      await run('checkBook');
      await page.locator('.sbc-view-findings').waitFor();
      await run('exportReport');
      await page.locator('.sbc-view-export').waitFor();
      await run('newReport');
      const [made = ''] = host.created();
      const read = readXlsx(new Uint8Array(Buffer.from(made, 'base64')));
      expect(read.type === 'unreadable' ? read.message : read.workbook.sheets.map(({ name }) => name)).toContain('Nội dung');
    }));
});
