import type { NumberStyle } from '../base/number.ts';
import { sheets } from '../form/sheets.ts';
import type { Derived, Field, Figure, Row, Table } from '../report/report.ts';
import type { Where } from '../texts/findings/where.ts';
import { findings } from '../texts/findings.ts';
import type { Held } from '../workbook/edit.ts';
import type { Place } from '../workbook/workbook.ts';
import { isAsLaid, judgeDerived, mendDerived } from './derived.ts';
import type { Rule, Tell } from './rule.ts';
import { followsTypedOver } from './typed-over.ts';
import { cellStyle, cellUnit, cellWords, figureStyle } from './words.ts';

type Telling = Tell<'table/formula'>;

/** A cell that follows from others shows what the form's formula gives; a user's own formula has a result. */
export const tableFormula: Rule<'table/formula'> = {
  id: 'table/formula',
  severity: 'error',
  check(report, tell) {
    const lines: Line[] = [];
    for (const table of report.tables) {
      for (const row of table.rows) if (!row.heading) addRow(table, row, lines);
      if (table.total) addRow(table, table.total, lines);
    }
    for (const figure of report.figures) addFigure(figure, lines);
    for (const field of report.fields) addField(field, lines);
    if (lines.length === 0) return;
    const follows = followsTypedOver(report);
    for (const line of lines) if (line.held.formula !== line.derived?.formula || !follows(line.place)) checkLine(line, tell);
  },
};

function addRow(table: Table, row: Row, lines: Line[]): void {
  row.cells.forEach((cell, index) => {
    const column = table.columns[index];
    if (!column || column.column === null || isQuiet(cell)) return;
    // Sums of the total row belong to `table/total`.
    if (cell.derived && row === table.total && column.form.formula === undefined) return;
    const [style, unit] = [cellStyle(table, row, index), cellUnit(table, row, index)];
    lines.push({ ...cell, key: [table.key, row.key, column.key], where: () => cellWords(table, row, index), unit, style });
  });
}

/** Nothing computed, or just what should stand there. */
function isQuiet({ held, derived, uncalculated }: Pick<Line, 'held' | 'derived' | 'uncalculated'>): boolean {
  return derived ? isAsLaid({ held, derived }) : !uncalculated;
}

function addFigure(figure: Figure, lines: Line[]): void {
  if (isQuiet(figure)) return;
  const unit = figure.form.kind === 'rate' ? '' : figure.form.unit;
  lines.push({ ...figure, key: [sheets.figures, figure.name], where: () => ({ figure: figure.name }), unit, style: figureStyle(figure) });
}

function addField(field: Field, lines: Line[]): void {
  if (isQuiet(field)) return;
  const style: NumberStyle = field.form?.kind === 'year' ? { kind: 'year' } : {};
  lines.push({ ...field, key: [sheets.general, field.key], where: () => ({ field: field.label }), unit: '', style });
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
