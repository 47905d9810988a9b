// The door: every name a shell may use, listed one by one.

export { dayFromSerial, serialFromDay } from './base/date.ts';
export { lastClosedPeriod, type Period, printPeriod, readPeriod } from './base/period.ts';
export { answer } from './desk/answer.ts';
export type { Answer, Checked, Now, OpenedBook, OutlineNode, Reply, Request } from './desk/request.ts';
export type { Document } from './document/document.ts';
export { renderDocx } from './docx/render.ts';
export type { Filling } from './form/filling.ts';
export type { Form } from './form/form.ts';
export { cliTexts } from './texts/cli.ts';
export { sayCounts, severityNames } from './texts/desk.ts';
export { applyEdits, type Edit, findConflicts, type Held, invertEdits } from './workbook/edit.ts';
export type { Explanation, Finding, Fix, LiveFormat, Marks, Severity } from './workbook/finding.ts';
export { printCell } from './workbook/place.ts';
export type { BookPlan } from './workbook/plan.ts';
export type { Cell, CellValue, Place, Sheet, Workbook } from './workbook/workbook.ts';
export { patchXlsx } from './xlsx/patch.ts';
export { readXlsx } from './xlsx/read.ts';
export { writeXlsx } from './xlsx/write.ts';
