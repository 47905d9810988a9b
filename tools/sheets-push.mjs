// Puts the built scripts into a spreadsheet's script project: npm run sheets:push -- --env dev|prod
import { buildSheets } from './build-sheets.mjs';
import { ensureClasp, filesToPush, readEnvironment, readProject, runClasp, sayPushProblem, wantedFiles } from './sheets-clasp.mjs';

const stop = (sentence) => {
  console.error(sentence);
  process.exit(2);
};

const { env, problem: unnamed } = readEnvironment(process.argv.slice(2));
if (unnamed) stop(unnamed);
const { name, problem: unready } = readProject(env);
if (unready) stop(unready);
const uninstalled = ensureClasp();
if (uninstalled) stop(uninstalled);

const who = runClasp(name, 'show-authorized-user', '--json');
if (!/"loggedIn":\s*true/.test(who.out)) stop(sayPushProblem('No credentials'));

const { stamp, sizes } = await buildSheets();
const { files, problem: unread } = filesToPush(name);
if (unread) stop(unread);
if (files.join() !== wantedFiles.join())
  stop(`Không đưa lên: phải có đúng ${wantedFiles.join(', ')} nhưng clasp thấy ${files.join(', ')}.`);

// -f: without it clasp answers "no" to itself when the manifest changed, skips everything and ends well.
const pushed = runClasp(name, 'push', '-f');
process.stderr.write(`${pushed.out}${pushed.error}`);
// The same trap from the other side: what was skipped is not pushed, whatever the exit code says.
if (pushed.status !== 0 || /skipping push/i.test(pushed.out)) stop(sayPushProblem(`${pushed.out}${pushed.error}`));
console.log(
  `Đã đưa lên ${env}: ${sizes.map(({ name: file, bytes }) => `${file} ${Math.round(bytes / 1024)} KB`).join(', ')}; dấu bản dựng ${stamp}.`,
);
console.log('Hãy mở sổ, tải lại trang, chọn Báo cáo → Kiểm tra cài đặt và so dấu bản dựng.');
