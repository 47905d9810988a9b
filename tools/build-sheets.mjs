// Builds what goes into a spreadsheet: apps-script/dist/ with exactly Code.js, sidebar.html and appsscript.json.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './run.mjs';

const source = join(root, 'apps-script');
export const sheetsDist = join(source, 'dist');
/** Ends in an underscore: nothing inside can be called from a page. */
const inside = 'App_';
/** Stands in the code until the stamp is known, which is made of the code. */
export const unstamped = '@@BUILD@@';
const common = {
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  define: { BUILD: JSON.stringify(unstamped) },
  // The library's plain build: its others reach for workers, which neither the server nor the frame has.
  alias: { fflate: 'fflate/browser' },
};

/** Builds the three files; what comes back says how big each is, the stamp that both sides carry, and what the bundles hold. */
export async function buildSheets() {
  const [server, sidebar] = await Promise.all([bundleServer(), bundleSidebar()]);
  const stamp = createHash('sha256').update(server.text).update(sidebar.text).digest('hex').slice(0, 12);
  const files = {
    'Code.js': server.text.replaceAll(unstamped, stamp),
    'sidebar.html': sidebar.text.replaceAll(unstamped, stamp),
    'appsscript.json': readFileSync(join(root, 'manifests', 'appsscript.json'), 'utf8'),
  };
  mkdirSync(sheetsDist, { recursive: true });
  for (const name of readdirSync(sheetsDist)) if (!(name in files) && !name.startsWith('.')) rmSync(join(sheetsDist, name));
  for (const [name, text] of Object.entries(files)) writeWhole(join(sheetsDist, name), text);
  const sizes = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) }));
  return { stamp, sizes, libraries: { server: server.libraries, sidebar: sidebar.libraries } };
}

/** One classic script; what Google may call are real functions at its top level, with their parameters. */
async function bundleServer() {
  const made = await build({
    ...common,
    entryPoints: [join(source, 'server', 'main.ts')],
    format: 'iife',
    globalName: inside,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
  });
  const declared = (await readEntrypoints()).map(({ name, parameters }) => {
    const list = parameters.join(', ');
    return `function ${name}(${list}) { return ${inside}.${name}(${list}); }`;
  });
  return { text: [made.outputFiles[0].text.trim(), ...declared, ''].join('\n'), libraries: librariesOf(made.metafile) };
}

async function readEntrypoints() {
  const entry = join(source, 'server', 'entrypoints.ts');
  const made = await build({ ...common, entryPoints: [entry], format: 'esm', platform: 'neutral', target: 'es2020' });
  const module = await import(`data:text/javascript;base64,${Buffer.from(made.outputFiles[0].contents).toString('base64')}`);
  const list = Object.values(module).find(Array.isArray);
  if (!list) throw new Error('entrypoints.ts holds no list of functions');
  return list;
}

/**
 * The panel loads the door of making late, for its renderer. One file has no late parts, and what is imported so is taken whole: here the
 * server makes books and documents, and of that door the renderer alone is held.
 */
const rendererAlone = {
  name: 'renderer alone',
  setup: (made) =>
    made.onResolve({ filter: /\/core\/making\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: join(root, 'core', 'docx', 'render.ts') } : null,
    ),
};

/** The panel in one page: a frame of Google's can load nothing beside it. */
export async function bundleSidebar() {
  const frame = { ...common, platform: 'browser', target: ['chrome109', 'firefox115', 'safari16'] };
  const [script, style] = await Promise.all([
    build({
      ...frame,
      entryPoints: [join(source, 'sidebar', 'main.ts')],
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [rendererAlone],
      // Google's HTML service has taken `//` inside a template literal for a comment.
      supported: { 'template-literal': false },
    }),
    build({ ...frame, entryPoints: [join(source, 'sidebar', 'sidebar.css')] }),
  ]);
  // Only words and patterns hold it: code is never printed so. In a page it would begin a comment.
  const code = script.outputFiles[0].text.trim().replaceAll('<!--', '<\\x21--');
  const styles = style.outputFiles[0].text.trim();
  if (/<\/?script|<!--/i.test(code) || /<\/style/i.test(styles)) throw new Error('the inlined code holds what ends it in a page');
  const parts = { style: `<style>${styles}</style>`, script: `<script>${code}</script>` };
  const page = readFileSync(join(source, 'sidebar', 'sidebar.html'), 'utf8');
  return { text: page.replace(/<!--(style|script)-->/g, (_, name) => parts[name]), libraries: librariesOf(script.metafile) };
}

function librariesOf({ inputs }) {
  const found = Object.keys(inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [...new Set(found)].sort();
}

/** Put in place at once: a test or a push that reads meanwhile never sees half a file. */
function writeWhole(path, text) {
  const beside = `${path}.${process.pid}`.replace(/([^/\\]+)$/, '.$1');
  writeFileSync(beside, text);
  renameSync(beside, path);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { stamp, sizes } = await buildSheets();
  for (const { name, bytes } of sizes) console.log(`${name.padEnd(18)} ${(bytes / 1024).toFixed(1).padStart(8)} KB`);
  console.log(`Đã dựng vào apps-script/dist, dấu bản dựng ${stamp}.`);
}
