/** A paragraph. */
export type Line = string;

/**
 * New lines over the rows that hold the old ones. Rows at the beginning and at the end that keep their lines are left alone; between
 * them each line takes a row, and lines for which no row is left stand in the last one.
 */
export function spreadLines(rows: readonly (readonly Line[])[], lines: readonly Line[]): readonly (readonly Line[])[] {
  const head = keptRows(rows, lines);
  const tail = keptRows([...rows.slice(head.rows)].reverse().map(reversed), reversed(lines.slice(head.lines)));
  const between = rows.slice(head.rows, rows.length - tail.rows);
  const middle = lines.slice(head.lines, lines.length - tail.lines);
  const filled = fill(between, middle);
  if (filled) return [...rows.slice(0, head.rows), ...filled, ...rows.slice(rows.length - tail.rows)];
  // No room between: everything behind the kept beginning moves, or the last row takes what is left over.
  const from = Math.min(head.rows, rows.length - 1);
  const before = rows.slice(0, from);
  const rest = lines.slice(before.reduce((sum, row) => sum + row.length, 0));
  return [...before, ...pour(rows.length - from, rest)];
}

interface Kept {
  readonly rows: number;
  readonly lines: number;
}

/** How many rows from the start hold exactly the next lines; blank rows behind the last of them stay free. */
function keptRows(rows: readonly (readonly Line[])[], lines: readonly Line[]): Kept {
  let kept: Kept = { rows: 0, lines: 0 };
  let line = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? [];
    if (!row.every((text, at) => lines[line + at] === text)) break;
    line += row.length;
    if (row.length > 0) kept = { rows: index + 1, lines: line };
  }
  return kept;
}

/** Null where the rows are too few. One cell of several paragraphs stays one cell. */
function fill(rows: readonly (readonly Line[])[], lines: readonly Line[]): readonly (readonly Line[])[] | null {
  const written = rows.filter((row) => row.length > 0);
  const at = rows.findIndex((row) => row.length > 1);
  if (written.length === 1 && at !== -1) return rows.map((_, index) => (index === at ? lines : []));
  return lines.length > rows.length ? null : rows.map((_, index) => lines.slice(index, index + 1));
}

function pour(rows: number, lines: readonly Line[]): readonly (readonly Line[])[] {
  return Array.from({ length: rows }, (_, index) => (index === rows - 1 ? lines.slice(index) : lines.slice(index, index + 1)));
}

function reversed(lines: readonly Line[]): readonly Line[] {
  return [...lines].reverse();
}
