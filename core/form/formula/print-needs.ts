import type { Expression } from './expression.ts';
import { type Grid, type GridCell, type Here, sameRows, type Target } from './frame.ts';
import { bodyRows, hasRowFormulas, ruleOf } from './grid.ts';
import { comparesTexts } from './kinds.ts';
import type { Name } from './names.ts';
import { printComparison, printPart } from './print-expression.ts';
import { addressOf, type Comparing, choiceOf, type Printing, targetOf } from './print-names.ts';
import { type Condition, callOf, demands, nested, printConditions, sized, sortConditions } from './print-part.ts';
import { printRowNeeds, type RowNeeds } from './print-row-needs.ts';
import { choosesText, hasChoice, inputsOf, isRequired, mayBeUnknown, namesIn, ruleUnder } from './under.ts';

/** What must be there before an expression may be judged: every required input under it, followed through derived cells. */
export interface Needs {
  readonly printing: Printing;
  readonly conditions: Condition[];
  /** Optional inputs: a number or nothing. */
  readonly clear: Set<string>;
  /** What rows that hold a number must hold: one entry for the same rows of a table. */
  readonly rows: RowNeeds[];
  readonly seen: Set<string>;
}

export function noNeeds(printing: Printing): Needs {
  return { printing, conditions: [], clear: new Set(), rows: [], seen: new Set() };
}

/** Needs as tests: those that are never errors, and those that may only be asked where all before them hold. */
export function testsOf(needs: Needs): { readonly plain: readonly string[]; readonly raw: readonly string[] } {
  const { plain, raw } = sortConditions(needs.conditions);
  const numbers = new Set(needs.conditions.flatMap((condition) => (condition.type === 'numbers' ? condition.refs : [])));
  const clear = [...needs.clear].filter((ref) => !numbers.has(ref));
  const cleared = clear.length === 0 ? [] : [`${callOf('COUNT', clear)}=${callOf('COUNTA', clear)}`];
  const rows = needs.rows.flatMap((own) => printRowNeeds(own, needs.printing));
  return { plain: [...plain, ...cleared, ...rows], raw };
}

export function printNeeds(needs: Needs): string | null {
  const { plain, raw } = testsOf(needs);
  return plain.length === 0 && raw.length === 0 ? null : nested(plain, raw);
}

/** Adds what lies under an expression. */
export function follow(expression: Expression, here: Here, needs: Needs): void {
  switch (expression.type) {
    case 'number':
    case 'text':
      return;
    case 'name':
      followTarget(targetOf(expression, here, needs.printing), needs);
      return;
    case 'negative':
      follow(expression.of, here, needs);
      return;
    case 'arithmetic':
      follow(expression.left, here, needs);
      follow(expression.right, here, needs);
      return;
    case 'comparison':
      followTest(expression, here, needs);
      return;
    case 'call':
      if (expression.name === 'if') {
        followChoice(expression, here, needs);
        return;
      }
      for (const argument of expression.of) {
        if (expression.name === 'count') followCounted(argument, here, needs);
        else follow(argument, here, needs);
      }
  }
}

/** Both sides of a test; a text that was typed is asked for by the comparison itself. */
export function followTest(test: Comparing, here: Here, needs: Needs): void {
  const texts = comparesTexts(test, here, needs.printing);
  for (const side of [test.left, test.right]) {
    if (texts && side.type === 'name') followText(side, here, needs);
    else follow(side, here, needs);
  }
}

function followTarget(target: Target, needs: Needs): void {
  const { printing } = needs;
  if (target.type === 'list') {
    followList(target, 'number or nothing', needs);
    return;
  }
  const address = addressOf(target, printing.addresses);
  if (needs.seen.has(address)) return;
  needs.seen.add(address);
  const rule = ruleUnder(target, printing);
  if (rule === 'sum' && target.type === 'cell') {
    followTotal(target.cell, address, needs);
    return;
  }
  if (rule === null || rule === 'sum') {
    if (target.type !== 'cell' || isRequired(target.cell, printing)) needs.conditions.push({ type: 'numbers', refs: [address] });
    else needs.clear.add(address);
    return;
  }
  const there = target.type === 'cell' ? target.cell : {};
  follow(rule, there, needs);
  if (!mayBeUnknown(rule)) return;
  if (hasChoice(rule) && !choosesText(rule)) needs.conditions.push(...knownOf(rule, there, printing));
  else needs.conditions.push({ type: 'numbers', refs: [address] });
}

function followTotal(cell: GridCell, address: string, needs: Needs): void {
  const grid = needs.printing.frame.grids[cell.grid];
  const rows = grid ? bodyRows(grid) : [];
  followList({ type: 'list', grid: cell.grid, column: cell.column, rows }, 'number or nothing', needs);
  if (isRequired(cell, needs.printing)) needs.conditions.push({ type: 'numbers', refs: [address] });
  // The total of an optional column is "" when nothing is there.
  else needs.conditions.push({ type: 'safe', text: `OR(LEN(${address})=0,ISNUMBER(${address}))` });
}

/** Adds what the rows of a list must hold, wherever they hold a number at all. */
function followList(list: Target & { type: 'list' }, must: keyof RowNeeds['columns'] | 'number or nothing', needs: Needs): void {
  const { printing } = needs;
  const grid = printing.frame.grids[list.grid];
  const column = grid?.columns[list.column];
  if (!grid || !column || list.rows.length === 0) return;
  const known = needs.rows.find((other) => sameRows(other, list));
  const own: RowNeeds = known ?? {
    grid: list.grid,
    rows: list.rows,
    columns: { required: new Set(), optional: new Set(), number: new Set(), text: new Set() },
  };
  if (!known) needs.rows.push(own);
  if (must !== 'number or nothing') own.columns[must].add(list.column);
  else if (column.formula === undefined) own.columns[column.optional ? 'optional' : 'required'].add(list.column);
  else if (mayBeUnknown(column.formula)) own.columns.number.add(list.column);
  for (const row of list.rows) {
    const rule = ruleOf(grid, { grid: list.grid, row, column: list.column });
    if (rule === null || rule === 'sum') continue;
    if (rule === column.formula && staysInRow(rule, list.grid, grid, needs)) {
      for (const next of columnsUnder(rule, { grid: list.grid, row, column: list.column }, printing)) {
        if (next !== list.column) followList({ ...list, column: next }, 'number or nothing', needs);
      }
      // Every row with the column's formula asks for the same.
      if (!hasRowFormulas(grid)) return;
      continue;
    }
    followRow({ grid: list.grid, row, column: list.column }, needs);
  }
}

/** One row of a list with a formula of its own: asked only where the row holds a number, typed or computed here. */
function followRow(cell: GridCell, needs: Needs): void {
  const { addresses } = needs.printing;
  const inner = noNeeds(needs.printing);
  followTarget({ type: 'cell', cell }, inner);
  const text = printNeeds(inner);
  if (text === null) return;
  const inputs = [cell.column, ...inputsOf(cell.grid, cell.row, needs.printing)].map((column) => addresses.cell({ ...cell, column }));
  needs.conditions.push({ type: 'raw', text: sized(`IF(${callOf('COUNT', inputs)}=0,TRUE,${text})`) });
}

function followText(name: Name, here: Here, needs: Needs): void {
  const target = targetOf(name, here, needs.printing);
  if (target.type === 'list' || target.type === 'earlier') return;
  const rule = ruleUnder(target, needs.printing);
  if (rule !== null && rule !== 'sum') follow(rule, target.type === 'cell' ? target.cell : {}, needs);
}

/** An unknown inside a count is not counted, which makes the count incomplete. */
function followCounted(argument: Expression, here: Here, needs: Needs): void {
  const { printing } = needs;
  if (argument.type !== 'comparison') {
    follow(argument, here, needs);
    if (argument.type !== 'name') needs.conditions.push(...knownOf(argument, here, printing));
    return;
  }
  const texts = comparesTexts(argument, here, printing);
  const sides = [argument.left, argument.right];
  const lists = sides
    .map((side) => (side.type === 'name' ? targetOf(side, here, printing) : null))
    .map((target) => (target?.type === 'list' ? target : null));
  if (lists.every((list) => list === null)) {
    followTest(argument, here, needs);
    const { known, zeros } = printComparison(argument, here, printing);
    needs.conditions.push(...known, ...zeros.map(notZero));
    return;
  }
  for (const [index, side] of sides.entries()) {
    const list = lists[index];
    if (list) {
      if (!texts) followList(list, 'number or nothing', needs);
      followList(list, texts ? 'text' : 'number', needs);
    } else if (!(texts && side.type === 'text')) {
      if (texts && side.type === 'name') {
        followText(side, here, needs);
        needs.conditions.push({ type: 'filled', ref: printPart(side, here, printing).ref ?? '' });
      } else {
        follow(side, here, needs);
        const part = printPart(side, here, printing);
        needs.conditions.push(...demands(part), ...part.zeros.map(notZero));
      }
    }
  }
}

/** Only the branch that is taken must be complete. */
function followChoice(expression: Expression & { type: 'call' }, here: Here, needs: Needs): void {
  const { test, yes, no } = choiceOf(expression);
  followTest(test, here, needs);
  const { known, zeros, holds } = printComparison(test, here, needs.printing);
  needs.conditions.push(...known, ...zeros.map(notZero));
  const branches = [yes, no].map((branch) => {
    const inner = noNeeds(needs.printing);
    if (branch) follow(branch, here, inner);
    return printNeeds(inner);
  });
  if (branches.every((text) => text === null)) return;
  needs.conditions.push({ type: 'raw', text: sized(`IF(${holds},${branches[0] ?? 'TRUE'},${branches[1] ?? 'TRUE'})`) });
}

function knownOf(expression: Expression, here: Here, printing: Printing): readonly Condition[] {
  const { known, zeros } = printPart(expression, here, printing);
  const text = printConditions(known);
  return [...(text === null ? [] : [{ type: 'raw', text } as const]), ...zeros.map(notZero)];
}

function notZero(zero: string): Condition {
  return { type: 'raw', text: `NOT(${zero})` };
}

/** Whether every name of a column's formula is a column of the same row, whichever the row. */
function staysInRow(rule: Expression, grid: number, own: Grid, needs: Needs): boolean {
  return (
    namesIn(rule).every((name) => {
      if (name.parts.length !== 1 || name.earlier !== undefined) return false;
      const target = needs.printing.resolve({ grid, row: 0 }, name);
      if (target.type !== 'cell' || target.cell.row !== 0) return false;
      const key = own.columns[target.cell.column]?.key ?? '';
      return !hasRowFormulas(own) || own.rows.every((row) => row.formulas?.[key] === undefined);
    }) && !hasChoice(rule)
  );
}

function columnsUnder(rule: Expression, cell: GridCell, printing: Printing): readonly number[] {
  return namesIn(rule).flatMap((name) => {
    const target = printing.resolve(cell, name);
    return target.type === 'cell' ? [target.cell.column] : [];
  });
}
