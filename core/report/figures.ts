import { keyOf } from '../base/text.ts';
import type { FigureForm, Form } from '../form/form.ts';
import type { Evaluator } from '../form/formula/evaluate.ts';
import type { Value } from '../form/formula/expression.ts';
import { printFormula } from '../form/formula/print.ts';
import { shown } from '../form/layout/cells.ts';
import { oncePer } from '../form/once-per.ts';
import { heads, sheets } from '../form/sheets.ts';
import { type Cell, cellOf, type Place, type Workbook } from '../workbook/workbook.ts';
import { namesOf, printIn } from './formulas.ts';
import { findListing, type Listing, placeIn, textIn } from './listing.ts';
import { printFigureValue } from './print-value.ts';
import type { Derived, Figure } from './report.ts';
import type { Site } from './site.ts';

/** A row of `Số liệu` as it stands. */
export interface ReadFigure {
  readonly form: FigureForm;
  /** False: its row was deleted, the place is where it would be written. */
  readonly there: boolean;
  readonly place: Place;
  readonly cell: Cell;
  readonly last: Figure['last'];
}

export interface ReadFigures {
  readonly found: boolean;
  readonly figures: readonly ReadFigure[];
}

type FigureListing = Listing<(typeof heads.figures)[number]>;

/** The figures of the form by their key, else by their name. */
export function readFigures(workbook: Workbook, form: Form): ReadFigures {
  const listing = findListing(workbook, sheets.figures, heads.figures);
  const rows = listing ? rowsByName(listing) : new Map<string, number>();
  const column = listing?.columns['Giá trị'] ?? 3;
  let next = (listing?.to ?? 0) + 1;
  const figures = form.figures.map((figure): ReadFigure => {
    const row = rows.get(figureKey(figure));
    const place = { sheet: listing?.sheet.name ?? sheets.figures, row: row ?? next, column };
    if (row === undefined || !listing) {
      next += 1;
      return { form: figure, there: false, place, cell: { value: null }, last: null };
    }
    const lastPlace = placeIn(listing, row, 'Lần báo cáo trước');
    const last = lastPlace && { place: lastPlace, held: cellOf(listing.sheet, row, lastPlace.column) };
    return { form: figure, there: listing.columns['Giá trị'] !== null, place, cell: cellOf(listing.sheet, row, column), last };
  });
  return { found: listing !== null, figures };
}

const figureKey = oncePer((figure: FigureForm): string => keyOf(figure.name));

function rowsByName(listing: FigureListing): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = listing.from; row <= listing.to; row++) {
    const key = keyOf(textIn(listing, row, 'Khóa') || textIn(listing, row, 'Số liệu'));
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

/** What was typed for a figure that stands in no table. */
export function typedFigure(figure: ReadFigure): Value {
  const { value, formula } = figure.cell;
  if (value === null) return formula === undefined ? { type: 'blank' } : { type: 'unknown', why: 'error' };
  return typeof value === 'number' && Number.isFinite(value) ? { type: 'number', value } : { type: 'unknown', why: 'error' };
}

export interface FigureSources {
  readonly site: Site;
  readonly evaluator: Evaluator;
  wasRead(sheet: string): boolean;
}

/** The figures as sentences print them, with the cells they are made of. */
export function figuresOf(figures: readonly ReadFigure[], sources: FigureSources): readonly Figure[] {
  return figures.map((figure, index) => {
    const { form, place, cell, last } = figure;
    const value = sources.evaluator.figure(index);
    const read: Figure = {
      name: form.name,
      form,
      place,
      held: cell,
      value,
      printed: printFigureValue(form, value) ?? '',
      from: fromOf(sources, index),
      last,
    };
    const derived = derivedOf(figure, index, sources);
    if (derived) return { ...read, derived };
    return form.expression === undefined && cell.value === null && cell.formula !== undefined ? { ...read, uncalculated: true } : read;
  });
}

function derivedOf(figure: ReadFigure, index: number, { site, evaluator, wasRead }: FigureSources): Derived | null {
  const expression = site.frame.figures[index]?.expression;
  if (!expression || !figure.there || !wasRead(figure.place.sheet)) return null;
  const addresses = site.addresses({ sheet: figure.place.sheet });
  const formula = printIn(addresses, () => printFormula(expression, site.frame, {}, addresses));
  const value = evaluator.figure(index);
  return formula === null ? null : { formula, value, result: shown(value) };
}

function fromOf({ site, evaluator }: FigureSources, index: number): readonly Place[] {
  const expression = site.frame.figures[index]?.expression;
  if (!expression) return [];
  return namesOf(expression).flatMap((name): readonly Place[] => {
    const target = evaluator.resolve({}, name);
    switch (target.type) {
      case 'cell':
        return nonNull([site.cellPlace(target.cell)]);
      case 'list':
        return nonNull(target.rows.map((row) => site.cellPlace({ grid: target.grid, row, column: target.column })));
      case 'figure':
        return nonNull([site.figurePlace(target.index)]);
      case 'field':
        return nonNull([site.fieldPlace(target.index)]);
      default:
        return [];
    }
  });
}

function nonNull(places: readonly (Place | null)[]): readonly Place[] {
  return places.flatMap((place) => place ?? []);
}
