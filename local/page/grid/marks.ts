import { type Severity, severityNames } from '../../../core/index.ts';
import type { GridMark } from './grid-types.ts';

/** The marks of one cell, the gravest first. */
export interface CellMarks {
  /** Counts the marked cells from 0. */
  readonly number: number;
  readonly severity: Severity;
  readonly marks: readonly GridMark[];
}

/** Marks by sheet and cell. */
export interface MarkIndex {
  at(sheet: string, row: number, column: number): CellMarks | null;
  /** All marked cells of a sheet. */
  cells(sheet: string): readonly CellMarks[];
  /** How many marks a sheet has, and how grave the gravest is. */
  of(sheet: string): { readonly count: number; readonly severity: Severity } | null;
}

const order: readonly Severity[] = ['error', 'warning', 'hint'];

// A mark over a whole table shows on its first cells.
const mostCells = 400;

export function indexMarks(marks: readonly GridMark[]): MarkIndex {
  const sorted = [...marks].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const cells = new Map<string, { sheet: string; number: number; severity: Severity; marks: GridMark[] }>();
  const sheets = new Map<string, { count: number; severity: Severity }>();
  for (const mark of sorted) {
    const { sheet, row, column, rows = 1, columns = 1 } = mark.place;
    const known = sheets.get(sheet);
    if (known) known.count++;
    else sheets.set(sheet, { count: 1, severity: mark.severity });
    for (let index = 0; index < Math.min(rows * columns, mostCells); index++) {
      const key = `${row + Math.floor(index / columns)}:${column + (index % columns)}:${sheet}`;
      const list = cells.get(key);
      if (list) list.marks.push(mark);
      else cells.set(key, { sheet, number: cells.size, severity: mark.severity, marks: [mark] });
    }
  }
  return {
    at: (sheet, row, column) => cells.get(`${row}:${column}:${sheet}`) ?? null,
    cells: (sheet) => [...cells.values()].filter((cell) => cell.sheet === sheet),
    of: (sheet) => sheets.get(sheet) ?? null,
  };
}

/** A mark as it is said: how grave, then what. */
export function sayMark(mark: GridMark): string {
  return `${severityNames[mark.severity]}: ${mark.text}`;
}
