import { sheetsTexts } from '../../core/index.ts';
import type { Opening } from '../protocol.ts';

/** The panel beside the sheet. */
export function showSidebar(opening: Opening): void {
  SpreadsheetApp.getUi().showSidebar(panelPage(opening).setTitle(sheetsTexts.panelTitle));
}

/** The same page in a window that leaves the sheet free. */
export function showWide(section: string): void {
  const opening: Opening = section === '' ? { view: 'wide' } : { view: 'wide', section };
  SpreadsheetApp.getUi().showModelessDialog(panelPage(opening).setWidth(1000).setHeight(680), sheetsTexts.panelTitle);
}

/** A page of a few lines of our own, so high in pixels. */
export function showLines(title: string, body: string, height: number): void {
  const style =
    'body{font:15px/1.5 Arial,sans-serif;color:#1f2a37;margin:4px 8px}a{color:#1f4e79}ul{list-style:none;margin:0;padding:0}li{display:flex;gap:12px;padding:5px 0;border-top:1px solid #e5e7eb}b{flex:0 0 80px;color:#166534}.no b{color:#9c0006}.note{color:#4b5563}.left{border-left:4px solid #b45309;padding-left:10px}';
  const page = HtmlService.createHtmlOutput(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${style}</style><body>${body}</body></html>`,
  );
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(520).setHeight(height), title);
}

export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (letter) => names[letter] ?? letter);
}

function panelPage(opening: Opening): GoogleAppsScript.HTML.HtmlOutput {
  const told = JSON.stringify(opening).replace(/</g, '\\u003c');
  return HtmlService.createHtmlOutputFromFile('sidebar').append(`<script type="application/json" id="opening">${told}</script>`);
}
