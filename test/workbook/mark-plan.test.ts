import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../core/workbook/finding.ts';
import { planMarks } from '../../core/workbook/mark-plan.ts';
import type { Place } from '../../core/workbook/workbook.ts';

describe('what a host colours after a check', () => {
  it('joins cells side by side, and equal blocks below each other', () => {
    const places = [at('A', 2, 3), at('A', 2, 4), at('A', 3, 3), at('A', 3, 4), at('A', 9, 1), at('B', 1, 1)];
    expect(planMarks(places.map((place) => found(place, 'error')))).toEqual([
      {
        sheet: 'A',
        severity: 'error',
        blocks: [
          { row: 2, column: 3, rows: 2, columns: 2 },
          { row: 9, column: 1, rows: 1, columns: 1 },
        ],
      },
      { sheet: 'B', severity: 'error', blocks: [{ row: 1, column: 1, rows: 1, columns: 1 }] },
    ]);
  });

  it('colours a cell once, by the gravest finding on it', () => {
    expect(planMarks([found(at('A', 1, 1), 'hint'), found(at('A', 1, 1), 'error'), found(at('A', 1, 1), 'warning')])).toEqual([
      { sheet: 'A', severity: 'error', blocks: [{ row: 1, column: 1, rows: 1, columns: 1 }] },
    ]);
  });

  it('colours the whole block that a finding speaks of, and nothing that was explained', () => {
    const explained = { reason: 'Có lý do.', by: '', on: '', seen: '' };
    expect(
      planMarks([found({ ...at('A', 4, 1), rows: 2, columns: 3 }, 'warning'), { ...found(at('A', 9, 9), 'error'), explained }]),
    ).toEqual([{ sheet: 'A', severity: 'warning', blocks: [{ row: 4, column: 1, rows: 2, columns: 3 }] }]);
  });
});

function at(sheet: string, row: number, column: number): Place {
  return { sheet, row, column };
}

function found(place: Place, severity: Severity): Finding {
  return { rule: 'table/cell', key: 'k', severity, place, related: [], data: {}, message: '', fixes: [] };
}
