import type { Cell, Place, Sheet, Workbook } from '../../../core/workbook/workbook.ts';
import type { FakeBook } from './book.ts';
import type { Calculate } from './calculate.ts';

/** The book as the rest of the product knows books, past every service. */
export function readBack(book: FakeBook, calculate: Calculate): Workbook {
  const sheets = book.sheets.map(({ name, hidden, rows }): Sheet => {
    const cells = rows.map((row, at) =>
      row.map((cell, across): Cell => {
        const value = calculate(name, at + 1, across + 1);
        const plain = value === '' ? null : value;
        return cell.formula === undefined
          ? { value: plain }
          : { value: plain, formula: cell.formula.replace(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ',') };
      }),
    );
    return hidden ? { name, rows: cells, hidden } : { name, rows: cells };
  });
  const names: Record<string, Place> = {};
  for (const [name, { place }] of book.names) names[name] = place;
  return { sheets, names };
}
