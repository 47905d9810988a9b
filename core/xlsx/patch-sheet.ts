import { attributeOf, findTag, findTags, nextTag, setAttribute, type Tag } from '../base/xml.ts';
import { columnLetters, printCell, readArea } from '../workbook/place.ts';
import type { CellValue } from '../workbook/workbook.ts';
import type { Stylist } from './patch-styles.ts';
import { type RawCell, type RawRow, scanSheet } from './scan-sheet.ts';
import { cellText, getFormula, isErrorText } from './strings.ts';

/** What becomes of one cell. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** `keep` leaves the `<f>` as it stands, `none` takes it away, anything else is a new one with `=`. */
  readonly formula: 'keep' | 'none' | `=${string}`;
  /** Absent: what is stored stays. Null: nothing is stored. */
  readonly value?: CellValue;
}

/** What patching a sheet needs from the book. */
export interface PatchContext {
  readonly stylist: Stylist;
  readonly daysToAdd: (style: number) => number;
}

/** The part of a sheet with some cells changed; every other letter of it stays. */
export function patchSheet(xml: string, changes: readonly CellChange[], context: PatchContext): string {
  const rows = new Map<number, CellChange[]>();
  for (const change of changes) {
    const list = rows.get(change.row);
    if (list) list.push(change);
    else rows.set(change.row, [change]);
  }
  for (const list of rows.values()) list.sort((a, b) => a.column - b.column);
  const open = findTag(xml, 'sheetData');
  const prefix = open ? open.raw.slice(0, open.raw.length - 'sheetData'.length) : '';
  const columnStyle = columnStyles(xml, open);
  const waiting = [...rows.keys()].sort((a, b) => a - b);
  const pieces: string[] = [];
  let copied = 0;
  const copyTo = (at: number) => {
    pieces.push(xml.slice(copied, at));
    copied = at;
  };
  const write = (change: CellChange, start: string, raw: RawCell | null) => printChange(change, { start, raw, xml, prefix, context });
  const insert = (change: CellChange, style: number) => {
    const start = `<${prefix}c r="${columnLetters(change.column)}${change.row}"${style ? ` s="${style}"` : ''}>`;
    const blank = change.value === null || change.value === undefined;
    return blank && (change.formula === 'keep' || change.formula === 'none') ? '' : write(change, start, null);
  };
  const newRow = (row: number) => {
    const cells = (rows.get(row) ?? []).map((change) => insert(change, columnStyle(change.column))).join('');
    return cells === '' ? '' : `<${prefix}row r="${row}">${cells}</${prefix}row>`;
  };
  const newRowsBefore = (row: number) => {
    while ((waiting[0] ?? row) < row) pieces.push(newRow(waiting.shift() ?? row));
  };

  let pending: CellChange[] = [];
  let head = -1;
  let rowStyle: number | null = null;
  const insertBefore = (column: number) => {
    while ((pending[0]?.column ?? column) < column) {
      const change = pending.shift();
      const cell = change ? insert(change, rowStyle ?? columnStyle(change.column)) : '';
      // The row may say how far its cells reach; it need not.
      if (cell !== '') pieces[head] = setAttribute(pieces[head] ?? '', 'spans', null);
      pieces.push(cell);
    }
  };
  const rowStart = (row: RawRow) => {
    if ((waiting[0] ?? row.row + 1) > row.row) return;
    copyTo(row.from);
    newRowsBefore(row.row);
    if (waiting[0] !== row.row) return;
    waiting.shift();
    pending = rows.get(row.row) ?? [];
    copyTo(row.head);
    head = pieces.length - 1;
    const start = pieces[head] ?? '';
    rowStyle = styleOfRow(start);
    if (row.empty) pieces[head] = `${start.slice(0, start.lastIndexOf('/'))}>`;
  };
  const cell = (raw: RawCell) => {
    const first = pending[0];
    if (!first || first.column > raw.column) return;
    copyTo(raw.from);
    insertBefore(raw.column);
    if (pending[0]?.column !== raw.column) return;
    const change = pending.shift();
    if (change) pieces.push(write(change, xml.slice(raw.from, raw.head), raw));
    copied = raw.to;
  };
  const rowEnd = (row: RawRow) => {
    if (head < 0) return;
    copyTo(row.to);
    insertBefore(Number.POSITIVE_INFINITY);
    if (row.empty) pieces.push(`</${prefix}row>`);
    head = -1;
  };
  const data = scanSheet(xml, { rowStart, cell, rowEnd });
  if (data.empty) {
    copyTo(data.from);
    pieces.push(`<${data.raw}>`);
    newRowsBefore(Number.POSITIVE_INFINITY);
    pieces.push(`</${data.raw}>`);
    copied = data.to;
  } else {
    copyTo(data.to);
    newRowsBefore(Number.POSITIVE_INFINITY);
  }
  copyTo(xml.length);
  return widenDimension(pieces.join(''), changes);
}

interface Printing {
  /** The start tag, as it stands or as it would stand. */
  readonly start: string;
  readonly raw: RawCell | null;
  readonly xml: string;
  readonly prefix: string;
  readonly context: PatchContext;
}

function printChange(change: CellChange, { start, raw, xml, prefix, context }: Printing): string {
  const { formula, value } = change;
  let head = start.endsWith('/>') ? `${start.slice(0, -2).trimEnd()}>` : start;
  const calculated =
    formula === 'none' ? '' : formula === 'keep' ? keptFormula(xml, raw) : `<${prefix}f>${getFormula(formula, 'Edit')}</${prefix}f>`;
  if (formula !== 'keep') {
    // They tell of the formula or the picture that was here before.
    head = setAttribute(setAttribute(head, 'cm', null), 'vm', null);
  }
  if (value === undefined) return `${head}${calculated}${storedValue(xml, raw, prefix)}</${prefix}c>`;
  const before = Number(/\ss\s*=\s*["'](\d+)["']/.exec(head)?.[1] ?? 0);
  const style = formula === 'keep' || (formula === 'none' && value === null) ? before : styleFor(change, before, context.stylist);
  if (style !== before) head = setAttribute(head, 's', `${style}`);
  const { type, content } = printValue(value, { prefix, calculated: calculated !== '', days: context.daysToAdd(before) });
  head = setAttribute(head, 't', type);
  return calculated + content === '' ? `${head.slice(0, -1)}/>` : `${head}${calculated}${content}</${prefix}c>`;
}

function keptFormula(xml: string, raw: RawCell | null): string {
  return raw && raw.formula >= 0 ? xml.slice(raw.formula, raw.formulaTo) : '';
}

function storedValue(xml: string, raw: RawCell | null, prefix: string): string {
  return raw && raw.value >= 0 ? `<${prefix}v>${xml.slice(raw.value, raw.valueTo)}</${prefix}v>` : '';
}

function styleFor(change: CellChange, style: number, stylist: Stylist): number {
  return change.formula === 'none' && typeof change.value === 'string' ? stylist.asText(style) : stylist.asPlain(style);
}

interface ValueFrame {
  readonly prefix: string;
  readonly calculated: boolean;
  readonly days: number;
}

function printValue(
  value: CellValue,
  { prefix, calculated, days }: ValueFrame,
): { readonly type: string | null; readonly content: string } {
  const stored = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} is no number that a cell can hold`);
      return { type: null, content: stored(`${value - days}`) };
    case 'boolean':
      return { type: 'b', content: stored(value ? '1' : '0') };
    case 'string':
      if (value === '') return { type: null, content: '' };
      if (calculated) return { type: isErrorText(value) ? 'e' : 'str', content: stored(cellText(value)) };
      return { type: 'inlineStr', content: `<${prefix}is><${prefix}t xml:space="preserve">${cellText(value)}</${prefix}t></${prefix}is>` };
    default:
      return { type: null, content: '' };
  }
}

/** The style that a row gives to its new cells. */
function styleOfRow(start: string): number | null {
  const tag = nextTag(start, 0);
  const custom = tag && attributeOf(start, tag, 'customFormat');
  return tag && (custom === '1' || custom === 'true') ? Number(attributeOf(start, tag, 's') ?? 0) : null;
}

/** The style that a column gives to its new cells. */
function columnStyles(xml: string, data: Tag | null): (column: number) => number {
  const columns = findTags(xml, 'col', 0, data?.from ?? 0).map((tag) => ({
    min: Number(attributeOf(xml, tag, 'min') ?? 0),
    max: Number(attributeOf(xml, tag, 'max') ?? 0),
    style: Number(attributeOf(xml, tag, 'style') ?? 0),
  }));
  return (column) => columns.find(({ min, max }) => column >= min && column <= max)?.style ?? 0;
}

/** A sheet may say which block its cells fill; a cell outside widens it. */
function widenDimension(xml: string, changes: readonly CellChange[]): string {
  const data = findTag(xml, 'sheetData');
  const tag = findTags(xml, 'dimension', 0, data?.from ?? 0)[0];
  const area = tag && readArea(attributeOf(xml, tag, 'ref') ?? '');
  if (!tag || !area) return xml;
  let { row, column } = area;
  let lastRow = row + area.rows - 1;
  let lastColumn = column + area.columns - 1;
  for (const change of changes) {
    if (change.formula === 'keep' || (change.formula === 'none' && change.value === null)) continue;
    row = Math.min(row, change.row);
    column = Math.min(column, change.column);
    lastRow = Math.max(lastRow, change.row);
    lastColumn = Math.max(lastColumn, change.column);
  }
  const wide = printCell({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
  if (wide === printCell(area)) return xml;
  return xml.slice(0, tag.from) + setAttribute(xml.slice(tag.from, tag.to), 'ref', wide) + xml.slice(tag.to);
}
