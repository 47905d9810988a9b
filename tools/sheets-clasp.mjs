// Google's command line (clasp), installed only when somebody deploys: 280 MB that no test and no other command needs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetsDist } from './build-sheets.mjs';
import { root } from './run.mjs';

const home = join(root, 'apps-script');
const environments = ['dev', 'prod'];

/** What the person typed: which environment, or the sentence that says how to name one. */
export function readEnvironment(typed) {
  const at = typed.indexOf('--env');
  const name = at === -1 ? typed.find((word) => word.startsWith('--env='))?.slice('--env='.length) : typed[at + 1];
  if (environments.includes(name)) return { env: name };
  return { problem: 'Cần ghi đưa lên đâu: thêm “-- --env dev” (sổ thử) hoặc “-- --env prod” (sổ mẫu của đơn vị).' };
}

/** The project file of an environment, or the sentence that says what is missing in it. */
export function readProject(env, folder = home) {
  const name = `.clasp.${env}.json`;
  const path = join(folder, name);
  if (!existsSync(path))
    return {
      problem: `Chưa có tệp apps-script/${name}. Hãy chép apps-script/${name}.example thành ${name}, rồi điền mã dự án tập lệnh (trong bảng tính: Tiện ích mở rộng → Apps Script → Cài đặt dự án → ID tập lệnh).`,
    };
  const told = parse(readFileSync(path, 'utf8'));
  if (told === null) return { problem: `Tệp apps-script/${name} không đọc được; hãy so với apps-script/${name}.example.` };
  if (typeof told.scriptId !== 'string' || !/^[\w-]{20,}$/.test(told.scriptId))
    return { problem: `Trong apps-script/${name}, “scriptId” chưa phải mã dự án tập lệnh (một dãy dài gồm chữ, số, gạch nối).` };
  if (told.rootDir !== 'dist') return { problem: `Trong apps-script/${name}, “rootDir” phải là "dist".` };
  return { name };
}

function parse(text) {
  try {
    const told = JSON.parse(text);
    return typeof told === 'object' ? told : null;
  } catch {
    return null;
  }
}

/** Installs clasp by its own lock where that was not done yet; the sentence that says why it could not be, or null. */
export function ensureClasp() {
  const stamp = join(home, 'node_modules', '.ready');
  const wanted = createHash('sha256')
    .update(readFileSync(join(home, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null;
  console.error('Đang cài công cụ clasp của Google (khoảng 280 MB, một lần)…');
  const typed = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const made = npm
    ? spawnSync(process.execPath, [npm, ...typed], { cwd: home, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', typed, { cwd: home, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (made.status !== 0) return 'Chưa cài được clasp: hãy xem có mạng và quyền tải gói npm không, rồi chạy lại.';
  writeFileSync(stamp, wanted);
  return null;
}

/** Runs clasp beside its project file; what it printed comes back. */
export function runClasp(project, ...typed) {
  const program = join(home, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
  const ran = spawnSync(process.execPath, [program, '-P', project, ...typed], { cwd: home, encoding: 'utf8' });
  return { status: ran.status ?? 1, out: ran.stdout ?? '', error: ran.stderr ?? '' };
}

/** The files that clasp would put into the project, as it says itself. */
export function filesToPush(project) {
  const { status, out, error } = runClasp(project, 'show-file-status', '--json');
  if (status !== 0) return { problem: `clasp chưa đọc được dự án: ${(error || out).trim()}` };
  return {
    files: JSON.parse(out)
      .filesToPush.map((path) => path.replace(/^dist[\\/]/, ''))
      .sort(),
  };
}

/** What must go, no more and no less. */
export const wantedFiles = ['Code.js', 'appsscript.json', 'sidebar.html'].sort();

/** The sentence for what clasp said when it could not push. */
export function sayPushProblem(said) {
  if (/No credentials|not logged in|invalid_grant|unauthenticated/i.test(said))
    return 'Chưa đăng nhập Google, hoặc lần đăng nhập trước đã hết hạn. Hãy chạy “npm run sheets:login” bằng tài khoản giữ sổ rồi đưa lên lại.';
  if (/has not enabled the Apps Script API|usersettings/i.test(said))
    return 'Tài khoản chưa bật Apps Script API. Hãy mở https://script.google.com/home/usersettings, bật lên, chờ vài phút rồi đưa lên lại.';
  if (/not found|permission|forbidden|403|404/i.test(said))
    return 'Tài khoản đang đăng nhập không mở được dự án tập lệnh này: hãy xem lại mã trong tệp .clasp và quyền sửa bảng tính.';
  if (/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|network/i.test(said)) return 'Chưa nối được tới Google. Hãy xem lại mạng rồi đưa lên lại.';
  return 'Chưa đưa lên được; điều clasp nói ở trên. Dự án trên Google vẫn như cũ.';
}

export { home as claspHome, sheetsDist };
