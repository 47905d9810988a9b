import type { ReadExplanation, Report } from '../report/report.ts';
import { deskTexts, familyNames } from '../texts/desk.ts';
import { type DataOf, type RuleId, findings as texts } from '../texts/findings.ts';
import type { Explanation, Finding } from '../workbook/finding.ts';
import type { Place } from '../workbook/workbook.ts';
import { rules } from './all.ts';
import type { Fault, Rule, Told } from './rule.ts';
import { allSections } from './sections.ts';

/** Runs every rule over the report: findings in the order of the book, each key once, explanations joined to them. */
export function checkReport(
  report: Report,
  run: readonly Rule[] = rules,
): { readonly findings: readonly Finding[]; readonly faults: readonly Fault[] } {
  const told: Finding[] = [];
  const faults: Fault[] = [];
  for (const rule of run) {
    const { findings, fault } = runRule(rule, report);
    told.push(...findings);
    if (fault) faults.push(fault);
  }
  const explanations = new Map<string, ReadExplanation>(report.explanations.map((explanation) => [explanation.key, explanation]));
  const findings = inBookOrder(report, withOwnKeys(told)).map((finding) => explained(finding, explanations.get(finding.key)));
  return { findings, faults };
}

/** What one rule says of a report. A rule that throws is our fault: what it told before stands, the others go on. */
export function runRule(rule: Rule, report: Report): { readonly findings: readonly Finding[]; readonly fault: Fault | null } {
  const findings: Finding[] = [];
  try {
    rule.check(report, (told) => findings.push(findingOf(rule, told)));
    return { findings, fault: null };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { findings, fault: { rule: rule.id, message: deskTexts.fault(familyOf(rule.id)), detail } };
  }
}

/** What an explanation remembers of a finding, so that changed figures open it again. */
export function seenOf(finding: Pick<Finding, 'expected' | 'found'>): string {
  return `${finding.expected ?? ''}|${finding.found ?? ''}`;
}

function findingOf(rule: Rule, told: Told<RuleId>): Finding {
  const id = told.part === undefined ? rule.id : `${rule.id}:${keyPart(told.part)}`;
  return {
    rule: rule.id,
    key: [id, ...told.key.map(keyPart)].join('|'),
    severity: told.severity ?? rule.severity,
    place: told.place,
    related: told.related ?? [],
    data: told.data,
    message: say(rule.id, told.data),
    ...(told.expected === undefined ? {} : { expected: told.expected }),
    ...(told.found === undefined ? {} : { found: told.found }),
    fixes: told.fixes ?? [],
  };
}

function say<Id extends RuleId>(id: Id, data: DataOf<Id>): string {
  const message = texts[id].message as (data: DataOf<Id>) => string;
  return message(data);
}

/** A bar parts the key, so one inside a label is written broken. */
function keyPart(part: string): string {
  return part.replace(/\|/g, '¦');
}

function familyOf(id: RuleId): string {
  const family = id.slice(0, id.indexOf('/'));
  return Object.entries(familyNames).find(([name]) => name === family)?.[1] ?? family;
}

/** A key is asked for by name (fixes, explanations): a second finding under the same one gets a number of its own. */
function withOwnKeys(findings: readonly Finding[]): readonly Finding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const time = (times.get(finding.key) ?? 0) + 1;
    times.set(finding.key, time);
    return time === 1 ? finding : { ...finding, key: `${finding.key}#${time}` };
  });
}

function inBookOrder(report: Report, findings: readonly Finding[]): readonly Finding[] {
  const order = new Map<string, number>();
  const add = (place: Place | undefined): void => {
    if (place && !order.has(place.sheet)) order.set(place.sheet, order.size);
  };
  add(report.fields[0]?.place);
  add(allSections(report)[0]?.place);
  for (const table of report.tables) add(table.place);
  add(report.figures[0]?.place);
  for (const { place } of findings) add(place);
  const rank = (place: Place): number => order.get(place.sheet) ?? order.size;
  return [...findings].sort(
    (a, b) =>
      rank(a.place) - rank(b.place) ||
      a.place.row - b.place.row ||
      a.place.column - b.place.column ||
      (a.place.words?.[0] ?? -1) - (b.place.words?.[0] ?? -1),
  );
}

function explained(finding: Finding, found: ReadExplanation | undefined): Finding {
  if (!found) return finding;
  const explanation: Explanation = { reason: found.reason, by: found.by, on: found.on, seen: found.seen };
  return found.seen === seenOf(finding) ? { ...finding, explained: explanation } : { ...finding, reopened: explanation };
}
