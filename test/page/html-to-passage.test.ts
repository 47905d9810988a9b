import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';

let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await openEditor({ section: 'I.1' });
  page = opened.page;
  close = opened.close;
});
afterAll(() => close());

async function read(html: string): Promise<readonly string[]> {
  const text = await page.evaluate((given) => window.stand.htmlToPassage(given), html);
  return text === '' ? [] : text.split('\n');
}

const wordList = (marker: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe('from Word', () => {
  it.each([
    ['-', 1, '- một'],
    ['·', 1, '- một'],
    ['§', 1, '- một'],
    ['o', 2, '+ một'],
    ['+', 1, '+ một'],
    ['-', 2, '+ một'],
    ['1.', 1, '1. một'],
    ['12.', 1, '12. một'],
    ['a)', 1, 'a) một'],
    ['đ)', 2, 'đ) một'],
    ['1.1.', 2, '1.1. một'],
    ['I.', 1, 'I. một'],
    ['Điều 1.', 1, 'Điều 1. một'],
  ] as const)('the mark “%s” of level %i', async (marker, level, line) => {
    expect(await read(wordList(marker, 'một', level))).toEqual([line]);
  });

  it('a paragraph broken in the source is one line, hard blanks are blanks', async () => {
    expect(
      await read('<p class=MsoNormal>Một\r\nhai&nbsp;&nbsp; ba<o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>bốn</p>'),
    ).toEqual(['Một hai ba', 'bốn']);
  });

  it('bold by a span, plain inside bold, blanks outside the marks', async () => {
    expect(
      await read(`<p><span style='font-weight:bold'>đậm </span>thường <b>a<span style='font-weight:normal'> b </span></b>c</p>`),
    ).toEqual(['**đậm** thường **a** b c']);
  });

  it('bold and italic together, neighbours as one', async () => {
    expect(await read('<p><b><i>cả hai</i></b><b> đậm</b><b>, nữa</b></p>')).toEqual(['**__cả hai__ đậm, nữa**']);
  });

  it('deleted, hidden and commented text is not text', async () => {
    expect(
      await read(
        `<p>còn<del> xóa</del><span style='display:none;mso-hide:all'> ẩn</span><!-- lời --><span class=MsoCommentReference></span></p><style>p{}</style>`,
      ),
    ).toEqual(['còn']);
  });

  it('two notes, and one whose words were not copied', async () => {
    const anchor = (n: number) =>
      `<a style='mso-footnote-id:ftn${n}' href="#_ftn${n}" name="_ftnref${n}"><span class=MsoFootnoteReference>[${n}]</span></a>`;
    const body = (n: number, words: string) =>
      `<div style='mso-element:footnote' id=ftn${n}><p class=MsoFootnoteText><a href="#_ftnref${n}" name="_ftn${n}">[${n}]</a> ${words}</p></div>`;
    const list = `<div style='mso-element:footnote-list'><br clear=all><hr>${body(1, 'Lời {một}.')}${body(2, 'Lời <i>hai</i>.')}</div>`;
    expect(await read(`<p>A${anchor(1)} B${anchor(2)} C${anchor(3)}.</p>${list}`)).toEqual([
      'A{chú thích: Lời (một).} B{chú thích: Lời hai.} C.',
    ]);
  });

  it('a link on the web is its words', async () => {
    expect(await read('<p>Xem <a href="https://dichvucong.gov.vn/p/home#top"><span>dichvucong.gov.vn</span></a></p>')).toEqual([
      'Xem dichvucong.gov.vn',
    ]);
  });

  it('a table gives a line per row', async () => {
    expect(
      await read(
        '<table class=MsoTableGrid><tr><td><p>STT</p></td><td><p><b>Tên</b></p></td></tr><tr><td><p>1</p></td><td><p>A</p><p>B</p></td></tr></table>',
      ),
    ).toEqual(['STT; **Tên**', '1; A B']);
  });

  it('decomposed letters are composed', async () => {
    expect(await read('<p>tie\u0302\u0301p nha\u0323\u0302n</p>')).toEqual(['tiếp nhận']);
  });

  it('a manual line break begins a new line', async () => {
    expect(await read('<p>một<br>\nhai</p>')).toEqual(['một', 'hai']);
  });
});

describe('from Google Docs', () => {
  it('the wrapper that is called bold is not, weights of spans count', async () => {
    expect(
      await read(
        `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:14pt;font-weight:700;font-style:normal;white-space:pre-wrap;">Kết quả</span><span style="font-weight:400;font-style:italic"> tốt</span></p><br /><ul><li dir="ltr" aria-level="1"><p role="presentation"><span style="font-weight:400">một</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>hai</span></p></li></ul></ul><ol><li aria-level="1"><p><span>ba</span></p></li><li aria-level="1"><p><span>bốn</span></p></li></ol></b>`,
      ),
    ).toEqual(['**Kết quả** __tốt__', '- một', '+ hai', '1. ba', '2. bốn']);
  });

  it('its notes', async () => {
    expect(
      await read(
        `<p><span>Chính phủ</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Lời chú.</span></p></div>`,
      ),
    ).toEqual(['Chính phủ{chú thích: Lời chú.}.']);
  });

  it('letters as list marks', async () => {
    expect(
      await read('<ol><li style="list-style-type:lower-alpha"><p>x</p></li><li style="list-style-type:lower-alpha"><p>y</p></li></ol>'),
    ).toEqual(['a) x', 'b) y']);
  });
});

describe('from LibreOffice', () => {
  it('font tags go, notes and lists stay', async () => {
    expect(
      await read(
        `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2"/><style type="text/css">p { margin-bottom: 0.25cm }</style></head><body lang="vi-VN"><p align="justify"><font face="Times New Roman, serif"><font size="4" style="font-size: 14pt">Theo <b>Nghị định</b><sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup> của\n\tChính phủ.</font></font></p><ul><li><p>một</p></li><li>hai</li></ul><ol type="a"><li>ba</li></ol><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Số 30/2020/NĐ-CP.</p></div></body></html>`,
      ),
    ).toEqual(['Theo **Nghị định**{chú thích: Số 30/2020/NĐ-CP.} của Chính phủ.', '- một', '- hai', 'a) ba']);
  });
});

describe('from anywhere', () => {
  it('nothing gives nothing', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('<meta charset="utf-8"><img src="x.png">')).toEqual([]);
  });

  it('plain text in blocks and lines', async () => {
    expect(await read('một<div>hai</div>ba<br>bốn')).toEqual(['một', 'hai', 'ba', 'bốn']);
  });

  it('preformatted lines stay lines', async () => {
    expect(await read('<pre>một\nhai</pre>')).toEqual(['một', 'hai']);
  });

  it('headings are bold', async () => {
    expect(await read('<h2>Kết quả</h2><p>lời</p>')).toEqual(['**Kết quả**', 'lời']);
  });
});
