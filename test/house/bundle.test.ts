import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Bundles an entry and lists the libraries it holds. */
async function bundle(entry: string, platform: 'node' | 'neutral'): Promise<{ text: string; libraries: string[] }> {
  const made = await build({
    entryPoints: [resolve(root, entry)],
    bundle: true,
    write: false,
    metafile: true,
    format: platform === 'node' ? 'esm' : 'iife',
    globalName: 'soBaoCao',
    platform,
    mainFields: ['module', 'main'],
    target: 'es2020',
    absWorkingDir: root,
  });
  const libraries = new Set<string>();
  for (const path of Object.keys(made.metafile.inputs)) {
    const match = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
    if (match?.[1]) libraries.add(match[1]);
  }
  return { text: made.outputFiles[0]?.text ?? '', libraries: [...libraries].sort() };
}

describe('bundles', () => {
  it('the door that every shell uses holds no library at all, and the doors behind it only fflate', async () => {
    expect((await bundle('core/index.ts', 'neutral')).libraries).toEqual([]);
    for (const door of ['core/files.ts', 'core/making.ts', 'core/whole.ts'])
      expect((await bundle(door, 'neutral')).libraries).toEqual(['fflate']);
  });

  it('the forms hold no library at all', async () => {
    expect((await bundle('core/forms.ts', 'neutral')).libraries).toEqual([]);
  });

  it('the command line holds fflate and nothing else from outside', async () => {
    expect((await bundle('local/cli/main.ts', 'node')).libraries).toEqual(['fflate']);
  });

  it('a bare engine with nothing but the language lays a book, reads it, checks it and draws the report', async () => {
    const core = await bundle('core/whole.ts', 'neutral');
    const files = await bundle('core/files.ts', 'neutral');
    const forms = await bundle('core/forms.ts', 'neutral');
    const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(forms.text.replace('var soBaoCao', 'var mau'), context);
    vm.runInContext(files.text.replace('var soBaoCao', 'var tep'), context);
    vm.runInContext(core.text, context);
    const size = vm.runInContext(
      `(() => {
        const now = { today: '2026-01-05', who: '' };
        const { form, samples } = mau.forms[0];
        const made = soBaoCao.answer({ sheets: [], names: {} }, { type: 'new', form, filling: samples.sample, period: null, unit: null }, now);
        const read = tep.readXlsx(soBaoCao.writeXlsx(made.newBook));
        const { reply } = soBaoCao.answer(read.workbook, { type: 'document' }, now);
        return soBaoCao.renderDocx(reply.document).length;
      })()`,
      context,
    );
    expect(size).toBeGreaterThan(10_000);
  });

  it('the built command line is one file that plain node can run', () => {
    const text = readFileSync(resolve(root, 'dist/cli.mjs'), 'utf8');
    const imports = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map((match) => match[1] ?? '');
    expect(imports.filter((name) => !name.startsWith('node:'))).toEqual([]);
  });
});
