import { cliTexts } from '../../core/index.ts';
import { Unusable } from '../unusable.ts';
import { type Command, checkBook, listForms, makeReport, newBook } from './commands.ts';
import { start } from './start.ts';

const commands: Readonly<Record<string, Command>> = { forms: listForms, new: newBook, check: checkBook, report: makeReport, start };

function run(typed: readonly string[]): number {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(cliTexts.usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Unusable(cliTexts.unknownCommand(name));
  return command(rest, print);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (error instanceof Unusable) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${cliTexts.crash}\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}
