import { dayFromSerial, printDay } from '../base/date.ts';
import { keyOf } from '../base/text.ts';
import { sheets } from '../form/sheets.ts';
import { reportWords } from '../texts/report.ts';
import { dateValue } from './fields.ts';
import { textOf } from './listing.ts';
import type { ReadRow, ReadTable } from './read-table.ts';

/** Answers which documents of the register a section uses, as sentences cite them. */
export function createRegister(tables: readonly ReadTable[]): (names: readonly string[]) => string {
  const table = tables.find(({ form }) => form.sheet === sheets.documents);
  if (!table) return () => '';
  const at = (heading: string): number => table.form.columns.findIndex((column) => keyOf(column.heading.join(' > ')) === heading);
  const columns = {
    kind: at('loại'),
    number: at('số, ký hiệu'),
    day: at('ngày'),
    office: at('cơ quan ban hành'),
    summary: at('trích yếu'),
    used: at('dùng ở mục'),
  };
  let rows: readonly { readonly row: ReadRow; readonly used: ReadonlySet<string> }[] | null = null;
  return (names) => {
    rows ??= table.rows.map((row) => ({ row, used: usedIn(cellText(row, columns.used)) }));
    return rows
      .filter(({ used }) => names.some((name) => used.has(name)))
      .map(({ row }) => cite(row, columns))
      .filter((citation) => citation !== '')
      .join('; ');
  };
}

function usedIn(text: string): ReadonlySet<string> {
  const parts = text.split(/[;,\n]/).map((part) => keyOf(part.replace(/^\s*mục\s+/iu, '')).replace(/\.$/, ''));
  return new Set(parts.filter((part) => part !== ''));
}

/** `Quyết định số 10/QĐ-UBND ngày 10/01/2023 của … về …`; what is blank is left out. */
function cite(row: ReadRow, columns: { readonly [part in 'kind' | 'number' | 'day' | 'office' | 'summary']: number }): string {
  const { citation } = reportWords;
  const number = cellText(row, columns.number);
  const day = dayText(row, columns.day);
  const office = cellText(row, columns.office);
  const parts = [
    cellText(row, columns.kind),
    number && citation.number(number),
    day && citation.day(day),
    office && citation.office(office),
    cellText(row, columns.summary),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function cellText(row: ReadRow, index: number): string {
  return textOf(row.cells[index]?.value ?? null).replace(/\s+/g, ' ');
}

function dayText(row: ReadRow, index: number): string {
  const value = row.cells[index]?.value ?? null;
  const day = value === null ? null : dateValue(value);
  if (day?.type === 'text') return day.value;
  const iso = day?.type === 'number' ? dayFromSerial(day.value) : null;
  return iso === null ? '' : printDay(iso);
}
