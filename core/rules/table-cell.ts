import { readDay } from '../base/date.ts';
import { type NumberStyle, printNumber, readNumber, roundHalfUp } from '../base/number.ts';
import { readPeriod } from '../base/period.ts';
import type { ColumnKind, FieldForm, FigureForm } from '../form/form.ts';
import { cellKind } from '../form/formula/grid.ts';
import { sheets } from '../form/sheets.ts';
import type { Row, Table } from '../report/report.ts';
import type { CellData } from '../texts/findings/table.ts';
import type { Where } from '../texts/findings/where.ts';
import { findings } from '../texts/findings.ts';
import type { Held } from '../workbook/edit.ts';
import type { Fix } from '../workbook/finding.ts';
import type { Place } from '../workbook/workbook.ts';
import type { Rule, Tell, Told } from './rule.ts';
import { cellStyle, cellWords, columnWords, figureStyle } from './words.ts';

type Kind = ColumnKind | FigureForm['kind'] | FieldForm['kind'];

interface Input {
  readonly place: Place;
  readonly held: Held;
  readonly kind: Kind;
  readonly style: NumberStyle;
}

/** Where a number belongs stands a number, whole and not negative where things are counted; a row of numbers has a name. */
export const tableCell: Rule<'table/cell'> = {
  id: 'table/cell',
  severity: 'warning',
  check(report, tell) {
    for (const table of report.tables) {
      for (const row of table.rows) if (!row.heading) checkRow(table, row, tell);
      if (table.total && table.typedTotal) checkRow(table, table.total, tell);
    }
    for (const figure of report.figures) {
      // What a formula of the form computes is judged by `table/formula`, or not at all where its sheet was not read.
      if (figure.derived || figure.form.expression !== undefined) continue;
      const input = { place: figure.place, held: figure.held, kind: figure.form.kind, style: figureStyle(figure) };
      checkInput(input, [sheets.figures, figure.name], () => ({ figure: figure.name }), tell);
    }
    for (const { key, place, held, form, label } of report.fields) {
      if (!form || form.formula !== undefined) continue;
      const input = { place, held, kind: form.kind, style: form.kind === 'year' ? ({ kind: 'year' } as const) : {} };
      checkInput(input, [sheets.general, key], () => ({ field: label }), tell);
    }
  },
};

function checkRow(table: Table, row: Row, tell: Tell<'table/cell'>): void {
  row.cells.forEach(({ place, held, derived }, index) => {
    const column = table.columns[index];
    const computed = derived !== undefined || (row.form?.formulas?.[column?.key ?? ''] ?? column?.form.formula) !== undefined;
    if (!column || column.column === null || computed || held.value === null) return;
    const kind = cellKind(table.form, row.form, column.form);
    if (kind !== 'rate' && isPlain(held.value)) return;
    const input = { place, held, kind, style: cellStyle(table, row, index) };
    checkInput(input, [table.key, row.key, column.key], () => cellWords(table, row, index), tell);
  });
  if (row.label.trim() === '' && !row.skipped) tellUnlabelled(table, row, tell);
}

/** A whole number from zero: right wherever no rate belongs. */
function isPlain(value: Held['value']): boolean {
  return typeof value === 'number' && value >= 0 && Number.isInteger(value);
}

function tellUnlabelled(table: Table, row: Row, tell: Tell<'table/cell'>): void {
  const index = table.columns.findIndex(({ form }) => form.kind === 'label');
  const [column, cell] = [table.columns[index], row.cells[index]];
  if (!column || !cell || column.column === null) return;
  tell({
    place: cell.place,
    key: [table.key, row.key, column.key],
    data: { type: 'unlabelled', where: { column: columnWords(table, index) } },
  });
}

function checkInput(input: Input, key: readonly string[], where: () => Where, tell: Tell<'table/cell'>): void {
  const told = judgeInput(input);
  if (!told) return;
  const { data, ...rest } = told;
  tell({ ...rest, place: input.place, key, data: { ...data, where: where() } });
}

type Plain<Data> = Data extends { readonly where: Where } ? Omit<Data, 'where'> : never;
type Judged = Pick<Told<'table/cell'>, 'expected' | 'found' | 'fixes' | 'severity'> & { readonly data: Plain<CellData> };

function judgeInput(input: Input): Judged | null {
  const { held, kind } = input;
  if (held.value === null) return null;
  if (kind === 'date') return judgeDay(held);
  if (kind === 'period') return judgePeriod(held);
  if (!isNumber(kind)) return null;
  return typeof held.value === 'number' ? judgeNumber(input, held.value) : judgeText(input, String(held.value));
}

function judgeText(input: Input, text: string): Judged | null {
  if (text.trim() === '') return null;
  if (isErrorText(text)) return { data: { type: 'error', text }, severity: 'error', found: text };
  const number = input.held.formula === undefined ? meantBy(text, input.kind) : null;
  if (number === null) return { data: { type: 'text', text }, severity: 'error', found: text };
  const meant = printNumber(number, input.style);
  return { data: { type: 'text', text, meant }, severity: 'error', found: text, expected: meant, fixes: [setTo(input, number, meant)] };
}

function judgeNumber(input: Input, value: number): Judged | null {
  const number = printNumber(value, input.style);
  if (value < 0 && input.kind !== 'number') return { data: { type: 'negative', number }, found: number };
  if (input.kind === 'rate' && value >= doubtfulRate) return judgeHundreds(input, value, number);
  if (input.kind !== 'count' || Number.isInteger(roundHalfUp(value, 6))) return null;
  // `3.956` typed into an English Excel is three point nine five six; any shorter fraction may be anything.
  const thousands = roundHalfUp(value * 1000, 6);
  if (!Number.isInteger(thousands) || value >= 1000 || thousands % 10 === 0) return { data: { type: 'decimal', number }, found: number };
  const meant = printNumber(thousands, input.style);
  const fixes = input.held.formula === undefined ? [setTo(input, thousands, meant)] : [];
  return { data: { type: 'thousands', number, meant }, found: number, expected: meant, fixes };
}

/** 95 where 95% was meant is 9.500%: a cell without its format, or a paste, takes it so. Plans are exceeded, but not twice over. */
const doubtfulRate = 2;

function judgeHundreds(input: Input, value: number, number: string): Judged {
  const share = roundHalfUp(value / 100, 12);
  const meant = printNumber(share, input.style);
  const fixes = input.held.formula === undefined ? [setTo(input, share, meant)] : [];
  return { data: { type: 'hundreds', number, meant }, found: number, expected: meant, fixes };
}

function judgeDay(held: Held): Judged | null {
  if (typeof held.value === 'number' && held.value >= 0) return null;
  const text = String(held.value);
  if (text.trim() === '' || readDay(text) !== null) return null;
  return isErrorText(text)
    ? { data: { type: 'error', text }, severity: 'error', found: text }
    : { data: { type: 'date', text }, found: text };
}

/** The words of a period are read; a line with chips says what it says when they are filled. */
function judgePeriod(held: Held): Judged | null {
  const text = String(held.value).trim();
  return text === '' || text.includes('{') || readPeriod(text) ? null : { data: { type: 'period', text }, found: text };
}

/** The number that a text means, where it fits the cell. */
function meantBy(text: string, kind: Kind): number | null {
  const written = readNumber(text);
  if (!written || written.fraction) return null;
  if (kind === 'rate') return written.percent ? written.value : written.value > 1 ? roundHalfUp(written.value / 100, 12) : written.value;
  if (written.percent || written.value < 0) return null;
  return (kind === 'count' || kind === 'year') && !Number.isInteger(written.value) ? null : written.value;
}

function setTo(input: Input, value: number, label: string): Fix {
  return { label: findings['table/cell'].set(label), safe: false, edits: [{ place: input.place, before: input.held, after: { value } }] };
}

function isNumber(kind: Kind): boolean {
  return kind === 'count' || kind === 'number' || kind === 'money' || kind === 'rate' || kind === 'year';
}

function isErrorText(text: string): boolean {
  return /^#[A-Z0-9/]+[!?]?$/.test(text);
}
