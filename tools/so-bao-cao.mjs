// The command line from a clone: built when a source is newer, then run.
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { isStale, root, run } from './run.mjs';

const cli = join(root, 'dist', 'cli.mjs');
if (isStale(cli, ['core', 'panel', 'local'])) await buildAll();
process.exit(run(process.execPath, [cli, ...process.argv.slice(2)]));
