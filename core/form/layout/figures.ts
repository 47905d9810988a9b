import { keyOf } from '../../base/text.ts';
import { bookTexts, cellTexts } from '../../texts/book.ts';
import type { CellPlan, SheetPlan, ValidationPlan } from '../../workbook/plan.ts';
import type { FigureForm } from '../form.ts';
import { getExpression } from '../formula/parse.ts';
import { printFormula } from '../formula/print.ts';
import { heads, sheets } from '../sheets.ts';
import { cell, columns, computed, formatOf, heightOf, row, shown } from './cells.ts';
import type { Model } from './model.ts';
import { sheetTop } from './sheet-top.ts';
import type { FormatName } from './styles.ts';

const widths = { name: 46, value: 16, unit: 14, how: 60, last: 18 } as const;

/** `Số liệu`: each figure of the form with its value, computed from the tables or typed here. */
export function figuresSheet(model: Model): SheetPlan {
  const { form, places } = model;
  const rows = form.figures.map((figure, index) =>
    row(
      [
        cell(figure.name, 'key'),
        cell(figure.name, 'input label'),
        valueCell(model, figure, index),
        cell(figure.unit, 'input mark'),
        cell(figure.how, 'note label'),
        cell(lastValue(model, figure), `note ${formatOfFigure(figure)}`),
      ],
      Math.max(20, heightOf(figure.name, widths.name), heightOf(figure.how, widths.how)),
    ),
  );
  return {
    name: sheets.figures,
    tab: '2E75B6',
    columns: columns([widths.name, widths.value, widths.unit, widths.how, widths.last]),
    rows: [...sheetTop(bookTexts.figuresTitle, bookTexts.figuresHint, heads.figures, Object.values(widths)), ...rows],
    merges: [],
    frozen: { rows: places.figures.headRow, columns: 2 },
    validations: form.figures.flatMap((figure, index) => {
      if (figure.expression !== undefined) return [];
      return [
        { ...validationOf(figure), areas: [{ row: places.figures.firstRow + index, column: places.figures.column, rows: 1, columns: 1 }] },
      ];
    }),
    formats: [],
    print: { landscape: true, titleRows: [places.figures.headRow, places.figures.headRow] },
  };
}

function valueCell(model: Model, figure: FigureForm, index: number): CellPlan {
  const format = formatOfFigure(figure);
  if (figure.expression === undefined) return cell(model.filling.figures[figure.name] ?? null, `input ${format}`);
  const formula = printFormula(getExpression(figure.expression), model.frame, {}, model.addresses({ sheet: sheets.figures }));
  return computed(formula, shown(model.evaluator.figure(index)), `derived ${format}`);
}

function lastValue(model: Model, figure: FigureForm): CellPlan['value'] {
  const last = model.filling.earlier.find(({ relation }) => relation === 'kỳ trước');
  const kept = Object.entries(last?.values ?? {}).find(([key]) => keyOf(key) === keyOf(figure.name));
  return kept?.[1] ?? null;
}

function formatOfFigure(figure: FigureForm): FormatName {
  if (figure.kind === 'year') return 'year';
  return figure.kind === 'count' && figure.padded ? 'padded' : formatOf(figure.kind, figure.decimals);
}

function validationOf(figure: FigureForm): Omit<ValidationPlan, 'areas'> {
  switch (figure.kind) {
    case 'count':
      return { allow: { type: 'whole', min: 0 }, strict: 'warn', ...cellTexts.count };
    case 'year':
      return { allow: { type: 'whole', min: 1900 }, strict: 'warn', ...cellTexts.year };
    case 'rate':
      return { allow: { type: 'decimal', min: 0 }, strict: 'warn', ...cellTexts.rate };
    case 'money':
      return { allow: { type: 'decimal', min: 0 }, strict: 'warn', ...cellTexts.money };
    case 'number':
      return { allow: { type: 'decimal', min: 0 }, strict: 'warn', ...cellTexts.decimal };
  }
}
