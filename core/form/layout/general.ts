import { bookTexts, cellTexts } from '../../texts/book.ts';
import type { Area, CellPlan, SheetPlan, ValidationPlan } from '../../workbook/plan.ts';
import type { CellValue } from '../../workbook/workbook.ts';
import type { FieldForm } from '../form.ts';
import { getExpression } from '../formula/parse.ts';
import { printFormula } from '../formula/print.ts';
import { heads, sheets } from '../sheets.ts';
import { cell, columns, computed, heightOf, row, shown } from './cells.ts';
import type { Model } from './model.ts';
import { promptOf } from './prompt.ts';
import { fieldValue } from './rows.ts';
import { sheetTop } from './sheet-top.ts';
import type { FormatName } from './styles.ts';

const labelWidth = 34;
const valueWidth = 84;

/** `Thông tin chung`: one line per field of the form, guidance beside the cell, what is required and blank marked. */
export function generalSheet(model: Model): SheetPlan {
  const { form, places } = model;
  const { firstRow, column } = places.general;
  const rows = form.fields.map((field, index) => {
    const value = fieldCell(model, field, index);
    const text = typeof value.value === 'string' ? value.value : '';
    const label = field.required ? bookTexts.required(field.label) : field.label;
    return row(
      [cell(field.key, 'key'), cell(label, 'input label'), value],
      Math.max(20, heightOf(label, labelWidth), heightOf(text, valueWidth)),
    );
  });
  const required = requiredAreas(model);
  const first = required[0];
  return {
    name: sheets.general,
    tab: '1F4E79',
    columns: columns([labelWidth, valueWidth]),
    rows: [...sheetTop(bookTexts.generalTitle, bookTexts.generalHint, heads.general, [labelWidth, valueWidth]), ...rows],
    merges: [],
    frozen: { rows: places.general.headRow, columns: 2 },
    validations: form.fields.flatMap((field, index) => {
      const plan = fieldValidation(field);
      return plan ? [{ ...plan, areas: [{ row: firstRow + index, column, rows: 1, columns: 1 }] }] : [];
    }),
    formats: first ? [{ areas: required, formula: `=LEN(TRIM(C${first.row}))=0`, look: 'missing' }] : [],
    print: { landscape: false, titleRows: [places.general.headRow, places.general.headRow] },
  };
}

/** The value cells that must be filled in, neighbours joined. */
export function requiredAreas(model: Model): Area[] {
  const { firstRow, column } = model.places.general;
  const areas: Area[] = [];
  model.form.fields.forEach((field, index) => {
    if (!field.required) return;
    const last = areas[areas.length - 1];
    if (last && last.row + last.rows === firstRow + index) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ row: firstRow + index, column, rows: 1, columns: 1 });
  });
  return areas;
}

function fieldCell(model: Model, field: FieldForm, index: number): CellPlan {
  const format = fieldFormat(field);
  if (field.formula === undefined) {
    const value: CellValue = fieldValue(model.form, model.filling, index);
    return cell(value, `input ${format}`);
  }
  const addresses = model.addresses({ sheet: sheets.general });
  const formula = printFormula(getExpression(field.formula), model.frame, {}, addresses);
  // A formula in a cell of text format is shown as its letters.
  return computed(formula, shown(model.evaluator.field(index)), `derived ${format === 'text' ? 'label' : format}`);
}

function fieldFormat(field: FieldForm): FormatName {
  switch (field.kind) {
    case 'text':
    case 'lines':
    case 'period':
      return 'text';
    case 'date':
      return 'dateLeft';
    case 'year':
      return 'yearLeft';
    case 'number':
      return 'plainLeft';
  }
}

function fieldValidation(field: FieldForm): Omit<ValidationPlan, 'areas'> | null {
  if (field.formula !== undefined) return null;
  const guidance = field.guidance === undefined ? undefined : promptOf(field.label, field.guidance);
  switch (field.kind) {
    case 'date':
      return { allow: { type: 'date' }, strict: 'warn', error: cellTexts.date.error, prompt: guidance ?? cellTexts.date.prompt };
    case 'year':
      return {
        allow: { type: 'whole', min: 1900 },
        strict: 'warn',
        error: cellTexts.year.error,
        prompt: guidance ?? cellTexts.year.prompt,
      };
    case 'number':
      return {
        allow: { type: 'decimal', min: 0 },
        strict: 'warn',
        error: cellTexts.decimal.error,
        prompt: guidance ?? cellTexts.decimal.prompt,
      };
    case 'period':
      return { allow: { type: 'any' }, strict: 'warn', prompt: guidance ?? cellTexts.period.prompt };
    case 'lines':
      return { allow: { type: 'any' }, strict: 'warn', prompt: guidance ?? cellTexts.lines.prompt };
    case 'text':
      return guidance ? { allow: { type: 'any' }, strict: 'warn', prompt: guidance } : null;
  }
}
