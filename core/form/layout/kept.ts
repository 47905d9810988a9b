import { readDay, serialFromDay } from '../../base/date.ts';
import { bookTexts } from '../../texts/book.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import type { CellValue } from '../../workbook/workbook.ts';
import { heads, sheets } from '../sheets.ts';
import { storeForm } from '../stored.ts';
import { cell, columns, heightOf, row } from './cells.ts';
import { earlierFirstRow, type Model } from './model.ts';
import { headRow, sheetTop } from './sheet-top.ts';

const spareExplanations = 30;
const explanationWidths = [24, 52, 52, 22, 13, 26];

/** `Giải trình`: why something stays as it is; hidden until the first one. */
export function explanationsSheet(model: Model): SheetPlan {
  const { explanations } = model.filling;
  const filled = explanations.map(({ key, where, what, explanation }) =>
    row(
      [
        cell(key, 'key'),
        cell(where, 'input text'),
        cell(what, 'input text'),
        cell(explanation.reason, 'input text'),
        cell(explanation.by, 'input text'),
        cell(dayValue(explanation.on), 'input date'),
        cell(explanation.seen, 'note text'),
      ],
      Math.max(20, heightOf(where, 24), heightOf(what, 52), heightOf(explanation.reason, 52)),
    ),
  );
  const spare = Array.from({ length: spareExplanations }, () =>
    row(
      [
        null,
        ...(['input text', 'input text', 'input text', 'input text', 'input date', 'note text'] as const).map((style) => cell(null, style)),
      ],
      20,
    ),
  );
  return {
    name: sheets.explanations,
    ...(explanations.length === 0 ? { hidden: true as const } : {}),
    columns: columns(explanationWidths),
    rows: [
      ...sheetTop(bookTexts.explanationsTitle, bookTexts.explanationsHint, heads.explanations, explanationWidths),
      ...filled,
      ...spare,
    ],
    merges: [],
    frozen: { rows: headRow, columns: 2 },
    validations: [],
    formats: [],
    print: { landscape: true, titleRows: [headRow, headRow] },
  };
}

/** `Kỳ trước`: figures and words of earlier reports, and empty lines for those that formulas ask for. Laid after all formulas were printed. */
export function earlierSheet(model: Model): SheetPlan {
  const rows = model.earlier.map(({ relation, key, period, value, passage }) =>
    row([
      cell(`${relation}|${key}`, 'key'),
      cell(period === '' ? relation : period, 'input label'),
      cell(key.split('|').join(' – '), 'input label'),
      cell(value, 'input plain'),
      cell(passage, 'input text'),
    ]),
  );
  return {
    name: sheets.earlier,
    hidden: true,
    columns: columns([20, 52, 16, 90]),
    rows: [
      row(
        heads.earlier.map((head, index) => cell(head, index === 0 ? 'key' : 'head')),
        22,
      ),
      ...rows,
    ],
    merges: [],
    frozen: { rows: earlierFirstRow - 1, columns: 3 },
    validations: [],
    formats: [],
    print: { landscape: true },
  };
}

/** `_mẫu`: the form itself, so that the book brings its own. */
export function formSheet(model: Model): SheetPlan {
  return {
    name: sheets.form,
    hidden: true,
    columns: [{ width: 100 }],
    rows: storeForm(model.form).map((piece) => row([cell(piece, 'key')], 15)),
    merges: [],
    validations: [],
    formats: [],
    print: { landscape: false },
  };
}

/** A day as a serial; words that name no day stay words. */
function dayValue(on: string): CellValue {
  const day = readDay(on);
  return day === null ? on : serialFromDay(day);
}
