import { toNfc } from '../../base/text.ts';
import { bookTexts, cellTexts } from '../../texts/book.ts';
import type { Area, RowPlan, SheetPlan, ValidationPlan } from '../../workbook/plan.ts';
import { heads, sheets, spareRows } from '../sheets.ts';
import { cell, columns, heightOf, row } from './cells.ts';
import type { Model } from './model.ts';
import { type LaidSection, outlineOf } from './outline.ts';
import { promptOf } from './prompt.ts';
import { headRow, sheetTop } from './sheet-top.ts';

const widths = { number: 13, heading: 32, text: 92, printed: 56, state: 13, person: 20 } as const;
const textColumn = 4;
export const stateColumn = 6;

/** `Nội dung`: a row per heading with its first passage, a row per further passage, then rows to write on. */
export function contentSheet(model: Model): SheetPlan {
  const rows: RowPlan[] = [];
  const validations: ValidationPlan[] = [];
  const states: Area[] = [];
  for (const section of outlineOf(model.form, model.filling)) {
    const first = headRow + rows.length + 1;
    rows.push(...sectionRows(section));
    const last = headRow + rows.length;
    if (section.form?.guidance !== undefined) {
      validations.push({
        areas: [{ row: first, column: textColumn, rows: last - first + 1, columns: 1 }],
        allow: { type: 'any' },
        strict: 'warn',
        prompt: promptOf(section.heading, section.form.guidance),
      });
    }
    states.push({ row: first, column: stateColumn, rows: 1, columns: 1 });
  }
  const all = { row: headRow + 1, column: stateColumn, rows: Math.max(1, rows.length), columns: 1 };
  const { states: names } = bookTexts;
  const items = [names.none, names.started, names.done];
  return {
    name: sheets.content,
    tab: '1F4E79',
    columns: columns([widths.number, widths.heading, widths.text, widths.printed, widths.state, widths.person]),
    rows: [...sheetTop(bookTexts.contentTitle, bookTexts.contentHint, heads.content, Object.values(widths)), ...rows],
    merges: [],
    frozen: { rows: headRow, columns: 3 },
    validations: [...validations, { areas: states, allow: { type: 'list', items }, strict: 'stop', ...cellTexts.state }],
    formats: [
      { areas: [all], formula: `=F${all.row}="${names.done}"`, look: 'done' },
      { areas: [all], formula: `=F${all.row}="${names.started}"`, look: 'missing' },
    ],
    print: { landscape: true, titleRows: [headRow, headRow] },
  };
}

/** Where the states of the sections stand: counted by the first sheet. */
export function statesArea(model: Model): Area {
  const rows = outlineOf(model.form, model.filling).reduce((sum, section) => sum + sectionRows(section).length, 0);
  return { row: headRow + 1, column: stateColumn, rows: Math.max(1, rows), columns: 1 };
}

function sectionRows(section: LaidSection): RowPlan[] {
  const [first = '', ...further] = section.passages;
  const style = section.level === 1 && section.heading !== '' ? 'part' : 'heading';
  const head = row(
    [
      section.key === '' ? null : cell(section.key, 'key'),
      cell(numberText(section), style),
      cell(section.heading, style),
      ...textCells(first),
      cell(section.state, 'state'),
      cell(section.person, 'input prose'),
    ],
    Math.max(20, heightOf(first, widths.text), heightOf(section.heading, widths.heading * 0.85)),
  );
  const rest = [...further, ...Array.from({ length: spareRows.content }, () => '')];
  return [head, ...rest.map((text, index) => passageRow(section, text, index + 2))];
}

function passageRow(section: LaidSection, text: string, ordinal: number): RowPlan {
  const key = section.key === '' || text === '' ? null : cell(`${section.key}|${ordinal}`, 'key');
  return row([key, null, null, ...textCells(text), null, null], Math.max(18, heightOf(text, widths.text)));
}

function textCells(text: string): [ReturnType<typeof cell>, ReturnType<typeof cell>] {
  return [cell(toNfc(text), 'input prose'), cell(null, 'note prose')];
}

/** A passage without heading is named, so that nobody takes it for the end of the section above. */
function numberText(section: LaidSection): string {
  if (section.heading !== '') return section.number;
  return section.key.charAt(0).toUpperCase() + section.key.slice(1);
}
