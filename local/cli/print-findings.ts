import { cliTexts, type Finding, printCell, sayCounts, severityNames, type Workbook } from '../../core/index.ts';
import type { CheckedBook } from './book.ts';

/** What is amiss with the whole book, what is open, grouped by sheet in the book's order, and a summary line. */
export function printFindings({ check, trouble, workbook }: CheckedBook): string {
  const open = check.findings.filter((finding) => !finding.explained);
  const lines: string[] = trouble.length > 0 ? [...trouble, ''] : [];
  for (const { name } of workbook.sheets) {
    const here = open.filter((finding) => finding.place.sheet === name);
    if (here.length === 0) continue;
    lines.push(name);
    for (const finding of here) lines.push(...printFinding(finding));
    lines.push('');
  }
  for (const fault of check.faults) lines.push(cliTexts.ourFault(fault.rule));
  if (open.length === 0 && check.faults.length === 0 && trouble.length === 0) lines.push(cliTexts.clean);
  else if (open.length > 0) lines.push(sayCounts(check.counts));
  if (check.counts.explained > 0) lines.push(cliTexts.explained(check.counts.explained));
  return lines.join('\n');
}

function printFinding(finding: Finding): string[] {
  const cell = printCell({ row: finding.place.row, column: finding.place.column });
  const head = `  ${cell.padEnd(6)}${severityNames[finding.severity]}: ${finding.message}`;
  if (finding.fixes.length === 0) return [head];
  return [head, `        ${cliTexts.fixes(finding.fixes.map((fix) => fix.label))}`];
}

/** The findings as programs read them. `words` is always the exact text marked; `trouble` is there only when a part of the book is gone. */
export function findingsAsJson(file: string, form: string, { check, trouble, workbook }: CheckedBook): string {
  const findings = check.findings.map((finding) => ({
    rule: finding.rule,
    key: finding.key,
    severity: finding.severity,
    message: finding.message,
    place: placeAsJson(finding.place, workbook),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    ...(finding.found === undefined ? {} : { found: finding.found }),
    related: finding.related.map((place) => placeAsJson(place, workbook)),
    fixes: finding.fixes.map((fix) => fix.label),
    explained: finding.explained ? { reason: finding.explained.reason, by: finding.explained.by, on: finding.explained.on } : null,
  }));
  const gone = trouble.length > 0 ? { trouble } : {};
  return JSON.stringify({ file, form, ...gone, findings, faults: check.faults, counts: check.counts }, null, 2);
}

function placeAsJson(place: Finding['place'], workbook: Workbook): object {
  const cell = printCell({ row: place.row, column: place.column });
  if (!place.words) return { sheet: place.sheet, cell };
  const [from, to] = place.words;
  const sheet = workbook.sheets.find((candidate) => candidate.name === place.sheet);
  const value = sheet?.rows[place.row - 1]?.[place.column - 1]?.value;
  return { sheet: place.sheet, cell, from, to, words: String(value ?? '').slice(from, to) };
}
