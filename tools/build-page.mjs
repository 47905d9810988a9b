// Builds the local page: dist/page (index.html and hashed files) and dist/SoBaoCao.html (the same in one file that opens from disk).
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './run.mjs';

const source = join(root, 'local', 'page');
const dist = join(root, 'dist');
const common = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  platform: 'browser',
  target: ['chrome109', 'firefox115'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // The library's plain build: its other one reaches for workers, which the page's policy forbids.
  alias: { fflate: 'fflate/browser' },
};

/** Builds both shapes of the page; what comes back says how many bytes each part has, raw and as it travels. */
export async function buildPage() {
  const forms = await readForms();
  const styles = await buildStyles();
  return [...(await buildFolder(forms, styles)), await buildOneFile(forms, styles)];
}

async function buildFolder(forms, styles) {
  // Made beside and put in place at the end: a page that is being served is never half there.
  const place = join(dist, 'page');
  const folder = join(dist, `.page-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'forms'), { recursive: true });
  const made = await build({
    ...common,
    entryPoints: { page: join(source, 'main.ts') },
    outdir: folder,
    format: 'esm',
    splitting: true,
    metafile: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
  });
  const outputs = Object.entries(made.metafile.outputs);
  const [entry] = outputs.find(([, output]) => output.entryPoint?.endsWith('local/page/main.ts')) ?? [];
  const script = basename(entry);
  const needed = new Set([script, ...staticImports(made.metafile.outputs, entry).map((path) => basename(path))]);
  const style = `page-${shortHash(styles)}.css`;
  const icon = 'icon.svg';
  writeFileSync(join(folder, style), styles);
  writeFileSync(join(folder, icon), readFileSync(join(source, icon)));
  const listed = forms.map(({ id, form, sample }) => {
    const paths = { form: `forms/${id}.json`, sample: `forms/${id}-hai-loi.xlsx` };
    writeFileSync(join(folder, paths.form), JSON.stringify(form));
    writeFileSync(join(folder, paths.sample), sample);
    return { id, ...paths };
  });
  const html = fillPage({
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'",
    head: [
      `<link rel="icon" href="${icon}">`,
      `<link rel="stylesheet" href="${style}">`,
      ...[...needed].filter((name) => name !== script).map((name) => `<link rel="modulepreload" href="${name}">`),
      `<script type="module" src="${script}"></script>`,
    ],
    body: [dataBlock(listed)],
  });
  writeFileSync(join(folder, 'index.html'), html);
  const first = [Buffer.from(html), Buffer.from(styles), ...[...needed].map((name) => readFileSync(join(folder, name)))];
  const sizes = [
    sizeOf('page', ...first),
    sizeOf('page script', ...[...needed].map((name) => readFileSync(join(folder, name)))),
    sizeOf('page styles', Buffer.from(styles)),
    ...lateParts(made.metafile.outputs, needed).map(({ name, files }) =>
      sizeOf(`optional: ${name}`, ...files.map((file) => readFileSync(join(folder, file)))),
    ),
    sizeOf(
      'optional: forms',
      ...listed.flatMap(({ form, sample }) => [readFileSync(join(folder, form)), readFileSync(join(folder, sample))]),
    ),
  ];
  rmSync(place, { recursive: true, force: true });
  renameSync(folder, place);
  return sizes;
}

/** A classic script: modules and fetch do not work for a page that is opened from disk. */
async function buildOneFile(forms, styles) {
  const made = await build({ ...common, entryPoints: [join(source, 'main.ts')], format: 'iife', write: false });
  const script = made.outputFiles[0].text.trim();
  const inlined = forms.map(({ id, form, sample }) => ({ id, form, sample: { base64: Buffer.from(sample).toString('base64') } }));
  const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync(join(source, 'icon.svg'), 'utf8').trim())}`;
  const hash = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
  const html = fillPage({
    policy: `default-src 'none'; script-src ${hash(script)}; style-src ${hash(styles)}; img-src data: blob:; base-uri 'none'; form-action 'none'`,
    head: [`<link rel="icon" href="${icon}">`, `<style>${styles}</style>`],
    body: [dataBlock(inlined), `<script>${script}</script>`],
  });
  if (/<\/?script/i.test(script) || /<\/style/i.test(styles)) throw new Error('the inlined code holds what ends it in a page');
  writeFileSync(join(dist, 'SoBaoCao.html'), html);
  return sizeOf('SoBaoCao.html', Buffer.from(html));
}

async function buildStyles() {
  const made = await build({ ...common, entryPoints: [join(source, 'page.css')], write: false });
  return made.outputFiles[0].text.trim();
}

/** Each form with the book of its sample: laid here, so that the first screen need not. */
async function readForms() {
  const { forms } = await importBundled('core/forms.ts');
  const { answer, writeXlsx } = await importBundled('core/whole.ts');
  const now = { today: '2026-01-01', who: '' };
  return forms.map(({ form, samples }) => {
    const request = { type: 'new', form, filling: samples.sampleWithTwoErrors, period: null, unit: null };
    const { newBook } = answer({ sheets: [], names: {} }, request, now);
    return { id: form.id, form, sample: writeXlsx(newBook) };
  });
}

export async function importBundled(entry) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [entry],
    write: false,
    platform: 'neutral',
    format: 'esm',
    target: 'es2020',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function fillPage({ policy, head, body }) {
  const parts = {
    csp: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    head: head.join('\n'),
    body: body.join('\n'),
  };
  return readFileSync(join(source, 'index.html'), 'utf8').replace(/<!--(csp|head|body)-->/g, (_, name) => parts[name]);
}

/** Data in the page, never run: `<` cannot close the block. */
export function dataBlock(data) {
  return `<script type="application/json" id="forms">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
}

/** What is loaded later, by what it is for; a file that two of them need counts for the first. */
function lateParts(outputs, needed) {
  const counted = new Set(needed);
  return Object.entries(outputs).flatMap(([path, { entryPoint }]) => {
    const files = [path, ...staticImports(outputs, path)].map((file) => basename(file)).filter((file) => !counted.has(file));
    if (entryPoint === undefined || files.length === 0) return [];
    for (const file of files) counted.add(file);
    return [{ name: lateNames[entryPoint] ?? entryPoint, files }];
  });
}

const lateNames = {
  'core/making.ts': 'new books, documents',
  'node_modules/numfmt/dist/index.js': 'number formats',
  'panel/editor/editor.tsx': 'editor',
  'panel/export.tsx': 'export view',
  'panel/figures.tsx': 'figures view',
};

export function staticImports(outputs, path, seen = new Set()) {
  for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
    if (kind !== 'import-statement' || seen.has(imported)) continue;
    seen.add(imported);
    staticImports(outputs, imported, seen);
  }
  return [...seen];
}

export function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}

export function sizeOf(name, ...files) {
  return {
    name,
    raw: files.reduce((sum, file) => sum + file.length, 0),
    gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, raw, gzip } of await buildPage())
    console.log(`${name.padEnd(32)} ${(raw / 1024).toFixed(1).padStart(8)} KB  gzip ${(gzip / 1024).toFixed(1)} KB`);
}
