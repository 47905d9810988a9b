import { escapeXml } from '../base/xml.ts';
import { columnLetters, printCell, quoteSheet } from '../workbook/place.ts';
import type { Area, CellPlan, ColumnPlan, RowPlan, SheetPlan } from '../workbook/plan.ts';
import { cellText, getFormula, isErrorText } from './strings.ts';
import { writeFormats, writeValidations } from './write-checks.ts';
import { printColor } from './write-styles.ts';

/** What the sheets of a book share while they are written. */
export interface SheetContext {
  readonly styleOf: (name: string | undefined) => number;
  /** The number of a text among the shared ones. */
  readonly stringOf: (text: string) => number;
  readonly active: boolean;
}

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The part of a new sheet; its elements stand in the order the schema asks for. */
export function writeSheet(sheet: SheetPlan, context: SheetContext): string {
  const pieces = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${namespaces}>`,
    `<sheetPr>${sheet.tab === undefined ? '' : `<tabColor rgb="${printColor(sheet.tab)}"/>`}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${printDimension(sheet.rows)}"/>`,
    writeView(sheet, context.active),
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    writeColumns(sheet.columns),
    '<sheetData>',
  ];
  sheet.rows.forEach((row, index) => {
    pieces.push(writeRow(row, index + 1, context));
  });
  pieces.push(
    '</sheetData>',
    writeMerges(sheet),
    writeFormats(sheet.formats),
    writeValidations(sheet.validations),
    writeLinks(sheet.rows),
    '<pageMargins left="0.59" right="0.39" top="0.59" bottom="0.59" header="0.31" footer="0.31"/>',
    `<pageSetup paperSize="9" orientation="${sheet.print.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    '</worksheet>',
  );
  return pieces.join('');
}

function printDimension(rows: readonly RowPlan[]): string {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 1);
  return printCell({ row: 1, column: 1, rows: Math.max(1, rows.length), columns });
}

function writeView(sheet: SheetPlan, active: boolean): string {
  const lines = sheet.gridlines === false ? ' showGridLines="0"' : '';
  const head = `<sheetViews><sheetView${lines}${active ? ' tabSelected="1"' : ''} workbookViewId="0">`;
  const rows = sheet.frozen?.rows ?? 0;
  const columns = sheet.frozen?.columns ?? 0;
  if (rows === 0 && columns === 0) return `${head}</sheetView></sheetViews>`.replace('></sheetView>', '/>');
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = printCell({ row: rows + 1, column: columns + 1 });
  return `${head}<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function writeColumns(columns: readonly ColumnPlan[]): string {
  if (columns.length === 0) return '';
  // A digit of Times New Roman 12 is 8 pixels wide, and Excel adds 5 for the edges.
  const widthOf = (width: number) => Math.trunc(((width * 8 + 5) / 8) * 256) / 256;
  const items = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthOf(width)}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  return `<cols>${items.join('')}</cols>`;
}

function writeRow(row: RowPlan, number: number, context: SheetContext): string {
  let cells = '';
  row.cells.forEach((cell, index) => {
    if (cell) cells += writeCell(cell, columnLetters(index + 1) + number, context);
  });
  const look = (row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`) + (row.hidden ? ' hidden="1"' : '');
  if (cells === '' && look === '') return '';
  return cells === '' ? `<row r="${number}"${look}/>` : `<row r="${number}"${look}>${cells}</row>`;
}

function writeCell(cell: CellPlan, reference: string, context: SheetContext): string {
  const style = context.styleOf(cell.style);
  const head = `<c r="${reference}"${style ? ` s="${style}"` : ''}`;
  const { value, formula } = cell;
  if (formula !== undefined) return writeFormula(head, getFormula(formula, reference), value);
  switch (typeof value) {
    case 'number':
      return `${head}><v>${getNumber(value, reference)}</v></c>`;
    case 'boolean':
      return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
    case 'string':
      return value === '' ? `${head}/>` : `${head} t="s"><v>${context.stringOf(value)}</v></c>`;
    default:
      return `${head}/>`;
  }
}

/** A formula with the result that stands in the cell until the host computes; no result is the empty text. */
function writeFormula(head: string, formula: string, value: CellPlan['value']): string {
  switch (typeof value) {
    case 'number':
      return `${head}><f>${formula}</f><v>${getNumber(value, formula)}</v></c>`;
    case 'boolean':
      return `${head} t="b"><f>${formula}</f><v>${value ? 1 : 0}</v></c>`;
    default: {
      const text = value ?? '';
      return `${head} t="${isErrorText(text) ? 'e' : 'str'}"><f>${formula}</f><v>${cellText(text)}</v></c>`;
    }
  }
}

function getNumber(value: number, where: string): string {
  if (!Number.isFinite(value)) throw new Error(`${where}: ${value} is no number that a cell can hold`);
  return `${value}`;
}

function writeMerges(sheet: SheetPlan): string {
  const { merges } = sheet;
  if (merges.length === 0) return '';
  merges.forEach((area, index) => {
    const other = merges.slice(0, index).find((candidate) => overlap(candidate, area));
    if (other) throw new Error(`Sheet “${sheet.name}”: merged cells ${printCell(other)} and ${printCell(area)} overlap`);
  });
  return `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${printCell(area)}"/>`).join('')}</mergeCells>`;
}

function overlap(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function writeLinks(rows: readonly RowPlan[]): string {
  let links = '';
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (!cell?.link) return;
      const location = `${quoteSheet(cell.link.sheet)}!${printCell(cell.link)}`;
      links += `<hyperlink ref="${columnLetters(column + 1)}${row + 1}" location="${escapeXml(location)}"/>`;
    });
  });
  return links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`;
}
