import { cellTexts } from '../../texts/book.ts';
import type { Area, ValidationPlan } from '../../workbook/plan.ts';
import type { ColumnForm, ColumnKind } from '../form.ts';
import { cellKind, ruleOf } from '../formula/grid.ts';
import { areaOf, areasByKey, joinColumns } from './areas.ts';
import { gridAt, type Model, tableAt } from './model.ts';

/** What the cells to type in accept. Everything only warns: nothing is refused because of a finding. */
export function tableValidations(model: Model, index: number): readonly ValidationPlan[] {
  const place = tableAt(model.places, index);
  const grid = gridAt(model.frame, index);
  const byKind = new Map<string, { plan: Omit<ValidationPlan, 'areas'>; areas: Area[] }>();
  const add = (key: string, column: ColumnForm, areas: readonly Area[]): void => {
    const plan = planOf(key, column);
    if (!plan) return;
    const name = key === 'list' ? `list ${column.key}` : key;
    const entry = byKind.get(name) ?? { plan, areas: [] };
    entry.areas.push(...areas);
    byKind.set(name, entry);
  };
  place.form.columns.forEach((column, columnIndex) => {
    if (column.kind === 'ordinal' || column.kind === 'label' || column.kind === 'unit') return;
    const keyOfRow = (row: number): string | null => {
      if (ruleOf(grid, { grid: index, row, column: columnIndex }) !== null) return null;
      return column.items ? 'list' : cellKind(place.form, place.rows[row]?.form ?? null, column);
    };
    for (const [key, areas] of areasByKey(place, columnIndex, keyOfRow)) add(key, column, areas);
    if (model.isTypedTotal(index) && ruleOf(grid, { grid: index, row: -1, column: columnIndex }) === 'sum') {
      add(column.kind, column, [areaOf(place, -1, columnIndex)]);
    }
  });
  return [...byKind.values()].map(({ plan, areas }) => ({ ...plan, areas: joinColumns(areas) }));
}

function planOf(key: string, column: ColumnForm): Omit<ValidationPlan, 'areas'> | null {
  if (key === 'list' && !isListable(column.items ?? [])) return null;
  if (key === 'list') return { allow: { type: 'list', items: column.items ?? [] }, strict: 'warn', ...cellTexts.list };
  return kindPlan(key as ColumnKind);
}

/** Spreadsheets keep a list to choose from as one text of at most 255 characters, parted by commas. */
function isListable(items: readonly string[]): boolean {
  return items.length > 0 && items.join(',').length <= 255 && items.every((item) => item !== '' && !item.includes(','));
}

function kindPlan(kind: ColumnKind): Omit<ValidationPlan, 'areas'> | null {
  switch (kind) {
    case 'count':
      return { allow: { type: 'whole', min: 0 }, strict: 'warn', ...cellTexts.count };
    case 'number':
      return { allow: { type: 'decimal', min: 0 }, strict: 'warn', ...cellTexts.decimal };
    case 'money':
      return { allow: { type: 'decimal', min: 0 }, strict: 'warn', ...cellTexts.money };
    case 'rate':
      return { allow: { type: 'decimal', min: 0 }, strict: 'warn', ...cellTexts.rate };
    case 'date':
      return { allow: { type: 'date' }, strict: 'warn', ...cellTexts.date };
    case 'text':
    case 'ordinal':
    case 'label':
    case 'unit':
      return null;
  }
}
