import type { Filling } from '../filling.ts';
import type { Form, SectionForm, TableForm } from '../form.ts';
import { keyColumn, sheets } from '../sheets.ts';
import { bodyRows, isShown, type LaidRow } from './rows.ts';

/** Where the rows of a table stand in its sheet, all counted from 1. */
export interface TablePlace {
  readonly form: TableForm;
  readonly sheet: string;
  readonly shown: boolean;
  readonly rows: readonly LaidRow[];
  /** How many heading rows, the row of numbers not among them. */
  readonly depth: number;
  readonly headRow: number;
  readonly numbersRow: number;
  /** The thin rows: every range of the column runs from the one to the other. */
  readonly thinTop: number;
  readonly thinBottom: number;
  readonly totalRow: number | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Where everything stands that formulas of other sheets point to. */
export interface BookPlaces {
  readonly tables: readonly TablePlace[];
  readonly general: { readonly headRow: number; readonly firstRow: number; readonly column: number };
  readonly figures: { readonly headRow: number; readonly firstRow: number; readonly column: number };
}

/** The columns of a table stand beside the hidden key column. */
const firstColumn = keyColumn + 1;
/** Title, then unit line. */
const linesAboveTable = 2;

export function placesOf(form: Form, filling: Filling): BookPlaces {
  return {
    tables: form.tables.map((table) => placeTable(table, filling)),
    general: { headRow: 3, firstRow: 4, column: 3 },
    figures: { headRow: 3, firstRow: 4, column: 3 },
  };
}

/** The sheet's row of a grid's row; -1 is the total row. */
export function sheetRow(place: TablePlace, row: number): number {
  if (row !== -1) return place.thinTop + 1 + row;
  if (place.totalRow === null) throw new Error(`The table “${place.form.key}” has no total row.`);
  return place.totalRow;
}

export function sheetColumn(place: TablePlace, column: number): number {
  return place.firstColumn + column;
}

/** All sections of a form in document order with their depth, 1 being the outermost. */
export function flatSections(sections: readonly SectionForm[], level = 1): { section: SectionForm; level: number }[] {
  return sections.flatMap((section) => [{ section, level }, ...flatSections(section.children ?? [], level + 1)]);
}

function placeTable(form: TableForm, filling: Filling): TablePlace {
  const rows = bodyRows(form, filling);
  const depth = Math.max(1, ...form.columns.map((column) => column.heading.length));
  const headRow = linesAboveTable + 1;
  const numbersRow = headRow + depth;
  const thinTop = numbersRow + 1;
  const thinBottom = thinTop + rows.length + 1;
  return {
    form,
    sheet: form.sheet,
    shown: isShown(form, filling),
    rows,
    depth,
    headRow,
    numbersRow,
    thinTop,
    thinBottom,
    totalRow: form.total ? thinBottom + 1 : null,
    firstColumn,
    lastColumn: firstColumn + form.columns.length - 1,
  };
}

/** The sheets in the order they stand in the book: visible ones first. */
export function sheetOrder(places: BookPlaces, filling: Filling): readonly { readonly name: string; readonly hidden: boolean }[] {
  const explained = filling.explanations.length > 0;
  const tables = places.tables.filter((table) => table.sheet !== sheets.documents);
  const documents = places.tables.filter((table) => table.sheet === sheets.documents);
  const shown = (list: readonly TablePlace[]) => list.filter((table) => table.shown).map((table) => ({ name: table.sheet, hidden: false }));
  const visible = (name: string) => ({ name, hidden: false });
  const hidden = (name: string) => ({ name, hidden: true });
  return [
    visible(sheets.guide),
    visible(sheets.general),
    visible(sheets.content),
    ...shown(tables),
    visible(sheets.figures),
    ...shown(documents),
    ...(explained ? [visible(sheets.explanations)] : []),
    visible(sheets.relations),
    ...places.tables.filter((table) => !table.shown).map((table) => hidden(table.sheet)),
    ...(explained ? [] : [hidden(sheets.explanations)]),
    hidden(sheets.earlier),
    hidden(sheets.form),
  ];
}
