import type { Expression } from '../form/formula/expression.ts';
import type { Here, Target } from '../form/formula/frame.ts';
import { isProblem, resolveName } from '../form/formula/names.ts';
import { parseExpression } from '../form/formula/parse.ts';
import { sayExpression } from '../form/words.ts';
import type { ParsedPassage, Piece, Repeat } from '../report/passage.ts';
import { type PassageValues, printPassage } from '../report/print-passage.ts';
import type { Report } from '../report/report.ts';
import type { Site } from '../report/site.ts';
import { deskTexts } from '../texts/desk.ts';
import { meaningOf } from './pieces.ts';
import type { ChipView } from './request.ts';

export interface ChipSources {
  readonly report: Report;
  readonly site: Site;
  readonly values: PassageValues;
}

/** The outermost braces of a passage as the editor shows them; what stands inside a card is told in its parts. */
export function chipViews(passage: ParsedPassage, sources: ChipSources): readonly ChipView[] {
  return passage.flatMap(({ pieces }) => pieces.flatMap((piece) => viewOf(piece, sources)));
}

function viewOf(piece: Piece, sources: ChipSources): readonly ChipView[] {
  switch (piece.type) {
    case 'text':
    case 'cell':
      return [];
    case 'stray':
      return piece.text.startsWith('{') && piece.text.length > 1
        ? [{ at: piece.problem.at, type: 'unknown', name: piece.text, printed: piece.text, unit: '' }]
        : [];
    case 'chip':
      return [namedChip(piece, sources)];
    case 'documents':
      return [{ at: piece.at, type: 'documents', name: deskTexts.documents, printed: printed([piece], sources), unit: '' }];
    case 'note': {
      const text = printed(piece.of, sources);
      return [{ at: piece.at, type: 'note', name: deskTexts.note, printed: '', unit: '', parts: { text } }];
    }
    case 'choice': {
      const parts = {
        test: testWords(piece.test.text, sources.site, {}),
        yes: printed(piece.yes, sources),
        no: printed(piece.no, sources),
      };
      return [{ at: piece.at, type: 'choice', name: deskTexts.choice, printed: printed([piece], sources), unit: '', parts }];
    }
    case 'repeat':
      return [repeatChip(piece, sources)];
  }
}

function namedChip(piece: Extract<Piece, { type: 'chip' }>, sources: ChipSources): ChipView {
  const { report, site } = sources;
  const { at, source } = piece;
  const text = printed([piece], sources);
  const meaning = meaningOf(site, source.text);
  if (meaning.type === 'unknown') return { at, type: 'unknown', name: source.text, printed: text, unit: '' };
  if (meaning.type === 'expression')
    return { at, type: 'expression', name: sayExpression(meaning.expression, site.frame, {}), printed: text, unit: '' };
  const { target } = meaning;
  const unit = unitOf(target, report, site);
  if (target.type === 'figure') return { at, type: 'figure', name: site.frame.figures[target.index]?.name ?? '', printed: text, unit };
  if (target.type === 'field') return { at, type: 'line', name: site.frame.fields[target.index]?.key ?? '', printed: text, unit };
  return { at, type: 'expression', name: expressionWords(source.text, site, {}), printed: text, unit };
}

function repeatChip(piece: Repeat, sources: ChipSources): ChipView {
  const { site } = sources;
  const rows = sources.values.rows(piece.rows.text).rows;
  const [first] = rows;
  const here: Here = first ? { grid: first.grid, row: first.row } : {};
  const parts = {
    over: overWords(piece.rows.text, site),
    ...(piece.test ? { test: testWords(piece.test.text, site, here) } : {}),
    text: piece.of.map((inner) => wordsInRow(inner, sources, here)).join(''),
  };
  return { at: piece.at, type: 'repeat', name: deskTexts.repeat, printed: printed([piece], sources), unit: '', parts };
}

/** What pieces print, one line each; notes left out. */
function printed(pieces: readonly Piece[], { values }: ChipSources): string {
  const { lines } = printPassage([{ mark: 'none', at: [0, 0], pieces }], values);
  return lines.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
}

/** `Biểu T-CB, phần “Công chức”`. */
function overWords(source: string, site: Site): string {
  const parsed = parseExpression(source);
  const [table = '', group] = parsed.type === 'expression' && parsed.expression.type === 'name' ? parsed.expression.parts : [];
  return table === '' ? source : deskTexts.rowsOf(site.frame.grids.find(({ key }) => key === table)?.key ?? table, group ?? '');
}

function testWords(source: string, site: Site, here: Here): string {
  return expressionWords(source, site, here);
}

function expressionWords(source: string, site: Site, here: Here): string {
  const parsed = parseExpression(source);
  return parsed.type === 'problem' ? source : sayExpression(parsed.expression, site.frame, here);
}

/** The text of a repetition, the cells of its row by their names. */
function wordsInRow(piece: Piece, sources: ChipSources, here: Here): string {
  switch (piece.type) {
    case 'text':
    case 'stray':
      return piece.text;
    case 'cell':
      return deskTexts.cellOfRow(cellName(piece.source.text, sources.site, here));
    case 'chip':
      return deskTexts.cellOfRow(
        piece.source.text.includes('[') ? expressionWords(piece.source.text, sources.site, here) : piece.source.text,
      );
    case 'choice':
      return piece.yes.map((inner) => wordsInRow(inner, sources, here)).join('');
    default:
      return '';
  }
}

function cellName(name: string, site: Site, here: Here): string {
  const expression: Expression = { type: 'name', parts: [name], at: [0, name.length] };
  return isProblem(resolveName(site.frame, here, expression)) ? name : sayExpression(expression, site.frame, here);
}

/** The word that stands behind a value in a sentence; a rate brings its own sign. */
export function unitOf(target: Target, report: Report, site: Site): string {
  if (target.type === 'figure') {
    const form = report.form?.figures[target.index];
    return form && form.kind !== 'rate' && form.unit !== '%' ? form.unit : '';
  }
  if (target.type !== 'cell') return '';
  const table = site.tables[target.cell.grid];
  const unit = table?.rows[target.cell.row]?.form?.unit ?? table?.form.columns[target.cell.column]?.unit ?? '';
  return unit === '%' ? '' : unit;
}
