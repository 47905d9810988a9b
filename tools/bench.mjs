// Prints the numbers to live by: one table, or JSON with --json.
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildExcel } from './build-excel.mjs';
import { buildPage } from './build-page.mjs';
import { root, run } from './run.mjs';

await buildPage();
await buildExcel();

await build({
  entryPoints: [join(root, 'bench/main.ts')],
  outfile: join(root, 'dist/bench.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['docx', 'hucre', 'esbuild', 'playwright-core', '../tools/*'],
  logLevel: 'warning',
  absWorkingDir: root,
});
process.exit(run(process.execPath, ['--expose-gc', join(root, 'dist/bench.mjs'), ...process.argv.slice(2)]));
