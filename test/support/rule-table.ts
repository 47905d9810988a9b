import { describe, expect, it } from 'vitest';
import { settle } from '../../core/desk/settle.ts';
import { readWithSite } from '../../core/report/read.ts';
import type { Report } from '../../core/report/report.ts';
import { runRule } from '../../core/rules/check.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { findings as texts } from '../../core/texts/findings.ts';
import { findConflicts } from '../../core/workbook/edit.ts';
import type { Finding } from '../../core/workbook/finding.ts';
import { printCell, sameCell } from '../../core/workbook/place.ts';
import type { Place } from '../../core/workbook/workbook.ts';
import { type Drawing, type DrawnBook, drawBook, type Mark } from './draw-book.ts';
import { problemsOfSentence } from './sentences.ts';

/** A case says in its title which rule of the office it shows. `told` is compared with the findings in the order of the book. */
export interface Case extends Drawing {
  readonly title: string;
}

export interface InvalidCase extends Case {
  readonly told?: readonly ToldCase[];
}

export interface ToldCase {
  readonly key?: string;
  readonly severity?: Finding['severity'];
  readonly expected?: string;
  readonly found?: string;
  /** The kind of the finding's data. */
  readonly type?: string;
  readonly fixes?: readonly string[];
  readonly safe?: boolean;
  readonly related?: readonly string[];
}

export interface Cases {
  readonly valid: readonly Case[];
  readonly invalid: readonly InvalidCase[];
}

/** Runs the cases of a rule as tests; the tester refuses more than the rule's author does. */
export function ruleTable(rule: Rule, cases: Cases): void {
  describe(rule.id, () => {
    it('has enough cases, and no case twice', () => expect(problemsOfList(cases)).toEqual([]));
    for (const each of cases.valid) it(each.title, () => expect(problemsOfValid(rule, each)).toEqual([]));
    for (const each of cases.invalid) it(each.title, () => expect(problemsOfInvalid(rule, each)).toEqual([]));
  });
}

/** All that the tester has against a rule and its cases. */
export function problemsOf(rule: Rule, cases: Cases): readonly string[] {
  return [
    ...problemsOfList(cases),
    ...cases.valid.flatMap((each) => problemsOfValid(rule, each)),
    ...cases.invalid.flatMap((each) => problemsOfInvalid(rule, each)),
  ];
}

function problemsOfList({ valid, invalid }: Cases): string[] {
  const problems: string[] = [];
  if (valid.length < 2) problems.push('fewer than two valid cases');
  if (invalid.length < 2) problems.push('fewer than two invalid cases');
  const seen = new Map<string, string>();
  for (const { title, ...drawing } of [...valid, ...invalid]) {
    const text = JSON.stringify({ ...drawing, told: undefined });
    const other = seen.get(text);
    if (other !== undefined) problems.push(`“${title}” draws the same as “${other}”`);
    seen.set(text, title);
  }
  return problems;
}

function problemsOfValid(rule: Rule, drawing: Case): string[] {
  const book = drawBook(drawing);
  const problems = book.marks.length > 0 ? ['a valid case with a mark'] : [];
  const run = runFrozen(rule, book.report);
  return [...problems, ...run.problems, ...run.findings.map((finding) => `found at ${show(finding.place)}: ${finding.message}`)];
}

function problemsOfInvalid(rule: Rule, drawing: InvalidCase): string[] {
  const book = drawBook(drawing);
  if (book.marks.length === 0) return ['an invalid case without a mark'];
  const { problems, findings } = runFrozen(rule, book.report);
  return [
    ...problems,
    ...comparePlaces(book.marks, findings),
    ...repeatedKeys(findings),
    ...findings.flatMap((finding) => [...problemsOfWords(finding, book.report), ...problemsOfFixes(rule, finding, book)]),
    ...compareTold(drawing.told, findings),
  ];
}

function runFrozen(rule: Rule, report: Report): { problems: string[]; findings: readonly Finding[] } {
  const before = JSON.stringify(report);
  const { findings, fault } = runRule(rule, deepFreeze(report));
  const problems = fault ? [`the rule threw: ${fault.detail}`] : [];
  if (JSON.stringify(report) !== before) problems.push('the rule changed the report');
  return { problems, findings: [...findings].sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column) };
}

function comparePlaces(marks: readonly Mark[], findings: readonly Finding[]): string[] {
  const unmatched = [...findings];
  const problems: string[] = [];
  for (const mark of marks) {
    const index = unmatched.findIndex((finding) => isAt(mark, finding.place));
    if (index === -1) problems.push(`nothing found at the mark ${show(mark.place)}`);
    else unmatched.splice(index, 1);
  }
  return [...problems, ...unmatched.map((finding) => `found beside the marks, at ${show(finding.place)}: ${finding.message}`)];
}

function isAt(mark: Mark, place: Place): boolean {
  if (!sameCell(mark.place, place)) return false;
  if (place.words === undefined) return mark.whole;
  const words = mark.place.words;
  return words !== undefined && words[0] === place.words[0] && words[1] === place.words[1];
}

function repeatedKeys(findings: readonly Finding[]): string[] {
  const keys = findings.map(({ key }) => key);
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `two findings with the key ${key}`);
}

function problemsOfWords(finding: Finding, report: Report): string[] {
  const ids = [...Object.keys(texts), ...(report.form ? [report.form.id] : [])];
  const problems = problemsOfSentence(finding.message, ids);
  if (!/[^.]\.$/.test(finding.message)) problems.push(`no full stop at the end of: ${finding.message}`);
  for (const { label } of finding.fixes) {
    problems.push(...problemsOfSentence(label, ids));
    if (label === '' || label.endsWith('.')) problems.push(`a button reads “${label}”`);
  }
  return problems;
}

function problemsOfFixes(rule: Rule, finding: Finding, book: DrawnBook): string[] {
  return finding.fixes.flatMap(({ label, edits }) => {
    if (findConflicts(book.workbook, edits).length > 0) return [`“${label}” expects something else in the cell than stands there`];
    const { report } = settle({ workbook: book.workbook, ...readWithSite(book.workbook) }, edits).book;
    const after = runRule(rule, report).findings;
    // Where the same words stand twice, the second takes the key of the first.
    return after.some(({ key }) => key === finding.key) && after.length >= runRule(rule, book.report).findings.length
      ? [`after “${label}” it is still found: ${finding.message}`]
      : [];
  });
}

function compareTold(told: readonly ToldCase[] | undefined, findings: readonly Finding[]): string[] {
  if (!told) return [];
  if (told.length !== findings.length) return [`${findings.length} findings, ${told.length} described`];
  return told.flatMap((want, index) => {
    const finding = findings[index];
    if (!finding) return [];
    const have: Required<ToldCase> = {
      key: finding.key,
      severity: finding.severity,
      expected: finding.expected ?? '',
      found: finding.found ?? '',
      type: 'type' in finding.data ? String(finding.data.type) : '',
      fixes: finding.fixes.map(({ label }) => label),
      safe: finding.fixes.every(({ safe }) => safe),
      related: finding.related.map(show),
    };
    return (Object.keys(want) as (keyof ToldCase)[]).flatMap((name) =>
      JSON.stringify(want[name]) === JSON.stringify(have[name])
        ? []
        : [`${name} is ${JSON.stringify(have[name])}, not ${JSON.stringify(want[name])}`],
    );
  });
}

function show(place: Place): string {
  const words = place.words ? ` ${place.words.join('–')}` : '';
  return `${place.sheet}!${printCell({ row: place.row, column: place.column })}${words}`;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
