import { keyOf } from '../base/text.ts';
import type { TableForm } from '../form/form.ts';
import { numberTexts } from '../form/layout/heads.ts';
import { oncePer } from '../form/once-per.ts';
import { cellOf, type Sheet } from '../workbook/workbook.ts';
import { textOf } from './listing.ts';
import type { Column } from './report.ts';

/** The heading block of a table as it stands in a sheet. */
export interface HeadingBlock {
  /** Sheet rows of the first heading and of the last row before the body (the row of numbers where there is one). */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
  /** How many columns were found. */
  readonly matched: number;
  /** How many of them by their heading, not by their number alone. */
  readonly named: number;
}

const widest = 400;

/** Finds the form's columns under the heading that begins at a row: by heading, else by the number `(4)` below. */
export function readHeadings(sheet: Sheet, from: number, form: TableForm): HeadingBlock {
  const depth = Math.max(1, ...form.columns.map((column) => column.heading.length));
  const numbersRow = findNumbers(sheet, from, depth, form);
  const to = numbersRow ?? from + depth - 1;
  const last = numbersRow === null ? to : numbersRow - 1;
  const headings = headingsOf(sheet, from, last);
  const keys = headings.map((heading) => keyOf(heading.text));
  const numbers = numbersRow === null ? [] : headings.map((_, index) => textOf(cellOf(sheet, numbersRow, index + 1).value));
  const taken = new Set<number>();
  const { names, wanted } = textsOf(form);
  const found = wanted.map((key, position) => {
    let best: number | null = null;
    let bestScore = 0;
    keys.forEach((candidate, index) => {
      if (candidate !== key || key === '' || taken.has(index)) return;
      // A column pushed in beside a merged heading looks like its neighbour but has neither number nor text of its own.
      const score = 1 + (numbers[index] === names[position] ? 2 : 0) + (headings[index]?.own ? 1 : 0);
      if (score > bestScore) {
        best = index;
        bestScore = score;
      }
    });
    if (best !== null) taken.add(best);
    return best;
  });
  const named = taken.size;
  const columns = form.columns.map((column, position): Column => {
    let index: number | null = found[position] ?? null;
    if (index === null) {
      const byNumber = numbers.findIndex((number, at) => number === names[position] && !taken.has(at));
      if (byNumber >= 0) {
        index = byNumber;
        taken.add(index);
      }
    }
    const heading = index === null ? '' : (headings[index]?.text ?? '');
    return { key: column.key, form: column, heading: heading || column.heading.join(' > '), column: index === null ? null : index + 1 };
  });
  return { from, to, columns, matched: taken.size, named };
}

/** The numbers and the folded headings of a form's columns. */
const textsOf = oncePer((form: TableForm) => ({
  names: numberTexts(form.columns),
  wanted: form.columns.map((column) => keyOf(column.heading.join(' > '))),
}));

/** Each column's texts from top to bottom. In all rows but the last an empty cell takes the text on its left when both stand under the same texts and nothing of its own stands above (design section 4). */
function headingsOf(sheet: Sheet, from: number, to: number): { text: string; own: boolean }[] {
  let width = 0;
  for (let row = from; row <= to; row++) width = Math.max(width, Math.min(widest, sheet.rows[row - 1]?.length ?? 0));
  const columns = Array.from({ length: width }, () => ({ texts: [] as string[], above: '', own: false }));
  for (let row = from; row <= to; row++) {
    const aboves = columns.map((column) => column.above);
    let left = '';
    columns.forEach((column, index) => {
      const typed = textOf(cellOf(sheet, row, index + 1).value);
      const inherits = typed === '' && row < to && !column.own && index > 0 && aboves[index - 1] === aboves[index];
      const text = inherits ? left : typed;
      if (text !== '') column.texts.push(text);
      if (typed !== '') column.own = true;
      column.above += `${text}\n`;
      left = text;
    });
  }
  return columns.map((column) => ({ text: column.texts.join(' > '), own: column.own }));
}

/** The row `(1) (2) …` under the headings. */
function findNumbers(sheet: Sheet, from: number, depth: number, form: TableForm): number | null {
  for (let row = from + 1; row <= from + depth + 6; row++) {
    let numbers = 0;
    for (const cell of (sheet.rows[row - 1] ?? []).slice(0, widest)) {
      if (typeof cell.value === 'string' && /^\s*\([^()\s]{1,8}\)\s*$/.test(cell.value)) numbers += 1;
    }
    if (numbers > 0 && numbers * 2 >= form.columns.length) return row;
  }
  return null;
}
