// The door of hosts that load everything at once: the command line, the server of Google Sheets. Others wait for `making.ts`.

export { answer } from './desk/answer.ts';
export { renderDocx } from './docx/render.ts';
export { patchXlsx } from './xlsx/patch.ts';
export { writeXlsx } from './xlsx/write.ts';
