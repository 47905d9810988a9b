import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cliTexts } from '../../core/index.ts';
import { Unusable } from '../unusable.ts';
import { type Command, makeReport, newBook } from './commands.ts';

const folder = 'out';

/** The main job: the sample book, or a named one, checked and turned into the report beside it; what is made goes to `out/`. */
export const start: Command = (typed, print) => {
  const [path, ...more] = typed;
  if (more[0] !== undefined) throw new Unusable(cliTexts.tooMany(more[0]));
  mkdirSync(folder, { recursive: true });
  const silent = () => undefined;
  if (path === undefined) {
    print(cliTexts.start.sample);
    newBook(['cchc-nam', join(folder, 'so-mau.xlsx'), '--sample'], silent);
  } else {
    print(cliTexts.start.own(path));
  }
  const book = path ?? join(folder, 'so-mau.xlsx');
  const report = join(folder, path === undefined ? 'bao-cao-mau.docx' : basename(path).replace(/\.[^.]*$/, '.docx'));
  const said: string[] = [];
  const code = makeReport([book, report], (text) => said.push(text));
  print(`  ${cliTexts.start.book}: ${book}`);
  print(`  ${cliTexts.start.report}: ${report}`);
  print(`  ${cliTexts.start.check}: ${said.slice(1).join('\n')}`);
  if (path === undefined) print(cliTexts.start.next);
  return code;
};
