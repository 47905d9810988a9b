import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../core/document/document.ts';
import { renderDocx } from '../../core/docx/render.ts';
import { makeDocument } from '../support/big-document.ts';
import { lintDocx } from '../support/docx-lint.ts';
import { anyText, withTexts } from '../support/nasty-text.ts';
import { sampleDocument } from '../support/sample-document.ts';
import { childOf, type Element, findAll, readTree, wordsOf } from '../support/xml-tree.ts';

const from = { type: 'form' } as const;

function partOf(document: Document, name: string): Element {
  return readTree(strFromU8(unzipSync(renderDocx(document))[name] ?? new Uint8Array()));
}

function bodyOf(...blocks: readonly Block[]): Element {
  const document = { ...sampleDocument, parts: [{ landscape: false, restart: false, blocks }] };
  expect(lintDocx(renderDocx(document))).toEqual([]);
  return partOf(document, 'word/document.xml');
}

function paragraph(text: string, more: object = {}): Block {
  return { type: 'paragraph', look: 'body', runs: [{ text }], from, ...more };
}

describe('a report as a Word file', () => {
  const tree = partOf(sampleDocument, 'word/document.xml');
  const sections = findAll(tree, 'w:sectPr');

  it('is the same byte for byte when written twice', () => expect(renderDocx(sampleDocument)).toEqual(renderDocx(sampleDocument)));

  it('has A4 pages with margins 20, 20, 30 and 15 mm', () => {
    expect(childOf(sections[0], 'w:pgSz')?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
    for (const section of sections) {
      expect(childOf(section, 'w:pgMar')?.attributes).toMatchObject({
        'w:top': '1134',
        'w:bottom': '1134',
        'w:left': '1701',
        'w:right': '850',
      });
    }
  });

  it('gives each appendix pages of its own, counted from 1, the wide one across', () => {
    expect(sections.map((section) => childOf(section, 'w:pgNumType')?.attributes['w:start'])).toEqual([undefined, '1', '1']);
    expect(sections.map((section) => childOf(section, 'w:pgSz')?.attributes['w:orient'])).toEqual([undefined, 'landscape', undefined]);
  });

  it('shows the page number at the top, but not on the first page', () => {
    expect(sections.every((section) => childOf(section, 'w:titlePg'))).toBe(true);
    expect(findAll(partOf(sampleDocument, 'word/header1.xml'), 'w:instrText').map((one) => one.text.trim())).toEqual(['PAGE']);
    expect(wordsOf(partOf(sampleDocument, 'word/header2.xml'))).toBe('');
  });

  it('begins with the grid of names and ends its text with recipients and signature in one row', () => {
    const [letterhead] = findAll(tree, 'w:tbl');
    expect(letterhead && findAll(letterhead, 'w:tr').map((row) => findAll(row, 'w:tc').map(wordsOf))).toEqual([
      ['ỦY BAN NHÂN DÂNPHƯỜNG NGUYỄN NGHIÊM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc'],
      ['Số: 227/BC-UBND', 'Phường Nguyễn Nghiêm, ngày 06 tháng 12 năm 2023'],
    ]);
    const closing = findAll(tree, 'w:tbl')[1];
    expect(closing && findAll(closing, 'w:tr').length).toBe(1);
    expect(closing && findAll(closing, 'w:cantSplit').length).toBe(1);
  });

  it('draws the rule below the motto as long as the motto', () => {
    const cell = findAll(tree, 'w:tc')[1];
    const rule = cell && findAll(cell, 'w:ind').find((one) => one.attributes['w:right'] !== undefined)?.attributes;
    const letterhead = sampleDocument.parts[0]?.blocks[0];
    if (letterhead?.type !== 'letterhead') throw new Error('The sample begins with its letterhead.');
    expect(letterhead.columns[1] - Number(rule?.['w:left']) - Number(rule?.['w:right'])).toBe(letterhead.mottoRule);
  });

  it('keeps titles in the heading styles of Word, level by level', () => {
    const used = findAll(tree, 'w:pStyle').map((one) => one.attributes['w:val'] ?? '');
    expect(new Set(used.filter((style) => style.startsWith('Heading')))).toEqual(new Set(['Heading1', 'Heading2', 'Heading3']));
    const styles = findAll(partOf(sampleDocument, 'word/styles.xml'), 'w:style');
    const levels = styles
      .map((style) => [style.attributes['w:styleId'], findAll(style, 'w:outlineLvl')[0]?.attributes['w:val']])
      .filter(([, level]) => level !== undefined);
    expect(levels).toEqual([
      ['Heading1', '0'],
      ['Heading2', '1'],
      ['Heading3', '2'],
      ['Heading4', '3'],
    ]);
  });

  it('says in its properties the title, the office and the day of the report, whatever the clock says', () => {
    const core = strFromU8(unzipSync(renderDocx(sampleDocument))['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2023-12-06T00:00:00Z');
    expect(core).toContain('Ủy ban nhân dân phường Nguyễn Nghiêm');
  });

  it('is Vietnamese in Times New Roman', () => {
    const defaults = findAll(partOf(sampleDocument, 'word/styles.xml'), 'w:docDefaults')[0];
    expect(defaults && findAll(defaults, 'w:lang')[0]?.attributes['w:val']).toBe('vi-VN');
    expect(defaults && findAll(defaults, 'w:rFonts')[0]?.attributes['w:ascii']).toBe('Times New Roman');
  });

  it('refuses a day that is none, and a document without pages', () => {
    expect(() => renderDocx({ ...sampleDocument, day: '06/12/2023' })).toThrow(/ISO day/);
    expect(() => renderDocx({ ...sampleDocument, parts: [] })).toThrow(/pages/);
  });
});

describe('a line of text', () => {
  it('keeps bold, italic, spaces and line ends', () => {
    const tree = bodyOf({
      type: 'paragraph',
      look: 'dash',
      label: '-',
      runs: [
        { text: 'một ', bold: true },
        { text: 'hai\tba\nbốn', italic: true },
      ],
      from,
    });
    const runs = findAll(tree, 'w:r').slice(0, 3);
    expect(runs.map((run) => [wordsOf(run), findAll(run, 'w:b').length, findAll(run, 'w:i').length])).toEqual([
      ['- ', 0, 0],
      ['một ', 1, 0],
      ['haibabốn', 0, 1],
    ]);
    expect(findAll(tree, 'w:tab').length + findAll(tree, 'w:br').length).toBe(2);
  });

  it('carries its note as a real footnote where the anchor stands', () => {
    const blocks = [
      paragraph('a', {
        runs: [{ text: 'trước' }, { text: '', note: [{ text: 'nguồn ' }, { text: 'số liệu', italic: true }] }, { text: 'sau' }],
      }),
      paragraph('b', { runs: [{ text: '', note: [{ text: 'hai' }] }] }),
    ];
    const document = { ...sampleDocument, parts: [{ landscape: false, restart: false, blocks }] };
    const notes = findAll(partOf(document, 'word/footnotes.xml'), 'w:footnote').filter((note) => note.attributes['w:type'] === undefined);
    expect(notes.map((note) => [note.attributes['w:id'], wordsOf(note)])).toEqual([
      ['1', ' nguồn số liệu'],
      ['2', ' hai'],
    ]);
  });

  it('puts a heading "liền đoạn" in bold before its text', () => {
    const [head, text] = findAll(bodyOf(paragraph('Nội dung.', { head: '1. Tiêu đề:' })), 'w:r');
    expect(head && [wordsOf(head), findAll(head, 'w:b').length]).toEqual(['1. Tiêu đề: ', 1]);
    expect(text && [wordsOf(text), findAll(text, 'w:b').length]).toEqual(['Nội dung.', 0]);
  });
});

describe('a printed table', () => {
  const table = findAll(partOf(sampleDocument, 'word/document.xml'), 'w:tbl')[2];
  const rows = table ? findAll(table, 'w:tr') : [];

  it('repeats its heading rows on every page and parts no row', () => {
    expect(rows.filter((row) => findAll(row, 'w:tblHeader').length > 0).length).toBe(4);
    expect(rows.every((row) => findAll(row, 'w:cantSplit').length === 1)).toBe(true);
  });

  it('says its widths in absolute numbers that fill the page between the margins', () => {
    const grid = table ? findAll(table, 'w:gridCol').map((one) => Number(one.attributes['w:w'])) : [];
    expect(grid.reduce((sum, one) => sum + one, 0)).toBe(16838 - 1701 - 850);
    expect(table && findAll(table, 'w:tblLayout')[0]?.attributes['w:type']).toBe('fixed');
  });

  it('has words for people who cannot see it', () => {
    expect(table && findAll(table, 'w:tblCaption')[0]?.attributes['w:val']).toBe('Tình hình giải quyết thủ tục hành chính');
  });

  it('fills missing cells and goes on below cells that reach down', () => {
    const cell = (column: number, text: string, more: object = {}) => ({ column, runs: [{ text }], align: 'left' as const, ...more });
    const tree = bodyOf({
      type: 'grid',
      caption: 'x',
      columns: [1000, 2000, 3000],
      head: [],
      rows: [
        { cells: [cell(0, 'a', { down: 3, across: 2 })] },
        { cells: [cell(2, 'b')] },
        { cells: [] },
        { cells: [cell(1, 'c', { across: 9 })] },
      ],
      fontSize: 12,
      from,
    });
    expect(findAll(tree, 'w:tr').map((row) => findAll(row, 'w:tc').map(wordsOf))).toEqual([
      ['a', ''],
      ['', 'b'],
      ['', ''],
      ['', 'c'],
    ]);
  });
});

describe('any text at all', () => {
  it('in any place gives a sound file', () => {
    fc.assert(
      fc.property(fc.array(anyText(), { minLength: 1, maxLength: 40 }), (texts) => {
        let at = 0;
        const document = withTexts(sampleDocument, () => texts[at++ % texts.length] ?? '');
        expect(lintDocx(renderDocx(document))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('comes out as it went in, characters aside that XML forbids', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const printed = findAll(
          partOf({ ...sampleDocument, parts: [{ landscape: false, restart: false, blocks: [paragraph(text)] }] }, 'word/document.xml'),
          'w:t',
        );
        const expected = text
          .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : '\ufffd'))
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
          .replace(/[\t\r\n]/g, '');
        expect(printed.map((one) => one.text).join('')).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a long report', () => {
  it('is as sound as a short one', () => expect(lintDocx(renderDocx(makeDocument('S')))).toEqual([]));
});
