import { keyOf } from '../../base/text.ts';
import type { Place } from '../../workbook/workbook.ts';
import { addressesOn, type CellAddresses, type CellPlaces } from '../addresses.ts';
import type { EarlierPeriod, Filling } from '../filling.ts';
import type { ColumnForm, Form } from '../form.ts';
import { createEvaluator, type Evaluator } from '../formula/evaluate.ts';
import type { Value } from '../formula/expression.ts';
import type { Frame, Grid, GridCell } from '../formula/frame.ts';
import { cellKind, gridOf, isNumeric, ruleOf, totalKey } from '../formula/grid.ts';
import { getExpression } from '../formula/parse.ts';
import { sheets } from '../sheets.ts';
import { typedValue } from './cells.ts';
import { type BookPlaces, placesOf, sheetColumn, sheetRow, type TablePlace } from './places.ts';
import { fieldValue, type LaidRow } from './rows.ts';

/** A book about to be laid: what stands where, what names mean, what formulas are worth and how they are written. */
export interface Model {
  readonly form: Form;
  readonly filling: Filling;
  readonly places: BookPlaces;
  readonly frame: Frame;
  readonly evaluator: Evaluator;
  /** Rows of `Kỳ trước`; formulas that ask for a figure nobody has kept add an empty one. */
  readonly earlier: EarlierRow[];
  /** A total line that was typed because the rows above it are not known. */
  isTypedTotal(grid: number): boolean;
  addresses(here: { readonly sheet: string; readonly row?: number }): CellAddresses;
}

export interface EarlierRow {
  readonly relation: EarlierPeriod['relation'];
  readonly key: string;
  readonly period: string;
  readonly value: EarlierPeriod['values'][string];
  readonly passage: string | null;
}

/** Rows of `Kỳ trước` begin below its heads. */
export const earlierFirstRow = 2;
export const earlierColumn = 4;

export function modelOf(form: Form, filling: Filling): Model {
  const places = placesOf(form, filling);
  const frame = frameOf(form, places);
  const earlier = earlierRows(filling);
  const cellPlaces = cellPlacesOf(places, earlier, filling);
  const skipped = (grid: number, row: number): boolean => isSkipped(tableAt(places, grid), gridAt(frame, grid), row);
  const isTypedTotal = (grid: number): boolean => {
    const place = tableAt(places, grid);
    return filling.tables[place.form.key]?.total !== undefined && place.rows.every((_, row) => skipped(grid, row));
  };
  return {
    form,
    filling,
    places,
    frame,
    evaluator: createEvaluator(frame, {
      cell: (cell) => typedCell(places, filling, cell),
      skipped,
      typedTotal: isTypedTotal,
      figure: (index) => typedValue(filling.figures[form.figures[index]?.name ?? '']),
      field: (index) => typedValue(fieldValue(form, filling, index)),
      earlier: (relation, key) => typedValue(earlier.find((row) => isEarlier(row, relation, key))?.value),
    }),
    earlier,
    isTypedTotal,
    addresses: (here) => addressesOn(cellPlaces, here),
  };
}

export function tableAt(places: BookPlaces, grid: number): TablePlace {
  const table = places.tables[grid];
  if (!table) throw new Error(`There is no table ${grid}.`);
  return table;
}

export function gridAt(frame: Frame, index: number): Grid {
  const grid = frame.grids[index];
  if (!grid) throw new Error(`There is no grid ${index}.`);
  return grid;
}

function frameOf(form: Form, places: BookPlaces): Frame {
  return {
    grids: places.tables.map((place) => gridOf(place.form, namedRows(place))),
    figures: form.figures.map(({ name, expression }) =>
      expression === undefined ? { name } : { name, expression: getExpression(expression) },
    ),
    fields: form.fields.map(({ key, label, formula }) =>
      formula === undefined ? { key, label } : { key, label, expression: getExpression(formula) },
    ),
  };
}

/** A row of the user's never takes a name that the form's own formulas use. */
function namedRows(place: TablePlace): readonly LaidRow[] {
  const taken = new Set(place.form.rows.flatMap((row) => [keyOf(row.label), keyOf(row.key)]));
  if (place.form.total) taken.add(keyOf(place.form.total.label)).add(totalKey);
  return place.rows.map((row) => {
    if (row.form) return { ...row, label: row.form.label };
    const label = row.label.replace(/[[\]{}|>*]/g, ' ');
    return { ...row, label: taken.has(keyOf(label)) ? `${label} (thêm)` : label };
  });
}

function cellPlacesOf(places: BookPlaces, earlier: EarlierRow[], filling: Filling): CellPlaces {
  return {
    grids: places.tables.map((place) => ({
      sheet: place.sheet,
      row: (index) => sheetRow(place, index),
      column: (index) => sheetColumn(place, index),
      top: place.thinTop,
      bottom: place.thinBottom,
    })),
    figure: (index) => ({ sheet: sheets.figures, row: places.figures.firstRow + index, column: places.figures.column }),
    field: (index) => ({ sheet: sheets.general, row: places.general.firstRow + index, column: places.general.column }),
    earlier: (relation, key) => earlierPlace(earlier, filling, { relation, key }),
  };
}

function earlierPlace(earlier: EarlierRow[], filling: Filling, asked: { relation: EarlierRow['relation']; key: string }): Place {
  let index = earlier.findIndex((row) => row.passage === null && isEarlier(row, asked.relation, asked.key));
  if (index === -1) {
    index = earlier.length;
    const period = filling.earlier.find((kept) => kept.relation === asked.relation)?.period ?? '';
    earlier.push({ ...asked, period, value: null, passage: null });
  }
  return { sheet: sheets.earlier, row: earlierFirstRow + index, column: earlierColumn };
}

function earlierRows(filling: Filling): EarlierRow[] {
  return filling.earlier.flatMap(({ relation, period, values, passages }) => [
    ...Object.entries(values).map(([key, value]) => ({ relation, key, period, value, passage: null })),
    ...Object.entries(passages).map(([key, passage]) => ({ relation, key, period, value: null, passage })),
  ]);
}

function isEarlier(row: EarlierRow, relation: string, key: string): boolean {
  return row.relation === relation && row.passage === null && keyOf(row.key) === keyOf(key);
}

function typedCell(places: BookPlaces, filling: Filling, { grid, row, column }: GridCell): Value {
  const place = tableAt(places, grid);
  const key = place.form.columns[column]?.key ?? '';
  if (row === -1) return typedValue(filling.tables[place.form.key]?.total?.[key]);
  const laid = place.rows[row];
  const kind = place.form.columns[column]?.kind;
  if (kind === 'label') return typedValue(laid?.label);
  if (kind === 'unit') return typedValue(laid?.form?.unit);
  return typedValue(laid?.cells[key]);
}

/** A row without any number; where a table holds no numbers, a row in which nothing was typed beside its label. */
function isSkipped(place: TablePlace, grid: Grid, row: number): boolean {
  const laid = place.rows[row];
  if (!laid || laid.heading) return true;
  const typed = place.form.columns.filter((column, index) => isInput(column) && ruleOf(grid, { grid: 0, row, column: index }) === null);
  const numbers = typed.filter((column) => isNumeric(cellKind(place.form, laid.form, column)));
  const looked = numbers.length > 0 ? numbers : typed;
  return looked.length > 0 && looked.every(({ key }) => typedValue(laid.cells[key]).type === 'blank');
}

function isInput(column: ColumnForm): boolean {
  return column.kind !== 'ordinal' && column.kind !== 'label' && column.kind !== 'unit';
}
