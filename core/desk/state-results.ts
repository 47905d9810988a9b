import type { Filling } from '../form/filling.ts';
import type { Form } from '../form/form.ts';
import { cellKind, isNumeric } from '../form/formula/grid.ts';
import { guideSheet } from '../form/layout/guide.ts';
import { type Model, modelOf } from '../form/layout/model.ts';
import { periodLine } from '../form/layout/period-line.ts';
import { relationsSheet } from '../form/layout/relations.ts';
import { sheets } from '../form/sheets.ts';
import { fillingOf } from '../report/filling.ts';
import { readReport } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import type { Edit } from '../workbook/edit.ts';
import { quoteSheet } from '../workbook/place.ts';
import type { RowPlan, SheetPlan } from '../workbook/plan.ts';
import type { CellValue, Place, Workbook } from '../workbook/workbook.ts';
import { compareFormulas, type RowPairs, shapeOf } from './formula-shape.ts';

/**
 * What the state formulas of `Hướng dẫn` and `Đối chiếu`, and the period above each table, give that have no result now, for a host that
 * does not calculate. A formula that says another thing than the layout prints is a person's own and is left; where text stands among
 * numbers only a spreadsheet knows what its functions skip, so all are left. One that gives nothing is told too, as it stands.
 */
export function stateResults(workbook: Workbook): readonly Edit[] {
  const wanted = wantedCells(workbook);
  if (wanted.length === 0) return [];
  const report = readReport(workbook);
  if (!report.form || hasTextAmongNumbers(report)) return [];
  const laid = laidCells(modelLike(workbook, report, report.form));
  const pairs: RowPairs = new Map();
  const matched = wanted.flatMap((cell) => {
    const twin = twinOf(cell, laid);
    return twin ? [{ cell, twin, sheets: compareFormulas(cell, twin, pairs) }] : [];
  });
  return matched.flatMap(({ cell: { place, value, formula }, twin, sheets: looked }): Edit[] => {
    // Rows that were inserted or deleted move every formula alike; one that moved by itself was changed by hand.
    const same = formula === twin.formula || looked.every((sheet) => pairs.get(sheet)?.sound !== false);
    if (!same) return [];
    return [{ place, before: { value, formula }, after: { value: twin.value, formula } }];
  });
}

function hasTextAmongNumbers({ tables }: Report): boolean {
  return tables.some(({ form, columns, rows, total }) =>
    [...rows, ...(total ? [total] : [])].some((row) =>
      row.cells.some(({ held }, index) => {
        const column = columns[index]?.form;
        return column && held.formula === undefined && typeof held.value === 'string' && isNumeric(cellKind(form, row.form, column));
      }),
    ),
  );
}

interface StateCell {
  readonly place: Place;
  readonly key: CellValue;
  readonly value: CellValue;
  readonly formula: string;
}

/** On the two sheets of states, and above each table, where its period stands. */
function wantedCells({ sheets: all, names }: Workbook): readonly StateCell[] {
  const above = new Map(Object.values(names).map(({ sheet, row }) => [sheet, row - 1]));
  return all
    .filter(({ name }) => name === sheets.guide || name === sheets.relations || above.has(name))
    .flatMap(({ name, rows }) =>
      rows.slice(0, above.get(name)).flatMap((row, at) =>
        row.flatMap(({ value, formula }, index): StateCell[] => {
          const place = { sheet: name, row: at + 1, column: index + 1 };
          return formula !== undefined && value === null ? [{ place, key: row[0]?.value ?? null, value, formula }] : [];
        }),
      ),
    );
}

/** The book laid again from what it holds, its tables called and shown as they are here. */
function modelLike(workbook: Workbook, report: Report, form: Form): Model {
  const filling: Filling = fillingOf(report);
  const names = new Map(report.tables.map(({ key, sheet }) => [key, sheet]));
  const named: Form = { ...form, tables: form.tables.map((table) => ({ ...table, sheet: names.get(table.key) ?? table.sheet })) };
  const model = modelOf(named, filling);
  const guide = workbook.sheets.find(({ name }) => name === sheets.guide);
  const formulas = (guide?.rows ?? []).flatMap((row) => row.flatMap(({ formula }) => formula ?? [])).join('\n');
  // The first sheet speaks of the tables that stood open when it was laid.
  const tables = model.places.tables.map((table) => ({ ...table, shown: formulas.includes(`${quoteSheet(table.sheet)}!`) }));
  return { ...model, places: { ...model.places, tables } };
}

function laidCells(model: Model): ReadonlyMap<string, readonly StateCell[]> {
  const cells = new Map<string, StateCell[]>();
  const periods = model.places.tables.map(({ sheet, form }) => {
    const line: RowPlan = { cells: [null, periodLine(model, sheet, form.unitLine ?? '')] };
    return { name: sheet, rows: [line] };
  });
  for (const cell of [guideSheet(model), relationsSheet(model), ...periods].flatMap(computedOf)) {
    cells.set(nameOf(cell), [...(cells.get(nameOf(cell)) ?? []), cell]);
  }
  return cells;
}

function computedOf({ name, rows }: Pick<SheetPlan, 'name' | 'rows'>): readonly StateCell[] {
  return rows.flatMap(({ cells }, at) =>
    cells.flatMap((plan, index): StateCell[] =>
      plan?.formula === undefined
        ? []
        : [
            {
              place: { sheet: name, row: at + 1, column: index + 1 },
              key: cells[0]?.value ?? null,
              value: plan.value === '' ? null : plan.value,
              formula: plan.formula,
            },
          ],
    ),
  );
}

/** The laid cell that says the same; where several do, the one with the very same addresses. */
function twinOf(cell: StateCell, laid: ReadonlyMap<string, readonly StateCell[]>): StateCell | null {
  const twins = laid.get(nameOf(cell)) ?? [];
  return twins.find(({ formula }) => formula === cell.formula) ?? (twins.length === 1 ? (twins[0] ?? null) : null);
}

function nameOf({ place: { sheet }, key, formula }: StateCell): string {
  return `${sheet}|${key ?? ''}|${shapeOf(formula)}`;
}
