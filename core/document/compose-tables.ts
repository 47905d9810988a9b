import { romanNumeral } from '../base/number.ts';
import { toNfc } from '../base/text.ts';
import type { Report, Table } from '../report/report.ts';
import { documentTexts } from '../texts/document.ts';
import { composeGrid, printedRows } from './compose-grid.ts';
import { fieldLine, printedDay, printedSymbol } from './compose-letterhead.ts';
import type { Block, Pages } from './document.ts';
import { textWidthOfPage } from './measures.ts';
import { breakEvenly } from './widths.ts';

/** Each table that is printed and holds something becomes an appendix on pages of its own, counted in Roman from two on (III.1). */
export function composeAppendices(report: Report, size: number): readonly Pages[] {
  const tables = report.tables.filter((table) => table.form.printed !== false && !table.hidden && printedRows(table).length > 0);
  const day = printedDay(report);
  const reference = { text: documentTexts.reference(printedSymbol(report), day, fieldLine(report, 'đơn vị')), day };
  return tables.map((table, index) =>
    composeAppendix(table, { numeral: tables.length > 1 ? romanNumeral(index + 1) : '', reference, size }),
  );
}

/** Which report an appendix belongs to, and the day in it, inside which no line breaks. */
interface Reference {
  readonly text: string;
  readonly day: string;
}

function composeAppendix(table: Table, { numeral, reference, size }: { numeral: string; reference: Reference; size: number }): Pages {
  const printed = table.form.printed === false ? {} : table.form.printed;
  const landscape = printed.landscape === true;
  const page = textWidthOfPage(landscape);
  const from = { type: 'table', table: table.key } as const;
  const head: Block = {
    type: 'appendix',
    label: documentTexts.appendix(numeral),
    title: breakEvenly(toNfc(table.form.title).toUpperCase(), page, size, 'bold').join('\n'),
    reference: breakReference(reference, page, size),
    ...(printed.source === undefined ? {} : { source: printed.source }),
    rule: Math.round(textWidthOfPage(false) / 6),
    from,
  };
  return { landscape, restart: true, blocks: [head, composeGrid(table, page)] };
}

function breakReference({ text, day }: Reference, page: number, size: number): string {
  const whole = day.replace(/ /g, '\u00a0');
  return breakEvenly(text.replace(day, whole), page, size, 'italic').join('\n').replace(whole, day);
}
