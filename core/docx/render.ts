import { type Part, zipParts } from '../base/zip.ts';
import type { Document } from '../document/document.ts';
import { writeParts } from './body.ts';
import { documentEnds, packageParts } from './package.ts';
import { writeStyles } from './styles.ts';
import { addText, finishSink, openSink } from './utf8.ts';

/** The bytes of a .docx; the same document gives the same bytes. */
export function renderDocx(document: Document): Uint8Array {
  return zipParts(docxParts(document));
}

/** What the file holds before it is packed. */
export function docxParts(document: Document): readonly Part[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(document.day)) throw new Error(`Document.day must be an ISO day, not ${JSON.stringify(document.day)}`);
  if (document.parts.length === 0) throw new Error('A document needs at least one run of pages.');
  const notes: string[] = [];
  const sink = openSink();
  addText(sink, documentEnds[0]);
  writeParts(document, notes, sink);
  addText(sink, documentEnds[1]);
  return packageParts(document, { body: finishSink(sink), notes, styles: writeStyles(document.bodySize, gridSizes(document)) });
}

function gridSizes(document: Document): readonly number[] {
  const sizes = new Set<number>();
  for (const part of document.parts) for (const block of part.blocks) if (block.type === 'grid') sizes.add(block.fontSize);
  return [...sizes].sort((a, b) => b - a);
}
