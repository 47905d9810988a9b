import { keyOf } from '../../base/text.ts';
import { guideTexts } from '../../texts/book.ts';
import { columnLetters } from '../../workbook/place.ts';
import type { Area, CellPlan, FormatPlan, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { CellValue, Place } from '../../workbook/workbook.ts';
import { dueField, sheets } from '../sheets.ts';
import { cell, columns, computed, link, row, shown } from './cells.ts';
import { type Condition, generalState, readyState, relationsState, sectionsState, tableState, tablesState } from './guide-states.ts';
import type { Model } from './model.ts';
import type { TablePlace } from './places.ts';
import type { StyleName } from './styles.ts';

const stateColumn = 4;

/** `Hướng dẫn`: five steps with their state by plain formulas, the tables, the colours. The first thing a person sees. */
export function guideSheet(model: Model): SheetPlan {
  const rows: RowPlan[] = [];
  const merges: Area[] = [];
  const states: { row: number; condition: Condition }[] = [];
  const add = (cells: readonly (CellPlan | null)[], height: number): number =>
    rows.push(row([null, ...[0, 1, 2].map((index) => cells[index] ?? null)], height));
  const state = (condition: Condition, style: StyleName): CellPlan => {
    states.push({ row: rows.length + 1, condition });
    return computed(condition.formula, condition.value, style);
  };

  for (const line of bannerRows(model)) rows.push(line);
  add([], 12);
  bar(add, guideTexts.steps, guideTexts.state);
  const first = rows.length + 1;
  const conditions: Condition[] = [];
  for (const [index, step] of stepsOf(model).entries()) {
    // The last step looks back at the states above it.
    const condition = step.state ?? readyState(conditions, (position) => `D${first + position * 2}`);
    conditions.push(condition);
    const title = step.to ? link(step.title, step.to, 'stepTitle') : cell(step.title, 'stepPlain');
    add([cell(String(index + 1), 'step'), title, state(condition, 'stepState')], 24);
    const top = rows.length;
    add([cell(null, 'step'), cell(step.text, 'stepText'), cell(null, 'stepState')], 38);
    merges.push({ row: top, column: 2, rows: 2, columns: 1 }, { row: top, column: stateColumn, rows: 2, columns: 1 });
  }
  dueRow(model, add);
  add([], 12);
  bar(add, guideTexts.tables, guideTexts.state);
  model.places.tables.forEach((table, index) => {
    if (!table.shown) return;
    const to: Place = { sheet: table.sheet, row: table.headRow, column: table.firstColumn };
    add([null, link(nameOf(table), to, 'lineLink'), state(tableState(model, index), 'lineState')], 22);
  });
  add([], 12);
  bar(add, guideTexts.colours, null);
  for (const [name, text, style] of colourLines) add([null, cell(text, 'line'), cell(name, style)], 22);
  add([], 12);
  add([null, cell(guideTexts.privacy, 'line')], 22);
  return {
    name: sheets.guide,
    tab: '1F4E79',
    gridlines: false,
    columns: columns([6, 80, 28]),
    rows,
    merges,
    frozen: { rows: 3, columns: 0 },
    validations: [],
    formats: states.flatMap(({ row: at, condition }) => formatsOf(at, condition)),
    print: { landscape: false },
  };
}

/** `F-06 – Tình hình …`; a title that holds the sheet's name says enough. */
function nameOf({ sheet, form }: TablePlace): string {
  return keyOf(form.title).includes(keyOf(sheet)) ? form.title : `${sheet} – ${form.title}`;
}

const colourLines = [
  [guideTexts.sampleInput, guideTexts.sampleInputText, 'sampleInput'],
  [guideTexts.sampleDerived, guideTexts.sampleDerivedText, 'sampleDerived'],
  [guideTexts.sampleMissing, guideTexts.sampleMissingText, 'sampleMissing'],
  [guideTexts.sampleWrong, guideTexts.sampleWrongText, 'sampleWrong'],
] as const;

interface Step {
  readonly title: string;
  readonly text: string;
  readonly to: Place | null;
  /** Null: ready when the others are. */
  readonly state: Condition | null;
}

function stepsOf(model: Model): readonly Step[] {
  const { general, tables } = model.places;
  const table = tables.find(({ shown: open }) => open);
  const to = (sheet: string, at: { row: number; column: number }): Place => ({ sheet, ...at });
  return [
    {
      title: guideTexts.step1,
      text: guideTexts.step1Text,
      to: to(sheets.general, { row: general.firstRow, column: general.column }),
      state: generalState(model),
    },
    {
      title: guideTexts.step2,
      text: guideTexts.step2Text,
      to: table ? to(table.sheet, { row: table.thinTop + 1, column: table.firstColumn + 2 }) : null,
      state: tablesState(model),
    },
    { title: guideTexts.step3, text: guideTexts.step3Text, to: to(sheets.content, { row: 4, column: 4 }), state: sectionsState(model) },
    { title: guideTexts.step4, text: guideTexts.step4Text, to: to(sheets.relations, { row: 4, column: 2 }), state: relationsState(model) },
    { title: guideTexts.step5, text: guideTexts.step5Text, to: null, state: null },
  ];
}

/** Product and form on a blue band; unit and period follow what is typed. */
function bannerRows(model: Model): RowPlan[] {
  const band = (style: StyleName): CellPlan => cell(null, style);
  return [
    row([null, band('banner'), cell(guideTexts.product, 'banner'), band('banner')], 40),
    row([null, band('bannerNote'), cell(model.form.name, 'bannerNote'), band('bannerNote')], 22),
    row([null, band('bannerNote'), unitLine(model), band('bannerNote')], 26),
  ];
}

function unitLine(model: Model): CellPlan {
  const indexes = ['đơn vị', 'kỳ báo cáo']
    .map((key) => model.form.fields.findIndex((field) => field.key === key))
    .filter((index) => index !== -1);
  if (indexes.length === 0) return cell(null, 'bannerNote');
  const addresses = model.addresses({ sheet: sheets.guide });
  const texts = indexes.map((index) => {
    const value = shown(model.evaluator.field(index));
    return value === null ? '' : String(value);
  });
  const [first = '', second = ''] = indexes.map((index) => addresses.field(index));
  if (indexes.length === 1) return computed(`=IF(${first}="","",${first})`, texts[0] ?? null, 'bannerNote');
  const gap = `IF(OR(${first}="",${second}=""),""," · ")`;
  const value = texts.filter((text) => text !== '').join(' · ');
  return computed(`=${first}&${gap}&${second}`, value, 'bannerNote');
}

function bar(add: (cells: readonly (CellPlan | null)[], height: number) => number, title: string, right: string | null): void {
  add([cell(null, 'bar'), cell(title, 'bar'), cell(right, 'barRight')], 24);
}

function dueRow(model: Model, add: (cells: readonly (CellPlan | null)[], height: number) => number): void {
  const index = model.form.fields.findIndex((field) => field.key === dueField);
  if (index === -1) return;
  const address = model.addresses({ sheet: sheets.guide }).field(index);
  const value: CellValue = shown(model.evaluator.field(index));
  add([null, cell(guideTexts.due, 'line'), computed(`=IF(${address}="","",${address})`, value, 'due')], 26);
}

/** Green once it is done, yellow where something asks to be looked at; nothing shouts before. */
function formatsOf(at: number, { done, calm }: Condition): FormatPlan[] {
  if (done === '') return [];
  const areas = [{ row: at, column: stateColumn, rows: 1, columns: 1 }];
  const here = `$${columnLetters(stateColumn)}$${at}`;
  const green: FormatPlan = { areas, formula: `=${here}="${done}"`, look: 'done' };
  return calm === undefined ? [green] : [green, { areas, formula: `=${here}<>"${calm}"`, look: 'missing' }];
}
