import type { BookPlan, SheetPlan } from '../workbook/plan.ts';
import type { Place } from '../workbook/workbook.ts';
import type { Filling } from './filling.ts';
import type { Form } from './form.ts';
import { contentSheet } from './layout/content.ts';
import { figuresSheet } from './layout/figures.ts';
import { generalSheet } from './layout/general.ts';
import { guideSheet } from './layout/guide.ts';
import { earlierSheet, explanationsSheet, formSheet } from './layout/kept.ts';
import { type Model, modelOf } from './layout/model.ts';
import { type BookPlaces, sheetOrder } from './layout/places.ts';
import { relationsSheet } from './layout/relations.ts';
import { stylesOf } from './layout/styles.ts';
import { tableSheet } from './layout/table.ts';
import { keyColumn, tableName } from './sheets.ts';

/** A form with what is filled in, as a book: every sheet with its columns, formulas with our own results, checks that work without us. */
export function layoutBook(form: Form, filling: Filling): BookPlan {
  const model = modelOf(form, filling);
  const laid = new Map(laySheets(model).map((sheet) => [sheet.name, sheet]));
  const sheets = sheetOrder(model.places, filling).map(({ name }) => getSheet(laid, name));
  return { title: form.name, sheets, names: namesOf(model.places), styles: stylesOf(sheets) };
}

/** `Kỳ trước` comes last: formulas printed before it may have asked it for a line. */
function laySheets(model: Model): readonly SheetPlan[] {
  const tables = model.places.tables.map((_, index) => tableSheet(model, index));
  const others = [guideSheet, generalSheet, contentSheet, figuresSheet, explanationsSheet, relationsSheet].map((lay) => lay(model));
  return [...tables, ...others, earlierSheet(model), formSheet(model)];
}

function getSheet(laid: ReadonlyMap<string, SheetPlan>, name: string): SheetPlan {
  const sheet = laid.get(name);
  if (!sheet) throw new Error(`No sheet was laid for “${name}”; there are: ${[...laid.keys()].join(', ')}.`);
  return sheet;
}

/** Each table by its defined name, from the first heading row to the total row, keys included. */
function namesOf(places: BookPlaces): Record<string, Place> {
  const entries = places.tables.map((table) => {
    const last = table.totalRow ?? table.thinBottom;
    const place = {
      sheet: table.sheet,
      row: table.headRow,
      column: keyColumn,
      rows: last - table.headRow + 1,
      columns: table.lastColumn - keyColumn + 1,
    };
    return [tableName(table.form.key), place] as const;
  });
  return Object.fromEntries(entries);
}
