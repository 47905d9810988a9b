import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { manifestData } from '../../manifests/manifest-data.mjs';
import { listIcons } from '../../tools/excel-icon-list.mjs';
import { readPng } from './png.ts';

const folder = resolve(import.meta.dirname, '../../addin-excel/icons');
const icons = listIcons(manifestData);

describe('the icons of the add-in', () => {
  test.each(icons)('$file has its exact size, a drawing on it and room around it', ({ file, size }) => {
    const { width, height, pixels } = readPng(readFileSync(join(folder, file)));
    expect([width, height]).toEqual([size, size]);
    const alphas = [...pixels].filter((_, at) => at % 4 === 3);
    const drawn = alphas.filter((alpha) => alpha > 128).length / alphas.length;
    expect(drawn).toBeGreaterThan(0.1);
    expect(drawn).toBeLessThan(0.95);
  });

  it('two commands never look the same', () => {
    const small = icons.filter(({ size }) => size === 16).map(({ file }) => readFileSync(join(folder, file)).toString('base64'));
    expect(new Set(small).size).toBe(small.length);
  });

  it('the folder holds the drawings and what is drawn from them, nothing else', () => {
    const wanted = new Set(icons.flatMap(({ file, drawing }) => [file, drawing]));
    expect(readdirSync(folder).filter((name) => !wanted.has(name))).toEqual([]);
    expect([...wanted].filter((name) => !readdirSync(folder).includes(name))).toEqual([]);
  });

  it('has the sizes that Office asks for on the ribbon and in its store', () => {
    const sizes = (name: string) => icons.filter(({ file }) => file.startsWith(`${name}-`)).map(({ size }) => size);
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 96]) expect(sizes('book')).toContain(size);
    for (const { icon } of manifestData.commands) for (const size of [16, 32, 80]) expect(sizes(icon)).toContain(size);
  });
});
