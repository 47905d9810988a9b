import { formulaWords } from '../texts/formula.ts';
import type { Expression, FunctionName } from './formula/expression.ts';
import type { Frame, Here, Target } from './formula/frame.ts';
import { resolveName } from './formula/names.ts';

/** An expression in the words of the headings: `(3) Tiếp nhận – Tổng số = (7) … + (11) …`. */
export function sayExpression(expression: Expression, frame: Frame, here: Here): string {
  switch (expression.type) {
    case 'number':
      return expression.written;
    case 'text':
      return `“${expression.value}”`;
    case 'name': {
      const { earlier, ...now } = expression;
      if (earlier !== undefined) return formulaWords.earlier(sayExpression(now, frame, here), earlier);
      const target = resolveName(frame, here, expression);
      switch (target.type) {
        case 'cell':
        case 'list':
        case 'figure':
        case 'field':
          return sayTarget(target, expression.parts, { frame, here });
        default:
          return expression.parts.join(' > ');
      }
    }
    case 'negative':
      return `−${sayInside(expression.of, frame, here)}`;
    case 'arithmetic': {
      const multiplied = expression.sign === '*' || expression.sign === '/';
      const say = (part: Expression): string => (multiplied ? sayInside(part, frame, here) : sayExpression(part, frame, here));
      const right = expression.sign === '-' ? sayInside(expression.right, frame, here) : say(expression.right);
      return `${say(expression.left)}${formulaWords.signs[expression.sign]}${right}`;
    }
    case 'comparison':
      return `${sayExpression(expression.left, frame, here)}${formulaWords.comparisons[expression.sign]}${sayExpression(expression.right, frame, here)}`;
    case 'call':
      return sayCall(
        expression.name,
        expression.of.map((argument) => sayExpression(argument, frame, here)),
      );
  }
}

function sayInside(expression: Expression, frame: Frame, here: Here): string {
  const said = sayExpression(expression, frame, here);
  return expression.type === 'arithmetic' || expression.type === 'comparison' ? `(${said})` : said;
}

function sayCall(name: FunctionName, said: readonly string[]): string {
  const [first = '', second = '', third = ''] = said;
  const all = said.join('; ');
  switch (name) {
    case 'sum':
      return formulaWords.sum(all);
    case 'min':
      return formulaWords.min(all);
    case 'max':
      return formulaWords.max(all);
    case 'count':
      return formulaWords.count(all);
    case 'round':
      return formulaWords.round(first);
    case 'if':
      return formulaWords.choose(first, second, third);
  }
}

function sayTarget(target: Exclude<Target, { type: 'earlier' }>, parts: readonly string[], at: { frame: Frame; here: Here }): string {
  const { frame, here } = at;
  switch (target.type) {
    case 'cell': {
      const grid = frame.grids[target.cell.grid];
      if (!grid) return parts.join(' > ');
      const inner = sayCell(target.cell, at);
      return target.cell.grid === here.grid ? inner : formulaWords.ofTable(inner, grid.key);
    }
    case 'list': {
      const named = parts[1]?.split('>') ?? [];
      const group = named.slice(0, -1).map((part) => part.trim());
      const inner =
        group.length > 0 ? formulaWords.groupRows(group.join(' – ')) : formulaWords.allRows(sayColumn(frame, target.grid, target.column));
      return target.grid === here.grid ? inner : formulaWords.ofTable(inner, frame.grids[target.grid]?.key ?? '');
    }
    case 'figure':
      return frame.figures[target.index]?.name ?? '';
    case 'field':
      return `“${frame.fields[target.index]?.label ?? ''}”`;
  }
}

function sayCell(cell: { grid: number; row: number; column: number }, { frame, here }: { frame: Frame; here: Here }): string {
  const column = sayColumn(frame, cell.grid, cell.column);
  if (cell.grid === here.grid && cell.row === here.row) return column;
  const grid = frame.grids[cell.grid];
  const row = cell.row === -1 ? undefined : grid?.rows[cell.row];
  if (!row) return formulaWords.totalColumn(column);
  const sameLabels = grid?.rows.filter((other) => other.label === row.label).length ?? 0;
  const label = formulaWords.row(sameLabels > 1 ? [...row.groups, row.label].join(' – ') : row.label);
  return cell.grid === here.grid && (here.column === undefined || here.column === cell.column)
    ? label
    : hasOneValueColumn(grid)
      ? label
      : formulaWords.rowColumn(label, column);
}

function hasOneValueColumn(grid: Frame['grids'][number] | undefined): boolean {
  return (
    grid !== undefined &&
    grid.columns.filter(({ kind }) => kind !== 'ordinal' && kind !== 'label' && kind !== 'unit' && kind !== 'text').length === 1
  );
}

function sayColumn(frame: Frame, grid: number, column: number): string {
  const form = frame.grids[grid]?.columns[column];
  if (!form) return '';
  const number = /^[0-9]+[a-z]?$/.test(form.key) ? form.key : '';
  return formulaWords.column(number, form.label.split(' > ').join(' – '));
}
