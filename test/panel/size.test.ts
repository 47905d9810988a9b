import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

test('the panel with preact, without core, weighs at most 45 KB gzipped', async () => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['panel/panel.tsx'],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['chrome109', 'firefox115'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
    plugins: [
      { name: 'without core', setup: (plan) => plan.onResolve({ filter: /core\/[a-z]+\.ts$/ }, () => ({ path: 'core', external: true })) },
    ],
  });
  const bytes = outputFiles.map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(45 * 1024);
});
