import { type BuiltInForm, forms } from '../../core/forms.ts';
import { cliTexts, type Now, type Period, readPeriod } from '../../core/index.ts';
import { answer, renderDocx, writeXlsx } from '../../core/whole.ts';
import { checkOutput, writeBytes } from '../files.ts';
import { Unusable } from '../unusable.ts';
import { readArguments } from './arguments.ts';
import { ask, type CheckedBook, exitCode, isOpen, openBook } from './book.ts';
import { findingsAsJson, printFindings } from './print-findings.ts';
import { progress } from './progress.ts';

/** A command takes what was typed behind its name, prints, and gives the exit code. */
export type Command = (typed: readonly string[], print: (text: string) => void) => number;

export const listForms: Command = (typed, print) => {
  readArguments(typed, {}, []);
  for (const { form } of forms) print(`${form.id}  ${form.name}`);
  return 0;
};

const sampleOptions = {
  '--sample': 'sample',
  '--sample-with-errors': 'sampleWithErrors',
  '--sample-with-two-errors': 'sampleWithTwoErrors',
} as const;

export const newBook: Command = (typed, print) => {
  const { words, options } = readArguments(
    typed,
    { '--sample': 'flag', '--sample-with-errors': 'flag', '--sample-with-two-errors': 'flag', '--period': 'value', '--unit': 'value' },
    [cliTexts.formWord, cliTexts.bookWord],
  );
  const [id = '', path = ''] = words;
  const built = getForm(id);
  const samples = Object.entries(sampleOptions).filter(([option]) => options.has(option));
  if (samples.length > 1) throw new Unusable(cliTexts.twoSamples);
  checkOutput(path, '.xlsx');
  const sample = samples[0]?.[1];
  const { newBook: plan, reply } = answer(
    { sheets: [], names: {} },
    {
      type: 'new',
      form: built.form,
      filling: sample ? built.samples[sample] : null,
      period: periodAsked(options.get('--period')),
      unit: options.get('--unit') ?? null,
    },
    readNow(undefined),
  );
  if (reply.type === 'refused') throw new Unusable(reply.message);
  if (!plan) throw new Error('a new book was asked for, none came');
  const kept = writeBytes(path, writeXlsx(plan));
  print(cliTexts.made(path));
  if (kept) print(cliTexts.kept(kept));
  return 0;
};

export const checkBook: Command = (typed, print) => {
  const { words, options } = readArguments(typed, { '--json': 'flag', '--today': 'value' }, [cliTexts.bookWord]);
  const [path = ''] = words;
  const now = readNow(options.get('--today'));
  progress(cliTexts.reading);
  const workbook = openBook(path);
  const { book } = ask(workbook, { type: 'open' }, now, 'opened');
  const { check } = ask(workbook, { type: 'check' }, now, 'checked');
  const checked = { check, trouble: book.trouble, workbook };
  print(options.has('--json') ? findingsAsJson(path, book.form?.id ?? '', checked) : printFindings(checked));
  return exitCode(checked);
};

export const makeReport: Command = (typed, print) => {
  const { words, options } = readArguments(typed, { '--today': 'value' }, [cliTexts.bookWord, cliTexts.reportWord]);
  const [path = '', out = ''] = words;
  const { kept, checked } = writeReport(path, out, readNow(options.get('--today')));
  print(cliTexts.written(out));
  if (kept) print(cliTexts.kept(kept));
  if (isOpen(checked)) print(`\n${cliTexts.stillOpen}\n`);
  print(printFindings(checked));
  return exitCode(checked);
};

/** Checks a book and writes its report; `kept` is where the file that stood under the name went. */
export function writeReport(path: string, out: string, now: Now): { readonly kept: string | null; readonly checked: CheckedBook } {
  checkOutput(out, '.docx', path);
  progress(cliTexts.reading);
  const workbook = openBook(path);
  const { book } = ask(workbook, { type: 'open' }, now, 'opened');
  const { document, check } = ask(workbook, { type: 'document' }, now, 'document');
  progress(cliTexts.drawing);
  return { kept: writeBytes(out, renderDocx(document)), checked: { check, trouble: book.trouble, workbook } };
}

function getForm(id: string): BuiltInForm {
  const found = forms.find(({ form }) => form.id === id);
  if (!found)
    throw new Unusable(
      cliTexts.unknownForm(
        id,
        forms.map(({ form }) => form.id),
      ),
    );
  return found;
}

function periodAsked(text: string | undefined): Period | null {
  if (text === undefined) return null;
  const period = readPeriod(text);
  if (!period) throw new Unusable(cliTexts.badPeriod(text));
  return period;
}

/** `2025-12-16`, and a day that there is. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Who and when. The clock is read here, never in the core. */
export function readNow(today: string | undefined): Now {
  if (today !== undefined && !isDay(today)) throw new Unusable(cliTexts.badDay(today));
  const day = new Date();
  const local = new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return { today: today ?? local, who: '' };
}
