import { readNumber } from '../../core/base/number.ts';
import { keyOf } from '../../core/base/text.ts';
import type { Filling, RowFilling, TableFilling } from '../../core/form/filling.ts';
import type { Form, TableForm } from '../../core/form/form.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { readReport } from '../../core/report/read.ts';
import type { Report, Section, TableCell } from '../../core/report/report.ts';
import { applyEdits, type Held } from '../../core/workbook/edit.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { CellValue, Place, Workbook } from '../../core/workbook/workbook.ts';
import { smallFilling, smallForm } from './small-form.ts';

/**
 * A book drawn as texts, what is not drawn being the small form's book in which everything agrees. ⟦ ⟧ around a cell or around words
 * marks where a finding is expected.
 *
 * Tables are drawn with bars: the first head is the label column, the others are keys of columns. A cell holds a number as Vietnamese
 * writes it, `'text` for a text, `=A1+B1` for a user's own formula (with `→ 12` its result), `fx` for what the layout put there,
 * `fx 12` for our formula with another result, `fx ?` for our formula without one, `(trống)` for a cell that was cleared.
 */
export interface Drawing {
  readonly form?: Form;
  readonly filling?: Filling;
  readonly tables?: Readonly<Record<string, string>>;
  /** By section key, one text per row. */
  readonly passages?: Readonly<Record<string, readonly string[]>>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly figures?: Readonly<Record<string, string>>;
  /** Sections whose heading row was emptied by somebody. */
  readonly erased?: readonly string[];
}

/** A mark around all of a cell means the cell or all its words. */
export interface Mark {
  readonly place: Place;
  readonly whole: boolean;
}

export interface DrawnBook {
  readonly workbook: Workbook;
  readonly report: Report;
  readonly marks: readonly Mark[];
}

/** Lays the drawn book as the layout would, then puts in what somebody typed over it. */
export function drawBook(drawing: Drawing): DrawnBook {
  const form = drawing.form ?? smallForm;
  const tables = Object.entries(drawing.tables ?? {}).map(([key, text]) => readDrawing(tableForm(form, key), text));
  const filling = fillingOf(drawing, form, tables);
  const laid = workbookOf(layoutBook(form, filling));
  const at = readReport(laid);
  const edits: { place: Place; after: Held }[] = [];
  const marks: Mark[] = [];
  for (const table of tables) drawTable(table, at, { edits, marks });
  drawTexts(drawing, at, { edits, marks });
  const workbook = applyEdits(
    laid,
    edits.map(({ place, after }) => ({ place, before: { value: null }, after })),
  );
  return { workbook, report: readReport(workbook), marks };
}

interface Drawn {
  readonly edits: { place: Place; after: Held }[];
  readonly marks: Mark[];
}

interface DrawnTable {
  readonly form: TableForm;
  readonly rows: readonly DrawnRow[];
}

interface DrawnRow {
  readonly label: string;
  readonly labelMarked: boolean;
  readonly cells: ReadonlyMap<string, DrawnCell>;
}

interface DrawnCell {
  readonly text: string;
  readonly marked: boolean;
}

function readDrawing(form: TableForm, text: string): DrawnTable {
  const [head = [], ...lines] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const keys = head.slice(1);
  const unknown = keys.filter((key) => !form.columns.some((column) => column.key === key));
  if (unknown.length > 0) throw new Error(`Table ${form.key} has no column ${unknown.join(', ')}.`);
  const rows = lines.map((line) => {
    const label = readMark(line[0] ?? '');
    const cells = new Map(keys.map((key, index) => [key, readMark(line[index + 1] ?? '')]));
    return { label: label.text, labelMarked: label.marked, cells };
  });
  return { form, rows };
}

function readMark(text: string): DrawnCell {
  const match = /^⟦(.*)⟧$/.exec(text);
  return match ? { text: (match[1] ?? '').trim(), marked: true } : { text, marked: false };
}

function tableForm(form: Form, key: string): TableForm {
  const found = form.tables.find((table) => table.key === key);
  if (!found) throw new Error(`The form has no table ${key}.`);
  return found;
}

function isTotal(table: TableForm, label: string): boolean {
  return table.total !== undefined && keyOf(table.total.label) === keyOf(label);
}

function fillingOf(drawing: Drawing, form: Form, tables: readonly DrawnTable[]): Filling {
  const base = drawing.filling ?? smallFilling;
  const fields: Record<string, CellValue> = { ...base.fields };
  for (const [key, text] of Object.entries(drawing.fields ?? {})) {
    const field = form.fields.find((candidate) => candidate.key === key);
    if (field?.formula !== undefined) continue;
    const kind = field?.kind;
    const plain = unmarked(text);
    fields[key] = kind === 'text' || kind === 'lines' || kind === 'period' ? plain || null : typedValue(plain);
  }
  const figures: Record<string, CellValue> = { ...base.figures };
  for (const [name, text] of Object.entries(drawing.figures ?? {})) {
    const plain = unmarked(text);
    if (plain === '' || isTyped(plain)) figures[name] = typedValue(plain);
  }
  const sections = { ...base.sections };
  for (const [key, texts] of Object.entries(drawing.passages ?? {})) {
    sections[key] = { ...sections[key], passages: texts.map(unmarked) };
  }
  const drawn = Object.fromEntries(tables.map((table) => [table.form.key, tableFilling(table)]));
  return { ...base, fields, figures, sections, tables: { ...base.tables, ...drawn } };
}

function tableFilling({ form, rows }: DrawnTable): TableFilling {
  const body = rows.filter((row) => !isTotal(form, row.label));
  const total = rows.find((row) => isTotal(form, row.label));
  const blank = body.every((row) => [...row.cells.values()].every(({ text }) => text === ''));
  const filled = body.map((row): RowFilling => {
    const fixed = form.rows.find((candidate) => keyOf(candidate.label) === keyOf(row.label) && !candidate.heading);
    const cells = cellsOf(form, row);
    return fixed ? { key: fixed.key, cells } : { label: row.label, cells };
  });
  return blank && total ? { rows: filled, total: cellsOf(form, total) } : { rows: filled };
}

function cellsOf(form: TableForm, row: DrawnRow): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  for (const column of form.columns) {
    const text = row.cells.get(column.key)?.text ?? '';
    if (column.formula === undefined && isTyped(text)) cells[column.key] = typedValue(text);
  }
  return cells;
}

/** What a drawn cell holds that can stand in a filling: neither a formula nor a cleared cell. */
function isTyped(text: string): boolean {
  return text !== '' && text !== '(trống)' && !/^fx\b/.test(text) && !text.startsWith('=');
}

function typedValue(text: string): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  return readNumber(text)?.value ?? text;
}

function drawTable(table: DrawnTable, at: Report, drawn: Drawn): void {
  const read = at.tables.find(({ key }) => key === table.form.key);
  if (!read) throw new Error(`The laid book has no table ${table.form.key}.`);
  let from = 0;
  const labelled = table.form.columns.findIndex(({ kind }) => kind === 'label');
  for (const row of table.rows) {
    const total = isTotal(table.form, row.label);
    const index = read.rows.findIndex(
      (candidate, position) => position >= from && keyOf(candidate.label) === keyOf(row.label) && !candidate.heading,
    );
    const found = total ? read.total : read.rows[index];
    if (!found) throw new Error(`The laid table ${table.form.key} has no row “${row.label}”.`);
    if (!total) from = index + 1;
    if (row.labelMarked) mark(found.cells[labelled], drawn);
    for (const [key, cell] of row.cells) {
      const place = found.cells[table.form.columns.findIndex((column) => column.key === key)];
      if (cell.marked) mark(place, drawn);
      const after = place && overlay(cell.text, place);
      if (after && !(total && read.typedTotal && isTyped(cell.text))) drawn.edits.push({ place: place.place, after });
    }
  }
}

function mark(cell: TableCell | undefined, drawn: Drawn): void {
  if (cell) drawn.marks.push({ place: cell.place, whole: true });
}

/** What was put over the laid cell; null where the laid one stays. */
function overlay(text: string, cell: { readonly held: Held; readonly derived?: unknown }): Held | null {
  if (text === '' || text === 'fx') return null;
  if (text === '(trống)') return { value: null };
  if (text.startsWith('fx ')) {
    const result = text.slice(3).trim();
    if (cell.held.formula === undefined) throw new Error(`“${text}” is drawn where the layout put no formula.`);
    return { value: result === '?' ? null : typedValue(result), formula: cell.held.formula };
  }
  if (text.startsWith('=')) {
    const [formula = '', result = ''] = text.split('→').map((part) => part.trim());
    return { value: typedValue(result), formula };
  }
  return cell.derived ? { value: typedValue(text) } : null;
}

function unmarked(text: string): string {
  return text.replace(/[⟦⟧]/g, '');
}

function drawTexts(drawing: Drawing, at: Report, drawn: Drawn): void {
  const sections = allSections(at.sections);
  for (const [key, texts] of Object.entries(drawing.passages ?? {})) {
    const section = sections.find((candidate) => candidate.key === key);
    texts.forEach((text, index) => {
      const place = section?.rows[index] ?? section?.written;
      if (place) markWords(text, place, drawn);
    });
  }
  for (const [key, text] of Object.entries(drawing.fields ?? {})) {
    const field = at.fields.find((candidate) => candidate.key === key);
    if (!field) throw new Error(`The form has no line ${key}.`);
    markWords(text, field.place, drawn);
    const after = field.derived ? overlay(unmarked(text), field) : null;
    if (after) drawn.edits.push({ place: field.place, after });
  }
  for (const [name, text] of Object.entries(drawing.figures ?? {})) {
    const figure = at.figures.find((candidate) => candidate.name === name);
    if (!figure) throw new Error(`The form has no figure ${name}.`);
    markWords(text, figure.place, drawn);
    const after = overlay(unmarked(text), figure);
    if (after) drawn.edits.push({ place: figure.place, after });
  }
  for (const key of drawing.erased ?? []) {
    const section = sections.find((candidate) => candidate.key === key);
    if (!section) throw new Error(`The form has no section ${key}.`);
    for (let column = 1; column <= 7; column++) drawn.edits.push({ place: { ...section.place, column }, after: { value: null } });
  }
}

function markWords(text: string, place: Place, drawn: Drawn): void {
  const parts = text.split(/([⟦⟧])/);
  const length = unmarked(text).length;
  let at = 0;
  let open = -1;
  for (const part of parts) {
    if (part === '⟦') open = at;
    else if (part === '⟧') drawn.marks.push({ place: { ...place, words: [open, at] }, whole: open === 0 && at === length });
    else at += part.length;
  }
}

function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}
