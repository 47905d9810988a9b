import { toNfc } from '../base/text.ts';
import type { PrintedLine, Run, Section } from '../report/report.ts';
import { documentTexts } from '../texts/document.ts';
import { trimEndOf } from './compose-letterhead.ts';
import type { Block, HeadingLook, ParagraphLook } from './document.ts';

type Paragraph = Extract<Block, { readonly type: 'paragraph' }>;

const looks: Readonly<Record<PrintedLine['mark'], ParagraphLook>> = {
  none: 'body',
  star: 'star',
  dash: 'dash',
  plus: 'plus',
  number: 'number',
  letter: 'letter',
};

/** Headings and lines of the outline in their order. The last line ends with `./.`, set once where the text lacks it. */
export function composeBody(sections: readonly Section[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const section of sections) composeSection(section, blocks);
  const last = blocks[blocks.length - 1];
  if (last?.type === 'paragraph') blocks[blocks.length - 1] = { ...last, runs: endRuns(last.runs) };
  return keepLast(blocks);
}

function composeSection(section: Section, blocks: Block[]): void {
  const heading = toNfc(section.heading).trim();
  const lines = section.passages.flatMap((passage) =>
    passage.lines.map((line, index) => ({ line, from: { type: 'passage', key: passage.key, line: index } as const })),
  );
  const printed = lines.filter(({ line }) => line.runs.some((run) => run.text !== '' || run.note));
  const first = printed[0];
  const runIn = section.runIn && heading !== '' && first?.line.mark === 'none';
  if (heading !== '' && !runIn) blocks.push(composeHeading(section, heading));
  printed.forEach(({ line, from }, index) => {
    const paragraph = composeLine(line, heading === '', from);
    const head = [numberLabel(section.number, lookOf(section)), `${trimEndOf(heading, ' :.')}:`].filter((part) => part !== '').join(' ');
    blocks.push(index === 0 && runIn ? { ...paragraph, head } : paragraph);
  });
  for (const child of section.children) composeSection(child, blocks);
}

/** II.6.đ: the title of a Mục stands in capitals, that of a Khoản bold, a Điểm is not bold. */
function composeHeading(section: Section, heading: string): Block {
  const look = lookOf(section);
  return {
    type: 'heading',
    level: section.level,
    number: numberLabel(section.number, look),
    text: look === 'section' || look === 'part' ? heading.toUpperCase() : heading,
    look,
    from: { type: 'section', key: section.key },
  };
}

function lookOf(section: Section): HeadingLook {
  const number = section.number.trim();
  if (/^(phần|chương)(?=\s|$)/i.test(number)) return 'part';
  if (/^[IVXLC]+\.?$/.test(number)) return 'section';
  if (number === '') return section.level <= 1 ? 'section' : 'clause';
  return /^[a-zđ]\)?$/.test(number) ? 'point' : 'clause';
}

function numberLabel(number: string, look: HeadingLook): string {
  const bare = trimEndOf(toNfc(number).trim(), '.)');
  if (bare === '' || look === 'part') return bare;
  return look === 'point' ? `${bare})` : `${bare}.`;
}

function composeLine(line: PrintedLine, opening: boolean, from: Block['from']): Paragraph {
  const runs = line.runs.map(nfcRun);
  const basis = opening && line.mark === 'none' && /^căn cứ\s/i.test(runs.map((run) => run.text).join(''));
  const label = labelOf(line);
  return {
    type: 'paragraph',
    look: basis ? 'basis' : looks[line.mark],
    ...(label === '' ? {} : { label }),
    runs: line.mark === 'star' ? starRuns(runs) : runs,
    // A block head never stands alone at the foot of a page.
    ...(line.mark === 'star' ? { keepNext: true as const } : {}),
    from,
  };
}

function labelOf(line: PrintedLine): string {
  switch (line.mark) {
    case 'none':
      return '';
    case 'star':
      return '*';
    case 'dash':
      return '-';
    case 'plus':
      return '+';
    case 'number':
      return `${line.label ?? ''}.`;
    case 'letter':
      return `${line.label ?? ''})`;
  }
}

/** A block head is bold as a whole, unless its author marked the words that are. */
function starRuns(runs: readonly Run[]): readonly Run[] {
  return runs.some((run) => run.bold) ? runs : runs.map((run) => ({ ...run, bold: true }));
}

function nfcRun(run: Run): Run {
  return run.note ? { ...run, text: toNfc(run.text), note: run.note.map(nfcRun) } : { ...run, text: toNfc(run.text) };
}

/** Mẫu 1.4: the text ends with `./.`, whatever mark stood there. */
function endRuns(runs: readonly Run[]): readonly Run[] {
  const all = runs
    .map((run) => run.text)
    .join('')
    .trimEnd();
  if (all.endsWith(documentTexts.end)) return runs;
  let at = runs.length - 1;
  while (at >= 0 && runs[at]?.text.trim() === '') at -= 1;
  const last = runs[at];
  if (!last) return runs;
  const before = runs.slice(0, at);
  const after = runs.slice(at + 1);
  if (last.figure !== undefined) return [...before, last, { text: documentTexts.end }, ...after];
  return [...before, { ...last, text: `${trimEndOf(last.text, ' \u00a0\t.;:,/')}${documentTexts.end}` }, ...after];
}

/** The last two lines stay with recipients and signature, so that no signature stands alone on a page. */
function keepLast(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => (index >= blocks.length - 2 && block.type === 'paragraph' ? { ...block, keepNext: true } : block));
}
