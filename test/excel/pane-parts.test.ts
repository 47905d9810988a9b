import { describe, expect, it } from 'vitest';
import { findCapabilities, platformOf } from '../../addin-excel/capabilities.ts';
import { registerCommands } from '../../addin-excel/commands.ts';
import { createDeliver, safeName } from '../../addin-excel/deliver.ts';
import { createNewBook } from '../../addin-excel/new-book.ts';
import { readXlsx } from '../../core/files.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import { excelTexts, panelTexts } from '../../core/index.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { openExcel } from './host/open-excel.ts';
import { office } from './support/office-door.ts';

const file = { name: 'Báo cáo.docx', bytes: new Uint8Array([1, 2, 3]), kind: 'docx' } as const;

describe('handing out the report', () => {
  const deliver = (platform: string, version: string) => {
    const done: string[] = [];
    const can = findCapabilities(
      { isSetSupported: (name, least = '0') => name !== 'ExcelApi' || Number(least.slice(2)) <= Number(version.slice(2)) },
      platformOf(platform),
    );
    const way = createDeliver({
      can,
      page: 'https://so/page/index.html',
      download: ({ name }) => done.push(`download ${name}`),
      save: async () => void done.push('save'),
      open: (url) => done.push(`open ${url}`),
    });
    return { way, done };
  };

  it.each(['PC', 'OfficeOnline'])(
    'downloads on %s, claims no place where it is saved, and names the page as the second way',
    async (platform) => {
      const { way, done } = deliver(platform, '1.19');
      const { said, otherWay, links } = await way(file);
      expect(done).toEqual(['download Báo cáo.docx']);
      expect(said).not.toMatch(/đã lưu/i);
      expect(otherWay).toContain('trang Sổ Báo Cáo');
      expect(links?.map(({ url }) => url)).toEqual(['https://so/page/index.html']);
    },
  );

  it('saves the book and opens the page on a Mac, which cannot download, and numbers what is left to do', async () => {
    const { way, done } = deliver('Mac', '1.19');
    const { said, next = [], links } = await way({ ...file, of: 'document' });
    expect(said).toBe([excelTexts.deliver.notHere, excelTexts.deliver.saved, excelTexts.deliver.opened].join(' '));
    expect(done).toEqual(['save', 'open https://so/page/index.html']);
    expect([next.length, next.at(-1)]).toEqual([3, excelTexts.deliver.press(panelTexts.export.report, panelTexts.export.make)]);
    expect(links?.map(({ label }) => label)).toEqual([excelTexts.deliver.pageForReport]);
  });

  it('names the button of the page for the leader where that is what was asked for', async () => {
    const { next = [], links } = await deliver('Mac', '1.19').way({ ...file, of: 'brief' });
    expect(next.at(-1)).toContain(panelTexts.export.makeBrief);
    expect(links?.map(({ label }) => label)).toEqual([excelTexts.deliver.pageForBrief]);
  });

  it('asks for Cmd+S first on a Mac that cannot save by itself', async () => {
    const { way, done } = deliver('Mac', '1.9');
    expect((await way(file)).next?.[0]).toContain('Cmd+S');
    expect(done).toEqual(['open https://so/page/index.html']);
  });

  it.each([
    ['Báo cáo: 6/2025 "bản 1".docx', 'Báo cáo- 6-2025 -bản 1-.docx'],
    ['..\\a/b.docx', '-a-b.docx'],
    ['...docx', 'bao-cao.docx'],
    [`${'a'.repeat(300)}.docx`, `${'a'.repeat(115)}.docx`],
  ])('calls %s %s', (name, expected) => {
    expect(safeName(name)).toBe(expected);
  });
});

describe('the ribbon', () => {
  const register = (sharesPane: boolean, works = true) => {
    const host = office();
    const acts: string[] = [];
    const windows: string[] = [];
    registerCommands({
      office: host.door,
      sharesPane,
      noticePage: 'https://so/notice.html',
      openWindow: (address, closed) => {
        windows.push(new URL(address).hash.slice(1));
        closed();
      },
      check: async () => {
        acts.push('check');
        return works;
      },
      showExport: () => void acts.push('export'),
      newReport: async () => {
        if (!works) throw new Error('no network');
        return true;
      },
    });
    const press = (name: string): Promise<void> => new Promise((completed) => host.commands.get(name)?.({ completed }));
    const pressAll = async (): Promise<void> => {
      for (const name of ['checkBook', 'exportReport', 'newReport']) await press(name);
      await Promise.resolve();
    };
    return { ...host, acts, windows, pressAll };
  };

  it('checks and shows the export in the pane, where it runs with it; a new book shows itself', async () => {
    const { pressAll, acts, windows, shown } = register(true);
    await pressAll();
    expect([acts, windows, shown()]).toEqual([['check', 'export'], [], 2]);
  });

  it('does the same without the pane, and a window says where the result is', async () => {
    const { pressAll, acts, windows, shown } = register(false);
    await pressAll();
    expect([acts, windows, shown()]).toEqual([['check', 'export'], ['checked', 'export'], 0]);
  });

  it('says what failed, in the pane or in a window, and is always given back', async () => {
    const shared = register(true, false);
    await shared.pressAll();
    expect(shared.shown()).toBe(3);
    const alone = register(false, false);
    await alone.pressAll();
    expect(alone.windows).toEqual(['notChecked', 'export', 'notMade']);
  });

  it('has a sentence for each thing a window may say', () => {
    const { windows, pressAll } = register(false, false);
    return pressAll().then(() => expect(Object.keys(excelTexts.commands)).toEqual(expect.arrayContaining(windows)));
  });
});

describe('a new book', () => {
  const [built] = forms;
  const make = async (api: '1.7' | '1.9', downloads: string[] = [], platform: 'windows' | 'mac' = 'windows') => {
    const told: string[] = [];
    const excel = await openExcel(layoutBook(smallForm, smallFilling), { api });
    const newBook = createNewBook({
      excel: excel.client.Excel,
      can: findCapabilities({ isSetSupported: excel.host.isSetSupported }, platform),
      today: () => '2026-01-05',
      loadForm: async () => built?.form ?? null,
      download: ({ name }) => void downloads.push(name),
      tell: (said) => void told.push(said),
    });
    return { excel, newBook, told };
  };

  it('opens in Excel with all that a book holds', async () => {
    const { excel, newBook } = await make('1.9');
    expect(await newBook({ period: 'năm 2025', unit: 'UBND phường Ba Đình' })).toBeNull();
    const [base64] = excel.host.created();
    const read = readXlsx(Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0)));
    expect(read.type === 'workbook' ? read.workbook.sheets.map(({ name }) => name) : read.message).toContain('F-06');
    excel.close();
  });

  it('is handed out as a file where Excel opens none, and a period nobody understands is told', async () => {
    const downloads: string[] = [];
    const { excel, newBook, told } = await make('1.7', downloads);
    expect(await newBook({ period: 'tuần sau', unit: '' })).toContain('tuần sau');
    expect(await newBook({ period: '', unit: '' })).toBeNull();
    expect([downloads.length, excel.host.created().length]).toEqual([1, 0]);
    expect(told).toEqual([excelTexts.newBook.sent(excelTexts.newBook.fileName)]);
    excel.close();
  });

  it('where a Mac can neither open nor download it, the page is named and nothing is said to be done', async () => {
    const downloads: string[] = [];
    const { excel, newBook, told } = await make('1.7', downloads, 'mac');
    expect(await newBook({ period: '', unit: '' })).toBe(excelTexts.newBook.onPage);
    expect([downloads, told]).toEqual([[], []]);
    excel.close();
  });
});
