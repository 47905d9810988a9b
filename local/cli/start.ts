import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cliTexts } from '../../core/index.ts';
import { readBytes } from '../files.ts';
import { Unusable } from '../unusable.ts';
import { exitCode, isOpen } from './book.ts';
import { type Command, newBook, readNow, writeReport } from './commands.ts';
import { printFindings } from './print-findings.ts';

const folder = 'out';

/** The main job: the sample book, or a named one, checked and turned into the report beside it; what is made goes to `out/`. */
export const start: Command = (typed, print) => {
  const [path, ...more] = typed;
  if (more[0] !== undefined) throw new Unusable(cliTexts.tooMany(more[0]));
  if (path !== undefined) readBytes(path);
  mkdirSync(folder, { recursive: true });
  const book = path ?? join(folder, 'so-mau.xlsx');
  const said: string[] = [];
  if (path === undefined) newBook(['cchc-nam', book, '--sample'], (text) => said.push(text));
  const report = join(folder, path === undefined ? 'bao-cao-mau.docx' : basename(path).replace(/\.[^.]*$/, '.docx'));
  const { kept, checked } = writeReport(book, report, readNow(undefined));
  print(path === undefined ? cliTexts.start.sample : cliTexts.start.own(path));
  print(`  ${cliTexts.start.book}: ${book}`);
  print(`  ${cliTexts.start.report}: ${report}`);
  // What stood under either name before.
  for (const text of [...said.slice(1), ...(kept ? [cliTexts.kept(kept)] : [])]) print(`  ${text}`);
  const findings = printFindings(checked);
  print(`  ${cliTexts.start.check}: ${isOpen(checked) ? `${cliTexts.start.open}\n\n${findings}` : findings}`);
  if (path === undefined) print(cliTexts.start.next);
  return exitCode(checked);
};
