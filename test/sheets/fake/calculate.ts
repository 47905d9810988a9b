import type { CellValue } from '../../../core/workbook/workbook.ts';
import { createExcel, isError, type Scalar } from '../../support/excel-evaluator.ts';
import { type FakeBook, peek } from './book.ts';

export type Calculate = (sheet: string, row: number, column: number) => CellValue;

/** What every cell of the book shows now: Google calculates whatever changed. A formula that the small Excel cannot read keeps its last result. */
export function createCalculation(book: FakeBook): Calculate {
  let version = -1;
  let results = new Map<string, Scalar>();
  const under = new Set<string>();
  const evaluate = createExcel((sheet, row, column) => valueAt(sheet, row, column));

  function valueAt(name: string, row: number, column: number): Scalar {
    const sheet = book.sheets.find((candidate) => candidate.name === name);
    if (!sheet) return { error: '#REF!' };
    const cell = peek(sheet, row, column);
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value;
    const key = `${row}:${column}:${name}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    if (under.has(key)) return { error: '#REF!' };
    under.add(key);
    const result = attempt(cell.formula, name, cell.value);
    under.delete(key);
    results.set(key, result);
    return result;
  }

  function attempt(formula: string, sheet: string, last: CellValue): Scalar {
    try {
      return evaluate(toComma(formula), sheet);
    } catch {
      return last;
    }
  }

  return (sheet, row, column) => {
    if (version !== book.version) {
      version = book.version;
      results = new Map();
    }
    const value = valueAt(sheet, row, column);
    return isError(value) ? value.error : value;
  };
}

/** Formulas of a book that writes `0,5` part their arguments by `;`; others may do either. */
function toComma(formula: string): string {
  return formula.replace(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ',');
}
