import { bookTexts } from '../../texts/book.ts';
import { columnLetters } from '../../workbook/place.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { ColumnForm } from '../form.ts';
import { cellKind, ruleOf, totalKey } from '../formula/grid.ts';
import { printFormula } from '../formula/print.ts';
import { sheets } from '../sheets.ts';
import { cell, columns, computed, formatOf, heightOf, link, row, shown, thinRow } from './cells.ts';
import { headingRows, numberTexts } from './heads.ts';
import { liveFormats } from './live.ts';
import { gridAt, type Model, tableAt } from './model.ts';
import { periodLine } from './period-line.ts';
import { sheetColumn, sheetRow, type TablePlace } from './places.ts';
import type { LaidRow } from './rows.ts';
import type { RoleName } from './styles.ts';
import { tableValidations } from './validations.ts';

/** A table's sheet: title, unit line, headings, numbers, body between two thin rows, total. */
export function tableSheet(model: Model, index: number): SheetPlan {
  const place = tableAt(model.places, index);
  const { form } = place;
  const heads = headingRows(place);
  const keys = (text: string | null): CellPlan | null => (text === null ? null : cell(text, 'key'));
  const headRows = heads.rows.map((cells, level) =>
    row([keys(level === 0 ? bookTexts.columnKey : null), ...cells], headHeight(place, level)),
  );
  const numbers = row([null, ...numberTexts(form.columns).map((text) => cell(text, 'numbers'))], 15);
  const body = place.rows.map((laid, position) => bodyRow(model, index, { laid, position }));
  const total = place.totalRow === null ? [] : [totalRow(model, index)];
  return {
    name: place.sheet,
    ...(place.shown ? {} : { hidden: true as const }),
    tab: '2E75B6',
    columns: columns(form.columns.map((column) => column.width)),
    rows: [...topRows(model, place), ...headRows, numbers, thinRow, ...body, thinRow, ...total],
    merges: heads.merges,
    frozen: { rows: place.numbersRow, columns: labelColumn(place) },
    validations: tableValidations(model, index),
    formats: liveFormats(model, index),
    print: {
      landscape: form.printed !== false && form.printed.landscape === true ? true : widthOf(form.columns) > 95,
      titleRows: [place.headRow, place.numbersRow],
    },
  };
}

function topRows(model: Model, place: TablePlace): RowPlan[] {
  const { form } = place;
  const blank = form.columns.slice(2).map(() => null);
  const line = periodLine(model, place.sheet, form.unitLine ?? '');
  return [
    row([null, cell(form.title, 'title')], 26),
    row([null, link(bookTexts.backToGuide, { sheet: sheets.guide, row: 1, column: 2 }, 'link'), ...blank, line], 18),
  ];
}

function bodyRow(model: Model, index: number, at: { laid: LaidRow; position: number }): RowPlan {
  const place = tableAt(model.places, index);
  const { laid, position } = at;
  const cells = place.form.columns.map((column, columnIndex) => {
    if (laid.heading)
      return cell(column.kind === 'ordinal' ? (laid.form?.mark ?? null) : column.kind === 'label' ? laid.label : null, groupStyle(column));
    switch (column.kind) {
      case 'ordinal':
        return ordinalCell(place, laid, position);
      case 'label':
        // Text format, so that `1/2` typed as a label stays what it is.
        return cell(laid.label, 'input text');
      case 'unit':
        return cell(laid.form?.unit ?? null, 'input mark');
      default:
        return valueCell(model, index, { row: position, column: columnIndex });
    }
  });
  return row([laid.key === '' ? null : cell(laid.key, 'key'), ...cells], rowHeight(place, laid));
}

function totalRow(model: Model, index: number): RowPlan {
  const place = tableAt(model.places, index);
  const cells = place.form.columns.map((column, columnIndex) => {
    if (column.kind === 'label') return cell(place.form.total?.label ?? null, 'total label');
    if (column.kind === 'ordinal' || column.kind === 'unit') return cell(null, 'total mark');
    return valueCell(model, index, { row: -1, column: columnIndex });
  });
  return row([cell(totalKey, 'key'), ...cells], 20);
}

/** A cell to type in, or one the book computes with our result. */
function valueCell(model: Model, index: number, at: { row: number; column: number }): CellPlan {
  const place = tableAt(model.places, index);
  const column = place.form.columns[at.column];
  if (!column) throw new Error(`The table “${place.form.key}” has no column ${at.column}.`);
  const laid = place.rows[at.row];
  const format = formatOf(cellKind(place.form, laid?.form ?? null, column), laid?.form?.decimals ?? column.decimals);
  const gridCell = { grid: index, ...at };
  const rule = ruleOf(gridAt(model.frame, index), gridCell);
  const typedTotal = at.row === -1 && rule === 'sum' && model.isTypedTotal(index);
  if (rule === null || typedTotal) {
    const typed = at.row === -1 ? model.filling.tables[place.form.key]?.total?.[column.key] : laid?.cells[column.key];
    const role: RoleName = at.row !== -1 ? 'input' : typedTotal ? 'typedTotal' : 'total';
    return cell(typed ?? null, `${role} ${format}`);
  }
  const addresses = model.addresses({ sheet: place.sheet, row: sheetRow(place, at.row) });
  const formula = printFormula(rule, model.frame, gridCell, addresses);
  return computed(formula, shown(model.evaluator.cell(gridCell)), `${at.row === -1 ? 'total' : 'derived'} ${format}`);
}

/** The printed mark of a fixed row; a row of the user's counts itself once it has a label. */
function ordinalCell(place: TablePlace, laid: LaidRow, position: number): CellPlan {
  if (laid.form?.mark !== undefined || laid.form) return cell(laid.form.mark ?? null, 'input mark');
  const label = place.form.columns.findIndex((column) => column.kind === 'label');
  if (label === -1 || place.rows.some((other) => other.heading || other.groups.length > 0)) return cell(null, 'derived mark');
  const letters = columnLetters(sheetColumn(place, label));
  const here = sheetRow(place, position);
  const formula = `=IF(${letters}${here}="","",COUNTA(${letters}$${place.thinTop}:${letters}${here}))`;
  const count = place.rows.slice(0, position + 1).filter((other) => other.label !== '').length;
  return computed(formula, laid.label === '' ? null : count, 'derived mark');
}

function groupStyle(column: ColumnForm): 'group label' | 'group mark' {
  return column.kind === 'label' ? 'group label' : 'group mark';
}

function rowHeight(place: TablePlace, laid: LaidRow): number {
  const heights = place.form.columns.map((column) => {
    const text = column.kind === 'label' ? laid.label : laid.cells[column.key];
    return typeof text === 'string' ? heightOf(text, column.width) : 0;
  });
  return Math.max(18, ...heights);
}

/** Bold capitals are wider: a heading needs more lines than its letters say. */
function headHeight(place: TablePlace, level: number): number {
  const heights = place.form.columns.map(({ heading, width }) => {
    const text = heading[level];
    if (text === undefined) return 0;
    const last = level === heading.length - 1;
    const down = last ? place.depth - level : 1;
    return last ? heightOf(text, width * 0.8) / down : 0;
  });
  return Math.max(20, ...heights);
}

function labelColumn(place: TablePlace): number {
  const label = place.form.columns.findIndex((column) => column.kind === 'label');
  return sheetColumn(place, Math.min(Math.max(label, 0), 2));
}

function widthOf(all: readonly ColumnForm[]): number {
  return all.reduce((sum, column) => sum + column.width, 0);
}
