// What goes with the built site: its first page, a folder for one PC, a package for the administrator.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { manifestData } from '../manifests/manifest-data.mjs';
import { listIcons } from './excel-icon-list.mjs';
import { root } from './run.mjs';

const source = join(root, 'manifests');
const icons = join(root, 'addin-excel', 'icons');
/** One time for every file: the same sources give the same bytes. */
const mtime = new Date(2026, 0, 1);

/** Writes them into the folder of the site. A site on this machine alone gives nothing that others could install. */
export function writeHandouts({ folder, url, manifests, page }) {
  const isPublic = url !== manifestData.developmentUrl;
  const fill = (text) => text.replace(/\{\{(url|id)\}\}/g, (_, name) => ({ url, id: manifestData.id })[name]);
  writeFileSync(join(folder, 'index.html'), fill(readFileSync(join(source, 'site', 'index.html'), 'utf8')));
  copyFileSync(join(icons, 'book.svg'), join(folder, 'icon.svg'));
  writeFileSync(join(folder, 'SoBaoCao.html'), page);
  const onePc = readOnePc(fill);
  if (isPublic) onePc['manifest.xml'] = utf8(manifests['excel.xml']);
  onePc['SoBaoCao.html'] = page;
  for (const [name, bytes] of Object.entries(onePc)) {
    mkdirSync(join(folder, 'mot-may', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'mot-may', name), bytes);
  }
  writeFileSync(join(folder, 'so-bao-cao-mot-may.zip'), zipSync(under('so-bao-cao', onePc), { level: 9, mtime }));
  if (isPublic) writeFileSync(join(folder, 'so-bao-cao-quan-tri.zip'), zipSync(packForAdministrator(manifests, fill), { level: 9, mtime }));
}

/** The manifest of each kind, each as its place of upload wants it, and what to do with them. */
function packForAdministrator(manifests, fill) {
  return {
    'DOC-TRUOC.txt': windowsText(fill(readFileSync(join(source, 'quan-tri', 'DOC-TRUOC.txt'), 'utf8'))),
    'manifest.xml': utf8(manifests['excel.xml']),
    'so-bao-cao-microsoft365.zip': zipSync(packUnified(manifests), { level: 9, mtime }),
  };
}

/** The unified manifest travels with its words and its two icons. */
export function packUnified(manifests) {
  const { color, outline } = manifestData.icons.store;
  const names = listIcons(manifestData)
    .map(({ file }) => file)
    .filter((file) => file === `book-${color}.png` || file === `outline-${outline}.png`);
  return {
    'manifest.json': utf8(manifests['excel.json']),
    'en.json': utf8(manifests['en.json']),
    ...Object.fromEntries(names.map((name) => [`icons/${name}`, new Uint8Array(readFileSync(join(icons, name)))])),
  };
}

/** Scripts and sentences as Windows reads them: its line ends; a text to be opened in Notepad begins with a byte order mark. */
function readOnePc(fill) {
  const folder = join(source, 'mot-may');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = fill(readFileSync(path, 'utf8'));
      // `type` would print the mark of a sentence.
      const bytes = entry.name.startsWith('DOC-') ? windowsText(text) : utf8(text.replace(/\r?\n/g, '\r\n'));
      return [path.slice(folder.length + 1).replace(/\\/g, '/'), bytes];
    }),
  );
}

function windowsText(text) {
  return utf8(`\ufeff${text.replace(/\r?\n/g, '\r\n')}`);
}

function under(folder, files) {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, new Uint8Array(bytes)]));
}

function utf8(text) {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}
