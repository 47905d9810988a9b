import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../core/docx/render.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import { ask } from '../support/ask.ts';
import { breaksOfDecree } from '../support/decree-rules.ts';

describe('the sample report keeps the measurable rules of Nghị định 30/2020', () => {
  it.each(
    forms.flatMap(({ form, samples }) => Object.entries(samples).map(([name, filling]) => [form.name, name, form, filling] as const)),
  )('%s, %s', (_form, _name, form, filling) => {
    const { document } = ask(workbookOf(layoutBook(form, filling)), { type: 'document' }, 'document').reply;
    expect(breaksOfDecree(renderDocx(document))).toEqual([]);
  });

  const built = forms[0];
  if (!built) throw new Error('no form is built in');
  const { document } = ask(workbookOf(layoutBook(built.form, built.samples.sample)), { type: 'document' }, 'document').reply;
  const files = unzipSync(renderDocx(document));

  it.each([
    ['N01', 'word/document.xml', /w:w="11906"/, 'w:w="12240"'],
    ['N02', 'word/document.xml', /w:left="1701"/, 'w:left="1134"'],
    ['N03', 'word/styles.xml', /Times New Roman/, 'Arial'],
    ['N05', 'word/document.xml', /Độc lập/, '\u00d0ộc lập'],
    ['N07', 'word/document.xml', /<w:titlePg\/>/, ''],
    ['N19', 'word/document.xml', />BÁO CÁO</, '>Báo cáo<'],
    ['N34', 'word/document.xml', />- Lưu: VT/, '>- Lưu VT'],
  ] as const)('and %s is told where it is broken', (rule, part, pattern, put) => {
    const before = strFromU8(files[part] ?? new Uint8Array());
    const after = before.replace(pattern, put);
    expect(after).not.toBe(before);
    expect(breaksOfDecree(zipSync({ ...files, [part]: strToU8(after) })).some((line) => line.startsWith(rule))).toBe(true);
  });
});
