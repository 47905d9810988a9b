import { expect, it } from 'vitest';
import { ask, smallBook, write } from '../support/ask.ts';

const mark = { type: 'mark-section', section: 'I.2', state: 'đã xong', person: ' Bà Lan ' } as const;

it('marking a section tells what was written, so that it can be taken back', () => {
  const book = smallBook();
  const marked = ask(book, mark, 'marked');
  expect(marked.reply.edits).toEqual(marked.edits);
  expect(marked.edits.map(({ after }) => after.value)).toEqual(['đã xong', 'Bà Lan']);
  const after = write(book, marked);
  const back = write(after, ask(after, { type: 'take-back', edits: marked.reply.edits }, 'taken-back'));
  expect(ask(back, { type: 'section', section: 'I.2' }, 'section').reply.section).toMatchObject({ state: 'đang soạn', person: '' });
});

it('marking a section as it is already writes nothing', () => {
  const book = smallBook();
  const marked = write(book, ask(book, mark, 'marked'));
  expect(ask(marked, mark, 'marked').reply.edits).toEqual([]);
});
