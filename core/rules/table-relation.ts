import { printNumber } from '../base/number.ts';
import type { Expression, Value } from '../form/formula/expression.ts';
import { getExpression } from '../form/formula/parse.ts';
import type { JudgedRelation, Table } from '../report/report.ts';
import type { RelationData } from '../texts/findings/table.ts';
import type { Where } from '../texts/findings/where.ts';
import { differenceOf } from './derived.ts';
import type { Rule, Told } from './rule.ts';
import { cellStyle, cellWords } from './words.ts';

/** What must agree inside a table or between two tables agrees. */
export const tableRelation: Rule<'table/relation'> = {
  id: 'table/relation',
  severity: 'error',
  check(report, tell) {
    for (const table of report.tables) {
      for (const judged of table.relations) if (judged.broken) tell(toldOf(table, judged));
    }
  },
};

function toldOf(table: Table, judged: JudgedRelation): Told<'table/relation'> {
  const { relation, left, right } = judged;
  const row = judged.row === table.total?.key ? table.total : table.rows.find((candidate) => candidate.key === judged.row);
  const column = table.columns.findIndex((candidate) => candidate.key === judged.column);
  const style = row ? cellStyle(table, row, column) : {};
  const print = (value: Value) => printValue(value, (number) => printNumber(number, style));
  const difference = left.type === 'number' && right.type === 'number' ? differenceOf(left.value, right.value, style) : undefined;
  const data: RelationData = {
    // Both sides name their columns themselves.
    where: row ? rowOf(cellWords(table, row, column)) : {},
    left: { words: judged.leftWords, number: print(left) },
    right: { words: judged.rightWords, number: print(right) },
    sign: signOf(getExpression(relation.test)),
    ...(difference ? { difference } : {}),
    reason: relation.reason,
  };
  return {
    place: judged.place,
    part: relation.key,
    key: [table.key, judged.row, judged.column],
    data,
    related: judged.related,
    expected: data.right.number,
    found: data.left.number,
    ...(relation.severity ? { severity: relation.severity } : {}),
  };
}

function rowOf({ column: _column, ...where }: Where): Where {
  return where;
}

function printValue(value: Value, print: (number: number) => string): string {
  if (value.type === 'number') return print(value.value);
  return value.type === 'text' ? `“${value.value}”` : '…';
}

function signOf(test: Expression): RelationData['sign'] {
  return test.type === 'comparison' ? test.sign : '=';
}
