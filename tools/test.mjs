// Everything that must hold before a change lands: types, lint, build, tests. `npm test -- core/base` runs the tests of one folder.
import { findBrowser } from './browser.mjs';
import { buildAll } from './build.mjs';
import { ensureOffice } from './office.mjs';
import { runProgram } from './run.mjs';

const only = process.argv.slice(2);
const step = (name, code) => {
  if (code !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(code);
  }
};

step('types', runProgram('typescript/bin/tsc', '-b'));
step('lint', runProgram('@biomejs/biome/bin/biome', 'ci'));
await buildAll();
ensureOffice();
// Found once: every browser test drives this one, none is skipped.
process.env.CHROME_PATH = await findBrowser();
step('tests', runProgram('vitest/vitest.mjs', 'run', ...only));
