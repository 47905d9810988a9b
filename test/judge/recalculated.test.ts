import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFilling, type Filling } from '../../core/form/filling.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import { printCell } from '../../core/workbook/place.ts';
import type { BookPlan } from '../../core/workbook/plan.ts';
import { type CellValue, cellOf } from '../../core/workbook/workbook.ts';
import { readXlsx } from '../../core/xlsx/read.ts';
import { writeXlsx } from '../../core/xlsx/write.ts';
import { halfFilled } from '../support/half-filled.ts';
import { findLibreOffice, recalculate } from '../support/libreoffice.ts';

/**
 * LibreOffice opens each book from a copy without our results and calculates every formula itself.
 * What it said is stored, so that the comparison also runs where it is not installed. Where it is, it is asked again;
 * after a change of the layout `JUDGE=1 npm test -- test/judge` stores its new judgement.
 */
const stored = join(import.meta.dirname, 'recalculated.json');
const program = findLibreOffice();

interface Judged {
  readonly formulas: string;
  readonly values: Readonly<Record<string, CellValue>>;
}

const cases: { name: string; plan: BookPlan }[] = forms.flatMap(({ form, samples }) => {
  const fillings: Record<string, Filling> = { blank: emptyFilling, ...samples };
  for (const seed of [1, 2, 3]) fillings[`half filled ${seed}`] = halfFilled(form, seed);
  return Object.entries(fillings).map(([name, filling]) => ({ name: `${form.id}: ${name}`, plan: layoutBook(form, filling) }));
});

describe('our results against a real spreadsheet', () => {
  const fresh = program ? judge(program) : null;
  if (fresh && process.env.JUDGE === '1') writeFileSync(stored, `${JSON.stringify(fresh, null, 1)}\n`);
  const judged: Record<string, Judged> = JSON.parse(readFileSync(stored, 'utf8'));

  it('the stored judgement is of the formulas we lay today', () => {
    expect(cases.map(({ name, plan }) => [name, judged[name]?.formulas === hashOf(plan)])).toEqual(cases.map(({ name }) => [name, true]));
  });

  it('the spreadsheet on this machine, where there is one, says what is stored', () => {
    expect(fresh ?? judged).toEqual(judged);
  });

  it.each(cases)('every formula of “$name” shows what we evaluated', ({ name, plan }) => {
    const values = judged[name]?.values ?? {};
    const different: string[] = [];
    for (const { key, value, formula } of formulasOf(plan)) {
      if (!same(value, values[key] ?? null)) different.push(`${key} ${formula}: ours ${value}, theirs ${values[key]}`);
    }
    expect(different).toEqual([]);
  });
});

function judge(program: string): Record<string, Judged> {
  const books = recalculate(
    program,
    cases.map(({ plan }) => writeXlsx(withoutResults(plan))),
  );
  const now: Record<string, Judged> = {};
  cases.forEach(({ name, plan }, index) => {
    const read = readXlsx(books[index] ?? new Uint8Array());
    if (read.type !== 'workbook') throw new Error(read.message);
    const values: Record<string, CellValue> = {};
    for (const { key, sheet, row, column } of formulasOf(plan)) {
      const found = read.workbook.sheets.find((candidate) => candidate.name === sheet);
      values[key] = found ? cellOf(found, row, column).value : null;
    }
    now[name] = { formulas: hashOf(plan), values };
  });
  return now;
}

function formulasOf(plan: BookPlan): { key: string; sheet: string; row: number; column: number; value: CellValue; formula: string }[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, at) =>
      row.cells.flatMap((cell, index) => {
        if (!cell?.formula) return [];
        const place = { row: at + 1, column: index + 1 };
        return [{ key: `${sheet.name}!${printCell(place)}`, sheet: sheet.name, ...place, value: cell.value, formula: cell.formula }];
      }),
    ),
  );
}

function withoutResults(plan: BookPlan): BookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell?.formula ? { ...cell, value: null } : cell)) })),
    })),
  };
}

function hashOf(plan: BookPlan): string {
  const text = formulasOf(plan)
    .map(({ key, formula }) => `${key}${formula}`)
    .join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function same(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') return Math.abs(ours - theirs) < 1e-9 * Math.max(1, Math.abs(ours));
  return ours === theirs;
}
