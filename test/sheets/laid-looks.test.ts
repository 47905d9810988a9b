import { beforeAll, describe, expect, it } from 'vitest';
import { readPeriod } from '../../core/base/period.ts';
import { answer } from '../../core/desk/answer.ts';
import { forms } from '../../core/forms.ts';
import { printCell, readCell } from '../../core/workbook/place.ts';
import type { Area, BookPlan, SheetPlan } from '../../core/workbook/plan.ts';
import type { FakeSheet } from './fake/book.ts';
import { openSheets } from './support.ts';

interface Laid {
  readonly plan: SheetPlan;
  readonly sheet: FakeSheet;
}

let laid: readonly Laid[] = [];
let styles: BookPlan['styles'] = {};

beforeAll(async () => {
  const { google, script } = await openSheets(null);
  expect(script.run('sbcNew', { period: 'năm 2025', unit: 'phường Ba Đình', isCopy: false })).toEqual({ type: 'done', done: null });
  const [built] = forms;
  if (!built) throw new Error('There is no form.');
  const request = { type: 'new', form: built.form, filling: null, period: readPeriod('năm 2025'), unit: 'phường Ba Đình' } as const;
  const { newBook } = answer({ sheets: [], names: {} }, request, { today: '2025-12-15', who: '' });
  if (!newBook) throw new Error('No book was made.');
  styles = newBook.styles;
  laid = newBook.sheets.map((plan) => {
    const sheet = google.book.sheets.find(({ name }) => name === plan.name);
    if (!sheet) throw new Error(`“${plan.name}” was not laid.`);
    return { plan, sheet };
  });
});

/** What calls of one name set, by row or column: each call tells from where, how many, and what. */
function runsOf({ looks }: FakeSheet, call: string): ReadonlyMap<number, unknown> {
  const set = new Map<number, unknown>();
  for (const [key, given] of looks) {
    if (!key.startsWith(`${call} `)) continue;
    const [from, count, value = true] = given as readonly [number, number, unknown?];
    for (let at = from; at < from + count; at++) set.set(at, value);
  }
  return set;
}

/** Blocks for which a call was made, with what it was given. */
function blocksOf({ looks }: FakeSheet, call: string): readonly (readonly [block: string, given: readonly unknown[]])[] {
  return [...looks].flatMap(([key, given]) => {
    const [block = '', name] = key.split(' ');
    return name === call ? [[block, given as readonly unknown[]] as const] : [];
  });
}

function numbered<Item>(items: readonly Item[], value: (item: Item) => unknown): ReadonlyMap<number, unknown> {
  return new Map(items.flatMap((item, at) => (value(item) === undefined ? [] : [[at + 1, value(item)] as const])));
}

function cellsOf(block: string): readonly string[] {
  const [from = '', to = from] = block.split(':');
  const [first, last] = [readCell(from), readCell(to)];
  if (!first || !last) throw new Error(`${block} is no block.`);
  return Array.from({ length: last.row - first.row + 1 }, (_, down) =>
    Array.from({ length: last.column - first.column + 1 }, (_unused, across) =>
      printCell({ row: first.row + down, column: first.column + across }),
    ),
  ).flat();
}

const byName = <Item>(read: (one: Laid) => Item) => Object.fromEntries(laid.map((one) => [one.plan.name, read(one)]));

describe('a laid book looks as its plan says', () => {
  it('in the widths of its columns, and the columns of keys are hidden', () => {
    expect(byName(({ sheet }) => runsOf(sheet, 'setColumnWidths'))).toEqual(
      byName(({ plan }) => numbered(plan.columns, ({ width }) => Math.max(2, Math.round(width * 8 + 5)))),
    );
    const hidden = byName(({ plan }) => numbered(plan.columns, (column) => column.hidden));
    expect(Object.values(hidden).some(({ size }) => size > 0)).toBe(true);
    expect(byName(({ sheet }) => runsOf(sheet, 'hideColumns'))).toEqual(hidden);
  });

  it('in the heights of its rows, and in those that are hidden', () => {
    expect(byName(({ sheet }) => runsOf(sheet, 'setRowHeightsForced'))).toEqual(
      byName(({ plan }) => numbered(plan.rows, ({ height }) => (height ? Math.max(2, Math.round((height * 4) / 3)) : undefined))),
    );
    expect(byName(({ sheet }) => runsOf(sheet, 'hideRows'))).toEqual(byName(({ plan }) => numbered(plan.rows, (row) => row.hidden)));
  });

  it('in the cells that are joined', () => {
    const merges = byName(({ plan }) => plan.merges.map(printCell).sort());
    expect(Object.values(merges).flat().length).toBeGreaterThan(0);
    expect(
      byName(({ sheet }) =>
        blocksOf(sheet, 'merge')
          .map(([block]) => block)
          .sort(),
      ),
    ).toEqual(merges);
  });

  it('in the rows and columns that stay in sight, except where that would cut a joined cell', () => {
    const cut = ({ merges }: SheetPlan, edge: number): boolean =>
      merges.some((one) => one.column <= edge && one.column + one.columns - 1 > edge);
    const frozen = byName(({ plan }) => [
      plan.frozen?.rows || null,
      plan.frozen && plan.frozen.columns > 0 && !cut(plan, plan.frozen.columns) ? plan.frozen.columns : null,
    ]);
    expect(Object.values(frozen).some(([rows]) => rows !== null)).toBe(true);
    const last = ({ looks }: FakeSheet, call: string): unknown =>
      [...looks].filter(([key]) => key.startsWith(`${call} `)).map(([, given]) => (given as readonly unknown[])[0])[0] ?? null;
    expect(byName(({ sheet }) => [last(sheet, 'setFrozenRows'), last(sheet, 'setFrozenColumns')])).toEqual(frozen);
  });

  it('in its borders', () => {
    const bordered = byName(({ plan }) =>
      plan.rows
        .flatMap(({ cells }, at) =>
          cells.flatMap((cell, across) =>
            cell?.style !== undefined && styles[cell.style]?.border ? [printCell({ row: at + 1, column: across + 1 })] : [],
          ),
        )
        .sort(),
    );
    expect(Object.values(bordered).flat().length).toBeGreaterThan(100);
    expect(
      byName(({ sheet }) =>
        blocksOf(sheet, 'setBorder')
          .flatMap(([block]) => cellsOf(block))
          .sort(),
      ),
    ).toEqual(bordered);
  });

  it('in what may be typed', () => {
    const told = (given: readonly unknown[]): readonly string[] => (given[0] as { told(): readonly string[] }).told();
    const wanted = byName(({ plan }) =>
      plan.validations
        .filter(({ allow }) => allow.type !== 'any')
        .flatMap(({ areas, allow, strict }) => areas.map((area) => [printCell(area), requiredBy(allow, area), strict === 'warn'])),
    );
    expect(Object.values(wanted).flat().length).toBeGreaterThan(0);
    expect(
      byName(({ sheet }) =>
        blocksOf(sheet, 'setDataValidation').map(([block, given]) => [
          block,
          told(given).find((step) => step.startsWith('require')),
          told(given).includes('setAllowInvalid true'),
        ]),
      ),
    ).toEqual(wanted);
  });

  it('in its live formats', () => {
    const colours = { wrong: '#FFC7CE', done: '#C6EFCE', missing: '#FFEB9C' } as const;
    const wanted = byName(({ plan }) =>
      plan.formats.map(({ areas, formula, look }) => [areas.map(printCell), formula.replace(/,/g, ';'), colours[look]]),
    );
    expect(Object.values(wanted).flat().length).toBeGreaterThan(0);
    expect(
      byName(({ sheet }) =>
        sheet.rules.map(({ blocks, formula, background }) => [blocks.map(printCell), formula?.replace(/,/g, ';'), background]),
      ),
    ).toEqual(wanted);
  });
});

function requiredBy(allow: SheetPlan['validations'][number]['allow'], area: Area): string {
  const first = printCell({ row: area.row, column: area.column });
  switch (allow.type) {
    case 'any':
      return '';
    case 'whole':
      return `requireFormulaSatisfied =AND(ISNUMBER(${first});${first}>=${allow.min};${first}=INT(${first}))`;
    case 'decimal':
      return `requireNumberGreaterThanOrEqualTo ${allow.min}`;
    case 'date':
      return 'requireDate undefined';
    case 'list':
      return `requireValueInList ${allow.items.join(',')}`;
  }
}
