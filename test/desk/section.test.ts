import { describe, expect, it } from 'vitest';
import type { SectionView } from '../../core/desk/request.ts';
import { ask, smallBook, type } from '../support/ask.ts';
import { drawBook } from '../support/draw-book.ts';

function show(...passages: readonly string[]): SectionView {
  const { workbook } = drawBook({ passages: { II: passages } });
  return ask(workbook, { type: 'section', section: 'II' }, 'section').reply.section;
}

/** What the view marks, with its names. */
function typedIn(...passages: readonly string[]): readonly string[] {
  return show(...passages).typed.map(({ words, names }) => `${words}: ${names.join(', ')}`);
}

describe('a section in the editor', () => {
  it('shows its text, its guidance, who writes it and what the last report said', () => {
    const view = ask(smallBook(), { type: 'section', section: 'I.1' }, 'section').reply.section;
    expect(view.text.split('\n')).toHaveLength(3);
    expect([view.number, view.required, view.state, view.person]).toEqual(['1', true, 'đã xong', 'Văn phòng']);
    expect(view.guidance).toContain('Nêu số hồ sơ');
    expect(view.last).toBe('Tiếp nhận 3.500 hồ sơ.');
    expect(view.printed.map(({ mark }) => mark)).toEqual(['none', 'dash', 'dash']);
  });

  it('shows each brace with its value and unit where it stands in the text', () => {
    const view = show('Có {hồ sơ tiếp nhận} hồ sơ.', 'Của {đơn vị}, đạt {[HS|6] / [HS|3]}, gồm {không có}.');
    expect(view.chips.map(({ at, type: kind, name, printed, unit }) => [view.text.slice(...at), kind, name, printed, unit])).toEqual([
      ['{hồ sơ tiếp nhận}', 'figure', 'hồ sơ tiếp nhận', '3.901', 'hồ sơ'],
      ['{đơn vị}', 'line', 'đơn vị', 'UBND xã Bình Minh', ''],
      ['{[HS|6] / [HS|3]}', 'expression', expect.stringContaining('Đúng hạn'), '0,9972', ''],
      ['{không có}', 'unknown', 'không có', '{không có}', ''],
    ]);
  });

  it('tells of cards in words: choices, repetitions, notes', () => {
    const view = show(
      'Có{chú thích: theo {đơn vị}} {nếu [HS|7] = 0: không quá hạn | {[HS|7]} hồ sơ quá hạn}.',
      '{mỗi dòng của [HS] nếu [7] > 0: - [nhãn]: [7] hồ sơ}',
    );
    expect(view.chips.map(({ type: kind, printed, parts }) => ({ kind, printed, ...parts }))).toEqual([
      { kind: 'note', printed: '', text: 'theo UBND xã Bình Minh' },
      expect.objectContaining({ kind: 'choice', printed: '5 hồ sơ quá hạn', yes: 'không quá hạn', no: '5 hồ sơ quá hạn' }),
      expect.objectContaining({ kind: 'repeat', over: 'mỗi dòng của biểu HS', printed: 'Hộ tịch: 4 hồ sơ\nBảo trợ xã hội: 1 hồ sơ' }),
    ]);
  });

  it('offers a figure for a typed number that equals it to the last digit', () => {
    expect(typedIn('Đã tiếp nhận 3.901 hồ sơ, đúng hạn 99,87%.')).toEqual(['3.901: hồ sơ tiếp nhận', '99,87%: tỷ lệ đúng hạn']);
    expect(typedIn('Đã tiếp nhận 3901 hồ sơ.', 'Tiếp nhận 3.902 hồ sơ, đạt 99,9%.')).toEqual(['3901: hồ sơ tiếp nhận']);
  });

  it('leaves alone what counts days, articles, documents and lines, and what stands in braces', () => {
    expect(typedIn('Ngày 3 tháng 3, Điều 3, văn bản số 3, quý 3, 227/BC-UBND, 3/3, trong 3 tháng có cuộc họp.')).toEqual([]);
    expect(typedIn('3. Tổ chức cuộc họp.', 'Có {cuộc họp} cuộc họp, {nếu [HS|7] = 0: 3.901 hồ sơ tiếp nhận}.')).toEqual([]);
  });

  it('offers a small number only where the words of its figure stand', () => {
    expect(typedIn('Tổ chức 3 cuộc họp.', 'Mua 3 máy in.', 'Tổ chức 03 cuộc họp.')).toEqual(['3: cuộc họp', '03: cuộc họp']);
  });

  it('gives the place of a typed number in its raw cell, however it was spelled', () => {
    const { place } = ask(smallBook(), { type: 'section', section: 'II' }, 'section').reply.section;
    const workbook = type(smallBook(), place, 'Một.\n\n  Đã tiếp nhận 3.901 hồ sơ.'.normalize('NFD'));
    const [typed] = ask(workbook, { type: 'section', section: 'II' }, 'section').reply.section.typed;
    const raw = '  Đã tiếp nhận 3.901 hồ sơ.'.normalize('NFD');
    const from = 'Một.\n\n'.normalize('NFD').length + raw.indexOf('3.901');
    expect(typed?.place.words).toEqual([from, from + 5]);
  });

  it('takes as text exactly what saving compares', () => {
    const { workbook } = drawBook({ passages: { II: ['Một. \r\n\r\nHai.', 'Ba.'] } });
    const { text } = ask(workbook, { type: 'section', section: 'II' }, 'section').reply.section;
    expect(text).toBe('Một.\nHai.\nBa.');
    expect(ask(workbook, { type: 'save-passage', section: 'II', before: text, text: `${text}\nBốn.` }, 'saved').edits).not.toEqual([]);
  });

  it('that is gone is refused', () => {
    ask(smallBook(), { type: 'section', section: 'IX' }, 'refused');
  });
});

describe('figures', () => {
  const { figures } = ask(
    drawBook({ passages: { II: ['{nếu [hồ sơ tiếp nhận] > 0: {hồ sơ tiếp nhận}}'] } }).workbook,
    { type: 'figures' },
    'figures',
  ).reply;
  const received = figures.find(({ name }) => name === 'hồ sơ tiếp nhận');

  it('know where they come from and every place that names them, tests and branches too', () => {
    expect(received?.from.map(({ sheet }) => sheet)).toEqual(['HS']);
    expect(received?.uses.map(({ number, place }) => [number, place.words])).toEqual([
      ['I.1', [10, 27]],
      ['II', [5, 26]],
      ['II', [28, 45]],
    ]);
  });

  it('know what the last period said, and whether they changed since', () => {
    expect([received?.last, received?.changed]).toEqual(['3.500', true]);
  });

  it('changed against what the last report of the book printed, once there was one', () => {
    const book = smallBook();
    const { own } = ask(book, { type: 'document' }, 'document');
    const after = own.reduce((next, { place, after: held }) => type(next, place, held.value as string | number | null), book);
    const views = ask(after, { type: 'figures' }, 'figures').reply.figures;
    expect(views.map(({ name, last, changed }) => [name, last, changed])[0]).toEqual(['hồ sơ tiếp nhận', '3.500', false]);
  });
});
