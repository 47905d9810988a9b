import { describe, expect, it } from 'vitest';
import type { Rule } from '../../core/rules/rule.ts';
import { type Cases, problemsOf } from './rule-table.ts';

/** Finds every line of `Thông tin chung` that reads “lạ”; the tester must catch whatever is done wrong around it. */
const honest: Rule<'table/cell'> = {
  id: 'table/cell',
  severity: 'warning',
  check(report, tell) {
    for (const { key, label, place, held } of report.fields) {
      if (held.value !== 'lạ') continue;
      const edits = [{ place, before: held, after: { value: 'quen' } }];
      tell({
        place,
        key: [key],
        data: { type: 'text', where: { field: label }, text: 'lạ' },
        fixes: [{ label: 'Sửa thành quen', safe: true, edits }],
      });
    }
  },
};

const good: Cases = {
  valid: [{ title: 'as laid' }, { title: 'another name', fields: { 'địa danh': 'Hà Nội' } }],
  invalid: [
    { title: 'in one line', fields: { 'địa danh': '⟦lạ⟧' }, told: [{ severity: 'warning', type: 'text', key: 'table/cell|địa danh' }] },
    { title: 'in another line', fields: { 'số ký hiệu': '⟦lạ⟧' } },
  ],
};

function complaints(rule: Rule, cases: Partial<Cases> = {}): string {
  return problemsOf(rule, { ...good, ...cases }).join('\n');
}

describe('the tester of rules', () => {
  it('has nothing against an honest rule and honest cases', () => {
    expect(complaints(honest)).toBe('');
  });

  it('refuses fewer than two valid or two invalid cases', () => {
    expect(complaints(honest, { valid: good.valid.slice(1) })).toContain('fewer than two valid cases');
    expect(complaints(honest, { invalid: good.invalid.slice(1) })).toContain('fewer than two invalid cases');
  });

  it('refuses two cases that draw the same', () => {
    expect(complaints(honest, { valid: [...good.valid, { title: 'again' }] })).toContain('“again” draws the same as “as laid”');
  });

  it('refuses an invalid case without a mark and a valid case with one', () => {
    expect(complaints(honest, { invalid: [...good.invalid, { title: 'bare', fields: { 'đơn vị': 'lạ' } }] })).toContain('without a mark');
    expect(complaints(honest, { valid: [...good.valid, { title: 'marked', fields: { 'đơn vị': '⟦quen⟧' } }] })).toContain(
      'a valid case with a mark',
    );
  });

  it('refuses a finding beside its mark, and a mark without a finding', () => {
    const beside = { title: 'beside', fields: { 'địa danh': 'lạ', 'số ký hiệu': '⟦12⟧' } };
    expect(complaints(honest, { invalid: [...good.invalid, beside] })).toContain('found beside the marks');
    expect(complaints(honest, { invalid: [...good.invalid, beside] })).toContain('nothing found at the mark');
    expect(complaints(honest, { valid: [...good.valid, { title: 'found', fields: { 'địa danh': 'lạ' } }] })).toContain('found at');
  });

  it('refuses words marked beside the words that were found', () => {
    const words: Rule<'table/cell'> = {
      ...honest,
      check(report, tell) {
        honest.check(report, (told) => tell({ ...told, place: { ...told.place, words: [0, 1] }, fixes: [] }));
      },
    };
    expect(complaints(words)).toContain('nothing found at the mark');
  });

  it('refuses a rule that changes the report', () => {
    const changing: Rule<'table/cell'> = {
      ...honest,
      check(report) {
        Object.assign(report, { form: null });
      },
    };
    expect(complaints(changing)).toContain('the rule threw');
  });

  it('refuses a fix after which the finding is still there, and one that expects another cell', () => {
    const withEdits = (after: string, before: string): Rule<'table/cell'> => ({
      ...honest,
      check(report, tell) {
        honest.check(report, (told) => {
          const edits = [{ place: told.place, before: { value: before }, after: { value: after } }];
          tell({ ...told, fixes: [{ label: 'Sửa thành khác', safe: false, edits }] });
        });
      },
    });
    expect(complaints(withEdits('lạ', 'lạ'))).toContain('it is still found');
    expect(complaints(withEdits('quen', 'khác'))).toContain('expects something else');
  });

  it('refuses sentences and buttons that speak like a machine', () => {
    const saying = (label: string, button: string): Rule<'table/cell'> => ({
      ...honest,
      check(report, tell) {
        honest.check(report, (told) => {
          const fixes = (told.fixes ?? []).map((fix) => ({ ...fix, label: button }));
          tell({ ...told, data: { type: 'text', where: { field: label }, text: 'lạ' }, fixes });
        });
      },
    });
    expect(complaints(saying('undefined', 'Sửa'))).toContain('“undefined” in');
    expect(complaints(saying('bao-cao-nho', 'Sửa'))).toContain('the id bao-cao-nho in');
    expect(complaints(saying('quen', 'NaN'))).toContain('“NaN” in');
    expect(complaints(saying('quen', 'Sửa.'))).toContain('a button reads');
  });

  it('refuses two findings with one key and findings other than described', () => {
    const twice: Rule<'table/cell'> = {
      ...honest,
      check(report, tell) {
        honest.check(report, tell);
        honest.check(report, tell);
      },
    };
    expect(complaints(twice)).toContain('two findings with the key');
    const described = { title: 'described', fields: { 'đơn vị': '⟦lạ⟧' }, told: [{ severity: 'error' as const }] };
    expect(complaints(honest, { invalid: [...good.invalid, described] })).toContain('severity is "warning", not "error"');
  });
});
