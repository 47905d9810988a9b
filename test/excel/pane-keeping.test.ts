import { describe, expect, it } from 'vitest';
import { createKeeping, type Storage } from '../../addin-excel/keep.ts';
import { createIdentity, fileNameOf, isDark } from '../../addin-excel/office.ts';
import { office } from './support/office-door.ts';

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

describe('what the machine keeps', () => {
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

  it('goes with the file to where it is first saved, and a copy elsewhere is another file', async () => {
    const storage = store();
    const keep = (identity: ReturnType<typeof createIdentity>) => createKeeping(storage, '').draftsOf(identity.read, identity.former);
    const unsaved = createIdentity(office().door, () => 'id');
    unsaved.mint();
    await keep(unsaved).keep(draft);
    const at = (url: string) => {
      const { door, settings } = office({ url });
      settings.set('so-bao-cao', 'id');
      return createIdentity(door, () => 'another');
    };
    expect(await keep(at('https://o/a.xlsx')).read()).toEqual([draft]);
    expect(await keep(at('https://o/bản sao.xlsx')).read()).toEqual([]);
    expect(await keep(at('https://o/a.xlsx')).read()).toEqual([draft]);
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
