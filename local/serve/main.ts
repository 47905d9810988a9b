// The entry of dist/serve.mjs: the page stands beside it.
import { fileURLToPath } from 'node:url';
import { cliTexts } from '../../core/index.ts';
import { Unusable } from '../unusable.ts';
import { serveBook } from './start.ts';

try {
  await serveBook({
    typed: process.argv.slice(2),
    folder: fileURLToPath(new URL('page', import.meta.url)),
    print: (text) => process.stdout.write(`${text}\n`),
  });
} catch (error) {
  if (error instanceof Unusable) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${cliTexts.crash}\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}
