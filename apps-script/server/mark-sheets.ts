import { createShift, type LiveFormat, type MarkedBlock, type Marks, markSignature, type Place, planMarks } from '../../core/index.ts';
import type { Marked } from './beyond.ts';
import { findingLooks as looks } from './colours.ts';
import { readFailure } from './failures.ts';
import { toExcel, toSheets } from './formulas.ts';
import { printOf } from './print-of.ts';
import type { GoogleSheet, Reading } from './read-book.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** What should stand on one sheet by our hand. */
interface Wanted {
  readonly marks: readonly { readonly severity: Marked['severity']; readonly blocks: readonly MarkedBlock[] }[];
  readonly live: readonly LiveFormat[];
}

/** `look`: the one sheet whose rules are looked at although we think they stand as they should. */
export interface Marking {
  readonly sheets: ReadonlyMap<string, GoogleSheet>;
  readonly reading: Reading;
  readonly known: Readonly<Record<string, string>>;
  readonly look: string | null;
  /** Marks that must stand already, else the rows have moved since they were remembered and the sheet is left as it is. */
  readonly standing?: readonly Marked[];
}

/** What is to be shown: findings, or marks of which only place and weight are known. */
export interface Shown {
  readonly findings: readonly Marked[];
  readonly live: Marks['live'];
}

/** Shows the findings: two calls for each sheet that should look other than before, the person's own rules kept untouched and in order. */
export function markSheets(marks: Shown, { sheets, reading, known, look, standing = [] }: Marking): Readonly<Record<string, string>> {
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
    else if (markSheet(sheet, wanted, { reading, isKnown: known[id] === print, standing })) next[id] = print;
  }
  return next;
}

/** Whether the sheet shows what it should now; one that is somebody else's cannot. */
function markSheet(
  sheet: GoogleSheet,
  { marks, live }: Wanted,
  { reading, isKnown, standing: before }: { readonly reading: Reading; readonly isKnown: boolean; readonly standing: readonly Marked[] },
): boolean {
  const standing = sheet.getConditionalFormatRules();
  const formulas = standing.map((rule) => formulaOf(rule, reading));
  const others = standing.filter((_, at) => formulas[at] !== markSignature);
  const covered = standing.filter((_, at) => formulas[at] === markSignature).flatMap((rule) => rule.getRanges());
  if (!before.every(({ place }) => covers(covered, place))) return false;
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
  return covers(ranges, place);
}

/** Whether each cell of a place lies in one of the ranges. */
function covers(ranges: readonly GoogleAppsScript.Spreadsheet.Range[], { row, column, rows = 1, columns = 1 }: Place): boolean {
  return Array.from({ length: rows * columns }, (_, at) => [row + Math.floor(at / columns), column + (at % columns)] as const).every(
    ([at, across]) =>
      ranges.some(
        (range) => range.getRow() <= at && range.getColumn() <= across && range.getLastRow() >= at && range.getLastColumn() >= across,
      ),
  );
}

/** Cheaper to compare than to shift. */
function shapeOf(formula: string): string {
  return formula.replace(/[0-9]+/g, '#');
}

function ruleFor(sheet: GoogleSheet, severity: Marked['severity'], blocks: readonly MarkedBlock[]): Rule | null {
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
