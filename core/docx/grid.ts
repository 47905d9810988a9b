import { encodeUtf8 } from '../base/bytes.ts';
import { escapeXml } from '../base/xml.ts';
import type { GridBlock, GridCell, GridRow } from '../document/document.ts';
import { measures } from '../document/measures.ts';
import { writeParagraph } from './paragraphs.ts';
import { bold, type Notes, upright, writeRun, writeRuns } from './runs.ts';
import { openTable } from './tables.ts';
import { addBytes, addText, type Sink } from './utf8.ts';

const { border, padding } = measures.grid;
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const drawn = `<w:tblBorders>${edges.map((edge) => `<w:${edge} w:val="single" w:sz="${border}" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`;
const rowStart = '<w:tr><w:trPr><w:cantSplit/></w:trPr>';
const headRowStart = '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>';
const cellEnd = encodeUtf8('</w:p></w:tc>');
const runEnd = encodeUtf8('</w:t></w:r></w:p></w:tc>');

/** The style of a grid's paragraphs at a size in points. */
export function gridStyle(size: number): string {
  return `Grid${size}`;
}

/** A printed table: its head repeats on each page, no row is parted, covered cells continue their merge. */
export function writeGrid(block: GridBlock, notes: Notes, sink: Sink): void {
  if (block.unitLine !== undefined)
    addText(sink, writeParagraph({ keepNext: true, after: 60, align: 'right' }, writeRun(block.unitLine, false, true)));
  if (block.head.length + block.rows.length === 0) return;
  const pen: Pen = { columns: block.columns, style: gridStyle(block.fontSize), starts: [], notes, sink };
  addText(sink, openTable({ columns: block.columns, borders: drawn, padding, caption: block.caption, firstRow: block.head.length > 0 }));
  const head = startReach(block.columns.length);
  for (const row of block.head) writeRow(row, headRowStart, head, pen);
  const body = startReach(block.columns.length);
  for (const row of block.rows) writeRow(row, rowStart, body, pen);
  addText(sink, '</w:tbl>');
}

interface Pen {
  readonly columns: readonly number[];
  readonly style: string;
  /** Beginnings of cells that neither span nor merge, by column, alignment and whether a run is open. */
  readonly starts: (Uint8Array | undefined)[];
  readonly notes: Notes;
  readonly sink: Sink;
}

/** For each column, a cell from above that still reaches down. */
interface Reach {
  rows: number;
  across: number;
}

function startReach(columns: number): readonly Reach[] {
  return Array.from({ length: columns }, () => ({ rows: 0, across: 1 }));
}

function writeRow(row: GridRow, start: string, reaches: readonly Reach[], pen: Pen): void {
  const { sink, columns } = pen;
  addText(sink, start);
  let next = 0;
  for (let column = 0; column < columns.length; ) {
    const reach = reaches[column];
    const cell = row.cells[next];
    if (reach && reach.rows > 0) {
      reach.rows -= 1;
      addBytes(sink, cellStart(pen, { column, across: reach.across, merge: '<w:vMerge/>', align: 'left', inRun: false }));
      addBytes(sink, cellEnd);
      column += reach.across;
    } else if (cell?.column === column) {
      next += 1;
      const across = Math.min(cell.across ?? 1, columns.length - column);
      const down = cell.down ?? 1;
      if (reach && down > 1) {
        reach.rows = down - 1;
        reach.across = across;
      }
      writeCell(cell, { across, merge: down > 1 ? '<w:vMerge w:val="restart"/>' : '', isBold: row.bold === true }, pen);
      column += across;
    } else {
      addBytes(sink, cellStart(pen, { column, across: 1, merge: '', align: 'left', inRun: false }));
      addBytes(sink, cellEnd);
      column += 1;
    }
  }
  addText(sink, '</w:tr>');
}

/** Most cells hold one plain text: their beginning and end are kept as bytes, only the text is written anew. */
function writeCell(cell: GridCell, { across, merge, isBold }: { across: number; merge: string; isBold: boolean }, pen: Pen): void {
  const { sink } = pen;
  const { column, align, runs } = cell;
  const [run] = runs;
  const inRun = runs.length === 1 && run !== undefined && !isBold && !run.bold && !run.italic && !run.note && isPlain(run.text);
  addBytes(sink, cellStart(pen, { column, across, merge, align, inRun }));
  if (inRun) {
    addText(sink, run.text);
    addBytes(sink, runEnd);
  } else {
    addText(sink, writeRuns(runs, isBold ? bold : upright, pen.notes));
    addBytes(sink, cellEnd);
  }
}

function isPlain(text: string): boolean {
  return text !== '' && text.charCodeAt(0) !== 32 && text.charCodeAt(text.length - 1) !== 32 && escapeXml(text) === text;
}

interface CellLook {
  readonly column: number;
  readonly across: number;
  readonly merge: string;
  readonly align: GridCell['align'];
  readonly inRun: boolean;
}

function cellStart(pen: Pen, look: CellLook): Uint8Array {
  if (look.across > 1 || look.merge !== '') return encodeStart(pen, look);
  const at = (look.column * 3 + (look.align === 'left' ? 0 : look.align === 'center' ? 1 : 2)) * 2 + (look.inRun ? 1 : 0);
  const known = pen.starts[at];
  if (known) return known;
  const bytes = encodeStart(pen, look);
  pen.starts[at] = bytes;
  return bytes;
}

function encodeStart(pen: Pen, { column, across, merge, align, inRun }: CellLook): Uint8Array {
  const width = pen.columns.slice(column, column + across).reduce((sum, one) => sum + one, 0);
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : '';
  const shape = align === 'left' ? '' : `<w:jc w:val="${align}"/>`;
  return encodeUtf8(
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${pen.style}"/>${shape}</w:pPr>${inRun ? '<w:r><w:t>' : ''}`,
  );
}
