import { cellOf, type Place, type Sheet, type Workbook } from '../../core/index.ts';
import { type CellLook, type Look, plainSheet, type SheetLook } from '../look/look.ts';
import type { Book } from './book.ts';
import { formatValue, type NumberFormats } from './format-value.ts';
import type { GridSheet, ShownCell } from './grid/grid-types.ts';
import { editText } from './typed.ts';

/** What the grid shows of a book. Its sheets ask the book anew for every cell, so they stay true after an edit. */
export function gridSheets(book: Book, look: Look, formats: () => NumberFormats | null): readonly GridSheet[] {
  return book.workbook().sheets.map(({ name }) => gridSheet(name, book, look.sheets.get(name) ?? plainSheet, formats));
}

/** The number format of a cell, as the file has it. */
export function formatOf(look: Look, { sheet, row, column }: Place): string {
  return look.sheets.get(sheet)?.styleOf(row, column).format ?? 'General';
}

// A person may write below and beside what is there.
const spareRows = 20;
const spareColumns = 2;

function gridSheet(name: string, book: Book, look: SheetLook, formats: () => NumberFormats | null): GridSheet {
  const sheet = (): Sheet => findSheet(book.workbook(), name);
  const measured = sheet().rows;
  const columns = measured.reduce((most, row) => Math.max(most, row.length), look.columns);
  return {
    name,
    get hidden() {
      return sheet().hidden === true;
    },
    get rows() {
      return Math.max(sheet().rows.length, look.rows) + spareRows;
    },
    columns: columns + spareColumns,
    frozen: look.frozen,
    gridlines: look.gridlines,
    merges: look.merges,
    widthOf: look.widthOf,
    heightOf: look.heightOf,
    show: (row, column) => {
      const place = { sheet: name, row, column };
      const cell = cellOf(sheet(), row, column);
      const style = look.styleOf(row, column);
      const stale = cell.formula !== undefined && cell.value === null && book.isStale(place);
      return {
        text: formatValue(cell.value, style.format, formats()),
        align: style.align ?? alignOf(typeof cell.value),
        edit: editText(cell, style.format),
        derived: cell.formula !== undefined,
        stale,
        link: look.linkOf(row, column),
        ...lookOf(style),
      } satisfies ShownCell;
    },
  };
}

function lookOf({ wrap, indent, vertical, bold, italic, underline, fill, color, size, bordered }: CellLook) {
  return { wrap, indent, vertical, bold, italic, underline, fill, color, size, bordered };
}

function alignOf(kind: string): ShownCell['align'] {
  return kind === 'number' ? 'right' : kind === 'boolean' ? 'center' : 'left';
}

function findSheet(workbook: Workbook, name: string): Sheet {
  return workbook.sheets.find((sheet) => sheet.name === name) ?? { name, rows: [] };
}
