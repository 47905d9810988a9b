import { escapeXml } from '../base/xml.ts';
import type { Run } from '../report/report.ts';

/** The real footnotes of a document, in the order of their anchors; ids count from 1. */
export type Notes = string[];

/** Bold and italic that a whole paragraph has. */
export interface Base {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export const upright: Base = {};
export const bold: Base = { bold: true };
export const italic: Base = { italic: true };
export const boldItalic: Base = { bold: true, italic: true };

const reference = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
const breaks = /(\t|\r\n|[\n\r])/;

/** The runs of a paragraph. A note leaves its anchor here and its text among the notes; notes inside notes are left out. */
export function writeRuns(runs: readonly Run[], base: Base, notes: Notes | null): string {
  let xml = '';
  for (const run of runs) {
    if (run.text !== '') xml += writeRun(run.text, base.bold || run.bold === true, base.italic || run.italic === true);
    if (run.note && notes) xml += writeNote(run.note, notes);
  }
  return xml;
}

/** One run of text. */
export function writeRun(text: string, isBold: boolean | undefined, isItalic: boolean | undefined): string {
  const look = isBold ? (isItalic ? '<w:rPr><w:b/><w:i/></w:rPr>' : '<w:rPr><w:b/></w:rPr>') : isItalic ? '<w:rPr><w:i/></w:rPr>' : '';
  return `<w:r>${look}${writeText(text)}</w:r>`;
}

/** Text inside a run: tabs and line ends become their marks, a space at an edge is kept. */
export function writeText(text: string): string {
  const escaped = escapeXml(text);
  if (escaped.length !== text.length && breaks.test(text)) return text.split(breaks).map(writePiece).join('');
  return keepSpace(text, escaped);
}

function writePiece(piece: string): string {
  if (piece === '') return '';
  if (piece === '\t') return '<w:tab/>';
  return breaks.test(piece) ? '<w:br/>' : keepSpace(piece, escapeXml(piece));
}

function keepSpace(text: string, escaped: string): string {
  const edge = text.charCodeAt(0) === 32 || text.charCodeAt(text.length - 1) === 32;
  return edge ? `<w:t xml:space="preserve">${escaped}</w:t>` : `<w:t>${escaped}</w:t>`;
}

function writeNote(note: readonly Run[], notes: Notes): string {
  const id = notes.length + 1;
  const mark = `<w:r>${reference}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
  notes.push(
    `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${mark}${writeRuns(note, upright, null)}</w:p></w:footnote>`,
  );
  return `<w:r>${reference}<w:footnoteReference w:id="${id}"/></w:r>`;
}
