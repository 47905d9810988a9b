import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSheets, sheetsDist } from '../../tools/build-sheets.mjs';
import { readEnvironment, readProject, sayPushProblem, wantedFiles } from '../../tools/sheets-clasp.mjs';

const home = resolve(import.meta.dirname, '../../apps-script');
const ignore = readFileSync(join(home, '.claspignore'), 'utf8');

/** Our own reading of `.claspignore`: the last line that fits a path decides, `!` takes it back in. Only what we write there is understood. */
function pushed(paths: readonly string[], written: string): readonly string[] {
  const lines = written.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return paths.filter((path) => {
    const deciding = lines.filter((line) => fits(line.replace(/^!/, ''), path)).pop();
    return deciding === undefined || deciding.startsWith('!');
  });
}

function fits(pattern: string, path: string): boolean {
  if (pattern === '**/**') return true;
  if (/[*?[\]{}]/.test(pattern)) throw new Error(`“${pattern}” is more than this reading understands`);
  return pattern === path;
}

describe('what goes into the script project', () => {
  it('is exactly the code, the page and the manifest, whatever else lies there', () => {
    const strangers = ['extra.js', '.Code.js.123', 'sub/Code.js', 'ghi-chu.html', 'Code.ts'];
    expect([...pushed([...wantedFiles, ...strangers], ignore)].sort()).toEqual([...wantedFiles]);
  });

  it('is exactly what the build leaves in its folder', async () => {
    await buildSheets();
    expect(
      readdirSync(sheetsDist)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual([...wantedFiles]);
  });

  it('carries one stamp on both sides, and the same code gives the same stamp', async () => {
    const { stamp } = await buildSheets();
    expect(stamp).toMatch(/^[0-9a-f]{12}$/);
    for (const name of ['Code.js', 'sidebar.html']) {
      const text = readFileSync(join(sheetsDist, name), 'utf8');
      expect(text).toContain(`"${stamp}"`);
      expect(text).not.toContain('@@BUILD@@');
    }
    expect((await buildSheets()).stamp).toBe(stamp);
  });

  it('is pushed by the version of clasp that was looked at, from a lock that names no registry', () => {
    const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
    };
    expect(lock.packages['node_modules/@google/clasp']?.version).toBe('3.4.1');
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

describe('before anything is pushed', () => {
  const inFolder = (files: Readonly<Record<string, string>>): ReturnType<typeof readProject> => {
    const folder = mkdtempSync(join(tmpdir(), 'so-bao-cao-clasp-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const project = readProject('dev', folder);
    rmSync(folder, { recursive: true });
    return project;
  };
  const id = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_abcdefghijklmnopqrs';

  it.each([[['--env', 'dev']], [['--env=prod']]])('the environment is named: %j', (typed) => {
    expect(readEnvironment(typed)).toEqual({ env: typed.join(' ').includes('dev') ? 'dev' : 'prod' });
  });

  it.each([[[]], [['--env']], [['--env', 'thật']], [['prod']]])('an environment that is not named is asked for: %j', (typed) => {
    expect(readEnvironment(typed).problem).toContain('--env dev');
  });

  it('a project file that is missing, unreadable, unfinished or points elsewhere is told, with what to do', () => {
    const name = '.clasp.dev.json';
    expect(inFolder({}).problem).toContain('Hãy chép');
    expect(inFolder({ [name]: 'không phải JSON' }).problem).toContain('không đọc được');
    expect(inFolder({ [name]: readFileSync(join(home, '.clasp.dev.json.example'), 'utf8') }).problem).toContain('mã dự án');
    expect(inFolder({ [name]: JSON.stringify({ scriptId: id, rootDir: '../dist' }) }).problem).toContain('rootDir');
    expect(inFolder({ [name]: JSON.stringify({ scriptId: id, rootDir: 'dist' }) })).toEqual({ name });
  });

  it.each([
    ['No credentials found.', 'sheets:login'],
    ['User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings', 'usersettings'],
    ['getaddrinfo ENOTFOUND script.googleapis.com', 'mạng'],
    ['Requested entity was not found.', 'quyền sửa'],
    ['Syntax error: Unexpected token line: 3 file: Code', 'Dự án trên Google vẫn như cũ'],
  ])('what clasp says is said so that one knows what to do: %s', (said, words) => {
    expect(sayPushProblem(said)).toContain(words);
  });
});
