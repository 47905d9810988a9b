import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { manifestData } from '../../manifests/manifest-data.mjs';
import { buildExcel } from '../../tools/build-excel.mjs';
import { listIcons } from '../../tools/excel-icon-list.mjs';
import { checkXmlManifest } from '../../tools/excel-manifest-rules.mjs';
import { readSiteUrl } from '../../tools/excel-site-url.mjs';

const url = 'https://bao-cao.vidu.gov.vn/excel';
const outside = mkdtempSync(join(tmpdir(), 'so-bao-cao-excel-'));
const site = join(outside, 'site');
const read = (name: string) => readFileSync(join(site, name), 'utf8');
const zipped = (name: string) => unzipSync(new Uint8Array(readFileSync(join(site, name))));

beforeAll(async () => {
  await buildExcel({ url, place: site });
});
afterAll(() => rmSync(outside, { recursive: true, force: true }));

/** Every file of a folder, by its path below it. */
function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

describe('the site built for an address', () => {
  it('names that address and no address of this machine', () => {
    const texts = listFiles(site).filter(
      (name) => /\.(html|xml|json|txt|cmd)$/.test(name) && !/^(page\/|SoBaoCao|mot-may\/SoBaoCao)/.test(name),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((name) => /localhost|127\.0\.0|\{\{/.test(read(name)))).toEqual([]);
    expect(checkXmlManifest(read('manifest.xml'), { production: true })).toEqual([]);
    expect(JSON.parse(read('manifest.json')).extensions[0].runtimes[0].code.page).toBe(`${url}/taskpane.html`);
  });

  it('holds every file that its manifest, its pane and its first page name', () => {
    const named = [...read('manifest.xml').matchAll(/"https:\/\/[^"]+"/g)].map(([address]) => new URL(address.slice(1, -1)));
    const own = named.filter(({ origin }) => origin === new URL(url).origin).map(({ pathname }) => pathname.replace('/excel/', ''));
    const pages = ['taskpane.html', 'index.html'].flatMap((page) =>
      [...read(page).matchAll(/(?:src|href)="([^"#:]+)"/g)].map(([, name]) => name ?? ''),
    );
    const forms: readonly { readonly form: string }[] = JSON.parse(/id="forms">([^<]*)</.exec(read('taskpane.html'))?.[1] ?? '[]');
    const files = listFiles(site);
    expect(forms.length).toBeGreaterThan(0);
    expect([...own, ...pages, ...forms.map(({ form }) => form)].filter((name) => !files.includes(name))).toEqual([]);
    expect(listIcons(manifestData).filter(({ file }) => !files.includes(join('icons', file)))).toEqual([]);
  });

  it('the pane asks for nothing but its own files and Microsoft’s library', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(read('taskpane.html')) ?? [];
    const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    const [, gate = ''] = /<script>([\s\S]*?)<\/script>/.exec(read('taskpane.html')) ?? [];
    const hash = createHash('sha256').update(gate, 'utf8').digest('base64');
    expect(rules).toMatchObject({
      'default-src': ["'self'"],
      'script-src': ["'self'", 'https://appsforoffice.microsoft.com', `'sha256-${hash}'`],
      'connect-src': ["'self'", 'https://appsforoffice.microsoft.com'],
    });
    const hosts = listFiles(site)
      .filter((name) => /^(pane|part)-.*\.(js|css)$/.test(name) || name === 'taskpane.html')
      .flatMap((name) => [...read(name).matchAll(/(?:src|href)="https?:\/\/([^/"]+)|(?:fetch|import|url)\(["'`]?https?:\/\/([^/"'`]+)/g)])
      .map(([, linked, fetched]) => linked ?? fetched);
    expect([...new Set(hosts)]).toEqual(['appsforoffice.microsoft.com']);
  });

  it('the gate stands before every other script', () => {
    const scripts = [...read('taskpane.html').matchAll(/<script(?![^>]*json)([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
    expect(scripts[0]).toBe('');
    expect(scripts[1]).toContain('office.js');
    expect(scripts.slice(2).every((attributes) => attributes.includes('type="module"'))).toBe(true);
  });

  it('names its scripts and styles after what is in them, so that a new version is fetched', () => {
    const loaded = [...read('taskpane.html').matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, name]) => name ?? '');
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((name) => !/-[0-9A-Z]{8}\.(js|css)$/.test(name))).toEqual([]);
  });

  it('nothing of Microsoft’s library is handed out', () => {
    expect(listFiles(site).filter((name) => /office|excel-web/i.test(name))).toEqual([]);
  });

  it('the same sources give the same bytes', async () => {
    const again = join(outside, 'again');
    await buildExcel({ url, place: again });
    const bytes = (folder: string) =>
      Object.fromEntries(listFiles(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
    expect(bytes(again)).toEqual(bytes(site));
  });
});

describe('what is handed out', () => {
  it('an administrator gets both manifests and what to do with them', () => {
    const pack = zipped('so-bao-cao-quan-tri.zip');
    expect(Object.keys(pack).sort()).toEqual(['DOC-TRUOC.txt', 'manifest.xml', 'so-bao-cao-microsoft365.zip']);
    expect(strFromU8(pack['manifest.xml'] ?? new Uint8Array())).toBe(read('manifest.xml'));
    const unified = unzipSync(pack['so-bao-cao-microsoft365.zip'] ?? new Uint8Array());
    expect(strFromU8(unified['manifest.json'] ?? new Uint8Array())).toBe(read('manifest.json'));
    expect(strFromU8(pack['DOC-TRUOC.txt'] ?? new Uint8Array())).toContain(url);
  });

  it('one PC gets the page in one file, the scripts and the manifest, also as a zip', () => {
    const files = listFiles(join(site, 'mot-may'));
    for (const name of ['SoBaoCao.html', 'cai-dat.cmd', 'go-bo.cmd', 'manifest.xml', 'DOC-TRUOC.txt']) expect(files).toContain(name);
    expect(Object.keys(zipped('so-bao-cao-mot-may.zip')).sort()).toEqual(files.map((name) => `so-bao-cao/${name}`).sort());
  });

  it('a site on this machine alone hands out no manifest that others could install', async () => {
    const local = join(outside, 'local');
    await buildExcel({ place: local });
    expect(listFiles(join(local, 'mot-may'))).not.toContain('manifest.xml');
    expect(listFiles(local)).not.toContain('so-bao-cao-quan-tri.zip');
    expect(readFileSync(join(local, 'manifest.xml'), 'utf8')).toContain('https://localhost:3000/');
  });
});

describe('the scripts for one PC', () => {
  test.each(['cai-dat.cmd', 'go-bo.cmd'])(
    '%s is plain letters, jumps only to what is there, and prints only sentences that are there',
    (name) => {
      const text = read(`mot-may/${name}`);
      expect(text).toMatch(/^[ -~\r\n]+$/);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      const labels = [...text.matchAll(/^:(\w+)/gm)].map(([, label]) => label);
      expect([...text.matchAll(/\b(?:goto |call :)(\w+)/g)].filter(([, label]) => !labels.includes(label))).toEqual([]);
      const sentences = readdirSync(join(site, 'mot-may', 'loi'));
      const printed = [...text.matchAll(/type "loi\\([^"]+)"/g)].map(([, file]) => file ?? '');
      expect(printed.length).toBeGreaterThan(1);
      expect(printed.filter((file) => !sentences.includes(file))).toEqual([]);
    },
  );

  it('write for the person alone: no rights of an administrator, one value that the other script takes away', () => {
    const [install, remove] = ['cai-dat.cmd', 'go-bo.cmd'].map((name) => read(`mot-may/${name}`));
    expect(`${install}${remove}`).not.toMatch(/reg (?:add|delete) "?HKLM|runas|powershell|bitsadmin|curl/i);
    expect(install).toContain('reg add "%KEY%" /v "%ID%"');
    expect(remove).toContain('reg delete "%KEY%" /v "%ID%"');
    for (const line of [/set "KEY=[^"]+"/, /set "ID=[^"]+"/, /set "PLACE=[^"]+"/])
      expect(line.exec(install ?? '')?.[0]).toBe(line.exec(remove ?? '')?.[0]);
    expect(install).toContain(`set "ID=${manifestData.id}"`);
  });

  it('every sentence is printed by one of the two', () => {
    const both = `${read('mot-may/cai-dat.cmd')}${read('mot-may/go-bo.cmd')}`;
    expect(readdirSync(join(site, 'mot-may', 'loi')).filter((name) => !both.includes(`loi\\${name}`))).toEqual([]);
  });
});

describe('the address of a site', () => {
  test.each([
    ['https://vidu.gov.vn', 'https://vidu.gov.vn'],
    ['https://vidu.gov.vn/so-bao-cao/', 'https://vidu.gov.vn/so-bao-cao'],
    ['https://vidu.gov.vn:8443/a/b', 'https://vidu.gov.vn:8443/a/b'],
  ])('%s is taken', (typed, taken) => {
    expect(readSiteUrl(['--url', typed])).toEqual({ url: taken, problem: null });
    expect(readSiteUrl([`--url=${typed}`]).url).toBe(taken);
  });

  test.each([
    '',
    'vidu.gov.vn',
    'http://vidu.gov.vn',
    'https://localhost:3000',
    'https://127.0.0.1',
    'https://vidu.gov.vn/?a=1',
    'https://vidu.gov.vn/taskpane.html',
  ])('“%s” is told what is wrong with it', (typed) =>
    expect(readSiteUrl(['--url', typed])).toMatchObject({ url: null, problem: expect.stringMatching(/\.$/) }),
  );

  it('none at all: the address of development', () => expect(readSiteUrl([])).toEqual({ url: null, problem: null }));
});
