/** A stretch of text of one look. */
export interface LookRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
}

export const plain: Look = { bold: false, italic: false };

/** The marks between two looks: what ends first, then what begins; bold is the outer one. */
export function marksBetween(before: Look, after: Look): string {
  const ends = (before.italic && !after.italic ? '__' : '') + (before.bold && !after.bold ? '**' : '');
  const begins = (!before.bold && after.bold ? '**' : '') + (!before.italic && after.italic ? '__' : '');
  return ends + begins;
}

/** Runs as one line with its marks; blanks at the edge of a mark stand outside it. */
export function joinRuns(runs: readonly LookRun[]): string {
  let line = '';
  let look = plain;
  let blanks = '';
  for (const run of runs) {
    const start = run.text.length - run.text.trimStart().length;
    if (start === run.text.length) {
      blanks += run.text;
      continue;
    }
    const end = run.text.trimEnd().length;
    const marks = marksBetween(look, run);
    const begins = marksBetween(meet(look, run), run);
    const ends = marks.slice(0, marks.length - begins.length);
    line += ends + blanks + run.text.slice(0, start) + begins + run.text.slice(start, end);
    blanks = run.text.slice(end);
    look = run;
  }
  return line + marksBetween(look, plain) + blanks;
}

function meet(one: Look, other: Look): Look {
  return { bold: one.bold && other.bold, italic: one.italic && other.italic };
}
