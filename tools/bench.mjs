// Prints the numbers to live by: one table, or JSON with --json.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, run } from './run.mjs';

await build({
  entryPoints: [join(root, 'bench/main.ts')],
  outfile: join(root, 'dist/bench.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['docx', 'hucre', 'esbuild'],
  logLevel: 'warning',
  absWorkingDir: root,
});
process.exit(run(process.execPath, ['--expose-gc', join(root, 'dist/bench.mjs'), ...process.argv.slice(2)]));
