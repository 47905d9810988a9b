import { escapeXml } from '../base/xml.ts';
import { printCell } from '../workbook/place.ts';
import type { Area, FormatPlan, ValidationPlan } from '../workbook/plan.ts';
import { cut, getFormula } from './strings.ts';
import { looks } from './write-styles.ts';

const titleLength = 32;
const textLength = 255;

/** The conditional formats of a sheet; an earlier one wins. */
export function writeFormats(formats: readonly FormatPlan[]): string {
  return formats
    .map(({ areas, formula, look }, index) => {
      const rule = `<cfRule type="expression" dxfId="${looks.indexOf(look)}" priority="${index + 1}"><formula>${getFormula(formula, 'Conditional format')}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${printAreas(areas)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

/** What may be typed into the cells of a sheet, with the hints beside them. */
export function writeValidations(validations: readonly ValidationPlan[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(writeValidation).join('')}</dataValidations>`;
}

function writeValidation({ areas, allow, strict, prompt, error }: ValidationPlan): string {
  const kind =
    allow.type === 'any'
      ? ''
      : ` type="${allow.type}"${strict === 'warn' ? ' errorStyle="warning"' : ''}${allow.type === 'list' ? '' : ' operator="greaterThanOrEqual"'}`;
  const attributes =
    `${kind} allowBlank="1"` +
    (prompt ? ' showInputMessage="1"' : '') +
    (allow.type === 'any' ? '' : ' showErrorMessage="1"') +
    (error ? ` errorTitle="${hint(error.title, titleLength)}" error="${hint(error.text, textLength)}"` : '') +
    (prompt ? ` promptTitle="${hint(prompt.title, titleLength)}" prompt="${hint(prompt.text, textLength)}"` : '');
  const head = `<dataValidation${attributes} sqref="${printAreas(areas)}"`;
  const limit = firstFormula(allow);
  return limit === null ? `${head}/>` : `${head}><formula1>${escapeXml(limit)}</formula1></dataValidation>`;
}

function firstFormula(allow: ValidationPlan['allow']): string | null {
  switch (allow.type) {
    case 'any':
      return null;
    case 'date':
      return '1';
    case 'list':
      return printList(allow.items);
    default:
      return `${allow.min}`;
  }
}

function printList(items: readonly string[]): string {
  const bad = items.find((item) => item.includes(',') || item === '');
  const list = items.join(',');
  if (items.length === 0 || bad !== undefined) throw new Error(`A list to choose from holds words without a comma, not “${bad ?? ''}”`);
  if (list.length > textLength)
    throw new Error(`A list to choose from may have ${textLength} characters, this one has ${list.length}: “${list}”`);
  return `"${list.replace(/"/g, '""')}"`;
}

/** A hint cut to what Excel takes, at a word where there is one. */
function hint(text: string, length: number): string {
  if (text.length <= length) return escapeXml(text);
  const begun = cut(text, length - 1);
  const space = begun.lastIndexOf(' ');
  return escapeXml(`${space > length / 2 ? begun.slice(0, space) : begun}…`);
}

function printAreas(areas: readonly Area[]): string {
  if (areas.length === 0) throw new Error('A validation or a conditional format needs at least one block of cells');
  return areas.map(printCell).join(' ');
}
