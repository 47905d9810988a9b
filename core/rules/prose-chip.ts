import { keyOf } from '../base/text.ts';
import { sheets } from '../form/sheets.ts';
import type { ChipProblem, Passage } from '../report/report.ts';
import type { ChipData } from '../texts/findings/prose.ts';
import { findings } from '../texts/findings.ts';
import type { Fix, Severity } from '../workbook/finding.ts';
import type { Rule, Tell } from './rule.ts';
import { namedSections } from './sections.ts';

const texts = findings['prose/chip'];

/** Every name in braces means one figure that has a value, and every mark has its partner. */
export const proseChip: Rule<'prose/chip'> = {
  id: 'prose/chip',
  severity: 'error',
  check(report, tell) {
    for (const field of report.fields) {
      checkText({ ...field, key: [sheets.general, field.key], where: { field: field.label } }, tell);
    }
    for (const { section, words } of namedSections(report)) {
      for (const passage of section.passages) {
        const bar = passage.key.lastIndexOf('|');
        const key = [passage.key.slice(0, bar), passage.key.slice(bar + 1)];
        checkText({ ...passage, key, where: words }, tell);
      }
    }
  },
};

/** A cell of text: a passage, or a line of `Thông tin chung`. */
interface TextCell extends Pick<Passage, 'place' | 'held' | 'problems'> {
  readonly key: readonly string[];
  readonly where: ChipData['where'];
}

function checkText(cell: TextCell, tell: Tell<'prose/chip'>): void {
  const raw = String(cell.held.value ?? '');
  const before = new Map<string, number>();
  for (const problem of cell.problems) {
    const [from, to] = problem.at;
    const chip = raw.slice(from, to);
    const words = keyOf(chip);
    const times = before.get(words) ?? 0;
    before.set(words, times + 1);
    tell({
      place: { ...cell.place, words: [from, to] },
      key: [...cell.key, words, String(times)],
      data: dataOf(problem, { where: cell.where, chip }),
      severity: severityOf(problem),
      found: chip,
      fixes: fixesOf(problem, cell, chip),
    });
  }
}

function dataOf(problem: ChipProblem, common: Pick<ChipData, 'where' | 'chip'>): ChipData {
  switch (problem.type) {
    case 'unknown name': {
      const { type, name, nearest } = problem;
      return { ...common, type, name, ...(nearest === undefined ? {} : { nearest }) };
    }
    case 'ambiguous':
      return { ...common, type: problem.type, name: problem.name, matches: problem.matches };
    case 'unmatched':
      return { ...common, type: problem.type, mark: problem.mark };
    case 'syntax': {
      const { type, found, expected, nearest } = problem;
      return { ...common, type, found, expected, ...(nearest === undefined ? {} : { nearest }) };
    }
    case 'blank':
      if (keyOf(problem.name) === documentsName) return { ...common, type: 'no documents' };
      return { ...common, type: problem.type, name: problem.name };
    case 'incomplete':
      return { ...common, type: problem.type, name: problem.name };
    case 'unknown test':
      return { ...common, type: problem.type };
  }
}

/** `{văn bản của mục này}`: the documents of the register that name the section. */
const documentsName = 'văn bản của mục này';

/** What prints wrong must be mended; what prints `…` or a part is looked at again. */
function severityOf(problem: ChipProblem): Severity {
  return problem.type === 'unknown name' || problem.type === 'ambiguous' || problem.type === 'syntax' ? 'error' : 'warning';
}

function fixesOf(problem: ChipProblem, cell: TextCell, chip: string): readonly Fix[] {
  if (problem.type === 'unmatched') return [replacing(cell, problem.at, '', texts.remove())];
  if (problem.type !== 'unknown name' || problem.nearest === undefined) return [];
  const renamed = renameIn(chip, problem.name, problem.nearest);
  return renamed === null ? [] : [replacing(cell, problem.at, renamed, texts.rename(renamed))];
}

/** `{old}` with another name, or an expression with its one `[old]` replaced; null where the name is not found in it. */
function renameIn(chip: string, name: string, other: string): string | null {
  const inner = /^\{([^{}[\]|]*)\}$/.exec(chip)?.[1];
  if (inner !== undefined && keyOf(inner) === keyOf(name)) return `{${other}}`;
  const parts = chip.split(/(\[[^[\]]*\])/);
  const places = parts.flatMap((part, index) => (part.startsWith('[') && keyOf(part.slice(1, -1)) === keyOf(name) ? [index] : []));
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  return parts.map((part, index) => (index === place ? `[${other}]` : part)).join('');
}

function replacing(cell: TextCell, [from, to]: readonly [number, number], text: string, label: string): Fix {
  const raw = String(cell.held.value ?? '');
  const value = raw.slice(0, from) + text + raw.slice(to);
  return { label, safe: false, edits: [{ place: cell.place, before: cell.held, after: { value: value === '' ? null : value } }] };
}
