// The add-in for its developers: built, served at https://localhost:3000, built again whenever a source changes. Ctrl+C ends it.
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, watch } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { manifestData } from '../manifests/manifest-data.mjs';
import { buildExcel } from './build-excel.mjs';
import { buildPage } from './build-page.mjs';
import { runNpx } from './excel-npx.mjs';
import { serveFolder } from './excel-serve.mjs';
import { root } from './run.mjs';

const folder = join(homedir(), '.office-addin-dev-certs');
const sources = ['addin-excel', 'core', 'panel', 'manifests'];
const { port, origin } = new URL(manifestData.developmentUrl);

const certificate = readCertificate();
if (!certificate) {
  console.error('Chưa có chứng thư cho https://localhost. Hãy chạy: npx office-addin-dev-certs install, rồi chạy lại lệnh này.');
  process.exit(1);
}
await buildPage();
await buildExcel();
createServer(certificate, serveFolder(join(root, 'dist', 'excel'))).listen(Number(port), 'localhost', () => {
  console.log(`Ngăn: ${origin}/${manifestData.pages.pane}. Mở trong Excel: npm run excel:sideload (ở một cửa sổ lệnh khác).`);
});
watchSources();

/** Made by Microsoft's tool, which also asks the system to trust it; made again once it has run out. */
function readCertificate() {
  const read = () => {
    const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) => join(folder, name));
    if (!existsSync(key) || !existsSync(cert)) return null;
    const made = { key: readFileSync(key), cert: readFileSync(cert) };
    return new Date(new X509Certificate(made.cert).validTo).getTime() > Date.now() ? made : null;
  };
  const ready = read();
  if (ready) return ready;
  runNpx('office-addin-dev-certs@3.0.0', ['install']);
  return read();
}

/** One build at a time; what changed meanwhile is built afterwards. */
function watchSources() {
  let timer;
  let isBuilding = false;
  let isStale = false;
  const rebuild = async () => {
    if (isBuilding) {
      isStale = true;
      return;
    }
    isBuilding = true;
    try {
      await buildExcel();
      console.log('Đã dựng lại.');
    } catch (error) {
      console.error(error.message);
    }
    isBuilding = false;
    if (isStale) {
      isStale = false;
      await rebuild();
    }
  };
  for (const source of sources)
    watch(join(root, source), { recursive: true }, () => {
      clearTimeout(timer);
      // Editors write a file in several steps.
      timer = setTimeout(rebuild, 150);
    });
}
