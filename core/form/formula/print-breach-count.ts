import type { Expression } from './expression.ts';
import type { Frame, Here } from './frame.ts';
import { type Addresses, breachOf, comparing, printingOf } from './print.ts';
import { callOf, sized } from './print-part.ts';
import { printBrokenRows, staysInRows } from './print-rows.ts';
import { inputsOf } from './under.ts';

/** In how many body rows a relation is broken, over the input columns alone: they hold no "". */
export function printBreachCount(test: Expression, frame: Frame, here: Here, addresses: Addresses): string {
  const { grid } = here;
  const rows = grid === undefined ? undefined : frame.grids[grid]?.rows;
  if (grid === undefined || !rows) throw new Error('Rows are counted in a table.');
  const printing = printingOf(frame, addresses);
  const relation = comparing(test);
  if (staysInRows(relation, grid, printing)) return `=${printBrokenRows(relation, grid, printing)}`;
  // Rows that differ from each other are counted one by one, those without any number left out.
  const each = rows.flatMap((row, index) => {
    if (row.heading) return [];
    const count = `IF(${breachOf(relation, { ...here, row: index }, printing)},1,0)`;
    const inputs = inputsOf(grid, index, printing).map((column) => addresses.cell({ grid, row: index, column }));
    return [inputs.length === 0 ? count : `IF(${callOf('COUNT', inputs)}=0,0,${count})`];
  });
  return `=${sized(each.length === 0 ? '0' : each.join('+'))}`;
}
