import { columnLetters, readCell } from '../../core/workbook/place.ts';
import type { Cell, Place, Sheet, Workbook } from '../../core/workbook/workbook.ts';

/** What users do to a book between two readings, as a spreadsheet would leave it: names move along with their cells. */

/** `change(book, 'HS', { D7: 5, E7: { value: 5, formula: '=2+3' }, F7: null })`. */
export function change(workbook: Workbook, sheet: string, cells: Readonly<Record<string, Cell | Cell['value']>>): Workbook {
  return onSheet(workbook, sheet, (found) => {
    const rows = found.rows.map((row) => [...row]);
    for (const [address, given] of Object.entries(cells)) {
      const at = readCell(address);
      if (!at) throw new Error(`No such cell: ${address}.`);
      while (rows.length < at.row) rows.push([]);
      const row = rows[at.row - 1] ?? [];
      while (row.length < at.column) row.push({ value: null });
      row[at.column - 1] = given !== null && typeof given === 'object' ? given : { value: given };
    }
    return { ...found, rows };
  });
}

/** Blank rows before a row; they have none of our formulas. */
export function insertRows(workbook: Workbook, sheet: string, before: number, count = 1): Workbook {
  const blank = Array.from({ length: count }, () => []);
  const changed = onSheet(workbook, sheet, (found) => ({
    ...found,
    rows: [...found.rows.slice(0, before - 1), ...blank, ...found.rows.slice(before - 1)],
  }));
  return withNames(changed, sheet, (place) => {
    const rows = place.rows ?? 1;
    if (place.row >= before) return { ...place, row: place.row + count };
    return place.row + rows > before ? { ...place, rows: rows + count } : place;
  });
}

export function deleteRow(workbook: Workbook, sheet: string, row: number): Workbook {
  const changed = onSheet(workbook, sheet, (found) => ({ ...found, rows: found.rows.filter((_, index) => index !== row - 1) }));
  return withNames(changed, sheet, (place) => {
    const rows = place.rows ?? 1;
    if (place.row > row) return { ...place, row: place.row - 1 };
    return place.row + rows > row ? { ...place, rows: rows - 1 } : place;
  });
}

export function insertColumn(workbook: Workbook, sheet: string, before: number): Workbook {
  const changed = onSheet(workbook, sheet, (found) => ({
    ...found,
    rows: found.rows.map((row) => (row.length < before ? row : [...row.slice(0, before - 1), { value: null }, ...row.slice(before - 1)])),
  }));
  return withNames(changed, sheet, (place) => {
    const columns = place.columns ?? 1;
    if (place.column >= before) return { ...place, column: place.column + 1 };
    return place.column + columns > before ? { ...place, columns: columns + 1 } : place;
  });
}

export function deleteColumn(workbook: Workbook, sheet: string, column: number): Workbook {
  const changed = onSheet(workbook, sheet, (found) => ({
    ...found,
    rows: found.rows.map((row) => row.filter((_, index) => index !== column - 1)),
  }));
  return withNames(changed, sheet, (place) => {
    const columns = place.columns ?? 1;
    if (place.column > column) return { ...place, column: place.column - 1 };
    return place.column + columns > column ? { ...place, columns: columns - 1 } : place;
  });
}

export function renameSheet(workbook: Workbook, from: string, to: string): Workbook {
  const changed = onSheet(workbook, from, (found) => ({ ...found, name: to }));
  return withNames(changed, from, (place) => ({ ...place, sheet: to }));
}

export function deleteSheet(workbook: Workbook, name: string): Workbook {
  const names = Object.fromEntries(Object.entries(workbook.names).filter(([, place]) => place.sheet !== name));
  return { sheets: workbook.sheets.filter((sheet) => sheet.name !== name), names };
}

export function reverseSheets(workbook: Workbook): Workbook {
  return { ...workbook, sheets: [...workbook.sheets].reverse() };
}

export function withoutNames(workbook: Workbook): Workbook {
  return { ...workbook, names: {} };
}

/** `HS!E7`, for comparing places at a glance. */
export function address(place: Place): string {
  return `${place.sheet}!${columnLetters(place.column)}${place.row}`;
}

function onSheet(workbook: Workbook, name: string, make: (sheet: Sheet) => Sheet): Workbook {
  if (!workbook.sheets.some((sheet) => sheet.name === name)) throw new Error(`No such sheet: ${name}.`);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? make(sheet) : sheet)) };
}

function withNames(workbook: Workbook, sheet: string, move: (place: Place) => Place): Workbook {
  const names = Object.fromEntries(
    Object.entries(workbook.names).map(([name, place]) => [name, place.sheet === sheet ? move(place) : place]),
  );
  return { ...workbook, names };
}
