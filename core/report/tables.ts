import type { Evaluator } from '../form/formula/evaluate.ts';
import type { Grid, GridCell } from '../form/formula/frame.ts';
import { cellKind, isNumeric, ruleOf } from '../form/formula/grid.ts';
import { shown } from '../form/layout/cells.ts';
import type { Cell } from '../workbook/workbook.ts';
import type { FoundTable } from './find-table.ts';
import type { FormulaPrinter } from './formulas.ts';
import { isTypedKind, type ReadRow, type ReadTable } from './read-table.ts';
import { judgeRelations } from './relations.ts';
import type { Row, Table, TableCell } from './report.ts';
import type { Site } from './site.ts';

export interface TableSources {
  readonly site: Site;
  readonly tables: readonly ReadTable[];
  readonly evaluator: Evaluator;
  readonly print: FormulaPrinter;
  /** Whether a sheet was read this time; what other sheets compute counts as evaluated. */
  wasRead(sheet: string): boolean;
}

/** The tables of a report: every cell with what was typed or what we evaluate, every relation judged. */
export function tablesOf(sources: TableSources): readonly Table[] {
  return sources.tables.flatMap((table, index) => {
    if (!table.found || isUnused(table)) return [];
    return [tableOf(sources, table, { index, found: table.found })];
  });
}

/** A table on demand that stands hidden and empty. */
function isUnused({ form, found, rows, typedTotal }: ReadTable): boolean {
  return (
    form.presence === 'on demand' &&
    found?.sheet.hidden === true &&
    !typedTotal &&
    rows.every((row) => row.heading || (row.skipped && row.form !== null))
  );
}

/** One table while its cells are made. */
interface Making {
  readonly sources: TableSources;
  readonly table: ReadTable;
  readonly index: number;
  readonly grid: Grid;
  readonly sheet: string;
  /** Where each column stands; a cell whose column was deleted is shown at the first cell of its row. */
  readonly columns: readonly number[];
  readonly wasRead: boolean;
}

function tableOf(sources: TableSources, table: ReadTable, at: { readonly index: number; readonly found: FoundTable }): Table {
  const { form, rows, total, typedTotal } = table;
  const { found, index } = at;
  const sheet = found.sheet.name;
  const grid = sources.site.frame.grids[index];
  if (!grid) throw new Error(`There is no grid ${index}.`);
  const columns = found.headings.columns.map(({ column }) => column ?? found.place.column);
  const making: Making = { sources, table, index, grid, sheet, columns, wasRead: sources.wasRead(sheet) };
  return {
    key: form.key,
    form,
    sheet,
    hidden: found.sheet.hidden === true,
    place: found.place,
    body: found.body,
    columns: found.headings.columns,
    rows: rows.map((row, position) => rowOf(making, row, position)),
    total: total && rowOf(making, total, -1),
    typedTotal,
    relations: judgeRelations({ ...sources, table, index, sheet }),
  };
}

function rowOf(making: Making, row: ReadRow, position: number): Row {
  const cells = row.cells.map((held, column) => cellOf(making, held, { grid: making.index, row: position, column }, row.row));
  const worthless = (): boolean => !cells.some(({ value }, column) => value.type === 'number' && isNumberColumn(making.table, row, column));
  return {
    key: row.key,
    label: row.label,
    groups: row.groups,
    form: row.form,
    heading: row.heading === true,
    place: { sheet: making.sheet, row: row.row, column: making.table.found?.place.column ?? 1 },
    skipped: position !== -1 && row.skipped && worthless(),
    cells,
  };
}

function isNumberColumn({ form }: ReadTable, row: ReadRow, index: number): boolean {
  const column = form.columns[index];
  return column !== undefined && isNumeric(cellKind(form, row.form, column));
}

function cellOf(making: Making, held: Cell, cell: GridCell, row: number): TableCell {
  const { sources, table, grid, sheet, columns, wasRead } = making;
  const value = sources.evaluator.cell(cell);
  const place = { sheet, row, column: columns[cell.column] ?? 1 };
  const rule = ruleOf(grid, cell);
  if (rule === null || (rule === 'sum' && table.typedTotal)) {
    // The ordinal of a row of one's own counts itself: a mark, not a figure.
    const counted = isTypedKind(table.form, cell.column) && held.value === null && held.formula !== undefined;
    return counted ? { place, held, value, uncalculated: true } : { place, held, value };
  }
  const formula = wasRead ? sources.print(rule, cell) : null;
  return formula === null ? { place, held, value } : { place, held, value, derived: { formula, value, result: shown(value) } };
}
