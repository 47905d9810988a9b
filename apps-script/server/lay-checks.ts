import { columnLetters } from '../../core/index.ts';
import { formatLooks as looks } from './colours.ts';
import { toSheets } from './formulas.ts';
import type { SheetPlan } from './lay-sheet.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = SheetPlan['validations'][number];

/** The live formats of the layout, in their order. */
export function layFormats(sheet: GoogleSheet, formats: SheetPlan['formats']): void {
  if (formats.length === 0) return;
  const rules = formats.map(({ areas, formula, look }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(toSheets(formula))
      .setBackground(looks[look].fill)
      .setFontColor(looks[look].ink)
      .setRanges(areas.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns)))
      .build(),
  );
  sheet.setConditionalFormatRules(rules);
}

/** What may be typed. Google has no hint for a cell where everything may: such cells are left alone. */
export function layValidations(sheet: GoogleSheet, validations: readonly Validation[]): void {
  for (const validation of validations) {
    for (const area of validation.areas) {
      const rule = ruleOf(validation, `${columnLetters(area.column)}${area.row}`);
      if (rule) sheet.getRange(area.row, area.column, area.rows, area.columns).setDataValidation(rule);
    }
  }
}

function ruleOf({ allow, strict, prompt, error }: Validation, first: string): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(strict === 'warn');
  const help = prompt?.text ?? error?.text;
  if (help !== undefined) rule.setHelpText(help);
  switch (allow.type) {
    case 'any':
      return null;
    case 'whole':
      return rule.requireFormulaSatisfied(`=AND(ISNUMBER(${first});${first}>=${allow.min};${first}=INT(${first}))`).build();
    case 'decimal':
      return rule.requireNumberGreaterThanOrEqualTo(allow.min).build();
    case 'date':
      return rule.requireDate().build();
    case 'list':
      return rule.requireValueInList([...allow.items], true).build();
  }
}
