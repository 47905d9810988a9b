// The main job: sample book, check, report; or the same for a file that is named.
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { isStale, root, run } from './run.mjs';

const cli = join(root, 'dist', 'cli.mjs');
if (isStale(cli, ['core', 'local'])) await buildAll();
process.exit(run(process.execPath, [cli, 'start', ...process.argv.slice(2)]));
