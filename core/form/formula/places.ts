import type { Expression, FunctionName, ParseProblem } from './expression.ts';

/** Where an expression stands, which decides what may stand there. */
type Station = 'top' | 'test' | 'choice' | 'number' | 'listed' | 'counted' | 'compared' | 'compared in count';

/** How each function is called, for people. */
export const usage: Readonly<Record<FunctionName, string>> = {
  sum: 'sum(a; b)',
  min: 'min(a; b)',
  max: 'max(a; b)',
  round: 'round(a; 2)',
  count: 'count(a; b)',
  if: 'if(a = b; c; d)',
};

/** Whether the last part of a row is `*`: such a name is a list. */
export function isList(expression: Expression): boolean {
  if (expression.type !== 'name' || expression.parts.length !== 3) return false;
  const row = expression.parts[1] ?? '';
  return row.endsWith('*') && row.slice(row.lastIndexOf('>') + 1).trim() === '*';
}

/** The first part that may not stand where it stands: a list outside `sum min max count`, a test among numbers, a text that is added. */
export function findMisplaced(expression: Expression, source: string): ParseProblem | null {
  return check(expression, 'top', source);
}

function check(expression: Expression, station: Station, source: string): ParseProblem | null {
  switch (expression.type) {
    case 'number':
      return null;
    case 'text':
      return station === 'number' || station === 'listed' || station === 'counted'
        ? misfit('unexpected', expression, source, ['name', 'number'])
        : null;
    case 'name':
      return checkName(expression, station, source);
    case 'negative':
      return check(expression.of, 'number', source);
    case 'arithmetic':
      return check(expression.left, 'number', source) ?? check(expression.right, 'number', source);
    case 'comparison':
      return checkComparison(expression, station, source);
    case 'call':
      return checkCall(expression, station, source);
  }
}

function checkName(expression: Expression & { type: 'name' }, station: Station, source: string): ParseProblem | null {
  if (!isList(expression)) return null;
  const fits = (station === 'listed' || station === 'counted' || station === 'compared in count') && expression.earlier === undefined;
  return fits ? null : misfit('list', expression, source, ['sum', 'min', 'max', 'count']);
}

function checkComparison(expression: Expression & { type: 'comparison' }, station: Station, source: string): ParseProblem | null {
  const { sign, left, right } = expression;
  // Only spaces and closing brackets stand between the left side and the sign.
  const at = source.indexOf(sign, left.at[1]);
  if (station !== 'top' && station !== 'test' && station !== 'counted')
    return { type: 'unexpected', at, found: sign, expected: ['+', '-', '*', '/'] };
  const textual = left.type === 'text' || right.type === 'text';
  if (textual && sign !== '=' && sign !== '<>') return { type: 'unexpected', at, found: sign, expected: ['=', '<>'] };
  const side: Station = station === 'counted' ? 'compared in count' : 'compared';
  return check(left, side, source) ?? check(right, side, source);
}

function checkCall(expression: Expression & { type: 'call' }, station: Station, source: string): ParseProblem | null {
  if (!fitsArguments(expression)) {
    return { type: 'arguments', at: expression.at[0], found: expression.name, expected: [usage[expression.name]] };
  }
  for (const [index, argument] of expression.of.entries()) {
    const problem = check(argument, stationOf(expression.name, index, station), source);
    if (problem) return problem;
  }
  return null;
}

function fitsArguments({ name, of }: Expression & { type: 'call' }): boolean {
  const [first, second] = of;
  if (name === 'if') return of.length >= 2 && of.length <= 3 && first?.type === 'comparison';
  if (name !== 'round') return of.length >= 1;
  if (of.length > 2) return false;
  // A computed number of decimals has no use here and no printed form that stays simple.
  return second === undefined || (second.type === 'number' && Number.isInteger(second.value) && second.value <= 10);
}

function stationOf(name: FunctionName, index: number, station: Station): Station {
  if (name === 'count') return 'counted';
  if (name === 'round') return 'number';
  if (name !== 'if') return 'listed';
  if (index === 0) return 'test';
  return station === 'number' || station === 'listed' || station === 'counted' ? 'number' : 'choice';
}

function misfit(type: ParseProblem['type'], expression: Expression, source: string, expected: readonly string[]): ParseProblem {
  return { type, at: expression.at[0], found: source.slice(expression.at[0], expression.at[1]), expected };
}
