// Builds what is handed out: forms as JSON, the command line as one file, the local page as a folder and as one file, its server,
// the Excel add-in, the scripts for Google Sheets.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildExcel } from './build-excel.mjs';
import { buildPage } from './build-page.mjs';
import { buildSheets } from './build-sheets.mjs';
import { root } from './run.mjs';

const dist = join(root, 'dist');
const common = { bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning', absWorkingDir: root };

export async function buildAll() {
  mkdirSync(join(dist, 'forms'), { recursive: true });
  await Promise.all([
    buildForms(),
    buildProgram('local/cli/main.ts', 'dist/cli.mjs'),
    buildProgram('local/serve/main.ts', 'dist/serve.mjs'),
  ]);
  await buildPage();
  await buildExcel();
  await buildSheets();
}

async function buildProgram(entry, outfile) {
  await build({
    ...common,
    entryPoints: [entry],
    outfile,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // The library's plain build: its Node one reaches for worker threads that nothing here uses.
    alias: { fflate: 'fflate/browser' },
    banner: { js: '#!/usr/bin/env node' },
  });
}

/** One JSON file per built-in form: an opened book brings its own, so only making a new one loads it. */
async function buildForms() {
  const made = join(dist, 'forms', '.forms.mjs');
  await build({ ...common, entryPoints: ['core/forms.ts'], outfile: made, platform: 'neutral', format: 'esm', target: 'es2020' });
  const { forms } = await import(`${pathToFileURL(made)}?${Date.now()}`);
  for (const { form } of forms) writeFileSync(join(dist, 'forms', `${form.id}.json`), JSON.stringify(form));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll();
