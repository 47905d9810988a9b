import { dayFromSerial, printDay, readDay, serialFromDay } from '../base/date.ts';
import { printNumber, readNumber } from '../base/number.ts';
import { type Period, readPeriod } from '../base/period.ts';
import { keyOf } from '../base/text.ts';
import type { FieldForm, Form } from '../form/form.ts';
import type { Value } from '../form/formula/expression.ts';
import { oncePer } from '../form/once-per.ts';
import { type heads, sheets } from '../form/sheets.ts';
import { reportWords } from '../texts/report.ts';
import { type Cell, cellOf, type Place } from '../workbook/workbook.ts';
import { type Listing, textIn, textOf } from './listing.ts';
import { rawText } from './outline.ts';

export type GeneralListing = Listing<(typeof heads.general)[number]>;

/** A line of `Thông tin chung` as it stands, its chips not yet filled. */
export interface ReadField {
  readonly key: string;
  readonly form: FieldForm | null;
  readonly label: string;
  readonly place: Place;
  readonly cell: Cell;
}

/** The form's lines in its order, wherever they stand, then those the unit added; a line without row gets the place where it would be written. */
export function readFields(form: Form, listing: GeneralListing | null): readonly ReadField[] {
  const sheet = listing?.sheet.name ?? sheets.general;
  const column = listing?.columns['Nội dung'] ?? 3;
  const rows = new Map<string, number>();
  const own: ReadField[] = [];
  const { byKey, byLabel } = linesOf(form);
  const cellAt = (row: number): Cell => (listing ? cellOf(listing.sheet, row, column) : { value: null });
  for (let row = listing?.from ?? 1; listing && row <= listing.to; row++) {
    const key = textIn(listing, row, 'Khóa');
    const label = textIn(listing, row, 'Mục').replace(/\s*\*$/, '');
    const known = key === '' ? byLabel.get(keyOf(label)) : byKey.get(keyOf(key));
    if (known && !rows.has(known.key)) rows.set(known.key, row);
    else if (label !== '') own.push({ key: ownName(form, label), form: null, label, place: { sheet, row, column }, cell: cellAt(row) });
  }
  let next = (listing?.to ?? 0) + 1;
  const known = form.fields.map((field): ReadField => {
    const row = rows.get(field.key);
    const place = { sheet, row: row ?? next, column };
    if (row === undefined) next += 1;
    return { key: field.key, form: field, label: field.label, place, cell: row === undefined ? { value: null } : cellAt(row) };
  });
  return [...known, ...own];
}

const linesOf = oncePer(
  (form: Form): Readonly<Record<'byKey' | 'byLabel', ReadonlyMap<string, FieldForm>>> => ({
    byKey: new Map(form.fields.map((field) => [keyOf(field.key), field])),
    byLabel: new Map(form.fields.map((field) => [keyOf(field.label), field])),
  }),
);

/** A line of the user's never takes a name that the form's own formulas use. */
function ownName(form: Form, label: string): string {
  const key = keyOf(label);
  const names = [...form.fields.flatMap((field) => [field.key, field.label]), ...form.figures.map((figure) => figure.name)];
  return names.some((name) => keyOf(name) === key) ? reportWords.added(label) : label;
}

/** What a typed line is worth; the chips of a text are filled by the reader. */
export function fieldValue(field: ReadField): Value {
  const { value, formula } = field.cell;
  if (value === null) return formula === undefined ? blankOf(field) : { type: 'unknown', why: 'error' };
  const kind = field.form?.kind ?? 'text';
  if (kind === 'date') return dateValue(value);
  if (kind === 'number' || kind === 'year') return numberValue(value);
  if (!field.form && typeof value === 'number') return { type: 'number', value };
  const text = rawText(field.cell).normalize('NFC').trim();
  return text === '' ? blankOf(field) : { type: 'text', value: text };
}

function blankOf(field: ReadField): Value {
  return field.form?.required ? { type: 'blank', missing: true } : { type: 'blank' };
}

function numberValue(value: Exclude<Cell['value'], null>): Value {
  if (typeof value === 'number') return { type: 'number', value };
  const written = typeof value === 'string' ? readNumber(value) : null;
  return written ? { type: 'number', value: written.value } : { type: 'unknown', why: 'error' };
}

/** A date typed as text counts as the day it names; other words stay words. */
export function dateValue(value: Exclude<Cell['value'], null>): Value {
  if (typeof value === 'number') return dayFromSerial(value) === null ? { type: 'unknown', why: 'error' } : { type: 'number', value };
  const text = textOf(value);
  const day = readDay(text);
  if (day !== null) return { type: 'number', value: serialFromDay(day) };
  return text === '' ? { type: 'blank' } : { type: 'text', value: text };
}

/** As a chip prints the line; empty where there is nothing to print. */
export function printField(form: FieldForm | null, value: Value): string {
  if (value.type === 'text') return value.value;
  if (value.type !== 'number') return '';
  if (form?.kind === 'date') return printSerial(value.value);
  return printNumber(value.value, form?.kind === 'year' ? { kind: 'year' } : {});
}

export function printSerial(serial: number): string {
  const day = dayFromSerial(serial);
  return day === null ? '' : printDay(day);
}

/** The period the report is about: as its line names it, its first and last day as their own lines say. */
export function periodOf(fields: readonly { readonly key: string; readonly value: Value }[]): Period | null {
  const value = (key: string): Value => fields.find((field) => field.key === key)?.value ?? { type: 'blank' };
  const named = value('kỳ báo cáo');
  const period = named.type === 'text' ? readPeriod(named.value) : named.type === 'number' ? readPeriod(`${named.value}`) : null;
  const from = dayOf(value('từ ngày')) ?? period?.from ?? null;
  const to = dayOf(value('đến ngày')) ?? period?.to ?? null;
  if (period) return from !== null && to !== null && from <= to ? { ...period, from, to } : period;
  return from !== null && to !== null && from <= to ? { kind: 'range', year: Number(to.slice(0, 4)), from, to } : null;
}

function dayOf(value: Value): string | null {
  return value.type === 'number' ? dayFromSerial(value.value) : null;
}
