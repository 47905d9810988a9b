import { attributeOf, findTags } from '../../core/files.ts';
import { type Place, readCell } from '../../core/index.ts';
import { type Block, type CellLook, plainCell, type SheetLook, usualWidth } from './look.ts';
import { insideOf, isYes } from './parts.ts';

/** What a sheet's look needs from the rest of the book. */
export interface LookSource {
  readonly sheet: string;
  readonly xml: string;
  readonly styles: readonly CellLook[];
  /** The place that a name of the book means. */
  readonly placeOf: (name: string) => Place | null;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** The look of one sheet from its part. */
export function readSheetLook(source: LookSource): SheetLook {
  const { styles } = source;
  const { head, cells: cellsXml, tail } = cutSheet(source.xml);
  const columns = readColumns(head);
  const { rows, cells, lastSeenRow, lastSeenColumn } = readRows(cellsXml);
  const format = findTags(head, 'sheetFormatPr')[0];
  const hidesRest = format !== undefined && isYes(attributeOf(head, format, 'zeroHeight'));
  const usual = columnPixels(Number((format && attributeOf(head, format, 'defaultColWidth')) ?? Number.NaN));
  const links = readLinks(source, tail);
  const view = findTags(head, 'sheetView')[0];
  const gridlines = view ? attributeOf(head, view, 'showGridLines') : null;
  return {
    rows: lastSeenRow,
    columns: lastSeenColumn,
    gridlines: gridlines === null || isYes(gridlines),
    frozen: readFrozen(head),
    merges: readMerges(tail),
    widthOf: (column) => {
      const line = columns.find(({ from, to }) => column >= from && column <= to);
      return line?.width ?? usual;
    },
    heightOf: (row) => {
      const line = rows.get(row);
      return line ? line.height : hidesRest ? 0 : null;
    },
    styleOf: (row, column) => {
      const style =
        cells.get(row)?.[column] ?? rows.get(row)?.style ?? columns.find(({ from, to }) => column >= from && column <= to)?.style;
      return styles[style ?? 0] ?? plainCell;
    },
    linkOf: (row, column) => links.find(({ block }) => holds(block, row, column))?.place ?? null,
  };
}

/** A sheet's part in three: its cells are by far the longest, and all else stands before or behind them. */
function cutSheet(xml: string): { head: string; cells: string; tail: string } {
  const start = /<(?:[\w.-]+:)?sheetData[\s/>]/.exec(xml);
  const from = start ? start.index : xml.length;
  const end = xml.lastIndexOf('sheetData>');
  const to = end > from ? end : from;
  return { head: xml.slice(0, from), cells: xml.slice(from, to), tail: xml.slice(to) };
}

function holds(block: Block, row: number, column: number): boolean {
  return row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns;
}

interface ColumnLine {
  readonly from: number;
  readonly to: number;
  readonly width: number | null;
  readonly style: number | undefined;
}

function readColumns(xml: string): readonly ColumnLine[] {
  const list = insideOf(xml, 'cols');
  return findTags(list, 'col').map((tag) => {
    const style = attributeOf(list, tag, 'style');
    const width = attributeOf(list, tag, 'width');
    return {
      from: Number(attributeOf(list, tag, 'min') ?? 1),
      to: Number(attributeOf(list, tag, 'max') ?? lastColumn),
      width: isYes(attributeOf(list, tag, 'hidden')) ? 0 : width === null ? null : columnPixels(Number(width)),
      style: style === null ? undefined : Number(style),
    };
  });
}

/** Pixels of a width in characters of the default font, whose digits are 7 pixels wide (ECMA-376 part 1, 18.3.1.13). */
function columnPixels(width: number): number {
  if (!Number.isFinite(width) || width < 0) return usualWidth;
  return Math.trunc(((256 * Math.min(width, 255) + Math.trunc(128 / 7)) / 256) * 7);
}

interface RowLine {
  readonly height: number | null;
  readonly style: number | undefined;
}

interface RowsRead {
  readonly rows: ReadonlyMap<number, RowLine>;
  /** Style numbers by row, then by column. */
  readonly cells: ReadonlyMap<number, readonly (number | undefined)[]>;
  readonly lastSeenRow: number;
  readonly lastSeenColumn: number;
}

/** One pass over rows and cells: this part is by far the longest of a book. */
function readRows(xml: string): RowsRead {
  const rows = new Map<number, RowLine>();
  const cells = new Map<number, (number | undefined)[]>();
  let row = 0;
  let column = 0;
  let lastSeenRow = 0;
  let lastSeenColumn = 0;
  let styles: (number | undefined)[] = [];
  const pattern = /<(?:[\w.-]+:)?(?:(row)|c)(\s[^>]*)?>/g;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const said = match[2] ?? '';
    if (match[1] === 'row') {
      row = Number(/\sr="(\d+)"/.exec(said)?.[1] ?? row + 1);
      column = 0;
      if (row > lastRow) break;
      styles = [];
      rows.set(row, readRow(said));
      cells.set(row, styles);
      continue;
    }
    const place = readCell(/\sr="([A-Za-z0-9]+)"/.exec(said)?.[1] ?? '');
    column = place?.column ?? column + 1;
    if (column > lastColumn) continue;
    const style = /\ss="(\d+)"/.exec(said)?.[1];
    styles[column] = style === undefined ? undefined : Number(style);
    if (row > lastSeenRow) lastSeenRow = row;
    if (column > lastSeenColumn) lastSeenColumn = column;
  }
  return { rows, cells, lastSeenRow, lastSeenColumn };
}

function readRow(said: string): RowLine {
  const height = /\sht="([\d.]+)"/.exec(said)?.[1];
  const style = /\scustomFormat="(?:1|true)"/.test(said) ? /\ss="(\d+)"/.exec(said)?.[1] : undefined;
  // A height nobody chose was fitted to another font than ours: our own content decides again.
  const chosen = height !== undefined && /\scustomHeight="(?:1|true)"/.test(said);
  return {
    height: /\shidden="(?:1|true)"/.test(said) ? 0 : chosen ? Math.round((Number(height) * 4) / 3) : null,
    style: style === undefined ? undefined : Number(style),
  };
}

function readFrozen(xml: string): { rows: number; columns: number } {
  const inside = insideOf(xml, 'sheetView');
  const pane = findTags(inside, 'pane')[0];
  const state = pane ? attributeOf(inside, pane, 'state') : null;
  if (!pane || (state !== 'frozen' && state !== 'frozenSplit')) return { rows: 0, columns: 0 };
  const count = (name: string) => Math.max(0, Math.trunc(Number(attributeOf(inside, pane, name) ?? 0) || 0));
  return { rows: count('ySplit'), columns: count('xSplit') };
}

function readMerges(xml: string): readonly Block[] {
  const list = insideOf(xml, 'mergeCells');
  return findTags(list, 'mergeCell').flatMap((tag) => {
    const block = readBlock(attributeOf(list, tag, 'ref') ?? '');
    return block && block.rows * block.columns > 1 ? [block] : [];
  });
}

/** The block that `A1:B2` or `$A$1` means; null for anything else. */
export function readBlock(text: string): Block | null {
  const [first, last] = text.split(':');
  const from = readCell(first ?? '');
  const to = last === undefined ? from : readCell(last);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** The place that `'F-06'!C7` means; null for anything else. */
export function readPlace(text: string): Place | null {
  const mark = text.lastIndexOf('!');
  const block = readBlock(text.slice(mark + 1));
  if (mark < 1 || !block) return null;
  const written = text.slice(0, mark);
  const sheet = written.startsWith("'") && written.endsWith("'") ? written.slice(1, -1).replace(/''/g, "'") : written;
  const { row, column, rows, columns } = block;
  return rows === 1 && columns === 1 ? { sheet, row, column } : { sheet, row, column, rows, columns };
}

function readLinks(source: LookSource, xml: string): readonly { readonly block: Block; readonly place: Place }[] {
  const list = insideOf(xml, 'hyperlinks');
  return findTags(list, 'hyperlink').flatMap((tag) => {
    const block = readBlock(attributeOf(list, tag, 'ref') ?? '');
    const location = (attributeOf(list, tag, 'location') ?? '').replace(/^#/, '');
    const here = location.includes('!') ? location : `'${source.sheet.replace(/'/g, "''")}'!${location}`;
    const place = location === '' ? null : (readPlace(here) ?? source.placeOf(location));
    return block && place ? [{ block, place }] : [];
  });
}
