import { dayFromSerial, readDay } from '../base/date.ts';
import { keyOf } from '../base/text.ts';
import type { EarlierPeriod } from '../form/filling.ts';
import type { Value } from '../form/formula/expression.ts';
import { heads, sheets } from '../form/sheets.ts';
import type { CellValue, Place, Workbook } from '../workbook/workbook.ts';
import { cellIn, findListing, placeIn, textIn } from './listing.ts';
import type { ReadExplanation } from './report.ts';

/** The rows of `Giải trình` that explain something. */
export function readExplanations(workbook: Workbook): readonly ReadExplanation[] {
  const listing = findListing(workbook, sheets.explanations, heads.explanations);
  if (!listing) return [];
  const explanations: ReadExplanation[] = [];
  for (let row = listing.from; row <= listing.to; row++) {
    const key = textIn(listing, row, 'Khóa');
    if (key === '') continue;
    const text = (head: (typeof heads.explanations)[number]): string => textIn(listing, row, head);
    explanations.push({
      key,
      place: placeIn(listing, row, 'Lý do') ?? { sheet: listing.sheet.name, row, column: 1 },
      where: text('Nơi'),
      what: text('Điều cần xem'),
      reason: text('Lý do'),
      by: text('Người ghi'),
      on: dayOf(cellIn(listing, row, 'Ngày').value),
      seen: text('Số liệu khi ghi'),
    });
  }
  return explanations;
}

function dayOf(value: CellValue): string {
  if (typeof value === 'number') return dayFromSerial(value) ?? '';
  return typeof value === 'string' ? (readDay(value) ?? value.trim()) : '';
}

/** What `Kỳ trước` keeps, and where each figure of it stands. */
export interface KeptPeriods {
  readonly periods: readonly EarlierPeriod[];
  value(relation: EarlierPeriod['relation'], key: string): Value;
  place(relation: EarlierPeriod['relation'], key: string): Place | null;
}

interface Draft {
  readonly relation: EarlierPeriod['relation'];
  readonly period: string;
  readonly values: Record<string, CellValue>;
  readonly passages: Record<string, string>;
}

export function readEarlier(workbook: Workbook): KeptPeriods {
  const listing = findListing(workbook, sheets.earlier, heads.earlier);
  const periods = new Map<string, Draft>();
  const kept = new Map<string, { readonly value: CellValue; readonly place: Place | null }>();
  for (let row = listing?.from ?? 1; listing && row <= listing.to; row++) {
    const written = textIn(listing, row, 'Khóa');
    const bar = written.indexOf('|');
    const relation = relationOf(written.slice(0, Math.max(bar, 0)));
    if (!relation) continue;
    const key = written.slice(bar + 1);
    const value = cellIn(listing, row, 'Giá trị').value;
    const passage = textIn(listing, row, 'Lời văn');
    const label = textIn(listing, row, 'Kỳ');
    const period = keyOf(label) === relation ? '' : label;
    const draft = periods.get(`${relation}|${period}`) ?? { relation, period, values: {}, passages: {} };
    if (value !== null || passage !== '') periods.set(`${relation}|${period}`, draft);
    if (value !== null) draft.values[key] = value;
    if (passage !== '') draft.passages[key] = passage;
    else if (!kept.has(`${relation}|${keyOf(key)}`))
      kept.set(`${relation}|${keyOf(key)}`, { value, place: placeIn(listing, row, 'Giá trị') });
  }
  const find = (relation: EarlierPeriod['relation'], key: string) => kept.get(`${relation}|${keyOf(key)}`);
  return {
    periods: [...periods.values()],
    value: (relation, key) => worthOf(find(relation, key)?.value ?? null),
    place: (relation, key) => find(relation, key)?.place ?? null,
  };
}

function relationOf(text: string): EarlierPeriod['relation'] | null {
  const key = keyOf(text);
  return key === 'kỳ trước' || key === 'cùng kỳ' ? key : null;
}

function worthOf(value: CellValue): Value {
  if (value === null) return { type: 'blank' };
  if (typeof value === 'number') return { type: 'number', value };
  return typeof value === 'boolean' ? { type: 'truth', value } : { type: 'text', value };
}
