import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import { answer, renderDocx } from '../../core/whole.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';

/** The parts of the sample's Word file, all of them and the body. */
function renderSample(): { readonly names: readonly string[]; readonly all: string; readonly body: string } {
  const [built] = forms;
  if (!built) throw new Error('There is no form.');
  const book = workbookOf(layoutBook(built.form, built.samples.sample));
  const { reply } = answer(book, { type: 'document', preview: true }, { today: '2025-12-15', who: '' });
  if (reply.type !== 'document') throw new Error(`No document was made: ${JSON.stringify(reply).slice(0, 200)}`);
  const parts = Object.entries(unzipSync(renderDocx(reply.document))).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const body = parts.find(([name]) => name === 'word/document.xml')?.[1] ?? '';
  return { names: parts.map(([name]) => name), all: parts.map(([, text]) => text).join('\n'), body };
}

const sample = renderSample();
const find = (pattern: RegExp, within = sample.all): readonly string[] => within.match(pattern) ?? [];

describe('the Word file, as Google’s conversion can keep it', () => {
  it.each<[string, RegExp]>([
    ['text boxes, frames and drawings', /<w:framePr|<w:drawing|<w:pict|<w:object|<wps:|<v:shape/g],
    ['text that stands upright in a cell', /<w:textDirection/g],
    ['letters set apart or scaled', /<w:rPr>(?:(?!<\/w:rPr>).)*<w:(?:spacing|kern|w) [^>]*>/gs],
    ['endnotes', /<w:endnoteReference/g],
    ['pasted-in documents', /<w:altChunk/g],
    ['cross references', /<w:instrText[^>]*>\s*(?:REF|PAGEREF|NOTEREF|SEQ|TOC)\b/g],
    ['page numbers that are not plain figures', /<w:pgNumType[^>]*w:fmt="(?!decimal")[^"]*"/g],
    ['widths in percent or left open', /<w:(?:tblW|tcW)[^>]*w:type="(?!dxa")[^"]*"/g],
    ['columns without a width of their own', /<w:gridCol(?![^>]*w:w="[1-9])[^>]*>/g],
  ])('holds no %s', (_, pattern) => {
    expect(find(pattern)).toEqual([]);
  });

  it('names a width for each cell and the columns of each table', () => {
    expect(find(/<w:tc>/g, sample.body).length).toBeGreaterThan(0);
    expect(find(/<w:tcW /g, sample.body).length).toBe(find(/<w:tc>/g, sample.body).length);
    expect(find(/<w:tblGrid>/g, sample.body).length).toBe(find(/<w:tbl>/g, sample.body).length);
    expect(find(/<w:tblW /g, sample.body).length).toBe(find(/<w:tbl>/g, sample.body).length);
  });

  it('has one size of paper, upright or across', () => {
    const sizes = find(/<w:pgSz [^>]*>/g).map((tag) =>
      [...(tag.match(/\bw:[wh]="\d+"/g) ?? [])]
        .map((side) => side.slice(4))
        .sort()
        .join(),
    );
    expect(sizes.length).toBeGreaterThan(1);
    expect(new Set(sizes).size).toBe(1);
  });

  it('has no style that stands on itself', () => {
    const styles = find(/<w:style .*?<\/w:style>/gs);
    expect(styles.length).toBeGreaterThan(5);
    for (const style of styles) expect(/w:basedOn w:val="([^"]*)"/.exec(style)?.[1]).not.toBe(/w:styleId="([^"]*)"/.exec(style)?.[1]);
  });

  it('uses exact line heights in ten blank paragraphs alone: ruled lines and ends of parts, named in the list of what is untried', () => {
    const exact = find(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs, sample.body).filter((paragraph) => paragraph.includes('w:lineRule="exact"'));
    expect(exact.length).toBe(10);
    expect(exact.filter((paragraph) => /<w:t[ >]/.test(paragraph))).toEqual([]);
    expect(exact.filter((paragraph) => !/<w:pBdr>|<w:sectPr>|w:line="20"/.test(paragraph))).toEqual([]);
    expect(find(/w:lineRule="exact"/g)).toHaveLength(10);
  });
});
