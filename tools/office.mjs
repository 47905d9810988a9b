// Installs Microsoft's client library and manifest tools for the tests of the Excel add-in, in a lock file of their own; never shipped.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const home = join(root, 'tools', 'office');

/** Makes tools/office ready; a throw says in one sentence what to do. */
export function ensureOffice() {
  const wanted = readFileSync(join(home, 'package-lock.json'), 'utf8');
  const stamp = join(home, 'node_modules', '.so-bao-cao-ready');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Đang tải thư viện Office cho phép thử (khoảng 90 MB, một lần)…');
  const typed = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm_execpath: the very npm that runs us; without it (plain node) the one on the path.
  const npm = process.env.npm_execpath;
  const install = npm
    ? spawnSync(process.execPath, [npm, ...typed], { cwd: home, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', typed, { cwd: home, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (install.status !== 0)
    throw new Error('Chưa tải được thư viện Office cho phép thử (tools/office): hãy kiểm tra mạng rồi chạy lại npm test.');
  // Written last: an interrupted install is done again.
  writeFileSync(stamp, wanted);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureOffice();
