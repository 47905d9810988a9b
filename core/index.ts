// The door: every name a shell may use, listed one by one.

export { dayFromSerial, printDay, readDay, serialFromDay } from './base/date.ts';
export { printNumber, readNumber } from './base/number.ts';
export { lastClosedPeriod, type Period, printPeriod, readPeriod } from './base/period.ts';
export { keyOf, toNfc } from './base/text.ts';
export { answerEveryday } from './desk/answer-everyday.ts';
export { isMaking } from './desk/making.ts';
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
export { testProblem } from './desk/test-problem.ts';
export type { Document } from './document/document.ts';
export type { Filling } from './form/filling.ts';
export type { Form } from './form/form.ts';
export { sheets as bookSheets } from './form/sheets.ts';
export type { PrintedLine, Run } from './report/report.ts';
export { cliTexts } from './texts/cli.ts';
export { sayCounts, severityNames } from './texts/desk.ts';
export { excelTexts } from './texts/excel.ts';
export { pageTexts } from './texts/page.ts';
export { panelTexts } from './texts/panel.ts';
export { sheetsTexts } from './texts/sheets.ts';
export { sidebarTexts } from './texts/sidebar.ts';
export { applyEdits, type Edit, findConflicts, type Held, invertEdits } from './workbook/edit.ts';
export type { Explanation, Finding, Fix, LiveFormat, Marks, Severity } from './workbook/finding.ts';
export { joinCells, type MarkedBlock, markSignature, planMarks, type SheetMarks } from './workbook/mark-plan.ts';
export { mendFormula } from './workbook/mend-formula.ts';
export { workbookOf } from './workbook/of-plan.ts';
export { columnLetters, printCell, readBlock, readCell } from './workbook/place.ts';
export type { BookPlan } from './workbook/plan.ts';
export { type Cell, type CellValue, cellOf, findCell, type Place, type Sheet, type Workbook } from './workbook/workbook.ts';
export { createShift } from './xlsx/shared-formula.ts';
