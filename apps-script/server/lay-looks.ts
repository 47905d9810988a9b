import { type BookPlan, joinCells, printCell } from '../../core/index.ts';
import type { CellPlan, SheetPlan } from './lay-sheet.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Style = BookPlan['styles'][string];

const borders = { thin: { color: '#9CA3AF', kind: 'SOLID' }, hair: { color: '#D1D5DB', kind: 'SOLID' } } as const;

/** Fonts, colours, borders, widths and heights of one sheet: one call for each kind of look. */
export function layLooks(
  sheet: GoogleSheet,
  plan: SheetPlan,
  cells: readonly (readonly (CellPlan | null)[])[],
  styles: BookPlan['styles'],
): void {
  const looks = cells.map((row) => row.map((cell): Style => (cell?.style === undefined ? {} : (styles[cell.style] ?? {}))));
  const each = <Item>(pick: (style: Style) => Item): Item[][] => looks.map((row) => row.map(pick));
  const range = sheet.getRange(1, 1, looks.length, looks[0]?.length ?? 1);
  range.setFontFamily('Times New Roman');
  range.setFontSizes(each(({ font }) => font?.size ?? 12));
  range.setFontWeights(each(({ font }) => (font?.bold ? 'bold' : 'normal')));
  range.setFontStyles(each(({ font }) => (font?.italic ? 'italic' : 'normal')));
  range.setFontLines(each(({ font }) => (font?.underline ? 'underline' : 'none')));
  range.setFontColors(each(({ font }) => (font?.color === undefined ? null : `#${font.color}`) as string));
  range.setBackgrounds(each(({ fill }) => (fill === undefined ? null : `#${fill}`) as string));
  range.setHorizontalAlignments(each(({ align }) => align?.horizontal ?? null));
  range.setVerticalAlignments(each(({ align }) => (align?.vertical === 'center' ? 'middle' : (align?.vertical ?? 'bottom'))));
  range.setWraps(each(({ align }) => align?.wrap === true));
  layBorders(sheet, looks);
  layColumns(sheet, plan.columns);
  layRows(sheet, plan.rows);
  for (const { row, column, rows, columns } of plan.merges) sheet.getRange(row, column, rows, columns).merge();
  if (plan.frozen && plan.frozen.rows > 0) sheet.setFrozenRows(plan.frozen.rows);
  const frozen = plan.frozen?.columns ?? 0;
  // Google refuses an edge that cuts a merged cell.
  if (frozen > 0 && !plan.merges.some(({ column, columns }) => column <= frozen && column + columns - 1 > frozen))
    sheet.setFrozenColumns(frozen);
}

function layBorders(sheet: GoogleSheet, looks: readonly (readonly Style[])[]): void {
  for (const border of ['hair', 'thin'] as const) {
    const cells = looks.flatMap((row, at) =>
      row.flatMap((style, across) => (style.border === border ? [{ row: at + 1, column: across + 1 }] : [])),
    );
    if (cells.length === 0) continue;
    const { color, kind } = borders[border];
    sheet
      .getRangeList(joinCells(cells).map(printCell))
      .setBorder(true, true, true, true, true, true, color, SpreadsheetApp.BorderStyle[kind]);
  }
}

/** A character is eight pixels wide, and five are for the edges, as in the file of the same book. */
function layColumns(sheet: GoogleSheet, columns: SheetPlan['columns']): void {
  for (const { from, count, item } of runsOf(columns.map(({ width }) => width)))
    sheet.setColumnWidths(from, count, Math.max(2, Math.round(item * 8 + 5)));
  for (const { from, count, item } of runsOf(columns.map(({ hidden }) => hidden === true))) if (item) sheet.hideColumns(from, count);
}

/** Heights are points there and pixels here. */
function layRows(sheet: GoogleSheet, rows: SheetPlan['rows']): void {
  for (const { from, count, item } of runsOf(rows.map(({ height }) => height ?? 0)))
    if (item > 0) sheet.setRowHeightsForced(from, count, Math.max(2, Math.round((item * 4) / 3)));
  for (const { from, count, item } of runsOf(rows.map(({ hidden }) => hidden === true))) if (item) sheet.hideRows(from, count);
}

interface Run<Item> {
  readonly from: number;
  readonly count: number;
  readonly item: Item;
}

/** Equal neighbours, counted from 1. */
function runsOf<Item>(items: readonly Item[]): readonly Run<Item>[] {
  const runs: Run<Item>[] = [];
  items.forEach((item, index) => {
    const last = runs[runs.length - 1];
    if (last && last.item === item) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ from: index + 1, count: 1, item });
  });
  return runs;
}
