import { describe, expect, it } from 'vitest';
import type { Filling } from '../../../core/form/filling.ts';
import type { Value } from '../../../core/form/formula/expression.ts';
import { isProblem, resolveName } from '../../../core/form/formula/names.ts';
import { getExpression } from '../../../core/form/formula/parse.ts';
import { cchcNam } from '../../../core/form/kinds/cchc-nam.ts';
import { modelOf } from '../../../core/form/layout/model.ts';
import { corrections, sample, sampleWithErrors, sampleWithTwoErrors } from '../../../core/form/samples/cchc-nam.ts';
import { chipExpression, chipsOf, findSection, namesIn, walkSections, walkStrings } from '../kinds/passage-names.ts';
import { clausesOf, fingerprint, sourceClauses, sourcePerson, wordsOf } from './fingerprints.ts';

const samples: readonly (readonly [name: string, filling: Filling])[] = [
  ['sổ mẫu', sample],
  ['sổ mẫu nguyên trạng', sampleWithErrors],
  ['sổ mẫu hai chỗ sai', sampleWithTwoErrors],
];

/** Names of areas as programmes give them: nobody's sentences. The source has them too. */
const officialNames = [
  'xây dựng và phát triển chính quyền điện tử chính quyền số',
  'xây dựng và nâng cao chất lượng đội ngũ cán bộ công chức',
  'xây dựng và nâng cao chất lượng đội ngũ cán bộ công chức viên chức',
];

function passagesOf(filling: Filling): readonly string[] {
  return Object.values(filling.sections).flatMap(({ passages }) => passages);
}

function brokenRelations(filling: Filling): readonly string[] {
  const { evaluator } = modelOf(cchcNam, filling);
  return cchcNam.tables.flatMap((table, grid) =>
    table.relations.flatMap(({ key, test, at }) => {
      const expression = getExpression(test);
      if (expression.type !== 'comparison') throw new Error(`${key} is no relation.`);
      const here = at === 'rows' ? { grid, row: -1 } : { grid, column: table.columns.findIndex((column) => column.key === at.column) };
      return evaluator.compare(expression, here).holds === false ? [key] : [];
    }),
  );
}

/** Numbers typed in sentences that a figure of the same book holds; citations, dates and years aside. */
function typedFigures(filling: Filling): readonly number[] {
  const { evaluator } = modelOf(cchcNam, filling);
  const held = new Set<number>();
  for (const index of cchcNam.figures.keys()) {
    const value = evaluator.figure(index);
    if (value.type === 'number') held.add(value.value);
  }
  const prose = passagesOf(filling)
    .join('\n')
    .replace(/\{(?!chú thích)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '')
    .replace(/[0-9]+(?:-CT)?\/[0-9\p{Lu}/-]+/gu, '')
    .replace(/năm [0-9]{4}|[0-9]{4} - [0-9]{4}|ISO 9001:2015/g, '');
  const typed = prose.match(/[0-9][0-9.,]*[0-9]|[0-9]/g) ?? [];
  return typed.map((text) => Number(text.replace(/\./g, '').replace(',', '.'))).filter((number) => held.has(number));
}

function isWhole(value: Value): boolean {
  return (value.type === 'number' || value.type === 'text' || value.type === 'truth') && !('incomplete' in value);
}

/** Chips that name nothing, and printed chips without a whole value. */
function doubtfulChips(filling: Filling): readonly string[] {
  const model = modelOf(cchcNam, filling);
  return passagesOf(filling).flatMap((passage) =>
    chipsOf(model, passage).flatMap(({ source, here, printed }) => {
      const expression = chipExpression(source);
      if (namesIn(expression).some((name) => isProblem(resolveName(model.frame, here, name)))) return [source];
      return printed && !isWhole(model.evaluator.evaluate(expression, here)) ? [source] : [];
    }),
  );
}

function figureOf(filling: Filling, name: string): Value {
  return modelOf(cchcNam, filling).evaluator.evaluate(chipExpression(name), {});
}

describe('Sổ mẫu báo cáo CCHC năm', () => {
  it.each(samples)('%s chỉ điền những ô mẫu báo cáo có', (_, filling) => {
    const fieldKeys = cchcNam.fields.map(({ key }) => key);
    expect(Object.keys(filling.fields).filter((key) => !fieldKeys.includes(key))).toEqual([]);
    expect(Object.keys(filling.sections).filter((key) => !findSection(cchcNam, key))).toEqual([]);
    const typed = cchcNam.figures.filter(({ expression }) => expression === undefined).map(({ name }) => name);
    expect(Object.keys(filling.figures).sort()).toEqual([...typed].sort());
    for (const [key, { rows, total }] of Object.entries(filling.tables)) {
      const table = cchcNam.tables.find((each) => each.key === key);
      const columns = table?.columns.filter(({ formula }) => formula === undefined).map((column) => column.key) ?? [];
      expect(rows.filter((row) => row.key !== undefined && !table?.rows.some((each) => each.key === row.key))).toEqual([]);
      expect(
        [...rows.flatMap(({ cells }) => Object.keys(cells)), ...Object.keys(total ?? {})].filter((each) => !columns.includes(each)),
      ).toEqual([]);
    }
  });

  it.each(samples)('%s viết đủ các mục phải có, bằng chữ Việt dựng sẵn', (_, filling) => {
    const asked = walkSections(cchcNam.sections).filter(({ required }) => required);
    for (const { key } of asked) expect(filling.sections[key]?.passages.join('').length ?? 0, key).toBeGreaterThan(40);
    for (const [path, text] of walkStrings(filling)) expect(text.normalize('NFC') === text && !/[Ðð\u00a0]/.test(text), path).toBe(true);
  });

  it('không có số liệu nào không khớp, không câu nào thiếu số', () => {
    expect(brokenRelations(sample)).toEqual([]);
    expect(doubtfulChips(sample)).toEqual([]);
  });

  it.each([
    ['hồ sơ tiếp nhận', 3956],
    ['hồ sơ đã giải quyết', 3938],
    ['hồ sơ đang giải quyết', 4],
    ['hồ sơ rút', 14],
    ['tỷ lệ trực tuyến', 2315 / 3950],
    ['tỷ lệ đúng hạn', 3925 / 3938],
    ['tỷ lệ số hóa thành phần', 0.58],
    ['hồ sơ chưa số hóa kết quả', 2072],
    ['tổng số người', 29],
    ['cán bộ, công chức', 19],
    ['người không chuyên trách', 10],
    ['chữ ký số', 8],
    ['tỷ lệ văn bản giấy', 0.05],
    ['năm sau', 2024],
  ])('số liệu “%s” giữ đúng con số được nhiều chỗ trong báo cáo xác nhận', (name, expected) => {
    const value = figureOf(sample, name);
    expect(value.type === 'number' ? value.value : value.type).toBeCloseTo(expected, 10);
  });

  it('mọi số liệu đều có giá trị, trừ tỷ lệ giải ngân khi không được giao vốn', () => {
    const { evaluator } = modelOf(cchcNam, sample);
    const without = cchcNam.figures.filter((_, index) => !isWhole(evaluator.figure(index))).map(({ name }) => name);
    expect(without).toEqual(['tỷ lệ giải ngân']);
  });

  it('lời văn không gõ tay con số đã có trong biểu hoặc trong Số liệu', () => {
    expect(typedFigures(sample)).toEqual([]);
    expect(typedFigures(sampleWithErrors)).toEqual(expect.arrayContaining([2291, 1866]));
  });

  it('dài bằng báo cáo thật của phường và có đủ các kiểu dòng', () => {
    const text = passagesOf(sample).join('\n');
    expect(wordsOf(text).length).toBeGreaterThan(2500);
    expect(wordsOf(text).length).toBeLessThan(3600);
    for (const kind of [/^\* /m, /^- /m, /^\+ /m, /__[^_]+__/, /\{chú thích: /, /\{nếu /, /\{mỗi dòng của /, /\{văn bản của mục này\}/])
      expect(text).toMatch(kind);
  });

  it('văn bản nào trong danh mục cũng được nhắc ở đúng mục đã ghi', () => {
    for (const { label = '', cells } of sample.tables['T-VB']?.rows ?? []) {
      for (const key of String(cells['7']).split('; ')) {
        const text = sample.sections[key]?.passages.join('\n') ?? '';
        expect(text.includes(label) || text.includes('{văn bản của mục này}'), `${label} in ${key}`).toBe(true);
      }
    }
  });

  it.each(samples)('%s không chép câu nào của báo cáo gốc và không nêu tên ai', (_, filling) => {
    const own = [...walkStrings(filling), ...walkStrings(cchcNam), ...walkStrings(corrections)]
      .filter(([path]) => !/#$|\/heading$|^\/fields/.test(path))
      .map(([, text]) =>
        text
          .replace(/\{tên gọn\}/g, 'UBND phường')
          .replace(/\{kỳ báo cáo\}/g, 'năm 2023')
          .replace(/__/g, ''),
      );
    const copied = own.flatMap(clausesOf).filter((clause) => sourceClauses.has(fingerprint(clause)));
    expect(copied.map((clause) => clause.join(' ')).filter((clause) => !officialNames.includes(clause))).toEqual([]);
    const words = walkStrings(filling).flatMap(([, text]) => wordsOf(text));
    expect(words.filter((_, index) => fingerprint(words.slice(index, index + 3)) === sourcePerson)).toEqual([]);
    expect(filling.fields['người ký'] ?? null).toBe(null);
  });

  it('nhận ra câu chép từ báo cáo gốc', () => {
    for (const name of officialNames) expect(sourceClauses.has(fingerprint(wordsOf(name))), name).toBe(true);
  });

  it('sổ mẫu hai chỗ sai: cân đối hồ sơ thiếu mười, một tên số liệu gõ nhầm', () => {
    expect(brokenRelations(sampleWithTwoErrors)).toEqual(['F-06.cân đối']);
    expect(doubtfulChips(sampleWithTwoErrors)).toEqual(['tỷ lệ đúng hẹn']);
    const model = modelOf(cchcNam, sampleWithTwoErrors);
    const [name] = namesIn(chipExpression('tỷ lệ đúng hẹn'));
    expect(name && resolveName(model.frame, {}, name)).toMatchObject({ type: 'unknown', nearest: 'tỷ lệ đúng hạn' });
  });

  it('sổ mẫu nguyên trạng giữ các mâu thuẫn của báo cáo gốc trong biểu và trong lời gõ tay', () => {
    expect(brokenRelations(sampleWithErrors)).toEqual(['T-SH.tiếp nhận', 'T-SH.đã giải quyết', 'T-CB.không chuyên trách.chuyên môn']);
    expect(figureOf(sampleWithErrors, 'tổng số người')).toMatchObject({ value: 30 });
    const text = passagesOf(sampleWithErrors).join('\n');
    for (const words of [
      '29 cán bộ',
      '66,66%',
      '11/12 người',
      '01/11 người, tỷ lệ 10%',
      '1.632',
      '58,79%',
      '2011',
      '31/CT của',
      '01 số văn bản',
      '6 tháng đầu năm',
    ]) {
      expect(text, words).toContain(words);
    }
    expect(doubtfulChips(sampleWithErrors)).toEqual([]);
  });

  it('mỗi chỗ đã sửa ghi rõ ở đâu, giữ số nào và vì sao', () => {
    expect(corrections.length).toBeGreaterThan(10);
    for (const { section, stood, kept, why } of corrections) {
      expect(findSection(cchcNam, section), section).toBeDefined();
      expect(stood).not.toBe(kept);
      for (const sentence of [stood, kept, why]) expect(sentence).toMatch(/^[\p{Lu}0-9].*\.$/u);
    }
  });
});
