// Logs in to Google for deploying: clasp opens the browser and keeps its own key in the home folder, never in the project.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { claspHome, ensureClasp } from './sheets-clasp.mjs';

const problem = ensureClasp();
if (problem) {
  console.error(problem);
  process.exit(2);
}
const program = join(claspHome, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
process.exit(spawnSync(process.execPath, [program, 'login', ...process.argv.slice(2)], { cwd: claspHome, stdio: 'inherit' }).status ?? 1);
