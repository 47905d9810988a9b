import { keyOf, nearest } from '../../base/text.ts';
import type { Expression } from './expression.ts';
import type { Frame, Grid, GridRow, Here, NameProblem, Target } from './frame.ts';
import { isNumeric, totalKey } from './grid.ts';
import { createIndex, findColumns, findGroup, findRows, type GridIndex, type Level, labelKey, levelOf } from './labels.ts';

export type Name = Expression & { readonly type: 'name' };
export type Resolved = Target | NameProblem;

/** What a name means from where it stands; the first step that knows it wins, two matches in one step are a problem that lists both. */
export function resolveName(frame: Frame, here: Here, name: Name): Resolved {
  return (frame.resolve ?? createResolver(frame))(here, name);
}

/** The same for many names of one frame: labels are folded once. */
export function createResolver(frame: Frame): (here: Here, name: Name) => Resolved {
  const indexes = new Map<number, GridIndex>();
  const context: Context = {
    frame,
    indexOf(grid) {
      const known = indexes.get(grid);
      if (known) return known;
      const made = createIndex(gridAt(frame, grid));
      indexes.set(grid, made);
      return made;
    },
  };
  return (here, name) => {
    const resolved = resolve(context, here, name);
    return name.earlier === undefined || isProblem(resolved)
      ? resolved
      : { type: 'earlier', relation: name.earlier, key: earlierKey(frame, resolved, name) };
  };
}

/** Whether a name means nothing or two things. */
export function isProblem(resolved: Resolved): resolved is NameProblem {
  return resolved.type === 'unknown' || resolved.type === 'ambiguous' || resolved.type === 'parts';
}

interface Context {
  readonly frame: Frame;
  indexOf(grid: number): GridIndex;
}

function gridAt(frame: Frame, index: number): Grid {
  const grid = frame.grids[index];
  if (!grid) throw new Error(`There is no grid ${index}.`);
  return grid;
}

function resolve(context: Context, here: Here, name: Name): Resolved {
  const [first = '', second = '', third] = name.parts;
  if (name.parts.length === 1) return resolveAlone(context, here, first, name);
  const grid = findGrid(context, here, first, name);
  if (typeof grid !== 'number') return grid;
  return third === undefined
    ? resolveOfTable(context, grid, second, { here, name })
    : resolveCell(context, grid, [second, third], { here, name });
}

/** Column in this row; row in this column; figure; line of `Thông tin chung`. */
function resolveAlone(context: Context, here: Here, part: string, name: Name): Resolved {
  const { grid, row, column } = here;
  const { figures, fields } = context.frame;
  if (grid !== undefined && row !== undefined) {
    const found = pick(findColumns(context.indexOf(grid), part), name, (index) => columnName(context, grid, index));
    if (found !== null) return typeof found === 'number' ? { type: 'cell', cell: { grid, row, column: found } } : found;
  }
  if (grid !== undefined && column !== undefined) {
    const found = pick(findRows(context.indexOf(grid), part, levelsOf(context, grid, here)), name, (index) =>
      rowName(context, grid, index),
    );
    if (found !== null) return typeof found === 'number' ? { type: 'cell', cell: { grid, row: found, column } } : found;
  }
  const figure = pick(
    matching(figures, part, (candidate) => candidate.name),
    name,
    (index) => figures[index]?.name ?? '',
  );
  if (figure !== null) return typeof figure === 'number' ? { type: 'figure', index: figure } : figure;
  const byKey = matching(fields, part, (candidate) => candidate.key);
  const field = pick(
    byKey.length > 0 ? byKey : matching(fields, part, (candidate) => candidate.label),
    name,
    (index) => fields[index]?.key ?? '',
  );
  if (field !== null) return typeof field === 'number' ? { type: 'field', index: field } : field;
  return unknown(name, 0, [
    ...figures.map((candidate) => candidate.name),
    ...fields.flatMap((candidate) => [candidate.key, candidate.label]),
    ...(grid === undefined ? [] : [...ownLabels(context, grid, 'columns'), ...ownLabels(context, grid, 'rows')]),
  ]);
}

/** The column in the total row; in a table with one value column and no total row, the row. */
function resolveOfTable(context: Context, grid: number, part: string, at: { readonly here: Here; readonly name: Name }): Resolved {
  const { total, columns } = gridAt(context.frame, grid);
  const { here, name } = at;
  if (total) {
    const column = pick(findColumns(context.indexOf(grid), part), name, (index) => `${name.parts[0]}|${columnName(context, grid, index)}`);
    if (column === null) return unknown(name, 1, ownLabels(context, grid, 'columns'));
    return typeof column === 'number' ? { type: 'cell', cell: { grid, row: -1, column } } : column;
  }
  const values = columns.flatMap((column, index) => (isNumeric(column.kind) ? [index] : []));
  const [value] = values;
  if (value === undefined || values.length !== 1) return { type: 'parts', name: written(name.parts) };
  const row = pick(
    findRows(context.indexOf(grid), part, levelsOf(context, grid, here)),
    name,
    (index) => `${name.parts[0]}|${rowName(context, grid, index)}`,
  );
  if (row === null) return unknown(name, 1, ownLabels(context, grid, 'rows'));
  return typeof row === 'number' ? { type: 'cell', cell: { grid, row, column: value } } : row;
}

/** One cell, or the list of a column's rows where the row is `*`. */
function resolveCell(
  context: Context,
  grid: number,
  parts: readonly [row: string, column: string],
  at: { readonly here: Here; readonly name: Name },
): Resolved {
  const { here, name } = at;
  const [rowPart, columnPart] = parts;
  const index = context.indexOf(grid);
  const column = pick(findColumns(index, columnPart), name, (found) => `${name.parts[0]}|${rowPart}|${columnName(context, grid, found)}`);
  if (column === null) return unknown(name, 2, ownLabels(context, grid, 'columns'));
  if (typeof column !== 'number') return column;
  const levels = levelsOf(context, grid, here);
  if (rowPart.slice(rowPart.lastIndexOf('>') + 1).trim() === '*') {
    const group = findGroup(index, rowPart, levels);
    if (group.type === 'rows') return { type: 'list', grid, column, rows: group.rows };
    if (group.type === 'unknown')
      return unknown(
        name,
        1,
        index.groupNames.map((label) => `${label} > *`),
      );
    return {
      type: 'ambiguous',
      name: written(name.parts),
      matches: group.matches.map((match) => `${name.parts[0]}|${match} > *|${columnPart}`),
    };
  }
  const row = pick(findRows(index, rowPart, levels), name, (found) => `${name.parts[0]}|${rowName(context, grid, found)}|${columnPart}`);
  if (row === null) return unknown(name, 1, ownLabels(context, grid, 'rows'));
  return typeof row === 'number' ? { type: 'cell', cell: { grid, row, column } } : row;
}

function findGrid(context: Context, here: Here, part: string, name: Name): number | NameProblem {
  const { grids } = context.frame;
  if (part === '.') return here.grid ?? { type: 'unknown', name: written(name.parts) };
  const byKey = matching(grids, part, (grid) => grid.key);
  const found =
    byKey.length > 0
      ? byKey
      : grids.flatMap((grid, index) => (grid.labels.some((label) => labelKey(label) === labelKey(part)) ? [index] : []));
  const picked = pick(found, name, (index) => written([grids[index]?.key ?? '', ...name.parts.slice(1)]));
  return (
    picked ??
    unknown(
      name,
      0,
      grids.flatMap((grid) => [grid.key, ...grid.labels]),
    )
  );
}

/** The groups of the row we stand in, from the innermost outwards; a name in another table starts outside. */
function levelsOf(context: Context, grid: number, here: Here): Level {
  if (here.grid !== grid || here.row === undefined || here.row < 0) return [];
  return levelOf(context.indexOf(grid), here.row);
}

function matching<Item>(items: readonly Item[], part: string, nameOf: (item: Item) => string): readonly number[] {
  const exact = items.findIndex((item) => nameOf(item) === part);
  if (exact !== -1) return [exact];
  const key = labelKey(part);
  return items.flatMap((item, index) => (labelKey(nameOf(item)) === key ? [index] : []));
}

function pick(found: readonly number[], name: Name, say: (index: number) => string): number | NameProblem | null {
  const [first] = found;
  if (first === undefined) return null;
  return found.length === 1 ? first : { type: 'ambiguous', name: written(name.parts), matches: found.map(say) };
}

function unknown(name: Name, part: number, candidates: readonly string[]): NameProblem {
  const near = nearest(name.parts[part] ?? '', candidates);
  const problem = { type: 'unknown', name: written(name.parts) } as const;
  return near === undefined ? problem : { ...problem, nearest: written(name.parts.map((own, index) => (index === part ? near : own))) };
}

function written(parts: readonly string[]): string {
  return parts.join('|');
}

function columnName(context: Context, grid: number, index: number): string {
  return gridAt(context.frame, grid).columns[index]?.label ?? '';
}

function rowName(context: Context, grid: number, index: number): string {
  const { total, rows } = gridAt(context.frame, grid);
  const row: GridRow | null | undefined = index === -1 ? total : rows[index];
  return row ? [...row.groups, row.label].join(' > ') : '';
}

function ownLabels(context: Context, grid: number, of: 'columns' | 'rows'): readonly string[] {
  const { columns, rows, total } = gridAt(context.frame, grid);
  if (of === 'columns')
    return columns.flatMap((column) => [column.label.slice(column.label.lastIndexOf('>') + 1).trim(), column.label, column.key]);
  return [...rows.filter((row) => !row.heading), ...(total ? [total] : [])].flatMap((row) => [
    row.label,
    [...row.groups, row.label].join(' > '),
    row.key,
  ]);
}

/** Earlier values are kept by `F-06|Hộ tịch|4` in keys, or by a figure's name. */
function earlierKey(frame: Frame, target: Target, name: Name): string {
  switch (target.type) {
    case 'cell': {
      const grid = gridAt(frame, target.cell.grid);
      const row = target.cell.row === -1 ? totalKey : (grid.rows[target.cell.row]?.key ?? '');
      return written([grid.key, row, grid.columns[target.cell.column]?.key ?? '']);
    }
    case 'figure':
      return frame.figures[target.index]?.name ?? '';
    case 'field':
      return frame.fields[target.index]?.key ?? '';
    case 'list':
    case 'earlier':
      return written(name.parts.map(keyOf));
  }
}
