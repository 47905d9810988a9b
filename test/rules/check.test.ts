import { describe, expect, it } from 'vitest';
import { rules } from '../../core/rules/all.ts';
import { checkReport, seenOf } from '../../core/rules/check.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { findings as texts } from '../../core/texts/findings.ts';
import type { Explanation } from '../../core/workbook/finding.ts';
import { type Drawing, drawBook } from '../support/draw-book.ts';
import { smallFilling } from '../support/small-form.ts';

const wrongTotal: Drawing = {
  tables: { HS: '| Lĩnh vực | 4 | 5 | 6 | 7 |\n| Hộ tịch | 10 | 0 | 10 | 0 |\n| Tổng số | 9 | | | |' },
};

function explainedAs(key: string, seen: string): Drawing {
  const explanation: Explanation = { reason: 'Số theo phần mềm của cấp trên.', by: 'Văn phòng', on: '2025-12-14', seen };
  return { ...wrongTotal, filling: { ...smallFilling, explanations: [{ key, where: 'HS, ô E12', what: 'Dòng tổng.', explanation }] } };
}

describe('a check', () => {
  it('has a sentence for every rule and a rule for every sentence', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(texts).sort());
  });

  it('of a book in which everything agrees finds nothing', () => {
    expect(checkReport(drawBook({}).report)).toEqual({ findings: [], faults: [] });
  });

  it('lists findings in the order of the book: Thông tin chung, Nội dung, the tables, Số liệu', () => {
    const { report } = drawBook({
      ...wrongTotal,
      fields: { 'địa danh': '' },
      passages: { II: ['Có {một} và {hai}.'] },
      figures: { 'hồ sơ tiếp nhận': '1' },
    });
    const { findings } = checkReport(report);
    expect(findings.map(({ rule, place }) => `${place.sheet} ${rule}`)).toEqual([
      'Thông tin chung outline/required',
      'Nội dung prose/chip',
      'Nội dung prose/chip',
      'HS table/total',
      'CB table/relation',
      'Số liệu table/formula',
    ]);
    expect(findings[1]?.place.words?.[0]).toBeLessThan(findings[2]?.place.words?.[0] ?? 0);
  });

  it('takes a rule that throws for our fault; what it told before and all other rules stand', () => {
    const throwing: Rule<'table/cell'> = {
      id: 'table/cell',
      severity: 'warning',
      check(report, tell) {
        const [field] = report.fields;
        if (field) tell({ place: field.place, key: [field.key], data: { type: 'negative', where: {}, number: '-1' } });
        throw new Error('our mistake');
      },
    };
    const { findings, faults } = checkReport(drawBook(wrongTotal).report, [throwing, ...rules.filter(({ id }) => id === 'table/total')]);
    expect(findings.map(({ rule }) => rule)).toEqual(['table/cell', 'table/total']);
    expect(faults.map(({ rule, detail }) => [rule, detail])).toEqual([['table/cell', 'our mistake']]);
    expect(faults[0]?.message).toMatch(/lỗi của chương trình/);
  });

  it('writes a bar inside a label as a broken one, so that it never parts a key', () => {
    const barred: Rule<'table/relation'> = {
      id: 'table/relation',
      severity: 'hint',
      check(report, tell) {
        const [field] = report.fields;
        const side = { words: 'a', number: '1' };
        const data = { where: {}, left: side, right: side, sign: '=' as const, reason: '' };
        if (field) tell({ place: field.place, part: 'a|b', key: ['c|d', 'e'], data });
      },
    };
    expect(checkReport(drawBook({}).report, [barred]).findings.map(({ key }) => key)).toEqual(['table/relation:a¦b|c¦d|e']);
  });

  it('gives a second finding under the same key a key of its own', () => {
    const twice: Rule<'table/cell'> = {
      id: 'table/cell',
      severity: 'hint',
      check(report, tell) {
        for (const { place } of report.fields.slice(0, 2))
          tell({ place, key: ['same'], data: { type: 'negative', where: {}, number: '-1' } });
      },
    };
    expect(checkReport(drawBook({}).report, [twice]).findings.map(({ key }) => key)).toEqual(['table/cell|same', 'table/cell|same#2']);
  });
});

describe('an explanation', () => {
  const key = 'table/total|HS|tổng|4';

  it('keeps a finding explained while its figures are those it was written for', () => {
    const [finding] = checkReport(drawBook(wrongTotal).report).findings;
    if (!finding) throw new Error('nothing found');
    const { findings } = checkReport(drawBook(explainedAs(key, seenOf(finding))).report);
    const [found] = findings;
    expect(found?.explained?.reason).toBe('Số theo phần mềm của cấp trên.');
    expect(found?.explained?.on).toBe('2025-12-14');
    expect(found?.reopened).toBeUndefined();
  });

  it('opens again with its old reason when the figures changed', () => {
    const [found] = checkReport(drawBook(explainedAs(key, '11|9')).report).findings;
    expect(found?.explained).toBeUndefined();
    expect(found?.reopened?.reason).toBe('Số theo phần mềm của cấp trên.');
  });

  it('of something that is no longer found is silent', () => {
    const { tables: _tables, ...others } = explainedAs('table/total|HS|tổng|5', '1|2');
    expect(checkReport(drawBook(others).report).findings).toEqual([]);
  });
});
