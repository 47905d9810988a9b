import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grid, GridMark } from '../../local/page/grid/grid.ts';
import type { Drawing, Log } from './grid-entry.ts';
import { getBrowser } from './support.ts';

const root = resolve(import.meta.dirname, '../..');
let script = '';

beforeAll(async () => {
  const made = await build({
    entryPoints: [resolve(root, 'test/page/grid-entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  script = made.outputFiles[0]?.text ?? '';
});

declare const grid: Grid;
declare const log: Log;
declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
declare const openGrid: (drawings: readonly Drawing[], marks: readonly GridMark[]) => Log;

interface Screen {
  readonly dark?: boolean;
  readonly forced?: boolean;
  readonly width?: number;
}

/** A page with a grid and a button before and behind it. */
async function withGrid(
  drawings: readonly Drawing[],
  act: (page: Page) => Promise<void>,
  marks: readonly GridMark[] = [],
  screen: Screen = {},
): Promise<void> {
  const browser = await getBrowser();
  const context = await browser.newContext({
    viewport: { width: screen.width ?? 800, height: 500 },
    colorScheme: screen.dark ? 'dark' : 'light',
    forcedColors: screen.forced ? 'active' : 'none',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const css = readFileSync(resolve(root, 'local/page/grid/grid.css'), 'utf8');
  await page.setContent(
    `<!doctype html><html lang="vi"><title>Bảng</title><style>html,body{margin:0;height:100%}#grid{height:440px}${css}</style><main><h1 style="font-size:12px;margin:0"><button id="before">trước</button></h1><div id="grid"></div><button id="after">sau</button></main></html>`,
  );
  await page.addScriptTag({ content: script });
  await page.evaluate(([all, given]) => openGrid(all, given), [drawings, marks] as const);
  try {
    await act(page);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

const edits = (page: Page) =>
  page.evaluate(() => log.edited.map((changes) => changes.map(({ place, typed }) => `${place.row}:${place.column}=${typed ?? '∅'}`)));
const active = (page: Page) => page.evaluate(() => log.chosen[log.chosen.length - 1]);
const cell = (page: Page, row: number, column: number) => page.locator(`#grid td[id$="-${row}-${column}"]`);
const paste = (page: Page, given: { text?: string; html?: string }) =>
  page.evaluate(({ text, html }) => {
    const data = new DataTransfer();
    if (text !== undefined) data.setData('text/plain', text);
    if (html !== undefined) data.setData('text/html', html);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, given);
const copy = (page: Page) =>
  page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });

const small: Drawing = {
  name: 'F-06',
  rows: 8,
  columns: 5,
  cells: {
    '1:1': { text: 'Lĩnh vực' },
    '1:2': { text: 'Tổng' },
    '2:1': { text: 'Đất đai' },
    '2:2': { text: '12,5%', edit: '12,53%', align: 'right' },
  },
};

describe('typing', () => {
  it('replaces what the cell holds and goes down with Enter', () =>
    withGrid([small], async (page) => {
      await page.keyboard.type('1905');
      await page.keyboard.press('Enter');
      expect(await edits(page)).toEqual([['1:1=1905']]);
      expect(await active(page)).toBe('F-06!2:1');
      expect(await cell(page, 1, 1).textContent()).toBe('1905');
    }));

  it('takes the keys that Unikey sends: a letter, Backspace, the letter with its mark', () =>
    withGrid([small], async (page) => {
      await page.keyboard.type('d');
      await page.keyboard.press('Backspace');
      await page.keyboard.insertText('đ');
      await page.keyboard.type('ie');
      await page.keyboard.press('Backspace');
      await page.keyboard.insertText('ệ');
      await page.keyboard.type('n');
      await page.keyboard.press('Tab');
      expect(await edits(page)).toEqual([['1:1=điện']]);
      expect(await active(page)).toBe('F-06!1:2');
    }));

  it('takes a word that an input method composes on a chosen cell', () =>
    withGrid([small], async (page) => {
      const tools = await page.context().newCDPSession(page);
      await tools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
      for (const text of ['d', 'đ', 'đi', 'điê', 'điệ', 'điện'])
        await tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await tools.send('Input.insertText', { text: 'điện' });
      await page.keyboard.press('Enter');
      expect(await edits(page)).toEqual([['1:1=điện']]);
    }));

  it('keeps a word that is being composed when another cell is clicked', () =>
    withGrid([small], async (page) => {
      const tools = await page.context().newCDPSession(page);
      await tools.send('Input.imeSetComposition', { text: 'hồ', selectionStart: 2, selectionEnd: 2 });
      await cell(page, 4, 3).click();
      expect(await edits(page)).toEqual([['1:1=hồ']]);
      expect(await active(page)).toBe('F-06!4:3');
    }));

  it('breaks a line with Alt and Enter, and opens what the cell holds with F2', () =>
    withGrid([small], async (page) => {
      await page.keyboard.press('F2');
      await page.keyboard.press('Alt+Enter');
      await page.keyboard.type('mới');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      expect(await edits(page)).toEqual([['1:1=Lĩnh vực\nmới']]);
    }));

  it('leaves the cell as it was with Esc, and writes nothing where nothing changed', () =>
    withGrid([small], async (page) => {
      await page.keyboard.type('x');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F2');
      await page.keyboard.press('Enter');
      expect(await edits(page)).toEqual([]);
    }));

  it('writes what stands in the editor when the focus goes elsewhere', () =>
    withGrid([small], async (page) => {
      await page.keyboard.type('12');
      await page.locator('#after').click();
      expect(await edits(page)).toEqual([['1:1=12']]);
    }));

  it('fills all chosen cells with Ctrl and Enter, and empties them with Delete', () =>
    withGrid([small], async (page) => {
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.type('0');
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('Delete');
      expect(await edits(page)).toEqual([
        ['1:1=0', '1:2=0', '2:1=0', '2:2=0'],
        ['1:1=∅', '1:2=∅', '2:1=∅', '2:2=∅'],
      ]);
    }));
});

describe('moving', () => {
  it('goes with the keys of a spreadsheet', () =>
    withGrid([small], async (page) => {
      const went: (string | undefined)[] = [];
      for (const key of [
        'Control+ArrowRight',
        'Control+ArrowDown',
        'Control+ArrowDown',
        'Home',
        'Control+End',
        'Control+Home',
        'PageDown',
        'ArrowUp',
      ]) {
        await page.keyboard.press(key);
        went.push((await active(page))?.slice(5));
      }
      expect(went).toEqual(['1:2', '2:2', '8:2', '8:1', '8:5', '1:1', '8:1', '7:1']);
    }));

  it('returns under the first cell with Enter after Tab', () =>
    withGrid([small], async (page) => {
      for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
      expect(await active(page)).toBe('F-06!2:1');
    }));

  it('steps over hidden rows and columns and treats a merged block as one cell', () =>
    withGrid([{ ...small, hiddenRows: [3], hiddenColumns: [2], merges: [{ row: 4, column: 1, rows: 2, columns: 3 }] }], async (page) => {
      await page.keyboard.press('ArrowRight');
      expect(await active(page)).toBe('F-06!1:3');
      for (let count = 0; count < 2; count++) await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe('F-06!4:1');
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe('F-06!6:1');
      const merged = cell(page, 4, 1);
      expect([await merged.getAttribute('rowspan'), await merged.getAttribute('colspan')]).toEqual(['2', '2']);
    }));

  it('lets Tab out of the grid after Esc, both ways', () =>
    withGrid([small], async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
    }));

  it('chooses ranges with the pointer, whole columns and everything', () =>
    withGrid([small], async (page) => {
      await cell(page, 2, 2).hover();
      await page.mouse.down();
      await cell(page, 4, 3).hover();
      await page.mouse.up();
      expect(await page.locator('td[aria-selected="true"]').count()).toBe(6);
      await page.locator('.letters th').nth(1).click();
      expect(await page.locator('td[aria-selected="true"]').count()).toBe(8);
      await page.keyboard.press('Control+a');
      expect(await page.locator('td[aria-selected="true"]').count()).toBe(40);
    }));

  it('opens other sheets, asks for undo and redo, and follows links', () =>
    withGrid(
      [
        { ...small, cells: { '1:1': { text: 'Xem', link: { sheet: 'T-SH', row: 2, column: 2 } } } },
        { ...small, name: 'T-SH' },
      ],
      async (page) => {
        await page.keyboard.press('Control+Enter');
        await page.locator('.link').click();
        for (const key of ['Control+z', 'Control+y', 'Control+Shift+z']) await page.keyboard.press(key);
        expect(await page.evaluate(() => log.other)).toEqual(['follow T-SH!2:2', 'follow T-SH!2:2', 'undo', 'redo', 'redo']);
        await page.getByRole('tab', { name: 'T-SH' }).click();
        expect(await active(page)).toBe('T-SH!1:1');
        await page.evaluate(() => grid.goTo({ sheet: 'F-06', row: 5, column: 4 }));
        expect(await cell(page, 5, 4).getAttribute('data-active')).not.toBeNull();
      },
    ));

  it('sizes a column by its edge and by Alt, Shift and an arrow', () =>
    withGrid([small], async (page) => {
      const width = () => cell(page, 1, 1).evaluate((element) => Math.round(element.getBoundingClientRect().width));
      await page.keyboard.press('Alt+Shift+ArrowRight');
      expect(await width()).toBe(106);
      const edge = await page.locator('.edge').first().boundingBox();
      await page.mouse.move((edge?.x ?? 0) + 4, (edge?.y ?? 0) + 8);
      await page.mouse.down();
      await page.mouse.move((edge?.x ?? 0) + 64, (edge?.y ?? 0) + 8);
      await page.mouse.up();
      expect(await width()).toBe(166);
    }));
});

describe('the clipboard', () => {
  it('copies cells as text and as a table', () =>
    withGrid([small], async (page) => {
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      const { text, html } = await copy(page);
      expect(text).toBe('Lĩnh vực\tTổng\r\nĐất đai\t12,5%');
      expect(html).toContain('<td>Đất đai</td><td>12,5%</td>');
    }));

  it('pastes what it copied as exactly as it was', () =>
    withGrid([small], async (page) => {
      await cell(page, 2, 2).click();
      const copied = await copy(page);
      await cell(page, 5, 5).click();
      await paste(page, copied);
      expect(await edits(page)).toEqual([['5:5=12,53%']]);
    }));

  it('pastes 200 × 10 cells of an Excel table in one call', () =>
    withGrid([{ ...small, rows: 250, columns: 12 }], async (page) => {
      const line = (row: number) =>
        `<tr height=19>${Array.from({ length: 10 }, (_, column) => `<td class=xl65 align=right\n width=64>${row}<br>\n  ${column}</td>`).join('\n')}</tr>`;
      const table = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>td{}</style><table border=0><col width=64>${Array.from({ length: 200 }, (_, row) => line(row)).join('')}</table></html>`;
      await paste(page, { html: table, text: 'khác' });
      const log = await edits(page);
      expect(log.length).toBe(1);
      expect(log[0]?.length).toBe(2000);
      expect([log[0]?.[0], log[0]?.[1999]]).toEqual(['1:1=0\n0', '200:10=199\n9']);
      expect(await page.locator('td[aria-selected="true"]').count()).toBe(2000);
    }));

  it('reads quoted text, merged cells and the exact numbers of an English Excel', () =>
    withGrid([small], async (page) => {
      await paste(page, { text: '"một\nhai"\t""\n"a ""b"""\tx\n' });
      await paste(page, {
        html: '<table><tr><td colspan=2>Gộp</td><td x:num="1905">1,905</td><td x:num="0.1253">12.5%</td></tr><tr><td>&nbsp;<p>a</p><p>b</p></td><td data-sheets-value=\'{"1":3,"3":1234.5}\'>1,234.5</td></tr></table>',
      });
      const [first, second] = await edits(page);
      expect(first).toEqual(['1:1=một\nhai', '1:2=∅', '2:1=a "b"', '2:2=x']);
      expect(second).toEqual(['1:1=Gộp', '1:3=1905', '1:4=12,53%', '2:1=a\nb', '2:2=1234,5']);
    }));

  it('numbers written the English way are turned where one of the block can be nothing else, from text and from a table', () =>
    withGrid([{ ...small, cells: {} }], async (page) => {
      await paste(page, { text: '1,234,567\t1,905\t12.5' });
      await paste(page, { text: '1,905\t12.5' });
      await paste(page, { text: '1,234,567\t1.234,5' });
      await paste(page, { html: '<table><tr><td>1,234.50</td><td>1,905</td><td>(2,000)</td><td>Số 1,905</td></tr></table>' });
      await paste(page, { html: '<table><tr><td x:num="1905">1,905</td><td x:num="1.125">1.125</td><td>2,001</td></tr></table>' });
      expect(await edits(page)).toEqual([
        ['1:1=1234567', '1:2=1905', '1:3=12,5'],
        ['1:1=1,905', '1:2=12.5'],
        ['1:1=1,234,567', '1:2=1.234,5'],
        ['1:1=1234,50', '1:2=1905', '1:3=-2000', '1:4=Số 1,905'],
        ['1:1=1905', '1:2=1,125', '1:3=2001'],
      ]);
    }));

  it('steps over hidden columns, and fills a chosen block with one cell', () =>
    withGrid([{ ...small, cells: {}, hiddenColumns: [2] }], async (page) => {
      await paste(page, { text: '1\t2' });
      await cell(page, 3, 1).click();
      await page.keyboard.press('Shift+ArrowDown');
      await paste(page, { text: '7' });
      expect(await edits(page)).toEqual([
        ['1:1=1', '1:3=2'],
        ['3:1=7', '4:1=7'],
      ]);
    }));
});

describe('what is seen', () => {
  const marks: readonly GridMark[] = [
    { place: { sheet: 'F-06', row: 2, column: 2 }, severity: 'error', text: 'dòng tổng ghi 1.904, cộng các dòng được 1.905.' },
    { place: { sheet: 'F-06', row: 3, column: 1, words: [3, 7] }, severity: 'warning', text: 'cần gắn với biểu.' },
    { place: { sheet: 'F-06', row: 4, column: 1 }, severity: 'hint', text: 'nên ghi rõ.' },
  ];
  const rich: Drawing = {
    ...small,
    frozen: { rows: 1, columns: 1 },
    cells: {
      ...small.cells,
      '3:1': { text: 'Có 1905 hồ sơ', wrap: true },
      '4:2': { text: '7', derived: true, fill: '#f2f2f2', color: '#9a9a9a', align: 'right', bordered: true },
      '5:2': { text: '8', stale: true, derived: true },
      '5:1': { text: 'Sang trang khác', link: { sheet: 'F-06', row: 1, column: 1 } },
    },
  };

  it('says the marks of a cell to pointer, focus and screen readers', () =>
    withGrid(
      [rich],
      async (page) => {
        const described = async (row: number, column: number) => {
          const id = await cell(page, row, column).getAttribute('aria-describedby');
          return id ? page.locator(`#${id}`).textContent() : null;
        };
        expect(await described(2, 2)).toBe('Phải sửa: dòng tổng ghi 1.904, cộng các dòng được 1.905.');
        expect(await page.locator('.words.warning').textContent()).toBe('1905');
        await cell(page, 2, 2).hover();
        expect(await page.locator('.note').textContent()).toBe('Phải sửa dòng tổng ghi 1.904, cộng các dòng được 1.905.');
        await page.mouse.move(5, 480);
        await cell(page, 4, 1).click();
        expect(await page.locator('.note').isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        expect(await page.locator('.note').isVisible()).toBe(false);
        expect(await page.getByRole('tab').textContent()).toBe('F-063, 3 chỗ cần xem');
        expect(await cell(page, 5, 2).textContent()).toBe('8chưa tính lại');
      },
      marks,
    ));

  it.each([{}, { dark: true }, { forced: true }, { width: 320 }])('has nothing that axe objects to: %j', (screen) =>
    withGrid(
      [rich],
      async (page) => {
        await page.addScriptTag({ path: resolve(root, 'node_modules/axe-core/axe.min.js') });
        const found = await page.evaluate(async () => (await axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`));
        expect(found).toEqual([]);
      },
      marks,
      screen,
    ),
  );

  it('keeps frozen rows and columns in view', () =>
    withGrid([{ ...small, rows: 200, columns: 30, frozen: { rows: 2, columns: 1 }, full: true }], async (page) => {
      await page.evaluate(() => grid.goTo({ sheet: 'F-06', row: 150, column: 25 }));
      const box = async (row: number, column: number) => (await cell(page, row, column).boundingBox()) ?? { x: -1, y: -1 };
      const [target, heading, name] = [await box(150, 25), await box(2, 25), await box(150, 1)];
      expect(heading.y).toBeLessThan(target.y);
      expect(heading.y).toBeGreaterThan(0);
      expect(name.x).toBeLessThan(target.x);
      expect(name.x).toBeGreaterThanOrEqual(0);
    }));

  it('draws a window of 50,000 cells, and each cell where it belongs', () =>
    withGrid(
      [
        {
          name: 'Lớn',
          rows: 1000,
          columns: 50,
          full: true,
          frozen: { rows: 1, columns: 0 },
          merges: [{ row: 500, column: 1, rows: 3, columns: 2 }],
        },
      ],
      async (page) => {
        expect(await page.locator('#grid tbody tr').count()).toBeLessThan(60);
        const usual = await page.evaluate(async () => {
          const scroller = document.querySelector('.grid-box');
          const times: number[] = [];
          for (let step = 0; scroller && step < 60; step++) {
            const from = performance.now();
            scroller.scrollTop += 300;
            scroller.dispatchEvent(new Event('scroll'));
            times.push(performance.now() - from);
            await new Promise((done) => requestAnimationFrame(done));
          }
          return times.sort((a, b) => a - b)[30];
        });
        expect(usual).toBeLessThan(120);
        expect(await page.locator('#grid tbody tr').count()).toBeLessThan(80);
        await page.evaluate(() => grid.goTo({ sheet: 'Lớn', row: 501, column: 1 }));
        expect(await cell(page, 500, 1).getAttribute('rowspan')).toBe('3');
        await page.keyboard.press('Control+End');
        expect(await cell(page, 1000, 50).isVisible()).toBe(true);
        await page.keyboard.type('x');
        await page.keyboard.press('Enter');
        expect(await edits(page)).toEqual([['1000:50=x']]);
      },
    ));
});
