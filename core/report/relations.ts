import type { RelationForm } from '../form/form.ts';
import type { Evaluator } from '../form/formula/evaluate.ts';
import type { GridCell, Here } from '../form/formula/frame.ts';
import { sayExpression } from '../form/words.ts';
import { sameCell } from '../workbook/place.ts';
import type { Place } from '../workbook/workbook.ts';
import { type Name, namesOf } from './formulas.ts';
import type { ReadTable } from './read-table.ts';
import type { JudgedRelation } from './report.ts';
import type { Site, SiteRelation } from './site.ts';

export interface RelationSources {
  readonly site: Site;
  readonly evaluator: Evaluator;
  readonly table: ReadTable;
  readonly index: number;
  readonly sheet: string;
}

type Comparison = SiteRelation['test'];

/** The relations of a table, each at every row that holds a number and at the total row, or once. */
export function judgeRelations(sources: RelationSources): readonly JudgedRelation[] {
  const relations = sources.site.relations[sources.index] ?? [];
  return relations.flatMap(({ relation, test }) =>
    relation.at === 'rows' ? judgeRows(sources, relation, test) : judgeOnce(sources, relation, test),
  );
}

function judgeRows(sources: RelationSources, relation: RelationForm, test: Comparison): readonly JudgedRelation[] {
  const { table, index } = sources;
  const rows = table.rows.flatMap((row, position) => (row.heading || row.skipped ? [] : [position]));
  const all = table.total ? [...rows, -1] : rows;
  const first = all[0];
  if (first === undefined) return [];
  // A name that means a column means it in every row, so the words are made once.
  const judging = judgingOf(sources, { relation, test }, { grid: index, row: first });
  return all.map((row) => judge(sources, judging, { grid: index, row }));
}

function judgeOnce(sources: RelationSources, relation: RelationForm, test: Comparison): readonly JudgedRelation[] {
  const key = relation.at === 'rows' ? '' : relation.at.column;
  const column = sources.table.form.columns.findIndex((candidate) => candidate.key === key);
  if (column === -1) throw new Error(`The relation “${relation.key}” stands in a column “${key}” that the table has not.`);
  const here = { grid: sources.index, column };
  return [judge(sources, judgingOf(sources, { relation, test }, here), here)];
}

interface Judging extends SiteRelation {
  readonly names: readonly Name[];
  readonly words: readonly [left: string, right: string];
  /** Figures and lines of `Thông tin chung` that it looks at, the same from every row. */
  readonly lines: readonly (Place | null)[];
}

function judgingOf(sources: RelationSources, { relation, test }: SiteRelation, here: Here): Judging {
  const { site, evaluator } = sources;
  const names = namesOf(test);
  const lines = names.map((name) => {
    const target = evaluator.resolve(here, name);
    if (target.type === 'figure') return site.figurePlace(target.index);
    return target.type === 'field' ? site.fieldPlace(target.index) : null;
  });
  return { relation, test, names, words: wordsOfSides(sources, test, here), lines };
}

function judge(sources: RelationSources, { relation, test, names, words, lines }: Judging, here: Here): JudgedRelation {
  const { site, table, index } = sources;
  const { left, right, holds } = sources.evaluator.compare(test, here);
  const cells = cellsOf(sources, names, here);
  const places = cells.map((cell) => site.cellPlace(cell));
  const first = cells.findIndex((cell, at) => cell.grid === index && places[at] !== null);
  const standing = cells[first] ?? fallbackCell(sources, here);
  const top = table.found?.place;
  const place = places[first] ?? site.cellPlace(standing) ?? { sheet: sources.sheet, row: top?.row ?? 1, column: top?.column ?? 1 };
  return {
    relation,
    row: (standing.row === -1 ? table.total?.key : site.tables[index]?.rows[standing.row]?.key) ?? '',
    column: table.form.columns[standing.column]?.key ?? '',
    place,
    related: relatedTo(place, places, lines),
    left,
    right,
    broken: holds === null ? null : !holds,
    leftWords: words[0],
    rightWords: words[1],
  };
}

function wordsOfSides({ site }: RelationSources, test: Comparison, here: Here): readonly [string, string] {
  return [sayExpression(test.left, site.frame, here), sayExpression(test.right, site.frame, here)];
}

/** A relation without any cell of its own table is shown in the total row of its column. */
function fallbackCell({ index }: RelationSources, here: Here): GridCell {
  return { grid: index, row: here.row ?? -1, column: here.column ?? 0 };
}

/** Both sides' cells, left first. */
function cellsOf({ evaluator }: RelationSources, names: readonly Name[], here: Here): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (const name of names) {
    const target = evaluator.resolve(here, name);
    if (target.type === 'cell') cells.push(target.cell);
    if (target.type === 'list') for (const row of target.rows) cells.push({ grid: target.grid, row, column: target.column });
  }
  return cells;
}

/** Each other place once. */
function relatedTo(place: Place, ...lists: readonly (readonly (Place | null)[])[]): readonly Place[] {
  const related: Place[] = [];
  for (const places of lists) {
    for (const other of places) {
      if (other && !sameCell(other, place) && !related.some((known) => sameCell(known, other))) related.push(other);
    }
  }
  return related;
}
