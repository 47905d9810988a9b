import { readTokens } from '../workbook/formula-tokens.ts';
import { readCell } from '../workbook/place.ts';
import type { Place } from '../workbook/workbook.ts';

/** Which row of a sheet stands for which of the same sheet laid anew; `sound` while each has one partner and none overtakes another. */
export type RowPairs = Map<string, { readonly rows: Map<number, number>; sound: boolean }>;

interface Written {
  readonly place: Place;
  readonly formula: string;
}

/** A formula with its rows left out: two of one shape say the same of other rows. */
export function shapeOf(formula: string): string {
  return readTokens(formula)
    .map(({ type, text }) => (type === 'cell' ? text.replace(/[0-9]+$/, '#') : text))
    .join('');
}

/** Notes which rows two formulas of one shape look at; says on which sheets. */
export function compareFormulas(here: Written, laid: Written, pairs: RowPairs): readonly string[] {
  const [mine, theirs] = [rowsOf(here), rowsOf(laid)];
  const looked = new Set<string>();
  mine.forEach(({ sheet, row }, index) => {
    looked.add(sheet);
    pair(pairs, sheet, row, theirs[index]?.row ?? 0);
  });
  return [...looked];
}

function pair(pairs: RowPairs, sheet: string, row: number, other: number): void {
  const known = pairs.get(sheet) ?? { rows: new Map<number, number>(), sound: true };
  pairs.set(sheet, known);
  for (const [one, partner] of known.rows) {
    if (Math.sign(one - row) !== Math.sign(partner - other)) known.sound = false;
  }
  known.rows.set(row, other);
}

/** The second cell of a range stands on the sheet of the first. */
function rowsOf({ place, formula }: Written): readonly { readonly sheet: string; readonly row: number }[] {
  const rows: { sheet: string; row: number }[] = [];
  let sheet: string | null = null;
  let inRange = false;
  for (const { type, text } of readTokens(formula)) {
    if (type === 'cell') {
      const from: string = sheet ?? (inRange ? (rows[rows.length - 1]?.sheet ?? place.sheet) : place.sheet);
      rows.push({ sheet: from, row: readCell(text.replace(/\$/g, ''))?.row ?? 0 });
    }
    inRange = type === 'sign' && text === ':';
    sheet = type === 'sheet' ? text.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'") : null;
  }
  return rows;
}
