import { resolve } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { patchXlsx } from '../../core/xlsx/patch.ts';
import { readXlsx } from '../../core/xlsx/read.ts';
import { writeXlsx } from '../../core/xlsx/write.ts';
import { planSheet, richPlan } from '../support/book-plan.ts';

const root = resolve(import.meta.dirname, '../..');

describe('an engine with nothing but the language', () => {
  it('writes, reads and patches a book to the same bytes as any other', async () => {
    const made = await build({
      stdin: {
        contents:
          "export { writeXlsx } from './core/xlsx/write.ts'; export { readXlsx } from './core/xlsx/read.ts'; export { patchXlsx } from './core/xlsx/patch.ts';",
        resolveDir: root,
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'xlsx',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2020',
    });
    const plan = { ...richPlan, sheets: [...richPlan.sheets, planSheet('Mọi mặt phẳng', [[{ value: '😀 𝒳 \u{10ffff} Ðất' }]])] };
    const edits = [{ place: { sheet: 'Mọi mặt phẳng', row: 1, column: 1 }, before: { value: null }, after: { value: '🏠 mới' } }];
    const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(made.outputFiles[0]?.text ?? '', context);
    const run = (script: string) => JSON.parse(String(vm.runInContext(`JSON.stringify((() => { ${script} })())`, context)));
    const input = `const plan = ${JSON.stringify(plan)}; const edits = ${JSON.stringify(edits)}; const bytes = xlsx.writeXlsx(plan);`;

    const bytes = writeXlsx(plan);
    const patched = patchXlsx(bytes, edits);
    expect(run(`${input} return [...bytes];`)).toEqual([...bytes]);
    expect(run(`${input} return xlsx.readXlsx(bytes);`)).toEqual(readXlsx(bytes));
    expect(run(`${input} return [...xlsx.patchXlsx(bytes, edits).bytes];`)).toEqual(patched.type === 'patched' && [...patched.bytes]);
    expect(run(`${input} return xlsx.readXlsx(bytes.slice(0, 500));`)).toEqual(readXlsx(bytes.slice(0, 500)));
  });
});
