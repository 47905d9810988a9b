// Makes a fresh clone ready: the right Node, the locked dependencies. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.so-bao-cao-ready`;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cần Node 20.19 trở lên, máy đang dùng ${process.versions.node}. Tải bản mới tại nodejs.org rồi chạy lại.`);
  process.exit(2);
}

const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('Đang chuẩn bị lần đầu (cài các gói đã khóa phiên bản)…');
  const arguments_ = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  // npm_execpath: the very npm that runs us; without it (plain node) the one on the path.
  const npm = process.env.npm_execpath;
  const install = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: root, stdio: ['inherit', 2, 2] })
    : spawnSync('npm', arguments_, { cwd: root, stdio: ['inherit', 2, 2], shell: process.platform === 'win32' });
  if (install.status !== 0) process.exit(install.status ?? 1);
  // Written last: an interrupted install is done again.
  writeFileSync(stamp, wanted);
}
