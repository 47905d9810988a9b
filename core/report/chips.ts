import { keyOf } from '../base/text.ts';
import type { Form } from '../form/form.ts';
import type { Evaluator } from '../form/formula/evaluate.ts';
import type { Value } from '../form/formula/expression.ts';
import type { FrameField, FrameFigure, GridCell, Here, NameProblem, Target } from '../form/formula/frame.ts';
import { cellKind } from '../form/formula/grid.ts';
import { isProblem, resolveName } from '../form/formula/names.ts';
import { type Parsed, parseExpression } from '../form/formula/parse.ts';
import { oncePer } from '../form/once-per.ts';
import { reportWords } from '../texts/report.ts';
import { namesOf } from './formulas.ts';
import type { ChipText, PassageValues, RepeatedRow, SourceProblem } from './print-passage.ts';
import { printCellValue, printFigureValue, printPlainValue } from './print-value.ts';
import type { ReadTable } from './read-table.ts';
import { problemOf, type RowSources, repeatedRows, syntaxOf } from './repeated-rows.ts';
import type { Site } from './site.ts';

export interface ChipSources {
  readonly form: Form;
  readonly site: Site;
  readonly tables: readonly ReadTable[];
  readonly evaluator: Evaluator;
  /** What a line of `Thông tin chung` prints; empty where it is blank. */
  fieldText(index: number): string;
  /** The register's documents of a section, as sentences cite them. */
  documentsOf(names: readonly string[]): string;
  readonly unread: Unread;
}

/** Sheets that were not read this time: what they hold is not blank, only not known. */
export interface Unread {
  readonly any: boolean;
  readonly tables: ReadonlySet<number>;
  readonly figures: boolean;
  readonly earlier: boolean;
  readonly documents: boolean;
  /** A line of `Thông tin chung`, or what its chips name. */
  field(index: number): boolean;
}

/** Answers what the passages of one section ask; `names` is what the section is called. */
export type SectionValues = (names: readonly string[]) => PassageValues;

interface Context extends ChipSources, RowSources {
  /** Figures and lines by their names, so that most chips need no search. */
  readonly plain: ReadonlyMap<string, Target>;
}

/** The figures of a book as sentences print them. */
export function createChips(sources: ChipSources): SectionValues {
  const parsed = new Map<string, Parsed>();
  const chips = new Map<string, ChipText>();
  const context: Context = {
    ...sources,
    plain: plainNames(sources.site),
    resolve: (here, name) => resolveName(sources.site.frame, here, name),
    parse(source) {
      const known = parsed.get(source);
      if (known) return known;
      const made = parseExpression(source);
      parsed.set(source, made);
      return made;
    },
  };
  return (names) => ({
    chip(source, row) {
      const known = row === null ? chips.get(source) : undefined;
      if (known) return known;
      const made = chipText(context, source, row);
      if (row === null) chips.set(source, made);
      return made;
    },
    cell: (name, row) => expressionText(context, `[${name}]`, row),
    test: (source, row) => judge(context, source, row),
    rows: (source) => {
      const found = repeatedRows(context, source);
      return found.rows.some(({ grid }) => sources.unread.tables.has(grid)) ? { ...found, unread: true } : found;
    },
    documents() {
      const text = sources.documentsOf(names);
      const name = reportWords.documents;
      if (sources.unread.documents) return { text: null, name, problems: [], unread: true };
      return { text: text === '' ? null : text, name, problems: text === '' ? [{ type: 'blank', name }] : [] };
    },
  });
}

/** A name that two share is left out: who asks for it is told so. */
function plainNames({ frame }: Site): ReadonlyMap<string, Target> {
  const plain = new Map<string, Target>();
  const shared = new Set<string>();
  const add = (key: string, target: Target) => {
    if (plain.get(key)?.type === target.type) shared.add(key);
    plain.set(key, target);
  };
  for (const [index, field] of frame.fields.entries()) add(fieldKey(field), { type: 'field', index });
  for (const [index, figure] of frame.figures.entries()) add(figureKey(figure), { type: 'figure', index });
  for (const key of shared) plain.delete(key);
  return plain;
}

const fieldKey = oncePer((field: FrameField): string => keyOf(field.key));
const figureKey = oncePer((figure: FrameFigure): string => keyOf(figure.name));

function chipText(context: Context, source: string, row: RepeatedRow | null): ChipText {
  if (source.includes('[')) return expressionText(context, source, row);
  const plain = context.plain.get(keyOf(source));
  return nameText(context, source, plain ?? context.resolve({}, { type: 'name', parts: [source], at: [0, source.length] }));
}

function expressionText(context: Context, source: string, row: RepeatedRow | null): ChipText {
  const parsed = context.parse(source);
  if (parsed.type === 'problem') return asItStands(source, [syntaxOf(source, parsed.problem)]);
  const here = hereOf(row);
  const { expression } = parsed;
  if (expression.type === 'name') return nameText(context, source, context.resolve(here, expression));
  const problems = nameProblems(context, source, here);
  if (problems.length > 0) return asItStands(source, problems);
  const value = context.evaluator.evaluate(expression, here);
  return valueText(context, { name: source, value, text: printPlainValue(value), targets: () => targetsOf(context, source, here) });
}

function nameText(context: Context, source: string, target: Target | NameProblem): ChipText {
  const { evaluator, site, form } = context;
  if (isProblem(target)) return asItStands(source, [problemOf(target)]);
  switch (target.type) {
    case 'figure': {
      const figure = form.figures[target.index];
      const value = evaluator.figure(target.index);
      return valueText(context, {
        name: figure?.name ?? source,
        value,
        text: figure ? printFigureValue(figure, value) : null,
        targets: () => [target],
      });
    }
    case 'field': {
      const field = site.frame.fields[target.index];
      const text = context.fieldText(target.index);
      const name = field?.key ?? source;
      if (reachesUnread(context, target)) return { text: text === '' ? null : text, name, problems: [], unread: true };
      return { text: text === '' ? null : text, name, problems: text === '' ? [{ type: 'blank', name }] : [] };
    }
    case 'cell': {
      const value = evaluator.cell(target.cell);
      return valueText(context, { name: source, value, text: cellText(context, target.cell, value), targets: () => [target] });
    }
    case 'earlier': {
      const parsed = context.parse(source);
      const value: Value = parsed.type === 'expression' ? evaluator.evaluate(parsed.expression, {}) : { type: 'blank' };
      return valueText(context, { name: source, value, text: earlierText(context, target.key, value), targets: () => [target] });
    }
    case 'list':
      return asItStands(source, [{ type: 'unknown name', name: source }]);
  }
}

interface Worth {
  readonly name: string;
  readonly value: Value;
  readonly text: string | null;
  targets(): readonly Target[];
}

function valueText(context: Context, { name, value, text, targets }: Worth): ChipText {
  const problems: SourceProblem[] = [];
  const incomplete = value.type !== 'text' && value.incomplete === true;
  if (text === null) problems.push({ type: 'blank', name });
  else if (incomplete) problems.push({ type: 'incomplete', name });
  if (targets().some((target) => reachesUnread(context, target))) return { text, name, problems: [], unread: true };
  return { text, name, problems };
}

function cellText({ site, tables }: Context, cell: GridCell, value: Value): string | null {
  const form = site.tables[cell.grid]?.form;
  const column = form?.columns[cell.column];
  if (!form || !column) return null;
  const row = tables[cell.grid]?.rows[cell.row]?.form ?? null;
  return printCellValue(cellKind(form, row, column), row?.decimals ?? column.decimals, value);
}

/** An earlier value prints like the cell or the figure it was. */
function earlierText(context: Context, key: string, value: Value): string | null {
  const figure = context.form.figures.find((candidate) => keyOf(candidate.name) === keyOf(key));
  if (figure) return printFigureValue(figure, value);
  const [table, , column] = key.split('|');
  const form = context.form.tables.find((candidate) => candidate.key === table);
  const columnForm = form?.columns.find((candidate) => candidate.key === column);
  return columnForm ? printCellValue(columnForm.kind, columnForm.decimals, value) : printPlainValue(value);
}

function judge(context: Context, source: string, row: RepeatedRow | null): ReturnType<PassageValues['test']> {
  const parsed = context.parse(source);
  if (parsed.type === 'problem') return { holds: null, problems: [syntaxOf(source, parsed.problem)] };
  const here = hereOf(row);
  const problems = nameProblems(context, source, here);
  if (problems.length > 0) return { holds: null, problems };
  const value = context.evaluator.evaluate(parsed.expression, here);
  const holds = value.type === 'truth' ? value.value : null;
  if (context.unread.any && targetsOf(context, source, here).some((target) => reachesUnread(context, target)))
    return { holds, problems: [], unread: true };
  if (holds === null) return { holds, problems: [{ type: 'unknown test', source }] };
  return { holds, problems: value.type === 'truth' && value.incomplete ? [{ type: 'incomplete', name: source }] : [] };
}

function hereOf(row: RepeatedRow | null): Here {
  return row ? { grid: row.grid, row: row.row } : {};
}

function nameProblems(context: Context, source: string, here: Here): readonly SourceProblem[] {
  const parsed = context.parse(source);
  if (parsed.type === 'problem') return [];
  return namesOf(parsed.expression).flatMap((name) => {
    const target = context.resolve(here, name);
    return isProblem(target) ? [{ ...problemOf(target), at: name.at }] : [];
  });
}

function targetsOf(context: Context, source: string, here: Here): readonly Target[] {
  const parsed = context.parse(source);
  if (parsed.type === 'problem') return [];
  return namesOf(parsed.expression).flatMap((name) => {
    const target = context.resolve(here, name);
    return isProblem(target) ? [] : [target];
  });
}

function reachesUnread(context: Context, target: Target, depth = 0): boolean {
  const { unread } = context;
  if (!unread.any) return false;
  if (target.type === 'cell') return unread.tables.has(target.cell.grid);
  if (target.type === 'list') return unread.tables.has(target.grid);
  if (target.type === 'field') return unread.field(target.index);
  if (target.type !== 'figure' || depth > 20) return unread.earlier;
  const expression = context.site.frame.figures[target.index]?.expression;
  if (!expression) return unread.figures;
  return namesOf(expression).some((name) => {
    const inner = context.resolve({}, name);
    return !isProblem(inner) && reachesUnread(context, inner, depth + 1);
  });
}

function asItStands(source: string, problems: readonly SourceProblem[]): ChipText {
  return { text: null, name: source, problems, broken: true };
}
