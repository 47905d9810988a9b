import type { PastedCell } from './english-numbers.ts';

/** Rows of cells as a table that spreadsheets and Word take. */
export function printHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
}

const blank: PastedCell = { text: '' };

// A pasted table larger than this is a mistake or a trap.
const mostCells = 500_000;

/** The cells of the first table in pasted HTML, merged ones spread; null where there is none, or more than a table. */
export function readHtml(html: string): readonly (readonly PastedCell[])[] | null {
  if (!/<table[\s>]/i.test(html)) return null;
  const page = new DOMParser().parseFromString(dropStyles(html), 'text/html');
  const table = page.querySelector('table');
  if (!table || table.rows.length === 0) return null;
  const rows: PastedCell[][] = Array.from(table.rows, () => []);
  let count = 0;
  Array.from(table.rows).forEach((line, index) => {
    let column = 0;
    for (const cell of Array.from(line.cells)) {
      const cells = rows[index] ?? [];
      while (cells[column] !== undefined) column++;
      count += cell.colSpan * cell.rowSpan;
      if (count > mostCells) return;
      for (let down = 0; down < cell.rowSpan && index + down < rows.length; down++)
        for (let right = 0; right < cell.colSpan; right++) {
          const target = rows[index + down];
          if (target) target[column + right] = down === 0 && right === 0 ? readCell(cell) : blank;
        }
      column += cell.colSpan;
    }
  });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? blank));
}

/** The page's policy objects to every style it meets, even in a page that is never shown; a cell says the same without. */
function dropStyles(html: string): string {
  return html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi, ''));
}

/** What a cell of such a table says. Its number goes before what is printed: that may be rounded, or written the English way. */
function readCell(cell: HTMLTableCellElement): PastedCell {
  const shown = wordsOf(cell)
    .replace(/[ \t\n\r]*\u0001[ \t\n\r]*/g, '\u0001')
    .replace(/[ \t\n\r]+/g, ' ')
    .replace(/\u0001/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim();
  const number = numberOf(cell);
  if (number === null || !/^[(+\-−]?[\d.,\s]+\)?\s*%?$/.test(shown)) return { text: shown };
  return { text: shown.endsWith('%') ? `${sayNumber(number * 100)}%` : sayNumber(number), exact: { number, shown } };
}

function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node.nodeName === 'BR') return '\u0001';
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return '';
  const inside = Array.from(node.childNodes, wordsOf).join('');
  const isBlock = node.nodeName === 'P' || node.nodeName === 'DIV' || node.nodeName === 'LI';
  return isBlock && node.nextSibling && (node.nextSibling.textContent ?? '').trim() !== '' ? `${inside}\u0001` : inside;
}

/** The exact number that Excel (`x:num`) or Google Sheets put beside what they print. */
function numberOf(cell: HTMLTableCellElement): number | null {
  const excel = cell.getAttribute('x:num');
  if (excel) return finite(Number(excel));
  const match = /^\{"1":3,"3":(-?[\d.]+(?:[eE][-+]?\d+)?)\}$/.exec(cell.getAttribute('data-sheets-value') ?? '');
  return match?.[1] ? finite(Number(match[1])) : null;
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

function sayNumber(number: number): string {
  const exact = Number(number.toPrecision(15));
  const text = /e/i.test(String(exact)) ? exact.toFixed(12).replace(/\.?0+$/, '') : String(exact);
  return text.replace('.', ',');
}
