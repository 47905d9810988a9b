import type { Block } from '../document/document.ts';
import { measures, textWidthOfPage } from '../document/measures.ts';
import { type Base, bold, italic, type Notes, upright, writeRun, writeRuns } from './runs.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

/** Properties of a paragraph in the order of the schema. */
export interface ParagraphProperties {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly indent?: string;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Half-points of every run where the style does not say it. */
  readonly size?: number;
}

/** A paragraph of ready runs. */
export function writeParagraph(properties: ParagraphProperties, runs: string): string {
  const { style, keepNext, before, after, indent, align } = properties;
  const spacing = before === undefined && after === undefined ? '' : `<w:spacing w:before="${before ?? 0}" w:after="${after ?? 0}"/>`;
  const inner =
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (keepNext ? '<w:keepNext/>' : '') +
    spacing +
    (indent ? `<w:ind ${indent}/>` : '') +
    (align ? `<w:jc w:val="${align}"/>` : '');
  return `<w:p>${inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`}${runs}</w:p>`;
}

/** A line of text whose size is its own, for the grids that arrange the page. */
export function writeLine(text: string, size: number, base: Base, properties: ParagraphProperties): string {
  const look = `<w:rPr>${base.bold ? '<w:b/>' : ''}${base.italic ? '<w:i/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>`;
  return writeParagraph(properties, text === '' ? '' : writeRun(text, false, false).replace('<w:r>', `<w:r>${look}`));
}

/** A centred solid rule of a given length, none under nothing: a tiny paragraph whose upper border ends at its indents. */
export function writeRule(length: number, room: number, after: number): string {
  const side = Math.max(0, Math.round((room - length) / 2));
  const line = length > 0 ? '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>' : '';
  return `<w:p><w:pPr><w:keepNext/>${line}<w:spacing w:before="60" w:after="${after}" w:line="20" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${room - length - side}" w:firstLine="0"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>`;
}

/** Kind of document, trích yếu and the rule below them. */
export function writeTitle(block: BlockOf<'title'>): string {
  const lines = block.lines.map((line) => writeParagraph({ style: 'Subtitle' }, writeRun(line, false, false)));
  const kind = writeParagraph({ style: 'Title' }, writeRun(block.kind, false, false));
  return `${kind}${lines.join('')}${writeRule(block.rule, textWidthOfPage(false), 240)}`;
}

/** Whom the report addresses. */
export function writeAddress(block: BlockOf<'address'>): string {
  const [first = '', ...items] = block.lines;
  if (items.length === 0)
    return writeParagraph(
      { style: 'BodyText', indent: 'w:firstLine="0"', align: 'center', after: 120, before: 120 },
      writeRun(first, false, false),
    );
  const [label, under] = block.indents;
  const head = writeParagraph(
    { style: 'BodyText', keepNext: true, indent: `w:left="${label}" w:firstLine="0"`, align: 'left' },
    writeRun(first, false, false),
  );
  const hanging = measures.address.hanging;
  const rest = items.map((item) =>
    writeParagraph(
      { style: 'BodyText', before: 0, indent: `w:left="${under + hanging}" w:hanging="${hanging}"`, align: 'left' },
      writeRun(item, false, false),
    ),
  );
  return head + rest.join('');
}

/** A heading of the outline: a built-in heading style, so that Word and Google show it in their outlines. */
export function writeHeading(block: BlockOf<'heading'>): string {
  const style = `Heading${Math.min(Math.max(block.level, 1), 4)}`;
  if (block.look === 'part') {
    const centred = { indent: 'w:firstLine="0"', align: 'center' } as const;
    const label = writeParagraph({ style: 'BodyText', keepNext: true, ...centred }, writeRun(block.number, true, false));
    return label + writeParagraph({ style, ...centred }, writeRun(block.text, false, false));
  }
  const text = block.number === '' ? block.text : `${block.number} ${block.text}`;
  const run = writeRun(text, false, false);
  return writeParagraph({ style }, block.look === 'point' ? run.replace('<w:r>', '<w:r><w:rPr><w:b w:val="0"/></w:rPr>') : run);
}

/** A line of the text: its mark, a heading that runs into it, its words and notes. */
export function writeBody(block: BlockOf<'paragraph'>, notes: Notes): string {
  const base = block.look === 'basis' ? italic : upright;
  const label = block.label === undefined ? '' : writeRun(`${block.label} `, block.look === 'star', base.italic);
  const head = block.head === undefined ? '' : writeRun(`${block.head} `, true, false);
  const properties = block.keepNext
    ? '<w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr>'
    : '<w:pPr><w:pStyle w:val="BodyText"/></w:pPr>';
  return `<w:p>${properties}${label}${head}${writeRuns(block.runs, base, notes)}</w:p>`;
}

/** The head of an appendix: number, title, the form it follows, what it belongs to, a short rule (III.1). */
export function writeAppendix(block: BlockOf<'appendix'>, page: number, size: number): string {
  const centred = { keepNext: true, align: 'center' } as const;
  const label = writeLine(block.label, measures.appendixLabel, bold, centred);
  const title = writeParagraph(
    { style: 'Heading1', before: 0, indent: 'w:firstLine="0"', align: 'center' },
    writeRun(block.title, false, false),
  );
  const reference = writeLine(block.reference, size, italic, centred);
  const source = block.source === undefined ? '' : writeLine(block.source, size, upright, centred);
  return label + title + source + reference + writeRule(block.rule, page, 120);
}
