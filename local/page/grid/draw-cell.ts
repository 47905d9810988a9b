import { panelTexts, printCell, type Severity } from '../../../core/index.ts';
import { colorsOf } from './colors.ts';
import type { GridMark, ShownCell } from './grid-types.ts';
import type { CellMarks } from './marks.ts';

/** What a cell is drawn with beside its own look. */
export interface CellFrame {
  readonly marks: CellMarks | null;
  /** Pixels that a text may run over blank cells to the right; 0: none. */
  readonly spill: number;
  /** Pixels to the frozen edge, where such a text ends once the rest is scrolled; 0: not frozen. */
  readonly bound: number;
}

const drawn = new WeakMap<HTMLTableCellElement, string>();

/** Draws a cell; one that shows the same already is left alone. */
export function drawCell(cell: HTMLTableCellElement, shown: ShownCell, frame: CellFrame): void {
  const signature = signatureOf(shown, frame);
  if (drawn.get(cell) === signature) return;
  drawn.set(cell, signature);
  cell.className = classOf(shown, frame);
  const colors = colorsOf(shown.fill, shown.color);
  setProperty(cell, '--fill', colors.fill);
  setProperty(cell, '--ink', colors.ink);
  setProperty(cell, '--fill-dark', colors.darkFill);
  setProperty(cell, '--ink-dark', colors.darkInk);
  cell.style.fontSize = `${shown.size}px`;
  setProperty(cell, '--indent', shown.indent ? `${shown.indent * 9}px` : null);
  cell.replaceChildren(...contentOf(shown, frame));
}

function signatureOf(shown: ShownCell, frame: CellFrame): string {
  const marks = frame.marks?.marks.map((mark) => `${mark.severity}${mark.place.words?.join('-') ?? ''}`).join() ?? '';
  const look = [
    shown.align,
    shown.vertical,
    shown.fill,
    shown.color,
    shown.size,
    shown.indent,
    frame.spill,
    frame.bound,
    marks,
    shown.link && `${shown.link.sheet}!${printCell(shown.link)}`,
  ].join('|');
  const flags = [shown.wrap, shown.bold, shown.italic, shown.underline, shown.derived, shown.stale, shown.bordered];
  return `${look}|${flags.map(Number).join('')}|${shown.text}`;
}

function classOf(shown: ShownCell, frame: CellFrame): string {
  const names = [`to-${shown.align}`, `at-${shown.vertical ?? 'center'}`];
  if (shown.wrap || shown.text.includes('\n')) names.push('wraps');
  if (shown.bold) names.push('bold');
  if (shown.italic) names.push('italic');
  if (shown.underline) names.push('underlined');
  if (shown.bordered) names.push('bordered');
  if (shown.derived) names.push('derived');
  if (shown.stale) names.push('stale');
  if (frame.spill > 0) names.push('spills');
  if (frame.marks) names.push('marked', frame.marks.severity);
  return names.join(' ');
}

function setProperty(cell: HTMLElement, name: string, value: string | null): void {
  if (value === null) cell.style.removeProperty(name);
  else cell.style.setProperty(name, value);
}

function contentOf(shown: ShownCell, frame: CellFrame): Node[] {
  const words = (frame.marks?.marks ?? []).filter((mark) => mark.place.words !== undefined);
  let content: Node[] = shown.text === '' ? [] : words.length > 0 ? underline(shown.text, words) : [document.createTextNode(shown.text)];
  if (shown.link && shown.text !== '') {
    const link = wrap('span', 'link', content);
    link.title = panelTexts.grid.link(shown.link.sheet, printCell(shown.link));
    content = [link];
  }
  if (frame.spill > 0) {
    const long = wrap('span', 'spill', content);
    long.style.width = `${frame.spill}px`;
    if (frame.bound > 0) long.style.setProperty('--bound', `${frame.bound}px`);
    content = [long];
  }
  if (shown.stale) content.push(wrap('span', 'stale-word', [document.createTextNode(panelTexts.grid.stale)]));
  if (content.length === 0 || frame.spill > 0) return content;
  return [wrap('div', 'box', content)];
}

function wrap(tag: 'span' | 'div', name: string, content: readonly Node[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...content);
  return element;
}

/** The text with the marked words underlined; where marks overlap the gravest stands. */
function underline(text: string, marks: readonly GridMark[]): Node[] {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) for (const at of mark.place.words ?? []) if (at > 0 && at < text.length) cuts.add(at);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? text.length;
    const piece = document.createTextNode(text.slice(from, to));
    const severity = gravest(marks, from, to);
    return severity ? wrap('span', `words ${severity}`, [piece]) : piece;
  });
}

function gravest(marks: readonly GridMark[], from: number, to: number): Severity | null {
  return marks.find(({ place }) => place.words && place.words[0] <= from && place.words[1] >= to)?.severity ?? null;
}
