import type { Grid } from './frame.ts';
import { isNumeric, ruleOf } from './grid.ts';
import { type Printing, rangeOf } from './print-names.ts';
import { allOf, callOf, sized } from './print-part.ts';

/** What the rows of a list must hold where they hold a number at all. */
export interface RowNeeds {
  readonly grid: number;
  readonly rows: readonly number[];
  readonly columns: {
    /** Inputs that may not be blank, optional rows aside. */
    readonly required: Set<number>;
    /** Inputs that are a number or blank. */
    readonly optional: Set<number>;
    /** A number in every row. */
    readonly number: Set<number>;
    /** Something in every row. */
    readonly text: Set<number>;
  };
}

/** As tests: so many numbers as there are rows that hold one, and no text where a number may stand. */
export function printRowNeeds(needs: RowNeeds, printing: Printing): readonly string[] {
  const grid = printing.frame.grids[needs.grid];
  if (!grid) return [];
  const isTyped = (row: number, column: number): boolean => ruleOf(grid, { grid: needs.grid, row, column }) === null;
  const numeric = grid.columns.flatMap((column, index) => (isNumeric(column.kind) && column.formula === undefined ? [index] : []));
  const holding = numeric.filter((column) => needs.rows.some((row) => isTyped(row, column)));
  // Nobody can type a number in these rows: none is ever asked for anything.
  if (holding.length === 0) return [];
  // A number that a row computes itself is none that was typed.
  if (holding.some((column) => needs.rows.some((row) => !isTyped(row, column))))
    return needs.rows.flatMap((row) => printOneRow(needs, row, { grid, printing }));
  return printAllRows(needs, holding, { grid, printing });
}

interface Station {
  readonly grid: Grid;
  readonly printing: Printing;
}

function printAllRows(needs: RowNeeds, holding: readonly number[], { grid, printing }: Station): readonly string[] {
  const { required, optional, number, text } = needs.columns;
  const range = (column: number): string => rangeOf({ type: 'list', grid: needs.grid, column, rows: needs.rows }, printing) ?? '';
  const held = holding.map((column) => `ISNUMBER(${range(column)})`).join('+');
  const optionalRows = needs.rows.filter((row) => grid.rows[row]?.optional);
  const tests: string[] = [];
  const strict = [...required].filter((column) => holding.includes(column) && optionalRows.length < needs.rows.length);
  const asked = [...new Set([...strict, ...number])];
  if (asked.length > 0 && !isAlone(asked, holding)) {
    const rows = `SUMPRODUCT(--(${holding.length === 1 ? held : `(${held})>0`}))`;
    const pardoned = strict.filter((column) => !number.has(column));
    const pardons =
      pardoned.length === 0 ? '' : optionalRows.map((row) => pardon(needs.grid, row, { pardoned, holding, printing })).join('');
    tests.push(`${callOf('COUNT', asked.map(range))}${pardons}=${asked.length === 1 ? '' : `${asked.length}*`}${rows}`);
  }
  const lenient = new Set([...optional, ...(optionalRows.length > 0 ? required : [])]);
  const clear = [...lenient].filter((column) => !number.has(column) && !isAlone([column], holding)).map(range);
  const filled = clear.map((cells) => `(LEN(${cells})>0)`).join('+');
  if (clear.length > 0) tests.push(`SUMPRODUCT(((${held})>0)*${clear.length === 1 ? filled : `(${filled})`})=${callOf('COUNT', clear)}`);
  for (const column of text) tests.push(`SUMPRODUCT(((${held})>0)*(LEN(${range(column)})=0))=0`);
  return tests.map(sized);
}

/** The column that says whether a row holds a number says nothing more about itself. */
function isAlone(columns: readonly number[], holding: readonly number[]): boolean {
  return columns.length === 1 && holding.length === 1 && columns[0] === holding[0];
}

/** An optional row counts as if it held what it need not hold. */
function pardon(
  grid: number,
  row: number,
  at: { readonly pardoned: readonly number[]; readonly holding: readonly number[]; readonly printing: Printing },
): string {
  const cell = (column: number): string => at.printing.addresses.cell({ grid, row, column });
  return `+IF(${callOf('COUNT', at.holding.map(cell))}>0,${at.pardoned.length}-${callOf('COUNT', at.pardoned.map(cell))},0)`;
}

function printOneRow(needs: RowNeeds, row: number, { grid, printing }: Station): readonly string[] {
  const { required, optional, number, text } = needs.columns;
  const cell = (column: number): string => printing.addresses.cell({ grid: needs.grid, row, column });
  const isTyped = (column: number): boolean => ruleOf(grid, { grid: needs.grid, row, column }) === null;
  const inputs = grid.columns.flatMap((column, index) => (isNumeric(column.kind) && isTyped(index) ? [cell(index)] : []));
  if (inputs.length === 0) return [];
  const lenient = grid.rows[row]?.optional === true;
  const numbers = [...new Set([...number, ...(lenient ? [] : [...required].filter(isTyped))])].map(cell);
  const clear = [...optional, ...(lenient ? required : [])].filter(isTyped).map(cell);
  const tests = [
    ...(numbers.length === 0 ? [] : [`${callOf('COUNT', numbers)}=${numbers.length}`]),
    ...(clear.length === 0 ? [] : [`${callOf('COUNT', clear)}=${callOf('COUNTA', clear)}`]),
    ...[...text].map((column) => `LEN(${cell(column)})>0`),
  ];
  return tests.length === 0 ? [] : [sized(`OR(${callOf('COUNT', inputs)}=0,${allOf(tests)})`)];
}
