import { toNfc } from '../base/text.ts';
import type { ColumnKind } from '../form/form.ts';
import { cellKind, isNumeric } from '../form/formula/grid.ts';
import { printCellValue } from '../report/print-value.ts';
import type { Column, Row, Table, TableCell } from '../report/report.ts';
import { documentTexts } from '../texts/document.ts';
import { headRows } from './compose-heads.ts';
import type { GridBlock, GridCell, GridRow } from './document.ts';
import { fitColumns } from './fit-columns.ts';

/** A column that stands in the sheet, with its place among the row's cells. */
interface Shown {
  readonly column: Column;
  readonly index: number;
}

/** The body rows that print: those with something in them, and the headings over them. A total alone prints too. */
export function printedRows(table: Table): readonly Row[] {
  const filled = table.rows.filter((row) => !row.heading && holdsSomething(table, row));
  const body = table.rows.filter((row) => (row.heading ? filled.some((other) => standsUnder(other, row)) : filled.includes(row)));
  const total = table.total && (filled.length > 0 || table.typedTotal) ? [table.total] : [];
  return [...body, ...total];
}

/** The table as it prints: headings merged as the form groups them, the row of numbers, body, total. Widths fill the page. */
export function composeGrid(table: Table, page: number): GridBlock {
  const shown = table.columns.flatMap((column, index) => (column.column === null ? [] : [{ column, index }]));
  const rows = printedRows(table);
  const ordinals = markRows(rows, table);
  const body = rows.map((row) => composeRow(table, row, shown, ordinals.get(row) ?? ''));
  const head = headRows(
    shown.map(({ column }) => column.heading || column.form.heading.join(' > ')),
    shown.map(({ column }) => documentTexts.columnNumber(column.key)),
  );
  const widths = shown.map(({ column }) => column.form.width);
  const { columns, fontSize } = fitColumns(widths, page, [...head, ...body]);
  return {
    type: 'grid',
    caption: toNfc(table.form.title),
    ...(table.form.unitLine === undefined ? {} : { unitLine: table.form.unitLine }),
    columns,
    head,
    rows: body,
    fontSize,
    from: { type: 'table', table: table.key },
  };
}

function holdsSomething(table: Table, row: Row): boolean {
  const kinds = table.columns.map((column) => cellKind(table.form, row.form, column.form));
  if (row.skipped && kinds.some(isNumeric)) return false;
  const named = kinds.every((kind) => !isNumeric(kind));
  return row.cells.some((cell, index) => {
    const kind = kinds[index];
    return !isBlank(cell) && kind !== 'ordinal' && kind !== 'unit' && (named || kind !== 'label');
  });
}

/** A result that waits for a cell nobody filled prints nothing either. */
function isBlank({ value, derived }: TableCell): boolean {
  return value.type === 'blank' || (derived !== undefined && value.type === 'unknown' && value.why === 'blank');
}

function standsUnder(row: Row, heading: Row): boolean {
  const path = [...heading.groups, heading.label];
  return path.every((label, depth) => row.groups[depth] === label);
}

/**
 * Plain numbers count on from one within their group, so that blank rows leave no gap; other marks stand as the form gives
 * them. A row of the user is marked as its neighbours are.
 */
function markRows(rows: readonly Row[], table: Table): ReadonlyMap<Row, string> {
  const marks = new Map<Row, string>();
  const keepsAll = table.rows.some((row) => /^\d+[.,]\d/.test(row.form?.mark ?? ''));
  const counts = new Map<string, number>();
  const before = new Map<string, string>();
  for (const row of rows) {
    const group = row.groups.join('|');
    const mark = row.form ? (row.form.mark ?? '') : (before.get(group) ?? '1');
    before.set(group, mark);
    const counted = !keepsAll && row !== table.total && /^\d+$/.test(mark);
    const count = (counts.get(group) ?? 0) + 1;
    if (counted) counts.set(group, count);
    marks.set(row, counted ? String(count) : mark);
  }
  return marks;
}

function composeRow(table: Table, row: Row, shown: readonly Shown[], ordinal: string): GridRow {
  const from = { type: 'table', table: table.key, row: row.key } as const;
  const labelAt = Math.max(
    0,
    shown.findIndex(({ column }) => column.form.kind === 'label'),
  );
  if (row.heading) {
    const before = shown.slice(0, labelAt).map(({ column }, at) => textCell(at, column.form.kind === 'ordinal' ? ordinal : '', 'center'));
    return { cells: [...before, { ...textCell(labelAt, row.label, 'left'), across: shown.length - labelAt }], bold: true, from };
  }
  const total = row === table.total;
  const cells = shown.map(({ column, index }, at): GridCell => {
    const kind = cellKind(table.form, row.form, column.form);
    if (kind === 'ordinal') return textCell(at, ordinal, 'center');
    if (kind === 'label') return textCell(at, row.label, total ? 'center' : 'left');
    return composeCell(table, row, column, { at, kind, cell: row.cells[index] });
  });
  if (!total) return { cells, from };
  const spans = labelAt === 1 && shown[0]?.column.form.kind === 'ordinal';
  return { cells: spans ? [{ ...textCell(0, row.label, 'center'), across: 2 }, ...cells.slice(2)] : cells, bold: true, from };
}

function composeCell(
  table: Table,
  row: Row,
  column: Column,
  { at, kind, cell }: { at: number; kind: ColumnKind; cell: TableCell | undefined },
): GridCell {
  const numeric = isNumeric(kind);
  const align = numeric ? 'right' : kind === 'text' ? 'left' : 'center';
  if (kind === 'unit') return textCell(at, row.form?.unit ?? column.form.unit ?? typedText(cell), align);
  const text = cell ? printCell(cell, kind, row.form?.decimals ?? column.form.decimals) : '';
  if (!numeric || text === '') return textCell(at, text, align);
  return { column: at, runs: [{ text, figure: [table.key, row.key, column.key].join('|') }], align };
}

/** Blank prints nothing, zero `0`, a division by zero `–`; a text among numbers as it was typed. */
function printCell(cell: TableCell, kind: ColumnKind, decimals: number | undefined): string {
  const { value } = cell;
  switch (value.type) {
    case 'blank':
      return '';
    case 'text':
      return toNfc(value.value).trim();
    case 'truth':
      return typedText(cell);
    case 'unknown':
      return value.why === 'zero' ? documentTexts.divisionByZero : unknownText(cell);
    case 'number':
      return printCellValue(kind, decimals, value) ?? '';
  }
}

/** An error of the spreadsheet never reaches paper, and what is not calculated is never zero. */
function unknownText(cell: TableCell): string {
  const typed = cell.derived ? '' : typedText(cell);
  if (typed !== '' && !typed.startsWith('#')) return typed;
  return cell.value.type === 'unknown' && cell.value.why === 'blank' ? '' : documentTexts.notKnown;
}

function typedText(cell: TableCell | undefined): string {
  return typeof cell?.held.value === 'string' ? toNfc(cell.held.value).trim() : '';
}

function textCell(column: number, text: string, align: GridCell['align']): GridCell {
  return { column, runs: text === '' ? [] : [{ text }], align };
}
