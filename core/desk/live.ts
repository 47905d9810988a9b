import type { RelationForm } from '../form/form.ts';
import type { GridCell, Here } from '../form/formula/frame.ts';
import { resolveName } from '../form/formula/names.ts';
import { printBreach } from '../form/formula/print.ts';
import { markedCell } from '../form/marked-cell.ts';
import { everyName, printIn, readsAlike } from '../report/formulas.ts';
import type { ReadBook } from '../report/read.ts';
import type { JudgedRelation, Table } from '../report/report.ts';
import type { Site, SiteRelation, SiteRow } from '../report/site.ts';
import type { LiveFormat } from '../workbook/finding.ts';
import { columnLetters } from '../workbook/place.ts';

/** Stands for the row of a formula until it is known for which cell the formula is written. */
const rowMark = '\u0000';

/** The layout's conditional formats as they should stand where the tables were found; a host lays a missing one again. */
export function liveFormats({ report, site }: ReadBook): readonly LiveFormat[] {
  if (!site) return [];
  return report.tables.flatMap((table) => {
    const grid = site.tables.findIndex(({ form }) => form.key === table.key);
    return (site.relations[grid] ?? []).flatMap(({ relation, test }) => {
      const at: At = { table, grid, test };
      if (looksElsewhere(site, at, relation)) return [];
      if (relation.at === 'rows') return rowFormats(site, at);
      return onceFormat(
        site,
        at,
        table.relations.find((judged) => judged.relation.key === relation.key),
      );
    });
  });
}

interface At {
  readonly table: Table;
  readonly grid: number;
  readonly test: SiteRelation['test'];
}

/** One format per stretch of rows with the same formula, thin rows and headings of groups inside; one for the total row. */
function rowFormats(site: Site, at: At): readonly LiveFormat[] {
  const { table, grid, test } = at;
  const lines = site.tables[grid]?.rows ?? [];
  const first = lines.findIndex(isBody);
  const marked = first === -1 ? null : markedCell(test, site.frame, { grid, row: first });
  const column = marked && marked.grid === grid ? (site.tables[grid]?.columns[marked.column] ?? 0) : 0;
  if (column === 0) return [];
  const groupsAlike = new Map<string, boolean>();
  const printed = new Map<string, string | null>();
  const stretches: { formula: string | null; from: number; to: number }[] = [];
  lines.forEach((line, index) => {
    if (!isBody(line)) return;
    const { row, groups } = line;
    const group = groups.join(' > ');
    const alike = groupsAlike.get(group) ?? readsAlike(site, test, { grid, row: index });
    groupsAlike.set(group, alike);
    const sharers = sharersOf(line, group, alike);
    const known = sharers === null ? undefined : printed.get(sharers);
    const formula = known === undefined ? breachAt(site, at, { row: index, sheetRow: row }) : known;
    if (sharers !== null) printed.set(sharers, formula);
    const last = stretches[stretches.length - 1];
    if (last && last.formula === formula) last.to = row;
    else stretches.push({ formula, from: row, to: row });
  });
  const formats = stretches.flatMap(({ formula, from, to }, index) => {
    const top = index === 0 ? table.body[0] : from;
    const bottom = index === stretches.length - 1 ? table.body[1] : to;
    return formula === null ? [] : [formatOf({ sheet: table.sheet, row: top, column }, bottom - top + 1, formula)];
  });
  const total = table.total ? breachAt(site, at, { row: -1, sheetRow: table.total.place.row }) : null;
  return table.total && total !== null
    ? [...formats, formatOf({ sheet: table.sheet, row: table.total.place.row, column }, 1, total)]
    : formats;
}

function isBody({ row, heading }: SiteRow): boolean {
  return row > 0 && !heading;
}

/** The rows that share a row's formula; null where it has one of its own. */
function sharersOf({ form }: SiteRow, group: string, alike: boolean): string | null {
  if (form?.formulas || form?.optional) return null;
  if (alike) return `all of ${group}`;
  // No formula points to a row of the user: those of one group read the same names.
  return form ? null : `own of ${group}`;
}

function onceFormat(site: Site, { table, grid, test }: At, judged: JudgedRelation | undefined): readonly LiveFormat[] {
  const column = table.columns.findIndex(({ key }) => key === judged?.column);
  if (!judged || judged.place.sheet !== table.sheet) return [];
  const addresses = site.addresses({ sheet: table.sheet });
  const formula = printIn(addresses, () => printBreach(test, site.frame, { grid, column }, addresses));
  return formula === null || leavesSheet(formula) ? [] : [formatOf(judged.place, 1, formula)];
}

/** The breach at a row with its own row left open; null where the book has lost a cell of it or it looks at another sheet. */
function breachAt(site: Site, { table, grid, test }: At, at: { readonly row: number; readonly sheetRow: number }): string | null {
  const here: Here = { grid, row: at.row };
  const addresses = site.addresses({ sheet: table.sheet, row: at.sheetRow });
  const open = {
    ...addresses,
    cell(cell: GridCell) {
      const column = site.tables[grid]?.columns[cell.column] ?? 0;
      return cell.grid === grid && cell.row === at.row && column > 0 ? `${columnLetters(column)}${rowMark}` : addresses.cell(cell);
    },
  };
  const formula = printIn(addresses, () => printBreach(test, site.frame, here, open));
  return formula === null || leavesSheet(formula) ? null : formula;
}

function formatOf(place: { sheet: string; row: number; column: number }, rows: number, formula: string): LiveFormat {
  const { sheet, row, column } = place;
  return { place: rows === 1 ? { sheet, row, column } : { sheet, row, column, rows }, formula: formula.split(rowMark).join(String(row)) };
}

/** Excel 2007 and Google Sheets allow no other sheet in a conditional format; such a relation is red in `Đối chiếu` alone. */
function leavesSheet(formula: string): boolean {
  return formula.includes("'!");
}

/** The same, seen by the names before anything is printed. */
function looksElsewhere({ frame }: Site, { table, grid, test }: At, { at }: RelationForm): boolean {
  const here: Here = at === 'rows' ? { grid } : { grid, column: table.columns.findIndex(({ key }) => key === at.column) };
  return !everyName(test, (name) => {
    if (name.parts.length === 1) return true;
    const target = resolveName(frame, here, name);
    return target.type !== 'cell' || target.cell.grid === grid;
  });
}
