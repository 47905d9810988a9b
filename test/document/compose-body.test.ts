import { describe, expect, it } from 'vitest';
import { composeBody } from '../../core/document/compose-body.ts';
import { makeLine, makeSection } from '../support/report-parts.ts';

function paragraphs(...sections: Parameters<typeof composeBody>[0]) {
  return composeBody(sections).flatMap((block) => (block.type === 'paragraph' ? [block] : []));
}

function lastWords(text: string): string {
  const all = paragraphs(makeSection('', '', [text]));
  return (all[all.length - 1]?.runs ?? []).map((run) => run.text).join('');
}

describe('headings', () => {
  it.each([
    ['I', 1, 'Kết quả', 'I.', 'KẾT QUẢ', 'section'],
    ['IV', 1, 'Nhiệm vụ', 'IV.', 'NHIỆM VỤ', 'section'],
    ['1', 2, 'Cải cách thể chế', '1.', 'Cải cách thể chế', 'clause'],
    ['2.1', 3, 'Cải cách thủ tục', '2.1.', 'Cải cách thủ tục', 'clause'],
    ['a', 4, 'Về tuyên truyền', 'a)', 'Về tuyên truyền', 'point'],
    ['đ', 4, 'Việc khác', 'đ)', 'Việc khác', 'point'],
    ['Phần thứ nhất', 1, 'Kết quả', 'Phần thứ nhất', 'KẾT QUẢ', 'part'],
    ['', 1, 'Đánh giá', '', 'ĐÁNH GIÁ', 'section'],
  ])('%s at level %d', (number, level, heading, printed, text, look) => {
    expect(composeBody([makeSection(number, heading, [], { level })])).toEqual([
      { type: 'heading', level, number: printed, text, look, from: { type: 'section', key: number || heading } },
    ]);
  });

  it('stand even where nothing is written yet, so that numbers leave no gap', () => {
    const outline = makeSection('I', 'Một', [], {
      children: [makeSection('1', 'Hai', [], { level: 2 }), makeSection('2', 'Ba', ['Nội dung.'], { level: 2 })],
    });
    expect(composeBody([outline]).map((block) => block.type)).toEqual(['heading', 'heading', 'heading', 'paragraph']);
  });

  it('run into their text where the form says "liền đoạn"', () => {
    const [first, second] = composeBody([makeSection('a', 'Xây dựng văn bản:', ['Đã ban hành.', 'Đoạn sau.'], { level: 3, runIn: true })]);
    expect(first).toMatchObject({ type: 'paragraph', head: 'a) Xây dựng văn bản:' });
    expect(second).not.toHaveProperty('head');
  });

  it('stand alone where the first line below has a mark of its own', () => {
    expect(composeBody([makeSection('1', 'Tiêu đề', [makeLine('dash', 'Việc.')], { runIn: true })]).map((block) => block.type)).toEqual([
      'heading',
      'paragraph',
    ]);
  });
});

describe('lines', () => {
  it.each([
    ['none', undefined, 'body', undefined],
    ['star', undefined, 'star', '*'],
    ['dash', undefined, 'dash', '-'],
    ['plus', undefined, 'plus', '+'],
    ['number', '2', 'number', '2.'],
    ['letter', 'đ', 'letter', 'đ)'],
  ] as const)('with the mark %s (%s)', (mark, label, look, printed) => {
    const line = makeLine(mark, 'Nội dung', label === undefined ? {} : { label });
    const [first] = paragraphs(makeSection('1', 'Tiêu đề', [line, 'Hết.']));
    expect([first?.look, first?.label]).toEqual([look, printed]);
  });

  it('a block head is bold as a whole, or where its author says', () => {
    const whole = makeLine('star', 'Kết quả giải quyết');
    const part = makeLine('star', '', { runs: [{ text: 'Cán bộ: 10 người', bold: true }, { text: ' (đạt chuẩn)' }] });
    const [first, second] = paragraphs(makeSection('1', 'Tiêu đề', [whole, part, 'Hết.']));
    expect(first?.runs).toEqual([{ text: 'Kết quả giải quyết', bold: true }]);
    expect(second?.runs[1]).toEqual({ text: ' (đạt chuẩn)' });
  });

  it('a basis stands in italics only before the first heading', () => {
    const [basis] = paragraphs(makeSection('', '', ['Căn cứ Luật Tổ chức chính quyền địa phương;', 'Ủy ban nhân dân báo cáo.']));
    const [below] = paragraphs(makeSection('I', 'Kết quả', ['Căn cứ tình hình thực tế.', 'Hết.']));
    expect([basis?.look, below?.look]).toEqual(['basis', 'body']);
  });

  it('without words are not printed', () => expect(composeBody([makeSection('', '', ['', 'Có chữ.'])]).length).toBe(1));

  it('say where they come from, and keep the names of their figures', () => {
    const line = makeLine('none', '', {
      runs: [{ text: 'Tiếp nhận ' }, { text: '3.956', figure: 'hồ sơ tiếp nhận' }, { text: ' hồ sơ.' }],
    });
    const [first] = paragraphs(makeSection('I', 'Kết quả', [line, 'Hết.']));
    expect(first?.from).toEqual({ type: 'passage', key: 'I|1', line: 0 });
    expect(first?.runs[1]).toEqual({ text: '3.956', figure: 'hồ sơ tiếp nhận' });
  });
});

describe('the end of the text', () => {
  it.each([
    ['Trên đây là báo cáo của phường.', 'Trên đây là báo cáo của phường./.'],
    ['Trên đây là báo cáo của phường./.', 'Trên đây là báo cáo của phường./.'],
    ['Trên đây là báo cáo của phường./. ', 'Trên đây là báo cáo của phường./. '],
    ['Kính báo cáo;', 'Kính báo cáo./.'],
    ['Kính báo cáo', 'Kính báo cáo./.'],
  ])('“%s” prints as “%s”', (typed, printed) => expect(lastWords(typed)).toBe(printed));

  it('leaves a figure at the end as it is', () => {
    const line = makeLine('none', '', { runs: [{ text: 'Tổng: ' }, { text: '1.905', figure: 'tổng' }] });
    expect(paragraphs(makeSection('', '', [line]))[0]?.runs).toEqual([
      { text: 'Tổng: ' },
      { text: '1.905', figure: 'tổng' },
      { text: './.' },
    ]);
  });

  it('keeps the last two lines with the signature', () => {
    expect(paragraphs(makeSection('', '', ['Một.', 'Hai.', 'Ba.'])).map((paragraph) => paragraph.keepNext)).toEqual([
      undefined,
      true,
      true,
    ]);
  });

  it('is not made up where nothing is written', () => expect(composeBody([])).toEqual([]));
});
