import type { BookPlan, StylePlan } from '../../workbook/plan.ts';

const ink = '1F2A37';
const blue = '1F4E79';
const grey = '6B7280';

const formats = {
  text: { format: '@', align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 } },
  prose: { format: '@', align: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 } },
  count: { format: '#,##0', align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  plain: { align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  decimal1: { format: '#,##0.0', align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  decimal2: { format: '#,##0.00', align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  rate0: { format: '0%', align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  rate1: { format: '0.0%', align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  rate2: { format: '0.00%', align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  year: { format: '0', align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  padded: { format: '[=0]0;[<10]00;#,##0', align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  date: { format: 'dd/mm/yyyy', align: { horizontal: 'center', vertical: 'center' } },
  dateLeft: { format: 'dd/mm/yyyy', align: { horizontal: 'left', vertical: 'center', indent: 1 } },
  yearLeft: { format: '0', align: { horizontal: 'left', vertical: 'center', indent: 1 } },
  plainLeft: { align: { horizontal: 'left', vertical: 'center', indent: 1 } },
  mark: { align: { horizontal: 'center', vertical: 'center', wrap: true } },
  label: { align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 } },
} as const satisfies Readonly<Record<string, StylePlan>>;

/** What a cell is for: white to type in, grey where the book computes, bold for groups and totals. */
const roles = {
  input: { font: { size: 12, color: ink }, fill: 'FFFFFF', border: 'hair' },
  derived: { font: { size: 12, color: ink }, fill: 'F1F3F5', border: 'hair' },
  group: { font: { size: 12, bold: true, color: blue }, fill: 'F3F7FB', border: 'hair' },
  total: { font: { size: 12, bold: true, color: ink }, fill: 'E6EDF5', border: 'thin' },
  typedTotal: { font: { size: 12, bold: true, color: ink }, fill: 'FFFFFF', border: 'thin' },
  note: { font: { size: 11, color: grey }, fill: 'FAFAFA', border: 'hair' },
} as const satisfies Readonly<Record<string, StylePlan>>;

const single = {
  banner: { font: { size: 20, bold: true, color: 'FFFFFF' }, fill: blue, align: { horizontal: 'left', vertical: 'center', indent: 1 } },
  bannerNote: { font: { size: 12, color: 'DCE8F4' }, fill: blue, align: { horizontal: 'left', vertical: 'top', indent: 1 } },
  bannerRight: { font: { size: 12, color: 'DCE8F4' }, fill: blue, align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  title: { font: { size: 15, bold: true, color: blue }, align: { vertical: 'center' } },
  hint: { font: { size: 11, italic: true, color: grey }, align: { vertical: 'center' } },
  hintRight: { font: { size: 11, italic: true, color: grey }, align: { horizontal: 'right', vertical: 'center', indent: 1 } },
  link: { font: { size: 11, color: '0563C1', underline: true }, align: { vertical: 'center' } },
  head: {
    font: { size: 12, bold: true, color: blue },
    fill: 'DCE6F1',
    border: 'thin',
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  numbers: {
    font: { size: 10, italic: true, color: grey },
    fill: 'F3F7FB',
    border: 'thin',
    align: { horizontal: 'center', vertical: 'center' },
    format: '@',
  },
  key: { font: { size: 10, color: grey }, format: '@' },
  part: {
    font: { size: 12, bold: true, color: blue },
    fill: 'DCE6F1',
    border: 'hair',
    align: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 },
  },
  heading: {
    font: { size: 12, bold: true, color: blue },
    fill: 'F3F7FB',
    border: 'hair',
    align: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 },
  },
  state: { font: { size: 12, color: ink }, border: 'hair', align: { horizontal: 'center', vertical: 'top' }, format: '@' },
  bar: { font: { size: 12, bold: true, color: blue }, fill: 'DCE6F1', align: { horizontal: 'left', vertical: 'center', indent: 1 } },
  barRight: { font: { size: 12, bold: true, color: blue }, fill: 'DCE6F1', align: { horizontal: 'center', vertical: 'center' } },
  stepPlain: { font: { size: 13, bold: true, color: ink }, fill: 'FFFFFF', align: { horizontal: 'left', vertical: 'center', indent: 1 } },
  step: { font: { size: 20, bold: true, color: blue }, fill: 'F3F7FB', align: { horizontal: 'center', vertical: 'center' } },
  stepTitle: {
    font: { size: 13, bold: true, color: '0563C1', underline: true },
    fill: 'FFFFFF',
    align: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  stepText: { font: { size: 12, color: '374151' }, fill: 'FFFFFF', align: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 } },
  stepState: {
    font: { size: 12, bold: true, color: ink },
    fill: 'F8FAFC',
    border: 'hair',
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  line: { font: { size: 12, color: ink }, fill: 'FFFFFF', align: { horizontal: 'left', vertical: 'center', indent: 1 } },
  lineLink: {
    font: { size: 12, color: '0563C1', underline: true },
    fill: 'FFFFFF',
    align: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  lineState: { font: { size: 12, color: ink }, fill: 'FFFFFF', align: { horizontal: 'center', vertical: 'center' } },
  due: {
    font: { size: 12, bold: true, color: ink },
    fill: 'FFFFFF',
    align: { horizontal: 'center', vertical: 'center' },
    format: 'dd/mm/yyyy',
  },
  sampleInput: { font: { size: 11, color: grey }, fill: 'FFFFFF', border: 'thin', align: { horizontal: 'center', vertical: 'center' } },
  sampleDerived: { font: { size: 11, color: grey }, fill: 'F1F3F5', border: 'thin', align: { horizontal: 'center', vertical: 'center' } },
  sampleMissing: {
    font: { size: 11, color: '7F6000' },
    fill: 'FFEB9C',
    border: 'thin',
    align: { horizontal: 'center', vertical: 'center' },
  },
  sampleWrong: { font: { size: 11, color: '9C0006' }, fill: 'FFC7CE', border: 'thin', align: { horizontal: 'center', vertical: 'center' } },
  tableLink: { font: { size: 12, color: '0563C1', underline: true }, border: 'hair', align: { horizontal: 'center', vertical: 'center' } },
  verdict: { font: { size: 12, bold: true, color: ink }, border: 'hair', align: { horizontal: 'center', vertical: 'center', wrap: true } },
  tally: { font: { size: 12, color: ink }, border: 'hair', align: { horizontal: 'center', vertical: 'center' } },
} as const satisfies Readonly<Record<string, StylePlan>>;

export type FormatName = keyof typeof formats;
export type RoleName = keyof typeof roles;
export type StyleName = keyof typeof single | `${RoleName} ${FormatName}`;

/** The styles by name that the sheets of a book use, no more. */
export function stylesOf(sheets: BookPlan['sheets']): BookPlan['styles'] {
  const used = new Set<string>();
  for (const sheet of sheets) for (const row of sheet.rows) for (const cell of row.cells) if (cell?.style) used.add(cell.style);
  const styles: Record<string, StylePlan> = {};
  for (const [name, style] of Object.entries(allStyles())) if (used.has(name)) styles[name] = style;
  return styles;
}

function allStyles(): Record<string, StylePlan> {
  const styles: Record<string, StylePlan> = { ...single };
  for (const [role, look] of Object.entries(roles)) {
    for (const [format, shape] of Object.entries(formats)) styles[`${role} ${format}`] = { ...look, ...shape };
  }
  return styles;
}
