import {
  AlignmentType,
  BorderStyle,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  TableCell as LibraryCell,
  Document as LibraryDocument,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Block, Document, GridBlock, GridCell, GridRow } from '../core/document/document.ts';
import type { Run } from '../core/report/report.ts';

/** The same document drawn by the npm library `docx`: the yardstick of the bench, never shipped. */
export async function drawWithLibrary(document: Document): Promise<Uint8Array> {
  const notes: Record<string, { children: Paragraph[] }> = {};
  const sections = document.parts.map((part) => ({
    properties: {
      titlePage: true,
      page: {
        size: { width: 11906, height: 16838, orientation: part.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: 1134, bottom: 1134, left: 1701, right: 850 },
        ...(part.restart ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
      }),
    },
    children: part.blocks.flatMap((block) => drawBlock(block, notes)),
  }));
  return Packer.pack(new LibraryDocument({ title: document.title, creator: document.author, footnotes: notes, sections }), 'uint8array');
}

type Notes = Record<string, { children: Paragraph[] }>;

function drawBlock(block: Block, notes: Notes): (Paragraph | Table)[] {
  switch (block.type) {
    case 'letterhead':
      return [
        twoColumns([...block.superior, ...block.office, block.number], [block.nation, block.motto, block.placeAndDay], block.columns),
      ];
    case 'title':
      return [block.kind, ...block.lines].map(centred);
    case 'address':
      return block.lines.map(centred);
    case 'heading':
      return [
        new Paragraph({
          heading:
            [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4][block.level - 1] ??
            HeadingLevel.HEADING_4,
          keepNext: true,
          children: [new TextRun({ text: `${block.number} ${block.text}`, bold: true, size: 28 })],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          spacing: { before: 120 },
          indent: { firstLine: 567 },
          children: drawRuns(block.runs, notes),
        }),
      ];
    case 'appendix':
      return [block.label, block.title, block.reference].map(centred);
    case 'grid':
      return [drawGrid(block, notes)];
    case 'closing':
      return [twoColumns(block.recipients, [...block.capacity, block.office, block.name], block.columns)];
  }
}

function drawRuns(runs: readonly Run[], notes: Notes): (TextRun | FootnoteReferenceRun)[] {
  return runs.map((run) => {
    if (!run.note) return new TextRun({ text: run.text, bold: run.bold === true, italics: run.italic === true, size: 28 });
    const id = Object.keys(notes).length + 1;
    notes[id] = { children: [new Paragraph({ children: run.note.map((part) => new TextRun({ text: part.text, size: 20 })) })] };
    return new FootnoteReferenceRun(id);
  });
}

function centred(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true, size: 28 })] });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const;

function twoColumns(left: readonly string[], right: readonly string[], columns: readonly [number, number]): Table {
  const cells = [left, right].map(
    (lines, index) => new LibraryCell({ width: { size: columns[index] ?? 0, type: WidthType.DXA }, children: lines.map(centred) }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...columns],
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

function drawGrid(block: GridBlock, notes: Notes): Table {
  const width = block.columns.reduce((sum, column) => sum + column, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...block.columns],
    rows: [...drawRows(block.head, block, notes, true), ...drawRows(block.rows, block, notes, false)],
  });
}

function drawRows(rows: readonly GridRow[], block: GridBlock, notes: Notes, head: boolean): TableRow[] {
  const open = new Map<number, { cell: GridCell; left: number }>();
  return rows.map((row) => {
    const children: LibraryCell[] = [];
    for (let column = 0; column < block.columns.length; ) {
      const cell = row.cells.find((candidate) => candidate.column === column);
      const above = cell ? undefined : open.get(column);
      const shown = cell ?? above?.cell;
      const across = shown?.across ?? 1;
      const size = block.columns.slice(column, column + across).reduce((sum, one) => sum + one, 0);
      if (cell?.down) open.set(column, { cell, left: cell.down - 1 });
      else if (above && --above.left === 0) open.delete(column);
      children.push(
        new LibraryCell({
          width: { size, type: WidthType.DXA },
          columnSpan: across,
          ...(cell?.down ? { verticalMerge: VerticalMergeType.RESTART } : above ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
          children: [new Paragraph({ children: cell ? drawRuns(cell.runs, notes) : [] })],
        }),
      );
      column += across;
    }
    return new TableRow({ tableHeader: head, cantSplit: true, children });
  });
}
