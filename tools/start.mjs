// The main job: the local page with the sample of two errors, or with the file that is named.
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { isStale, root, run } from './run.mjs';

const server = join(root, 'dist', 'serve.mjs');
if (isStale(server, ['core', 'panel', 'local'])) await buildAll();
process.exit(run(process.execPath, [server, ...process.argv.slice(2)]));
