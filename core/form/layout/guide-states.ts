import { bookTexts, guideTexts } from '../../texts/book.ts';
import { printCell, quoteSheet } from '../../workbook/place.ts';
import type { Area } from '../../workbook/plan.ts';
import { isNumeric } from '../formula/grid.ts';
import { sheets } from '../sheets.ts';
import { shown } from './cells.ts';
import { statesArea } from './content.ts';
import { requiredAreas } from './general.ts';
import { type Model, tableAt } from './model.ts';
import { outlineOf } from './outline.ts';
import type { TablePlace } from './places.ts';
import { resultsArea, resultsOf } from './relations.ts';

/** A state said by a plain formula, with our own result and the words that mean “done”. */
export interface Condition {
  readonly formula: string;
  readonly value: string;
  readonly done: string;
  /** Where given: whatever is neither this nor done asks to be looked at. */
  readonly calm?: string;
}

export function generalState(model: Model): Condition {
  const areas = requiredAreas(model);
  const blank = areas.map((area) => `COUNTBLANK(${on(sheets.general, area)})`).join('+') || '0';
  const left = model.form.fields.filter((field, index) => field.required && shown(model.evaluator.field(index)) === null).length;
  const [before, after] = guideTexts.leftLines;
  return {
    formula: `=IF(${blank}=0,"${guideTexts.full}","${before}"&(${blank})&"${after}")`,
    value: left === 0 ? guideTexts.full : `${before}${left}${after}`,
    done: guideTexts.full,
  };
}

/** How many of the tables with numbers hold at least one. */
export function tablesState(model: Model): Condition {
  const indexes = model.places.tables.flatMap((place, index) => (place.shown && hasNumbers(place) ? [index] : []));
  const all = indexes.length;
  const [before, after] = guideTexts.tablesEntered;
  const done = `${before}${all}/${all}${after}`;
  if (all === 0) return { formula: `="${done}"`, value: done, done };
  const sum = indexes.map((index) => `(COUNT(${numbersOf(tableAt(model.places, index))})>0)`).join('+');
  const entered = indexes.filter((index) => isEntered(model, index)).length;
  return { formula: `="${before}"&(${sum})&"/${all}${after}"`, value: `${before}${entered}/${all}${after}`, done };
}

/** Whether a table holds anything; one without numbers says how many lines. */
export function tableState(model: Model, index: number): Condition {
  const place = tableAt(model.places, index);
  const { nothingEntered: none } = guideTexts;
  if (hasNumbers(place)) {
    const formula = `=IF(COUNT(${numbersOf(place)})=0,"${none}","${guideTexts.entered}")`;
    return { formula, value: isEntered(model, index) ? guideTexts.entered : none, done: guideTexts.entered };
  }
  const label = Math.max(
    0,
    place.form.columns.findIndex((column) => column.kind === 'label'),
  );
  const lines = `COUNTA(${on(place.sheet, { row: place.thinTop, column: place.firstColumn + label, rows: place.thinBottom - place.thinTop + 1, columns: 1 })})`;
  const count = place.rows.filter((row) => row.label !== '').length;
  const [before, after] = guideTexts.rowsEntered;
  return {
    formula: `=IF(${lines}=0,"${none}","${before}"&${lines}&"${after}")`,
    value: count === 0 ? none : `${before}${count}${after}`,
    done: '',
  };
}

export function sectionsState(model: Model): Condition {
  const area = on(sheets.content, statesArea(model));
  const { none, started, done } = bookTexts.states;
  const count = (state: string): string => `COUNTIF(${area},"${state}")`;
  const states = outlineOf(model.form, model.filling).flatMap(({ state }) => (state === null ? [] : [state]));
  const finished = states.filter((state) => state === done).length;
  const [before, after] = guideTexts.sectionsDone;
  return {
    formula: `=IF(${count(none)}+${count(started)}=0,"${guideTexts.allSections}","${before}"&${count(done)}&"/"&(${count(done)}+${count(started)}+${count(none)})&"${after}")`,
    value: finished === states.length ? guideTexts.allSections : `${before}${finished}/${states.length}${after}`,
    done: guideTexts.allSections,
  };
}

export function relationsState(model: Model): Condition {
  const area = on(sheets.relations, resultsArea(model));
  const { right, wrong, look } = bookTexts.verdicts;
  const broken = `(COUNTIF(${area},"${wrong}")+COUNTIF(${area},"${look}"))`;
  const [before, after] = guideTexts.relationsBroken;
  const { relationsFew: few, relationsRight: fine } = guideTexts;
  const results = resultsOf(model);
  const count = results.filter((result) => result === wrong || result === look).length;
  return {
    formula: `=IF(${broken}>0,"${before}"&${broken}&"${after}",IF(COUNTIF(${area},"${right}")=0,"${few}","${fine}"))`,
    value: count > 0 ? `${before}${count}${after}` : results.includes(right) ? fine : few,
    done: fine,
    calm: few,
  };
}

/** Ready when every step before it says so; a report can be made at any time. */
export function readyState(before: readonly Condition[], cellOf: (index: number) => string): Condition {
  const tests = before.map(({ done }, index) => `${cellOf(index)}="${done}"`);
  const ready = before.every(({ value, done }) => value === done);
  return {
    formula: `=IF(AND(${tests.join(',')}),"${guideTexts.step5Ready}","${guideTexts.step5Wait}")`,
    value: ready ? guideTexts.step5Ready : guideTexts.step5Wait,
    done: guideTexts.step5Ready,
  };
}

function isEntered(model: Model, index: number): boolean {
  const place = tableAt(model.places, index);
  const rows = [...place.rows.keys(), ...(place.totalRow === null ? [] : [-1])];
  return rows.some((row) =>
    place.form.columns.some((column, position) => {
      if (column.kind === 'ordinal' || column.kind === 'label' || column.kind === 'unit') return false;
      if (row !== -1 && place.rows[row]?.heading) return false;
      return typeof shown(model.evaluator.cell({ grid: index, row, column: position })) === 'number';
    }),
  );
}

function hasNumbers(place: TablePlace): boolean {
  return place.form.columns.some((column) => isNumeric(column.kind));
}

/** The block of a table right of its label: numbers only, the column of ordinals is not in it. */
function numbersOf(place: TablePlace): string {
  const label = Math.max(
    0,
    place.form.columns.findIndex((column) => column.kind === 'label'),
  );
  const column = place.firstColumn + label + 1;
  const bottom = place.totalRow ?? place.thinBottom;
  return on(place.sheet, { row: place.thinTop, column, rows: bottom - place.thinTop + 1, columns: place.lastColumn - column + 1 });
}

function on(sheet: string, area: Area): string {
  const fixed = printCell(area).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
  return `${quoteSheet(sheet)}!${fixed}`;
}
