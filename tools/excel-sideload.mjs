// Shows the add-in of `npm run excel:dev` in the Excel of this machine (`start`), or takes it away (`stop`).
import { runNpx } from './excel-npx.mjs';

const manifest = 'manifests/excel.xml';
const byHand = {
  win32: 'Cách tay: đặt manifests/excel.xml vào một thư mục dùng chung đã khai báo ở Trust Center > Trusted Add-in Catalogs.',
  darwin: 'Cách tay: chép manifests/excel.xml vào ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef rồi mở lại Excel.',
  web: 'Excel trên web: Home > Add-ins > More settings > Upload My Add-in, chọn manifests/excel.xml (nhớ trong trình duyệt ấy).',
};

const [act] = process.argv.slice(2);
if (act !== 'start' && act !== 'stop') {
  console.error('Dùng: npm run excel:sideload hoặc npm run excel:stop.');
  process.exit(2);
}
if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.log(byHand.web);
  process.exit(0);
}
const typed = act === 'start' ? ['start', manifest, 'desktop', '--app', 'excel', '--no-debug'] : ['stop', manifest];
// semver: the tool uses it without naming it.
const code = runNpx('office-addin-debugging@7.0.0', typed, ['semver']);
if (code !== 0) {
  console.error(byHand[process.platform]);
  console.error(byHand.web);
}
process.exit(code);
