import { lastRow } from '../../../core/workbook/place.ts';
import type { Area } from '../../../core/workbook/plan.ts';
import { type BookState, findSheet, type HostSheet } from './book-state.ts';

const reference =
  /("(?:[^"]|"")*")|(?:('(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_]*)!)?(\$?[A-Z]{1,3}\$?)([0-9]+)(?::(\$?[A-Z]{1,3}\$?)([0-9]+))?(?![A-Za-z0-9_(])/g;

/** Whole rows before one; formulas, names, merges and formats move along or grow, as in Excel. */
export function insertRowsInto(state: BookState, sheet: HostSheet, before: number, count: number): void {
  const shift = (row: number): number => (row >= before ? row + count : row);
  const moveArea = (area: Area): Area => {
    const row = shift(area.row);
    return { ...area, row, rows: Math.min(shift(area.row + area.rows - 1), lastRow) - row + 1 };
  };
  while (sheet.rows.length < before - 1) sheet.rows.push([]);
  sheet.rows.splice(before - 1, 0, ...Array.from({ length: count }, () => []));
  sheet.merges = sheet.merges.map(moveArea);
  for (const name of state.names) {
    if (name.place.sheet !== sheet.name) continue;
    const { row, rows } = moveArea({ row: name.place.row, column: 1, rows: name.place.rows ?? 1, columns: 1 });
    name.place = { ...name.place, row, rows };
  }
  for (const other of state.sheets) {
    rewrite(other, (formula) =>
      formula.replace(
        reference,
        (whole: string, text: string | undefined, name: string | undefined, left: string, top: string, right?: string, bottom?: string) => {
          if (text !== undefined || nameOf(name ?? other.name) !== sheet.name) return whole;
          const first = `${name === undefined ? '' : `${name}!`}${left}${shift(Number(top))}`;
          return right === undefined || bottom === undefined ? first : `${first}:${right}${shift(Number(bottom))}`;
        },
      ),
    );
  }
  for (const rule of sheet.rules) rule.areas = rule.areas.map(moveArea);
}

/** Every formula, format and name that speaks of the sheet follows its new name. */
export function renameSheetIn(state: BookState, from: string, to: string): void {
  const sheet = findSheet(state, from);
  if (!sheet) throw new Error(`No such sheet: ${from}.`);
  const old = sheet.name;
  sheet.name = to;
  const quoted = `'${to.replace(/'/g, "''")}'!`;
  for (const other of state.sheets) {
    rewrite(other, (formula) =>
      formula.replace(reference, (whole: string, text: string | undefined, name: string | undefined) =>
        text === undefined && name !== undefined && nameOf(name) === old ? quoted + whole.slice(name.length + 1) : whole,
      ),
    );
  }
  for (const name of state.names) if (name.place.sheet === old) name.place = { ...name.place, sheet: to };
}

function rewrite(sheet: HostSheet, change: (formula: string) => string): void {
  for (const cells of sheet.rows) for (const cell of cells) if (cell?.formula !== undefined) cell.formula = change(cell.formula);
  for (const rule of sheet.rules) rule.formula = change(rule.formula);
}

function nameOf(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
