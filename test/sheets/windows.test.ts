import { expect, it } from 'vitest';
import type { Opening } from '../../apps-script/protocol.ts';
import { sheetsTexts } from '../../core/texts/sheets.ts';
import { openSheets, type Sheets, smallSheets } from './support.ts';

function openingOf({ google }: Sheets): Opening {
  const content = google.seen[google.seen.length - 1]?.content ?? '';
  const told = /<script type="application\/json" id="opening">(.*?)<\/script>$/.exec(content);
  return JSON.parse(told?.[1] ?? 'null') as Opening;
}

it.each([
  ['sbcOpenPanel', 'sidebar', { view: 'book' }],
  ['sbcNewReport', 'sidebar', { view: 'new' }],
] as const)('%s opens the panel beside the sheet where it was asked for', async (run, kind, opening) => {
  const sheets = await smallSheets();
  sheets.script.start(run);
  expect([sheets.google.seen[0]?.kind, sheets.google.seen[0]?.title, openingOf(sheets)]).toEqual([kind, sheetsTexts.panelTitle, opening]);
});

it.each(['I.1', '</script><script>alert(1)</script>', '“ngoặc” & <b>'])(
  'the big window opens on section %s, which can be no code',
  async (section) => {
    const sheets = await smallSheets();
    sheets.script.run('sbcWide', section);
    const [shown] = sheets.google.seen;
    expect([shown?.kind, shown?.width, openingOf(sheets)]).toEqual(['modeless', 1000, { view: 'wide', section }]);
    expect(shown?.content.match(/<script/g)).toHaveLength(1);
  },
);

it('the menu’s check says how many there are and opens the list; where all agrees it opens nothing', async () => {
  const sheets = await smallSheets();
  sheets.script.start('sbcCheck');
  expect(sheets.google.seen.map(({ kind, content }) => [kind, content])).toEqual([['toast', sheetsTexts.agrees]]);
  sheets.google.type([{ place: { sheet: 'HS', row: 9, column: 5 }, held: { value: 999999 } }]);
  sheets.script.start('sbcCheck');
  expect(sheets.google.seen.slice(1).map(({ kind }) => kind)).toEqual(['toast', 'sidebar']);
  expect(openingOf(sheets)).toEqual({ view: 'findings' });
});

it('a menu line in a spreadsheet without a book says what is missing', async () => {
  const sheets = await openSheets(null);
  sheets.script.start('sbcCheck');
  sheets.script.start('sbcExport');
  expect(sheets.google.seen.map(({ kind, title }) => [kind, title])).toEqual([
    ['alert', sheetsTexts.menu.check],
    ['modal', sheetsTexts.menu.export],
  ]);
});

it('a cell is shown where its sheet can be seen, and nowhere else', async () => {
  const { google, script } = await smallSheets();
  expect(script.run('sbcGoTo', 'HS', 5, 3)).toBe(true);
  expect([google.book.active.sheet?.name, google.book.active.row, google.book.active.column]).toEqual(['HS', 5, 3]);
  for (const [sheet, row] of [
    ['_mẫu', 1],
    ['Không có', 1],
    ['HS', 99_999],
  ])
    expect([sheet, script.run('sbcGoTo', sheet, row, 1)]).toEqual([sheet, false]);
  expect(google.book.sheets.find(({ name }) => name === '_mẫu')?.hidden).toBe(true);
});
