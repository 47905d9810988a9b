import { keyOf } from '../base/text.ts';
import type { Evaluator } from '../form/formula/evaluate.ts';
import type { Here, NameProblem, Target } from '../form/formula/frame.ts';
import { isNumeric } from '../form/formula/grid.ts';
import { isProblem } from '../form/formula/names.ts';
import type { Parsed } from '../form/formula/parse.ts';
import type { Name } from './formulas.ts';
import type { PassageValues, RepeatedRow, SourceProblem } from './print-passage.ts';
import type { ReadTable } from './read-table.ts';
import type { Site } from './site.ts';

export interface RowSources {
  readonly site: Site;
  readonly tables: readonly ReadTable[];
  readonly evaluator: Evaluator;
  resolve(here: Here, name: Name): Target | NameProblem;
  parse(source: string): Parsed;
}

/** The body rows that a repetition names: of a table, or of a group in it. */
export function repeatedRows(context: RowSources, source: string): ReturnType<PassageValues['rows']> {
  const none = (problems: readonly SourceProblem[]) => ({ rows: [], standing: new Set<number>(), problems });
  const parsed = context.parse(source);
  if (parsed.type === 'problem') return none([syntaxOf(source, parsed.problem)]);
  const { expression } = parsed;
  const [table = '', group, ...rest] = expression.type === 'name' ? expression.parts : [];
  if (expression.type !== 'name' || expression.earlier || rest.length > 0) return none([{ type: 'unknown name', name: source }]);
  const grid = gridOf(context, table);
  const form = context.site.tables[grid]?.form;
  if (!form) return none([tableProblem(context, table, group)]);
  const part = group === undefined ? '*' : `${group} > *`;
  const target = context.resolve({}, { type: 'name', parts: [table, part, form.columns[0]?.key ?? ''], at: expression.at });
  if (isProblem(target)) return none([groupProblem(target, table)]);
  if (target.type !== 'list') return none([{ type: 'unknown name', name: [table, group].join('|') }]);
  const read = context.tables[grid]?.rows ?? [];
  const rows = target.rows.flatMap((row) => {
    const line = read[row];
    return line && !line.heading ? [{ grid, row, label: line.label }] : [];
  });
  const numbers = form.columns.flatMap((column, index) => (isNumeric(column.kind) ? [index] : []));
  return { rows, standing: new Set(rows.filter((row) => isStanding(context, row, numbers)).map((row) => row.row)), problems: [] };
}

function gridOf(context: RowSources, table: string): number {
  const key = keyOf(table);
  const { grids } = context.site.frame;
  const byKey = grids.findIndex((grid) => keyOf(grid.key) === key);
  return byKey === -1 ? grids.findIndex((grid) => grid.labels.some((label) => keyOf(label) === key)) : byKey;
}

function tableProblem(context: RowSources, table: string, group: string | undefined): SourceProblem {
  const target = context.resolve({}, { type: 'name', parts: [table, '*', '1'], at: [0, 0] });
  const name = group === undefined ? table : `${table}|${group}`;
  if (!isProblem(target)) return { type: 'unknown name', name };
  const nearest = target.type === 'unknown' ? target.nearest?.split('|')[0] : undefined;
  return nearest === undefined ? { type: 'unknown name', name } : { type: 'unknown name', name, nearest: name.replace(table, nearest) };
}

/** A group is asked for as its rows in a column; people wrote only the table and the group. */
function groupProblem(problem: NameProblem, table: string): SourceProblem {
  const plain = (name: string): string => [table, (name.split('|')[1] ?? '').replace(/ ?> ?\*$/, '')].join('|');
  if (problem.type === 'ambiguous') return { type: 'ambiguous', name: plain(problem.name), matches: problem.matches.map(plain) };
  const name = plain(problem.name);
  return problem.type === 'unknown' && problem.nearest !== undefined
    ? { type: 'unknown name', name, nearest: plain(problem.nearest) }
    : { type: 'unknown name', name };
}

/** A row with a number other than zero; in a table without numbers, any row with something in it. */
function isStanding({ tables, evaluator }: RowSources, { grid, row }: RepeatedRow, numbers: readonly number[]): boolean {
  if (numbers.length === 0) return tables[grid]?.rows[row]?.skipped === false;
  return numbers.some((column) => {
    const value = evaluator.cell({ grid, row, column });
    return value.type === 'number' && value.value !== 0;
  });
}

/** What a name that means nothing is told as. */
export function problemOf(problem: NameProblem): SourceProblem {
  switch (problem.type) {
    case 'ambiguous':
      return { type: 'ambiguous', name: problem.name, matches: problem.matches };
    case 'parts':
      return { type: 'unknown name', name: problem.name };
    case 'unknown':
      return problem.nearest === undefined
        ? { type: 'unknown name', name: problem.name }
        : { type: 'unknown name', name: problem.name, nearest: problem.nearest };
  }
}

/** What an expression that does not parse is told as. */
export function syntaxOf(source: string, problem: Extract<Parsed, { type: 'problem' }>['problem']): SourceProblem {
  const told = { type: 'syntax', source, found: problem.found, expected: problem.expected } as const;
  return problem.nearest === undefined ? told : { ...told, nearest: problem.nearest };
}
