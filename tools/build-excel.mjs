// Builds the Excel add-in as a static site in dist/excel; `--url https://…` gives it the address where it will stand.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { manifestData } from '../manifests/manifest-data.mjs';
import { buildPage, dataBlock, importBundled, shortHash, sizeOf, staticImports } from './build-page.mjs';
import { writeHandouts } from './excel-handouts.mjs';
import { listIcons } from './excel-icon-list.mjs';
import { checkXmlManifest } from './excel-manifest-rules.mjs';
import { writeManifests } from './excel-manifests.mjs';
import { readSiteUrl } from './excel-site-url.mjs';
import { root } from './run.mjs';

const source = join(root, 'addin-excel');
const dist = join(root, 'dist');
const officeLibrary = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const common = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  platform: 'browser',
  // The oldest engines that the gate lets pass.
  target: ['chrome92', 'safari15.4'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  alias: { fflate: 'fflate/browser' },
};

/** Builds the site; the local page must have been built before. What comes back says how many bytes each part of the pane has. */
export async function buildExcel({ url = manifestData.developmentUrl, place = join(dist, 'excel') } = {}) {
  // Made beside and put in place at the end: a site that is being served is never half there.
  const folder = `${place}-${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sizes = await buildPane(folder);
  copyIcons(folder);
  cpSync(join(dist, 'page'), join(folder, 'page'), { recursive: true });
  const manifests = checkManifests(url);
  writeFileSync(join(folder, 'manifest.xml'), manifests['excel.xml']);
  writeFileSync(join(folder, 'manifest.json'), manifests['excel.json']);
  writeFileSync(join(folder, 'en.json'), manifests['en.json']);
  await writeHandouts({ folder, url, manifests, page: readFileSync(join(dist, 'SoBaoCao.html')) });
  rmSync(place, { recursive: true, force: true });
  renameSync(folder, place);
  return sizes;
}

async function buildPane(folder) {
  const made = await build({
    ...common,
    entryPoints: { pane: join(source, 'taskpane.tsx') },
    outdir: folder,
    format: 'esm',
    splitting: true,
    metafile: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
  });
  const outputs = Object.entries(made.metafile.outputs);
  const [entry] = outputs.find(([, output]) => output.entryPoint?.endsWith('addin-excel/taskpane.tsx')) ?? [];
  const needed = [entry, ...staticImports(made.metafile.outputs, entry)].map((path) => basename(path));
  const styles = await buildStyles();
  const style = `pane-${shortHash(styles)}.css`;
  writeFileSync(join(folder, style), styles);
  const gate = await buildGate();
  const { gateTexts } = await importBundled('core/texts/gate.ts');
  const html = fillPane({
    csp: `<meta http-equiv="Content-Security-Policy" content="${policyOf(gate)}">`,
    // The gate first: it must hear of a script that does not come.
    head: [
      `<script>${gate}</script>`,
      `<meta name="so-bao-cao" content="${manifestData.version} ${needed[0].replace(/^pane-|\.js$/g, '')}">`,
      `<link rel="icon" href="${manifestData.icons.folder}/book-32.png">`,
      `<link rel="stylesheet" href="${style}">`,
      `<script defer src="${officeLibrary}"></script>`,
      ...needed.slice(1).map((name) => `<link rel="modulepreload" href="${name}">`),
      `<script type="module" src="${needed[0]}"></script>`,
    ].join('\n'),
    // Said before anything came: the library is fetched without holding up the page.
    opening: gateTexts.opening,
    body: dataBlock(await writeForms(folder)),
  });
  writeFileSync(join(folder, 'taskpane.html'), html);
  writeFileSync(join(folder, 'notice.html'), await fillNotice(style));
  const read = (name) => readFileSync(join(folder, name));
  const later = outputs.map(([path]) => basename(path)).filter((name) => !needed.includes(name));
  return [
    sizeOf('pane script', ...needed.map(read)),
    sizeOf('pane styles', Buffer.from(styles)),
    sizeOf('pane gate', Buffer.from(gate)),
    sizeOf('optional: later parts', ...later.map(read)),
  ];
}

/** Only our own files and Microsoft's library; the gate by its hash. Office's own code sets styles, hence the exception. */
function policyOf(gate) {
  const office = new URL(officeLibrary).origin;
  const hash = createHash('sha256').update(gate, 'utf8').digest('base64');
  return [
    "default-src 'self'",
    `script-src 'self' ${office} 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${office}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** ES5 in, ES5 out: the words are put in with every letter beyond ASCII escaped. */
export async function buildGate() {
  const { gateTexts } = await importBundled('core/texts/gate.ts');
  const values = { GATE_TEXTS: asciiJson(gateTexts), GATE_PAGE: asciiJson(manifestData.pages.page) };
  const code = readFileSync(join(source, 'gate.js'), 'utf8').replace(/\bGATE_(?:TEXTS|PAGE)\b(?=[,)])/g, (name) => values[name]);
  const { code: made } = await transform(code, { target: 'es5', minify: true, charset: 'ascii', legalComments: 'none' });
  if (/<\/?script/i.test(made)) throw new Error('the gate holds what ends it in a page');
  return made.trim();
}

async function buildStyles() {
  const entries = ['taskpane.css', 'gate.css'].map((name) => join(source, name)).filter((path) => existsSync(path));
  const made = await build({ ...common, entryPoints: entries, outdir: dist, write: false });
  return made.outputFiles.map((file) => file.text.trim()).join('\n');
}

/** Data only: a new book loads the form it is made of. */
async function writeForms(folder) {
  const { forms } = await importBundled('core/forms.ts');
  mkdirSync(join(folder, 'forms'), { recursive: true });
  return forms.map(({ form }) => {
    const path = `forms/${form.id}.json`;
    writeFileSync(join(folder, path), JSON.stringify(form));
    return { id: form.id, form: path };
  });
}

function copyIcons(folder) {
  const { folder: name } = manifestData.icons;
  mkdirSync(join(folder, name), { recursive: true });
  for (const { file } of listIcons(manifestData)) cpSync(join(source, 'icons', file), join(folder, name, file));
}

/** Nothing is built for a manifest that Excel would refuse. */
function checkManifests(url) {
  const manifests = writeManifests(url);
  const problems = checkXmlManifest(manifests['excel.xml'], { production: url !== manifestData.developmentUrl });
  if (problems.length > 0) throw new Error(`excel.xml: ${problems.join('; ')}`);
  return manifests;
}

function fillPane(parts) {
  return readFileSync(join(source, 'taskpane.html'), 'utf8').replace(/<!--(csp|head|opening|body)-->/g, (_, name) => parts[name]);
}

/** What a command says without a pane: the part of the address after # chooses the sentence, no script runs. */
async function fillNotice(style) {
  const { excelTexts } = await importBundled('core/texts/excel.ts');
  const sentences = Object.entries(excelTexts.commands).map(([name, text]) => `<p class="notice-of" id="${name}">${text}</p>`);
  return [
    '<!doctype html>',
    '<html lang="vi"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Sổ Báo Cáo</title>',
    `<link rel="stylesheet" href="${style}"></head>`,
    `<body><main class="gate"><h1>Sổ Báo Cáo</h1>${sentences.join('')}</main></body></html>`,
    '',
  ].join('\n');
}

function asciiJson(value) {
  return JSON.stringify(value).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = readSiteUrl(process.argv.slice(2));
  if (asked.problem) {
    console.error(asked.problem);
    process.exit(2);
  }
  await buildPage();
  for (const { name, raw, gzip } of await buildExcel(asked.url ? { url: asked.url } : {}))
    console.log(`${name.padEnd(26)} ${(raw / 1024).toFixed(1).padStart(8)} KB  gzip ${(gzip / 1024).toFixed(1)} KB`);
  console.log(asked.url ? `dist/excel: chép nguyên thư mục này lên ${asked.url}` : 'dist/excel: địa chỉ thử https://localhost:3000');
}
