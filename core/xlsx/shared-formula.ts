import { readTokens, type Token } from '../workbook/formula-tokens.ts';
import { columnLetters, columnNumber, lastColumn, lastRow } from '../workbook/place.ts';

/** Gives a formula as it reads some rows and columns further: relative references move, absolute ones stay. */
export function createShift(formula: string): (rows: number, columns: number) => string {
  const tokens = readTokens(formula);
  return (rows, columns) => tokens.map((token, index) => shiftToken(token, tokens, index, { rows, columns })).join('');
}

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

function shiftToken(token: Token, tokens: readonly Token[], index: number, shift: Shift): string {
  if (token.type === 'cell') {
    const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]+)(\$?)([0-9]+)$/.exec(token.text) ?? [];
    const column = shiftColumn(fixedColumn ?? '', letters ?? '', shift.columns);
    const row = shiftRow(fixedRow ?? '', digits ?? '', shift.rows);
    return column && row ? column + row : '#REF!';
  }
  if (token.type !== 'name' && token.type !== 'number') return token.text;
  const beside = tokens[index + 1]?.text === ':' ? tokens[index + 2] : tokens[index - 1]?.text === ':' ? tokens[index - 2] : undefined;
  if (!beside || beside.type !== token.type) return token.text;
  const columnOnly = /^(\$?)([A-Za-z]{1,3})$/.exec(token.text);
  if (columnOnly) return shiftColumn(columnOnly[1] ?? '', columnOnly[2] ?? '', shift.columns) ?? '#REF!';
  const rowOnly = /^(\$?)([0-9]{1,7})$/.exec(token.text);
  return rowOnly ? (shiftRow(rowOnly[1] ?? '', rowOnly[2] ?? '', shift.rows) ?? '#REF!') : token.text;
}

function shiftColumn(fixed: string, letters: string, by: number): string | null {
  if (fixed) return fixed + letters;
  const column = columnNumber(letters) + by;
  return column >= 1 && column <= lastColumn ? columnLetters(column) : null;
}

function shiftRow(fixed: string, digits: string, by: number): string | null {
  if (fixed) return fixed + digits;
  const row = Number(digits) + by;
  return row >= 1 && row <= lastRow ? `${row}` : null;
}
