// Says what would be put into a spreadsheet, and who is logged in; changes nothing: npm run sheets:status -- --env dev|prod
import { buildSheets } from './build-sheets.mjs';
import { ensureClasp, filesToPush, readEnvironment, readProject, runClasp, wantedFiles } from './sheets-clasp.mjs';

const stop = (sentence) => {
  console.error(sentence);
  process.exit(2);
};

const { env, problem: unnamed } = readEnvironment(process.argv.slice(2));
if (unnamed) stop(unnamed);
const { stamp, sizes } = await buildSheets();
for (const { name, bytes } of sizes) console.log(`${name.padEnd(18)} ${(bytes / 1024).toFixed(1).padStart(8)} KB`);
console.log(`Dấu bản dựng: ${stamp}`);
const { name, problem: unready } = readProject(env);
if (unready) stop(unready);
const uninstalled = ensureClasp();
if (uninstalled) stop(uninstalled);
const { files, problem: unread } = filesToPush(name);
if (unread) stop(unread);
console.log(`Sẽ đưa lên: ${files.join(', ')}${files.join() === wantedFiles.join() ? '' : ` (phải là ${wantedFiles.join(', ')})`}`);
console.log(
  /"loggedIn":\s*true/.test(runClasp(name, 'show-authorized-user', '--json').out)
    ? 'Đã đăng nhập Google.'
    : 'Chưa đăng nhập Google: chạy “npm run sheets:login”.',
);
