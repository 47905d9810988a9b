import { describe, expect, it } from 'vitest';
import { panelTexts } from '../../core/index.ts';
import { sidebarTexts } from '../../core/texts/sidebar.ts';
import { findCell } from '../../core/workbook/workbook.ts';
import { lintDocx } from '../support/docx-lint.ts';
import { createGoogleStand, type GoogleStand } from './google-stand.ts';
import { withSidebar } from './sidebar-page.ts';
import { button, comeBack, editSection, finding, findText, isReady, openTab, writeLine } from './steps.ts';

const texts = panelTexts;
const chipWords = 'tỷ lệ đúng hẹn';
const lan = 'lan@example.org';

/** A cell of the first table that holds a formula of ours. */
function formulaCell({ google }: GoogleStand) {
  const sheet = google.read().sheets.find(({ name }) => name === 'F-06');
  const row = (sheet?.rows ?? []).findIndex((cells, at) => at > 10 && cells.some(({ formula }) => formula));
  const column = (sheet?.rows[row] ?? []).findIndex(({ formula }) => formula);
  return { sheet: 'F-06', row: row + 1, column: column + 1 };
}

const marks = ({ google }: GoogleStand): readonly string[] => google.marked().map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);

describe('the sidebar over the final Code.js', () => {
  it('from an edit in the sheet to its mark, the fix, the Word file and Google Docs', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page, download, shot }) => {
      await isReady(page);
      await openTab(page, 'findings');
      await finding(page, chipWords).waitFor();
      const place = formulaCell(stand);
      const formula = findCell(stand.google.read(), place)?.formula;
      const name = `${place.sheet} ${place.row} ${place.column}`;
      expect(marks(stand)).not.toContain(name);

      // Somebody types a number over a formula in the sheet.
      stand.google.type([{ place, held: { value: 7 } }]);
      await comeBack(page);
      const card = page.locator('.sbc-finding', { hasText: 'công thức' }).first();
      await card.waitFor();
      await expect.poll(() => marks(stand)).toContain(name);
      await shot('path-marked');
      await card.locator('.sbc-finding-main').click();
      await expect.poll(() => `${stand.google.book.active.sheet?.name} ${stand.google.book.active.row}`).toBe(`F-06 ${place.row}`);

      await card.locator('.sbc-button').first().click();
      await card.waitFor({ state: 'detached' });
      expect(findCell(stand.google.read(), place)?.formula).toBe(formula);
      expect(marks(stand)).not.toContain(name);

      await openTab(page, 'export');
      const report = await download(() => page.locator('.sbc-view-export .sbc-primary').click());
      expect(report.name).toMatch(/\.docx$/);
      expect(lintDocx(report.bytes)).toEqual([]);
      await page.getByText(texts.page.delivered(report.name)).first().waitFor();
      // Drawn in the browser: the server never held it.
      expect(stand.google.files.size).toBe(0);

      await button(page, sidebarTexts.toGoogleDoc.label).click();
      const pdf = page.getByRole('link', { name: sidebarTexts.toGoogleDoc.pdf });
      await pdf.waitFor();
      await shot('path-google-doc');
      expect(await pdf.getAttribute('href')).toMatch(/^https:\/\/docs\.google\.com\/document\/d\/.+\/export\?format=pdf$/);
      expect(await pdf.getAttribute('target')).toBe('_blank');
      const made = [...stand.google.files.values()].find(({ from }) => from.includes('wordprocessingml'));
      expect(made?.mimeType).toBe('application/vnd.google-apps.document');
      // One renderer: what Google converts is, byte for byte, what was handed out.
      expect(Buffer.from(made?.bytes.map((byte) => byte & 255) ?? []).equals(report.bytes)).toBe(true);
    });
  });

  it('what was mended is taken back by one button', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page }) => {
      await isReady(page);
      await openTab(page, 'findings');
      await button(finding(page, chipWords), 'Đổi thành {tỷ lệ đúng hạn}').click();
      await finding(page, chipWords).waitFor({ state: 'detached' });
      expect(findText(stand.google.read(), chipWords)).toBeNull();
      await button(page, texts.said.takeBack).click();
      await finding(page, chipWords).waitFor();
      expect(findText(stand.google.read(), chipWords)).not.toBeNull();
    });
  });

  it('a section is written when it is left, and stands in the sheet', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page, shot }) => {
      await isReady(page);
      const field = await editSection(page, '2. Tồn tại, hạn chế');
      await writeLine(page, field, '- Kinh phí còn hạn hẹp.');
      await page.getByText(texts.editor.kept.typedLater).waitFor();
      expect(findText(stand.google.read(), 'Kinh phí còn hạn hẹp.')).toBeNull();
      await shot('editor-typed');
      await openTab(page, 'outline');
      await expect.poll(() => findText(stand.google.read(), 'Kinh phí còn hạn hẹp.')).not.toBeNull();
    });
  });

  it('a reason is kept in the book under the name that was given', async () => {
    const stand = await createGoogleStand();
    await withSidebar({ backend: stand.backendOf(lan), html: stand.openBy('sbcOpenPanel') }, async ({ page }) => {
      await isReady(page);
      await openTab(page, 'findings');
      await button(page.locator('.sbc-finding', { hasText: 'thừa 10' }), texts.findings.keep).click();
      await page.getByLabel(texts.findings.reason).fill('Mười hồ sơ rút sau khi chốt số liệu.');
      await page.getByLabel(texts.findings.who).fill('Trần Văn An');
      await button(page, texts.findings.writeReason).click();
      await button(page, texts.findings.explained(1)).waitFor();
      const place = findText(stand.google.read(), 'Mười hồ sơ rút');
      const row = stand.google.read().sheets.find(({ name }) => name === place?.sheet)?.rows[(place?.row ?? 0) - 1] ?? [];
      expect(row.map(({ value }) => value)).toContain('Trần Văn An');
    });
  });
});
