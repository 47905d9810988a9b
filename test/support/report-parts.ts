import type { ColumnForm, RowForm, TableForm } from '../../core/form/form.ts';
import type { Value } from '../../core/form/formula/expression.ts';
import type { Field, PrintedLine, Report, Row, Section, Table, TableCell } from '../../core/report/report.ts';

const place = { sheet: 'Nội dung', row: 1, column: 1 };
const held = { value: null };

/** A report of hand-made parts, for rooms that only look at one. */
export function makeReport(parts: {
  fields?: Readonly<Record<string, string | number>>;
  sections?: readonly Section[];
  tables?: readonly Table[];
  year?: number;
}): Report {
  const year = parts.year;
  return {
    form: null,
    trouble: [],
    period: year === undefined ? null : { kind: 'year', year, from: `${year}-01-01`, to: `${year}-12-14` },
    fields: Object.entries(parts.fields ?? {}).map(([key, value]) => makeField(key, value)),
    sections: parts.sections ?? [],
    tables: parts.tables ?? [],
    figures: [],
    explanations: [],
    earlier: [],
  };
}

function makeField(key: string, value: string | number): Field {
  const read: Value = typeof value === 'number' ? { type: 'number', value } : value === '' ? { type: 'blank' } : { type: 'text', value };
  return { key, form: null, label: key, place, held: { value }, value: read, printed: String(value), problems: [] };
}

/** A section with one passage of these lines; a text is a plain line. */
export function makeSection(
  number: string,
  heading: string,
  lines: readonly (string | PrintedLine)[],
  more: Partial<Section> = {},
): Section {
  const key = number || heading;
  const printed = lines.map((line): PrintedLine => (typeof line === 'string' ? makeLine('none', line) : line));
  const passage = { key: `${key}|1`, place, held, printPlace: place, shown: held, lines: printed, problems: [] };
  return {
    key,
    number,
    heading,
    level: 1,
    runIn: false,
    required: false,
    own: false,
    place,
    written: place,
    rows: [place],
    state: 'đang soạn',
    statePlace: place,
    person: '',
    passages: [passage],
    children: [],
    ...more,
  };
}

export function makeLine(mark: PrintedLine['mark'], text: string, more: Partial<PrintedLine> = {}): PrintedLine {
  return { mark, runs: [{ text }], at: [0, text.length], ...more };
}

/** What a cell of `makeTable` holds: a number, a text, null for blank, or a value as evaluated. */
export type Content = number | string | null | Value;

/** A table from its columns and rows of contents, in the order of the columns. */
export function makeTable(
  form: Pick<TableForm, 'key' | 'title'> & Partial<TableForm> & { readonly columns: readonly ColumnForm[] },
  rows: readonly {
    readonly label: string;
    readonly form?: RowForm;
    readonly groups?: readonly string[];
    readonly contents?: readonly Content[];
  }[],
  total?: { readonly contents: readonly Content[]; readonly typed?: boolean },
): Table {
  const full: TableForm = { sheet: form.key, presence: 'always', rows: [], relations: [], printed: {}, ...form };
  return {
    key: form.key,
    form: full,
    sheet: full.sheet,
    hidden: false,
    place,
    body: [1, 1 + rows.length],
    columns: full.columns.map((column, index) => ({
      key: column.key,
      form: column,
      heading: column.heading.join(' > '),
      column: index + 2,
    })),
    rows: rows.map((row) => makeRow(row.form?.key ?? `+${row.label}`, row, row.contents ?? [])),
    total: total ? makeRow('tổng', { label: full.total?.label ?? 'TỔNG SỐ' }, total.contents) : null,
    typedTotal: total?.typed ?? false,
    relations: [],
  };
}

function makeRow(
  key: string,
  row: { readonly label: string; readonly form?: RowForm; readonly groups?: readonly string[] },
  contents: readonly Content[],
): Row {
  return {
    key,
    label: row.label,
    groups: row.groups ?? row.form?.groups ?? [],
    form: row.form ?? null,
    heading: row.form?.heading === true,
    place,
    skipped: !contents.some(
      (content) => typeof content === 'number' || (typeof content === 'object' && content !== null && content.type === 'number'),
    ),
    cells: contents.map(makeCell),
  };
}

function makeCell(content: Content): TableCell {
  if (content === null) return { place, held, value: { type: 'blank', missing: true } };
  if (typeof content === 'number') return { place, held: { value: content }, value: { type: 'number', value: content } };
  if (typeof content === 'string') return { place, held: { value: content }, value: { type: 'text', value: content } };
  return { place, held, value: content };
}
