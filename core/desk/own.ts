import { printedText } from '../report/print-passage.ts';
import type { Report } from '../report/report.ts';
import { allSections } from '../rules/sections.ts';
import type { Edit, Held } from '../workbook/edit.ts';

/** A cell holds no more than this many characters in any host. */
const longest = 32_000;

/** `Bản in` of every passage, where it shows something else than will be printed and all that it rests on was read. */
export function printedEdits(report: Report): readonly Edit[] {
  const edits: Edit[] = [];
  for (const section of allSections(report)) {
    for (const { printPlace, shown, lines, unread } of section.passages) {
      if (unread) continue;
      const text = cut(printedText(lines));
      const after: Held = { value: text === '' ? null : text };
      if (printPlace && (shown.formula !== undefined || shown.value !== after.value))
        edits.push({ place: printPlace, before: shown, after });
    }
  }
  return edits;
}

/** `Lần báo cáo trước` of every figure takes the value that this document prints. */
export function lastTimeEdits(report: Report): readonly Edit[] {
  return report.figures.flatMap(({ last, value }) => {
    if (!last) return [];
    const now: Held = { value: value.type === 'number' || value.type === 'text' ? value.value : null };
    return last.held.formula === undefined && last.held.value === now.value ? [] : [{ place: last.place, before: last.held, after: now }];
  });
}

/** Not in the middle of a pair of surrogates. */
function cut(text: string): string {
  if (text.length <= longest) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
  return `${text.slice(0, end)}…`;
}
