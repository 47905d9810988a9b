import type { ColumnKind } from '../../core/form/form.ts';
import type { Source } from '../../core/form/formula/evaluate.ts';
import type { Expression, Value } from '../../core/form/formula/expression.ts';
import type { Frame, Grid, GridCell, GridColumn, GridRow } from '../../core/form/formula/frame.ts';
import { isNumeric, ruleOf } from '../../core/form/formula/grid.ts';
import { getExpression } from '../../core/form/formula/parse.ts';
import type { CellValue } from '../../core/workbook/workbook.ts';

/** A table as drawn: the grid, and what was typed into it by `row|column` index. */
export interface DrawnGrid {
  readonly grid: Grid;
  readonly typed: ReadonlyMap<string, CellValue>;
}

export interface Drawn {
  readonly frame: Frame;
  readonly source: Source;
  readonly typed: (cell: GridCell) => CellValue;
}

/**
 * Draws a table, its cells parted by `¦`. First line: columns as `4 Nhận > Trực tuyến`, then `(text)` for a kind, `?` for optional,
 * `= …` for a formula; the first column is the label's. Lines: `key: Nhóm > Nhãn`, `?` for optional, `#` before a heading row, the key
 * `tổng` for the total row; then the cells: a number, a text, nothing, or `= …` for a formula of the row.
 */
export function drawGrid(key: string, drawing: string): DrawnGrid {
  const [head = '', ...lines] = drawing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const columns = split(head).map(drawColumn);
  const typed = new Map<string, CellValue>();
  const rows: GridRow[] = [];
  let total: GridRow | null = null;
  for (const line of lines) {
    const [label = '', ...cells] = split(line);
    const row = drawRow(label);
    const index = row.key === 'tổng' ? -1 : rows.length;
    const formulas: Record<string, Expression> = {};
    for (const [offset, cell] of cells.entries()) {
      const column = columns[offset + 1];
      if (!column) throw new Error(`“${line}” has more cells than columns.`);
      if (cell.startsWith('=')) formulas[column.key] = getExpression(cell.slice(1));
      else if (cell !== '') typed.set(`${index}|${offset + 1}`, readCellText(cell));
    }
    const drawn = Object.keys(formulas).length === 0 ? row : { ...row, formulas };
    if (index === -1) total = drawn;
    else rows.push(drawn);
  }
  return { grid: { key, labels: [`Biểu ${key}`], columns, rows, total }, typed };
}

/** A frame with its values: figures and fields are typed values, or formulas where they begin with `=`. */
export function drawFrame(
  grids: readonly DrawnGrid[],
  more: {
    readonly figures?: Readonly<Record<string, CellValue>>;
    readonly fields?: Readonly<Record<string, CellValue>>;
    readonly earlier?: Readonly<Record<string, CellValue>>;
  } = {},
): Drawn {
  const figures = Object.entries(more.figures ?? {});
  const fields = Object.entries(more.fields ?? {});
  const frame: Frame = {
    grids: grids.map(({ grid }) => grid),
    figures: figures.map(([name, value]) => ({ name, ...formulaOf(value) })),
    fields: fields.map(([key, value]) => ({ key, label: `Dòng ${key}`, ...formulaOf(value) })),
  };
  const typed = ({ grid, row, column }: GridCell): CellValue => grids[grid]?.typed.get(`${row}|${column}`) ?? null;
  const hasNumber = (grid: number, row: number): boolean => {
    const own = frame.grids[grid];
    if (!own) return false;
    return own.columns.some((column, index) => {
      const rule = row === -1 ? null : ruleOf(own, { grid, row, column: index });
      return (
        isNumeric(column.kind) && column.formula === undefined && rule === null && typeof typed({ grid, row, column: index }) === 'number'
      );
    });
  };
  return {
    frame,
    typed,
    source: {
      cell: (cell) => readValue(typed(cell)),
      skipped: (grid, row) => !hasNumber(grid, row),
      typedTotal: (grid) => {
        const own = frame.grids[grid];
        if (!own?.total) return false;
        return own.rows.every((_, row) => !hasNumber(grid, row)) && hasNumber(grid, -1);
      },
      figure: (index) => readValue(figures[index]?.[1] ?? null),
      field: (index) => readValue(fields[index]?.[1] ?? null),
      earlier: (_, key) => readValue(more.earlier?.[key] ?? null),
    },
  };
}

export function readValue(value: CellValue): Value {
  if (value === null || value === '') return { type: 'blank' };
  if (typeof value === 'number') return { type: 'number', value };
  if (typeof value === 'boolean') return { type: 'truth', value };
  return /^#(?:REF|VALUE|DIV\/0|NAME|N\/A|NUM|NULL)/.test(value) ? { type: 'unknown', why: 'error' } : { type: 'text', value };
}

function split(line: string): string[] {
  return line.split('¦').map((cell) => cell.trim());
}

function drawColumn(drawing: string): GridColumn {
  const match = /^(\S+) ([^=(?]+?)(?: \((\w+)\))?( \?)?(?: = (.+))?$/.exec(drawing);
  const [, key, label, kind, optional, formula] = match ?? [];
  if (key === undefined || label === undefined) throw new Error(`“${drawing}” is no column.`);
  return {
    key,
    label,
    kind: (kind ?? 'count') as ColumnKind,
    ...(formula === undefined ? {} : { formula: getExpression(formula) }),
    ...(optional === undefined ? {} : { optional: true }),
  };
}

function drawRow(drawing: string): GridRow {
  const match = /^(# )?([^:]*): (.+?)( \?)?$/.exec(drawing);
  const [, heading, key, path = '', optional] = match ?? [];
  if (key === undefined) throw new Error(`“${drawing}” is no row.`);
  const groups = path.split(' > ');
  const label = groups.pop() ?? '';
  return { key, label, groups, ...(heading === undefined ? {} : { heading: true }), ...(optional === undefined ? {} : { optional: true }) };
}

function readCellText(cell: string): CellValue {
  return /^-?\d+(?:,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
}

function formulaOf(value: CellValue): { expression?: Expression } {
  return typeof value === 'string' && value.startsWith('=') ? { expression: getExpression(value.slice(1)) } : {};
}
