import { endsName, findTag, isNamed, stepOver } from '../base/xml.ts';
import { files } from '../texts/files.ts';
import { refuse } from './refusal.ts';

/** Where a row stands in the text of its part. `head`: after its start tag. The same object is used for every row. */
export interface RawRow {
  row: number;
  from: number;
  head: number;
  empty: boolean;
  to: number;
}

/** Where a cell and what is in it stand in the text of its part; -1 where there is none. The same object is used for every cell. */
export interface RawCell {
  row: number;
  column: number;
  from: number;
  head: number;
  to: number;
  type: string;
  style: number;
  /** The whole `<f>` element. */
  formula: number;
  formulaTo: number;
  /** Between `<v>` and `</v>`. */
  value: number;
  valueTo: number;
  /** Between `<is>` and `</is>`. */
  inline: number;
  inlineTo: number;
}

export interface SheetVisitor {
  readonly rowStart?: (row: RawRow) => void;
  readonly cell: (cell: RawCell) => void;
  readonly rowEnd?: (row: RawRow) => void;
}

/** The cells' part of a sheet: its start tag, and where its content ends. */
export interface SheetData {
  readonly from: number;
  readonly head: number;
  readonly to: number;
  readonly raw: string;
  readonly empty: boolean;
}

/** Goes once through the rows and cells of a sheet's part, whatever prefix it uses, and says where each stands. */
export function scanSheet(xml: string, visit: SheetVisitor): SheetData {
  const open = findTag(xml, 'sheetData') ?? refuse(files.damaged);
  const data = { from: open.from, head: open.to, raw: open.raw, empty: open.type === 'empty' };
  if (open.type === 'empty') return { ...data, to: open.to };
  const to = xml.indexOf(`</${open.raw}`, open.to);
  if (to < 0) refuse(files.damaged);
  scanRows(xml, open.to, to, visit);
  return { ...data, to };
}

function scanRows(xml: string, from: number, end: number, visit: SheetVisitor): void {
  const row: RawRow = { row: 0, from, head: from, empty: false, to: from };
  const cell: RawCell = {
    row: 0,
    column: 0,
    from,
    head: from,
    to: from,
    type: '',
    style: 0,
    formula: -1,
    formulaTo: -1,
    value: -1,
    valueTo: -1,
    inline: -1,
    inlineTo: -1,
  };
  let open = false;
  for (let at = xml.indexOf('<', from); at >= 0 && at < end; at = xml.indexOf('<', at)) {
    const code = xml.charCodeAt(at + 1);
    if (code === 33 || code === 63) {
      at = orDamaged(stepOver(xml, at));
      continue;
    }
    if (code === 47) {
      if (open && isNamed(xml, at + 2, 'row')) {
        row.to = at;
        visit.rowEnd?.(row);
        open = false;
      }
      at = orDamaged(xml.indexOf('>', at)) + 1;
      continue;
    }
    if (isNamed(xml, at + 1, 'c')) {
      at = scanCell(xml, at, row.row, cell);
      visit.cell(cell);
    } else if (isNamed(xml, at + 1, 'row')) {
      at = scanRow(xml, at, row);
      cell.column = 0;
      visit.rowStart?.(row);
      open = !row.empty;
      if (row.empty) {
        row.to = row.head;
        visit.rowEnd?.(row);
      }
    } else at = orDamaged(xml.indexOf('>', at)) + 1;
  }
}

function scanRow(xml: string, from: number, row: RawRow): number {
  row.from = from;
  row.row++;
  let at = nameEnd(xml, from + 1);
  for (;;) {
    at = skipBlanks(xml, at);
    const code = xml.charCodeAt(at);
    if (code === 62 || code === 47) break;
    const equals = orDamaged(xml.indexOf('=', at));
    const quoted = skipBlanks(xml, equals + 1);
    const close = closingQuote(xml, quoted);
    if (code === 114 && xml.slice(at, equals).trim() === 'r') {
      const number = readDigits(xml, quoted + 1, close);
      if (number > 0) row.row = number;
    }
    at = close + 1;
  }
  row.empty = xml.charCodeAt(at) === 47;
  row.head = row.empty ? orDamaged(xml.indexOf('>', at)) + 1 : at + 1;
  return row.head;
}

function scanCell(xml: string, from: number, row: number, cell: RawCell): number {
  cell.from = from;
  cell.row = row;
  cell.column++;
  cell.type = 'n';
  cell.style = 0;
  cell.formula = -1;
  cell.value = -1;
  cell.inline = -1;
  let at = nameEnd(xml, from + 1);
  for (;;) {
    at = skipBlanks(xml, at);
    const code = xml.charCodeAt(at);
    if (code === 62 || code === 47) break;
    let equals = at + 1;
    if (xml.charCodeAt(equals) !== 61) equals = orDamaged(xml.indexOf('=', at));
    const quoted = skipBlanks(xml, equals + 1);
    const close = closingQuote(xml, quoted);
    if (equals === at + 1) {
      if (code === 114) readReference(xml, quoted + 1, close, cell);
      else if (code === 115) cell.style = Math.max(0, readDigits(xml, quoted + 1, close));
      else if (code === 116) cell.type = typeOf(xml, quoted + 1, close);
    }
    at = close + 1;
  }
  if (xml.charCodeAt(at) === 47) {
    cell.head = orDamaged(xml.indexOf('>', at)) + 1;
    cell.to = cell.head;
    return cell.to;
  }
  cell.head = at + 1;
  return scanContent(xml, at + 1, cell);
}

function scanContent(xml: string, from: number, cell: RawCell): number {
  for (let at = orDamaged(xml.indexOf('<', from)); ; at = orDamaged(xml.indexOf('<', at))) {
    const code = xml.charCodeAt(at + 1);
    if (code === 47) {
      const close = orDamaged(xml.indexOf('>', at)) + 1;
      if (isNamed(xml, at + 2, 'c')) {
        cell.to = close;
        return close;
      }
      at = close;
      continue;
    }
    if (code === 33 || code === 63) {
      at = orDamaged(stepOver(xml, at));
      continue;
    }
    const head = orDamaged(xml.indexOf('>', at)) + 1;
    const empty = xml.charCodeAt(head - 2) === 47;
    let inner = head;
    let to = head;
    if (!empty) {
      inner = xml.indexOf('<', head);
      // Nearly always plain text up to its own close; otherwise look for that close by its name.
      if (xml.charCodeAt(inner + 1) !== 47) inner = xml.indexOf(`</${xml.slice(at + 1, nameEnd(xml, at + 1))}`, head);
      to = orDamaged(xml.indexOf('>', orDamaged(inner))) + 1;
    }
    if (isNamed(xml, at + 1, 'v')) {
      cell.value = head;
      cell.valueTo = inner;
    } else if (isNamed(xml, at + 1, 'f')) {
      cell.formula = at;
      cell.formulaTo = to;
    } else if (isNamed(xml, at + 1, 'is')) {
      cell.inline = head;
      cell.inlineTo = inner;
    }
    at = to;
  }
}

function nameEnd(xml: string, from: number): number {
  let at = from;
  while (!endsName(xml.charCodeAt(at))) at++;
  return at;
}

function skipBlanks(xml: string, from: number): number {
  let at = from;
  for (let code = xml.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; code = xml.charCodeAt(at)) at++;
  if (at >= xml.length) refuse(files.damaged);
  return at;
}

function closingQuote(xml: string, quoted: number): number {
  const quote = xml.charCodeAt(quoted);
  if (quote !== 34 && quote !== 39) refuse(files.damaged);
  let at = quoted + 1;
  for (let code = xml.charCodeAt(at); code !== quote; code = xml.charCodeAt(++at)) if (Number.isNaN(code)) refuse(files.damaged);
  return at;
}

function readDigits(xml: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return to > from ? number : -1;
}

function readReference(xml: string, from: number, to: number, cell: RawCell): void {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const letter = xml.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = readDigits(xml, at, to);
  if (column < 1 || row < 1) refuse(files.damaged);
  cell.column = column;
  cell.row = row;
}

function typeOf(xml: string, from: number, to: number): string {
  if (to !== from + 1) return xml.slice(from, to);
  const code = xml.charCodeAt(from);
  return code === 115 ? 's' : code === 98 ? 'b' : code === 101 ? 'e' : code === 100 ? 'd' : 'n';
}

function orDamaged(at: number): number {
  return at < 0 ? refuse(files.damaged) : at;
}
