import { escapeXml } from '../base/xml.ts';
import type { Closing, Letterhead } from '../document/document.ts';
import { measures } from '../document/measures.ts';
import { documentTexts } from '../texts/document.ts';
import { writeLine, writeRule } from './paragraphs.ts';
import { bold, boldItalic, italic, upright } from './runs.ts';

/** What a table says before its rows. */
export interface TableHead {
  readonly columns: readonly number[];
  readonly borders: string;
  readonly padding: number;
  readonly caption: string;
  readonly firstRow: boolean;
}

const arranging = { borders: '', padding: 0, firstRow: false } as const;

/** Widths are absolute everywhere and the layout is fixed: Google and Pages lay out from the grid alone. */
export function openTable({ columns, borders, padding: side, caption, firstRow }: TableHead): string {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const margins = `<w:tblCellMar><w:left w:w="${side}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;
  const look = firstRow ? '<w:tblLook w:val="0020"/>' : '<w:tblLook w:val="0000"/>';
  const properties = `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${margins}${look}<w:tblCaption w:val="${escapeXml(caption)}"/></w:tblPr>`;
  const grid = columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>`;
}

/** The grid of page 1: names and national motto above, number and day in one row below (Mẫu 1.4). */
export function writeLetterhead(block: Letterhead): string {
  const [left, right] = block.columns;
  const [nation, motto, day] = block.sizes;
  const centred = { align: 'center' } as const;
  const office =
    block.superior.map((line) => writeLine(line, nation, upright, centred)).join('') +
    block.office.map((line) => writeLine(line, nation, bold, centred)).join('');
  const country = writeLine(block.nation, nation, bold, centred) + writeLine(block.motto, motto, bold, centred);
  const upper =
    writePageCell(left, office + writeRule(block.officeRule, left, 0)) +
    writePageCell(right, country + writeRule(block.mottoRule, right, 0));
  const below = { align: 'center', before: 120 } as const;
  const lower =
    writePageCell(left, writeLine(block.number, measures.number, upright, below)) +
    writePageCell(right, writeLine(block.placeAndDay, day, italic, below));
  const rows = `<w:tr><w:trPr><w:cantSplit/></w:trPr>${upper}</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>${lower}</w:tr>`;
  return `${openTable({ ...arranging, columns: block.columns, caption: documentTexts.letterheadAlt })}${rows}</w:tbl>`;
}

/** Recipients and signature in one row that no page break can part. */
export function writeClosing(block: Closing, size: number): string {
  const [left, right] = block.columns;
  const { label, list } = measures.recipients;
  const heading =
    block.recipients.length === 0 ? '' : writeLine(documentTexts.recipients, label, boldItalic, { before: 240, align: 'left' });
  const recipients = heading + block.recipients.map((line) => writeLine(line, list, upright, { align: 'left' })).join('');
  const capacity = block.capacity.map((line, index) =>
    writeLine(line, size, bold, index === 0 ? { align: 'center', before: 240 } : { align: 'center' }),
  );
  const office = block.office === '' ? '' : writeLine(block.office, size, bold, { align: 'center', before: measures.signatureRoom });
  const name = writeLine(block.name, size, bold, { align: 'center', before: office === '' ? measures.signatureRoom : 0 });
  const row = `<w:tr><w:trPr><w:cantSplit/></w:trPr>${writePageCell(left, recipients || '<w:p/>')}${writePageCell(right, capacity.join('') + office + name)}</w:tr>`;
  return `${openTable({ ...arranging, columns: block.columns, caption: documentTexts.closingAlt })}${row}</w:tbl>`;
}

function writePageCell(width: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}
