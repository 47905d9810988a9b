import type { NumberStyle } from '../base/number.ts';
import { sheets } from '../form/sheets.ts';
import type { Derived, Field, Figure, Row, Table } from '../report/report.ts';
import type { Where } from '../texts/findings/where.ts';
import { findings } from '../texts/findings.ts';
import type { Held } from '../workbook/edit.ts';
import type { Place } from '../workbook/workbook.ts';
import { isAsLaid, judgeDerived, mendDerived } from './derived.ts';
import type { Rule, Tell } from './rule.ts';
import { cellStyle, cellUnit, cellWords, figureStyle } from './words.ts';

type Telling = Tell<'table/formula'>;

/** A cell that follows from others shows what the form's formula gives; a user's own formula has a result. */
export const tableFormula: Rule<'table/formula'> = {
  id: 'table/formula',
  severity: 'error',
  check(report, tell) {
    for (const table of report.tables) {
      for (const row of table.rows) if (!row.heading) checkRow(table, row, tell);
      if (table.total) checkRow(table, table.total, tell);
    }
    for (const figure of report.figures) checkFigure(figure, tell);
    for (const field of report.fields) checkField(field, tell);
  },
};

function checkRow(table: Table, row: Row, tell: Telling): void {
  row.cells.forEach((cell, index) => {
    const column = table.columns[index];
    if (!column || column.column === null || (!cell.derived && !cell.uncalculated)) return;
    if (cell.derived && isAsLaid({ held: cell.held, derived: cell.derived })) return;
    // Sums of the total row belong to `table/total`.
    if (cell.derived && row === table.total && column.form.formula === undefined) return;
    const [style, unit] = [cellStyle(table, row, index), cellUnit(table, row, index)];
    checkLine({ ...cell, key: [table.key, row.key, column.key], where: () => cellWords(table, row, index), unit, style }, tell);
  });
}

function checkFigure(figure: Figure, tell: Telling): void {
  const unit = figure.form.kind === 'rate' ? '' : figure.form.unit;
  checkLine(
    { ...figure, key: [sheets.figures, figure.name], where: () => ({ figure: figure.name }), unit, style: figureStyle(figure) },
    tell,
  );
}

function checkField(field: Field, tell: Telling): void {
  const style: NumberStyle = field.form?.kind === 'year' ? { kind: 'year' } : {};
  checkLine({ ...field, key: [sheets.general, field.key], where: () => ({ field: field.label }), unit: '', style }, tell);
}

interface Line {
  readonly place: Place;
  readonly held: Held;
  readonly derived?: Derived;
  readonly uncalculated?: true;
  readonly key: readonly string[];
  readonly where: () => Where;
  readonly unit: string;
  readonly style: NumberStyle;
}

function checkLine({ place, held, derived, key, where, ...line }: Line, tell: Telling): void {
  if (!derived) {
    if (line.uncalculated) tell({ place, key, data: { type: 'uncalculated', where: where() }, severity: 'warning' });
    return;
  }
  const verdict = judgeDerived({ place, held, derived }, line.style);
  if (!verdict) return;
  const data = { ...verdict.state, where: where(), unit: line.unit };
  tell({ ...verdict.told, place, key, data, fixes: [mendDerived(verdict, findings['table/formula'])] });
}
