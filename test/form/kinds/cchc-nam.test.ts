import { describe, expect, it } from 'vitest';
import { emptyFilling, type Filling } from '../../../core/form/filling.ts';
import { isForm } from '../../../core/form/form-shape.ts';
import type { Here } from '../../../core/form/formula/frame.ts';
import { isProblem, resolveName } from '../../../core/form/formula/names.ts';
import { getExpression } from '../../../core/form/formula/parse.ts';
import { cchcNam } from '../../../core/form/kinds/cchc-nam.ts';
import { modelOf } from '../../../core/form/layout/model.ts';
import { chipExpression, chipsOf, namesIn, walkSections, walkStrings } from './passage-names.ts';

const sections = walkSections(cchcNam.sections);
const drafts = [
  ...sections.flatMap(({ key, draft }) => (draft === undefined ? [] : [[key, draft] as const])),
  ...cchcNam.fields.flatMap(({ key, draft }) => (draft === undefined ? [] : [[key, draft] as const])),
];
const model = modelOf(cchcNam, emptyFilling);

function repeated(names: readonly string[]): readonly string[] {
  const keys = names.map((name) => name.toLowerCase());
  return names.filter((_, index) => keys.indexOf(keys[index] ?? '') !== index);
}

function unresolved(source: string, here: Here): readonly string[] {
  return namesIn(getExpression(source)).flatMap((name) => {
    const resolved = resolveName(model.frame, here, name);
    return isProblem(resolved) ? [`${source}: ${JSON.stringify(resolved)}`] : [];
  });
}

/** The year in which nothing happened: every input is 0. */
const zeroYear: Filling = {
  ...emptyFilling,
  fields: {
    'đơn vị': 'Ủy ban nhân dân xã',
    'kỳ báo cáo': 'năm 2025',
    'kỳ sau': 'năm 2026',
    năm: 2025,
    'từ ngày': 45641,
    'đến ngày': 46005,
  },
  tables: Object.fromEntries(
    cchcNam.tables.map((table) => {
      const zeros = Object.fromEntries(table.columns.filter(({ kind }) => kind === 'count').map(({ key }) => [key, 0]));
      const rows = table.rows.filter((row) => !row.heading).map(({ key }) => ({ key, cells: zeros }));
      return [table.key, table.total ? { rows: [], total: zeros } : { rows }];
    }),
  ),
  figures: Object.fromEntries(cchcNam.figures.filter(({ expression }) => expression === undefined).map(({ name }) => [name, 0])),
};

describe('Mẫu báo cáo CCHC năm', () => {
  it('là dữ liệu thuần, cất vào sổ rồi lấy ra vẫn nguyên như cũ', () => {
    expect(isForm(cchcNam)).toBe(true);
    expect(JSON.parse(JSON.stringify(cchcNam))).toEqual(cchcNam);
  });

  it('mỗi dòng, mục, biểu, cột, số liệu có một tên riêng', () => {
    expect(repeated(cchcNam.fields.map(({ key }) => key))).toEqual([]);
    expect(repeated(cchcNam.fields.map(({ label }) => label))).toEqual([]);
    expect(repeated(sections.map(({ key }) => key))).toEqual([]);
    expect(repeated(sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading])))).toEqual([]);
    expect(repeated(cchcNam.tables.flatMap(({ key, sheet }) => (key === sheet ? [key] : [key, sheet])))).toEqual([]);
    expect(repeated(cchcNam.tables.flatMap(({ relations }) => relations.map(({ key }) => key)))).toEqual([]);
    expect(repeated([...cchcNam.figures.map(({ name }) => name), ...cchcNam.fields.map(({ key }) => key)])).toEqual([]);
    for (const table of cchcNam.tables) {
      expect(repeated(table.columns.map(({ key }) => key))).toEqual([]);
      expect(repeated(table.columns.map(({ heading }) => heading.join(' > ')))).toEqual([]);
      expect(repeated(table.rows.map(({ key }) => key))).toEqual([]);
      expect(repeated(table.rows.map(({ groups, label }) => [...(groups ?? []), label].join(' > ')))).toEqual([]);
    }
  });

  it('đánh số đề mục như báo cáo của phường: I, 1, 1.1, a', () => {
    expect(cchcNam.numbering).toEqual(['roman', 'arabic', 'decimal', 'letter']);
    expect(sections.map(({ key }) => key).join(' ')).toBe(
      'mở đầu I I.1 I.2 II II.1 II.2 II.2.1 II.2.2 II.3 II.4 II.5 II.6 II.6.1 II.6.2 III III.1 III.2 IV V kết thúc',
    );
    expect(sections.filter(({ heading }) => heading === undefined).map(({ key }) => key)).toEqual(['mở đầu', 'kết thúc']);
    expect(sections.find(({ key }) => key === 'II.4')?.heading).toBe('Cải cách chế độ công vụ');
  });

  it('có ít nhất hai mươi lăm số liệu, số nào cũng ghi đơn vị và cách tính', () => {
    expect(cchcNam.figures.length).toBeGreaterThanOrEqual(25);
    for (const { name, unit, how, near } of cchcNam.figures) {
      expect(how, name).toMatch(/^[\p{Lu}].{9,}\.$/u);
      expect(unit, name).not.toBe('');
      expect(near?.length, name).toBeGreaterThan(0);
    }
  });

  it('tên số liệu viết được trong ngoặc nhọn', () => {
    for (const { name } of cchcNam.figures) {
      expect(name).not.toMatch(/[{}[\]|:>]/);
      expect(name).not.toMatch(/^(nếu|mỗi dòng|văn bản của|chú thích|kỳ trước|cùng kỳ)(?!\p{L})/u);
      expect(name).toBe(name.trim());
    }
  });

  it('công thức của biểu, số liệu, thông tin chung chỉ gọi những tên có thật', () => {
    const problems: string[] = [];
    cchcNam.tables.forEach((table, grid) => {
      const body = model.frame.grids[grid]?.rows ?? [];
      table.columns.forEach(({ formula }, column) => {
        if (formula === undefined) return;
        for (const row of [-1, ...body.keys()]) if (row >= 0 || table.total) problems.push(...unresolved(formula, { grid, row, column }));
      });
      for (const { key, formulas } of table.rows) {
        const row = body.findIndex((each) => each.key === key);
        for (const [column, formula] of Object.entries(formulas ?? {})) {
          problems.push(...unresolved(formula, { grid, row, column: table.columns.findIndex((each) => each.key === column) }));
        }
      }
      for (const { test, at } of table.relations) {
        if (at === 'rows') for (const row of [-1, ...body.keys()]) problems.push(...unresolved(test, { grid, row }));
        else problems.push(...unresolved(test, { grid, column: table.columns.findIndex((each) => each.key === at.column) }));
      }
    });
    for (const { expression } of cchcNam.figures) if (expression !== undefined) problems.push(...unresolved(expression, {}));
    for (const { formula } of cchcNam.fields) if (formula !== undefined) problems.push(...unresolved(formula, {}));
    expect(problems).toEqual([]);
  });

  it.each(drafts)('lời gợi ý của %s chỉ gọi những tên có thật', (_, draft) => {
    const problems = chipsOf(model, draft).flatMap(({ source, here }) =>
      namesIn(chipExpression(source)).flatMap((name) => {
        const resolved = resolveName(model.frame, here, name);
        return isProblem(resolved) ? [resolved] : [];
      }),
    );
    expect(problems).toEqual([]);
  });

  it.each(drafts)('lời gợi ý của %s vẫn đủ chữ trong năm không phát sinh gì', (_, draft) => {
    const zero = modelOf(cchcNam, zeroYear);
    const gaps = chipsOf(zero, draft)
      .filter(({ printed }) => printed)
      .filter(({ source, here }) => {
        const value = zero.evaluator.evaluate(chipExpression(source), here);
        return value.type === 'unknown' || value.type === 'blank';
      });
    expect(gaps.map(({ source }) => source)).toEqual([]);
  });

  it('mục nào không có mục con đều phải viết, trừ mục hệ thống quản lý chất lượng', () => {
    const leaves = sections.filter(({ children }) => children === undefined);
    expect(leaves.filter(({ required }) => !required).map(({ key }) => key)).toEqual(['II.6.2']);
    expect(sections.filter(({ children, required }) => children !== undefined && required)).toEqual([]);
  });

  it('hướng dẫn gọn trong một, hai dòng, vừa ô nhắc bên cạnh', () => {
    const hints = [...sections, ...cchcNam.fields].flatMap(({ guidance }) => (guidance === undefined ? [] : [guidance]));
    expect(hints.length).toBeGreaterThan(25);
    for (const hint of hints) {
      expect(hint.split('\n').length, hint).toBeLessThanOrEqual(2);
      expect(hint.length, hint).toBeLessThanOrEqual(255);
      expect(hint, hint).toMatch(/\.$/);
    }
    for (const { label } of cchcNam.fields) expect(label.length, label).toBeLessThanOrEqual(32);
    for (const { name, how } of cchcNam.figures) expect([name.length <= 40, how.length <= 255]).toEqual([true, true]);
  });

  it('mỗi điều phải khớp nói rõ vì sao trong một câu, và có sẵn lý do để giải trình', () => {
    const relations = cchcNam.tables.flatMap((table) => table.relations);
    for (const { reason } of relations) expect(reason).toMatch(/^\p{Lu}[^.]+\.$/u);
    for (const reason of cchcNam.reasons) expect(reason).toMatch(/^\p{Lu}[^.]+\.$/u);
    expect(cchcNam.reasons.length).toBeGreaterThan(2);
  });

  it('chữ Việt dựng sẵn từ đầu đến cuối', () => {
    const strings = walkStrings(cchcNam);
    expect(strings.length).toBeGreaterThan(1000);
    for (const [path, text] of strings) expect(text.normalize('NFC') === text && !/[ÐðƉɖ\u00a0\u200b]/.test(text), path).toBe(true);
  });
});
