import { columnLetters } from '../../workbook/place.ts';
import type { FormatPlan } from '../../workbook/plan.ts';
import type { RelationForm } from '../form.ts';
import type { Expression } from '../formula/expression.ts';
import type { Here } from '../formula/frame.ts';
import { getExpression } from '../formula/parse.ts';
import { printBreach } from '../formula/print.ts';
import { markedCell } from '../marked-cell.ts';
import { areaOf, areasByKey } from './areas.ts';
import { type Model, tableAt } from './model.ts';
import { sheetColumn, sheetRow } from './places.ts';

/** Stands for the row of a formula until it is known for which cell the formula is written. */
const rowMark = '\u0000';

/** The relations of a table as conditional formats that work without us; those that need another sheet are left to `Đối chiếu`. */
export function liveFormats(model: Model, index: number): readonly FormatPlan[] {
  return tableAt(model.places, index).form.relations.flatMap((relation) => {
    const test = getExpression(relation.test);
    return relation.at === 'rows' ? formatsOfRows(model, index, test) : formatsOnce(model, index, { test, relation });
  });
}

function formatsOfRows(model: Model, index: number, test: Expression): FormatPlan[] {
  const place = tableAt(model.places, index);
  const first = place.rows.findIndex((row) => !row.heading);
  const marked = first === -1 ? null : markedCell(test, model.frame, { grid: index, row: first });
  if (!marked || marked.grid !== index) return [];
  const { column } = marked;
  const breachOf = (row: number): string | null => stayingHere(printRelative(model, test, { grid: index, row }));
  const formats: FormatPlan[] = [];
  for (const [breach, areas] of areasByKey(place, column, breachOf)) {
    formats.push({ areas, formula: breach.split(rowMark).join(String(areas[0]?.row)), look: 'wrong' });
  }
  if (place.totalRow === null) return formats;
  const total = stayingHere(printRelative(model, test, { grid: index, row: -1 }));
  if (total === null) return formats;
  return [...formats, { areas: [areaOf(place, -1, column)], formula: total.split(rowMark).join(String(place.totalRow)), look: 'wrong' }];
}

function formatsOnce(model: Model, index: number, at: { test: Expression; relation: RelationForm }): FormatPlan[] {
  const place = tableAt(model.places, index);
  const here = hereOf(model, index, at.relation);
  const marked = markedCell(at.test, model.frame, here);
  if (!marked || marked.grid !== index) return [];
  const breach = stayingHere(printBreach(at.test, model.frame, here, model.addresses({ sheet: place.sheet })));
  return breach === null ? [] : [{ areas: [areaOf(place, marked.row, marked.column)], formula: breach, look: 'wrong' }];
}

/** Where a relation that is judged once stands: in its column, or in a table without such a column anywhere. */
export function hereOf(model: Model, index: number, relation: RelationForm): Here {
  if (relation.at === 'rows') return { grid: index };
  const { column: key } = relation.at;
  const column = tableAt(model.places, index).form.columns.findIndex((candidate) => candidate.key === key);
  if (column === -1) throw new Error(`The relation “${relation.key}” stands in column “${key}”, which its table does not have.`);
  return { grid: index, column };
}

function printRelative(model: Model, test: Expression, here: { grid: number; row: number }): string {
  const place = tableAt(model.places, here.grid);
  const addresses = model.addresses({ sheet: place.sheet, row: sheetRow(place, here.row) });
  return printBreach(test, model.frame, here, {
    ...addresses,
    cell: (cell) =>
      cell.grid === here.grid && cell.row === here.row
        ? `${columnLetters(sheetColumn(place, cell.column))}${rowMark}`
        : addresses.cell(cell),
  });
}

/** Excel 2007 and Google Sheets allow no other sheet in a conditional format. */
function stayingHere(formula: string): string | null {
  return formula.includes("'!") ? null : formula;
}
