import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What each room may import, beside itself. The order of the house (core/README.md). */
const rooms: Readonly<Record<string, readonly string[]>> = {
  base: [],
  texts: ['base'],
  workbook: ['base', 'texts'],
  xlsx: ['base', 'texts', 'workbook'],
  form: ['base', 'texts', 'workbook'],
  report: ['base', 'texts', 'workbook', 'form'],
  rules: ['base', 'texts', 'workbook', 'form', 'report'],
  document: ['base', 'texts', 'workbook', 'form', 'report'],
  docx: ['base', 'texts', 'workbook', 'report', 'document'],
  desk: ['base', 'texts', 'workbook', 'form', 'report', 'rules', 'document'],
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    // Installed on demand, and made: neither is ours to read.
    if (name === 'node_modules' || name === 'dist') return [];
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const named = text.matchAll(/\bfrom '([^'\n]+)';$/gm);
  const bare = text.matchAll(/^import '([^'\n]+)';$/gm);
  const later = text.matchAll(/\bimport\('([^'\n]+)'\)/g);
  return [...named, ...bare, ...later].map((match) => match[1] ?? '');
}

describe('layers', () => {
  it('every room of core is known here', () => {
    const folders = readdirSync(join(root, 'core'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(rooms).sort());
  });

  it.each(Object.keys(rooms))('core/%s imports only the rooms below it', (room) => {
    const strangers: string[] = [];
    for (const path of filesBelow(join(root, 'core', room))) {
      for (const specifier of importsOf(path)) {
        const where = `${relative(root, path)} imports ${specifier}`;
        if (!specifier.startsWith('.')) {
          const allowed = room === 'base' && path.endsWith('zip.ts') && specifier === 'fflate';
          if (!allowed) strangers.push(where);
          continue;
        }
        const target = relative(join(root, 'core'), resolve(dirname(path), specifier)).split('/');
        if (!specifier.endsWith('.ts')) strangers.push(where);
        else if (target[0] !== room && !rooms[room]?.includes(target[0] ?? '')) strangers.push(where);
      }
    }
    expect(strangers).toEqual([]);
  });

  it('shells reach core only through its doors', () => {
    const doors = ['core/index.ts', 'core/forms.ts', 'core/making.ts', 'core/whole.ts', 'core/files.ts'];
    const strangers: string[] = [];
    for (const path of ['local', 'addin-excel', 'apps-script'].flatMap((shell) => filesBelow(join(root, shell)))) {
      for (const specifier of importsOf(path)) {
        if (!specifier.startsWith('.')) continue;
        const target = relative(root, resolve(dirname(path), specifier));
        if (target.startsWith('core/') && !doors.includes(target)) strangers.push(`${relative(root, path)} imports ${specifier}`);
      }
    }
    expect(strangers).toEqual([]);
  });

  it('core has no index but the door, and no look-behind in a regular expression', () => {
    const files = filesBelow(join(root, 'core'));
    expect(files.filter((path) => path.endsWith('/index.ts')).map((path) => relative(root, path))).toEqual(['core/index.ts']);
    expect(files.filter((path) => /\(\?<[=!]/.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('no file is longer than 300 lines, data excepted', () => {
    const data = /\/(kinds|tables|samples|dated|texts)\/|measures|widths/;
    const long = ['core', 'local']
      .flatMap((folder) => filesBelow(join(root, folder)))
      .filter((path) => {
        return !data.test(path) && readFileSync(path, 'utf8').split('\n').length > 301;
      });
    expect(long.map((path) => relative(root, path))).toEqual([]);
  });
});
