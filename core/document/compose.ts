import { toNfc } from '../base/text.ts';
import type { Report } from '../report/report.ts';
import { documentTexts } from '../texts/document.ts';
import { composeBody } from './compose-body.ts';
import { composeClosing } from './compose-closing.ts';
import { composeAddress, composeLetterhead, composeTitle, fieldLine, fieldLines, signingDay } from './compose-letterhead.ts';
import { composeAppendices } from './compose-tables.ts';
import type { Block, Document } from './document.ts';

/** The report as the pages to print. Decides what stands where; every value comes printed or evaluated in the report. */
export function composeDocument(report: Report): Document {
  const letterhead = composeLetterhead(report);
  const bodySize = letterhead.sizes[1];
  const address = composeAddress(report, bodySize);
  const blocks: readonly Block[] = [
    letterhead,
    composeTitle(report, bodySize),
    ...(address ? [address] : []),
    ...composeBody(report.sections),
    composeClosing(report),
  ];
  return {
    title: toNfc(documentTexts.fileTitle(fieldLines(report, 'trích yếu'))),
    author: fieldLine(report, 'đơn vị'),
    day: signingDay(report) ?? report.period?.to ?? '2000-01-01',
    bodySize,
    parts: [{ landscape: false, restart: false, blocks }, ...composeAppendices(report, bodySize)],
  };
}
