/** Rows of cells as spreadsheets copy them: tabs between cells, quotes around a cell that holds a tab or a line end. */
export function printTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}

function quote(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The cells in such a text. A quote counts only where a cell begins with it and it is closed before a tab or a line end. */
export function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text.charCodeAt(at) === 34 ? readQuoted(text, at) : null;
    const end = quoted ? quoted.end : endOfCell(text, at);
    row.push(quoted ? quoted.text : text.slice(at, end));
    if (text.charCodeAt(end) === 9) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // The line end behind the last row begins no further one.
    if (at >= text.length) break;
  }
  return rows;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function readQuoted(text: string, from: number): { text: string; end: number } | null {
  let at = from + 1;
  let read = '';
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    read += text.slice(at, close);
    if (text[close + 1] === '"') {
      read += '"';
      at = close + 2;
      continue;
    }
    const end = close + 1;
    const closes = end === text.length || text[end] === '\t' || text[end] === '\n' || text[end] === '\r';
    return closes ? { text: read.replace(/\r\n?/g, '\n'), end } : null;
  }
}
