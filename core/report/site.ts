import { keyOf } from '../base/text.ts';
import { addressesOn, type CellAddresses } from '../form/addresses.ts';
import type { FieldForm, FigureForm, Form, RelationForm, RowForm, TableForm } from '../form/form.ts';
import type { Expression } from '../form/formula/expression.ts';
import type { Frame, FrameField, FrameFigure, Grid, GridCell } from '../form/formula/frame.ts';
import { gridOf, totalKey } from '../form/formula/grid.ts';
import { getExpression } from '../form/formula/parse.ts';
import { withMemory } from '../form/formula/remembered.ts';
import { oncePer } from '../form/once-per.ts';
import { reportWords } from '../texts/report.ts';
import type { Place } from '../workbook/workbook.ts';

/** Where a table and its rows stand; what the sheet no longer has stands in row or column 0. */
export interface TableSite {
  readonly form: TableForm;
  readonly sheet: string;
  readonly columns: readonly number[];
  readonly body: readonly [from: number, to: number];
  readonly rows: readonly SiteRow[];
  readonly totalRow: number;
}

export interface SiteRow {
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
  readonly form: RowForm | null;
  readonly heading?: boolean;
  readonly row: number;
}

/** What the names of a book mean and where they stand. */
export interface Site {
  readonly frame: Frame;
  readonly tables: readonly TableSite[];
  /** The relations of each table, parsed. */
  readonly relations: readonly (readonly SiteRelation[])[];
  addresses(here: { readonly sheet: string; readonly row?: number }): SiteAddresses;
  /** Null: no longer in the book. */
  cellPlace(cell: GridCell): Place | null;
  figurePlace(index: number): Place | null;
  fieldPlace(index: number): Place | null;
}

export interface SiteRelation {
  readonly relation: RelationForm;
  readonly test: Expression & { readonly type: 'comparison' };
}

/** `lost` turns true once an address was asked for that the book no longer has. */
export interface SiteAddresses extends CellAddresses {
  lost: boolean;
}

export interface SiteParts {
  readonly form: Form;
  readonly tables: readonly TableSite[];
  readonly fields: readonly { readonly key: string; readonly label: string; readonly form: FieldForm | null; readonly place: Place }[];
  /** One per figure of the form; null where its row was deleted. */
  readonly figures: readonly (Place | null)[];
  earlier(relation: 'kỳ trước' | 'cùng kỳ', key: string): Place | null;
}

/** The site of a table with the form's rows that the user deleted put back as rows without a place, so that every name of the form keeps its meaning. */
export function completeRows(form: TableForm, rows: readonly SiteRow[]): readonly SiteRow[] {
  const there = new Set(rows.flatMap((row) => (row.form ? [row.form.key] : [])));
  const gone = form.rows.filter((row) => !there.has(row.key));
  return [
    ...rows,
    ...gone.map((row) => ({ key: row.key, label: row.label, groups: row.groups ?? [], form: row, heading: row.heading === true, row: 0 })),
  ];
}

/** Parses every formula of the form and throws where one is broken. */
export function siteOf({ form, tables, fields, figures, earlier }: SiteParts): Site {
  const frame = withMemory({
    grids: tables.map(gridOfSite),
    figures: form.figures.map(figureOfFrame),
    fields: fields.map((field) => (field.form ? fieldOfFrame(field.form) : { key: field.key, label: field.label })),
  });
  const nowhere: Place = { sheet: '', row: 0, column: 0 };
  const places = {
    grids: tables.map((table) => ({
      sheet: table.sheet,
      row: (index: number) => (index === -1 ? table.totalRow : (table.rows[index]?.row ?? 0)),
      column: (index: number) => table.columns[index] ?? 0,
      top: table.body[0],
      bottom: table.body[1],
    })),
    figure: (index: number) => figures[index] ?? nowhere,
    field: (index: number) => fields[index]?.place ?? nowhere,
    earlier: (relation: 'kỳ trước' | 'cùng kỳ', key: string) => earlier(relation, key) ?? nowhere,
  };
  return {
    frame,
    tables,
    relations: tables.map((table) => relationsOf(table.form)),
    addresses: (here) => guarded(addressesOn(places, here), tables, { figures, earlier }),
    cellPlace: (cell) => cellPlace(tables, cell),
    figurePlace: (index) => figures[index] ?? null,
    fieldPlace: (index) => fields[index]?.place ?? null,
  };
}

const figureOfFrame = oncePer(
  ({ name, expression }: FigureForm): FrameFigure =>
    expression === undefined ? { name } : { name, expression: getExpression(expression) },
);

const fieldOfFrame = oncePer(
  ({ key, label, formula }: FieldForm): FrameField =>
    formula === undefined ? { key, label } : { key, label, expression: getExpression(formula) },
);

const relationsOf = oncePer((form: TableForm): readonly SiteRelation[] => form.relations.map(relationOf));

function relationOf(relation: RelationForm): SiteRelation {
  const test = getExpression(relation.test);
  if (test.type !== 'comparison') throw new Error(`The relation “${relation.key}” is no comparison: ${relation.test}`);
  return { relation, test };
}

function cellPlace(tables: readonly TableSite[], cell: GridCell): Place | null {
  const table = tables[cell.grid];
  const row = rowOf(table, cell.row);
  const column = table?.columns[cell.column] ?? 0;
  return table && row > 0 && column > 0 ? { sheet: table.sheet, row, column } : null;
}

/** 0: no longer in the book. */
function rowOf(table: TableSite | undefined, row: number): number {
  return (row === -1 ? table?.totalRow : table?.rows[row]?.row) ?? 0;
}

export function absentSite(form: TableForm): TableSite {
  return { form, sheet: '', columns: form.columns.map(() => 0), body: [0, 0], rows: completeRows(form, []), totalRow: 0 };
}

/** A row of the user's never takes a name that the form's own formulas use. */
function gridOfSite(table: TableSite): Grid {
  const taken = takenNames(table.form);
  return gridOf(
    table.form,
    table.rows.map((row) => (row.form ? row : { key: row.key, label: ownLabel(row.label, taken), groups: row.groups, form: null })),
  );
}

const takenNames = oncePer((form: TableForm): ReadonlySet<string> => {
  const taken = new Set(form.rows.flatMap((row) => [keyOf(row.label), keyOf(row.key)]));
  return form.total ? taken.add(keyOf(form.total.label)).add(totalKey) : taken;
});

function ownLabel(label: string, taken: ReadonlySet<string>): string {
  const plain = label.replace(/[[\]{}|>*]/g, ' ');
  return taken.has(keyOf(plain)) ? reportWords.added(plain) : plain;
}

function guarded(addresses: CellAddresses, tables: readonly TableSite[], more: Pick<SiteParts, 'figures' | 'earlier'>): SiteAddresses {
  const has = (grid: number, column: number): boolean => (tables[grid]?.columns[column] ?? 0) > 0;
  const self: SiteAddresses = {
    lost: false,
    cell(cell) {
      return has(cell.grid, cell.column) && rowOf(tables[cell.grid], cell.row) > 0 ? addresses.cell(cell) : lose();
    },
    column: (grid, column) => (has(grid, column) ? addresses.column(grid, column) : lose()),
    rows(grid, column, rows) {
      const there = rows.filter((row) => (tables[grid]?.rows[row]?.row ?? 0) > 0);
      return there.length > 0 && has(grid, column) ? addresses.rows(grid, column, there) : lose();
    },
    figure: (index) => (more.figures[index] ? addresses.figure(index) : lose()),
    field: addresses.field,
    earlier: (relation, key) => (more.earlier(relation, key) ? addresses.earlier(relation, key) : lose()),
  };
  const lose = (): string => {
    self.lost = true;
    return '#REF!';
  };
  return self;
}
