import { reportWords } from '../texts/report.ts';
import type { Look, ParsedPassage, Piece, Repeat, Source, Span } from './passage.ts';
import type { ChipProblem, PrintedLine, Run } from './report.ts';

/** A row that a repetition stands at. */
export interface RepeatedRow {
  readonly grid: number;
  readonly row: number;
  readonly label: string;
}

type Without<Problem> = Problem extends unknown ? Omit<Problem, 'at'> & { readonly at?: Span } : never;

/** A problem whose place, where it is given, counts from the start of the source. */
export type SourceProblem = Without<ChipProblem>;

/** What a chip prints; `problems` also of what is known but incomplete. */
export interface ChipText {
  /** Null: nothing to print, a blank stands for it. */
  readonly text: string | null;
  readonly name: string;
  readonly problems: readonly SourceProblem[];
  /** It means nothing: printed as it stands. */
  readonly broken?: true;
  /** It rests on a sheet that was not read this time: what it prints is not known. */
  readonly unread?: true;
}

/** What a passage asks while it is printed. */
export interface PassageValues {
  chip(source: string, row: RepeatedRow | null): ChipText;
  /** `[3]` inside a repetition; `[nhãn]` is answered by the printer. */
  cell(name: string, row: RepeatedRow): ChipText;
  /** `holds` is null when the test cannot be told. */
  test(
    source: string,
    row: RepeatedRow | null,
  ): { readonly holds: boolean | null; readonly problems: readonly SourceProblem[]; readonly unread?: true };
  /** All body rows of a table or group; `standing` are those with a number other than zero. */
  rows(source: string): {
    readonly rows: readonly RepeatedRow[];
    readonly standing: ReadonlySet<number>;
    readonly problems: readonly SourceProblem[];
    readonly unread?: true;
  };
  documents(): ChipText;
}

export interface PrintedPassage {
  readonly lines: readonly PrintedLine[];
  readonly problems: readonly ChipProblem[];
  /** Part of it rests on a sheet that was not read this time. */
  readonly unread?: true;
}

const gap = '…';

/** The lines of a passage as they will be printed, and what was found on the way; problems of a name also in the branch that is not printed. */
export function printPassage(passage: ParsedPassage, values: PassageValues): PrintedPassage {
  const printer: Printer = { values, problems: [], seen: new Set(), unread: false };
  const lines: PrintedLine[] = [];
  for (const line of passage) {
    const alone = repeatAlone(line.pieces);
    if (alone) lines.push(...repeatLines(printer, alone, line.at));
    else {
      const runs = tidy(printPieces(printer, line.pieces, null));
      const printed =
        line.label === undefined ? { mark: line.mark, runs, at: line.at } : { mark: line.mark, label: line.label, runs, at: line.at };
      if (runs.length > 0) lines.push(printed);
    }
  }
  return { lines, problems: printer.problems, ...(printer.unread ? { unread: true } : {}) };
}

/** The text of `Bản in`: marks kept, notes left out. */
export function printedText(lines: readonly PrintedLine[]): string {
  return lines.map((line) => `${markText(line)}${line.runs.map((run) => run.text).join('')}`).join('\n');
}

function markText({ mark, label }: PrintedLine): string {
  switch (mark) {
    case 'none':
      return '';
    case 'star':
      return '* ';
    case 'dash':
      return '- ';
    case 'plus':
      return '+ ';
    case 'number':
      return `${label ?? ''}. `;
    case 'letter':
      return `${label ?? ''}) `;
  }
}

interface Printer {
  readonly values: PassageValues;
  readonly problems: ChipProblem[];
  readonly seen: Set<string>;
  unread: boolean;
}

/** A chip is told of once, however many rows repeat it. */
function tell(printer: Printer, problems: readonly SourceProblem[], whole: Span, start: number): void {
  for (const problem of problems) {
    const at: Span = problem.at ? [start + problem.at[0], start + problem.at[1]] : whole;
    const key = `${problem.type} ${at[0]} ${at[1]}`;
    if (printer.seen.has(key)) continue;
    printer.seen.add(key);
    printer.problems.push({ ...problem, at });
  }
}

function printPieces(printer: Printer, pieces: readonly Piece[], row: RepeatedRow | null): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const printed = printPiece(printer, piece, row);
    if (Array.isArray(printed)) runs.push(...printed);
    else runs.push(printed);
  }
  return runs;
}

function printPiece(printer: Printer, piece: Piece, row: RepeatedRow | null): Run | Run[] {
  const { values } = printer;
  switch (piece.type) {
    case 'text':
      return { text: piece.text, ...piece.look };
    case 'stray':
      tell(printer, [piece.problem], piece.problem.at, 0);
      return { text: piece.text, ...piece.look };
    case 'chip':
      return chipRun(printer, values.chip(piece.source.text, row), piece, `{${piece.source.text}}`);
    case 'cell': {
      if (!row) return { text: gap, ...piece.look };
      if (isLabel(piece.source.text)) return { text: row.label, ...piece.look };
      return chipRun(printer, values.cell(piece.source.text, row), piece, `[${piece.source.text}]`);
    }
    case 'note': {
      const note = tidy(printPieces(printer, piece.of, row));
      return note.length === 0 ? [] : { text: '', note };
    }
    case 'choice': {
      const test = values.test(piece.test.text, row);
      printer.unread ||= test.unread === true;
      tell(printer, test.problems, piece.test.at, piece.test.at[0]);
      check(printer, test.holds === true ? piece.no : piece.yes, row);
      if (test.holds === null) check(printer, piece.no, row);
      if (test.holds === null) return { text: gap, ...piece.look };
      return printPieces(printer, test.holds ? piece.yes : piece.no, row);
    }
    case 'repeat': {
      const rows = repeatedRows(printer, piece);
      if (piece.mark !== 'none') tell(printer, [alone(piece)], piece.at, 0);
      return rows.flatMap((each, index) => [
        ...(index > 0 ? [{ text: '; ', ...piece.look }] : []),
        ...printPieces(printer, piece.of, each),
      ]);
    }
    case 'documents':
      return chipRun(printer, values.documents(), piece, '');
  }
}

function chipRun(
  printer: Printer,
  chip: ChipText,
  piece: { readonly source?: Source; readonly at: Span; readonly look: Look },
  typed: string,
): Run {
  printer.unread ||= chip.unread === true;
  tell(printer, chip.problems, piece.at, piece.source?.at[0] ?? piece.at[0]);
  if (chip.broken) return { text: typed.normalize('NFC'), ...piece.look };
  return { text: chip.text ?? gap, figure: chip.name, ...piece.look };
}

/** Finds what is wrong whatever the figures say: names and marks in what is not printed. */
function check(printer: Printer, pieces: readonly Piece[], row: RepeatedRow | null): void {
  const aside: Printer = { values: printer.values, problems: [], seen: new Set(), unread: false };
  printPieces(aside, pieces, row);
  for (const problem of aside.problems) {
    if (problem.type !== 'blank' && problem.type !== 'incomplete' && problem.type !== 'unknown test')
      tell(printer, [problem], problem.at, 0);
  }
}

function isLabel(name: string): boolean {
  return name.normalize('NFC').trim().toLowerCase() === 'nhãn';
}

/** A repetition with a mark of its own that stands alone on its line. */
function repeatAlone(pieces: readonly Piece[]): Repeat | null {
  const [first, ...rest] = pieces.filter((piece) => piece.type !== 'text' || piece.text.trim() !== '');
  return first?.type === 'repeat' && first.mark !== 'none' && rest.length === 0 ? first : null;
}

function alone(piece: Repeat): SourceProblem {
  const mark = piece.mark === 'dash' ? '-' : '+';
  return { type: 'syntax', source: piece.rows.text, found: mark, expected: [reportWords.expected.ownLine], at: piece.at };
}

function repeatLines(printer: Printer, piece: Repeat, at: Span): PrintedLine[] {
  return repeatedRows(printer, piece).flatMap((row) => {
    const runs = tidy(printPieces(printer, piece.of, row));
    return runs.length === 0 ? [] : [{ mark: piece.mark, runs, at }];
  });
}

function repeatedRows(printer: Printer, piece: Repeat): readonly RepeatedRow[] {
  const { values } = printer;
  const found = values.rows(piece.rows.text);
  printer.unread ||= found.unread === true;
  tell(printer, found.problems, piece.rows.at, piece.rows.at[0]);
  const standing = found.rows.filter((row) => {
    if (piece.test === null) return found.standing.has(row.row);
    const test = values.test(piece.test.text, row);
    printer.unread ||= test.unread === true;
    tell(
      printer,
      found.standing.has(row.row) ? test.problems : test.problems.filter(({ type }) => type !== 'unknown test'),
      piece.test.at,
      piece.test.at[0],
    );
    return test.holds === true;
  });
  // Where no row is printed its names are looked at all the same.
  const first = found.rows[0];
  if (first && standing.length === 0) check(printer, piece.of, first);
  return standing;
}

/** One run for text of one look, no blanks at either end. */
function tidy(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (last && isPlain(last) && isPlain(run) && last.bold === run.bold && last.italic === run.italic) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '' || run.note) joined.push(run);
  }
  trimAt(joined, 0, (text) => text.trimStart());
  trimAt(joined, joined.length - 1, (text) => text.trimEnd());
  const kept = joined.filter((run) => run.text !== '' || run.note !== undefined);
  return kept.some((run) => run.note !== undefined || run.text.trim() !== '') ? kept : [];
}

function trimAt(runs: Run[], index: number, trim: (text: string) => string): void {
  const run = runs[index];
  if (!run || !isPlain(run)) return;
  const text = trim(run.text);
  if (text !== run.text) runs[index] = { ...run, text };
}

function isPlain(run: Run): boolean {
  return run.figure === undefined && run.note === undefined;
}
