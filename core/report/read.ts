import type { Form } from '../form/form.ts';
import type { Evaluator } from '../form/formula/evaluate.ts';
import type { Value } from '../form/formula/expression.ts';
import { printFormula } from '../form/formula/print.ts';
import { shown } from '../form/layout/cells.ts';
import { heads, sheets } from '../form/sheets.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { brokenForm, findForm } from './book-form.ts';
import { createChips, type SectionValues, type Unread } from './chips.ts';
import { createRegister } from './documents.ts';
import { fieldValue, periodOf, printField, type ReadField, readFields } from './fields.ts';
import { figuresOf, readFigures, typedFigure } from './figures.ts';
import { findTable } from './find-table.ts';
import { createFormulaPrinter, printIn } from './formulas.ts';
import { readEarlier, readExplanations } from './kept.ts';
import { findListing } from './listing.ts';
import { rawText, readOutline } from './outline.ts';
import { parsePassage } from './passage.ts';
import { printedText, printPassage } from './print-passage.ts';
import { type ReadTable, readTable } from './read-table.ts';
import type { BookTrouble, ChipProblem, Derived, Field, Report } from './report.ts';
import { sectionsOf } from './sections.ts';
import { absentSite, completeRows, type Site, type SiteParts, siteOf, type TableSite } from './site.ts';
import { meansWell } from './sound-form.ts';
import { tablesOf } from './tables.ts';
import { evaluatorOf } from './values.ts';

/** Reads a book with the form it brings. `read` are the sheets just read (absent: all): what others compute counts as evaluated, what is not there is not missing. */
export function readReport(workbook: Workbook, read?: readonly string[]): Report {
  return readWithSite(workbook, read).report;
}

/** A report and, for those who print formulas beside it, where its names stand: null where there is no form. */
export interface ReadBook {
  readonly report: Report;
  readonly site: Site | null;
  /** What passages print, for those who show a text piece by piece. */
  readonly values: SectionValues | null;
}

export function readWithSite(workbook: Workbook, read?: readonly string[]): ReadBook {
  const found = findForm(workbook);
  if (found.type === 'trouble') return { report: { ...emptyReport, trouble: [found.trouble] }, site: null, values: null };
  return (
    readBook(workbook, found.form, read) ?? { report: { ...emptyReport, trouble: [brokenForm(found.sheet)] }, site: null, values: null }
  );
}

const emptyReport: Report = {
  form: null,
  trouble: [],
  period: null,
  fields: [],
  sections: [],
  tables: [],
  figures: [],
  explanations: [],
  earlier: [],
};

/** Null where the formulas of the form mean nothing. */
function readBook(workbook: Workbook, form: Form, read: readonly string[] | undefined): ReadBook | null {
  const general = findListing(workbook, sheets.general, heads.general);
  const content = findListing(workbook, sheets.content, heads.content);
  const readLines = readFields(form, general);
  const tables = form.tables.map((table) => readTable(table, findTable(workbook, table)));
  const { figures, found: hasFigures } = readFigures(workbook, form);
  const earlier = readEarlier(workbook);
  const wasRead = (sheet: string): boolean => read === undefined || read.includes(sheet);
  const site = makeSite({
    form,
    tables: tables.map(siteOfTable),
    fields: readLines,
    figures: figures.map(({ there, place }) => (there ? place : null)),
    earlier: earlier.place,
  });
  if (!site) return null;
  const lines = createLines(readLines, () => values([]));
  const evaluator = evaluatorOf({
    site,
    tables,
    figure: (index) => (figures[index] ? typedFigure(figures[index]) : { type: 'blank' }),
    field: lines.value,
    earlier: earlier.value,
  });
  const isPartial = read !== undefined;
  const absent = new Set(isPartial ? tables.flatMap(({ found }, index) => (found === null ? [index] : [])) : []);
  const unread: Unread = {
    any: isPartial,
    tables: absent,
    figures: isPartial && !hasFigures,
    earlier: isPartial && findListing(workbook, sheets.earlier, heads.earlier) === null,
    documents: tables.some(({ form: { sheet } }, index) => sheet === sheets.documents && absent.has(index)),
    field: (index) => isPartial && (general === null || lines.text(index).unread === true),
  };
  const values: SectionValues = createChips({
    form,
    site,
    tables,
    evaluator,
    unread,
    documentsOf: createRegister(tables),
    fieldText: (index) => textOfField(readLines[index], evaluator.field(index), lines.text(index)),
  });
  const fields = readLines.map((line, index): Field => fieldOf({ line, index, site, evaluator, lines, wasRead }));
  const missing =
    read === undefined ? missingSheets(form, tables, { general: general !== null, content: content !== null, figures: hasFigures }) : [];
  const report: Report = {
    form,
    trouble: missing,
    period: periodOf(fields),
    // A sheet that is not there is said once, not line by line.
    fields: general ? fields : [],
    sections: content ? sectionsOf(readOutline(form, content), values) : [],
    tables: tablesOf({ site, tables, evaluator, print: createFormulaPrinter(site), wasRead }),
    figures: figuresOf(figures, { site, evaluator, wasRead }),
    explanations: readExplanations(workbook),
    earlier: earlier.periods,
  };
  return { report, site, values };
}

/** The one place where a form that came with a book may fail: its formulas are parsed here, for all who use them. */
function makeSite(parts: SiteParts): Site | null {
  try {
    const site = siteOf(parts);
    return meansWell(parts.form, site) ? site : null;
  } catch {
    return null;
  }
}

function siteOfTable({ form, found, rows, total }: ReadTable): TableSite {
  if (!found) return absentSite(form);
  return {
    form,
    sheet: found.sheet.name,
    columns: found.headings.columns.map(({ column }) => column ?? 0),
    body: found.body,
    rows: completeRows(form, rows),
    totalRow: total?.row ?? 0,
  };
}

/** The texts of `Thông tin chung`, their chips filled when first asked for; a line that asks for itself stays blank. */
interface Lines {
  text(index: number): FilledText;
  value(index: number): Value;
}

interface FilledText {
  readonly text: string;
  readonly problems: readonly ChipProblem[];
  readonly unread?: true;
}

function createLines(fields: readonly ReadField[], values: () => ReturnType<SectionValues>): Lines {
  const filled: (FilledText | 'being filled' | undefined)[] = [];
  const text = (index: number): FilledText => {
    const known = filled[index];
    if (known === 'being filled') return { text: '', problems: [] };
    if (known) return known;
    filled[index] = 'being filled';
    const made = fillText(fields[index], values);
    filled[index] = made;
    return made;
  };
  const value = (index: number): Value => {
    const field = fields[index];
    if (!field) return { type: 'blank' };
    const typed = fieldValue(field);
    if (typed.type !== 'text' || !typed.value.includes('{')) return typed;
    const filledText = text(index).text;
    return filledText === '' ? { type: 'blank' } : { type: 'text', value: filledText };
  };
  return { text, value };
}

function fillText(field: ReadField | undefined, values: () => ReturnType<SectionValues>): FilledText {
  const raw = field && typeof field.cell.value === 'string' && isText(field) ? rawText(field.cell) : '';
  if (!/[{}]/.test(raw)) return { text: raw.normalize('NFC').trim(), problems: [] };
  const { lines, problems, unread } = printPassage(parsePassage(raw), values());
  return { text: printedText(lines), problems, ...(unread ? { unread } : {}) };
}

function isText({ form }: ReadField): boolean {
  return form === null || form.kind === 'text' || form.kind === 'lines' || form.kind === 'period';
}

/** A text prints as filled, anything else by its kind. */
function textOfField(field: ReadField | undefined, value: Value, filled: FilledText): string {
  return value.type === 'text' ? filled.text || value.value : printField(field?.form ?? null, value);
}

interface FieldSources {
  readonly line: ReadField;
  readonly index: number;
  readonly site: Site;
  readonly evaluator: Evaluator;
  readonly lines: Lines;
  wasRead(sheet: string): boolean;
}

function fieldOf({ line, index, site, evaluator, lines, wasRead }: FieldSources): Field {
  const { key, form, label, place, cell } = line;
  const filled = lines.text(index);
  const derived = derivedField({ line, index, site, evaluator, lines, wasRead });
  const value = form?.formula === undefined ? lines.value(index) : evaluator.field(index);
  const read: Field = { key, form, label, place, held: cell, value, printed: textOfField(line, value, filled), problems: filled.problems };
  return derived ? { ...read, derived } : read;
}

function derivedField({ line, index, site, evaluator, wasRead }: FieldSources): Derived | null {
  const expression = site.frame.fields[index]?.expression;
  if (!expression || !wasRead(line.place.sheet)) return null;
  const addresses = site.addresses({ sheet: line.place.sheet });
  const formula = printIn(addresses, () => printFormula(expression, site.frame, {}, addresses));
  const value = evaluator.field(index);
  return formula === null ? null : { formula, value, result: shown(value) };
}

function missingSheets(
  form: Form,
  tables: readonly ReadTable[],
  has: { readonly general: boolean; readonly content: boolean; readonly figures: boolean },
): readonly BookTrouble[] {
  const lists: readonly (readonly [boolean, string])[] = [
    [has.general, sheets.general],
    [has.content, sheets.content],
    [has.figures || form.figures.length === 0, sheets.figures],
  ];
  return [
    ...lists.flatMap(([there, sheet]): readonly BookTrouble[] => (there ? [] : [{ type: 'no sheet', sheet }])),
    ...tables.flatMap(({ form: { key, presence }, found }): readonly BookTrouble[] =>
      found !== null || presence === 'on demand' ? [] : [{ type: 'no table', table: key }],
    ),
  ];
}
