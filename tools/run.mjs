import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program of node_modules with Node, its output going to ours; the exit code comes back. */
export function runProgram(script, ...rest) {
  return run(process.execPath, [join(root, 'node_modules', script), ...rest]);
}

/** Runs a command; the exit code comes back, 1 when it died of a signal. */
export function run(command, arguments_) {
  return spawnSync(command, arguments_, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** Whether a made file is older than any source it is made of. */
export function isStale(made, folders) {
  if (!existsSync(made)) return true;
  const time = statSync(made).mtimeMs;
  return folders.some((folder) => newest(join(root, folder)) > time);
}

function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), entry.mtimeMs);
}
