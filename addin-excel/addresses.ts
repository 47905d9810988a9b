import { type MarkedBlock, printCell, readCell } from '../core/index.ts';

/** The most that one call may name. Excel refuses long lists of addresses. */
const most = { addresses: 100, characters: 2000 } as const;

/** Blocks as few lists of addresses as Excel takes: at most 100 addresses and 2,000 characters in each. */
export function joinAddresses(blocks: readonly MarkedBlock[]): readonly string[] {
  const lists: string[] = [];
  let list = '';
  let count = 0;
  for (const block of blocks) {
    const address = printCell(block);
    if (count === most.addresses || (count > 0 && list.length + 1 + address.length > most.characters)) {
      lists.push(list);
      list = '';
      count = 0;
    }
    list += count === 0 ? address : `,${address}`;
    count++;
  }
  if (count > 0) lists.push(list);
  return lists;
}

/** A block whose end may be open, as whole rows and columns are. */
export interface OpenBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number | null;
  readonly columns: number | null;
}

/** The blocks that `HS!C5:D9,HS!F2` or `5:7` or `C:C` name; what is none of these is left out. */
export function readAddresses(text: string): readonly OpenBlock[] {
  return splitAddresses(text).flatMap((address) => readOne(address) ?? []);
}

/** Blocks with both ends, for formats, which never lie on open ones; those that do are left out. */
export function readBlocks(text: string): readonly MarkedBlock[] {
  return readAddresses(text).flatMap(({ row, column, rows, columns }) =>
    rows === null || columns === null ? [] : [{ row, column, rows, columns }],
  );
}

/** A comma inside a quoted name of a sheet parts nothing. */
function splitAddresses(text: string): readonly string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === "'") quoted = !quoted;
    else if (letter === ',' && !quoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function readOne(address: string): OpenBlock | null {
  const words = address.slice(address.lastIndexOf('!') + 1).trim();
  const [first = '', last = first] = words.split(':');
  const from = readCell(first);
  const to = readCell(last);
  if (from && to) return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
  const rows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/.exec(words);
  if (rows) return { row: Number(rows[1]), column: 1, rows: Number(rows[2]) - Number(rows[1]) + 1, columns: null };
  const [left, right] = [readCell(`${first}1`), readCell(`${last}1`)];
  return left && right ? { row: 1, column: left.column, rows: null, columns: right.column - left.column + 1 } : null;
}
