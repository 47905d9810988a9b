import { createShift, type LiveFormat, type MarkedBlock, type Marks, markSignature, planMarks, type Severity } from '../../core/index.ts';
import { readFailure } from './failures.ts';
import { toExcel, toSheets } from './formulas.ts';
import { printOf } from './print-of.ts';
import type { GoogleSheet, Reading } from './read-book.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const looks = {
  error: { fill: '#FFC7CE', ink: '#9C0006' },
  warning: { fill: '#FFEB9C', ink: '#7F6000' },
  hint: { fill: '#DDEBF7', ink: '#1F4E79' },
} as const satisfies Readonly<Record<Severity, object>>;

/** What should stand on one sheet by our hand. */
interface Wanted {
  readonly marks: readonly { readonly severity: Severity; readonly blocks: readonly MarkedBlock[] }[];
  readonly live: readonly LiveFormat[];
}

/** `look`: the one sheet whose rules are looked at although we think they stand as they should. */
export interface Marking {
  readonly sheets: ReadonlyMap<string, GoogleSheet>;
  readonly reading: Reading;
  readonly known: Readonly<Record<string, string>>;
  readonly look: string | null;
}

/** Shows the findings: two calls for each sheet that should look other than before, the person's own rules kept untouched and in order. */
export function markSheets(marks: Marks, { sheets, reading, known, look }: Marking): Readonly<Record<string, string>> {
  const planned = planMarks(marks.findings);
  const next: Record<string, string> = {};
  for (const [name, sheet] of sheets) {
    const wanted: Wanted = {
      marks: planned.filter((mark) => mark.sheet === name),
      live: marks.live.filter(({ place }) => place.sheet === name),
    };
    const id = String(sheet.getSheetId());
    const print = printOf(JSON.stringify([wanted.marks.map(({ severity, blocks }) => [severity, blocks]), wanted.live]));
    // A sheet of which nothing is known and nothing wanted may carry marks of a copied book.
    if (known[id] === print && name !== look) next[id] = print;
    else if (markSheet(sheet, wanted, { reading, isKnown: known[id] === print })) next[id] = print;
  }
  return next;
}

/** Whether the sheet shows what it should now; one that is somebody else's cannot. */
function markSheet(
  sheet: GoogleSheet,
  { marks, live }: Wanted,
  { reading, isKnown }: { readonly reading: Reading; readonly isKnown: boolean },
): boolean {
  const standing = sheet.getConditionalFormatRules();
  const formulas = standing.map((rule) => formulaOf(rule, reading));
  const others = standing.filter((_, at) => formulas[at] !== markSignature);
  const left = formulas.filter((formula) => formula !== markSignature);
  const missing = live.filter((format) => !others.some((rule, at) => shows(rule, left[at] ?? null, format)));
  const ours = marks.flatMap((mark) => ruleFor(sheet, mark.severity, mark.blocks) ?? []);
  const stands = (isKnown || ours.length === 0) && standing.length - others.length === ours.length;
  if (stands && missing.length === 0) return true;
  try {
    // The first rule that holds is seen: a finding stands before a person's own colours.
    sheet.setConditionalFormatRules([...ours, ...others, ...missing.flatMap((format) => liveRule(sheet, format) ?? [])]);
    SpreadsheetApp.flush();
    return true;
  } catch (error) {
    if (readFailure(error) !== 'locked') throw error;
    return false;
  }
}

function formulaOf(rule: Rule, reading: Reading): string | null {
  const condition = rule.getBooleanCondition();
  if (!condition || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return null;
  const formula: unknown = condition.getCriteriaValues()[0];
  return typeof formula === 'string' ? toExcel(formula, reading.hasDecimalComma) : null;
}

/** Whether a rule says on all cells of a place what a format should: a formula is written for the first cell of the first block. */
function shows(rule: Rule, formula: string | null, { place, formula: wanted }: LiveFormat): boolean {
  if (formula === null || shapeOf(formula) !== shapeOf(wanted)) return false;
  const ranges = rule.getRanges();
  const [first] = ranges;
  if (!first) return false;
  if (createShift(formula)(place.row - first.getRow(), place.column - first.getColumn()) !== wanted) return false;
  const lastRow = place.row + (place.rows ?? 1) - 1;
  const lastColumn = place.column + (place.columns ?? 1) - 1;
  return ranges.some(
    (range) =>
      range.getRow() <= place.row &&
      range.getColumn() <= place.column &&
      range.getLastRow() >= lastRow &&
      range.getLastColumn() >= lastColumn,
  );
}

/** Cheaper to compare than to shift. */
function shapeOf(formula: string): string {
  return formula.replace(/[0-9]+/g, '#');
}

function ruleFor(sheet: GoogleSheet, severity: Severity, blocks: readonly MarkedBlock[]): Rule | null {
  const ranges = rangesOf(sheet, blocks);
  if (ranges.length === 0) return null;
  const { fill, ink } = looks[severity];
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(markSignature)
    .setBackground(fill)
    .setFontColor(ink)
    .setRanges(ranges)
    .build();
}

function liveRule(sheet: GoogleSheet, { place, formula }: LiveFormat): Rule | null {
  const ranges = rangesOf(sheet, [{ row: place.row, column: place.column, rows: place.rows ?? 1, columns: place.columns ?? 1 }]);
  if (ranges.length === 0) return null;
  const { fill, ink } = looks.error;
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(toSheets(formula))
    .setBackground(fill)
    .setFontColor(ink)
    .setRanges(ranges)
    .build();
}

/** What lies beyond the sheet's edge has no cell to colour. */
function rangesOf(sheet: GoogleSheet, blocks: readonly MarkedBlock[]): GoogleAppsScript.Spreadsheet.Range[] {
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  return blocks.flatMap((block) => {
    const height = Math.min(block.rows, rows - block.row + 1);
    const width = Math.min(block.columns, columns - block.column + 1);
    return height < 1 || width < 1 ? [] : [sheet.getRange(block.row, block.column, height, width)];
  });
}
