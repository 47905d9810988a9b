import type { Finding, Place, Severity } from '../core/index.ts';
import { holdsWords } from './plain-words.ts';
import type { Filter } from './store.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'hint'];

export interface SeverityGroup {
  readonly severity: Severity;
  readonly sheets: readonly SheetGroup[];
  readonly count: number;
}

export interface SheetGroup {
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

/** What is open, by severity, then by sheet in the order of the book. */
export function groupFindings(findings: readonly Finding[], filter: Filter): readonly SeverityGroup[] {
  return severities
    .filter((severity) => filter.severity === null || filter.severity === severity)
    .map((severity) => {
      const shown = findings.filter((finding) => isOpen(finding) && finding.severity === severity && matches(finding, filter.words));
      return { severity, sheets: bySheet(shown), count: shown.length };
    })
    .filter(({ count }) => count > 0);
}

export function explainedFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => !isOpen(finding));
}

export function isOpen(finding: Finding): boolean {
  return finding.explained === undefined;
}

/** The keys in the order in which F8 walks. */
export function keysInOrder(groups: readonly SeverityGroup[]): readonly string[] {
  return groups.flatMap(({ sheets }) => sheets.flatMap(({ findings }) => findings.map(({ key }) => key)));
}

/** The next or previous key, round the end; the first or last when none is chosen. */
export function stepKey(keys: readonly string[], chosen: string | null, step: 1 | -1): string | null {
  if (keys.length === 0) return null;
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  if (at === -1) return (step === 1 ? keys[0] : keys[keys.length - 1]) ?? null;
  return keys[(at + step + keys.length) % keys.length] ?? null;
}

/** Which finding is chosen after the list became shorter: the same, else the next one that is still there, else the one before. */
export function followKey(before: readonly string[], after: readonly string[], chosen: string | null): string | null {
  if (chosen === null || after.includes(chosen)) return chosen;
  const at = before.indexOf(chosen);
  if (at === -1) return null;
  const still = new Set(after);
  const next = before.slice(at + 1).find((key) => still.has(key));
  return next ?? [...before.slice(0, at)].reverse().find((key) => still.has(key)) ?? null;
}

/** The finding at a cell that somebody chose in the grid; the one chosen already wins. */
export function findingAt(findings: readonly Finding[], place: Place, chosen: string | null): string | null {
  const here = findings.filter((finding) => isOpen(finding) && covers(finding.place, place));
  return (here.find(({ key }) => key === chosen) ?? here[0])?.key ?? null;
}

/** The fixes that may be made together without asking: the first safe one of each finding. */
export function safeFixes(findings: readonly Finding[]): readonly { readonly key: string; readonly fix: number }[] {
  return findings.filter(isOpen).flatMap(({ key, fixes }) => {
    const fix = fixes.findIndex(({ safe }) => safe);
    return fix === -1 ? [] : [{ key, fix }];
  });
}

function covers(area: Place, { sheet, row, column }: Place): boolean {
  const { rows = 1, columns = 1 } = area;
  return area.sheet === sheet && row >= area.row && row < area.row + rows && column >= area.column && column < area.column + columns;
}

function matches({ message, place }: Finding, words: string): boolean {
  return words.trim() === '' || holdsWords(`${message} ${place.sheet}`, words);
}

function bySheet(findings: readonly Finding[]): readonly SheetGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.sheet);
    if (group) group.push(finding);
    else groups.set(finding.place.sheet, [finding]);
  }
  return [...groups].map(([sheet, list]) => ({ sheet, findings: list }));
}
