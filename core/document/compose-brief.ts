import { toNfc } from '../base/text.ts';
import { briefTexts } from '../texts/brief.ts';
import type { Block, Document, GridBlock, GridCell, GridRow } from './document.ts';
import { measures, ruleUnder, textWidthOfPage } from './measures.ts';
import { breakEvenly, longestWidth, textWidth } from './widths.ts';

/** What a leader is told, ready in words; the most important of each list stands first. */
export interface BriefParts {
  /** What report of which period, and whose. */
  readonly lines: readonly string[];
  readonly author: string;
  /** ISO day for the file's properties. */
  readonly day: string;
  /** In the order they are printed; what finds no room is left out from the end. */
  readonly figures: readonly {
    readonly name: string;
    readonly unit: string;
    readonly value: string;
    readonly last: string;
    readonly change: string;
  }[];
  readonly changed: readonly string[];
  readonly explained: readonly string[];
  /** `3 phải sửa · 5 cần xem lại`; empty when nothing is open. */
  readonly counts: string;
  readonly open: readonly string[];
}

const size = 12;
const gridSize = 11;
const most = { figures: 12, changed: 3, explained: 3, open: 5 };
const least = { figures: 6, changed: 1, explained: 1, open: 1 };
const longestSentence = 260;

/** One A4 page, however much there is to say: what does not fit is counted, not printed. */
export function composeBrief(parts: BriefParts): Document {
  const shown: Shown = {
    figures: Math.min(most.figures, parts.figures.length),
    changed: Math.min(most.changed, parts.changed.length),
    explained: Math.min(most.explained, parts.explained.length),
    open: Math.min(most.open, parts.open.length),
  };
  let fitted = shown;
  while (heightOf(blocksOf(parts, fitted)) > room) {
    const less = shorten(fitted);
    if (!less) break;
    fitted = less;
  }
  return {
    title: toNfc([briefTexts.title, ...parts.lines].join(' ')),
    author: parts.author,
    day: parts.day,
    bodySize: size,
    parts: [{ landscape: false, restart: false, blocks: blocksOf(parts, fitted) }],
  };
}

interface Shown {
  readonly figures: number;
  readonly changed: number;
  readonly explained: number;
  readonly open: number;
}

/** The longest list gives first; null when nothing more can be left out. */
function shorten(shown: Shown): Shown | null {
  if (shown.open > least.open + 1) return { ...shown, open: shown.open - 1 };
  if (shown.explained > least.explained) return { ...shown, explained: shown.explained - 1 };
  if (shown.changed > least.changed) return { ...shown, changed: shown.changed - 1 };
  if (shown.open > least.open) return { ...shown, open: shown.open - 1 };
  return shown.figures > least.figures ? { ...shown, figures: shown.figures - 1 } : null;
}

const page = textWidthOfPage(false);
/** A line less than the page has: no host measures letters quite alike. */
const room = measures.paper.height - measures.margin.top - measures.margin.bottom - 500;
const from = { type: 'form' } as const;

function blocksOf(parts: BriefParts, shown: Shown): readonly Block[] {
  const { headings, noEarlier, nothingChanged, noneExplained, noneOpen } = briefTexts;
  const hasLast = parts.figures.some(({ last }) => last !== '');
  const none = hasLast ? nothingChanged : noEarlier;
  return [
    titleOf(parts),
    heading(1, headings.figures),
    ...(shown.figures === 0 ? [sentence(briefTexts.noFigures)] : [gridOf(parts.figures.slice(0, shown.figures), hasLast)]),
    heading(2, headings.changed),
    ...(shown.changed === 0 ? [sentence(none)] : parts.changed.slice(0, shown.changed).map(item)),
    heading(3, headings.explained(parts.explained.length)),
    ...listed(parts.explained, shown.explained, noneExplained),
    heading(4, headings.open),
    ...(parts.counts === '' ? [] : [sentence(briefTexts.counts(parts.counts))]),
    ...listed(parts.open, shown.open, noneOpen),
  ];
}

function titleOf({ lines }: BriefParts): Block {
  const broken = lines.filter((line) => line !== '').flatMap((line) => breakEvenly(toNfc(line), page, size, 'bold'));
  const longest = longestWidth(broken.length > 0 ? broken : [briefTexts.title], size, 'bold');
  return { type: 'title', kind: briefTexts.title, lines: broken, rule: ruleUnder(longest, page), from };
}

function heading(number: number, text: string): Block {
  return { type: 'heading', level: 1, number: `${number}.`, text, look: 'clause', from };
}

function sentence(text: string): Block {
  return { type: 'paragraph', look: 'body', runs: [{ text: shorter(text) }], from };
}

function item(text: string): Block {
  return { type: 'paragraph', look: 'dash', label: '-', runs: [{ text: shorter(text) }], from };
}

function listed(all: readonly string[], count: number, none: string): readonly Block[] {
  if (all.length === 0) return [sentence(none)];
  const rest = all.length - count;
  return [...all.slice(0, count).map(item), ...(rest > 0 ? [sentence(briefTexts.more(rest))] : [])];
}

/** One paragraph, cut at a space where it would take the room of others. */
function shorter(text: string): string {
  const line = toNfc(text).replace(/\s+/g, ' ').trim();
  if (line.length <= longestSentence) return line;
  const cut = line.slice(0, longestSentence);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestSentence - 40))}…`;
}

function gridOf(figures: BriefParts['figures'], hasLast: boolean): GridBlock {
  const { columns } = briefTexts;
  const cell = (column: number, text: string, align: GridCell['align']): GridCell => ({
    column,
    runs: text === '' ? [] : [{ text }],
    align,
  });
  const names = hasLast
    ? [columns.ordinal, columns.name, columns.unit, columns.value, columns.last, columns.change]
    : [columns.ordinal, columns.name, columns.unit, columns.value];
  const rows = figures.map(({ name, unit, value, last, change }, index): GridRow => {
    const cells = [
      cell(0, `${index + 1}`, 'center'),
      cell(1, toNfc(name), 'left'),
      cell(2, toNfc(unit), 'center'),
      cell(3, value, 'right'),
    ];
    return { cells: hasLast ? [...cells, cell(4, last, 'right'), cell(5, change, 'right')] : cells };
  });
  return {
    type: 'grid',
    caption: briefTexts.headings.figures,
    columns: widthsOf(names, figures, hasLast),
    head: [{ cells: names.map((name, column) => cell(column, name, 'center')), bold: true }],
    rows,
    fontSize: gridSize,
    from,
  };
}

/** Numbers stand unbroken, names take what is left. */
function widthsOf(names: readonly string[], figures: BriefParts['figures'], hasLast: boolean): readonly number[] {
  const wide = (texts: readonly string[]): number =>
    Math.min(3000, Math.max(1000, longestWidth(texts, gridSize, 'bold') + 2 * measures.grid.padding + 120));
  const unit = wide([names[2] ?? '', ...figures.map((figure) => toNfc(figure.unit))]);
  const value = wide([names[3] ?? '', ...figures.map((figure) => figure.value)]);
  if (!hasLast) return [600, page - 600 - unit - value, unit, value];
  const last = wide([names[4] ?? '', ...figures.map((figure) => figure.last)]);
  const change = wide([names[5] ?? '', ...figures.map((figure) => figure.change)]);
  return [600, page - 600 - unit - value - last - change, unit, value, last, change];
}

/** About what the blocks take on paper, in twips. */
function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block), 0);
}

const lineHeight = size * 20 * 1.15;
const bodyLine = lineHeight * (measures.body.line / 240);

function blockHeight(block: Block): number {
  switch (block.type) {
    case 'title':
      return 360 + (block.lines.length + 1) * lineHeight + 320;
    case 'heading':
      return measures.body.before + bodyLine;
    case 'paragraph': {
      const text = `${block.label ?? ''} ${block.runs.map((run) => run.text).join('')}`;
      const lines = Math.max(1, Math.ceil(((textWidth(text, size, 'regular') + measures.body.firstLine) / page) * 1.05));
      return measures.body.before + lines * bodyLine;
    }
    case 'grid':
      return [...block.head, ...block.rows].reduce((sum, row) => sum + rowHeight(block, row), 0);
    default:
      return 0;
  }
}

function rowHeight(block: GridBlock, row: GridRow): number {
  const lines = row.cells.map((cell) => {
    const inner = (block.columns[cell.column] ?? page) - 2 * measures.grid.padding - 20;
    return Math.ceil((textWidth(cell.runs.map((run) => run.text).join(''), gridSize, 'regular') / inner) * 1.02);
  });
  return Math.max(1, ...lines) * gridSize * 20 * 1.15 + 50;
}
