import { keyOf, toNfc } from '../base/text.ts';
import type { Filling, OwnSection, RowFilling, SectionFilling, TableFilling } from '../form/filling.ts';
import type { SectionForm } from '../form/form.ts';
import { isNumeric } from '../form/formula/grid.ts';
import type { CellValue } from '../workbook/workbook.ts';
import { rawText } from './outline.ts';
import type { Report, Row, Section, Table } from './report.ts';

/** What a person filled in, by key: laid again it gives the same book. What the form computes is not in it. */
export function fillingOf(report: Report): Filling {
  const sections = flatten(report.sections);
  return {
    fields: Object.fromEntries(
      report.fields.flatMap(({ key, form, held }) => (form && form.formula === undefined ? [[key, held.value]] : [])),
    ),
    sections: sectionFillings(report, sections),
    ownSections: ownSections(sections),
    tables: Object.fromEntries(report.tables.map((table) => [table.key, tableFilling(table)])),
    figures: Object.fromEntries(
      report.figures.flatMap(({ name, form, held }) => (form.expression === undefined && held.value !== null ? [[name, held.value]] : [])),
    ),
    explanations: report.explanations.map(({ key, where, what, reason, by, on, seen }) => ({
      key,
      where,
      what,
      explanation: { reason, by, on, seen },
    })),
    earlier: report.earlier,
  };
}

function flatten(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.children)]);
}

/** A section of the form that was taken out stays without text instead of getting its draft back. */
function sectionFillings(report: Report, sections: readonly Section[]): Filling['sections'] {
  const forms = allForms(report.form?.sections ?? []);
  const there = new Map(sections.filter((section) => !section.own).map((section) => [section.key, section]));
  return Object.fromEntries(
    forms.map((form): [string, SectionFilling] => {
      const section = there.get(form.key);
      if (!section) return [form.key, { passages: [] }];
      const filling = textOf(section);
      const onlyHeads = (form.children?.length ?? 0) > 0 && filling.passages.length === 0 && section.state === 'chưa soạn';
      const { state: _state, ...stateless } = filling;
      const kept = onlyHeads ? stateless : filling;
      return [form.key, keyOf(section.heading) === keyOf(form.heading ?? '') ? kept : { ...kept, heading: section.heading }];
    }),
  );
}

function allForms(sections: readonly SectionForm[]): readonly SectionForm[] {
  return sections.flatMap((section) => [section, ...allForms(section.children ?? [])]);
}

function textOf(section: Section): SectionFilling {
  const passages = section.passages.map(({ held }) => toNfc(rawText(held)));
  const filling = { passages, state: section.state };
  return section.person === '' ? filling : { ...filling, person: section.person };
}

/** Each section of the unit's own behind the one it follows: its sister above it, or the heading it opens. */
function ownSections(sections: readonly Section[]): readonly OwnSection[] {
  const own: OwnSection[] = [];
  let above: Section[] = [];
  for (const section of sections) {
    if (!section.own) {
      above = [...above.filter(({ level }) => level < section.level), section];
      continue;
    }
    const last = above[above.length - 1];
    const sister = last && last.level >= section.level ? above.find(({ level }) => level >= section.level) : last;
    own.push({ ...textOf(section), heading: section.heading, after: sister?.key ?? '', level: section.level });
  }
  return own;
}

function tableFilling(table: Table): TableFilling {
  const rows = table.rows.flatMap((row) => rowFilling(table, row));
  if (!table.typedTotal || !table.total) return { rows };
  return { rows, total: cellsOf(table, table.total) };
}

function rowFilling(table: Table, row: Row): readonly RowFilling[] {
  const cells = cellsOf(table, row);
  if (!row.form) return [row.label === '' ? { cells } : { label: row.label, cells }];
  const renamed = keyOf(row.label) !== keyOf(row.form.label);
  if (row.heading && !renamed) return [];
  if (!renamed && Object.keys(cells).length === 0) return [];
  return [renamed ? { key: row.key, label: row.label, cells } : { key: row.key, cells }];
}

/** What was typed into a row, by column; labels, marks and what is computed left out. */
function cellsOf(table: Table, row: Row): Readonly<Record<string, CellValue>> {
  const cells: Record<string, CellValue> = {};
  table.columns.forEach(({ key, form }, index) => {
    const computed = form.formula !== undefined || row.form?.formulas?.[key] !== undefined;
    if (computed || form.kind === 'ordinal' || form.kind === 'label' || form.kind === 'unit') return;
    if (row === table.total && !isNumeric(form.kind)) return;
    const value = row.cells[index]?.held.value ?? null;
    if (value !== null) cells[key] = value;
  });
  return cells;
}
