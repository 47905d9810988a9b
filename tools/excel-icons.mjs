// Draws addin-excel/icons/*.png from the .svg beside them with the browser of the tests; run by hand when a drawing changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { manifestData } from '../manifests/manifest-data.mjs';
import { findBrowser } from './browser.mjs';
import { listIcons } from './excel-icon-list.mjs';
import { root } from './run.mjs';

const folder = join(root, 'addin-excel', 'icons');
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--force-color-profile=srgb'] });
const page = await browser.newPage();
for (const { file, drawing, size } of listIcons(manifestData)) {
  const svg = readFileSync(join(folder, drawing), 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  writeFileSync(join(folder, file), await page.screenshot({ omitBackground: true }));
}
await browser.close();
