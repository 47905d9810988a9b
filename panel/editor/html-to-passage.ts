import { findNotes, type Notes } from './html-notes.ts';
import { joinRuns, type Look, type LookRun, plain } from './join-runs.ts';

/**
 * What was copied in Word, Google Docs, LibreOffice or a browser, as a passage: paragraphs, list lines, bold, italic and notes;
 * fonts, colours, pictures and hidden text are dropped. A table gives one line per row.
 */
export function htmlToPassage(html: string): string {
  const page = new DOMParser().parseFromString(setStylesAside(html.replace(/<!\[(?:if|endif)[^>]*>/gi, '')), 'text/html');
  const notes = findNotes(page.body, noteText);
  const writer: Writer = { lines: [], runs: [], head: '', notes };
  readChildren(writer, page.body, { look: plain, list: null, kept: false });
  endLine(writer);
  return writer.lines.join('\n');
}

interface Writer {
  readonly lines: string[];
  runs: LookRun[];
  /** The mark that the line begins with. */
  head: string;
  readonly notes: Notes;
}

interface Where {
  readonly look: Look;
  readonly list: { readonly ordered: boolean; readonly letters: boolean; readonly depth: number; count: number } | null;
  /** Blanks and line ends of the source count (`pre`). */
  readonly kept: boolean;
}

const dropped = /^(?:STYLE|SCRIPT|HEAD|TITLE|META|LINK|TEMPLATE|IMG|SVG|OBJECT|XML|DEL|BUTTON|INPUT|TEXTAREA|SELECT|O:P)$/;
const blocks =
  /^(?:P|DIV|H[1-6]|UL|OL|LI|DL|DT|DD|BLOCKQUOTE|PRE|TABLE|TBODY|THEAD|TFOOT|TR|SECTION|ARTICLE|HEADER|FOOTER|MAIN|ASIDE|FIGURE|HR|CENTER|ADDRESS)$/;

function readChildren(writer: Writer, node: Node, where: Where): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) addText(writer, child.nodeValue ?? '', where);
    else if (child instanceof Element) readElement(writer, child, where);
  }
}

function readElement(writer: Writer, element: Element, where: Where): void {
  const tag = element.tagName.toUpperCase();
  const style = styleOf(element);
  if (writer.notes.bodies.has(element) || isHidden(style) || (dropped.test(tag) && tag !== 'O:P')) return;
  const note = writer.notes.anchors.get(element);
  if (note !== undefined) {
    writer.runs.push({ text: note === '' ? '' : `{chú thích: ${note}}`, ...where.look });
    return;
  }
  if (/mso-list:\s*ignore/.test(style)) {
    writer.head = listMark(element.textContent ?? '', wordLevel(element));
    return;
  }
  if (tag === 'BR') {
    endLine(writer);
    return;
  }
  const inside: Where = { ...where, look: lookOf(tag, style, where.look), kept: where.kept || tag === 'PRE' };
  if (tag === 'TD' || tag === 'TH') readCell(writer, element, inside);
  else if (tag === 'UL' || tag === 'OL') {
    endLine(writer);
    const type = `${element.getAttribute('type') ?? ''} ${style}`;
    const list = {
      ordered: tag === 'OL',
      letters: /^a\b|lower-(?:alpha|latin)/i.test(type.trim()),
      depth: (where.list?.depth ?? 0) + 1,
      count: Number(element.getAttribute('start') ?? 1) - 1,
    };
    readChildren(writer, element, { ...inside, list });
    endLine(writer);
  } else if (tag === 'LI') readItem(writer, element, inside);
  else if (blocks.test(tag)) {
    // A paragraph inside an item goes on with the item's line.
    if (writer.runs.some((run) => run.text.trim() !== '')) endLine(writer);
    readChildren(writer, element, inside);
    endLine(writer);
  } else readChildren(writer, element, inside);
}

function readItem(writer: Writer, item: Element, where: Where): void {
  endLine(writer);
  const list = where.list ?? { ordered: false, letters: false, depth: 1, count: 0 };
  list.count += 1;
  // Google Docs nests by a class and a style on the item, not by lists inside lists.
  const level = Math.max(list.depth, Number(item.getAttribute('aria-level') ?? 1));
  const letters = list.letters || /list-style-type:\s*lower-(?:alpha|latin)/.test(styleOf(item));
  const letter = 'abcdđeghiklmnopqrstuvxy'.charAt(list.count - 1);
  if (!list.ordered) writer.head = level > 1 ? '+ ' : '- ';
  else writer.head = letters && letter !== '' ? `${letter}) ` : `${list.count}. `;
  readChildren(writer, item, where);
  endLine(writer);
}

/** The cells of a row stand in one line. */
function readCell(writer: Writer, cell: Element, where: Where): void {
  const inner: Writer = { lines: [], runs: [], head: '', notes: writer.notes };
  readChildren(inner, cell, { ...where, list: null });
  endLine(inner);
  const text = inner.lines.join(' ');
  if (text === '') return;
  if (writer.runs.length > 0) writer.runs.push({ text: '; ', ...plain });
  writer.runs.push({ text, ...plain });
}

function addText(writer: Writer, raw: string, where: Where): void {
  const lines = where.kept ? raw.split(/\r\n|\r|\n/) : [raw.replace(/[\s\u00a0]+/g, ' ')];
  lines.forEach((line, index) => {
    if (index > 0) endLine(writer);
    const text = line.replace(/[\u00ad\u200b\ufeff]/g, '');
    if (text !== '') writer.runs.push({ text: escapeBraces(text), ...where.look });
  });
}

function escapeBraces(text: string): string {
  return text.replace(/[{}]/g, (brace) => brace + brace);
}

function endLine(writer: Writer): void {
  const line = joinRuns(writer.runs).normalize('NFC').replace(/\s+/g, ' ').trim();
  if (line !== '') writer.lines.push(writer.head + line);
  if (line !== '' || writer.runs.length > 0) writer.head = '';
  writer.runs = [];
}

/** How Word writes the mark of a list item: bullets of symbol fonts are letters. */
function listMark(source: string, level: number): string {
  const mark = source.replace(/[\s\u00a0]+/g, ' ').trim();
  if (/^[0-9]{1,3}\.$/.test(mark) || /^[a-zđ]\)$/u.test(mark)) return `${mark} `;
  if (mark === '+') return '+ ';
  if (mark.length <= 1 || /^[^\p{L}\p{N}]+$/u.test(mark)) return level > 1 ? '+ ' : '- ';
  return `${mark} `;
}

function wordLevel(element: Element): number {
  const item = element.closest('[data-style*="mso-list"]:not([data-style*="Ignore" i])') ?? element.closest('p');
  return Number(/\blevel([0-9])/.exec(item?.getAttribute('data-style') ?? '')?.[1] ?? 1);
}

function lookOf(tag: string, style: string, outer: Look): Look {
  const weight = /font-weight:\s*([a-z0-9]+)/.exec(style)?.[1];
  const slant = /font-style:\s*([a-z]+)/.exec(style)?.[1];
  const heavy = /^(?:B|STRONG|H[1-6]|TH)$/.test(tag) || outer.bold;
  const slanted = /^(?:I|EM|CITE)$/.test(tag) || outer.italic;
  return {
    bold: weight === undefined ? heavy : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    italic: slant === undefined ? slanted : slant === 'italic' || slant === 'oblique',
  };
}

/** The page's policy objects to every style it meets, even in a page that is never shown: they are read from beside it. */
function setStylesAside(html: string): string {
  return html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

function styleOf(element: Element): string {
  return (element.getAttribute('data-style') ?? '').toLowerCase();
}

function isHidden(style: string): boolean {
  return /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/.test(style);
}

/** The words of a note: no marks, and no braces, which a note cannot print. */
function noteText(body: Element, without: Element): string {
  const copy = body.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  const index = [...body.querySelectorAll('*')].indexOf(without);
  copy.querySelectorAll('*')[index]?.remove();
  return (copy.textContent ?? '')
    .replace(/\{/g, '(')
    .replace(/\}/g, ')')
    .replace(/[\s\u00a0]+/g, ' ')
    .normalize('NFC')
    .trim();
}
