// The makers' door: what only a new book, a document or a saved file needs. Shells that can wait import it when it is first asked for.

export { answerMaking } from './desk/answer-making.ts';
export { stateResults } from './desk/state-results.ts';
export { renderDocx } from './docx/render.ts';
export { patchXlsx } from './xlsx/patch.ts';
export { writeXlsx } from './xlsx/write.ts';
