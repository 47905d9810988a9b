// The door: every name a shell may use, listed one by one.

export { dayFromSerial, printDay, readDay, serialFromDay } from './base/date.ts';
export { printNumber, readNumber } from './base/number.ts';
export { lastClosedPeriod, type Period, printPeriod, readPeriod } from './base/period.ts';
export { keyOf, toNfc } from './base/text.ts';
export { attributeOf, findTags, unescapeXml } from './base/xml.ts';
export { decodeText, unzipParts } from './base/zip.ts';
export { answer } from './desk/answer.ts';
export type {
  Answer,
  Checked,
  ChipView,
  FigureView,
  NameView,
  Now,
  OpenedBook,
  OutlineNode,
  Reply,
  Request,
  SectionView,
  TypedView,
} from './desk/request.ts';
export { findStale } from './desk/stale.ts';
export type { Document } from './document/document.ts';
export { renderDocx } from './docx/render.ts';
export type { Filling } from './form/filling.ts';
export type { Form } from './form/form.ts';
export type { PrintedLine, Run } from './report/report.ts';
export { cliTexts } from './texts/cli.ts';
export { sayCounts, severityNames } from './texts/desk.ts';
export { panelTexts } from './texts/panel.ts';
export { applyEdits, type Edit, findConflicts, type Held, invertEdits } from './workbook/edit.ts';
export type { Explanation, Finding, Fix, LiveFormat, Marks, Severity } from './workbook/finding.ts';
export { type MarkedBlock, markSignature, planMarks, type SheetMarks } from './workbook/mark-plan.ts';
export { columnLetters, printCell, readCell } from './workbook/place.ts';
export type { BookPlan } from './workbook/plan.ts';
export { type Cell, type CellValue, cellOf, findCell, type Place, type Sheet, type Workbook } from './workbook/workbook.ts';
export { patchXlsx } from './xlsx/patch.ts';
export { readXlsx } from './xlsx/read.ts';
export { writeXlsx } from './xlsx/write.ts';
