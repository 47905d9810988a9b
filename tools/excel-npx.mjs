import { spawnSync } from 'node:child_process';
import { root } from './run.mjs';

/** Runs a tool that is not a dependency of ours: it is fetched for the moment. */
export function runNpx(tool, typed, also = []) {
  const packages = [tool, ...also].flatMap((name) => ['--package', name]);
  const command = tool.replace(/(.)@[^@/]*$/, '$1');
  const words = ['--yes', ...packages, '--', command, ...typed];
  return spawnSync('npx', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}
