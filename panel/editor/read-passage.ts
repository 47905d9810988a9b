import { shim, shims } from './draw-passage.ts';
import { type Look, marksBetween, plain } from './join-runs.ts';

/** Where a browser says a caret is, and what that is in the text. */
interface Point {
  readonly node: Node;
  readonly offset: number;
  at: number | null;
}

/** A stretch of the text and where it stands. */
interface Stretch {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

interface Reading {
  text: string;
  readonly stretches: Stretch[];
  readonly points: readonly Point[];
  look: Look;
  /** Nothing stands in this line yet. */
  fresh: boolean;
  /** A block just ended: what comes next stands in a line of its own. */
  closed: boolean;
}

/** What was typed, whatever a browser or an input method made of the blocks: no text is ever passed over. */
export function readPassage(root: HTMLElement): string {
  return read(root, []).text;
}

function read(root: HTMLElement, points: readonly Point[]): Reading {
  const reading: Reading = { text: '', stretches: [], points, look: plain, fresh: true, closed: false };
  readChildren(reading, root, plain);
  turnTo(reading, plain);
  return reading;
}

function readChildren(reading: Reading, parent: Node, look: Look): void {
  parent.childNodes.forEach((child, index) => {
    notePoint(reading, parent, index, index);
    readNode(reading, child, look);
  });
  notePoint(reading, parent, parent.childNodes.length, Number.POSITIVE_INFINITY);
}

function notePoint(reading: Reading, node: Node, from: number, to: number): void {
  for (const point of reading.points) {
    if (point.node === node && point.offset >= from && point.offset <= to && point.at === null) point.at = reading.text.length;
  }
}

function readNode(reading: Reading, node: Node, look: Look): void {
  if (node instanceof Text) emit(reading, node, node.data.replace(shims, ''), look);
  else if (!(node instanceof HTMLElement)) return;
  else if (node.dataset.raw !== undefined) emit(reading, node, node.dataset.raw, look);
  else if (node.tagName === 'BR') {
    if (isLastInBlock(node)) reading.stretches.push({ node, from: reading.text.length, to: reading.text.length });
    else breakLine(reading);
  } else if (/^(?:DIV|P|LI|UL|OL|H[1-6]|BLOCKQUOTE|PRE|TABLE|TR)$/.test(node.tagName)) readBlock(reading, node, look);
  else readChildren(reading, node, lookOf(node, look));
}

function readBlock(reading: Reading, block: HTMLElement, look: Look): void {
  if (!reading.fresh) breakLine(reading);
  reading.fresh = true;
  reading.closed = false;
  readChildren(reading, block, look);
  if (block.childNodes.length === 0) reading.stretches.push({ node: block, from: reading.text.length, to: reading.text.length });
  reading.fresh = false;
  reading.closed = true;
}

function lookOf(element: HTMLElement, look: Look): Look {
  const bold = /^(?:B|STRONG)$/.test(element.tagName);
  const italic = /^(?:I|EM)$/.test(element.tagName);
  return { bold: look.bold || bold, italic: look.italic || italic };
}

function emit(reading: Reading, node: Node, text: string, look: Look): void {
  if (text !== '' && reading.closed) breakLine(reading);
  // A mark around nothing would be read as a row of stars.
  if (text.trim() !== '') turnTo(reading, look);
  const from = reading.text.length;
  reading.text += text;
  reading.stretches.push({ node, from, to: reading.text.length });
  for (const point of reading.points) {
    if (!node.contains(point.node)) continue;
    point.at = node instanceof Text ? from + node.data.slice(0, point.offset).replace(shims, '').length : reading.text.length;
  }
  if (text !== '') reading.fresh = false;
}

function breakLine(reading: Reading): void {
  turnTo(reading, plain);
  reading.text += '\n';
  reading.closed = false;
}

function turnTo(reading: Reading, look: Look): void {
  reading.text += marksBetween(reading.look, look);
  reading.look = look;
}

/** The line break a browser keeps at the end of a line to give it height. */
function isLastInBlock(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) {
    let next = at.nextSibling;
    while (next instanceof Text && next.data.replace(shims, '') === '') next = next.nextSibling;
    if (next) return next instanceof HTMLElement && /^(?:DIV|P)$/.test(next.tagName);
    if (at.parentNode instanceof HTMLElement && /^(?:DIV|P|LI)$/.test(at.parentNode.tagName)) return true;
  }
  return true;
}

/** Where the selection stands in the text; null when it is elsewhere. */
export function readSelection(root: HTMLElement): readonly [from: number, to: number] | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start: Point = { node: range.startContainer, offset: range.startOffset, at: null };
  const end: Point = { node: range.endContainer, offset: range.endOffset, at: null };
  const { text } = read(root, [start, end]);
  const from = start.at ?? text.length;
  return [from, Math.max(from, end.at ?? text.length)];
}

/** Puts the selection where it stands in the text. */
export function writeSelection(root: HTMLElement, from: number, to: number): void {
  const { stretches } = read(root, []);
  const range = document.createRange();
  const start = pointOf(root, stretches, from);
  const end = from === to ? start : pointOf(root, stretches, to);
  range.setStart(...start);
  range.setEnd(...end);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function pointOf(root: HTMLElement, stretches: readonly Stretch[], offset: number): [Node, number] {
  const texts = stretches.filter(({ node }) => !(node instanceof HTMLElement && node.dataset.raw !== undefined));
  const exact = texts.find(({ from, to }) => from <= offset && offset <= to);
  const found = exact ?? texts.find(({ from }) => from >= offset) ?? texts[texts.length - 1];
  if (!found) return [root, root.childNodes.length];
  const { node, from } = found;
  if (!(node instanceof Text)) return node.parentNode && node.nodeName === 'BR' ? [node.parentNode, 0] : [node, 0];
  const wanted = Math.min(Math.max(offset - from, 0), found.to - from);
  let at = 0;
  let seen = 0;
  while (at < node.data.length && (seen < wanted || node.data.charAt(at) === shim)) {
    if (node.data.charAt(at) !== shim) seen += 1;
    at += 1;
  }
  return [node, at];
}
