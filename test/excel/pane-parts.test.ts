import { describe, expect, it } from 'vitest';
import { findCapabilities, platformOf } from '../../addin-excel/capabilities.ts';
import { registerCommands } from '../../addin-excel/commands.ts';
import { createDeliver, safeName } from '../../addin-excel/deliver.ts';
import { createKeeping, type Storage } from '../../addin-excel/keep.ts';
import { createNewBook } from '../../addin-excel/new-book.ts';
import { createIdentity, fileNameOf, isDark, type OfficeDoor } from '../../addin-excel/office.ts';
import { readXlsx } from '../../core/files.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { openExcel } from './host/open-excel.ts';

const file = { name: 'Báo cáo.docx', bytes: new Uint8Array([1, 2, 3]), kind: 'docx' } as const;

function office(given: { readonly url?: string; readonly dark?: boolean; readonly body?: string } = {}) {
  const settings = new Map<string, unknown>();
  let saves = 0;
  const commands = new Map<string, (event: { completed(): void }) => void>();
  let shown = 0;
  const theme = {
    ...(given.dark === undefined ? {} : { isDarkTheme: given.dark }),
    ...(given.body === undefined ? {} : { bodyBackgroundColor: given.body }),
  };
  const door: OfficeDoor = {
    context: {
      platform: 'PC',
      displayLanguage: 'vi-VN',
      officeTheme: theme,
      requirements: { isSetSupported: () => true },
      document: {
        url: given.url ?? '',
        settings: {
          get: (name) => settings.get(name) ?? null,
          set: (name, value) => void settings.set(name, value),
          saveAsync: () => void saves++,
        },
      },
      ui: { openBrowserWindow: () => {} },
    },
    actions: { associate: (name, act) => void commands.set(name, act) },
    addin: { showAsTaskpane: async () => void shown++ },
  };
  return { door, settings, saves: () => saves, commands, shown: () => shown };
}

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

  it('saves the book and opens the page on a Mac, which cannot download', async () => {
    const { way, done } = deliver('Mac', '1.19');
    expect((await way(file)).said).toContain('Sổ vừa được lưu');
    expect(done).toEqual(['save', 'open https://so/page/index.html']);
  });

  it('asks for Cmd+S on a Mac that cannot save by itself', async () => {
    const { way, done } = deliver('Mac', '1.9');
    expect((await way(file)).said).toContain('Cmd+S');
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

describe('what the machine keeps', () => {
  const draft = { section: 'II', heading: 'KIẾN NGHỊ', before: 'Cũ.', text: 'Mới.', at: '2025-12-15T08:00:00Z' };
  const store = (): Storage & { readonly all: Map<string, string> } => {
    const all = new Map<string, string>();
    return {
      all,
      getItem: (name) => all.get(name) ?? null,
      setItem: (name, value) => void all.set(name, value),
      removeItem: (name) => void all.delete(name),
    };
  };

  it('is there after the pane was loaded again, apart for each file and each host', async () => {
    const storage = store();
    await createKeeping(storage, 'phần1/')
      .draftsOf(() => 'a.xlsx')
      .keep(draft);
    createKeeping(storage, 'phần1/').memory.write('who', 'Bà Lan');
    const again = createKeeping(storage, 'phần1/');
    expect(await again.draftsOf(() => 'a.xlsx').read()).toEqual([draft]);
    expect(await again.draftsOf(() => 'b.xlsx').read()).toEqual([]);
    expect(again.memory.read('who')).toBe('Bà Lan');
    expect(createKeeping(storage, 'phần2/').memory.read('who')).toBeNull();
    await again.draftsOf(() => 'a.xlsx').drop('II');
    expect([...storage.all.keys()].filter((name) => name.includes('nháp'))).toEqual([]);
  });

  it('lives as long as the pane where the browser keeps nothing', async () => {
    const refusing = {
      getItem: () => {
        throw new Error('no');
      },
      setItem: () => {
        throw new Error('no');
      },
      removeItem: () => {
        throw new Error('no');
      },
    };
    for (const storage of [null, refusing]) {
      const { memory, draftsOf } = createKeeping(storage, undefined);
      memory.write('tab', 'export');
      await draftsOf(() => 'a').keep(draft);
      expect([memory.read('tab'), await draftsOf(() => 'a').read()]).toEqual(['export', [draft]]);
    }
  });

  it('is no draft where something else was left in its place', async () => {
    const storage = store();
    storage.all.set('so-bao-cao:nháp:a', '[{"section":1},7]');
    expect(
      await createKeeping(storage, undefined)
        .draftsOf(() => 'a')
        .read(),
    ).toEqual([]);
    storage.all.set('so-bao-cao:nháp:a', '{');
    expect(
      await createKeeping(storage, undefined)
        .draftsOf(() => 'a')
        .read(),
    ).toEqual([]);
  });
});

describe('the name of a file on this machine', () => {
  it('is where it lies; a file that was never saved gets one only when a draft must be kept', () => {
    const saved = office({ url: 'https://o/So%20b%C3%A1o%20c%C3%A1o.xlsx' });
    expect(createIdentity(saved.door, () => 'id').mint()).toBe('https://o/So%20b%C3%A1o%20c%C3%A1o.xlsx');
    expect(saved.saves()).toBe(0);
    const unsaved = office();
    const identity = createIdentity(unsaved.door, () => 'id');
    expect(identity.read()).toBe('id');
    expect([unsaved.saves(), unsaved.settings.size]).toEqual([0, 0]);
    expect(identity.mint()).toBe('id');
    expect(unsaved.saves()).toBe(1);
    expect(createIdentity(unsaved.door, () => 'another').read()).toBe('id');
  });

  it.each([
    ['https://o/x/S%E1%BB%95%201.xlsx?web=1', 'Sổ 1.xlsx'],
    ['C:\\Bao cao\\So.xlsx', 'So.xlsx'],
    ['', ''],
    ['https://o/100%.xlsx', '100%.xlsx'],
  ])('of %s is %s for people', (url, name) => {
    expect(fileNameOf(url)).toBe(name);
  });
});

it.each([
  [{ dark: true }, true],
  [{ dark: false }, false],
  [{ body: '#262626' }, true],
  [{ body: '#FFFFFF' }, false],
  [{}, null],
])('the colours of Excel %o are dark: %s', (theme, expected) => {
  expect(isDark(office(theme).door)).toBe(expected);
});

describe('the ribbon', () => {
  const register = (sharesPane: boolean, newReport = async () => true) => {
    const host = office();
    const acts: string[] = [];
    registerCommands({
      office: host.door,
      sharesPane,
      check: async () => void acts.push('check'),
      showExport: () => void acts.push('export'),
      newReport,
    });
    const press = (name: string): Promise<void> => new Promise((completed) => host.commands.get(name)?.({ completed }));
    return { ...host, acts, press };
  };

  it('checks and shows the export in the pane, where it runs with it', async () => {
    const { press, acts, shown } = register(true);
    await press('checkBook');
    await press('exportReport');
    await Promise.resolve();
    expect([acts, shown()]).toEqual([['check', 'export'], 2]);
  });

  it('does the same without the pane, which it cannot show there', async () => {
    const { press, acts, shown } = register(false);
    await press('checkBook');
    expect([acts, shown()]).toEqual([['check'], 0]);
  });

  it('is always given back, also when a command fails', async () => {
    const { press, shown } = register(true, async () => {
      throw new Error('no network');
    });
    await press('newReport');
    await Promise.resolve();
    expect(shown()).toBe(1);
  });
});

describe('a new book', () => {
  const [built] = forms;
  const make = async (api: '1.7' | '1.9', downloads: string[] = []) => {
    const excel = await openExcel(layoutBook(smallForm, smallFilling), { api });
    const newBook = createNewBook({
      excel: excel.client.Excel,
      can: findCapabilities({ isSetSupported: excel.host.isSetSupported }, 'windows'),
      today: () => '2026-01-05',
      loadForm: async () => built?.form ?? null,
      download: ({ name }) => void downloads.push(name),
    });
    return { excel, newBook };
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
    const { excel, newBook } = await make('1.7', downloads);
    expect(await newBook({ period: 'tuần sau', unit: '' })).toContain('tuần sau');
    expect(await newBook({ period: '', unit: '' })).toBeNull();
    expect([downloads.length, excel.host.created().length]).toEqual([1, 0]);
    excel.close();
  });
});
