import type { Block, Document, GridBlock, Pages } from '../document/document.ts';
import { measures, textWidthOfPage } from '../document/measures.ts';
import { writeGrid } from './grid.ts';
import { headers } from './package.ts';
import { writeAddress, writeAppendix, writeBody, writeHeading, writeTitle } from './paragraphs.ts';
import type { Notes } from './runs.ts';
import { writeClosing, writeLetterhead } from './tables.ts';
import { addText, type Sink } from './utf8.ts';

/** The blocks of all pages, each run of pages ended by its own section. */
export function writeParts(document: Document, notes: Notes, sink: Sink): void {
  document.parts.forEach((part, index) => {
    for (const block of part.blocks) {
      if (block.type === 'grid') writeGrid(block, notes, sink);
      else addText(sink, writeBlock(block, part, document.bodySize, notes));
    }
    const section = writeSection(part);
    // A table may not stand directly before a section's end; this paragraph is too small to be seen.
    const last = index === document.parts.length - 1;
    addText(sink, last ? `${tiny('')}${section}` : tiny(section));
  });
}

function writeBlock(block: Exclude<Block, GridBlock>, part: Pages, size: number, notes: Notes): string {
  switch (block.type) {
    case 'paragraph':
      return writeBody(block, notes);
    case 'heading':
      return writeHeading(block);
    case 'letterhead':
      return writeLetterhead(block);
    case 'title':
      return writeTitle(block);
    case 'address':
      return writeAddress(block);
    case 'appendix':
      return writeAppendix(block, textWidthOfPage(part.landscape), size);
    case 'closing':
      return writeClosing(block, size);
  }
}

function tiny(section: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;
}

/** A4 upright or across, the same margins as seen, numbers from page 2 on (I.1–I.7); an appendix counts anew (III.1.đ). */
function writeSection({ landscape, restart }: Pages): string {
  const { paper, margin } = measures;
  const size = landscape ? `w:w="${paper.height}" w:h="${paper.width}" w:orient="landscape"` : `w:w="${paper.width}" w:h="${paper.height}"`;
  const margins = `w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}" w:header="${margin.header}" w:footer="${margin.footer}" w:gutter="0"`;
  return `<w:sectPr><w:headerReference w:type="default" r:id="${headers.following}"/><w:headerReference w:type="first" r:id="${headers.first}"/><w:pgSz ${size}/><w:pgMar ${margins}/>${restart ? '<w:pgNumType w:start="1"/>' : ''}<w:titlePg/></w:sectPr>`;
}
